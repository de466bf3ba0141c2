"""One number made of all that are asked, such as their sum; or the numbers that were to be added up or averaged."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from grader.diagnosis._case import Case
from grader.diagnosis._evidence import foretold
from grader.diagnosis._kinds import Explanation, Kind

MADE_OF = "Your answer is the {} of the right numbers. The numbers are asked by themselves, as a {}."
DETERMINANT = "Your answer is the determinant of the right matrix. The matrix itself is asked."
TRACE = "Your answer is the trace of the right matrix. The matrix itself is asked."
NOT_MADE = "One number is asked: the {} of the numbers in your answer is right."


def _explanations(case: Case) -> Iterator[Explanation]:
    if not case.shape and math.prod(case.right_shape) > 1:
        yield from _made(case)
    if not case.right_shape and math.prod(case.shape) > 1:
        yield from _not_made(case)


def _made(case: Case) -> Iterator[Explanation]:
    """One number in place of many."""
    axes = tuple(range(1, case.right.ndim))
    asked = "vector" if len(axes) == 1 else "matrix"
    ways = [
        ("sum_of_components", "sum", case.right.sum(axes)),
        ("mean", "mean", case.right.mean(axes)),
        ("product_of_components", "product", case.right.prod(axes)),
    ]
    if not np.iscomplexobj(case.right):
        ways += [("greatest", "greatest", case.right.max(axes)), ("least", "least", case.right.min(axes))]
    for freedom, (slug, word, gives) in enumerate(ways):
        yield Explanation(slug, MADE_OF.format(word, asked), gives, freedom)
    if len(axes) == 2 and case.right_shape[0] == case.right_shape[1]:
        yield Explanation("determinant", DETERMINANT, np.linalg.det(case.right), 3)
        yield Explanation("trace", TRACE, np.trace(case.right, axis1=1, axis2=2), 3)


def _not_made(case: Case) -> Iterator[Explanation]:
    """Many numbers in place of one."""
    axes = tuple(range(1, case.seen.ndim))
    ways = (
        ("sum", case.seen.sum(axes)),
        ("mean", case.seen.mean(axes)),
        ("length (norm)", np.sqrt((np.abs(case.seen) ** 2).sum(axes))),
    )
    for word, made in ways:
        if np.all(np.abs(made - case.right) <= case.tolerances(case.right)):
            bits = foretold(case, case.right) - math.log2(len(ways))
            yield Explanation("not_put_together", NOT_MADE.format(word), case.seen, bits=bits)


KIND = Kind(20, _explanations)
