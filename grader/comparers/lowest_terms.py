"""Compare formulas whose fractions are to be in lowest terms: equivalent, and nothing left to cancel."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import ClassVar

from grader.comparers._forms import InForm, quoted
from grader.comparers.maths.forms import Forms, Id
from grader.comparers.maths.polynomials import Polynomial, Ring, TooLarge, common_factor, content
from grader.words import noted, say

MAX_PAIRS = 2_000
"""Factors above times factors below one fraction line."""

_NUMBERS = frozenset({"Integer", "Float", "Add", "Mul", "Divisor", "Pow", "ImaginaryUnit"})
"""Heads of numbers that are made of rational ones, roots and the imaginary unit."""


class LowestTerms(InForm):
    """A formula is right if it is equivalent to `to` and each fraction in it is in lowest terms."""

    called: ClassVar[str] = noted("in lowest terms")

    def lacking(self, forms: Forms, formula: Id) -> str:
        """What can be cancelled in a fraction, or does not belong below its line."""
        return next(filter(None, (_reducible(forms, part) for part in forms.below(formula))), "")


def _reducible(forms: Forms, part: Id) -> str:
    product = forms.product(part)
    divisors = [forms[factor].args[0] for factor in product.args if forms[factor].head == "Divisor"]
    others = [factor for factor in product.args if forms[factor].head != "Divisor"]
    if not divisors:
        return ""
    if any(forms.holds_division(factor) for factor in (*divisors, *others)):
        return say("{part} holds a fraction within a fraction", part=quoted(forms, part))
    above, below = forms.fraction(part)
    if irrational := next((factor for factor in below if _is_irrational(forms, factor)), None):
        return say("there is {part} below a fraction line", part=quoted(forms, irrational))
    if any(forms[inner].head == "Float" for factor in (*above, *below) for inner in (factor, *forms.operands(factor))):
        return say("{part} is a fraction with decimal numbers", part=quoted(forms, part))
    ring = Ring(forms, (*above, *below))
    sides = [[ring.quotient(factor).above for factor in side] for side in (above, below)]
    return say("the fraction {part} can be reduced", part=quoted(forms, part)) if _common(*sides) else ""


def _common(above: Sequence[Polynomial], below: Sequence[Polynomial]) -> bool:
    """Whether two products of polynomials with whole coefficients have a common factor."""
    if len(above) * len(below) > MAX_PAIRS:
        raise TooLarge
    numbers = [math.prod(map(content, side)) for side in (above, below)]
    return math.gcd(*numbers) > 1 or any(
        not common_factor(one, other).is_constant() for one in above for other in below
    )


def _is_irrational(forms: Forms, number: Id) -> bool:
    """Whether a number is made with roots of rational numbers, or complex."""
    parts = forms.below(number)
    return all(forms[part].head in _NUMBERS for part in parts) and any(_is_root(forms, part) for part in parts)


def _is_root(forms: Forms, part: Id) -> bool:
    form = forms[part]
    return form.head == "ImaginaryUnit" or (form.head == "Pow" and forms.integer(form.args[1]) is None)
