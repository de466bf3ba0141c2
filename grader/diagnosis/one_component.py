"""One number, row or column is wrong and all others are right, or one part of complex numbers."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._case import Case
from grader.diagnosis._evidence import foretold
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._places import place, slice_place
from grader.words import noted, say

REST = noted("Only {} is wrong; everything else is right.")
REAL = noted("The real part is right, the imaginary part is not.")
IMAGINARY = noted("The imaginary part is right, the real part is not.")


def _explanations(case: Case) -> Iterator[Explanation]:
    if not case.alike or not case.ordered:
        return
    yield from _of_complex(case)
    if math.prod(case.shape) < 2:
        return
    wrong: Numbers = np.any(case.wrong, axis=0)
    where = _where(wrong)
    if where is None:
        return
    said, count = where
    kept = case.seen[:, ~wrong]
    rest = foretold(case, kept) - math.log2(count)
    yield Explanation("one_component", say(REST, said), case.seen, bits=rest)


def _where(wrong: Numbers) -> tuple[str, int] | None:
    """The only wrong entry, row or column, and of how many it is one."""
    entries = np.flatnonzero(wrong)
    if len(entries) == 1:
        return place(int(entries[0]), wrong.shape), wrong.size
    for axis in range(wrong.ndim if wrong.ndim == 2 else 0):
        slices: Sequence[int] = np.flatnonzero(wrong.any(axis=1 - axis)).tolist()
        if len(slices) == 1 and wrong.shape[axis] > 1:
            return slice_place(axis, slices[0], 2), wrong.shape[axis]
    return None


def _of_complex(case: Case) -> Iterator[Explanation]:
    if not np.iscomplexobj(case.right):
        return
    for sentence, seen, right in (
        (REAL, case.seen.real, case.right.real),
        (IMAGINARY, case.seen.imag, case.right.imag),
    ):
        if np.all(np.abs(seen - right) <= case.tolerances(case.right)) and np.any(right):
            yield Explanation("one_component", sentence, case.seen, bits=foretold(case, right) - 1)


KIND = Kind(66, _explanations)
