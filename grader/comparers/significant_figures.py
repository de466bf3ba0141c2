"""Compare a number as it is written: with so many significant figures, and right to the last of them."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated

from pydantic import BeforeValidator, Field

from grader.comparers._fields import as_tuple
from grader.comparers._words import as_asked, counted
from grader.comparers._written import AsWritten, miscounted
from grader.comparers.maths.decimals import (
    Mistake,
    Written,
    lies_within,
    rounds_to,
    unit_place,
)
from grader.values import Expr
from grader.words import say, say_n

Count = Annotated[int, Field(ge=1, strict=False)]
Accuracy = Annotated[int, Field(ge=-1, strict=False)]


class SignificantFigures(AsWritten):
    """A number is right if it is written with so many significant figures and is the right one rounded to them."""

    figures: Annotated[Count | tuple[Count, Accuracy], BeforeValidator(as_tuple)] = Field(
        description="How many; [3, 2]: three, of which two must be right; [3, 0]: no value; [3, -1]: three or more."
    )
    strict: bool = Field(False, description="Zeros at the end of a whole number do not count: 100 has one figure.")

    @property
    def _count(self) -> int:
        return self.figures if isinstance(self.figures, int) else self.figures[0]

    @property
    def _accuracy(self) -> int:
        """How many figures must be right; -1 where there may be more of them than `_count`."""
        return self.figures if isinstance(self.figures, int) else self.figures[1]

    def mistake(self, written: Written, right: Expr | None) -> Mistake | None:
        """The digits first, then the value."""
        if not self._has_figures(written):
            near = right is None or self._accuracy == 0 or self._is_near(written.value, right)
            return Mistake(self._miscounted(written, near=near), "significant-figures" if near else None)
        if right is None or self._accuracy == 0 or self._is_right(written.value, right):
            return None
        if self._is_near(written.value, right, units=Fraction(1)):
            return Mistake(say("is not right in its last figure: was it rounded?"), "rounding")
        return Mistake(say("is written with the right number of figures, but its value is not right."))

    def _has_figures(self, written: Written) -> bool:
        most = written.least_figures if self.strict else written.most_figures
        if self._accuracy < 0:
            return written.lost_zeros or most >= self._count
        return written.has_figures(self._count, strict=self.strict)

    def _is_right(self, value: Fraction, right: Expr) -> bool:
        if self._accuracy != self._count:
            return self._is_near(value, right)
        place = unit_place(right, self._count)
        return value == 0 if place is None else rounds_to(value, right, place)

    def _is_near(self, value: Fraction, right: Expr, units: Fraction = Fraction(1, 2)) -> bool:
        """Whether a value is off by no more than so many units of the last figure that must be right."""
        place = unit_place(right, self._accuracy if self._accuracy > 0 else self._count)
        return value == 0 if place is None else lies_within(value, right, units * Fraction(10) ** place)

    def _miscounted(self, written: Written, *, near: bool) -> str:
        shown = written.least_figures if self.strict else written.most_figures
        asked = (
            say_n("at least {count} is asked", "at least {count} are asked", self._count)
            if self._accuracy < 0
            else as_asked(self._count)
        )
        return miscounted(counted(shown, "significant figure"), asked, near=near)
