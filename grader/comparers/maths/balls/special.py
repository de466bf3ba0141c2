"""Special functions and sequences on balls."""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable, Iterable
from typing import Any

from flint import acb, arb, fmpz

from grader.comparers.maths.balls import settings
from grader.comparers.maths.balls.elementary import above
from grader.comparers.maths.balls.settings import Undefined, Unsure, exact_whole, is_zero, real, whole

MOST_FACTORS = 10_000
"""Of products over whole numbers that are multiplied out."""


def _heaviside(x: acb, at_zero: acb | None = None) -> acb:
    if is_zero(x):
        return acb(1) / 2 if at_zero is None else at_zero
    return acb(above(real(x)))


def _dirac(x: acb, *_: acb) -> acb:
    if is_zero(x):
        raise Undefined("it is infinite there")
    above(real(x))
    return acb(0)


def _gamma(x: acb) -> acb:
    found = x.unique_fmpz()
    if found is not None and found <= 0 and (x.is_exact() or settings.snapping):
        raise Undefined("the gamma function is infinite there")
    return x.gamma()


def _binomial(n: acb, k: acb) -> acb:
    count = exact_whole(k)
    if count is not None and count <= MOST_FACTORS:
        return acb(0) if count < 0 else _falling(n, k) / (k + 1).gamma()
    return _gamma(n + 1) * (k + 1).rgamma() * (n - k + 1).rgamma()


def _many(factors: Iterable[acb]) -> acb:
    return functools.reduce(operator.mul, factors, acb(1))


def _falling(x: acb, n: acb) -> acb:
    count = exact_whole(n)
    if count is not None and 0 <= count <= MOST_FACTORS:
        return _many(x - step for step in range(count))
    return _gamma(x + 1) * (x - n + 1).rgamma()


def _factorial2(x: acb) -> acb:
    n = whole(x)
    if not -1 <= n <= MOST_FACTORS:
        raise Unsure
    return acb(functools.reduce(operator.mul, range(n, 0, -2), fmpz(1)))


def _subfactorial(x: acb) -> acb:
    n = whole(x)
    if not 0 <= n <= MOST_FACTORS:
        raise Unsure
    return acb(functools.reduce(lambda total, k: total * k + (-1) ** k, range(1, n + 1), fmpz(1)))


def _counted(function: Callable[[int], Any]) -> Callable[[acb], acb]:
    """A sequence of whole numbers."""

    def work(x: acb) -> acb:
        n = whole(x)
        if not 0 <= n <= MOST_FACTORS:
            raise Unsure
        return acb(function(n))

    return work


def _lucas(n: int) -> arb:
    return 2 * arb.fib(n + 1) - arb.fib(n)


def _wholes(function: Callable[[int, int], int]) -> Callable[..., acb]:
    return lambda *numbers: acb(functools.reduce(function, map(whole, numbers)))


def _beta(a: acb, b: acb | None = None) -> acb:
    b = a if b is None else b
    return _gamma(a) * _gamma(b) * (a + b).rgamma()


def _harmonic(n: acb, order: acb | None = None) -> acb:
    if order is None or order == 1:
        return (n + 1).digamma() + arb.const_euler()
    return order.zeta() - order.zeta(n + 1)


def _zeta(s: acb, a: acb | None = None) -> acb:
    return s.zeta() if a is None else s.zeta(a)


def _lambert(x: acb, branch: acb | None = None) -> acb:
    return x.lambertw(0 if branch is None else whole(branch))


def _method(name: str) -> Callable[[acb], acb]:
    return lambda x: getattr(x, name)()


def _of_order(name: str) -> Callable[[acb, acb], acb]:
    return lambda order, x: getattr(x, name)(order)


_METHODS = {
    **{name: name for name in "digamma erf erfc erfi dirichlet_eta elliptic_k li".split()},
    "loggamma": "lgamma",
    "Ei": "ei",
    "Si": "si",
    "Ci": "ci",
    "Shi": "shi",
    "Chi": "chi",
    "airyai": "airy_ai",
    "airybi": "airy_bi",
    "fresnels": "fresnel_s",
    "fresnelc": "fresnel_c",
}
_OF_ORDER = {
    "besselj": "bessel_j",
    "bessely": "bessel_y",
    "besseli": "bessel_i",
    "besselk": "bessel_k",
    "legendre": "legendre_p",
    "hermite": "hermite_h",
    "chebyshevt": "chebyshev_t",
    "chebyshevu": "chebyshev_u",
    **{name: name for name in ("polygamma", "polylog", "expint")},
}

FUNCTIONS: dict[str, Callable[..., acb]] = {
    **{name: _method(method) for name, method in _METHODS.items()},
    **{name: _of_order(method) for name, method in _OF_ORDER.items()},
    "Heaviside": _heaviside,
    "DiracDelta": _dirac,
    "factorial": lambda x: _gamma(x + 1),
    "gamma": _gamma,
    "factorial2": _factorial2,
    "subfactorial": _subfactorial,
    "binomial": _binomial,
    "RisingFactorial": lambda x, n: x.rising(n),
    "FallingFactorial": _falling,
    "trigamma": lambda x: x.polygamma(1),
    "uppergamma": lambda s, x: x.gamma_upper(s),
    "lowergamma": lambda s, x: x.gamma_lower(s),
    "beta": _beta,
    "zeta": _zeta,
    "harmonic": _harmonic,
    "LambertW": _lambert,
    "erfinv": lambda x: acb(real(x).erfinv()),
    "erfcinv": lambda x: acb(real(x).erfcinv()),
    "elliptic_e": lambda *x: x[0].elliptic_e() if len(x) == 1 else acb.elliptic_e_inc(*x),
    "elliptic_f": acb.elliptic_f,
    "airyaiprime": lambda x: x.airy_ai(derivative=1),
    "airybiprime": lambda x: x.airy_bi(derivative=1),
    "fibonacci": _counted(arb.fib),
    "lucas": _counted(_lucas),
    "partition": _counted(arb.partitions_p),
    "catalan": lambda n: _binomial(2 * n, n) / (n + 1),
    "gcd": _wholes(lambda a, b: int(fmpz(a).gcd(fmpz(b)))),
    "lcm": _wholes(lambda a, b: int(fmpz(a).lcm(fmpz(b)))),
}
"""By their names in trees."""
