"""Zeros of a function of one variable on the line, by interval bisection with balls.

Intervals whose ball excludes zero hold none (Moore, "Interval Analysis", 1966). What is left is searched for changes of
sign, and for places where the function touches zero by the zeros of its derivative. The zeros are those
found, not certainly all: the search is bounded, outwards from the origin.
"""

from __future__ import annotations

import functools
import heapq
import itertools
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from flint import acb, arb, fmpq

from grader.comparers.maths.enclosures import Prepared, Undefined, Unsure, precision
from grader.values import Expr

BITS = 512
"""Of the zeros that are found."""

SCAN_BITS = 64
MOST_INTERVALS = 600
MOST_ZEROS = 16
MOST_ENDS = 200
FINEST = Fraction(1, 2**9)
"""Intervals are halved down to this width, relative to their distance from zero beyond 1."""

REACH = 10
"""Intervals go out to 2**REACH."""

FURTHER = (*(2**REACH * (1 + Fraction(37, 100) * step) for step in range(8)), Fraction(10**5), Fraction(10**8))
"""Beyond them, changes of sign between these places are looked for."""

STEPS = 60
_TINY = 2.0**-40


def zeros(formula: Expr, name: str, cuts: Sequence[Fraction] = ()) -> list[arb]:
    """Places where the formula is zero or changes sign, as balls far narrower than they lie apart.

    At the `cuts` it may cease to be defined: intervals begin and end there.
    """
    function = Prepared(formula)
    found: list[arb] = []
    for cluster in _clusters(function, name, cuts):
        for place in _within(function, name, cluster):
            if not any(place.overlaps(other) for other in found):
                found.append(place)
        if len(found) >= MOST_ZEROS:
            break
    return found


def beyond(formula: Expr, name: str) -> Iterator[arb]:
    """Places far out, beyond those that `zeros` searches, where the formula changes its sign between some points."""
    function = Prepared(formula)
    at = functools.partial(_real, function, name)
    with precision(BITS):
        for side in (1, -1):
            samples = [(_exact(side * end), at(_exact(side * end))) for end in FURTHER]
            for (first, before), (second, after) in itertools.pairwise(samples):
                if before is None or after is None or 0 in before or 0 in after or (before > 0) == (after > 0):
                    continue
                low, high = (first, second) if side > 0 else (second, first)
                ends = (before, after) if side > 0 else (after, before)
                place = _changed(at, low, high, *ends)
                if place is not None:
                    yield place


def _clusters(function: Prepared, name: str, cuts: Sequence[Fraction]) -> list[list[Fraction]]:
    """The ends of the small intervals that may hold a zero, neighbours together, nearest to the origin first."""
    left: list[tuple[Fraction, Fraction]] = []
    waiting: list[tuple[Fraction, Fraction, Fraction]] = [_queued(*ends) for ends in _starts(cuts)]
    heapq.heapify(waiting)
    with precision(SCAN_BITS):
        for _ in range(MOST_INTERVALS):
            if not waiting:
                break
            _, low, high = heapq.heappop(waiting)
            if _is_free(function, name, low, high):
                continue
            if high - low <= FINEST * max(Fraction(1), abs(low)):
                left.append((low, high))
                continue
            middle = (low + high) / 2
            heapq.heappush(waiting, _queued(low, middle))
            heapq.heappush(waiting, _queued(middle, high))
    left += [(low, high) for _, low, high in waiting]
    return _joined(left)


def _queued(low: Fraction, high: Fraction) -> tuple[Fraction, Fraction, Fraction]:
    return min(abs(low), abs(high)), low, high


def _starts(cuts: Sequence[Fraction]) -> Iterator[tuple[Fraction, Fraction]]:
    # the odd shift keeps zeros at simple numbers off the ends of intervals
    ends = [Fraction(1, 1021), *(Fraction(2**k) + Fraction(1, 1021) for k in range(-3, REACH))]
    return itertools.pairwise(sorted({*ends, *(-end for end in ends), *cuts}))


def _is_free(function: Prepared, name: str, low: Fraction, high: Fraction) -> bool:
    """Whether an interval certainly holds no zero."""
    try:
        found = function({name: acb(_exact(low).union(_exact(high)))})
    except Undefined:
        return True
    except Unsure:
        return False
    return isinstance(found, acb) and 0 not in found


