"""Two formulas beside each other at one point: alike to many digits, certainly apart, or not to be told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, NamedTuple

import flint
from flint import acb, acb_mat, arb

from grader.comparers.maths.balls import settings
from grader.comparers.maths.domains import Point
from grader.comparers.maths.enclosures import Prepared, TooLarge, Undefined, Unsure, precision
from grader.comparers.maths.literals import are_rounded
from grader.values import Expr

LADDER = (128, 512, 2048, 8192)
"""Bits of the attempts to tell two values apart."""
NOUGHT_BITS = 512
"""The least precision at which a value is taken as zero: then it is below 1e-77."""
CONFIRMED_BITS = 1024
MOST_BITS = 2**17
FINER = 8
"""By how much the precision grows while a sum still swallows a term."""
MODERATE = 2**64
"""What is far below `TooLarge`."""
ROUNDED = 1e-6
"""How far values of formulas with rounded numbers may be unknown, as a fraction of them or of one."""


class Kind(Enum):
    """What comparing at one point has shown."""

    SAME = auto()
    SAME_OFF_AXIS = auto()
    """The same, but neither value is real although the variables are."""
    APART = auto()
    OFF_AXIS = auto()
    """Apart, but neither value is real although the variables are: of no weight for real functions."""
    HOLE = auto()
    """The first formula certainly has no value there, the second has one."""
    NOTHING = auto()
    """The second has no value there."""
    UNSURE = auto()


class Comparison(NamedTuple):
    """What was found at a point, the first formula's value there where it is a number, and why nothing was found."""

    kind: Kind
    seen: complex | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Given:
    """A value, or why there is none."""

    values: tuple[acb, ...] = ()
    shape: tuple[int, int] | None = None
    failure: Unsure | None = None


class Pair:
    """Two formulas, ready to be compared at many points."""

    def __init__(self, first: Expr, second: Expr, *, is_real: bool) -> None:
        self._formulas = Prepared(first), Prepared(second)
        self._is_real = is_real
        literals = [node.text for tree in (first, second) for node in tree.nodes if node.head in _LITERALS]
        self._is_rounded = are_rounded(first, second)
        self._digits = max(map(len, literals), default=0)

    def compare(self, point: Point, *, snap: bool = False) -> Comparison:
        """Compare at a point, with more and more digits. With `snap`, what seems zero in many digits is zero."""
        found = Comparison(Kind.UNSURE)
        for bits in LADDER:
            found = self._with_bits(point, bits, snap=snap and bits == LADDER[-1])
            if found.kind is not Kind.UNSURE:
                return found
        return found if snap else self._with_bits(point, LADDER[-1], snap=True)

    def confirm(self, point: Point, same: Comparison) -> Comparison:
        """Compare where few digits are the `same` with hundreds.

        With so many that no term of a sum is too small to count.
        """
        bits = CONFIRMED_BITS + 4 * self._digits
        while bits <= MOST_BITS:
            settings.absorbed = False
            found = self._with_bits(point, bits, snap=True)
            absorbed, settings.absorbed = settings.absorbed, None
            if found.kind is Kind.APART:
                return found
            if self._is_rounded or not absorbed:
                return same
            bits *= FINER
        return Comparison(Kind.UNSURE, why="a part of them is too small to count beside the others")

    def _with_bits(self, point: Point, bits: int, *, snap: bool) -> Comparison:
        with precision(bits, snap=snap):
            first, second = (_given(formula, point) for formula in self._formulas)
            if first.failure or second.failure:
                return _failed(first, second)
            if first.shape != second.shape:
                return Comparison(Kind.APART)
            pairs = list(zip(first.values, second.values, strict=True))
            kinds = [self._kind(*pair) for pair in pairs]
            for kind in (Kind.APART, Kind.UNSURE, Kind.OFF_AXIS, Kind.SAME_OFF_AXIS):
                if kind in kinds:
                    return Comparison(kind, complex(pairs[kinds.index(kind)][0].mid()))
            return Comparison(Kind.SAME)

    def _kind(self, first: acb, second: acb) -> Kind:
        is_off = self._is_real and not (0 in first.imag or 0 in second.imag)
        if not first.overlaps(second):
            return Kind.OFF_AXIS if is_off else Kind.APART
        if not self._is_close(first, second):
            return Kind.UNSURE
        return Kind.SAME_OFF_AXIS if is_off else Kind.SAME

    def _is_close(self, first: acb, second: acb) -> bool:
        """Whether two overlapping values are known to so many digits that they may be taken as equal."""
        size = max(abs(first).mid(), abs(second).mid())
        doubt = _doubt(first).max(_doubt(second))
        if self._is_rounded:
            return bool(doubt <= ROUNDED * max(size, arb(1)))
        bits = flint.ctx.prec
        if 0 in first or 0 in second:
            return bits >= NOUGHT_BITS and bool(doubt < arb(2) ** (-bits // 2))
        return bool(doubt < size * arb(2) ** (-bits // 2))


_LITERALS = frozenset({"Integer", "Rational", "Float"})


def _doubt(number: acb) -> arb:
    return arb(number.real.rad()).max(arb(number.imag.rad()))


def _given(formula: Prepared, point: Point) -> _Given:
    try:
        found: Any = formula(point)
    except Unsure as failure:
        return _Given(failure=failure)
    if isinstance(found, acb):
        return _Given((found,))
    if isinstance(found, acb_mat):
        return _Given(tuple(found.entries()), (found.nrows(), found.ncols()))
    if found is None:
        return _Given(failure=Unsure("it is not known whether it holds"))
    return _Given((acb(found),), (0, 0))  # a truth value is no number


def _failed(first: _Given, second: _Given) -> Comparison:
    if isinstance(second.failure, Undefined):
        return Comparison(Kind.NOTHING)
    if isinstance(first.failure, Undefined) and second.failure is None:
        return Comparison(Kind.HOLE)
    for large, other in ((first, second), (second, first)):
        if isinstance(large.failure, TooLarge) and len(other.values) == 1 and abs(other.values[0]) < MODERATE:
            return Comparison(Kind.APART, complex("inf") if large is first else complex(first.values[0].mid()))
    return Comparison(Kind.UNSURE, why=str(first.failure or second.failure))
