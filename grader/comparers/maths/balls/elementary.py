"""Arithmetic and elementary functions on balls."""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable
from typing import Any

from flint import acb, acb_mat, arb

from grader.comparers.maths.balls import settings
from grader.comparers.maths.balls.settings import (
    TooLarge,
    Undefined,
    Unsure,
    Value,
    exact_whole,
    is_nought,
    is_zero,
    real,
    whole,
)

HUGE_BITS = 2**40


def total(*terms: Value) -> Value:
    """The sum."""
    found = functools.reduce(operator.add, terms) if terms else acb(0)
    if settings.absorbed is False and isinstance(found, acb):
        settings.absorbed = _absorbs(found, terms)
    return found


def _absorbs(found: acb, terms: tuple[Value, ...]) -> bool:
    """Whether a sum is known less well than a term of it is large."""
    doubt = found.rad()
    return any(0 not in term and abs(term) < doubt for term in terms)


def product(*factors: Value) -> Value:
    """The product, in the order given."""
    return functools.reduce(operator.mul, factors) if factors else acb(1)


def power(base: Value, exponent: acb) -> Value:
    """A power by its principal value; of a matrix with a whole number."""
    if isinstance(base, acb_mat):
        times = whole(exponent)
        return base**times if times >= 0 else base.inv() ** -times
    if is_zero(base):
        return _power_of_zero(exponent)
    if (count := exact_whole(exponent)) is not None:
        return base**count if count >= 0 else 1 / base**-count
    if (halves := exact_whole(2 * exponent)) is not None:
        return base.sqrt(analytic=settings.analytic) ** halves
    size = (exponent * base.log()).real
    if size.lower() > HUGE_BITS and base.imag.is_zero() and base.real > 0:
        raise TooLarge("it is too large")
    return base.pow(exponent, analytic=settings.analytic)


def _power_of_zero(exponent: acb) -> acb:
    if is_zero(exponent):
        return acb(1)
    if exponent.real > 0:
        return acb(0)
    raise Undefined("it divides by zero") if exponent.real < 0 else Unsure


def _exp(x: acb) -> acb:
    if x.imag.is_zero() and x.real.lower() > HUGE_BITS:
        raise TooLarge("it is too large")
    return x.exp()


def _log(x: acb, base: acb | None = None) -> acb:
    if is_zero(x):
        raise Undefined("it is a logarithm of zero")
    found = x.log(analytic=settings.analytic)
    return found if base is None else found / _log(base)


def _over(function: Callable[[acb], acb]) -> Callable[[acb], acb]:
    """The inverse of a reciprocal function: `asec(x)` is `acos(1/x)`."""
    return settings.not_analytic(lambda x: function(reciprocal(x)))


def reciprocal(x: acb) -> acb:
    """One divided by a number. Raises `Undefined` for zero."""
    if is_zero(x):
        raise Undefined("it divides by zero")
    return 1 / x


def _within_cuts(name: str, is_analytic: Callable[[acb], Any]) -> Callable[[acb], acb]:
    """A function with branch cuts; within an integral only where a ball lies well away from them."""

    def work(x: acb) -> acb:
        if settings.analytic and not is_analytic(x):
            raise Unsure("it is not settings.analytic there")
        found: acb = getattr(x, name)()
        return found

    return work


def _acot(x: acb) -> acb:
    return acb.pi() / 2 if is_zero(x) else (1 / x).atan()


def _abs(x: acb) -> acb:
    if settings.analytic:
        return x.real_abs(analytic=True)
    return acb(abs(x))


def _sign(x: acb) -> acb:
    if settings.analytic:
        return x.real_sgn(analytic=True)
    if is_zero(x):
        return acb(0)
    if x.imag.is_zero():
        return acb(1 if above(x.real) else -1)
    return x / acb(abs(x))


def above(x: arb) -> bool:
    """Whether a real number is positive, or else negative. Raises `Unsure`."""
    if 0 in x:
        raise Unsure("its sign is not known")
    return bool(x > 0)


def _arg(x: acb) -> acb:
    if is_zero(x):
        raise Undefined("zero has no argument")
    if 0 in x.imag and not x.imag.is_zero() and not x.real > 0:
        raise Unsure("it may lie on either side of the negative axis")
    return acb(x.arg())


def _floor_of(x: arb) -> arb:
    below = x.floor()
    if below.is_exact():
        return below
    nearest = (x + arb(1) / 2).floor()
    if nearest.is_exact() and is_nought(x - nearest):
        return nearest
    raise Unsure("it may lie on either side of a whole number")


def _floor(x: acb) -> acb:
    return acb(_floor_of(x.real), _floor_of(x.imag))


def _mod(x: acb, modulus: acb) -> acb:
    return x - modulus * _floor(x * reciprocal(modulus))


def _most(*numbers: acb) -> acb:
    return acb(functools.reduce(lambda first, second: first.max(second), map(real, numbers)))


def _least(*numbers: acb) -> acb:
    return acb(functools.reduce(lambda first, second: first.min(second), map(real, numbers)))


def _method(name: str) -> Callable[[acb], acb]:
    return lambda x: getattr(x, name)()


def _beside_axis(x: acb) -> bool:
    return bool(abs(x.imag) < 1)


def _inside(x: acb) -> bool:
    return bool(abs(x.real) < 1)


_METHODS = "sin cos tan cot sec csc sinh cosh tanh coth sech csch sinc"

FUNCTIONS: dict[str, Callable[..., Value]] = {
    **{name: _method(name) for name in _METHODS.split()},
    **{name: _within_cuts(name, _beside_axis) for name in ("atan", "asinh")},
    **{name: _within_cuts(name, _inside) for name in ("asin", "acos", "atanh")},
    "acosh": _within_cuts("acosh", lambda x: x.real > 1),
    **{name: _over(_method(of)) for name, of in (("asec", "acos"), ("acsc", "asin"), ("acoth", "atanh"))},
    **{name: _over(_method(of)) for name, of in (("asech", "acosh"), ("acsch", "asinh"))},
    "acot": settings.not_analytic(_acot),
    "Add": total,
    "Mul": product,
    "Pow": power,
    "exp": _exp,
    "log": _log,
    "Abs": _abs,
    "sign": _sign,
    "re": settings.not_analytic(lambda x: acb(x.real)),
    "im": settings.not_analytic(lambda x: acb(x.imag)),
    "arg": settings.not_analytic(_arg),
    "conjugate": settings.not_analytic(lambda x: x.conjugate()),
    "floor": settings.not_analytic(_floor),
    "ceiling": settings.not_analytic(lambda x: -_floor(-x)),
    "frac": settings.not_analytic(lambda x: x - _floor(x)),
    "Mod": settings.not_analytic(_mod),
    "Max": _most,
    "Min": _least,
    "atan2": lambda y, x: _arg(acb(real(x), real(y))),
}
"""By their names in trees."""
