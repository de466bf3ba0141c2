"""The steepest of a few directions, where the gradient is found by trying many."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.words import noted, say

DEGREES = (30, 45, 60, 90, 120, 180)
"""Between directions that are counted in degrees."""
IN_DEGREES = noted("Your vectors point along angles in degrees that were read as radians: convert them first.")
COUNTS = (*range(3, 21), 24, 30, 36)


def _explanations(case: Case) -> Iterator[Explanation]:
    if not case.at or not case.shape == case.right_shape == (2,) or len(case.at) != 2 or np.iscomplexobj(case.seen):
        return
    if not np.all(np.isfinite(case.seen)) or len(np.unique(np.round(_angles(case.seen), 6))) >= len(case.seen):
        return  # as many directions as points
    for between in DEGREES:
        for last in (360, 361):
            gives = _steepest(case, np.arange(0.0, last, between))
            if case.agrees(gives):
                yield Explanation("degrees", IN_DEGREES, gives, math.log2(2 * len(DEGREES)))
    for count in COUNTS:
        gives = _steepest(case, np.arange(count) * (2 * math.pi / count))
        if case.agrees(gives):
            few = say(
                "Your vectors point in {count} directions only. Try many more, or the steepest one is missed.",
                count=count,
            )
            yield Explanation("few_directions", few, gives, math.log2(len(COUNTS)))


def _steepest(case: Case, angles: Numbers) -> Numbers:
    """The rate of change in the steepest of the directions, as a vector in that direction."""
    directions = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    rates = case.right @ directions.T
    best = np.argmax(rates, axis=1)
    greatest = rates[np.arange(len(best)), best]
    return np.asarray(np.maximum(greatest, 0.0)[:, None] * directions[best])


def _angles(vectors: Numbers) -> Numbers:
    return np.asarray(np.arctan2(vectors[:, 1], vectors[:, 0]))


KIND = Kind(46, _explanations)
