"""What a student answered, in one line that is the same for all who answered the same."""

from __future__ import annotations

from collections.abc import Iterable

from grader.formulas import text
from grader.report.numerals import count, numbers, numeral
from grader.report.text import short
from grader.values import Array, Calls, Expr, Fault, Flag, Items, Number, Record, Table, Text, Value

DIGITS = 5
"""Significant ones, so that two ways of working out the same give the same."""
NEGLIGIBLE = 1e-9
"""Smaller numbers are written as 0."""
MOST_PARTS = 12
MOST_NODES = 400
LONGEST = 200


def answer(value: Value | Fault | None) -> str:
    """The line; "" where a value has no such, as a figure or a long list."""
    found = _answer(value, 0)
    return short(found, LONGEST) if len(found) <= 4 * LONGEST else ""


def _answer(value: Value | Fault | None, depth: int) -> str:
    if depth > 3:
        return ""
    match value:
        case Flag(value=flag):
            return str(flag)
        case Number(value=number):
            return _number(number)
        case Text(value=written):
            return f"“{written}”" if len(written) <= LONGEST else ""
        case Expr(nodes=nodes):
            return text(value) if len(nodes) <= MOST_NODES else ""
        case Array(shape=shape) if count(value) <= MOST_PARTS and len(shape) <= 2:
            listed = [_number(number) for number in numbers(value)]
            if len(shape) < 2:
                return f"({', '.join(listed)})" if shape else listed[0]
            return _list(_list(listed[row * shape[1] : (row + 1) * shape[1]]) for row in range(shape[0]))
        case Items(values=values) if len(values) <= MOST_PARTS:
            parts = [_answer(part, depth + 1) for part in values]
            return _list(sorted(parts) if value.type == "set" else parts)
        case Table(names=names, values=values) | Record(names=names, values=values) if len(values) <= MOST_PARTS:
            parts = [_answer(part, depth + 1) for part in values]
            return "; ".join(f"{name}: {part}" for name, part in zip(names, parts, strict=True)) if all(parts) else ""
        case Calls():
            return _function(value, depth)
        case Fault(reason=reason):
            return reason if depth else ""
    return ""


def _function(calls: Calls, depth: int) -> str:
    """A formula, or what it gives at the points that all submissions share."""
    if calls.formula is not None:
        return _answer(calls.formula, depth + 1)
    if not calls.shared or len(calls.results) < calls.shared:
        return ""
    given = [_answer(result, depth + 1) for result in calls.results[: calls.shared]]
    if not all(given):
        return ""
    places = [
        ", ".join(f"{name} = {_number(number)}" for name, number in zip(calls.names, point, strict=False))
        for point in calls.inputs
    ]
    return "; ".join(f"{result} at {place}" for result, place in zip(given, places, strict=False))


def _list(parts: Iterable[str]) -> str:
    parts = list(parts)
    return f"({', '.join(parts)})" if all(parts) else ""


def _number(number: complex) -> str:
    """The same for numbers that rounding may have parted: 2 for 2.0, 0 for 1e-17."""
    if isinstance(number, complex):
        return numeral(number, DIGITS) if abs(number.imag) > NEGLIGIBLE else _number(number.real)
    if isinstance(number, int):
        return numeral(int(number)) if abs(number) >= 10**DIGITS else str(int(number))
    return "0" if abs(number) < NEGLIGIBLE else numeral(float(number), DIGITS)
