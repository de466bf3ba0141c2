"""A difference that is not divided by its step, or by something else."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from grader.comparers._words import clipped, shown
from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._origins import by_differences, known_functions
from grader.diagnosis._quotients import (
    CENTRAL,
    FITTED,
    FORWARD,
    ROUND,
    STEP_IS_ROUND,
    USUAL,
    fitted,
    is_round,
    paths,
)
from grader.diagnosis._slopes import Slopes
from grader.diagnosis._steps import is_symmetric, partly_divided, steps
from grader.words import noted, say

SLUG = "not_divided_by_step"
OTHER = "wrong_step_divisor"
ONE_VALUE = noted("The difference of two values of the function is asked: here one of them is not subtracted.")
ADDED = noted("Two values of the function are added here: their difference is asked.")
SPANS = (
    (SLUG, FORWARD, abs, noted("This is the difference itself: it is not divided by the step, which is about {}.")),
    (SLUG, CENTRAL, lambda step: 2 * abs(step), noted("This is the difference itself: it is not divided by 2·{}.")),
    (
        OTHER,
        CENTRAL,
        lambda step: 2 + 0 * step,
        noted("The difference spans two steps of about {} but is divided by one."),
    ),
    (
        OTHER,
        FORWARD,
        lambda step: 0.5 + 0 * step,
        noted("The difference spans one step of about {} but is divided by two."),
    ),
    (
        OTHER,
        CENTRAL,
        lambda step: step**2,
        noted("The difference is divided by 2 but multiplied by the step, about {}: put what divides in parentheses."),
    ),
)
"""What a difference spans, and what the quotient is multiplied by where it is divided wrongly."""


def _explanations(case: Case) -> Iterator[Explanation]:
    if not case.alike:
        return
    for name in steps(case):
        yield from _of_variable(case, name)
    yield from _of_multiple(case)
    yield from _of_constant(case)


def _of_variable(case: Case, name: str) -> Iterator[Explanation]:
    """With the step as a variable of the call."""
    step, said = case.at[name], clipped(name)
    undivided = say("This is the difference itself: it is not divided by the step {said}.", said=said)
    yield Explanation(SLUG, undivided, case.right * step)
    if is_symmetric(case, name):
        yield Explanation(SLUG, undivided, case.right * 2 * step)
        multiplied = say(
            "The difference is divided by 2 but then multiplied by {said}: put 2 * {said} in parentheses.", said=said
        )
        yield Explanation(OTHER, multiplied, case.right * step**2)
        yield Explanation(
            OTHER, say("The difference spans 2 {said} but is divided by {said}.", said=said), case.right * 2
        )
    else:
        yield Explanation(
            OTHER, say("The difference spans one step {said} but is divided by two.", said=said), case.right / 2
        )
        yield Explanation(
            OTHER, say("The difference is multiplied by {said} in place of divided.", said=said), case.right * step**2
        )
    for other, values in case.at.items():
        if other != name:
            wrong = say(
                "The difference is divided by {other} in place of the step {said}.", other=clipped(other), said=said
            )
            yield Explanation("wrong_variable", wrong, case.right * step / values, 1.0)
    yield from _of_a_part(case, step)
    yield from _of_one_value(case, step)


def _of_one_value(case: Case, step: np.ndarray) -> Iterator[Explanation]:
    """A quotient with only one of two values of a function, or with their sum."""
    for function in known_functions(case):
        value = Slopes(case.at, "").value(function)
        yield Explanation("one_term", ONE_VALUE, case.right + value / step, 2.0)
        yield Explanation("one_term", ADDED, case.right + 2 * value / step, 2.0)


def _of_a_part(case: Case, step: np.ndarray) -> Iterator[Explanation]:
    """f(x + h) - f(x)/h for (f(x + h) - f(x))/h; what f has besides, and the difference has not, is found."""
    for whole, divided in partly_divided(case.cells[0]):
        gives = case.worth(whole) + case.worth(divided)
        kept = 1 - 1 / step
        constant = float(np.sum(kept * (case.seen - gives).real) / np.sum(kept**2))
        yield Explanation(
            SLUG,
            say("Only the last part of the difference is divided by the step: put the difference in parentheses."),
            gives + constant * kept,
            FITTED,
        )


def _of_multiple(case: Case) -> Iterator[Explanation]:
    """A difference that is the same multiple of the quotient everywhere, as a central one of a parabola is."""
    size = float(np.max(np.abs(case.right)))
    share = float(np.max(np.abs(case.seen))) / size if size else 0.0
    if 0 < share <= USUAL and is_round(share, STEP_IS_ROUND) and by_differences(case):
        times = shown(float(f"{share:.1e}"))
        said = say("Your answer is {times} times the right one: is a difference not divided by its step?", times=times)
        yield Explanation(SLUG, said, float(f"{share:.1e}") * case.right, ROUND)


def _of_constant(case: Case) -> Iterator[Explanation]:
    """With a step that the student chose."""
    for path in paths(case):
        for slug, span, factor, sentence in SPANS:
            fit = fitted(case, path, span, factor)
            if fit is not None and fit.is_telling:
                said = say(sentence, shown(float(f"{abs(fit.step):.2g}")))
                yield Explanation(slug, said, fit.gives, fit.freedom + 3, fit.bits)


KIND = Kind(36, _explanations)
