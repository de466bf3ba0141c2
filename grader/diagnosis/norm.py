"""The length of a vector in place of the vector, or its direction alone."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.words import noted

LENGTH = noted("Your answer is the length (norm) of the right vector; its direction is missing.")
SQUARE = noted("Your answer is the squared length of the right vector; the vector itself is asked.")
SIZES = noted(
    "Your answer is the sum of the absolute values of the right numbers. They are asked by themselves, as a vector."
)
DIRECTION = noted("Your answer has the right direction, but it has length 1: the vector's own length is missing.")


def _explanations(case: Case) -> Iterator[Explanation]:
    if math.prod(case.right_shape) < 2 or len(case.right_shape) > 1:
        return
    squared = (np.abs(case.right) ** 2).sum(axis=1)
    if not case.shape:
        yield Explanation("norm", LENGTH, np.sqrt(squared))
        yield Explanation("norm", SQUARE, squared, 1)
        yield Explanation("norm", SIZES, np.abs(case.right).sum(axis=1), 2)
    elif case.alike:
        yield Explanation("norm", DIRECTION, case.right / np.sqrt(squared)[:, None], 2)


KIND = Kind(21, _explanations)
