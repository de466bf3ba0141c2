"""A slip in the power rule, or the power rule where it does not hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._case import Case
from grader.diagnosis._guesses import Guess, WrongDerivative, by_wrong_rules, explained
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._origins import Entry
from grader.diagnosis._slopes import Part, WrongRule, powered
from grader.formulas.tree import Tree
from grader.words import noted

SLUG = "power_rule"


def _of_power(slip: Callable[[Numbers, Numbers], Numbers], *, negative: bool | None = None) -> WrongRule:
    """A rule for powers with a fixed exponent; `slip` is their derivative by the base."""

    def rule(part: Part) -> Numbers | None:
        if part.tree.head != "Pow" or part.varying != (0,):
            return None
        base, exponent = part.values
        if negative is not None and (exponent.size != 1 or bool(exponent < 0) is not negative):
            return None
        return slip(base, exponent) * part.slopes[0]

    return rule


def _linear_terms(part: Part) -> Numbers | None:
    """A sum, with its terms in the first power of the variable left as they were."""
    if part.tree.head != "Add":
        return None
    pairs = zip(part.tree.args, part.values, part.slopes, strict=True)
    return sum((value if _is_linear(arg, part) else slope for arg, value, slope in pairs), np.zeros(()))


def _is_linear(arg: Tree, part: Part) -> bool:
    varying = [factor for factor in (arg.args if arg.head == "Mul" else (arg,)) if part.work.varies(factor)]
    return [factor.head for factor in varying] == ["Symbol"]


def _new_factor(part: Part) -> Numbers | None:
    """Not of the reciprocal of a sum, of which it may be no more than a factor."""
    if part.tree.head != "Pow" or part.varying != (0,):
        return None
    base, exponent = part.values
    if part.tree.args[0].args and np.any(exponent < 0):
        return None
    return (exponent - 1) * powered(base, exponent - 1) * part.slopes[0]


def _two_less(part: Part) -> Numbers | None:
    """Of a power of the variable itself."""
    if part.tree.head != "Pow" or part.varying != (0,) or part.tree.args[0].head != "Symbol":
        return None
    base, exponent = part.values
    return exponent * powered(base, exponent - 2)


def _of_exponential(slip: Callable[[Numbers, Numbers], Numbers]) -> WrongRule:
    """A rule for exponential functions; `slip` is their derivative by the exponent."""

    def rule(part: Part) -> Numbers | None:
        if part.tree.head == "exp":
            return slip(np.asarray(np.e), part.values[0]) * part.slopes[0]
        if part.tree.head == "Pow" and part.varying == (1,):
            return slip(*part.values) * part.slopes[1]
        return None

    return rule


STAYED = noted("By the power rule the exponent comes down as a factor and becomes one less: here it stayed as it was.")
MISTAKES = (
    WrongDerivative(SLUG, STAYED, _of_power(lambda base, exponent: exponent * powered(base, exponent))),
    WrongDerivative(
        SLUG,
        noted(
            "By the power rule the exponent comes down as a factor before it becomes one less: here the factor "
            "is missing."
        ),
        _of_power(lambda base, exponent: powered(base, exponent - 1)),
    ),
    WrongDerivative(
        SLUG,
        noted(
            "By the power rule the exponent becomes one less. Of a negative exponent that is one further from "
            "zero: one less than −2 is −3."
        ),
        _of_power(lambda base, exponent: exponent * powered(base, exponent + 1), negative=True),
    ),
    WrongDerivative(
        SLUG,
        noted("By the power rule the exponent becomes one less: here it became one more."),
        _of_power(lambda base, exponent: exponent * powered(base, exponent + 1), negative=False),
    ),
    WrongDerivative(
        SLUG,
        noted("By the power rule the exponent as it was before comes down as a factor: here it is the new exponent."),
        _new_factor,
    ),
    WrongDerivative(
        SLUG,
        noted("The exponent comes down as a factor and becomes one less, not two."),
        _two_less,
    ),
    WrongDerivative(
        SLUG,
        noted("The power rule holds where the variable is in the base; here it is in the exponent."),
        _of_exponential(lambda base, exponent: exponent * powered(base, exponent - 1)),
    ),
)


def _both(first: WrongRule, second: WrongRule) -> WrongRule:
    def rule(part: Part) -> Numbers | None:
        found = first(part)
        return second(part) if found is None else found

    return rule


def _guesses(entry: Entry) -> Iterator[Guess]:
    yield from by_wrong_rules(entry, MISTAKES)
    yield from by_wrong_rules(entry, (WrongDerivative(SLUG, STAYED, _both(MISTAKES[0].rule, _linear_terms)),))


def _explanations(case: Case) -> Iterator[Explanation]:
    yield from explained(case, _guesses)


KIND = Kind(34, _explanations)
