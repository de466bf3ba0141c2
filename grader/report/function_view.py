"""What a function gave, as a table of some of its points."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from grader.report.cells import DIGITS, Cell, Grid, View, Words, cell, described, spread
from grader.report.numerals import Numeral, numbers, numeral
from grader.report.text import short
from grader.values import Array, Calls, Fault, Flag, Number, Value

ROW_CAP = 8


def calls(seen: Calls, expected: Value | None = None) -> View:
    """A function at some of its points; the expected values beside its own where they are given at the same points."""
    if seen.formula is not None:
        return Words(cell(seen.formula))
    results = _results(seen)
    if not results:
        return Words(cell(seen.array)) if seen.array is not None else Words(described(seen))
    if all(isinstance(one, Fault) for one in results):
        return Words(cell(results[0]))
    columns: list[Sequence[Value | Fault]] = [results]
    heads: list[Cell] = [*(short(name, 20) for name in seen.names), "value"]
    if isinstance(expected, Calls) and len(right := _results(expected)) == len(results):
        columns.append(right)
        heads[-1:] = ["yours", "expected"]
    places = spread(len(results), ROW_CAP)
    rows = tuple((*_at(seen, place), *(_rounded(column[place]) for column in columns)) for place in places)
    remark = f"{len(places)} of {len(results)} points" if len(places) < len(results) else ""
    return Grid(rows, tuple(heads), remark)


def _at(seen: Calls, place: int) -> list[str]:
    """The point's coordinates, one a name."""
    point = seen.inputs[place] if place < len(seen.inputs) else ()
    return [numeral(point[index], DIGITS) if index < len(point) else "" for index in range(len(seen.names))]


def _rounded(value: Value | Fault) -> Cell:
    return numeral(value.value, 8) if isinstance(value, Number) else cell(value)


def _results(seen: Calls) -> Sequence[Value | Fault]:
    if seen.results or not isinstance(seen.array, Array) or seen.array.shape[:1] != (len(seen.inputs),):
        return seen.results
    width = math.prod(seen.array.shape[1:])
    if width == 1:
        return [_number(one) for one in numbers(seen.array)]
    size = len(seen.array.data) // len(seen.inputs)
    rows = (seen.array.data[place * size : (place + 1) * size] for place in range(len(seen.inputs)))
    return [replace(seen.array, shape=(width,), data=row) for row in rows]


def _number(one: Numeral) -> Number | Flag:
    return Flag(one) if isinstance(one, bool) else Number(one)
