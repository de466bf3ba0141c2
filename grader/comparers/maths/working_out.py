"""Formulas worked out by SymPy: for what has no values by balls, such as limits and infinite sums."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import Any

import mpmath

from grader.comparers.maths.domains import Domain, Gaussian, points
from grader.comparers.maths.equivalence import Decision
from grader.comparers.maths.expressions import SYMPY_ERRORS, from_sympy, to_sympy
from grader.comparers.maths.trees import Unreadable
from grader.values import Expr

DIGITS = 40
AGREE, DIFFER = 1e-30, 1e-20
"""Relative differences that count as none, and as solid; between them nothing is decided."""
NOUGHT = 1e-60
ENOUGH = 6
TRIES = 30


def worked_out(expr: Expr, domain: Mapping[str, Domain]) -> Expr:
    """The formula as SymPy builds it, with limits, sums, derivatives and integrals done. Raises `Unreadable`."""
    try:
        return from_sympy(to_sympy(expr, domain).doit())
    except SYMPY_ERRORS as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(f"SymPy cannot work it out ({type(error).__name__})") from error


def by_approximations(first: Expr, second: Expr, domain: Mapping[str, Domain]) -> Decision:
    """Decide by values that SymPy and mpmath approximate without a bound of the error."""
    seen, expected = to_sympy(first, domain), to_sympy(second, domain)
    symbols = {symbol.name: symbol for symbol in seen.free_symbols | expected.free_symbols}
    names = tuple(sorted(symbols))
    enough = ENOUGH if names else 1
    agreed = 0
    for point in itertools.islice(points(names, domain), TRIES if names else 1):
        at = {symbols[name]: _number(value) for name, value in point.items()}
        values = _value(seen, at), _value(expected, at)
        if None in values:
            continue
        apart = _distance(*values)
        if apart > DIFFER:
            place = tuple((name, complex(value)) for name, value in point.items())
            return Decision(False, "numeric", "", place, complex(values[0]))
        agreed += apart <= AGREE
        if agreed >= enough:
            return Decision(True, "numeric")
    return Decision(None, "undecided", "their values cannot be found at enough points")


def _number(value: Any) -> Any:
    import sympy

    if isinstance(value, Gaussian):
        return _number(value.re) + sympy.I * _number(value.im)
    return sympy.Rational(value.numerator, value.denominator)


def _value(expression: Any, at: Mapping[Any, Any]) -> Any:
    """The value as a number of mpmath; None where there is none."""
    try:
        number = expression.evalf(DIGITS, subs=at)
        if not number.is_number or number.is_finite is False:
            number = expression.xreplace(at).doit().evalf(DIGITS)
        with mpmath.workdps(DIGITS):
            value = mpmath.mpc(mpmath.mpmathify(number))
    except SYMPY_ERRORS:
        return None
    return value if mpmath.isfinite(value) else None


def _distance(seen: Any, expected: Any) -> float:
    """How far two values lie apart, relative to the larger."""
    with mpmath.workdps(DIGITS):
        size = max(abs(seen), abs(expected))
        return 0.0 if size < NOUGHT else float(abs(seen - expected) / size)
