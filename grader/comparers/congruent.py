"""Compare numbers up to multiples of a modulus, such as remainders or angles."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from grader.comparers._fields import Domains, Formulas, formulas
from grader.comparers._words import as_asked, counted, place
from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.decimals import answer, is_rounded
from grader.comparers.maths.entries import entries
from grader.comparers.maths.ordering import (
    NotReal,
    difference,
    distance,
    equal,
    finite,
    nearest_whole,
    no_number,
    order,
    quotient,
)
from grader.comparers.maths.rationals import rational
from grader.comparers.maths.trees import joined, number
from grader.errors import Undecided
from grader.formulas import Formula, free_names
from grader.model import Comparer, Judgement
from grader.values import Expr, Node, Value
from grader.words import noted, say


class Congruent(Comparer):
    """A number is right if it differs from the right one by a whole multiple of the modulus."""

    reads: ClassVar[frozenset[str]] = frozenset({"number", "expr", "items", "array"})
    imports_late: ClassVar[tuple[str, ...]] = ("grader.comparers.maths.equivalence",)

    to: Formulas = Field(description="The right number, or a list of them: whole, fractions, or such as pi/3.")
    modulus: Formula = Field(description="What multiples may be added of, such as 12 or 2*pi; with 0 nothing may.")
    abs_tol: float = Field(1e-9, ge=0, description="Tolerance for floats of 13 to 17 digits; if given, for any number.")
    domain: Domains = Field({}, description="What variables stand for where not any real number, such as integer.")

    def judge(self, seen: Value) -> Judgement:
        """Compare up to multiples, entry by entry. Raises `Undecided` where that cannot be told."""
        message = self._fault(seen)
        return Judgement(
            credit=float(not message),
            message=message or say("That is right."),
            answer=answer(self.to),
            how="numeric",
            seen=seen,
            expected=self.to,
        )

    def instead(self, when: Any, within: float | None = None) -> Congruent:
        """The same comparer for another number, and another tolerance."""
        tolerance = {} if within is None else {"abs_tol": within}
        return self.model_copy(update={"to": formulas(when), **tolerance})

    def _fault(self, seen: Value) -> str:
        given, asked = entries(seen), entries(self.to)
        if isinstance(asked, Reason):
            raise Undecided(f"The exercise's formula {asked.text}.")
        if isinstance(given, Reason):
            return say("Your answer {what}.", what=given.text)
        if given.plain.shape != asked.plain.shape:
            sizes = say(
                "has {given} where {asked}", given=counted(len(given.cells), "number"), asked=as_asked(len(asked.cells))
            )
            return say("Your answer {what}.", what=sizes)
        for index, (cell, right) in enumerate(zip(given.cells, asked.cells, strict=True)):
            if fault := self._difference(cell, right):
                return (
                    fault if len(given.cells) == 1 else say("Number {number}: {fault}", number=index + 1, fault=fault)
                )
        return ""

    def _difference(self, given: Expr, right: Expr) -> str:
        """What is wrong with one number; "" where nothing is."""
        if free_names(given) or free_names(right):
            return self._difference_of_formulas(given, right)
        if reason := no_number(given):
            return say("Your answer {what}.", what=reason.text)
        modulus, right = finite(self.modulus, is_real=False), finite(right, is_real=False)
        try:
            return "" if self._are_congruent(given, right, modulus) else say(_WRONG)
        except NotReal as error:
            return say("Your answer {what}.", what=error)

    def _are_congruent(self, given: Expr, right: Expr, modulus: Expr) -> bool:
        apart = difference(given, right)
        times = 0 if rational(modulus) == 0 else nearest_whole(quotient(apart, modulus))
        multiple = joined("Mul", number(times), modulus)
        if "abs_tol" in self.model_fields_set or any(map(is_rounded, (given, right, modulus))):
            return order(distance(apart, multiple), number(self.abs_tol)) <= 0
        return equal(apart, multiple)

    def _difference_of_formulas(self, given: Expr, right: Expr) -> str:
        """A multiple of the modulus is whole where it turns exp(2*pi*I*…) by full circles."""
        from grader.comparers.maths.equivalence import decide

        turns = quotient(difference(given, right), self.modulus)
        circle = joined("Mul", number(2), Expr((Node("Pi"),)), Expr((Node("ImaginaryUnit"),)), turns)
        decision = decide(joined("exp", circle), number(1), self.domain)
        if decision.equal is None:
            raise Undecided(f"Whether the numbers are congruent cannot be decided: {decision.why}.")
        if decision.equal:
            return ""
        if not decision.point:
            return say(_WRONG)
        return say(
            "Your answer is not right at {place}, not even up to multiples of the modulus.",
            place=place(*zip(*decision.point, strict=True)),
        )


_WRONG = noted("Your answer is not right, not even up to multiples of the modulus.")
