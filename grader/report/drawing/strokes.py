"""What a drawing is made of: paths with a colour, and how points become paths."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from grader.report.drawing.palette import known, nearly, opacity, readable

Place = tuple[float, float, float]
"""In data coordinates; z is 0 in a plane."""
Point = tuple[float, float]
"""In the drawing's units, y growing downwards."""
Points = Sequence[Point | None]
"""Places in the drawing; None where a value is no number, so that a line breaks there."""

Role = Literal[
    "own",  # the student's
    "unseen",  # the student's, but hidden
    "lost",  # the student's, right but hidden
    "expected",
    "met",  # expected, and drawn
    "outline",  # around what was expected
    "halo",  # below a line, to keep it apart
    "wrong",
    "ring",  # around what is wrong
    "area",  # between what is wrong and what is right
    "gap",  # where something is not drawn
    "patch",  # of a surface
    "off",  # of a surface that is wrong there
    "picture",
    "window",  # what the student's axes show
    "guide",
    "edge",
]
"""What a path stands for: the page's style gives each its look on light and dark; `own` brings its own colour."""

NO_MARKER = ("", "None", "none", " ")
"""What Matplotlib calls having no marker."""
COLOR_CAP = 24
"""Colours that are told apart exactly."""
RING = "ring"
"""A mark around a point, which leaves the point itself to be seen."""

_DASHES = {"--": "6 4", "-.": "8 3 2 3", ":": "2 3", "dashed": "6 4", "dashdot": "8 3 2 3", "dotted": "2 3"}
_MARKERS = {
    RING: "m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0",
    "box": "m-6-6h12v12h-12z",
    "rhomb": "m0-8 8 8-8 8-8-8z",
    "x": "m-3.5-3.5 7 7m0-7-7 7",
    "+": "m-4 0h8m-4-4v8",
    "-": "m-4 0h8",
    "_": "m-4 0h8",
    "|": "m0-4v8",
    "*": "m-4 0h8m-6.8-3.4 5.6 6.8m0-6.8-5.6 6.8",
    "s": "m-3-3h6v6h-6z",
    "D": "m0-4 4 4-4 4-4-4z",
    "^": "m0-4 4 7h-8z",
    "v": "m0 4 4-7h-8z",
}
_MARKERS |= {"X": _MARKERS["x"], "P": _MARKERS["+"], "d": _MARKERS["D"], "<": _MARKERS["^"], ">": _MARKERS["v"]}


@dataclass(frozen=True, slots=True)
class Stroke:
    """One path of a drawing; colours are `#rrggbb`, or "" for the colour of ink."""

    path: str
    color: str = ""
    fill: str = "none"
    width: float = 1.5
    dash: str = ""
    opacity: float = 1.0
    role: Role = "own"


@dataclass(frozen=True, slots=True)
class Ink:
    """How something is drawn."""

    color: str = ""
    opacity: float = 1.0
    width: float = 1.5
    dash: str = ""
    role: Role = "own"


def ink(color: str, width: float = 1.0, line_style: str = "") -> Ink:
    """The ink of an artist's own colour (`#rrggbbaa`), width in points and dash style."""
    # What is nearly transparent is seen in Matplotlib over many others of its kind, and here alone.
    strength = max(0.35, opacity(color))
    return Ink(readable(color), strength, max(1.2, min(5.0, 1.3 * width)), _DASHES.get(line_style, ""))


def pen(role: Role, width: float = 1.5) -> Ink:
    """The ink of what the grader adds."""
    return Ink(width=width, role=role)


def line(points: Points, by: Ink, fill: str = "none") -> Stroke:
    """Points joined in their order."""
    return Stroke(joined(points), by.color, fill, by.width, by.dash, by.opacity, by.role)


def dots(points: Points, by: Ink, marker: str = "o", of: int = 0) -> Stroke:
    """A mark at each point: discs are dots of a thick round pen, the smaller the more there are (`of` them in all)."""
    found = [point for point in points if point]
    width = by.width if by.role != "own" else 1.5
    if shape := _shape(marker):
        fill = (by.color or "ink") if shape.endswith("z") and by.role == "own" else "none"
        path = "".join(f"M{_pair(point)}{shape}" for point in found)
        return Stroke(path, by.color, fill, width, "", by.opacity, by.role)
    size = _size(max(of, len(found)))
    return Stroke(_discs(found), by.color, "none", size, "", by.opacity, by.role)


def _discs(points: Sequence[Point]) -> str:
    """Steps of no length; all but the first are found from the one before."""
    pieces: list[str] = []
    before = 0, 0
    for point in points:
        here = round(10 * point[0]), round(10 * point[1])
        pieces.append(f"{'m' if pieces else 'M'}{_tenths(here[0] - before[0])}{_next(here[1] - before[1])}h0")
        before = here
    return "".join(pieces)


def _shape(marker: str) -> str:
    """The path of a marker, "" for a disc; of a formula such as `$+$` its sign, else a star."""
    sign = marker.strip("$").replace("−", "-")
    return _MARKERS.get(sign) or (_MARKERS["*"] if marker.startswith(("$", "path")) else "")


def _size(count: int) -> float:
    return 7.0 if count <= 100 else 4.0 if count <= 500 else 2.5


def area(outline: Sequence[Point], role: Role) -> Stroke:
    """What an outline holds."""
    return Stroke(joined(outline) + "z" if outline else "", role=role)


def again(stroke: Stroke, role: Role, width: float) -> Stroke:
    """The same path in another role, such as a halo below it."""
    return replace(stroke, role=role, width=width, dash="", color="", opacity=1.0)


def joined(points: Points) -> str:
    """A path through the points, broken where one is None; steps are relative, in tenths of a unit."""
    pieces: list[str] = []
    before: tuple[int, int] | None = None
    for point in points:
        if point is None:
            before = None
            continue
        here = round(10 * point[0]), round(10 * point[1])
        if before is None:
            pieces.append(f"M{_tenths(here[0])}{_next(here[1])}l")
        elif here != before:
            pieces.append(f"{_next(here[0] - before[0])}{_next(here[1] - before[1])}")
        before = here
    return _tidy("".join(pieces))


def _tidy(path: str) -> str:
    """Without the blank after a letter, and with a dot where a piece is one point."""
    return path.replace("lM", "h0M").replace("l ", "l").removesuffix("l") + ("h0" if path.endswith("l") else "")


def _pair(point: Point) -> str:
    return f"{_tenths(round(10 * point[0]))}{_next(round(10 * point[1]))}"


def _next(tenths: int) -> str:
    """A number after another: a minus sign parts them by itself."""
    return _tenths(tenths) if tenths < 0 else " " + _tenths(tenths)


def _tenths(tenths: int) -> str:
    whole, part = divmod(abs(tenths), 10)
    text = f"{whole or ''}.{part}" if part else str(whole)
    return f"-{text}" if tenths < 0 else text


def by_color(colors: Sequence[str], count: int) -> Iterable[tuple[str, list[int]]]:
    """The places of so many things by their colour; where there are many colours, by one that is near."""
    if len(colors) < count:
        return [(colors[0] if colors else "", list(range(count)))]
    many = len(set(colors[:count])) > COLOR_CAP
    groups: dict[str, list[int]] = {}
    for place in range(count):
        color = colors[place]
        groups.setdefault((nearly(color) if many else color) if known(color) else "", []).append(place)
    return groups.items()
