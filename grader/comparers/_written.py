"""Comparers for numbers as they are written: with so many digits, and right to the last of them."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from pydantic import Field

from grader.comparers._fields import MaybeFormulas, formulas
from grader.comparers.maths.decimals import Mistake, Written, answer, first_mistake
from grader.model import Comparer, Judgement
from grader.values import Expr, Value
from grader.words import say


def miscounted(shown: str, asked: str, *, near: bool) -> str:
    """What is wrong with a number of wrongly many digits; `near`: its value is right."""
    if near:
        return say("is written with {shown} where {asked}.", shown=shown, asked=asked)
    return say("is written with {shown} where {asked}, and its value is not right either.", shown=shown, asked=asked)


class AsWritten(Comparer):
    """A comparer for how a number is written. A subclass says what is wrong with one."""

    reads: ClassVar[frozenset[str]] = frozenset({"number", "expr", "text", "items", "array"})
    imports_late: ClassVar[tuple[str, ...]] = ("grader.comparers.maths.equivalence",)

    to: MaybeFormulas = Field(None, description="The right value, not rounded; without it only the digits are counted.")

    def judge(self, seen: Value) -> Judgement:
        """Count the digits and compare the value. Raises `Undecided` where the right value has no certain digits."""
        mistake = first_mistake(seen, self.to, self.mistake)
        return Judgement(
            credit=float(mistake is None),
            message=mistake.text if mistake else say("That is right."),
            answer=answer(self.to),
            diagnosis=mistake.slug if mistake else None,
            how="numeric",
            seen=seen,
            expected=self.to,
        )

    def instead(self, when: Any, within: float | None = None) -> Self:
        """The same comparer for another value; a tolerance has no meaning here."""
        return self.model_copy(update={"to": formulas(when)})

    def mistake(self, written: Written, right: Expr | None) -> Mistake | None:
        """What is wrong with one number; None where nothing is."""
        raise NotImplementedError
