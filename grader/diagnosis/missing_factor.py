"""A factor that a rule of differentiation brings is missing: the inner derivative, or the logarithm of the base."""

from __future__ import annotations

from collections.abc import Iterator

from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._case import Case
from grader.diagnosis._composition import composed, towards
from grader.diagnosis._guesses import Guess, WrongDerivative, by_wrong_rules, explained
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._origins import Entry
from grader.diagnosis._slopes import Part
from grader.words import noted


def _without_logarithm(part: Part) -> Numbers | None:
    if part.tree.head == "Pow" and part.varying == (1,):
        return part.work.value(part.tree) * part.slopes[1]
    return None


MISSING = noted("By the chain rule the derivative of what is inside is a factor: it is missing here.")
MISTAKES = (
    WrongDerivative("chain_rule", MISSING, composed(lambda outer, _inside, _part: outer)),
    WrongDerivative("chain_rule", MISSING, composed(lambda outer, _inside, part: outer * towards(part))),
    WrongDerivative(
        "exponential_rule",
        noted(
            "The derivative of a power with the variable in the exponent has the logarithm of the base as a "
            "factor: it is missing here."
        ),
        _without_logarithm,
    ),
)


def _guesses(entry: Entry) -> Iterator[Guess]:
    yield from by_wrong_rules(entry, MISTAKES)


def _explanations(case: Case) -> Iterator[Explanation]:
    yield from explained(case, _guesses)


KIND = Kind(29, _explanations)