def _joined(intervals: list[tuple[Fraction, Fraction]]) -> list[list[Fraction]]:
    clusters: list[list[Fraction]] = []
    for low, high in sorted(intervals):
        if clusters and clusters[-1][-1] == low:
            clusters[-1].append(high)
        else:
            clusters.append([low, high])
    return sorted(clusters, key=lambda ends: min(abs(ends[0]), abs(ends[-1])))


def _within(function: Prepared, name: str, ends: list[Fraction]) -> Iterator[arb]:
    """The zeros between the ends of small intervals: changes of sign, and where the slope changes its sign at zero."""
    with precision(BITS):
        samples = [(end, *_value_and_slope(function, name, _exact(end))) for end in ends[:MOST_ENDS]]
        for (low, below, falling), (high, above, rising) in itertools.pairwise(samples):
            place = None
            if below is None or above is None:
                place = None if below is above else _exact(simplest(low, high))
            elif 0 in below:
                place = _exact(low)
            elif (below > 0) != (above > 0):
                at = functools.partial(_real, function, name)
                place = _changed(at, _exact(low), _exact(high), below, above)
            elif falling is not None and rising is not None and (falling > 0) != (rising > 0):
                place = _touched(function, name, _exact(low), _exact(high))
            if place is not None:
                yield place


def _value_and_slope(function: Prepared, name: str, place: arb) -> tuple[arb | None, arb | None]:
    """The value and, where the function is analytic there, the slope."""
    value = _real(function, name, place)
    try:
        beside = function({name: acb(place, _STEP)})
    except Unsure:
        return value, None
    return value, (beside.imag / _STEP).mid() if isinstance(beside, acb) else None


def _changed(function: Callable[[arb], arb | None], low: arb, high: arb, below: arb, above: arb) -> arb | None:
    """Where a function changes sign, by the Illinois variant of regula falsi."""
    side = 0
    for _ in range(4 * STEPS):
        width = high - low
        if width < arb(2) ** (40 - BITS):
            break
        middle = (low - below * width / (above - below)).mid()
        if not low < middle < high:
            middle = ((low + high) / 2).mid()
        value = function(middle)
        if value is None:
            return None
        if value.is_zero() or 0 in value:
            return arb(middle, arb(2) ** (60 - BITS))
        if (value > 0) == (above > 0):
            high, above, below, side = middle, value, below / 2 if side == 1 else below, 1
        else:
            low, below, above, side = middle, value, above / 2 if side == -1 else above, -1
        low, high, below, above = low.mid(), high.mid(), below.mid(), above.mid()
    return low.union(high)


def _touched(function: Prepared, name: str, low: arb, high: arb) -> arb | None:
    """Where the derivative is zero in an interval, if the function is zero there too."""

    def slope(place: arb) -> arb | None:
        try:
            found = function({name: acb(place, _STEP)})
        except Unsure:
            return None
        return (found.imag / _STEP).mid() if isinstance(found, acb) else None

    with precision(2 * BITS):  # a slope is known to fewer bits than its function
        ends = slope(low), slope(high)
        if ends[0] is None or ends[1] is None or (ends[0] > 0) == (ends[1] > 0):
            return None
        place = _changed(slope, low, high, ends[0], ends[1])
    value = None if place is None else _real(function, name, place.mid())
    if place is None or value is None or not abs(value) < _TINY:
        return None
    return arb(place.mid(), arb(2) ** (140 - BITS))


_STEP = arb(2) ** -220
"""Of the complex step: f(x + ih).imag / h is f'(x) up to h**2 (Squire and Trapp, 1998)."""


def simplest(low: Fraction, high: Fraction) -> Fraction:
    """The fraction strictly between two others that has the smallest denominator."""
    whole = low.numerator // low.denominator
    if whole + 1 < high:
        return Fraction(whole + 1)
    if low == whole:
        gap = high - whole
        return whole + Fraction(1, gap.denominator // gap.numerator + 1)
    return whole + 1 / simplest(1 / (high - whole), 1 / (low - whole))


def _real(function: Prepared, name: str, place: arb) -> arb | None:
    try:
        found = function({name: acb(place)})
    except Unsure:
        return None
    return found.real if isinstance(found, acb) and 0 in found.imag else None


def _exact(number: Fraction) -> arb:
    return arb(fmpq(number.numerator, number.denominator))
