"""A number, row or column too many."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from grader.diagnosis._case import Case
from grader.diagnosis._evidence import foretold
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._places import slice_noun, slice_place
from grader.words import say

MOST = 200
"""Numbers, rows or columns of which each may be the one too many."""


def _explanations(case: Case) -> Iterator[Explanation]:
    if len(case.shape) != len(case.right_shape):
        return
    for axis in range(len(case.shape)):
        shape = list(case.shape)
        shape[axis] -= 1
        if tuple(shape) != case.right_shape or case.shape[axis] > MOST:
            continue
        fitting = [index for index in range(case.shape[axis]) if _is_right_without(case, index, axis)]
        if fitting:
            noun = slice_noun(axis, len(case.shape))
            which = f", {slice_place(axis, fitting[0], len(case.shape))}" if len(fitting) == 1 and case.ordered else ""
            sentence = say("There is one {noun} too many{which}; the others are right.", noun=noun, which=which)
            bits = foretold(case, case.right) - float(np.log2(case.shape[axis]))
            yield Explanation("extra_component", sentence, case.seen, bits=bits)


def _is_right_without(case: Case, index: int, axis: int) -> bool:
    rest = np.delete(case.seen, index, axis + 1)
    near = np.abs(rest - case.right) <= case.tolerances(case.right)
    return bool(np.all(near | (rest == case.right) | (np.isnan(rest) & np.isnan(case.right))))


KIND = Kind(18, _explanations)
