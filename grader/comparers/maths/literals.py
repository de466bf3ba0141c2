"""Decimal numbers as they stand in trees: which mean what is written, and which are rounded results."""

from __future__ import annotations

import decimal
from collections.abc import Iterator
from contextlib import contextmanager

from grader.values import Expr

EXACT_DIGITS = 12
"""A decimal number with at most so many digits means that number; one with more is a rounded result."""
ROUNDED = 1e-12
"""How far the result of a calculation in floats may be off, as a fraction of it."""

_CERTAIN, _ALL = 15, 17
"""The digits that a double carries for certain, and those that tell it from every other."""
_FLOAT = decimal.Context(prec=_CERTAIN)


exactly = False
"""Whether decimal numbers are what is written, however many digits they have: see `as_written`."""


@contextmanager
def as_written() -> Iterator[None]:
    """For formulas that were typed: none of their numbers is the result of a calculation."""
    global exactly  # noqa: PLW0603 - it holds for whatever is worked out in the body
    before, exactly = exactly, True
    try:
        yield
    finally:
        exactly = before


def meant(text: str) -> tuple[decimal.Decimal, float]:
    """The number that a decimal stands for, and by which fraction of it that may be off: 0 where it is exact.

    0.1 for 0.1000000000000000055, where a double carries a short number. A number with more digits than a double has
    is off by no more than its last two. Raises `decimal.InvalidOperation`.
    """
    return (decimal.Decimal(text), 0.0) if exactly else carried(text)


def carried(text: str) -> tuple[decimal.Decimal, float]:
    """As `meant`, for a number that may be the result of a calculation wherever it comes from; NaN for what is none."""
    try:
        number = decimal.Decimal(text)
    except decimal.InvalidOperation:
        number = decimal.Decimal("NaN")
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


def _is_of_double(number: decimal.Decimal, digits: int) -> bool:
    """Whether a number with so many digits is a double written out."""
    return decimal.Context(prec=digits).create_decimal_from_float(float(number)) == number
