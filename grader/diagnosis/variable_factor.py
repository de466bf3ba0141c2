"""Multiplied or divided by a variable of the call, such as a step."""

from __future__ import annotations

import math
from collections.abc import Iterator

from grader.comparers._words import clipped
from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.words import say


def _explanations(case: Case) -> Iterator[Explanation]:
    if not case.alike or not case.at:
        return
    freedom = math.log2(2 * len(case.at))
    for name, values in case.at.items():
        along = values.reshape(-1, *[1] * len(case.shape))
        said = clipped(name)
        times = say(
            "Your answer is {said} times the right one. Is a division by {said} missing, or a factor too many?",
            said=said,
        )
        yield Explanation("constant_factor", times, case.right * along, freedom)
        divided = say(
            "Your answer is the right one divided by {said}. Is a factor {said} missing, or a division too many?",
            said=said,
        )
        yield Explanation("constant_factor", divided, case.right / along, freedom)


KIND = Kind(42, _explanations)
