"""What was seen in a submission, as plain data: a closed set of frozen classes, no libraries, no behaviour.

A `Value` is what a target held; a `Fault` says why nothing was seen. Both come over the border
(`grader.transport`) and carry no object of a student's class.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from grader.values.fault import Fault, FaultReason, Frame, Raised, Thing

__all__ = [
    "Array",
    "Artist",
    "ArtistType",
    "Axes",
    "Calls",
    "Candidates",
    "Expr",
    "Fault",
    "FaultReason",
    "Figure",
    "Figures",
    "Flag",
    "Frame",
    "Items",
    "LegendEntry",
    "Node",
    "Number",
    "Opaque",
    "Raised",
    "Record",
    "Table",
    "Text",
    "Thing",
    "Value",
    "__all__",
]


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false, of Python, NumPy or SymPy."""

    value: bool
    kind: Literal["flag"] = "flag"


@dataclass(frozen=True, slots=True)
class Number:
    """A Python or NumPy number, exact: integers of any length, floats with NaN and infinity."""

    value: int | float | complex
    kind: Literal["number"] = "number"


@dataclass(frozen=True, slots=True)
class Text:
    """A string."""

    value: str
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class Array:
    """Numbers as raw bytes: little-endian, C order; an n-dimensional array has `len(shape) == n`."""

    dtype: str
    """A NumPy name: bool, int8…int64, uint8…uint64, float32, float64, complex64 or complex128."""
    shape: tuple[int, ...]
    data: bytes
    kind: Literal["array"] = "array"


