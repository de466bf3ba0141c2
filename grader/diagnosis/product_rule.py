"""A slip in the rule for products or quotients."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._case import Case
from grader.diagnosis._guesses import Guess, WrongDerivative, by_wrong_rules, explained
from grader.diagnosis._kinds import Explanation, Kind
from grader.diagnosis._origins import Entry
from grader.diagnosis._rewriting import exact
from grader.diagnosis._slopes import Part, WrongRule, times
from grader.formulas.tree import Tree, integer
from grader.words import noted

PRODUCT, QUOTIENT = "product_rule", "quotient_rule"


def _of_product(slip: Callable[[Part], Numbers]) -> WrongRule:
    """A rule for products of two varying factors or more."""

    def rule(part: Part) -> Numbers | None:
        return slip(part) if part.tree.head == "Mul" and len(part.varying) > 1 else None

    return rule


def _all_differentiated(part: Part) -> Numbers:
    return times(part, {place: part.slopes[place] for place in part.varying})


def _subtracted(part: Part, sign: int) -> Numbers:
    first, *others = part.varying
    rest = sum((times(part, {place: part.slopes[place]}) for place in others), np.zeros(()))
    return sign * (times(part, {first: part.slopes[first]}) - rest)


def _one_differentiated(part: Part, which: int) -> Numbers:
    place = part.varying[which]
    return times(part, {place: part.slopes[place]})


Quotient = Callable[[Numbers, Numbers, Numbers, Numbers], Numbers]
"""From numerator, its derivative, denominator, its derivative."""


def _of_quotient(slip: Quotient) -> WrongRule:
    def rule(part: Part) -> Numbers | None:
        work = part.work
        factors = part.tree.args if part.tree.head == "Mul" else ()
        below = [factor for factor in factors if work.varies(factor) and _is_below(factor)]
        if not below:
            return None
        above = [factor for factor in factors if factor not in below]
        over, under = (Tree("Mul", tuple(each)) for each in (above, below))
        denominator = 1 / work.value(under)
        return slip(work.value(over), work.slope(over), denominator, -work.slope(under) * denominator**2)

    return rule


def _is_below(factor: Tree) -> bool:
    exponent = exact(factor.args[1]) if factor.head == "Pow" else None
    return exponent is not None and exponent < 0


MISTAKES = (
    WrongDerivative(
        QUOTIENT,
        noted("The derivative of a quotient is not the quotient of the derivatives: use the quotient rule."),
        _of_quotient(lambda _u, du, _v, dv: du / dv),
    ),
    WrongDerivative(
        PRODUCT,
        noted(
            "The derivative of a product is not the product of the derivatives: by the product rule one factor "
            "at a time is differentiated, and the results are added."
        ),
        _of_product(_all_differentiated),
    ),
    WrongDerivative(
        QUOTIENT,
        noted("In the quotient rule the denominator is squared: the square is missing here."),
        _of_quotient(lambda u, du, v, dv: (du * v - u * dv) / v),
    ),
    WrongDerivative(
        QUOTIENT,
        noted(
            "In the quotient rule the difference is divided by the square of the denominator: this division is missing."
        ),
        _of_quotient(lambda u, du, v, dv: du * v - u * dv),
    ),
    WrongDerivative(
        QUOTIENT,
        noted("In the numerator of the quotient rule the two products are subtracted, not added."),
        _of_quotient(lambda u, du, v, dv: (du * v + u * dv) / v**2),
    ),
    WrongDerivative(
        QUOTIENT,
        noted(
            "In the quotient rule the two products are in the wrong order: the one with the derivative of the "
            "numerator comes first."
        ),
        _of_quotient(lambda u, du, v, dv: (u * dv - du * v) / v**2),
    ),
    WrongDerivative(
        QUOTIENT,
        noted("In the quotient rule the denominator itself is squared, not its derivative."),
        _of_quotient(lambda u, du, v, dv: (du * v - u * dv) / dv**2),
    ),
    *(
        WrongDerivative(
            PRODUCT,
            noted("The parts of the product rule are added: here one is subtracted."),
            _of_product(partial(_subtracted, sign=sign)),
        )
        for sign in (1, -1)
    ),
    *(
        WrongDerivative(
            PRODUCT,
            noted(
                "By the product rule each factor is differentiated in turn, and the results are added: one of "
                "these parts is missing."
            ),
            _of_product(partial(_one_differentiated, which=which)),
        )
        for which in (0, -1)
    ),
)


def _as_quotients(function: Tree) -> Tree:
    """The function with its reciprocals of sums written as products, as 1·(x + 1)⁻¹."""
    if function.head == "Add":
        return Tree("Add", tuple(map(_as_quotients, function.args)))
    return Tree("Mul", (integer(1), function)) if _is_below(function) and function.args[0].args else function


def _guesses(entry: Entry) -> Iterator[Guess]:
    yield from by_wrong_rules(entry, MISTAKES, _as_quotients)


def _explanations(case: Case) -> Iterator[Explanation]:
    yield from explained(case, _guesses)


KIND = Kind(33, _explanations)
