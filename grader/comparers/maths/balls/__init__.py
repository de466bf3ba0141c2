"""What works out the parts of formulas on balls of Arb, by the names they have in trees."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flint import acb, arb

from grader.comparers.maths.balls import elementary, matrices, special, truth
from grader.comparers.maths.balls.settings import Undefined, Unsure, Value, not_analytic


def _constant(make: Callable[[], Any]) -> Callable[[], acb]:
    return lambda: acb(make())


def _no_number(error: type[Unsure], why: str) -> Callable[[], Value]:
    def fail() -> Value:
        raise error(why)

    return fail


CONSTANTS: dict[str, Callable[[], Value]] = {
    "Pi": acb.pi,
    "Exp1": _constant(arb.const_e),
    "ImaginaryUnit": _constant(lambda: acb(0, 1)),
    "EulerGamma": _constant(arb.const_euler),
    "Catalan": _constant(arb.const_catalan),
    "GoldenRatio": _constant(lambda: (1 + arb(5).sqrt()) / 2),
    "TribonacciConstant": _constant(
        lambda: (1 + (19 + 3 * arb(33).sqrt()).root(3) + (19 - 3 * arb(33).sqrt()).root(3)) / 3
    ),
    "BooleanTrue": lambda: True,
    "BooleanFalse": lambda: False,
    "Infinity": _no_number(Unsure, "it is infinite"),
    "NegativeInfinity": _no_number(Unsure, "it is infinite"),
    "ComplexInfinity": _no_number(Undefined, "it is infinite"),
    "NaN": _no_number(Undefined, "it is no number"),
}
"""What makes a constant, by its name in trees."""

_SMOOTH = frozenset("gamma factorial digamma trigamma erf erfc erfi zeta beta".split())
"""Special functions without cuts."""

FUNCTIONS: dict[str, Callable[..., Value]] = {
    **elementary.FUNCTIONS,
    **{name: work if name in _SMOOTH else not_analytic(work) for name, work in special.FUNCTIONS.items()},
    **matrices.FUNCTIONS,
    **truth.FUNCTIONS,
}
"""What works out a function, by its name in trees."""
