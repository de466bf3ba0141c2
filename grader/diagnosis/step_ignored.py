"""A difference quotient that takes another step than the one it is given."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from grader.comparers._words import clipped, shown
from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._quotients import ROUND
from grader.diagnosis._steps import steps, with_steps
from grader.words import say

TAKEN = tuple(side * digit * 10.0**-power for power in range(7) for digit in (1, 2, 5) for side in (1, -1))
"""Steps that one would write."""
SMALLEST = 1e-5
"""What is smaller gives the limit."""
MULTIPLES = (2.0, 0.5, 10.0, 0.1)


def _explanations(case: Case) -> Iterator[Explanation]:
    for name in steps(case):
        said = clipped(name)
        given = with_steps(case, name, np.array(TAKEN)[:, None])
        fitting = [(step, gives) for step, gives in zip(TAKEN, given, strict=True) if case.agrees(gives)]
        if fitting:
            step, gives = min(fitting, key=lambda fit: float(np.max(np.abs(fit[1] - case.seen))))
            taken = (
                say("a step of {size}", size=shown(abs(step)))
                if abs(step) > SMALLEST
                else say("a step of next to nothing")
            )
            ignored = say(
                "Your answer does not depend on {said}: it is what {taken} gives, whatever {said} is.",
                said=said,
                taken=taken,
            )
            yield Explanation("step_ignored", ignored, gives, ROUND)
        multiplied = np.array(MULTIPLES)[:, None] * case.at[name]
        for multiple, gives in zip(MULTIPLES, with_steps(case, name, multiplied), strict=True):
            sentence = say(
                "Your difference takes a step of {multiple} times {said} in place of {said}.",
                multiple=shown(multiple),
                said=said,
            )
            yield Explanation("step_ignored", sentence, gives, math.log2(len(MULTIPLES)))


KIND = Kind(39, _explanations)
