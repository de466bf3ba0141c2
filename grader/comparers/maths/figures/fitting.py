"""How a drawn curve follows a reference: the values first, then whether it shows the whole of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from grader.comparers.maths.figures.coverage import coverage
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.samples import Samples, samples
from grader.comparers.maths.figures.strokes import Floats, Positions, Stroke

Problem = Literal["", "wrong", "elsewhere", "undefined", "gaps", "coarse", "unsorted", "range"]

WORST = 0.25
"""Even the few points that may lie off (one-sided differences at the ends) do so by less than this, in scales."""
ENOUGH = 0.9
"""The share of the domain that must be shown."""
COARSE, ROUGH = 0.2, 0.05
"""How far straight pieces may miss the curve, in scales: beyond the first it is not shown, beyond the second barely."""
TANGLED = 3.0
"""A line that runs over the domain more often than this, and misses the curve, joins its points in a wrong order."""


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
    extent: tuple[float, float] = (np.nan, np.nan)
    """The least and greatest x that are drawn in the domain."""
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
    """Compare a stroke with a reference."""
    seen = samples(stroke, reference)
    if seen.x.size < 2:
        return Fit("gaps", missing=1.0) if seen.missing.size > 1 else Fit("elsewhere")
    slide = _slide(seen, reference)
    if slide:
        seen = replace(seen, values=reference.at(seen.x + slide))
    return _judged(seen, reference, slide)


def _slide(seen: Samples, reference: Reference) -> float:
    """How far to the left the curve lies, up to what the reference allows.

    A quotient of differences with step h is the derivative half a step further on, up to h².
    """
    if not reference.sideways:
        return 0.0
    some = np.unique(np.linspace(0, seen.x.size - 1, min(seen.x.size, 200)).astype(int))
    if not _within_reach(seen, reference, some):
        return 0.0
    slides = np.linspace(-reference.sideways, reference.sideways, 41)
    residuals = seen.y[some] - reference.at(seen.x[some] + slides[:, None])
    distances = _usual(residuals, shifted=reference.shifted)
    best = float(slides[int(np.argmin(distances))])
    return best if min(distances) < 0.9 * distances[20] else 0.0


def _usual(residuals: Floats, *, shifted: bool) -> Floats:
    """The median distance in each row, from its median where the curve may lie higher or lower; NaN counts nowhere."""
    if not np.all(np.isfinite(residuals)):
        rows = (row[np.isfinite(row)] for row in residuals)
        return np.array([_usual(row[None], shifted=shifted)[0] if row.size else np.inf for row in rows])
    if shifted:
        residuals = residuals - np.median(residuals, axis=1, keepdims=True)
    distances: Floats = np.median(np.abs(residuals), axis=1)
    return distances


def usual_step(x: Floats) -> float:
    """The median distance of neighbours."""
    steps = np.diff(np.unique(x))
    return float(np.median(steps)) if steps.size else 0.0


def _within_reach(seen: Samples, reference: Reference, some: Positions) -> bool:
    """Whether most of some points lie between the heights the curve has a little to the left and to the right."""
    x, left = seen.x[some], reference.at(seen.x[some] - reference.sideways)
    span = np.abs(reference.at(x + reference.sideways) - left) + 3 * reference.tolerance * reference.scale
    residuals = seen.residuals[some]
    if reference.shifted:
        residuals = residuals - np.median(residuals)
    return bool(np.mean(np.abs(residuals) <= np.nan_to_num(span)) > 0.5)


def _judged(seen: Samples, reference: Reference, slide: float) -> Fit:
    offset = float(np.median(seen.residuals)) if reference.shifted else 0.0
    distance = np.nan_to_num(np.abs(seen.residuals - offset), nan=np.inf)
    worst = int(np.argmax(distance))
    found = Fit(
        "wrong",
        error=float(np.mean(distance)) / reference.scale,
        offset=offset,
        worst=(float(seen.x[worst]), float(seen.y[worst])),
        extent=(float(seen.x.min()), float(seen.x.max())),
        missing=seen.missing.size / (seen.x.size + seen.missing.size),
        undefined=seen.undefined,
        points=seen.x.size,
    )
    allowed = reference.allowed(seen.x, seen.values, usual_step(seen.x))
    if not _follows(distance, allowed, reference.scale):
        return found
    chord, tangled = _chords(seen, reference, slide, offset)
    return replace(found, problem=_shortcoming(seen, reference, chord, tangled), chord=chord)


def _shortcoming(seen: Samples, reference: Reference, chord: float, tangled: bool) -> Problem:  # noqa: FBT001
    """What keeps a curve of right values from being shown well."""
    covered = _covered(seen, reference)
    if seen.undefined > 0.5:
        return "undefined"
    if covered < ENOUGH and seen.missing.size > (1 - ENOUGH) * (seen.x.size + seen.missing.size):
        return "gaps"
    if tangled:
        return "unsorted"
    if chord > COARSE:
        return "coarse"
    if covered < ENOUGH:
        return "range" if _ends_missing(seen.x, reference) else "gaps"
    return ""


def _follows(distance: Floats, allowed: Floats, scale: float) -> bool:
    """Whether all but a few points are close: two (the ends of one-sided differences) and one in a hundred."""
    few = min(2 + distance.size // 100, distance.size // 4)
    far = distance > allowed
    return int(far.sum()) <= few and bool(np.all(distance <= WORST * scale + allowed))


def _covered(seen: Samples, reference: Reference) -> float:
    """The share of the domain that is shown, of where the reference has values."""
    defined = np.isfinite(reference.values)
    first = np.flatnonzero(seen.joined)
    places = np.concatenate([seen.x, seen.beyond])
    shown = coverage(reference.grid, places, seen.missing, (seen.x[first], seen.x[first + 1]))
    return float(np.mean(shown[defined]))


def _ends_missing(x: Floats, reference: Reference) -> bool:
    """Whether most of what is not drawn lies at the ends of the domain."""
    low, high = reference.domain
    return bool((x.min() - low) + (high - x.max()) > (1 - ENOUGH) / 2 * reference.length)


def _chords(seen: Samples, reference: Reference, slide: float, offset: float) -> tuple[float, bool]:
    """By how much straight pieces miss the curve at their middles, and whether the line runs to and fro.

    Lines are taken in drawing order, points in the order of x; the one piece in twenty that is worst may be off.
    """
    first = np.flatnonzero(seen.joined)
    drawn = _chord(seen, first, first + 1, reference, slide, offset)
    run = float(np.sum(np.abs(seen.x[first + 1] - seen.x[first])))
    if drawn > ROUGH and run > TANGLED * reference.length:
        return drawn, True
    order = np.argsort(seen.x, kind="stable")
    return max(drawn, _chord(seen, order[:-1], order[1:], reference, slide, offset)), False


def _chord(
    seen: Samples, start: Positions, stop: Positions, reference: Reference, slide: float, offset: float
) -> float:
    if start.size == 0:
        return 0.0
    low, high = reference.limits
    bounds = low - reference.scale / 2, high + reference.scale / 2  # a line across a pole is as long as it likes
    middle = ((seen.y[start] + seen.y[stop]) / 2 - offset).clip(*bounds)
    values = reference.at((seen.x[start] + seen.x[stop]) / 2 + slide).clip(*bounds)
    missed = np.abs(middle - values) / reference.scale
    return float(np.nanquantile(missed, 0.95)) if np.isfinite(missed).any() else 0.0
