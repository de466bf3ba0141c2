"""Ball arithmetic: real numbers in high precision, each with a bound of what rounding has cost it.

After van der Hoeven (2009) and Johansson's Arb (2017), with bounds of first order. Where a result is not real, not
finite or not known to a few digits at least, there is none.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable
from typing import Any, NamedTuple

from mpmath import libmp

BITS = 512
MAX_MAGNITUDE = 64
"""Bits of the whole part of what exp, sin and their like are taken of."""
NEGLIGIBLE_BITS = 60
_NEVER = -(10**12)
"""The magnitude of zero, and of the error of what is exact."""
_HUGE = 2**40
"""The magnitude beyond which numbers are not told apart."""
_SMALL = -10
"""The bounds are of first order: errors must be small."""


class Unsure(ArithmeticError):
    """No real value, or none that is certain."""


class TooLarge(Unsure):
    """A value beyond 2**(2**40), above zero."""


class Ball(NamedTuple):
    """A real number of mpmath's raw kind, off by less than 2**error."""

    number: Any
    error: float

    @property
    def magnitude(self) -> int:
        """The least n with |number| < 2**n."""
        _, mantissa, exponent, bits = self.number
        return int(exponent + bits) if mantissa else _NEVER

    @property
    def relative(self) -> float:
        """The error as a fraction of the number, which is not zero, as a power of two. Raises `Unsure`."""
        relative = self.error - self.magnitude + 1
        if relative > _SMALL or not self.number[1]:
            raise Unsure
        return relative

    @property
    def is_positive(self) -> bool:
        """Whether a number that is not zero is greater."""
        return not self.number[0]


@functools.lru_cache(maxsize=2048)
def exact(numerator: int, denominator: int = 1) -> Ball:
    """A rational number."""
    return _rounded(libmp.from_rational(numerator, denominator, BITS, "n"), _NEVER)


def whole_power(base: Ball, exponent: int) -> Ball:
    """A power with an integer."""
    relative = base.relative + abs(exponent).bit_length()
    if abs(exponent).bit_length() > MAX_MAGNITUDE:
        raise Unsure
    return _with_relative(libmp.mpf_pow_int(base.number, exponent, BITS, "n"), relative)


def _rounded(number: Any, error: float) -> Ball:
    magnitude = number[2] + number[3]
    if number[1]:
        if magnitude > _HUGE:
            raise Unsure if number[0] else TooLarge
        if magnitude < -_HUGE:
            return Ball(libmp.fzero, _together(error, -_HUGE))
        return Ball(number, _together(error, magnitude - BITS))
    if number[2]:  # infinite, or no number
        raise Unsure
    return Ball(number, error)


def _together(first: float, second: float) -> float:
    """The sum of two errors, as powers of two."""
    apart = abs(first - second)
    return max(first, second) + (math.log2(1 + 2.0**-apart) if apart < NEGLIGIBLE_BITS else 0.0)


def _sum(*terms: Ball) -> Ball:
    total = exact(0)
    for term in terms:
        total = _rounded(libmp.mpf_add(total.number, term.number, BITS, "n"), _together(total.error, term.error))
    return total


def _product(*factors: Ball) -> Ball:
    return functools.reduce(_times, factors or (exact(1),))


def _times(first: Ball, second: Ball) -> Ball:
    error = _together(first.magnitude + second.error, first.error + second.magnitude)
    error = _together(error, first.error + second.error)
    return _rounded(libmp.mpf_mul(first.number, second.number, BITS, "n"), error)


def _power(base: Ball, exponent: Ball) -> Ball:
    if not base.is_positive:
        raise Unsure
    return _exp(_times(exponent, _log(base)))


def _exp(x: Ball) -> Ball:
    if x.magnitude > MAX_MAGNITUDE and x.relative <= _SMALL:
        if x.is_positive:
            raise TooLarge
        return Ball(libmp.fzero, -_HUGE)
    _require_moderate(x)
    return _with_relative(libmp.mpf_exp(x.number, BITS, "n"), x.error + 1)


def _log(x: Ball) -> Ball:
    relative = x.relative
    if not x.is_positive:
        raise Unsure
    return _rounded(libmp.mpf_log(x.number, BITS, "n"), relative + 1)


def _tan(x: Ball) -> Ball:
    _require_moderate(x)
    number = libmp.mpf_tan(x.number, BITS, "n")
    steep = 2 * max(number[2] + number[3], 0) + 2
    if x.error + steep > _SMALL:
        raise Unsure
    return _rounded(number, x.error + steep)


def _hyperbolic(function: Callable[..., Any], x: Ball) -> Ball:
    _require_moderate(x)
    number = function(x.number, BITS, "n")
    return _rounded(number, x.error + max(number[2] + number[3], 0) + 2)


def _flat(function: Callable[..., Any], x: Ball) -> Ball:
    """A function that is nowhere steeper than the identity."""
    _require_moderate(x)
    return _rounded(function(x.number, BITS, "n"), x.error)


def _with_relative(number: Any, relative: float) -> Ball:
    if relative > _SMALL:
        raise Unsure
    return _rounded(number, number[2] + number[3] + relative + 1)


def _require_moderate(x: Ball) -> None:
    if x.magnitude > MAX_MAGNITUDE or x.error > _SMALL:
        raise Unsure


WORKS: dict[str, Callable[..., Ball]] = {
    "Add": _sum,
    "Mul": _product,
    "Pow": _power,
    "exp": _exp,
    "log": _log,
    "tan": _tan,
    "sinh": functools.partial(_hyperbolic, libmp.mpf_sinh),
    "cosh": functools.partial(_hyperbolic, libmp.mpf_cosh),
    "sin": functools.partial(_flat, libmp.mpf_sin),
    "cos": functools.partial(_flat, libmp.mpf_cos),
    "tanh": functools.partial(_flat, libmp.mpf_tanh),
    "atan": functools.partial(_flat, libmp.mpf_atan),
    "Abs": functools.partial(_flat, libmp.mpf_abs),
}
"""What works out a value, by the name of the function in trees and in SymPy."""

MANY = frozenset({"Add", "Mul"})
"""Those that take any number of arguments; "Pow" takes two, the others one."""

CONSTANTS = {"Pi": _rounded(libmp.mpf_pi(BITS), _NEVER), "Exp1": _rounded(libmp.mpf_e(BITS), _NEVER)}
