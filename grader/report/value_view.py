"""How a value is shown: never a raw dump, always its size and enough of it to recognise it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from grader.report.cells import DIGITS, Cell, Grid, Parts, Printed, View, Words, cell, size_of, within_cap
from grader.report.function_view import calls, together
from grader.report.numerals import count, numbers, numeral
from grader.report.text import lines_of, short, spaced
from grader.values import Array, Calls, Candidates, Expr, Fault, Flag, Items, Number, Record, Table, Text, Value
from grader.words import say

SIDE_CAP = 8
"""Rows or columns shown of a matrix, and values of a long vector."""
VECTOR_CAP = 12
"""Values of a vector that is shown whole."""
PART_CAP = 8
ROUNDING = 1e-13
"""What is less than this fraction of the largest number beside it is shown as 0: rounding leaves it."""
DEPTH_CAP = 3
STATISTICS_CAP = 100_000


def view(value: Value | Fault, depth: int = 0) -> View:
    """How to show a value. Figures are only counted here: their pictures are drawn elsewhere."""
    return within_cap(_view(value, depth), value)


def _view(value: Value | Fault, depth: int) -> View:
    match value:
        case Array():
            return _array(value)
        case Items(values=values):
            return _items(value, _matrix_rows(values), depth)
        case Text(value=text) if "\n" in text or len(text) > 80:
            return Printed(spaced("\n".join(lines_of(text, 40, 4_000))))
        case Table() | Record():
            return together(value.names, value.values) or _parts(value.names, value.values, depth)
        case Candidates(names=names):
            return Words(
                say("No object of that name; there are {names}", names=", ".join(short(name, 40) for name in names[:6]))
            )
        case Calls():
            return calls(value)
        case Expr():
            return Words(cell(value))
        case _:
            return Words(cell(value), code=isinstance(value, Flag | Number | Text))


def _array(array: Array) -> View:
    if math.prod(array.shape) != count(array) or not math.prod(array.shape):
        return Words(
            say("an empty array")
            if 0 in array.shape
            else say("{size}, not all of which are there", size=size_of(array))
        )
    least = ROUNDING * _largest(array)

    def text(place: int) -> str:
        number = numbers(array, place, place + 1)[0]
        return "0" if 0 < abs(number) < least else numeral(number, DIGITS)

    match array.shape:
        case ():
            return Words(numeral(numbers(array)[0]), code=True)
        case (length,):
            return _vector(length, text, _statistics(array))
        case (rows, columns):
            texts = _sides(rows, columns, text)
            large = rows > SIDE_CAP or columns > SIDE_CAP
            return Grid(texts, style="matrix", remark=f"{size_of(array)}{_statistics(array)}" if large else "")
        case _:
            first = ", ".join(numeral(number, DIGITS) for number in numbers(array, 0, VECTOR_CAP))
            return Words(f"{size_of(array)}{_statistics(array)}: {first}{', …' if count(array) > VECTOR_CAP else ''}")


def _largest(array: Array) -> float:
    """The greatest absolute value that is finite; 0 where there are too many numbers to look through."""
    found = map(abs, numbers(array)) if count(array) <= STATISTICS_CAP else ()
    return max(filter(math.isfinite, found), default=0.0)


def _vector(length: int, text: Callable[[int], Cell], statistics: str) -> Grid:
    if length <= VECTOR_CAP:
        return Grid((tuple(text(place) for place in range(length)),), style="matrix")
    rows = tuple(("⋮", "⋮") if place < 0 else (f"[{place}]", text(place)) for place in _ends(length, SIDE_CAP))
    return Grid(
        rows,
        head=(say("place"), say("value")),
        remark=say("{length:,} values{statistics}", length=length, statistics=statistics),
    )


def _sides(rows: int, columns: int, text: Callable[[int], Cell]) -> tuple[tuple[Cell, ...], ...]:
    across = _ends(columns, SIDE_CAP)
    return tuple(
        tuple("⋯" if column < 0 else "⋮" if row < 0 else text(row * columns + column) for column in across)
        for row in _ends(rows, SIDE_CAP)
    )


def _ends(length: int, cap: int) -> list[int]:
    """The first and the last few places of so many, with -1 for what lies between."""
    if length <= cap:
        return list(range(length))
    return [*range(cap - 3), -1, length - 2, length - 1]


def _statistics(array: Array) -> str:
    if count(array) > STATISTICS_CAP:
        return ""
    found = [number for number in numbers(array) if not isinstance(number, complex)]
    finite = [number for number in found if math.isfinite(number)]
    words = (
        say(", from {min} to {max}", min=numeral(min(finite), DIGITS), max=numeral(max(finite), DIGITS))
        if finite
        else ""
    )
    missing = len(found) - len(finite)
    return words + (say(", {missing:,} of them not finite", missing=missing) if missing else "")


def _matrix_rows(values: Sequence[Value | Fault]) -> list[tuple[Value | Fault, ...]]:
    """The rows of a list of equally long lists of plain values; none where it is not that."""
    rows = [one.values for one in values if isinstance(one, Items)]
    even = len(rows) == len(values) and len({len(row) for row in rows}) == 1
    return rows if even and rows[0] and all(_is_plain(one) for row in rows for one in row) else []


def _is_plain(value: Value | Fault) -> bool:
    return isinstance(value, Flag | Number | Expr)


def _items(items: Items, rows: list[tuple[Value | Fault, ...]], depth: int) -> View:
    values = items.values
    if not values:
        return Words(say("an empty {type}", type=items.type))
    if rows:
        flat = [one for row in rows for one in row]
        return Grid(_sides(len(rows), len(rows[0]), lambda place: cell(flat[place])), style="matrix")
    if all(map(_is_plain, values)):
        if items.type == "set" and len(values) <= 6:
            return Words(cell(items))
        return _vector(len(values), lambda place: cell(values[place]), "")
    return _parts([f"[{place}]" for place in range(len(values))], values, depth)


def _parts(names: Sequence[str], values: Sequence[Value | Fault], depth: int) -> View:
    if depth >= DEPTH_CAP:
        return Words(say("{count:,} values", count=len(values)))
    pairs = list(zip(names, values, strict=False))
    shown = tuple((short(name, 40), view(value, depth + 1)) for name, value in pairs[:PART_CAP])
    return Parts(shown, say("and {count:,} more", count=len(pairs) - PART_CAP) if len(pairs) > PART_CAP else "")
