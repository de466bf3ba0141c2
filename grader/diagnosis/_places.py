"""Where in an answer something is, as sentences name it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from grader.comparers._words import MAX_LISTED, clipped
from grader.words import noted, noted_n, say, say_n

NOUNS = (noted("number"), noted("row"), noted("column"), noted("part"))
PLURALS = {"number": noted("numbers"), "row": noted("rows"), "column": noted("columns"), "part": noted("parts")}
PLACES = {
    "number": noted("number {number}"),
    "row": noted("row {number}"),
    "column": noted("column {number}"),
    "part": noted("part {number}"),
}
COUNTS = {
    "number": noted_n("{count} number", "{count} numbers"),
    "row": noted_n("{count} row", "{count} rows"),
    "column": noted_n("{count} column", "{count} columns"),
    "part": noted_n("{count} part", "{count} parts"),
}
"""What the slices of a vector, a matrix and anything else are called."""


def place(index: int, shape: Sequence[int]) -> str:
    """Of one entry, by its position among all: `number 2`, or `row 2, column 1` of a matrix."""
    if len(shape) == 2:
        return say("row {row}, column {column}", row=index // shape[1] + 1, column=index % shape[1] + 1)
    return say("number {number}", number=index + 1)


def slice_place(axis: int, index: int, dimensions: int) -> str:
    """Of one slice across an axis: `number 2` of a vector, `row 2` or `column 2` of a matrix."""
    return say(PLACES[_noun(axis, dimensions)], number=index + 1)


def slice_noun(axis: int, dimensions: int) -> str:
    """What a slice across an axis is called."""
    return say(_noun(axis, dimensions))


def slice_nouns(axis: int, dimensions: int) -> str:
    """What the slices across an axis are called."""
    return say(PLURALS[_noun(axis, dimensions)])


def counted_slices(count: int, axis: int, dimensions: int) -> str:
    """So many slices across an axis: `3 rows`."""
    return say_n(*COUNTS[_noun(axis, dimensions)], count)


def _noun(axis: int, dimensions: int) -> str:
    number, row, column, part = NOUNS
    if dimensions == 1:
        return number
    return (row, column)[axis] if dimensions == 2 else part


def order(positions: Sequence[int]) -> str:
    """Positions counted from 1: `3, 1 and 2`."""
    return listed(str(position + 1) for position in positions)


def listed(texts: Iterable[str]) -> str:
    """Names or texts of the student, each clipped: `a, b and c`; of many the first few and how many more."""
    parts = [clipped(text) for text in texts]
    if len(parts) > MAX_LISTED:
        parts[MAX_LISTED - 1 :] = [say("{count} more", count=len(parts) - MAX_LISTED + 1)]
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + say(" and ") + parts[-1]
