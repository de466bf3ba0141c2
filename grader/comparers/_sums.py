"""What is wrong with a running sum, where it is a mistake that many make."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from grader.comparers._expressions import Mistake
from grader.comparers._words import shown
from grader.comparers.maths.evaluate import Numbers
from grader.comparers.maths.quadrature import RunningIntegral
from grader.words import say

MOST = 1e3
"""Times a sum may be too large or too small, for a wrong step."""


def near(sums: Numbers, integral: Numbers, tolerance: Numbers) -> bool:
    """Whether a sum is right at every point."""
    with np.errstate(all="ignore"):
        return bool(np.all(np.abs(sums - integral) <= tolerance))


def mistake_in(sums: Numbers, area: RunningIntegral) -> Mistake | None:
    """The mistake, its sentence to go on after the sum's name; None where it is none of these."""
    if not np.all(np.isfinite(sums)):
        return None
    return next(_mistakes(sums, area), None)


def _mistakes(sums: Numbers, area: RunningIntegral) -> Iterator[Mistake]:
    step = float(np.median(np.diff(area.grid))) if area.grid.size > 1 else 1.0
    total = float(area.integral[-1])
    if near(sums * step, area.integral, area.tolerance):
        yield Mistake(
            "not_multiplied_by_step", say("is not multiplied by the step between the points, {step}.", step=shown(step))
        )
    if any(np.allclose(sums, terms, rtol=1e-6) for terms in (area.values, area.values * step)):
        yield Mistake("not_added_up", say("holds the terms by themselves: they are not added up."))
    if near(-sums, area.integral, area.tolerance):
        yield Mistake("sign", say("has the wrong sign everywhere."))
    if np.ptp(sums) <= 1e-9 * abs(total) and near(sums[-1:], area.integral[-1:], area.tolerance[-1:]):
        yield Mistake("last_value_only", say("is the same at every point: only the last value of the sum is there."))
    from_above = area.integral[-1] - area.integral
    if any(near(sums, rest, area.tolerance + area.tolerance[::-1]) for rest in (from_above, from_above[::-1])):
        yield Mistake("wrong_end", say("is added up from the upper end, while the grid begins at the lower end."))
    yield from _begun_elsewhere(sums, area)
    counts = np.arange(1, sums.size + 1)
    if any(near(sums * counts * width, area.integral, area.tolerance) for width in (step, 1.0)):
        yield Mistake("mean", say("is the mean of the values so far: a sum is not divided by how many there are."))
    yield from _of_another_step(sums, area)


def _begun_elsewhere(sums: Numbers, area: RunningIntegral) -> Iterator[Mistake]:
    offset = sums - area.integral
    if near(offset, np.full_like(offset, np.median(offset)), area.tolerance):
        yield Mistake("wrong_end", say("is off by the same amount everywhere: it does not start at the lower end."))
    empty = int(np.argmax(sums != 0)) if np.any(sums) else 0
    if empty > 1:
        before = float(area.integral[empty - 1])
        part = RunningIntegral(area.grid[empty:], area.values[empty:], area.integral[empty:], area.tolerance[empty:])
        if near(sums[empty:] + before, part.integral, part.tolerance + area.tolerance[empty - 1]):
            where = round(float(area.grid[empty - 1]), 9)
            yield Mistake(
                "wrong_end", say("is zero up to {where}: it does not start at the lower end.", where=shown(where))
            )


def _of_another_step(sums: Numbers, area: RunningIntegral) -> Iterator[Mistake]:
    largest = int(np.argmax(np.abs(area.integral)))
    times = float(sums[largest] / area.integral[largest]) if area.integral[largest] else 0.0
    if 1 / MOST <= times <= MOST and near(sums / times, area.integral, area.tolerance):
        said = shown(float(f"{times:.2g}"))
        yield Mistake(
            "wrong_step",
            say("is multiplied by a wrong step: it is {times} times what it should be everywhere.", times=said),
        )
