"""A wrong answer as the line of YAML that makes a misconception of it."""

from __future__ import annotations

import json
import math
import re
from contextlib import suppress
from typing import Any

from grader.formulas import text
from grader.model import Check
from grader.report.answers import NEGLIGIBLE
from grader.report.numerals import count, numbers
from grader.report.text import escaped
from grader.values import Array, Calls, Expr, Fault, Flag, Items, Number, Text, Value

MOST_PARTS = 12
MOST_NODES = 400
LONGEST = 300
MOST_BITS = 256
"""Of a whole number."""
DIGITS = 12
"""Significant ones of a float: well within every tolerance."""
WHOLE = 10**DIGITS
"""Smaller whole numbers are written without a point."""

_PLAIN = re.compile(r"(?:[A-Za-z(]|\d+\*)[\w *+/().-]*", re.ASCII)
_OTHER_THAN_TEXT = frozenset("true false yes no on off null".split())

Written = bool | int | float | str | list[Any]


def snippet(check: Check, seen: Value | Fault | None) -> str:
    """A line for the check's `misconceptions`, its sentence left open; "" where the answer cannot be written so."""
    when = _written(seen, check)
    if when is None or not _is_understood(check, when):
        return ""
    line = f'- {{when: {_flow(when)}, say: "…"}}'
    return line if len(line) <= LONGEST else ""


def _is_understood(check: Check, when: Written) -> bool:
    with suppress(ValueError, TypeError):
        return check.compare.instead(when) is not None
    return False


def _written(value: Value | Fault | None, check: Check) -> Written | None:
    """The value as an author would write it under `when`."""
    match value:
        case Flag(value=flag):
            return flag
        case Number(value=number):
            return _number(number)
        case Text(value=words) if "text" in check.compare.reads:
            return words
        case Expr(nodes=nodes) if len(nodes) <= MOST_NODES:
            formula = text(value)
            return None if "…" in formula else formula
        case Calls(formula=Expr() as formula):
            return _written(formula, check)
        case Array(shape=shape) if count(value) <= MOST_PARTS and len(shape) <= 2:
            return _rows([_number(number) for number in numbers(value)], shape)
        case Items(values=values) if len(values) <= MOST_PARTS:
            return _listed([_written(one, check) for one in values])
    return None


def _rows(listed: list[Written | None], shape: tuple[int, ...]) -> Written | None:
    if len(shape) < 2:
        return _listed(listed) if shape else listed[0]
    return _listed([_listed(listed[row * shape[1] : (row + 1) * shape[1]]) for row in range(shape[0])])


def _listed(parts: list[Written | None]) -> list[Any] | None:
    return parts if parts and None not in parts else None


def _number(number: complex) -> Written | None:
    """A number; a complex one as a formula; None for what is not finite."""
    if isinstance(number, int):
        return number if number.bit_length() <= MOST_BITS else None
    if isinstance(number, complex):
        real, imaginary = _number(number.real), _number(number.imag)
        return None if real is None or imaginary is None else f"{real} + ({imaginary})*I"
    if not math.isfinite(number):
        return None
    kept = 0.0 if abs(number) < NEGLIGIBLE else float(f"{number:.{DIGITS}g}")
    return int(kept) if kept.is_integer() and abs(kept) < WHOLE else kept


def _flow(when: Written) -> str:
    """As YAML's flow style, in which a plain text is not quoted."""
    if isinstance(when, list):
        return f"[{', '.join(map(_flow, when))}]"
    if isinstance(when, str) and _PLAIN.fullmatch(when) and when.lower() not in _OTHER_THAN_TEXT:
        return when.strip()
    return escaped(json.dumps(when, ensure_ascii=False))
