"""Compare formulas that are to be a single fraction: equivalent, with one fraction line at most."""

from __future__ import annotations

from typing import ClassVar

from grader.comparers._forms import InForm, quoted
from grader.comparers.maths.forms import Forms, Id
from grader.words import noted, say


class SingleFraction(InForm):
    """A formula is right if it is equivalent to `to` and one fraction, without fractions above or below its line."""

    called: ClassVar[str] = noted("a single fraction")

    def lacking(self, forms: Forms, formula: Id) -> str:
        """The fraction that is not part of the one fraction line."""
        form = forms.product(formula)
        for factor in form.args:
            inner = forms[factor]
            if inner.head == "Divisor":
                if forms.holds_division(inner.args[0]):
                    return say(
                        "{part}, by which it divides, holds a fraction itself", part=quoted(forms, inner.args[0])
                    )
            elif forms.holds_division(factor):
                if factor != formula:
                    return say("it multiplies {part}, which holds a fraction itself", part=quoted(forms, factor))
                return _of_one_factor(forms, factor)
        return ""


def _of_one_factor(forms: Forms, formula: Id) -> str:
    if forms[formula].head == "Add":
        return say("it is a sum in which fractions are left; bring them over a common denominator")
    return say("the power {part} is not worked out", part=quoted(forms, formula))
