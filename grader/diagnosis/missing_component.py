"""A number, row or column is missing, or only some of them are there."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._places import counted_slices, slice_noun, slice_place
from grader.words import say

MOST = 200
"""Numbers, rows or columns of which each may be the missing one."""


def _explanations(case: Case) -> Iterator[Explanation]:
    if case.alike:
        return
    dimensions = len(case.right_shape)
    for axis in range(dimensions):
        count = case.right_shape[axis]
        if case.shape == (*case.right_shape[:axis], *case.right_shape[axis + 1 :]):
            yield from _only_one(case, axis)
        elif _is_shorter(case, axis) and count <= MOST:
            if case.shape[axis] == count - 1:
                yield from _one_missing(case, axis)
            yield from _part(case, axis)


def _is_shorter(case: Case, axis: int) -> bool:
    """Whether the answer has fewer numbers along this axis, and as many along the others."""
    if len(case.shape) != len(case.right_shape):
        return False
    others = [size for place, size in enumerate(zip(case.shape, case.right_shape, strict=True)) if place != axis]
    return 0 < case.shape[axis] < case.right_shape[axis] and all(one == other for one, other in others)


def _one_missing(case: Case, axis: int) -> Iterator[Explanation]:
    without = {index: np.delete(case.right, index, axis + 1) for index in range(case.right_shape[axis])}
    fitting = [index for index, gives in without.items() if case.agrees(gives)]
    if not fitting:
        return
    noun = slice_noun(axis, len(case.right_shape))
    which = slice_place(axis, fitting[0], len(case.right_shape))
    sentence = say("{which} is missing; the others are right.", which=which[:1].upper() + which[1:])
    if len(fitting) > 1 or not case.ordered:
        sentence = say("One {noun} is missing; the others are right.", noun=noun)
    yield _explanation(sentence, without[fitting[0]], case.right_shape[axis])


def _only_one(case: Case, axis: int) -> Iterator[Explanation]:
    """One number of a vector, one row or column of a matrix."""
    noun = slice_noun(axis, len(case.right_shape))
    alone = {index: np.take(case.right, index, axis + 1) for index in range(case.right_shape[axis])}
    fitting = [index for index, gives in alone.items() if case.agrees(gives)]
    if not fitting or len(alone) < 2:
        return
    which = slice_place(axis, fitting[0], len(case.right_shape))
    named = len(fitting) == 1 and case.ordered
    count = counted_slices(len(alone), axis, len(case.right_shape))
    sentence = (
        say("Only {which} is there, where {count} are asked.", which=which, count=count)
        if named
        else say("Only one {noun} is there, where {count} are asked.", noun=noun, count=count)
    )
    yield _explanation(sentence, alone[fitting[0]], case.right_shape[axis])


def _part(case: Case, axis: int) -> Iterator[Explanation]:
    """The beginning or the end."""
    dimensions, count, kept = len(case.right_shape), case.right_shape[axis], case.shape[axis]
    noun = slice_noun(axis, dimensions)
    lost = count - kept
    several = counted_slices(lost, axis, dimensions)
    if lost > 1:
        last = say("Your answer is right as far as it goes, but the last {count} are missing.", count=several)
        first = say("Your answer is right as far as it goes, but the first {count} are missing.", count=several)
    else:
        last = say("Your answer is right as far as it goes, but the last {noun} is missing.", noun=noun)
        first = say("Your answer is right as far as it goes, but the first {noun} is missing.", noun=noun)
    for indices, sentence in ((range(kept), last), (range(lost, count), first)):
        yield _explanation(sentence, np.take(case.right, indices, axis + 1), 2)


def _explanation(sentence: str, gives: Numbers, ways: int) -> Explanation:
    return Explanation("missing_component", sentence, gives, freedom=float(np.log2(ways)))


KIND = Kind(18, _explanations)
