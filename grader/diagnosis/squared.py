"""The square or the square root of the answer, as a variance for a standard deviation."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.words import noted

SQUARE = noted("Your answer is the square of the right one. Is a square root missing?")
ROOT = noted("Your answer is the square root of the right one. Is there a square root too many, or a square missing?")


def _explanations(case: Case) -> Iterator[Explanation]:
    if case.alike:
        yield Explanation("squared", SQUARE, case.right**2)
        yield Explanation("squared", ROOT, np.sqrt(case.right), freedom=1)


KIND = Kind(46, _explanations)
