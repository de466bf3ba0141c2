"""Whole numbers that are one too large or too small."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from grader.diagnosis._case import ROUNDING, Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.words import noted, say

ONE_TOO_LARGE = noted("Your answer is too large by one.")
ONE_TOO_SMALL = noted("Your answer is too small by one.")
ALL_TOO_LARGE = noted("Every number of your answer is too large by one.")
ALL_TOO_SMALL = noted("Every number of your answer is too small by one.")
AT_THE_ENDS = noted("Look at where your counting begins and ends, as in range(n) and range(1, n + 1).")


def _explanations(case: Case) -> Iterator[Explanation]:
    if not case.alike or case.up_to_constant or not _is_whole(case):
        return
    many = case.right.size > 1
    for step, of_one, of_many in ((1, ONE_TOO_LARGE, ALL_TOO_LARGE), (-1, ONE_TOO_SMALL, ALL_TOO_SMALL)):
        yield Explanation(
            "off_by_one",
            f"{say(of_many if many else of_one)} {say(AT_THE_ENDS)}",
            case.right + step,
            freedom=1,
        )


def _is_whole(case: Case) -> bool:
    return not np.iscomplexobj(case.right) and bool(
        np.all(np.abs(case.right - np.round(case.right)) <= ROUNDING * case.scale)
    )


KIND = Kind(30, _explanations)
