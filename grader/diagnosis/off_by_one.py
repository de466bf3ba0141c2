"""Whole numbers that are one too large or too small."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from grader.diagnosis._case import ROUNDING, Case
from grader.diagnosis._kinds import Explanation, Kind

AT_THE_ENDS = "Look at where your counting begins and ends, as in range(n) and range(1, n + 1)."


def _explanations(case: Case) -> Iterator[Explanation]:
    if not case.alike or case.up_to_constant or not _is_whole(case):
        return
    everywhere = "Every number of your answer" if case.right.size > 1 else "Your answer"
    for step, words in ((1, "too large"), (-1, "too small")):
        yield Explanation("off_by_one", f"{everywhere} is {words} by one. {AT_THE_ENDS}", case.right + step, freedom=1)


def _is_whole(case: Case) -> bool:
    return not np.iscomplexobj(case.right) and bool(
        np.all(np.abs(case.right - np.round(case.right)) <= ROUNDING * case.scale)
    )


KIND = Kind(30, _explanations)
