"""How a drawn curve follows a reference: the values first, then whether it shows the whole of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from grader.comparers.maths.figures.approximations import approximations
from grader.comparers.maths.figures.coverage import coverage
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.samples import Samples, samples
from grader.comparers.maths.figures.strokes import Floats, Positions, Stroke, Truths, usual_step

Problem = Literal["", "wrong", "elsewhere", "undefined", "gaps", "coarse", "unsorted", "range"]

JUMP = 1e-9
"""How far beside a point, as a fraction of the domain, the reference may jump for both of its heights to be right."""
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
    followed = _followed(seen, reference, offset, stroke.tread)
    if followed is None:
        return found
    chord, tangled = _chords(seen, reference, *followed)
    problem = _shortcoming(seen, reference, chord, tangled)
    return replace(found, problem=problem, chord=chord, offset=followed[1])


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
    allowed = reference.allowed(seen.x, seen.values, usual_step(seen.x))
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


def _chords(seen: Samples, reference: Reference, followed: Floats, offset: float) -> tuple[float, bool]:
    """By how much straight pieces miss the curve at their middles, and whether the line runs to and fro.

    Lines are taken in drawing order, points in the order of x; the one piece in twenty that is worst may be off.
    """
    heights = seen.residuals - offset - (followed - seen.values)
    first = np.flatnonzero(seen.joined)
    drawn = _chord(seen, heights, first, first + 1, reference)
    run = float(np.sum(np.abs(seen.x[first + 1] - seen.x[first])))
    if drawn > ROUGH and run > TANGLED * reference.length:
        return drawn, True
    order = np.argsort(seen.x, kind="stable")
    return max(drawn, _chord(seen, heights, order[:-1], order[1:], reference)), False


def _chord(seen: Samples, heights: Floats, start: Positions, stop: Positions, reference: Reference) -> float:
    """`heights`: of the points above what they follow."""
    if start.size == 0:
        return 0.0
    low, high = reference.limits
    bounds = low - reference.scale / 2, high + reference.scale / 2  # a line across a pole is as long as it likes
    y = seen.values + heights
    middle = ((y[start] + y[stop]) / 2).clip(*bounds)
    values = reference.at((seen.x[start] + seen.x[stop]) / 2).clip(*bounds)
    missed = np.abs(middle - values) / reference.scale
    return float(np.nanquantile(missed, 0.95)) if np.isfinite(missed).any() else 0.0
