"""Compare a number as it is written: with so many decimal places, and right to the last of them."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Any, ClassVar

from pydantic import Field

from grader.comparers._fields import MaybeFormulas, formulas
from grader.comparers._words import counted
from grader.comparers.maths.decimals import Mistake, Written, answer, first_mistake, lies_within, rounds_to
from grader.model import Comparer, Judgement
from grader.values import Expr, Value


class DecimalPlaces(Comparer):
    """A number is right if it is written with so many decimal places and is the right one rounded to them."""

    reads: ClassVar[frozenset[str]] = frozenset({"number", "expr", "text", "items", "array"})
    imports_late: ClassVar[tuple[str, ...]] = ("grader.comparers.maths.equivalence",)

    to: MaybeFormulas = Field(None, description="The right value, not rounded; without it only the places count.")
    places: Annotated[int, Field(ge=0, strict=False)] = Field(description="How many digits after the point.")

    def judge(self, seen: Value) -> Judgement:
        """Count the places and compare the value. Raises `Undecided` where the right value has no certain digits."""
        mistake = first_mistake(seen, self.to, self._mistake)
        return Judgement(
            credit=float(mistake is None),
            message=mistake.text if mistake else "That is right.",
            answer=answer(self.to),
            diagnosis=mistake.slug if mistake else None,
            how="numeric",
            seen=seen,
            expected=self.to,
        )

    def instead(self, when: Any, within: float | None = None) -> DecimalPlaces:
        """The same comparer for another value; a tolerance has no meaning here."""
        return self.model_copy(update={"to": formulas(when)})

    def _mistake(self, written: Written, right: Expr | None) -> Mistake | None:
        unit = Fraction(1, 10**self.places)
        if not written.has_places(self.places):
            near = right is None or lies_within(written.value, right, unit / 2)
            return Mistake(self._miscounted(written, near=near), "decimal-places" if near else None)
        if right is None or rounds_to(written.value, right, -self.places):
            return None
        if lies_within(written.value, right, unit):
            return Mistake("is not right in its last place: was it rounded?", "rounding")
        return Mistake("is written with the right number of decimal places, but its value is not right.")

    def _miscounted(self, written: Written, *, near: bool) -> str:
        shown = counted(written.places, "decimal place") if written.places > 0 else "no decimal places"
        if written.places < 0:
            shown = f"its last figure {counted(-written.places, 'place')} before the point"
        asked = f"{self.places or 'none'} {'is' if self.places == 1 else 'are'} asked"
        rest = "" if near else ", and its value is not right either"
        return f"is written with {shown} where {asked}{rest}."
