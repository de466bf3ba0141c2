"""Compare formulas in which the square is to be completed: equivalent, and of the form a*(x - b)**2 + c."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from grader.comparers._forms import InForm, quoted, the_variable
from grader.comparers.maths.forms import Forms, Id
from grader.words import noted, say


class CompletedSquare(InForm):
    """A formula is right if it is equivalent to `to` and its variable is only in one square of a linear term."""

    called: ClassVar[str] = noted("a completed square")

    variable: str | None = Field(None, description="The variable; that of `to` where it has only one.")

    def lacking(self, forms: Forms, formula: Id) -> str:
        """Where the variable is, that it should not be."""
        name = the_variable(self.variable, self.to)
        terms = _dependent(forms, formula, name) if forms[formula].head == "Add" else [(formula, 1)]
        if not terms or name not in forms.names(formula):
            return ""
        if len(terms) > 1 or terms[0][1] > 1:
            return say("more than one of its terms holds {name}", name=name)
        product = forms.product(terms[0][0])
        factors = [(factor, times) for factor, times in product.parts if name in forms.names(factor)]
        if len(factors) == 1 and factors[0][1] == 1 and _is_square(forms, factors[0][0], name):
            return ""
        return say(
            "{part} is not the square of a linear term in {name}, nor a multiple of one",
            part=quoted(forms, terms[0][0]),
            name=name,
        )


def _dependent(forms: Forms, formula: Id, name: str) -> list[tuple[Id, int]]:
    """The terms of a sum or factors of a product that hold a variable, and how often each occurs."""
    return [(part, times) for part, times in forms[formula].parts if name in forms.names(part)]


def _is_square(forms: Forms, factor: Id, name: str) -> bool:
    form = forms[factor]
    return form.head == "Pow" and forms.integer(form.args[1]) == 2 and _is_linear(forms, form.args[0], name)


def _is_linear(forms: Forms, part: Id, name: str) -> bool:
    """Whether a variable occurs once in a formula, multiplied and added to, but nothing else."""
    while forms[part].head in ("Add", "Mul"):
        inner = _dependent(forms, part, name)
        if len(inner) != 1 or inner[0][1] > 1:
            return False
        part = inner[0][0]
    return forms[part].head == "Symbol"
