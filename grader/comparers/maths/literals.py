"""Decimal numbers as they stand in trees: which mean what is written, and which are rounded results."""

from __future__ import annotations

import decimal
import re

from grader.comparers.maths.trees import Unreadable
from grader.values import Expr

EXACT_DIGITS = 12
"""A decimal number with at most so many digits means that number; one with more is a rounded result."""
ROUNDED = 1e-12
"""How far the result of a calculation in floats may be off, as a fraction of it."""

_CERTAIN, _ALL = 15, 17
"""The digits that a double carries for certain, and those that tell it from every other."""
_WRITTEN = {
    "Integer": re.compile(r"[+-]?[0-9]+"),
    "Rational": re.compile(r"[+-]?[0-9]+/0*[1-9][0-9]*"),
    "Float": re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,12})?|[+-]?inf|nan"),
}
_FLOAT = decimal.Context(prec=_CERTAIN)


def meant(text: str) -> tuple[decimal.Decimal, float]:
    """The number that a decimal stands for, and by which fraction of it that may be off: 0 where it is exact.

    0.1 for 0.1000000000000000055, where a double carries a short number. A number with more digits than a double has
    is off by no more than its last two. Raises `decimal.InvalidOperation`.
    """
    number = decimal.Decimal(text)
    if not number.is_finite():
        return number, 0.0
    digits = len(number.normalize(decimal.Context(prec=decimal.MAX_PREC)).as_tuple().digits)
    if digits > _ALL and not _is_of_double(number, digits):
        return number, 10.0 ** (2 - digits)
    short = _FLOAT.plus(number)
    if len(short.normalize(_FLOAT).as_tuple().digits) <= EXACT_DIGITS:
        return short, 0.0
    return number, ROUNDED


def are_rounded(*trees: Expr) -> bool:
    """Whether a decimal number in one of them is the rounded result of a calculation."""
    return any(node.head == "Float" and meant(node.text)[1] for tree in trees for node in tree.nodes)


def check(expr: Expr) -> None:
    """Raise `Unreadable` where a number in a tree is written like none."""
    for node in expr.nodes:
        pattern = _WRITTEN.get(node.head)
        if pattern and not pattern.fullmatch(node.text):
            raise Unreadable("it holds a number that cannot be read")


def _is_of_double(number: decimal.Decimal, digits: int) -> bool:
    """Whether a number with so many digits is a double written out."""
    return decimal.Context(prec=digits).create_decimal_from_float(float(number)) == number
