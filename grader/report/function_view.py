"""What a function gave, as a table of some of its points."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from grader.report.cells import DIGITS, Cell, Grid, View, Words, cell, described, spread
from grader.report.numerals import ROUNDED, Numeral, numbers, numeral
from grader.report.text import short
from grader.values import Array, Calls, Fault, Flag, Number, Value
from grader.words import say

ROW_CAP = 8
SAME = 1e-6
"""Numbers that differ by less, relatively, are not told apart."""
TOGETHER_CAP = 6
"""Functions side by side."""


def calls(seen: Calls, expected: Value | None = None) -> View:
    """A function at some of its points; the expected values beside its own where they are given at the same points."""
    if seen.formula is not None:
        return Words(cell(seen.formula))
    results = _results(seen)
    if not results:
        return Words(cell(seen.array)) if seen.array is not None else Words(described(seen))
    if all(isinstance(one, Fault) for one in results):
        return Words(cell(results[0]))
    if isinstance(expected, Calls) and len(right := _results(expected)) == len(results):
        columns = [results, right]
        return _table(seen, (say("yours"), say("expected")), columns, _digits(columns))
    return _table(seen, (say("value"),), [results])


def together(names: Sequence[str], values: Sequence[Value | Fault]) -> Grid | None:
    """Several functions that were called at the same points in one table; None where they are not that."""
    seen = [one for one in values if isinstance(one, Calls) and one.formula is None]
    if not 1 < len(seen) == len(values) <= TOGETHER_CAP:
        return None
    columns = [_results(one) for one in seen]
    alike = {(one.names, one.inputs, len(column)) for one, column in zip(seen, columns, strict=True)}
    if len(alike) > 1 or not columns[0]:
        return None
    return _table(seen[0], [short(name, 20) for name in names], columns)


def _table(seen: Calls, heads: Sequence[str], columns: Sequence[Sequence[Value | Fault]], digits: int = DIGITS) -> Grid:
    """Some of the points, in their order, and what there is in each column."""
    length = len(columns[0])
    order = sorted(range(length), key=lambda place: _point(seen, place))
    named = _farthest(columns)
    shown = {order[place] for place in spread(length, ROW_CAP - len(named))} | named
    places = [place for place in order if place in shown]
    rows = tuple((*_at(seen, place), *(_rounded(column[place], digits) for column in columns)) for place in places)
    head = (*(short(name, 20) for name in seen.names), *heads)
    return Grid(
        rows, head, say("{count} of {length} points", count=len(places), length=length) if len(places) < length else ""
    )


def _farthest(columns: Sequence[Sequence[Value | Fault]]) -> set[int]:
    """The first point at which two columns part, which messages name, and that at which they do so most."""
    if len(columns) != 2:
        return set()
    off = [_apart(*pair) for pair in zip(*columns, strict=True)]
    first = next((place for place, size in enumerate(off) if size > SAME), None)
    return set() if first is None else {first, max(range(len(off)), key=off.__getitem__)}


def _apart(own: Value | Fault, right: Value | Fault) -> float:
    """How far two results are apart, as a fraction of the right one where that is large; infinitely where not known."""
    if isinstance(own, Number) and isinstance(right, Number):
        off = abs(own.value - right.value) / max(1.0, abs(right.value))
        return math.inf if math.isnan(off) else float(off)
    return 0.0 if own == right else math.inf


def _point(seen: Calls, place: int) -> tuple[float, ...]:
    """The point's coordinates to sort by; NaN has a place in no order."""
    point = seen.inputs[place] if place < len(seen.inputs) else ()
    return tuple(math.inf if math.isnan(number) else number for number in point)


def _at(seen: Calls, place: int) -> list[str]:
    """The point's coordinates, one a name."""
    point = seen.inputs[place] if place < len(seen.inputs) else ()
    return [numeral(point[index], DIGITS) if index < len(point) else "" for index in range(len(seen.names))]


def _digits(columns: Sequence[Sequence[Value | Fault]]) -> int:
    """So many that numbers beside each other which differ look different, where that can be seen at all."""
    pairs = zip(*columns, strict=True)
    apart = [(a.value, b.value) for a, b in pairs if isinstance(a, Number) and isinstance(b, Number) and a != b]
    choice = range(DIGITS, ROUNDED)
    return next((n for n in choice if all(numeral(a, n) != numeral(b, n) for a, b in apart)), DIGITS)


def _rounded(value: Value | Fault, digits: int) -> Cell:
    return numeral(value.value, digits) if isinstance(value, Number) else cell(value)


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
