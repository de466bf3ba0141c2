"""Whether what looks like more of a curve, just where the curve is not shown, lies elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.strokes import Floats, Stroke, Truths

HOLE = 1.5
"""A gap this much wider than those around it may be where a point is missing."""
NEXT = 2.0
"""Something begins where a curve ends if it is no further from it than this many of the curve's last steps."""
FOLLOWS = 4
"""Points of something of other looks that lie on a curve for the most part, for it to be a part of the curve."""
STEEP = 0.2
"""Nor higher or lower than this, in scales."""


def in_hole(x: Floats, curve: Stroke) -> Truths:
    """Which numbers lie beyond a curve's ends, or in a hole: a gap that no line crosses, between lines or wide."""
    places = np.unique(curve.x[np.isfinite(curve.x) & np.isfinite(curve.y)])
    gaps = np.pad(np.diff(places), 3, constant_values=np.inf)  # gaps[at + 2] lies around what is sorted in at `at`
    beside = np.column_stack([gaps[:-4], gaps[1:-3], gaps[3:-1], gaps[4:]])  # at the ends there are fewer
    around = np.ma.median(np.ma.masked_invalid(beside), axis=1).filled(np.inf)  # type: ignore[no-untyped-call]
    first = np.flatnonzero(curve.joined)
    ends = np.sort([curve.x[first], curve.x[first + 1]], axis=0)
    lined = np.isin(places, ends)
    middles = (places[1:] + places[:-1]) / 2
    crossed = np.searchsorted(np.sort(ends[0]), middles) > np.searchsorted(np.sort(ends[1]), middles)
    apart = np.pad(lined[1:] & lined[:-1] & ~crossed, 1, constant_values=True)
    hole = np.isinf(gaps[2:-2]) | (gaps[2:-2] > HOLE * around) | apart
    found: Truths = hole[np.searchsorted(places, x)]
    return found


def is_spoilt(curve: Stroke, others: Iterable[Stroke], reference: Reference, offset: float) -> bool:
    """Whether one of `others`, none of which is a curve asked for, is a part of a curve that went wrong.

    It lies where the curve has a hole, and begins on the curve or next to its end. It has the curve's colour, or a
    point with it in common, or follows it most of the way.
    """
    colours = {artist.colors[:1] for artist in curve.artists}
    others = list(others)
    touching = _touching(curve, others)
    return any(
        _spoils(one, curve, reference, offset, alike=one.artists[0].colors[:1] in colours or touches)
        for one, touches in zip(others, touching, strict=True)
    )


def _touching(curve: Stroke, others: Sequence[Stroke]) -> list[bool]:
    """Which have a point in common with the curve, or with one that has."""
    reached, points = [False] * len(others), curve.x + 1j * curve.y
    while True:
        new = [
            place
            for place, one in enumerate(others)
            if not reached[place] and np.isin(one.x + 1j * one.y, points).any()
        ]
        if not new:
            return reached
        for place in new:
            reached[place] = True
        points = np.concatenate([others[place].x + 1j * others[place].y for place in new])


def _spoils(other: Stroke, curve: Stroke, reference: Reference, offset: float, *, alike: bool) -> bool:
    low, high = reference.domain
    within = np.isfinite(other.y) & (other.x >= low) & (other.x <= high)
    x, y = other.x[within], other.y[within]
    if x.size == 0 or (x.size > 1 and np.ptp(x) == 0):
        return False
    values = reference.at(x)
    off = np.abs(y - offset - values)
    strange = off > reference.allowed(x, values, 0.0)
    if not strange.any() or not np.all(in_hole(x[strange], curve)):
        return False
    if not alike:
        return bool(x.size >= FOLLOWS and np.mean(strange) <= 1 / 4)
    if np.mean(strange) <= 1 / 2:
        return True
    places = np.unique(curve.x[np.isfinite(curve.x) & np.isfinite(curve.y)])
    steps = np.diff(places)
    if steps.size == 0:
        return False
    after = np.searchsorted(places, x).clip(1, places.size - 1)
    distance = np.minimum(np.abs(x - places[after - 1]), np.abs(x - places[after]))
    begins = (distance <= NEXT * steps[after - 1]) & (off <= STEEP * reference.scale)
    return bool(np.any(begins & in_hole(x, curve)))
