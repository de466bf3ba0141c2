"""The right numbers in another shape: a matrix as one row, or rows of another length."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.words import noted

FLAT = noted("The numbers are right, but in one list: arrange them in rows and columns.")
COLUMNS_FIRST = noted("The numbers are right, but in one list, column after column: arrange them in rows and columns.")
NESTED = noted("The numbers are right, but in rows and columns where one list is asked.")
RESHAPED = noted("The numbers are right, but their arrangement is not: look at how many rows and columns are asked.")


def _explanations(case: Case) -> Iterator[Explanation]:
    if case.alike or math.prod(case.shape) != math.prod(case.right_shape):
        return
    sentence = FLAT if len(case.shape) == 1 else NESTED if len(case.right_shape) == 1 else RESHAPED
    yield Explanation("flattened", sentence, case.right.reshape(case.seen.shape))
    if len(case.right_shape) == 2 and len(case.shape) == 1:
        yield Explanation("flattened", COLUMNS_FIRST, np.swapaxes(case.right, 1, 2).reshape(case.seen.shape))


KIND = Kind(16, _explanations)
