"""How much of an interval drawn points and lines show."""

from __future__ import annotations

import numpy as np

from grader.comparers.maths.figures.strokes import Floats, Truths

EVEN = 1.1
"""Steps near an end that differ by less than this factor are those of an even grid."""
NEAR_END = 5
"""So many of the points at an end say how evenly they are spaced there."""
WIDE_GAP = 4.0
"""Two points are neighbours up to this many wide steps: of points at random hardly ever two are further apart."""
WIDE = 0.9
"""The quantile of the steps that is called wide."""
MAX_GAP, LEAST_GAP = 0.5, 0.05
"""Bounds of what still counts as neighbours, as fractions of the interval."""
MAX_END, MAX_EVEN_END = 0.15, 0.1
"""Points stop before an end by no more than this fraction of the interval: at random, and evenly spaced."""


def neighbours(x: Floats, missing: Floats, length: float) -> Truths:
    """Which sorted points show, with the next one, what lies between: close enough, and none missing there."""
    steps = np.diff(x)
    wide = WIDE_GAP * float(np.quantile(steps, WIDE)) if steps.size else 0.0
    limit = min(MAX_GAP * length, max(LEAST_GAP * length, wide))
    between = np.diff(np.searchsorted(missing, x))
    close: Truths = (steps <= limit) & (between == 0)
    return close


def beyond_end(steps: Floats, gap: float, length: float) -> float:
    """How much points show beyond the last one, that ends this far before the end of an interval of this length.

    `steps` are the distances of the points near that end. Of an even grid one step may be missing, as with
    `np.arange`, and half a one, as with middle sums: then all is shown, or else nothing. Points at random have wide
    steps, of which nearly two are allowed.
    """
    if steps.size == 0:
        return 0.0
    usual, wide = float(np.median(steps)), float(np.max(steps))
    if wide > EVEN * usual:
        return min(2 * wide - usual, MAX_END * length)
    return gap if gap <= min(1.5 * usual, MAX_EVEN_END * length) * (1 + 1e-6) else 0.0


def shown(grid: Floats, starts: Floats, stops: Floats) -> Truths:
    """Which points of a sorted grid lie in at least one of the intervals."""
    change = np.zeros(grid.size + 1)
    np.add.at(change, np.searchsorted(grid, starts, side="left"), 1)
    np.add.at(change, np.searchsorted(grid, stops, side="right"), -1)
    return np.cumsum(change)[:-1] > 0


def coverage(grid: Floats, x: Floats, missing: Floats, lines: tuple[Floats, Floats]) -> Truths:
    """Which points of the grid are shown by points at `x`, and by lines that run from `lines[0]` to `lines[1]`.

    `missing` are the places of points without a value: nothing is bridged across them. Shape of all but `grid`: any.
    """
    x, missing = np.unique(x), np.sort(missing)
    if x.size == 0:
        return np.zeros(grid.size, dtype=bool)
    length = float(grid[-1] - grid[0])
    close, steps = neighbours(x, missing, length), np.diff(x)
    before = beyond_end(steps[:NEAR_END], float(x[0] - grid[0]), length)
    after = beyond_end(steps[-NEAR_END:], float(grid[-1] - x[-1]), length)
    starts = np.concatenate([x[:-1][close], np.minimum(*lines), [x[0] - before, x[-1]]])
    stops = np.concatenate([x[1:][close], np.maximum(*lines), [x[0], x[-1] + after]])
    return shown(grid, starts, stops)
