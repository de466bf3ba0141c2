"""The same at all points where the right answer is not: a value at one point, or a function without its parameters."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from grader.comparers._words import clipped
from grader.diagnosis._case import FLOOR, Case
from grader.diagnosis._evidence import APART
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._places import listed
from grader.words import say

LEAST = 4
"""Points."""
MOST_SAID = 4
"""Variables that a sentence names."""


def _explanations(case: Case) -> Iterator[Explanation]:
    if not case.alike or not case.at or len(case.seen) < LEAST or not np.all(np.isfinite(case.seen)):
        return
    if np.max(np.ptp(case.seen, axis=0)) > FLOOR * case.scale or not np.all(np.isfinite(case.right)):
        return
    varies = np.ptp(case.right, axis=0) > APART * np.max(case.tolerances(case.right), axis=0)
    if np.any(varies):
        yield Explanation("same_everywhere", _sentence(case), case.seen, is_plain=True)


def _sentence(case: Case) -> str:
    names = [clipped(name) for name in case.at]
    said = listed(names) if len(names) <= MOST_SAID else say("the variables")
    return say("Your answer is the same everywhere: it does not depend on {said}, and should.", said=said)


KIND = Kind(68, _explanations)
