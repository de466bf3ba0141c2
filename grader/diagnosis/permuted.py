"""The right numbers, rows or columns in another order."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._places import order, slice_nouns
from grader.words import say

MOST = 40
"""Numbers, rows or columns whose order is looked for."""


def _explanations(case: Case) -> Iterator[Explanation]:
    if not case.alike or not case.ordered:
        return
    dimensions = len(case.shape)
    for axis in range(dimensions):
        if not 2 <= case.shape[axis] <= MOST:
            continue
        found = _order(case, np.moveaxis(case.seen, axis + 1, 0), np.moveaxis(case.right, axis + 1, 0))
        if found is None:
            continue
        yield _explanation(case, axis, found)
    if dimensions == 2 and min(case.shape) > 1:
        both = np.flip(case.right, (1, 2))
        sentence = say("The numbers are right, but rows and columns are both in reverse order.")
        yield Explanation("reversed", sentence, both, freedom=2)


def _explanation(case: Case, axis: int, found: Sequence[int]) -> Explanation:
    nouns = slice_nouns(axis, len(case.shape))
    gives = np.take(case.right, found, axis + 1)
    count = len(found)
    if count > 2 and list(found) == list(range(count))[::-1]:
        return Explanation(
            "reversed", say("The {nouns} are right, but in reverse order.", nouns=nouns), gives, freedom=1
        )
    moved = [place for place, source in enumerate(found) if place != source]
    if len(moved) == 2:
        sentence = say("Everything is right, but {nouns} {order} have changed places.", nouns=nouns, order=order(moved))
        return Explanation("permuted", sentence, gives, freedom=math.log2(math.comb(count, 2)))
    if list(found) == [(place + found[0]) % count for place in range(count)]:
        sentence = say(
            "The {nouns} are right, but all are shifted: yours begin with what belongs further on.", nouns=nouns
        )
        return Explanation("permuted", sentence, gives, freedom=math.log2(count))
    sentence = say("The {nouns} are right, but in another order.", nouns=nouns)
    return Explanation("permuted", sentence, gives, freedom=math.lgamma(count + 1) / math.log(2))


def _order(case: Case, seen: Numbers, right: Numbers) -> list[int] | None:
    """Which right part stands at each place; None where one does not occur, or nothing moved."""
    tolerance = case.tolerances(right)
    left = list(range(len(right)))
    found = []
    for place, part in enumerate(seen):
        same = [source for source in left if _is_same(part, right[source], tolerance[source])]
        if not same:
            return None
        found.append(place if place in same else same[0])
        left.remove(found[-1])
    return found if found != sorted(found) else None


def _is_same(one: Numbers, other: Numbers, tolerance: Numbers) -> bool:
    return bool(np.all((np.abs(one - other) <= tolerance) | (one == other) | (np.isnan(one) & np.isnan(other))))


KIND = Kind(24, _explanations)
