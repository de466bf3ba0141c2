"""An integral or a sum that begins or stops at the wrong end of its interval."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from grader.comparers._words import clipped, shown
from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.words import say

ENDS = np.array([*range(-20, 21), -math.pi, math.pi, -math.pi / 2, math.pi / 2])
"""Where an integral may begin."""
STARTS = (0.0, 1.0, -1.0)
"""Where it is made to begin by mistake."""


def _explanations(case: Case) -> Iterator[Explanation]:
    if len(case.at) != 1 or case.shape or not case.alike:
        return
    ((name, values),) = case.at.items()
    ends = _worth(case, name, ENDS)
    begins = ENDS[(np.abs(ends) <= 1e-12 * case.scale) & (values.min() >= ENDS)]
    if begins.size == 0:  # it is no integral from a plain lower end
        return
    said = clipped(name)
    for start in STARTS:
        below = _worth(case, name, np.array([start]))[0]
        if start <= begins.max() or not np.isfinite(below):
            continue
        yield Explanation(
            "wrong_end",
            say(
                "Yours is zero at {said} = {start}: it begins there in place of the lower end that is asked for.",
                said=said,
                start=shown(start),
            ),
            case.right - below,
            math.log2(len(STARTS)),
        )
        clipped_below = np.where(values > start, case.right - below, 0.0)
        if np.any(clipped_below):
            yield Explanation(
                "wrong_end",
                say(
                    "Nothing is added up before {said} = {start}: begin at the lower end that is asked for.",
                    said=said,
                    start=shown(start),
                ),
                clipped_below,
                math.log2(len(STARTS)),
            )


def _worth(case: Case, name: str, values: Numbers) -> Numbers:
    return np.broadcast_to(case.worth(case.formula, {name: values}), values.shape)


KIND = Kind(37, _explanations)
