"""Compare a number with a bound: it must be greater."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.ordering import NotReal, bound, one_number, order
from grader.formulas import Formula, parse, text
from grader.model import Comparer, Judgement
from grader.values import Expr, Value
from grader.words import say


class Greater(Comparer):
    """A real number is right if it is certainly greater than the bound."""

    reads: ClassVar[frozenset[str]] = frozenset({"number", "expr", "items", "array"})
    imports_late: ClassVar[tuple[str, ...]] = ("grader.comparers.maths.equivalence",)

    to: Formula = Field(description="The bound: a number, or a formula without variables.")
    or_equal: bool = Field(False, description="The bound itself is right too.")

    def judge(self, seen: Value) -> Judgement:
        """Compare with the bound. Raises `Undecided` where the two are too close together to be told apart."""
        given = one_number(seen)
        message = say("Your answer {what}.", what=given.text) if isinstance(given, Reason) else self._fault(given)
        return Judgement(
            credit=float(not message),
            message=message or say("That is right."),
            answer=say("It must be at least {bound}.", bound=text(self.to))
            if self.or_equal
            else say("It must be greater than {bound}.", bound=text(self.to)),
            how="numeric",
            seen=seen,
            expected=self.to,
        )

    def instead(self, when: Any, within: float | None = None) -> Greater:
        """The same comparer for another bound; a tolerance has no meaning here."""
        return self.model_copy(update={"to": parse(when)})

    def _fault(self, given: Expr) -> str:
        least = bound(self.to)
        try:
            found = order(given, least)
        except NotReal as error:
            return say("Your answer {what}.", what=error)
        if found == 0 and not self.or_equal:
            return say("Your answer is the bound itself, and it must be greater.")
        return "" if found >= 0 else say("Your answer is too small.")
