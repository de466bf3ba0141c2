"""A difference to one side where the other or both are asked for, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from grader.comparers._words import clipped
from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._case import Case
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._steps import is_symmetric, steps
from grader.words import noted, say

SLUG = "one_sided"


def _explanations(case: Case) -> Iterator[Explanation]:
    for step in steps(case):
        for name in case.at:
            if name == step:
                continue
            yield from _of_central(case, name, step) if is_symmetric(case, step) else _of_one_sided(case, name, step)


def _of_central(case: Case, name: str, step: str) -> Iterator[Explanation]:
    """A one-sided quotient is the central one about the middle of its step, with half the step."""
    said = clipped(step)
    for side, way in ((0.5, noted("forward")), (-0.5, noted("backward"))):
        for width in (0.5, 1.0):  # the central quotient reaches over two steps, or over one
            yield Explanation(
                SLUG,
                say(
                    "This is a {way} difference: it looks to one side of {name} only. A central one takes the "
                    "difference between both sides, over the width of the step {said}.",
                    way=say(way),
                    name=clipped(name),
                    said=said,
                ),
                _at(case, name, step, side * width * 2, width),
                2.0,
            )


def _of_one_sided(case: Case, name: str, step: str) -> Iterator[Explanation]:
    said = clipped(step)
    gives = _at(case, name, step, 0.0, -1.0)
    yield Explanation(
        SLUG,
        say(
            "This difference looks to the wrong side of {name}: see to the sign of {said}.",
            name=clipped(name),
            said=said,
        ),
        gives,
    )
    for move, width in ((-1.0, 2.0), (-0.5, 1.0), (1.0, -2.0)):
        both = say(
            "This is a central difference, which looks to both sides of {name}; one side is asked for.",
            name=clipped(name),
        )
        yield Explanation("central_for_one_sided", both, _at(case, name, step, move, width), 2.0)


def _at(case: Case, name: str, step: str, move: float, width: float) -> Numbers:
    """The right quotient at points moved by so many steps, with a step so many times as wide."""
    values = case.at[step]
    return case.worth(case.formula, {**case.at, name: case.at[name] + move * values, step: width * values})


KIND = Kind(37, _explanations)
