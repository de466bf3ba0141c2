"""Where in an answer something is, as sentences name it."""

from __future__ import annotations

from collections.abc import Sequence

from grader.comparers._words import listed


def place(index: int, shape: Sequence[int]) -> str:
    """Of one entry, by its position among all: `number 2`, or `row 2, column 1` of a matrix."""
    if len(shape) == 2:
        return f"row {index // shape[1] + 1}, column {index % shape[1] + 1}"
    return f"number {index + 1}"


def slice_place(axis: int, index: int, dimensions: int) -> str:
    """Of one slice across an axis: `number 2` of a vector, `row 2` or `column 2` of a matrix."""
    return f"{slice_noun(axis, dimensions)} {index + 1}"


def slice_noun(axis: int, dimensions: int) -> str:
    """What the slices across an axis are called."""
    if dimensions == 1:
        return "number"
    return ("row", "column")[axis] if dimensions == 2 else "part"


def order(positions: Sequence[int]) -> str:
    """Positions counted from 1: `3, 1 and 2`."""
    return listed(str(position + 1) for position in positions)
