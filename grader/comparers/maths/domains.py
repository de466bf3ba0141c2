"""Where variables live: what SymPy may assume of them, and points drawn from there."""

from __future__ import annotations

import functools
import itertools
import math
import random
from collections.abc import Iterator, Mapping
from typing import Any, Literal

Kind = Literal["real", "positive", "integer", "complex"]
Domain = Kind | tuple[float, float]
"""A kind of number, or a range with its ends."""

_ASSUMED: dict[str, dict[str, bool]] = {
    "real": {"real": True},
    "positive": {"positive": True},
    "integer": {"integer": True},
    "complex": {"complex": True},
}
_SCALES = (1.0, 3.0, 0.4, 9.0)
"""Points come from near zero and from further out, in turn: formulas may agree at one scale only."""

_FINE = 9973
"""Denominator of the points: exact fractions, of a prime so that they lie off most singularities."""


def symbol(name: str, domain: Domain) -> Any:
    """The SymPy symbol of a variable; matched by name, whatever a student's symbol assumed."""
    import sympy

    return sympy.Symbol(name, **_assumed(domain))


def points(
    names: tuple[str, ...], domain: Mapping[str, Domain], centres: tuple[Any, ...] = ()
) -> Iterator[dict[str, Any]]:
    """Points to compare formulas at, as exact SymPy numbers; the same ones every time for the same names.

    They lie around zero and around the `centres`, such as the places where a formula goes from one case to another.
    """
    draw = random.Random(" ".join(names))  # noqa: S311 - reproducible on purpose
    for scale in itertools.cycle(_SCALES):
        centre = draw.choice((0, *centres))
        yield {name: _drawn(draw, domain.get(name, "real"), scale, centre) for name in names}


def _assumed(domain: Domain) -> dict[str, bool]:
    if isinstance(domain, str):
        return _ASSUMED[domain]
    low, high = domain
    if low > 0:
        return {"positive": True}
    if high < 0:
        return {"negative": True}
    return {"nonnegative": True} if low == 0 else {"real": True}


def _drawn(draw: random.Random, domain: Domain, scale: float, centre: Any) -> Any:
    import sympy

    if domain == "integer":
        return math.floor(centre) + sympy.Integer(draw.randint(-math.ceil(4 * scale), math.ceil(4 * scale)))
    if domain == "complex":
        return _fraction(draw, -scale, scale) + sympy.I * _fraction(draw, -scale, scale)
    if domain == "positive":
        return abs(centre + _fraction(draw, 0.01, scale) * draw.choice((1, -1)))
    if domain == "real":
        return centre + _fraction(draw, -scale, scale)
    low, high = max(domain[0], -1e9), min(domain[1], 1e9)
    return _fraction(draw, low, high)


def _fraction(draw: random.Random, low: float, high: float) -> Any:
    start, width = _range(low, high)
    return start + width * draw.randint(1, _FINE - 1)


@functools.lru_cache(maxsize=64)
def _range(low: float, high: float) -> tuple[Any, Any]:
    """Its start, and one of its fine parts."""
    import sympy

    start, end = sympy.Rational(str(low)), sympy.Rational(str(high))
    return start, (end - start) / _FINE
