"""One divided by the answer, or the inverse of a matrix."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.words import noted

NUMBERS = noted("Your answer is the reciprocal of the right one: numerator and denominator have changed places.")
MATRIX = noted("Your matrix is the inverse of the right one.")


def _explanations(case: Case) -> Iterator[Explanation]:
    if not case.alike:
        return
    yield Explanation("reciprocal", NUMBERS, 1 / case.right)
    if len(case.shape) == 2 and case.shape[0] == case.shape[1] > 1 and np.all(np.isfinite(case.right)):
        yield Explanation("reciprocal", MATRIX, np.linalg.inv(case.right), freedom=1)


KIND = Kind(44, _explanations)
