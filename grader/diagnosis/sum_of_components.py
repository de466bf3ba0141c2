"""One number made of all that are asked, such as their sum; or the numbers that were to be added up or averaged."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from grader.diagnosis._case import Case
from grader.diagnosis._evidence import foretold
from grader.diagnosis._kinds import Explanation, Kind
from grader.words import noted, say

MADE_OF = {
    "sum_of_components": noted("Your answer is the sum of the right numbers."),
    "mean": noted("Your answer is the mean of the right numbers."),
    "product_of_components": noted("Your answer is the product of the right numbers."),
    "greatest": noted("Your answer is the greatest of the right numbers."),
    "least": noted("Your answer is the least of the right numbers."),
}
AS_VECTOR = noted("The numbers are asked by themselves, as a vector.")
AS_MATRIX = noted("The numbers are asked by themselves, as a matrix.")
DETERMINANT = noted("Your answer is the determinant of the right matrix. The matrix itself is asked.")
TRACE = noted("Your answer is the trace of the right matrix. The matrix itself is asked.")
SUM = noted("One number is asked: the sum of the numbers in your answer is right.")
MEAN = noted("One number is asked: the mean of the numbers in your answer is right.")
LENGTH = noted("One number is asked: the length (norm) of the numbers in your answer is right.")


def _explanations(case: Case) -> Iterator[Explanation]:
    if not case.shape and math.prod(case.right_shape) > 1:
        yield from _made(case)
    if not case.right_shape and math.prod(case.shape) > 1:
        yield from _not_made(case)


def _made(case: Case) -> Iterator[Explanation]:
    """One number in place of many."""
    axes = tuple(range(1, case.right.ndim))
    asked = say(AS_VECTOR if len(axes) == 1 else AS_MATRIX)
    ways = [
        ("sum_of_components", case.right.sum(axes)),
        ("mean", case.right.mean(axes)),
        ("product_of_components", case.right.prod(axes)),
    ]
    if not np.iscomplexobj(case.right):
        ways += [("greatest", case.right.max(axes)), ("least", case.right.min(axes))]
    for freedom, (slug, gives) in enumerate(ways):
        yield Explanation(slug, f"{say(MADE_OF[slug])} {asked}", gives, freedom)
    if len(axes) == 2 and case.right_shape[0] == case.right_shape[1]:
        yield Explanation("determinant", DETERMINANT, np.linalg.det(case.right), 3)
        yield Explanation("trace", TRACE, np.trace(case.right, axis1=1, axis2=2), 3)


def _not_made(case: Case) -> Iterator[Explanation]:
    """Many numbers in place of one."""
    axes = tuple(range(1, case.seen.ndim))
    ways = (
        (SUM, case.seen.sum(axes)),
        (MEAN, case.seen.mean(axes)),
        (LENGTH, np.sqrt((np.abs(case.seen) ** 2).sum(axes))),
    )
    for sentence, made in ways:
        if np.all(np.abs(made - case.right) <= case.tolerances(case.right)):
            bits = foretold(case, case.right) - math.log2(len(ways))
            yield Explanation("not_put_together", sentence, case.seen, bits=bits)


KIND = Kind(20, _explanations)
