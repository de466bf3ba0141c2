"""How a drawn curve follows a reference: the values first, then whether it shows the whole of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from grader.comparers.maths.figures.approximations import approximations
from grader.comparers.maths.figures.chords import TANGLED, misses
from grader.comparers.maths.figures.coverage import coverage
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.samples import MARGIN, Samples, samples
from grader.comparers.maths.figures.strokes import Floats, Stroke, Truths

Problem = Literal["", "wrong", "elsewhere", "undefined", "gaps", "coarse", "unsorted", "range"]

JUMP = 1e-9
"""How far beside a point, as a fraction of the domain, the reference may jump for both of its heights to be right."""
EQUAL = 0.01
"""Peaks that differ by less than this share are equally high."""
ENOUGH = 0.9
"""The share of the domain that must be shown."""
MANY = 12
"""So many points show a curve, however they are spread; of fewer the straight pieces between them must show it."""
COARSE, COARSE_FEW = 0.2, 0.1
"""How far straight pieces may miss the curve, in scales: of many points, and of few."""
MOST, MOST_OF_FEW = 0.85, 0.95
"""Over what share of their length they may not: where many points lie at random, one gap is wide."""
ROUGH = 0.05
"""Straight pieces that miss the curve by more, in scales, hardly show it."""


@dataclass(frozen=True)
class Fit:
    """What became of comparing one stroke with one reference; numbers about heights are in scales."""

    problem: Problem
    error: float = np.inf
    """The mean distance from the reference."""
    offset: float = 0.0
    """How much higher it lies, where that is allowed; in data units."""
    worst: tuple[float, float] = (np.nan, np.nan)
    """The point furthest off."""
    missing: float = 0.0
    """The share of its points in the domain that are not numbers."""
    undefined: float = 0.0
    """The share of its points at which the reference has no value."""
    chord: float = 0.0
    """By how much the straight pieces miss the reference."""
    points: int = 0

    @property
    def right(self) -> bool:
        """Whether this is the curve, well shown."""
        return not self.problem

    @property
    def right_values(self) -> bool:
        """Whether what is drawn lies on the curve, however little it is."""
        return self.problem not in ("wrong", "elsewhere") and self.error < np.inf


def fit(stroke: Stroke, reference: Reference) -> Fit:
    """Compare a stroke with a reference; it is done once."""
    found: Fit | None = stroke.memory.get(reference)
    if found is None:
        found = stroke.memory[reference] = _fitted(stroke, reference)
    return found


def _fitted(stroke: Stroke, reference: Reference) -> Fit:
    seen = samples(stroke, reference)
    if seen.x.size < 2:
        return Fit("gaps", missing=1.0) if seen.missing.size > 1 else Fit("elsewhere")
    offset = float(np.median(seen.residuals)) if reference.shifted else 0.0
    distance = np.nan_to_num(np.abs(seen.residuals - offset), nan=np.inf)
    worst = _first_greatest(distance)
    found = Fit(
        "wrong",
        error=float(np.mean(distance)) / reference.scale,
        offset=offset,
        worst=(float(seen.x[worst]), float(seen.y[worst])),
        missing=seen.missing.size / (seen.x.size + seen.missing.size),
        undefined=seen.undefined,
        points=seen.x.size,
    )
    followed = _followed(seen, reference, offset, stroke.tread)
    if followed is None:
        return found
    drawn = _drawn(seen, reference, *followed)
    problem = _shortcoming(seen, reference, drawn, followed[1])
    return replace(found, problem=problem, chord=drawn.missed, offset=followed[1])


def _first_greatest(numbers: Floats) -> int:
    """The position of the first of several equal peaks."""
    high = numbers >= (1 - EQUAL) * np.max(numbers)
    first = int(np.argmax(high))
    return first + int(np.argmax(np.where(np.logical_and.accumulate(high[first:]), numbers[first:], 0.0)))


def _followed(seen: Samples, reference: Reference, offset: float, tread: float) -> tuple[Floats, float] | None:
    """The heights at the drawn points of the curve that all of them follow, and how much higher they lie; or None.

    It is the reference, or one that a method gives in its place.
    """
    on_curve = _on(seen, reference, offset)
    if np.all(on_curve):
        return seen.values, offset
    for one in approximations(seen, reference, tread):
        near, own = one.followed(seen, reference)
        if np.all(near | (on_curve & (not reference.shifted))):
            return np.where(near, one.values, seen.values), own
    return None


def _on(seen: Samples, reference: Reference, offset: float) -> Truths:
    """Which points lie on the reference, or where a little to the left or the right it does."""
    allowed = reference.allowed(seen.x, seen.values, seen.step)
    off = seen.residuals - offset
    on_curve: Truths = np.abs(off) <= allowed
    far = np.flatnonzero(~on_curve)
    if far.size == 0 or (not reference.x_tolerance and far.size > on_curve.size // 2):
        return on_curve
    width = max(reference.x_tolerance, JUMP) * reference.length
    around = reference.at(seen.x[far] + width * np.linspace(-1, 1, 9)[:, None]) + offset
    low, high = np.fmin.reduce(around), np.fmax.reduce(around)
    on_curve[far] = (seen.y[far] >= low - allowed[far]) & (seen.y[far] <= high + allowed[far])
    return on_curve


def _shortcoming(seen: Samples, reference: Reference, drawn: _Drawn, offset: float) -> Problem:
    """What keeps a curve of right values from being shown well."""
    shown = _shown(seen, reference, drawn.along, offset)
    defined = np.isfinite(reference.values)
    covered = float(np.mean(shown[defined]))
    if seen.undefined > 0.5:
        return "undefined"
    if covered < ENOUGH and seen.missing.size > (1 - ENOUGH) * (seen.x.size + seen.missing.size):
        return "gaps"
    if drawn.tangled:
        return "unsorted"
    if drawn.missed > (COARSE if seen.x.size >= MANY else COARSE_FEW):
        return "coarse"
    if covered < ENOUGH:
        return "range" if _ends_missing(shown, defined) else "gaps"
    return ""


def _shown(seen: Samples, reference: Reference, along: Truths, offset: float) -> Truths:
    """Which points of the reference's grid are shown. `along`: which lines show the curve.

    What the axes cut off is not, but of a curve with poles they have to cut off something.
    """
    first = np.flatnonzero(seen.joined)[along]
    places = np.concatenate([seen.x, seen.beyond])
    shown = coverage(reference.grid, places, seen.missing, (seen.x[first], seen.x[first + 1]))
    heights, slack = reference.values + offset, reference.tolerance * reference.scale
    visible = np.zeros(shown.size, dtype=bool)
    for view in seen.views:
        here = view.holds_x(reference.grid, MARGIN * reference.length)
        visible |= here if reference.has_poles else here & view.holds_y(heights, slack)
    return shown & visible


def _ends_missing(shown: Truths, defined: Truths) -> bool:
    """Whether most of what is not shown lies at the ends of the domain."""
    shown = shown[defined]
    there = np.flatnonzero(shown)
    ends = shown.size - (there[-1] + 1 - there[0]) if there.size else shown.size
    return bool(ends > (1 - ENOUGH) / 2 * shown.size)


@dataclass(frozen=True, eq=False)
class _Drawn:
    """How straight pieces show a curve."""

    missed: float
    """By how much they miss it, in scales."""
    tangled: bool
    """Whether the line runs to and fro."""
    along: Truths
    """Of each piece that is drawn: whether it runs along the curve."""


def _drawn(seen: Samples, reference: Reference, followed: Floats, offset: float) -> _Drawn:
    """Lines are taken in drawing order, points in the order of x."""
    y = seen.values + seen.residuals - offset - (followed - seen.values)
    first, share = np.flatnonzero(seen.joined), MOST if seen.x.size >= MANY else MOST_OF_FEW
    lines = misses(seen.x, y, first, first + 1, reference)
    along = lines.worst(first.size) <= ROUGH
    run = float(np.sum(np.abs(seen.x[first + 1] - seen.x[first])))
    if lines.quantile(MOST_OF_FEW) > ROUGH and run > TANGLED * reference.length:
        return _Drawn(lines.quantile(MOST_OF_FEW), True, along)
    order = np.argsort(seen.x, kind="stable")
    points = misses(seen.x, y, order[:-1], order[1:], reference)
    return _Drawn(max(lines.quantile(share), points.quantile(share)), False, along)
