"""Whether two formulas are equal as functions.

First as expressions, as SymPy builds them; then by values in high precision at points of their domain: one solid
difference shows that they differ, agreement at many points to many digits that they are equal (the
probabilistic test of Schwartz and Zippel, carried over to elementary functions).
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Literal

import mpmath
import sympy
from sympy.core.function import AppliedUndef

from grader.comparers.maths import precise, refuting
from grader.comparers.maths.balls import Unsure
from grader.comparers.maths.domains import Domain, points
from grader.comparers.maths.expressions import SYMPY_ERRORS, is_rounded, to_sympy
from grader.comparers.maths.trees import Unreadable
from grader.values import Expr

DIGITS = 40
AGREE, DIFFER = 1e-30, 1e-20
"""Relative differences that count as none, and as solid; between them nothing is decided."""

AGREE_ROUNDED, DIFFER_ROUNDED = 1e-11, 1e-9
"""The same for formulas that hold rounded numbers."""

NOUGHT = 1e-60
ENOUGH = 12
TRIES = 250
CASES = 5
"""So many times more points where formulas go by cases: some cases hold at few points only."""

LARGEST = 1000
MOST_NUMBERS = 8
HOLES = 3
"""Points at which one formula is undefined while the other is not, to show that they differ."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether formulas are equal (None: undecided), how that was found, and where they differ."""

    equal: bool | None
    how: Literal["structural", "numeric", "undecided"]
    why: str = ""
    point: tuple[tuple[str, complex], ...] = ()
    seen: complex | None = None
    """The value of the first formula there; None where it has none."""


def decide(seen: Expr, expected: Expr, domain: Mapping[str, Domain] | None = None) -> Decision:
    """Decide whether `seen` equals `expected` wherever that is defined in the domain (real unless it says otherwise).

    Points are the same every time. Takes as long as SymPy does: call it where it can be stopped.
    """
    try:
        tolerances = (AGREE, DIFFER) if not (is_rounded(seen) or is_rounded(expected)) else _ROUNDED
        if refuting.is_heavy(seen):
            found = refuting.refuted(seen, expected, domain or {}, tolerances[1])
            if found:
                return Decision(False, "numeric", "", _floats(found[0]), found[1])
        first, second = to_sympy(seen, domain), to_sympy(expected, domain)
        if first == second:
            return Decision(True, "structural")
        first, second = _explicit(first), _explicit(second)
        if first == second:
            return Decision(True, "structural")
        return _by_values(_Pair(first, second, *tolerances), domain or {})
    except Unreadable as error:
        return Decision(None, "undecided", str(error))
    except SYMPY_ERRORS as error:
        return Decision(None, "undecided", f"SymPy cannot work it out ({type(error).__name__})")


_BY_CASES = (
    *(sympy.Abs, sympy.sign, sympy.Max, sympy.Min, sympy.Piecewise, sympy.Heaviside),
    *(sympy.floor, sympy.ceiling, sympy.frac, sympy.Mod),
)
_ROUNDED = (AGREE_ROUNDED, DIFFER_ROUNDED)


@dataclass(frozen=True, slots=True)
class _Pair:
    first: Any
    second: Any
    agree: float
    differ: float

    @property
    def by_cases(self) -> bool:
        """Whether one of them is put together from several formulas."""
        return bool(self.first.has(*_BY_CASES) or self.second.has(*_BY_CASES))

    @property
    def numbers(self) -> tuple[Any, ...]:
        """The numbers in them, with both signs: where one case may end and another begin."""
        found = (self.first.atoms(sympy.Rational) | self.second.atoms(sympy.Rational)) - {0}
        small = sorted({abs(number) for number in found if abs(number) <= LARGEST})[:MOST_NUMBERS]
        return tuple(sign * number for number in small for sign in (1, -1))

    @property
    def symbols(self) -> dict[str, Any]:
        return {symbol.name: symbol for symbol in self.first.free_symbols | self.second.free_symbols}


@dataclass(slots=True)
class _Count:
    """What the points tried so far have shown."""

    agreed: int = 0
    holes: int = 0
    off_axis: int = 0
    """Points at which the expected formula is not real although its variables are."""


def _by_values(pair: _Pair, domain: Mapping[str, Domain]) -> Decision:
    """Try points where the expected formula is real, or, where it never is, all at which it has a value."""
    symbols = pair.symbols
    is_complex = "complex" in {domain.get(name, "real") for name in symbols}
    count = _Count()
    decision = _tried(pair, symbols, domain, count, real=not is_complex)
    if decision.equal is None and not count.agreed and count.off_axis:
        return _tried(pair, symbols, domain, _Count(), real=False)
    return decision


def _tried(
    pair: _Pair, symbols: Mapping[str, Any], domain: Mapping[str, Domain], count: _Count, *, real: bool
) -> Decision:
    names = tuple(sorted(symbols))
    times = CASES if pair.by_cases else 1
    enough, tries = (ENOUGH * times, TRIES * times) if names else (1, 1)
    for point in itertools.islice(points(names, domain, pair.numbers if times > 1 else ()), tries):
        at = {symbols[name]: value for name, value in point.items()}
        expected = _value(pair.second, at)
        if expected is None:
            continue
        if real and expected.imag:
            count.off_axis += 1
            continue
        seen = _value(pair.first, at)
        if seen is None:
            count.holes += 1
        elif _distance(seen, expected) > pair.differ:
            return Decision(False, "numeric", "", _floats(point), complex(seen))
        elif _distance(seen, expected) <= pair.agree:
            count.agreed += 1
        if count.agreed >= enough:
            return Decision(True, "numeric")
        if count.holes >= min(HOLES, enough):
            return Decision(False, "numeric", "it is undefined there", _floats(point))
    return Decision(None, "undecided", "their values cannot be found at enough points")


def _value(expression: Any, at: Mapping[Any, Any]) -> Any:
    """The value in high precision, as a number of mpmath; None where it has none."""
    formula = precise.taken_apart(expression)
    if formula is not None:
        with suppress(Unsure), mpmath.workdps(DIGITS):
            return +precise.value(formula, at)
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


def _floats(point: Mapping[str, Any]) -> tuple[tuple[str, complex], ...]:
    return tuple((name, complex(value)) for name, value in point.items())


def _explicit(expression: Any) -> Any:
    """Derivatives and integrals worked out, undefined functions replaced by some smooth function of their name."""
    return expression.replace(lambda part: isinstance(part, AppliedUndef), _some_function).doit()


def _some_function(applied: Any) -> Any:
    draw = random.Random(applied.func.__name__)  # noqa: S311 - the same function for the same name
    first, second = (_linear(draw, applied.args) for _ in range(2))
    return sympy.sin(first) + sympy.exp(second / 4)


def _linear(draw: random.Random, args: tuple[Any, ...]) -> Any:
    factors = [sympy.Rational(draw.randint(20, 90), 61) for _ in (*args, 1)]
    return sum((factor * arg for factor, arg in zip(factors, args, strict=False)), factors[-1])
