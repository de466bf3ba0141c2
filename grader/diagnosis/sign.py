"""The sign is wrong: of the whole answer, of some of its numbers, of all that is negative, or of the imaginary part."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._places import listed, place
from grader.words import noted, say

WHOLE = noted("The sign is wrong: your answer is the negative of the right one.")
SOME = noted("Everything is right but the sign of {}.")
LOST = noted("The size is right, but a minus sign is lost: your answer is never negative.")
REVERSED = noted("The size is right, but your answer is never positive. Look at the signs.")
CONJUGATE = noted("The sign of the imaginary part is wrong.")


def _explanations(case: Case) -> Iterator[Explanation]:
    if not case.alike:
        return
    yield Explanation("sign", WHOLE, -case.right)
    if np.iscomplexobj(case.right):
        yield Explanation("sign", CONJUGATE, np.conjugate(case.right))
        return
    if case.ordered and math.prod(case.shape) > 1:
        yield from _of_some(case)
    if case.right.size > 1:
        yield Explanation("sign", LOST, np.abs(case.right), freedom=1)
        yield Explanation("sign", REVERSED, -np.abs(case.right), freedom=2)


def _of_some(case: Case) -> Iterator[Explanation]:
    """Of some of the numbers, the same ones at all points."""
    wrong = np.any(case.wrong, axis=0)
    places = [place(int(index), case.shape) for index in np.flatnonzero(wrong)]
    if 0 < len(places) < wrong.size:
        gives = np.where(wrong, -case.right, case.right)
        choices = math.log2(math.comb(wrong.size, len(places)))
        yield Explanation("sign", say(SOME, listed(places)), gives, freedom=1 + choices)


KIND = Kind(10, _explanations)
