"""Compare formulas that are to be in partial fractions: equivalent, and a sum of fractions that cannot be split."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from grader.comparers._forms import InForm, quoted, the_variable
from grader.comparers.maths.forms import Forms, Id
from grader.comparers.maths.polynomials import Ring, irreducible_factors
from grader.words import noted, say


class PartialFractions(InForm):
    """A formula is right if it is equivalent to `to` and a polynomial plus fractions c/q**k.

    q is irreducible over the rational numbers, c of a lower degree than q, and no q**k occurs twice.
    """

    called: ClassVar[str] = noted("in partial fractions")

    variable: str | None = Field(None, description="The variable; that of `to` where it has only one.")

    def lacking(self, forms: Forms, formula: Id) -> str:
        """The term that can be split further, or two that belong together."""
        name = the_variable(self.variable, self.to)
        ring = Ring(forms, [formula])
        if any(name in forms.names(part) and forms[part].text != name for part in ring.variables):
            return say("it is not a quotient of polynomials in {name}", name=name)
        denominators: set[str] = set()
        for term, times in _terms(forms, formula, name):
            denominator, lack = _split(forms, ring, term, name)
            if lack:
                return lack
            if denominator and (times > 1 or denominator in denominators):
                return say("{part} has the same denominator as another term", part=quoted(forms, term))
            denominators.add(denominator)
        return ""


def _terms(forms: Forms, formula: Id, name: str) -> Iterator[tuple[Id, int]]:
    """The terms of a sum and how often each occurs, also of one that is multiplied by a constant as a whole."""
    waiting = [(formula, 1)]
    while waiting:
        part, times = waiting.pop()
        product = forms.product(part)
        dependent = [(factor, count) for factor, count in product.parts if name in forms.names(factor)]
        inner = dependent[0][0] if len(dependent) == 1 and dependent[0][1] == 1 else part
        if forms[inner].head == "Add" and forms.holds_division(inner):
            waiting += [(term, times * count) for term, count in forms[inner].parts]
        else:
            yield part, times


def _split(forms: Forms, ring: Ring, term: Id, name: str) -> tuple[str, str]:
    """The denominator of a term ("" for a polynomial), and what is still to be done with the term."""
    written = quoted(forms, term)
    above, below = [], list[tuple[Id, int]]()
    for factor, times in forms.product(term).parts:
        if forms[factor].head == "Divisor":
            below += _bases(forms, forms[factor].args[0], times)
        else:
            above.append((factor, times))
    if any(forms.holds_division(factor) and name in forms.names(factor) for factor, _ in (*above, *below)):
        return "", say("{part} holds a fraction within a fraction", part=written)
    powers: dict[str, int] = {}
    degree = 0
    for base, times in below:
        factors = [pair for pair in irreducible_factors(ring.quotient(base).above) if ring.degree(pair[0], name)]
        if sum(count for _, count in factors) > 1:
            return "", say("the denominator {part} can be factored", part=quoted(forms, base))
        for irreducible, _ in factors:
            powers[str(irreducible)] = powers.get(str(irreducible), 0) + times
            degree = ring.degree(irreducible, name)
    if len(powers) > 1:
        return "", say("the denominator of {part} has several factors", part=written)
    if powers and sum(times * ring.degree(ring.quotient(factor).above, name) for factor, times in above) >= degree:
        return "", say("the numerator of {part} is not of lower degree than the factor it is divided by", part=written)
    return "".join(f"({factor})**{times}" for factor, times in powers.items()), ""


def _bases(forms: Forms, divisor: Id, times: int) -> Iterator[tuple[Id, int]]:
    """The factors of a denominator, of powers the bases, with how often each occurs."""
    for factor, count in forms.product(divisor).parts:
        form = forms[factor]
        exponent = forms.integer(form.args[1]) if form.head == "Pow" else None
        yield (form.args[0], times * count * exponent) if exponent and exponent > 0 else (factor, times * count)
