"""Relations and logic on balls: true, false or (not to be told) None."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

from flint import acb

from grader.comparers.maths.balls.settings import Unsure, Value, is_nought, is_zero, real

Truth = bool | None


def _equal(first: Value, second: Value) -> Truth:
    apart = first - second
    if is_zero(apart):
        return True
    return None if 0 in apart else False


def _compared(relation: Callable[[Any, Any], bool], *, at_zero: bool) -> Callable[[acb, acb], Truth]:
    def work(first: acb, second: acb) -> Truth:
        apart = real(first - second)
        if is_nought(apart):
            return at_zero
        return None if 0 in apart else bool(relation(apart, 0))

    return work


def _not(truth: Truth) -> Truth:
    return None if truth is None else not truth


def all_of(*truths: Truth) -> Truth:
    """Whether all hold; None where that is not known."""
    return False if False in truths else None if None in truths else True


def any_of(*truths: Truth) -> Truth:
    """Whether one holds at least; None where that is not known."""
    return _not(all_of(*map(_not, truths)))


def _odd(*truths: Truth) -> Truth:
    return None if None in truths else sum(map(bool, truths)) % 2 == 1


def _all_alike(*truths: Truth) -> Truth:
    known = set(truths) - {None}
    return False if len(known) == 2 else None if None in truths else True


def _kronecker(first: acb, second: acb) -> acb:
    equal = _equal(first, second)
    if equal is None:
        raise Unsure
    return acb(equal)


FUNCTIONS: dict[str, Callable[..., Value]] = {
    "KroneckerDelta": _kronecker,
    "Equality": _equal,
    "Unequality": lambda first, second: _not(_equal(first, second)),
    "StrictLessThan": _compared(operator.lt, at_zero=False),
    "LessThan": _compared(operator.lt, at_zero=True),
    "StrictGreaterThan": _compared(operator.gt, at_zero=False),
    "GreaterThan": _compared(operator.gt, at_zero=True),
    "And": all_of,
    "Or": any_of,
    "Not": _not,
    "Xor": _odd,
    "Implies": lambda first, second: any_of(_not(first), second),
    "Equivalent": _all_alike,
    "Nand": lambda *truths: _not(all_of(*truths)),
    "Nor": lambda *truths: _not(any_of(*truths)),
}
"""By their names in trees."""
