"""Rows and columns exchanged."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.words import noted

SENTENCE = noted("Your matrix is transposed: exchange its rows and columns.")


def _explanations(case: Case) -> Iterator[Explanation]:
    if len(case.right_shape) == 2 and case.shape == case.right_shape[::-1]:
        yield Explanation("transposed", SENTENCE, np.swapaxes(case.right, 1, 2))


KIND = Kind(8, _explanations)
