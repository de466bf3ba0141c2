"""What a curve shows that guesses can be tried on, and how well a guess explains it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from grader.comparers.maths.figures.fitting import fit
from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.strokes import Floats, Stroke, usual_step

LEAST = 5
"""Points that must be there for each guess to be tried."""
MOST_POINTS = 600
"""Of a curve, so many are compared, evenly spread."""
SLACK = 1.25
"""How much further off than the tolerance a point may lie, because the guess has a parameter."""
BETTER = 0.35
"""A guess must reduce the mean distance to this share of what it was."""
KNOWN = 0.6
"""The share of the points at which a guess must have a value."""
SMOOTH = 0.5
"""What a right guess leaves is noise; where it runs smoothly it must be less than this part of the tolerance."""
ALIKE = 0.6
"""Neighbouring differences that are correlated more than this run smoothly."""
ROUNDING = 0.1
"""How far, in tolerances, a parameter may be from what comparing gave to be told with fewer digits."""
EXACT = 1e-6
"""What rounding leaves of a difference, as a fraction of the heights."""
POWER = 0.1
"""The tolerance must not be more than this share of the heights that a guess covers, or anything would fit."""
BY_METHOD = 0.1
"""The error of a guess that is a curve which some method gives exactly."""


@dataclass(frozen=True)
class Guess:
    """What a curve is. `says` goes on after its name; `error` is a mean distance, in what is allowed."""

    code: str
    says: str
    hint: str = ""
    error: float = 0.0
    offset: float | None = None
    """How much higher than the curve it lies, or would without the mistake, where comparing all points tells not."""


@dataclass(frozen=True, eq=False)
class Shown:
    """What a stroke shows that can be compared: finite points, at most `MOST_POINTS`; shape of x and y: (n,)."""

    x: Floats
    y: Floats
    reference: Reference
    stroke: Stroke
    step: float

    @staticmethod
    def of(stroke: Stroke, reference: Reference) -> Shown:
        """Of the points in the domain, or of all where these are few."""
        finite = np.isfinite(stroke.x) & np.isfinite(stroke.y)
        x, y = stroke.x[finite], stroke.y[finite]
        step = usual_step(x)
        low, high = reference.domain
        within = (x >= low) & (x <= high)
        if reference.ignore_outside and within.sum() >= max(LEAST, x.size / 4):
            x, y = x[within], y[within]
        some = np.unique(np.linspace(0, x.size - 1, min(x.size, MOST_POINTS)).astype(int)) if x.size else slice(0)
        return Shown(x[some], y[some], reference, stroke, step)

    @cached_property
    def right(self) -> Floats:
        """The reference's heights at x."""
        return self.reference.at(self.x)

    @cached_property
    def before(self) -> float:
        """How far it is from the reference, in the mean; infinite where the reference has hardly any values."""
        off = self.y - self.right
        off = off[np.isfinite(off)]
        if off.size < KNOWN * self.x.size:
            return np.inf
        if self.reference.shifted:
            off = off - np.median(off)
        return float(np.mean(np.abs(off))) if off.size else np.inf

    def error(self, values: Floats, heights: Floats | None = None, *, free: bool) -> float:
        """The mean distance of `heights` (default: those drawn) from a guess, in what is allowed; infinite if wrong.

        `free`: the guess may lie higher or lower as a whole.
        """
        heights = self.y if heights is None else heights
        there = np.isfinite(values) & np.isfinite(heights)
        if there.sum() < LEAST or there.sum() < KNOWN * values.size:
            return np.inf
        values, heights = values[there], heights[there]
        low, high = _bulk(values)
        if high - low <= 1e-9 * max(abs(low), abs(high)):
            return np.inf
        off = heights - values
        off = off - np.median(off) if free else off
        size = min(high - low, float(np.subtract(*_bulk(heights)[::-1])))
        tolerance = self.reference.tolerance * (size + _beyond(values, (low, high)))
        allowed = SLACK * tolerance
        if _smooth(off) and np.any(np.abs(off) > SMOOTH * tolerance):
            return np.inf
        off = np.abs(off)
        few = 2 if values.size >= 4 * LEAST else 0
        if np.sum(off > allowed) > few or np.median(allowed) > POWER * size:
            return np.inf
        return float(np.mean(np.minimum(off / allowed, 1.0)))

    @cached_property
    def is_right(self) -> bool:
        """Whether all that is shown lies on the reference."""
        return self.error(self.right, free=self.reference.shifted) < np.inf

    def improves(self, values: Floats, *, free: bool) -> bool:
        """Whether a guess is much nearer than the reference is."""
        off = self.y - values
        off = off[np.isfinite(off)]
        if off.size == 0:
            return False
        after = float(np.mean(np.abs(off - (np.median(off) if free else 0.0))))
        return after <= BETTER * self.before


def _bulk(values: Floats) -> tuple[float, float]:
    """The least and the greatest value; near a pole, of the middle 98 %."""
    low, high = np.percentile(values, [1, 99])
    if np.ptp(values) > 10 * (high - low) > 0:
        return float(low), float(high)
    return float(values.min()), float(values.max())


def _beyond(values: Floats, limits: tuple[float, float]) -> Floats:
    beyond: Floats = np.maximum(np.maximum(limits[0] - values, values - limits[1]), 0.0)
    return beyond


def _smooth(off: Floats) -> bool:
    """Whether differences, in the order drawn, change little by little."""
    off = off - np.mean(off)
    size = float(off @ off)
    return off.size > LEAST and size > 0 and float(off[:-1] @ off[1:]) > ALIKE * size


def rounded(number: float, within: float) -> float:
    """The number with the fewest digits, up to four, that is as near as this."""
    short = (float(f"{number:.{digits}g}") for digits in range(1, 5))
    return next((one for one in short if abs(one - number) <= within), number)


def even(values: Floats) -> bool:
    """Whether the numbers are evenly spaced, as those of a grid are."""
    steps = np.diff(values)
    return bool(np.ptp(steps) <= 1e-3 * np.abs(np.mean(steps)))


def checked(shown: Shown, values: Floats, *back: Stroke, free: bool | None = None) -> float:
    """The error of a guess that also has to be much nearer than the reference.

    `back`: what the stroke would have been without the mistake; it may be what a method gives in place of the curve.
    """
    free = shown.reference.shifted if free is None else free
    if shown.is_right or not shown.improves(values, free=free):
        return np.inf
    error = shown.error(values, free=free)
    if error == np.inf and by_method(shown.reference) and any(fit(one, shown.reference).right_values for one in back):
        return BY_METHOD
    return error


def by_method(reference: Reference) -> bool:
    """Whether quotients of differences, sums or other approximations are as good as the curve."""
    return bool(reference.running_sum or reference.sideways or reference.abs_tol is not None)


def summed(reference: Reference) -> bool:
    """Whether it may be drawn as a running sum."""
    return reference.running_sum or (reference.shifted and reference.abs_tol is not None)
