"""A difference quotient whose step is so large that its truncation error shows."""

from __future__ import annotations

from collections.abc import Iterator

from grader.comparers._words import shown
from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._quotients import CENTRAL, FORWARD, Fit, fitted, off_by, paths
from grader.words import noted, say

ORDERS = (
    (
        FORWARD,
        noted(
            "These are the values of a one-sided difference quotient with a step of about {step}. "
            "Its error, here up to {off_by:.1g}, shrinks in proportion to the step (first order). "
            "A smaller step or a central difference helps."
        ),
    ),
    (
        CENTRAL,
        noted(
            "These are the values of a central difference quotient with a step of about {step}. "
            "Its error, here up to {off_by:.1g}, shrinks with the square of the step (second order). "
            "A smaller step helps."
        ),
    ),
)


def _explanations(case: Case) -> Iterator[Explanation]:
    for path in paths(case):
        for span, sentence in ORDERS:
            fit = fitted(case, path, span)
            if fit is not None and fit.is_telling:
                yield Explanation(
                    "step_too_large", _sentence(case, fit, sentence), fit.gives, fit.freedom + 2, fit.bits
                )


def _sentence(case: Case, fit: Fit, sentence: str) -> str:
    return say(sentence, step=shown(float(f"{abs(fit.step):.2g}")), off_by=off_by(case))


KIND = Kind(35, _explanations)
