"""Compare a number as it is written: with so many decimal places, and right to the last of them."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated

from pydantic import Field

from grader.comparers._words import as_asked, counted
from grader.comparers._written import AsWritten, miscounted
from grader.comparers.maths.decimals import Mistake, Written, lies_within, rounds_to
from grader.values import Expr
from grader.words import say, say_n


class DecimalPlaces(AsWritten):
    """A number is right if it is written with so many decimal places and is the right one rounded to them."""

    places: Annotated[int, Field(ge=0, strict=False)] = Field(description="How many digits after the point.")

    def mistake(self, written: Written, right: Expr | None) -> Mistake | None:
        """The digits first, then the value."""
        unit = Fraction(1, 10**self.places)
        if not written.has_places(self.places):
            near = right is None or lies_within(written.value, right, unit / 2)
            return Mistake(self._miscounted(written, near=near), "decimal-places" if near else None)
        if right is None or rounds_to(written.value, right, -self.places):
            return None
        if lies_within(written.value, right, unit):
            return Mistake(say("is not right in its last place: was it rounded?"), "rounding")
        return Mistake(say("is written with the right number of decimal places, but its value is not right."))

    def _miscounted(self, written: Written, *, near: bool) -> str:
        shown = counted(written.places, "decimal place") if written.places > 0 else say("no decimal places")
        if written.places < 0:
            shown = say_n(
                "its last figure {count} place before the point",
                "its last figure {count} places before the point",
                -written.places,
            )
        return miscounted(shown, as_asked(self.places) if self.places else say("none are asked"), near=near)
