"""The points of a drawn curve at which it can be compared with a reference."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.strokes import EVERYWHERE, SAMPLES, Floats, Stroke, Truths, View, usual_step

MARGIN = 1e-6
"""Points this far outside the domain, as a fraction of it, are still inside: they may be of type float32."""


@dataclass(frozen=True, eq=False)
class Samples:
    """The points of a stroke that can be compared with a reference, in drawing order."""

    x: Floats
    y: Floats
    joined: Truths
    values: Floats
    """The reference's, at `x`."""
    missing: Floats
    """Where in the domain the reference has a value and the stroke has none."""
    beyond: Floats
    """Where it goes on: the places of the points next to the domain, at most two."""
    undefined: float
    """The share of all its points at which the reference has no value."""
    views: tuple[View, ...] = (EVERYWHERE,)
    """Where it can be seen: in at least one of them."""

    @cached_property
    def step(self) -> float:
        """The usual distance of its points."""
        return usual_step(self.x)

    @cached_property
    def residuals(self) -> Floats:
        """How far above the reference it lies."""
        return self.y - self.values


def samples(stroke: Stroke, reference: Reference) -> Samples:
    """The points to compare; of a line with fewer than two in the domain, points along it."""
    seen = _compared(stroke, reference)
    along = _resampled(stroke, reference) if seen.x.size < 2 else None
    return seen if along is None else _compared(along, reference)


def _compared(stroke: Stroke, reference: Reference) -> Samples:
    low, high = reference.domain
    margin = MARGIN * reference.length
    finite = np.isfinite(stroke.x)
    x = np.where(finite, stroke.x, low)
    values = np.where(finite, reference.at(x), np.nan)
    undefined = float(np.mean(np.isnan(values[finite]))) if finite.any() else 0.0
    wanted = finite & ~np.isnan(values)
    if reference.ignore_outside:
        wanted &= (x >= low - margin) & (x <= high + margin)
    present = wanted & np.isfinite(stroke.y)
    kept = np.flatnonzero(present)
    follows = np.append(np.diff(kept) == 1, False)
    joined = stroke.joined[kept] & follows
    outside = stroke.x[finite & np.isfinite(stroke.y)]
    beyond = np.concatenate([np.sort(outside[outside < low])[-1:], np.sort(outside[outside > high])[:1]])
    return Samples(
        x[kept],
        stroke.y[kept],
        joined,
        values[kept],
        x[wanted & ~present],
        beyond,
        undefined,
        (stroke.view, *stroke.more_views),
    )


def _resampled(stroke: Stroke, reference: Reference) -> Stroke | None:
    """The first straight piece that crosses the middle of the domain, as many points."""
    middle = sum(reference.domain) / 2
    first = np.flatnonzero(stroke.joined)
    crossing = first[(stroke.x[first] - middle) * (stroke.x[first + 1] - middle) < 0]
    if crossing.size == 0:
        return None
    ends = crossing[0] + np.array([0, 1])
    x, y = stroke.x[ends], stroke.y[ends]
    inside = np.sort(x).clip(*reference.domain)
    at = np.linspace(inside[0], inside[1], SAMPLES)
    joined = np.arange(SAMPLES) < SAMPLES - 1
    return replace(stroke, x=at, y=y[0] + (at - x[0]) * ((y[1] - y[0]) / (x[1] - x[0])), joined=joined)
