"""How much of an interval drawn points and lines show."""

from __future__ import annotations

import numpy as np

from grader.comparers.maths.figures.strokes import Floats, Truths

WIDE_GAP = 4.0
"""Two points are neighbours up to this many wide steps: of points at random hardly ever two are further apart."""
WIDE = 0.9
"""The quantile of the steps that is called wide."""
MAX_GAP, LEAST_GAP = 0.5, 0.05
"""Bounds of what still counts as neighbours, as fractions of the interval."""
MAX_END = 0.15
"""Points stop before an end by no more than this fraction of the interval."""


def neighbours(x: Floats, missing: Floats, length: float) -> Truths:
    """Which sorted points show, with the next one, what lies between: close enough, and none missing there."""
    steps = np.diff(x)
    wide = WIDE_GAP * float(np.quantile(steps, WIDE)) if steps.size else 0.0
    limit = min(MAX_GAP * length, max(LEAST_GAP * length, wide))
    between = np.diff(np.searchsorted(missing, x))
    close: Truths = (steps <= limit) & (between == 0)
    return close


def end_allowance(x: Floats, length: float) -> float:
    """How far from an end of an interval of this length sorted points may stop.

    One and a half steps of an even grid; points at random have wide steps, of which nearly two are allowed.
    """
    steps = np.diff(x)
    if steps.size == 0:
        return 0.0
    usual, wide = np.quantile(steps, [0.5, WIDE])
    return min(float(2 * wide - usual / 2), MAX_END * length)


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
    close = neighbours(x, missing, length)
    ends = np.array([x[0], x[-1]])
    beyond = end_allowance(x, length)
    starts = np.concatenate([x[:-1][close], np.minimum(*lines), [ends[0] - beyond, ends[1]]])
    stops = np.concatenate([x[1:][close], np.maximum(*lines), [ends[0], ends[1] + beyond]])
    return shown(grid, starts, stops)