@dataclass(frozen=True, slots=True)
class Node:
    """One node of an expression: a head, the positions of its arguments among the nodes, a text for leaves."""

    head: str
    args: tuple[int, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Expr:
    """An expression as a plain tree: nodes in postorder (arguments before their head), the last is the root.

    Leaves: `Symbol` (text: its name), `Integer` (decimal digits), `Rational` (`p/q`), `Float` (decimal
    text as written, or with all its digits), and constants by their SymPy class name without text (`Pi`,
    `Exp1`, `ImaginaryUnit`, `Infinity`, `NegativeInfinity`, `ComplexInfinity`, `NaN`, `EmptySet`,
    `BooleanTrue`, …). Inner nodes bear SymPy's class names: `Add`, `Mul`, `Pow`, `sin`, `exp`, `Abs`,
    `Matrix` (text `rows,cols`; args row by row), `Tuple`, `FiniteSet`, `Derivative`, `Lambda`
    (args: the parameters, then the body), `Undefined` (text: the function's name), …
    """

    nodes: tuple[Node, ...]
    kind: Literal["expr"] = "expr"


@dataclass(frozen=True, slots=True)
class Items:
    """A list, tuple or set, or an array of objects, of anything."""

    values: tuple[Value | Fault, ...]
    type: Literal["list", "tuple", "set"] = "list"
    kind: Literal["items"] = "items"


@dataclass(frozen=True, slots=True)
class Table:
    """Named values: a dictionary with names for keys, or a data frame with an array a column."""

    names: tuple[str, ...]
    values: tuple[Value | Fault, ...]
    kind: Literal["table"] = "table"


@dataclass(frozen=True, slots=True)
class Calls:
    """What a function gave at points drawn for it.

    `inputs` holds a row a point, a column a variable of `names`. A function that is a formula has
    `formula` (a `Lambda` node whose parameters stand for the call's arguments) and no `results`;
    any other has a result a point, and in `array` what one call with arrays of all points gave.
    """

    names: tuple[str, ...] = ()
    inputs: tuple[tuple[float, ...], ...] = ()
    arguments: tuple[tuple[float, ...], ...] = ()
    """What the function was called with: a row a point, a column an argument."""
    results: tuple[Value | Fault, ...] = ()
    array: Value | Fault | None = None
    formula: Expr | None = None
    shared: int = 0
    """How many of the first points are the same for every submission."""
    kind: Literal["calls"] = "calls"


ArtistType = Literal[
    "line", "points", "segments", "reference", "arrows", "surface", "contour", "image", "bars", "fill", "text", "other"
]


@dataclass(frozen=True, slots=True)
class Artist:
    """One thing drawn, in data coordinates unless its type says otherwise.

    line       x, y (z in space), joined in the order given; of steps the corners that are drawn
    points     x, y (z): a scatter, or a line drawn by markers alone
    segments   x, y (z) of all pieces behind one another, `parts` their lengths
    reference  an endless line through (x[0], y[0]) and (x[1], y[1]); `name` axhline, axvline or axline
    arrows     from (x, y) by (u, v) (z and w in space); a stream plot has x, y on the lines and u, v along them
    surface    x, y, z of the vertices; `name` is surface, wireframe or trisurf
    contour    x, y of all paths behind one another, `parts` their lengths, `levels` the level of each path
    image      x: the extent (left, right, bottom, top)
    bars       x: centres, y: heights, u: widths, v: where they begin; of `name` barh they lie, and y goes to the right
    fill       x, y: the outline
    text       `label` holds the text, x and y its place, or what it points at
    other      x, y (z) as far as they are known: error bars, base lines, bars in space
    """

    type: ArtistType
    x: Array
    y: Array
    z: Array | None = None
    u: Array | None = None
    v: Array | None = None
    w: Array | None = None
    parts: tuple[int, ...] = ()
    levels: tuple[float, ...] = ()
    name: str = ""
    """The plotting call it came from where that matters: step, stem, quiver, streamplot, contourf, …"""
    label: str = ""
    colors: tuple[str, ...] = ()
    """`#rrggbbaa`: one for all, or one a point or a piece."""
    marker: str = ""
    """Matplotlib's marker, "" for none."""
    line_style: str = ""
    """Matplotlib's dash style, "" when points are not joined."""
    width: float = 1.0
    hidden: str = ""
    """Why it cannot be seen, such as “outside the view” or “colour of the background”; "" when it can."""
    text_data: bool = False
    """The numbers stand for categories: the student plotted text."""


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One line of a legend, and what it stands for."""

    text: str
    artist: int = -1
    """The position among the artists of the axes; -1 where it stands for nothing that is known."""


@dataclass(frozen=True, slots=True)
class Axes:
    """One pair (or triple) of axes and what is drawn on it, in drawing order."""

    artists: tuple[Artist, ...]
    type: Literal["plane", "space", "polar"] = "plane"
    title: str = ""
    labels: tuple[str, ...] = ("", "")
    """Of the x, y (and z) axis."""
    limits: tuple[tuple[float, float], ...] = ((0.0, 1.0), (0.0, 1.0))
    scales: tuple[str, ...] = ("linear", "linear")
    legend: tuple[LegendEntry, ...] = ()
    """Of the legends of these axes and of the figure: an entry is with the axes that hold what it stands for."""
    place: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    """Left, bottom, width and height as fractions of the figure."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure as it was when shown, saved, or at the end."""

    axes: tuple[Axes, ...]
    title: str = ""
    size: tuple[float, float] = (6.4, 4.8)
    """Width and height in inches."""
    unread: int = 0
    """Axes and things drawn on it that are not here: they could not be read, or are too many."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures a reader would have seen, and how many were closed or cleared unseen."""

    figures: tuple[Figure, ...]
    unseen: int = 0
    unseen_line: int = 0
    """The line of the file that closed or cleared the last unseen one, 0 when not known."""
    unread: int = 0
    """Figures of which nothing could be read."""
    left_out: int = 0
    """Figures, and states of one, that are not here because they are too many: the first and the last are."""
    kind: Literal["figures"] = "figures"


@dataclass(frozen=True, slots=True)
class Record:
    """Several targets looked at together, by the names the spec gives them."""

    names: tuple[str, ...]
    values: tuple[Value | Fault, ...]
    kind: Literal["record"] = "record"


@dataclass(frozen=True, slots=True)
class Candidates:
    """A name is missing; these other objects of the student's might be what was meant."""

    names: tuple[str, ...]
    values: tuple[Value | Fault, ...]
    kind: Literal["candidates"] = "candidates"


@dataclass(frozen=True, slots=True)
class Opaque:
    """Anything else: only the name of its type is known."""

    type: str
    kind: Literal["opaque"] = "opaque"


Value = Flag | Number | Text | Array | Expr | Items | Table | Calls | Figures | Record | Candidates | Opaque
