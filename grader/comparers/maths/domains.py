"""Where variables live: what may be assumed of them, and points drawn from there."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, Literal, NamedTuple, get_args

Kind = Literal[
    "real",
    "positive",
    "negative",
    "nonnegative",
    "nonpositive",
    "nonzero",
    "integer",
    "natural",
    "positive integer",
    "complex",
]
Domain = Kind | tuple[float, float]
"""A kind of number, or a range with its ends. Natural numbers begin with 0."""

KINDS: tuple[str, ...] = get_args(Kind)

_ASSUMED: dict[str, dict[str, bool]] = {
    **{kind: {kind: True} for kind in ("real", "positive", "negative", "nonnegative", "nonpositive", "integer")},
    "nonzero": {"real": True, "nonzero": True},
    "natural": {"integer": True, "nonnegative": True},
    "positive integer": {"integer": True, "positive": True},
    "complex": {"complex": True},
}
WHOLE = frozenset({"integer", "natural", "positive integer"})
_LEAST = {"natural": 0, "positive integer": 1}
_SIGNS = {"positive": (1,), "nonnegative": (1,), "negative": (-1,), "nonpositive": (-1,)}

_SCALES = (Fraction(1), Fraction(3), Fraction(2, 5), Fraction(9), Fraction(40), Fraction(300))
"""Points come from near zero and from further out, in turn: formulas may agree at one scale only."""

_FINE = 9973
"""Denominator of the points: exact fractions, of a prime so that they lie off most singularities."""


class Gaussian(NamedTuple):
    """A complex number with exact fractions for its parts."""

    re: Fraction
    im: Fraction

    def __complex__(self) -> complex:
        """As floats."""
        return complex(float(self.re), float(self.im))


Coordinate = Fraction | Gaussian
Point = Mapping[str, Coordinate]


def symbol(name: str, domain: Domain) -> Any:
    """The SymPy symbol of a variable; matched by name, whatever a student's symbol assumed."""
    import sympy

    return sympy.Symbol(name, **_assumed(domain))


def points(
    names: tuple[str, ...], domain: Mapping[str, Domain], centres: tuple[Fraction, ...] = ()
) -> Iterator[dict[str, Coordinate]]:
    """Points to compare formulas at, exact; the same ones every time for the same names.

    They lie around zero and around the `centres`, such as the places where a formula goes from one case to another.
    """
    draw = random.Random(" ".join(names))  # noqa: S311 - reproducible on purpose
    for scale in itertools.cycle(_SCALES):
        centre = draw.choice((Fraction(0), *centres))
        yield {name: _drawn(draw, domain.get(name, "real"), scale, centre) for name in names}


def holds(domain: Domain, number: Fraction) -> bool:
    """Whether a real number belongs to a domain."""
    if not isinstance(domain, str):
        return domain[0] <= number <= domain[1]
    if domain in WHOLE:
        return number.denominator == 1 and number >= _LEAST.get(domain, -math.inf)
    if domain == "nonzero":
        return number != 0
    if domain in _SIGNS:
        return number * _SIGNS[domain][0] > 0 or (domain.startswith("non") and number == 0)
    return True


def _assumed(domain: Domain) -> dict[str, bool]:
    if isinstance(domain, str):
        return _ASSUMED[domain]
    low, high = domain
    if low > 0:
        return {"positive": True}
    if high < 0:
        return {"negative": True}
    return {"nonnegative": True} if low == 0 else {"real": True}


def _drawn(draw: random.Random, domain: Domain, scale: Fraction, centre: Fraction) -> Coordinate:
    if not isinstance(domain, str):
        return _within(draw, *domain, scale)
    if domain in WHOLE:
        reach = math.ceil(4 * scale)
        number = math.floor(centre) + draw.randint(-reach, reach)
        least = _LEAST.get(domain)
        return Fraction(number if least is None else least + abs(number))
    if domain == "complex":
        return Gaussian(_fraction(draw, -scale, scale), _fraction(draw, -scale, scale))
    if domain in _SIGNS:
        return _SIGNS[domain][0] * abs(centre + _fraction(draw, Fraction(1, 100), scale) * draw.choice((1, -1)))
    return centre + _fraction(draw, -scale, scale)


def _within(draw: random.Random, low: float, high: float, scale: Fraction) -> Fraction:
    """A point of a range; near its one end where it is endless."""
    if math.isinf(low) and math.isinf(high):
        return _fraction(draw, -scale, scale)
    if math.isinf(high):
        return _fraction(draw, Fraction(low), Fraction(low) + scale)
    if math.isinf(low):
        return _fraction(draw, Fraction(high) - scale, Fraction(high))
    return _fraction(draw, Fraction(low), Fraction(high))


def _fraction(draw: random.Random, low: Fraction, high: Fraction) -> Fraction:
    return low + (high - low) * Fraction(draw.randint(1, _FINE - 1), _FINE)
