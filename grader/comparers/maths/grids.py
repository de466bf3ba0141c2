"""Sequences of numbers that stand for an interval: the points of a grid."""

from __future__ import annotations

import numpy as np

from grader.comparers._words import counted, shown
from grader.comparers.maths.arrays import Reason, numbers
from grader.comparers.maths.evaluate import Numbers
from grader.values import Fault, Value
from grader.words import say

_ROUNDING = 1e-9
_ONE_POINT_SHORT = 1.01
"""A step may be so many times the largest: np.linspace(-10, 10, 200) has one of 20/199, which is meant to be 0.1."""


def sequence(value: Value | Fault) -> Numbers | Reason:
    """The real numbers of a value that is a list, a row or a column, shape (n,)."""
    found = numbers(value)
    if isinstance(found, Reason):
        return found
    if found.ndim == 0:
        return Reason(say("is one number where a sequence of numbers is asked"))
    if found.size != max(found.shape):
        return Reason(say("is a table where a sequence of numbers is asked"))
    if np.iscomplexobj(found):
        return Reason(say("holds complex numbers"))
    return found.ravel()


def grid_fault(grid: Numbers, start: float, end: float, max_step: float, *, ends_may_miss: bool) -> str:
    """Why points, shape (n,), are not a grid from `start` to `end`; "" where they are.

    They increase by at most `max_step`. The first and the last lie within half a step of the ends (as midpoints
    do), within a whole step with `ends_may_miss`. The result goes on after "your grid", and reveals no ends.
    """
    if grid.size < 2:
        return say("has {points}", points=counted(grid.size, "point"))
    if not np.all(np.isfinite(grid)):
        return say("holds {number}", number=shown(grid[~np.isfinite(grid)][0]))
    with np.errstate(over="ignore"):
        steps = np.diff(grid)
    if np.all(steps < 0):
        return say("decreases: it should run from the lower end to the upper one")
    if not np.all(steps > 0):
        index = int(np.argmin(steps > 0))
        return say(
            "does not increase from point {number} ({before}) to the next ({after})",
            number=index + 1,
            before=shown(grid[index]),
            after=shown(grid[index + 1]),
        )
    rounding = _ROUNDING * max(abs(start), abs(end), end - start)
    widest = int(np.argmax(steps))
    if not steps[widest] <= _ONE_POINT_SHORT * max_step + rounding:
        return say(
            "has a step of {step} at {where}, which is too large", step=shown(steps[widest]), where=shown(grid[widest])
        )
    part = 1.0 if ends_may_miss else 0.5
    if not abs(grid[0] - start) <= part * steps[0] + rounding:
        return say("begins at {where}, which is not where the interval begins", where=shown(grid[0]))
    if not abs(grid[-1] - end) <= part * steps[-1] + rounding:
        return say("ends at {where}, which is not where the interval ends", where=shown(grid[-1]))
    return ""
