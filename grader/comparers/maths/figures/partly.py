"""Curves that are right on a part of the domain only: where a case, a sign or a root was forgotten."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from grader.comparers.maths.figures.references import Reference
from grader.comparers.maths.figures.samples import samples
from grader.comparers.maths.figures.shown import SLACK
from grader.comparers.maths.figures.strokes import Floats, Stroke, Truths, usual_step

LEAST_POINTS = 8
LEAST_SHARE = 0.2
"""The right part must be at least this share of the domain, and the wrong one half of it."""
TRIMMED = 0.05
"""So much at each end of the right part does not count: there a wrong curve parts from the right one."""
TREND = 0.4
"""How far, in tolerances, a smooth curve through the differences may leave zero in the right part.

Another curve that crosses the right one passes the whole width of the tolerance there.
"""
ELSEWHERE = 0.1
"""So many more points, as a share of the right part, mean nothing: a wrong curve crosses the right one at times."""
CLEAR = 3.0
"""The tolerances by which the wrong part must miss the curve."""
POWER = 5.0
"""The tolerances by which the heights must differ in the right part, unless they are exact."""
EXACT = 1e-3
"""Heights this near, in tolerances, are equal but for rounding."""


@dataclass(frozen=True)
class Part:
    """Where a curve is right, or (`inverted`) the one interval where it is not; and its point that is furthest off.

    `only`: it is right nowhere else.
    """

    start: float
    stop: float
    worst: tuple[float, float]
    inverted: bool
    only: bool = True
    level: float = 0.0
    """How much higher the right part lies, where that is allowed."""


def right_part(reference: Reference, stroke: Stroke) -> Part | None:
    """The part of the domain on which a stroke follows a curve; None without one."""
    seen = samples(stroke, reference)
    order = np.argsort(seen.x, kind="stable")
    x, y, values = seen.x[order], seen.y[order], seen.values[order]
    if x.size < LEAST_POINTS:
        return None
    off = y - values
    allowed = np.full(x.size, SLACK * reference.tolerance * reference.scale)
    level = _level(off, 2 * float(allowed[0])) if reference.shifted else 0.0
    off = off - level
    right = _bridged(np.abs(off) <= allowed)
    first, last = _longest(right)
    start, stop = x[first], x[last - 1]
    share = (stop - start) / reference.length
    if last - first < LEAST_POINTS or share < LEAST_SHARE or share > 1 - LEAST_SHARE / 2:
        return None
    if not _follows(x[first:last], off[first:last] / allowed[0], values[first:last] / allowed[0]):
        return None
    wrong = np.flatnonzero(~right)
    if wrong.size == 0:  # single points are off: that is not a part
        return None
    step, (low, high) = usual_step(x), reference.domain
    start, stop = (low if start - low <= step else start), (high if high - stop <= step else stop)
    worst = int(wrong[np.argmax(np.abs(off[wrong]))])
    if abs(off[worst]) < CLEAR * allowed[worst]:
        return None
    at = float(x[worst]), float(y[worst])
    if right[0] and right[-1] and wrong[-1] - wrong[0] + 1 == wrong.size:
        return Part(float(x[wrong[0]]), float(x[wrong[-1]]), at, inverted=True, level=level)
    only = x.size - wrong.size < (1 + ELSEWHERE) * (last - first)
    return Part(float(start), float(stop), at, inverted=False, only=only, level=level)


def _level(off: Floats, width: float) -> float:
    """How much higher the part that most points agree on lies."""
    bins, counts = np.unique(np.floor(off / width), return_counts=True)
    common = off[np.floor(off / width) == bins[np.argmax(counts)]]
    return float(np.median(common))


def _bridged(right: Truths) -> Truths:
    """The same, but one that is false among many does not count."""
    bridged = right.copy()
    bridged[1:-1] |= right[:-2] & right[2:]
    return bridged


def _longest(right: Truths) -> tuple[int, int]:
    """The start and the end of the longest run of true ones."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], right, [False]]).astype(int)))
    starts, stops = edges[::2], edges[1::2]
    if starts.size == 0:
        return 0, 0
    longest = int(np.argmax(stops - starts))
    return int(starts[longest]), int(stops[longest])


def _follows(x: Floats, off: Floats, values: Floats) -> bool:
    """Whether the differences scatter around zero in place of passing through it; all in tolerances."""
    width = TRIMMED * (x[-1] - x[0])
    inner = (x >= x[0] + width) & (x <= x[-1] - width)
    if inner.sum() < LEAST_POINTS - 2:
        return False
    x, off, values = x[inner], off[inner], values[inner]
    if np.median(np.abs(off)) <= EXACT:
        return True
    place = (x - x.mean()) / np.ptp(x)
    trend = np.polynomial.polynomial.polyval(place, np.polynomial.polynomial.polyfit(place, off, 2))
    return bool(np.max(np.abs(trend)) <= TREND and np.ptp(values) >= POWER)
