"""What all functions on balls share: the errors, the settings of a calculation, and how to read a ball.

A number is an `acb`, a matrix an `acb_mat`, a truth value True, False or (not to be told) None.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flint
from flint import acb, arb

Value = Any

snapping = False
"""Whether what cannot be told from zero in many digits is zero: see `enclosures.precision`."""
absorbed: bool | None = None
"""Whether a sum has swallowed a term, one too small to count in the precision, since this was set to False.

None where nobody asks.
"""
analytic = False
"""Whether a function must be analytic on the whole ball: within a rigorous integral."""


class Unsure(ArithmeticError):
    """No value, or none that is certain."""


class Undefined(Unsure):
    """Certainly no value, such as one divided by zero."""


class TooLarge(Unsure):
    """A value beyond 2**(2**40), above zero."""


def checked(value: Value) -> Value:
    """A result that is known at all, with parts snapped to zero where that is on. Raises `Unsure`."""
    if isinstance(value, acb):
        if not value.is_finite():
            raise Unsure("it has no value that is known")
        return _snapped(value) if snapping else value
    return value


def not_analytic(work: Callable[..., Value]) -> Callable[..., Value]:
    """A function with cuts or corners: none where it must be analytic on a whole ball."""

    def guarded(*args: Value) -> Value:
        if analytic:
            raise Unsure("it is not analytic there")
        return work(*args)

    return guarded


def is_nought(x: Any) -> bool:
    """Whether a real ball is zero: exactly, or as far as its many digits tell where snapping is on."""
    if x.is_zero():
        return True
    return snapping and 0 in x and bool(x.rad() < arb(2) ** -(flint.ctx.prec // 2))


def real(x: Value) -> arb:
    """A number's real value. Raises `Undefined` where it is not real, `Unsure` where that is not known."""
    if analytic:
        raise Unsure("it is not analytic there")
    if x.imag.is_zero():
        part: arb = x.real
        return part
    raise Unsure("it may not be real") if 0 in x.imag else Undefined("it is not real")


def exact_whole(x: acb) -> int | None:
    """The integer that a number is exactly; None where it is none."""
    found = x.unique_fmpz() if x.is_exact() else None
    return None if found is None else int(found)


def whole(x: acb) -> int:
    """An integer. Raises `Unsure`."""
    found = x.unique_fmpz()
    if found is None or not (x.is_exact() or snapping):
        raise Unsure("it is not known to be a whole number")
    return int(found)


def _snapped(x: acb) -> acb:
    re, im = x.real, x.imag
    if is_nought(re) or is_nought(im):
        return acb(0 if is_nought(re) else re, 0 if is_nought(im) else im)
    return x


def is_zero(x: acb) -> bool:
    """Whether a number is zero, see `is_nought`."""
    return is_nought(x.real) and is_nought(x.imag)
