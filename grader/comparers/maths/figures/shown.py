"""What a curve shows that guesses can be tried on, and how well a guess explains it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

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
POWER = 0.1
"""The tolerance must not be more than this share of the heights that a guess covers, or anything would fit."""


@dataclass(frozen=True, eq=False)
class Shown:
    """What a stroke shows that can be compared: finite points, at most `MOST_POINTS`; shape of x and y: (n,)."""

    x: Floats
    y: Floats
    reference: Reference
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
        return Shown(x[some], y[some], reference, step)

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

    @cached_property
    def more(self) -> Floats:
        """What is allowed for the method by which the curve is computed, at x."""
        heights = self.right
        own = self.reference.allowed(self.x, heights, self.step) - self.reference.tolerance * self.reference.scale
        beyond = _beyond(heights, self.reference.limits) * self.reference.tolerance
        more: Floats = np.nan_to_num((own - beyond).clip(0) + self.reference.reach(self.x, self.step))
        return more

    def error(self, values: Floats, heights: Floats | None = None, *, more: Floats | float = 0.0, free: bool) -> float:
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
        tolerance = self.reference.tolerance * ((high - low) + _beyond(values, (low, high)))
        extra = more[there] if isinstance(more, np.ndarray) else np.full(values.size, more)
        allowed = SLACK * (tolerance + extra)
        if _smooth(off) and np.max(np.abs(off)) > SMOOTH * np.max(tolerance) + np.max(extra):
            return np.inf
        off = np.abs(off)
        few = 2 if values.size >= 4 * LEAST else 0
        if np.sum(off > allowed) > few or np.median(allowed) > POWER * (high - low):
            return np.inf
        return float(np.mean(np.minimum(off / allowed, 1.0)))

    def improves(self, values: Floats, *, free: bool) -> bool:
        """Whether a guess is much nearer than the reference is."""
        off = self.y - values
        off = off[np.isfinite(off)]
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


def even(values: Floats) -> bool:
    """Whether the numbers are evenly spaced, as those of a grid are."""
    steps = np.diff(values)
    return bool(np.ptp(steps) <= 1e-3 * np.abs(np.mean(steps)))
