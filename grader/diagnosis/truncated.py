"""Whole numbers where the right ones are not whole: cut off, as an array of integers does, or rounded."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.words import noted

WHOLE = noted(
    "Your answer holds whole numbers only, where the right ones have digits after the point. Look for "
    "int(…), //, round(…) or an array of integers that fractions are put into."
)
CUT_OFF = noted(
    "Your answer is cut off to whole numbers. Look for int(…), // or an array of integers that fractions are put into."
)
ROUNDED = noted("Your answer is rounded to whole numbers. Round at the very end, or not at all.")


def _explanations(case: Case) -> Iterator[Explanation]:
    if not case.alike or np.iscomplexobj(case.seen) or np.iscomplexobj(case.right):
        return
    if not np.array_equal(np.round(case.seen), case.seen, equal_nan=True):
        return
    rounded = np.round(case.right)
    for cut in (np.trunc(case.right), np.floor(case.right)):
        yield Explanation("truncated", WHOLE if np.array_equal(cut, rounded) else CUT_OFF, cut, freedom=1)
    yield Explanation("truncated", ROUNDED, rounded, freedom=1)


KIND = Kind(20, _explanations)
