"""Compare formulas that are to be factored: equivalent, and a product of factors that cannot be split further."""

from __future__ import annotations

import itertools
from typing import ClassVar

from pydantic import Field

from grader.comparers._forms import InForm, quoted
from grader.comparers.maths.forms import Forms, Id
from grader.comparers.maths.polynomials import Polynomial, Ring, common_factor, content, irreducible_factors
from grader.errors import Undecided
from grader.words import noted, say


class Factored(InForm):
    """A formula is right if it is equivalent to `to` and none of its factors can be factored further."""

    called: ClassVar[str] = noted("fully factored")

    variable: str | None = Field(None, description="A variable in which the answer is to be a polynomial, if any.")

    def lacking(self, forms: Forms, formula: Id) -> str:
        """The factor that can be factored further."""
        above, below = forms.fraction(formula)
        if self.variable and any(self.variable in forms.names(factor) for factor in below):
            return say("it divides by a formula in {variable}", variable=self.variable)
        if lack := next(filter(None, (_reducible(forms, factor) for factor in (*above, *below))), ""):
            return lack
        return "" if all(forms[factor].head == "Integer" for factor in below) else _common(forms, above, below)


def _reducible(forms: Forms, factor: Id) -> str:
    """What can be done with one factor; a part that is no sum is a factor by itself."""
    form = forms[factor]
    inner = form.args[0] if form.head == "Pow" else factor
    if forms[inner].head != "Add":
        return ""
    ring = Ring(forms, [inner])
    polynomial, written = ring.polynomial(inner), quoted(forms, inner)
    if polynomial is None:
        return say("{part} is not a polynomial", part=written)
    if polynomial.is_constant():
        return say("{part} can be worked out", part=written)
    if content(polynomial) > 1:
        return say("all terms of {part} have a common factor", part=written)
    factors = irreducible_factors(polynomial)
    if sum(times for _, times in factors) > 1:
        return say("{part} can be factored further", part=written)
    if not _is_settled(forms, ring, polynomial):
        raise Undecided(f"Whether {written} can be factored further cannot be decided.")
    return ""


def _is_settled(forms: Forms, ring: Ring, polynomial: Polynomial) -> bool:
    """Whether a polynomial that is irreducible in its parts is so for good, whatever powers there are among them."""
    powers = [part for part in ring.variables if forms[part].head in ("Pow", "ImaginaryUnit")]
    if not any(forms.names(power) for power in powers):
        degrees = zip(ring.variables, polynomial.degrees(), strict=True)
        return not powers or sum(degree for part, degree in degrees if part not in powers) <= 1
    others = [forms.names(part) for part in ring.variables if part != powers[0]]
    if len(powers) > 1 or any(forms.names(powers[0]) & names for names in others):
        return False
    return not _is_multiple(forms, forms[powers[0]].args[1])


def _is_multiple(forms: Forms, exponent: Id) -> bool:
    return any(forms[factor].head == "Integer" for factor in forms.product(exponent).args)


def _common(forms: Forms, above: list[Id], below: list[Id]) -> str:
    ring = Ring(forms, (*above, *below))
    for one, other in itertools.product(above, below):
        if not common_factor(ring.quotient(one).above, ring.quotient(other).above).is_constant():
            return say("{part} can be cancelled", part=quoted(forms, other))
    return ""
