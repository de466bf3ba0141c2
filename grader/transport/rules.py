"""What a value must fulfil that its annotations do not say. Raises `Garbled` where it does not."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from grader.values import (
    Array,
    Artist,
    Axes,
    Calls,
    Candidates,
    Expr,
    Fault,
    Figure,
    Figures,
    Items,
    Raised,
    Record,
    Table,
    Thing,
    Value,
)

MOST_DIMENSIONS = 8
MOST_NUMBERS = 2**40
"""Of an array, where a dimension of 0 counts as 1: NumPy refuses empty arrays that are too large, too."""
ITEM_BYTES = {
    **dict.fromkeys(("bool", "int8", "uint8"), 1),
    **dict.fromkeys(("int16", "uint16"), 2),
    **dict.fromkeys(("int32", "uint32", "float32"), 4),
    **dict.fromkeys(("int64", "uint64", "float64", "complex64"), 8),
    "complex128": 16,
}
"""The dtypes an `Array` may have, and the bytes of one number."""

MOST_NODES = 50_000
"""Of a formula: as many as are sent."""

MOST_FIGURES, MOST_AXES, MOST_ARTISTS = 20, 30, 300
"""In a reply, on a figure, and on one pair of axes: as many as are read in the sandbox."""
LARGEST_FIGURE = 4 * 2**20
"""Bytes of the arrays of one figure; those that are read have a quarter of that."""

MOST_FRAMES, MOST_THINGS, MOST_TYPES, MOST_NEAR = 12, 8, 12, 3
"""Told of an exception: as many as are sent."""
LONGEST_NAME = 200
LONGEST_PRINTED = 2_000
"""Letters of what a function printed that gave None."""


class Garbled(Exception):
    """The tree is not one of ours."""


def require(holds: bool, otherwise: str = "not of the right type") -> None:  # noqa: FBT001 - as `assert` reads
    """Raise `Garbled` unless it holds."""
    if not holds:
        raise Garbled(otherwise)


def require_as_drawn(figures: Figures) -> None:
    """Raise `Garbled` for more than is ever read of figures, which would take longer to judge than there is time."""
    require(len(figures.figures) <= MOST_FIGURES, "too many figures")
    for figure in figures.figures:
        require(len(figure.axes) <= MOST_AXES, "too many axes")
        require(all(len(axes.artists) <= MOST_ARTISTS for axes in figure.axes), "too many things drawn")
        require(all(_legend_fits(axes) for axes in figure.axes), "a legend of things not drawn")
        require(_bytes_of(figure) <= LARGEST_FIGURE, "too many points")


def _legend_fits(axes: Axes) -> bool:
    here = range(-1, len(axes.artists))
    return len(axes.legend) <= MOST_ARTISTS and all(entry.artist in here for entry in axes.legend)


def _bytes_of(figure: Figure) -> int:
    return sum(len(array.data) for axes in figure.axes for artist in axes.artists for array in _arrays(artist))


def _arrays(artist: Artist) -> Iterator[Array]:
    yield from filter(None, (artist.x, artist.y, artist.z, artist.u, artist.v, artist.w))


_WHOLES = (Calls, Figures, Record, Candidates)
"""What is seen of a target as a whole."""

_NEVER_IN: dict[type, tuple[type, ...]] = {
    Items: _WHOLES,
    Table: _WHOLES,
    Calls: _WHOLES,
    Candidates: (Figures, Record, Candidates),
    Record: (Record, Candidates),
}
"""The values that are not elements of another."""


def _check_array(array: Array) -> None:
    require(array.dtype in ITEM_BYTES and len(array.shape) <= MOST_DIMENSIONS, "no such array")
    require(all(size >= 0 for size in array.shape), "an array of negative size")
    require(math.prod(max(size, 1) for size in array.shape) <= MOST_NUMBERS, "an array too large")
    needed = math.prod(array.shape) * ITEM_BYTES[array.dtype]
    require(needed == len(array.data), "an array whose bytes do not fit its shape")


def _check_expr(expr: Expr) -> None:
    """Arguments stand before their head, so that there is no circle."""
    require(len(expr.nodes) <= MOST_NODES, "a formula too large")
    ordered = all(0 <= arg < position for position, node in enumerate(expr.nodes) for arg in node.args)
    require(bool(expr.nodes) and ordered, "not a tree in postorder")


def _check_calls(calls: Calls) -> None:
    _check_elements(calls, (*calls.results, calls.array))


def _check_values(thing: Items | Table | Candidates | Record) -> None:
    if not isinstance(thing, Items):
        require(len(thing.names) == len(thing.values), "names and values do not pair")
    _check_elements(thing, thing.values)


def _check_elements(thing: Value, elements: Iterable[Any]) -> None:
    never = _NEVER_IN[type(thing)]
    require(not any(isinstance(element, never) for element in elements), "a value that is no element")


def _check_raised(raised: Raised) -> None:
    counts = (len(raised.frames), len(raised.things), len(raised.types), len(raised.near))
    most = (MOST_FRAMES, MOST_THINGS, MOST_TYPES, MOST_NEAR)
    require(all(count <= allowed for count, allowed in zip(counts, most, strict=True)), "too much of an exception")
    names = (raised.name, *raised.types, *raised.near, *(frame.function for frame in raised.frames))
    require(all(len(name) <= LONGEST_NAME for name in names), "a name too long")


def _check_thing(thing: Thing) -> None:
    names = (thing.name, thing.type, thing.library, thing.dtype)
    require(all(len(name) <= LONGEST_NAME for name in names), "a name too long")
    require(len(thing.shape or ()) <= MOST_DIMENSIONS, "too many dimensions")


def _check_fault(fault: Fault) -> None:
    require(len(fault.printed) <= LONGEST_PRINTED, "too much printed")


RULES: dict[type, Callable[[Any], None]] = {
    Array: _check_array,
    Expr: _check_expr,
    Calls: _check_calls,
    Raised: _check_raised,
    Thing: _check_thing,
    Fault: _check_fault,
    **dict.fromkeys((Items, Table, Candidates, Record), _check_values),
}
