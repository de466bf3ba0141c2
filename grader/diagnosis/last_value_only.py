"""Only the last value of a loop counts: the comparison, or the list that collects, is outside of it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._quotients import FITTED
from grader.words import say

SLUG = "last_value_only"
FEWEST = 4
"""Numbers of a list that is filled in a loop."""


def _explanations(case: Case) -> Iterator[Explanation]:
    if len(case.right_shape) == 1 and case.right_shape[0] >= FEWEST:
        yield from _of_list(case)
    if case.at and case.shape == (2,) == case.right_shape and len(case.at) == 2 and not np.iscomplexobj(case.seen):
        yield from _of_directions(case)


def _of_list(case: Case) -> Iterator[Explanation]:
    """A list of which only the last number is there."""
    last = case.right[:, -1:]
    only = say("Only the last value is there. Is it collected inside the loop, at every turn?")
    if case.shape == ():
        yield Explanation(SLUG, only, last[:, 0], 2.0)
    elif case.shape == (1,):
        yield Explanation(SLUG, only, last, 2.0)
    elif case.alike:
        every = say("Every value is the last one. Does the loop put one and the same thing in at every turn?")
        yield Explanation(SLUG, every, np.broadcast_to(last, case.right.shape), 1.0)
        zeros = np.concatenate([np.zeros_like(case.right[:, :-1]), last], axis=1)
        yield Explanation(SLUG, only, zeros, 2.0)


def _of_directions(case: Case) -> Iterator[Explanation]:
    """The rate of change in one direction, the same everywhere, where the one in which it is greatest is asked for."""
    direction = _common_direction(case.seen)
    if direction is None:
        return
    rates = case.right @ direction
    for only_upwards in (False, True):
        kept = np.maximum(rates, 0.0) if only_upwards else rates
        yield Explanation(
            SLUG,
            say(
                "Your vectors all lie along one direction: only the last one counted. Is the comparison inside the "
                "loop?"
            ),
            kept[:, None] * direction,
            FITTED,
        )


def _common_direction(vectors: Numbers) -> Numbers | None:
    """The unit vector along which vectors lie, their principal axis; None where they lie along a variable."""
    if not np.all(np.isfinite(vectors)) or not np.all(np.any(vectors, axis=0)):
        return None
    axis = np.linalg.svd(vectors, full_matrices=False)[2][0]
    return np.asarray(-axis if np.sum(vectors @ axis) < 0 else axis)


KIND = Kind(17, _explanations)
