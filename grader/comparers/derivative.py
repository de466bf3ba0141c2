"""Compare derivatives: equal as functions to the one asked for, with the known mistakes told apart."""

from __future__ import annotations

from contextlib import suppress
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, InstanceOf, WithJsonSchema, model_validator

from grader.comparers._expressions import Mistake, only_variable, plain
from grader.comparers._fields import Domains
from grader.formulas import parse, text
from grader.model import Comparer, Judgement
from grader.values import Expr, Value
from grader.words import noted, say


def _read(formula: Any) -> Expr | None:
    return formula if isinstance(formula, Expr) or formula is None else parse(formula)


MaybeFormula = Annotated[
    InstanceOf[Expr] | None,
    BeforeValidator(_read),
    WithJsonSchema({"type": ["string", "number"], "description": "A formula in Python or SymPy notation."}),
]
"""A field written as a formula, whose default is None."""


class Derivative(Comparer):
    """A derivative is right if it equals `to`, or the derivative of `of`, as a function of its variables."""

    reads: ClassVar[frozenset[str]] = frozenset({"expr", "number"})
    imports_late: ClassVar[tuple[str, ...]] = ("grader.comparers._derivatives",)

    to: MaybeFormula = Field(None, description="The right derivative; it may be left out where `of` is given.")
    of: MaybeFormula = Field(None, description="The function to be differentiated, to tell mistakes for certain.")
    variable: str | None = Field(None, description="The variable of differentiation, where there are several.")
    domain: Domains = Field({}, description="What the variables stand for, where not any real number.")

    @model_validator(mode="after")
    def _says_what_is_right(self) -> Derivative:
        if self.to is None and self.of is None:
            raise ValueError("give the right derivative in `to`, or the function in `of`")
        if self.of is not None and self.variable is None:
            only_variable(self.of)
        return self

    @property
    def _variable(self) -> str | None:
        """The variable; None where a derivative in several does not tell it."""
        with suppress(ValueError):
            return self.variable or only_variable(self.of or self.to or parse("0"))
        return None

    def judge(self, seen: Value) -> Judgement:
        """Compare as functions. Raises `Undecided` where that cannot be told."""
        from grader.comparers import _derivatives

        right = _derivatives.right(self.to, self.of, self._variable)
        formula = plain(seen, noted("a formula"))
        if isinstance(formula, Mistake):
            return self._judgement(seen, right, formula, "structural")
        task = _derivatives.Task(right, self.of, self._variable, self.domain)
        return self._judgement(seen, right, *_derivatives.judged(formula, task))

    def instead(self, when: Any, within: float | None = None) -> Derivative:
        """The same comparer for another formula; a tolerance has no meaning here."""
        return self.model_copy(update={"to": parse(when), "of": None, "variable": self._variable})

    def _judgement(self, seen: Value, right: Expr, mistake: Mistake | None, how: str) -> Judgement:
        return Judgement(
            credit=float(mistake is None),
            message=say(mistake.sentence) if mistake else say("That is the derivative."),
            answer=say("The derivative is {formula}.", formula=text(right)),
            diagnosis=mistake.slug if mistake else None,
            how=how,
            seen=seen,
            expected=right,
        )
