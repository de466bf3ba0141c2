"""Compare a number with two ends: it must lie between them."""

from __future__ import annotations

from typing import Any, ClassVar, NamedTuple, Self

from pydantic import Field, model_validator

from grader.comparers._fields import MaybeFormulas, formulas
from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.ordering import NotReal, bound, one_number, order, unlimited
from grader.comparers.maths.trees import arguments, root, unpacked
from grader.errors import Undecided
from grader.formulas import Formula, text
from grader.model import Comparer, Judgement
from grader.values import Expr, Items, Node, Value
from grader.words import say


class _Range(NamedTuple):
    low: Expr
    high: Expr
    low_open: bool
    high_open: bool


class Between(Comparer):
    """A real number is right if it certainly lies between two ends."""

    reads: ClassVar[frozenset[str]] = frozenset({"number", "expr", "items", "array"})
    imports_late: ClassVar[tuple[str, ...]] = ("grader.comparers.maths.equivalence",)

    to: MaybeFormulas = Field(None, description="[low, high], or an Interval with its ends open or closed.")
    low: Formula | None = Field(None, description="The lower end, in place of `to`; without it there is none.")
    high: Formula | None = Field(None, description="The upper end, in place of `to`; without it there is none.")
    inclusive: bool = Field(True, description="The ends are right too, unless an Interval says that they are open.")

    @model_validator(mode="after")
    def _has_ends(self) -> Self:
        if self.low is None and self.high is None and _ends(self.to) is None:
            raise ValueError("give `to` as [low, high] or Interval(low, high), or give `low` and `high`")
        return self

    def judge(self, seen: Value) -> Judgement:
        """Compare with both ends. Raises `Undecided` where one is too close to be told apart, or none is between."""
        given = one_number(seen)
        message = say("Your answer {what}.", what=given.text) if isinstance(given, Reason) else self._fault(given)
        low, high = (text(end) for end in self._range[:2])
        return Judgement(
            credit=float(not message),
            message=message or say("That is right."),
            answer=say("It must lie between {low} and {high}.", low=low, high=high),
            how="numeric",
            seen=seen,
            expected=self.to,
        )

    def instead(self, when: Any, within: float | None = None) -> Between:
        """The same comparer for other ends; a tolerance has no meaning here. Raises `ValueError`."""
        other = formulas(when)
        if _ends(other) is None:
            raise ValueError("ends are written [low, high] or Interval(low, high)")
        return self.model_copy(update={"to": other, "low": None, "high": None})

    @property
    def _range(self) -> _Range:
        found = _ends(self.to)
        if found is None or self.low is not None or self.high is not None:
            found = _Range(self.low or _MINUS_INFINITY, self.high or _INFINITY, low_open=False, high_open=False)
        return found if self.inclusive else found._replace(low_open=True, high_open=True)

    def _fault(self, given: Expr) -> str:
        low, high, low_open, high_open = self._range
        low, high = bound(low), bound(high)
        if order(low, high) > 0:
            raise Undecided("The exercise's lower end lies above its upper end.")
        if unlimited(given):
            return say("Your answer is not a number.") if unlimited(given) == "NaN" else say("Your answer is infinite.")
        try:
            if order(given, low) < low_open:
                return say("Your answer is too small.")
            return say("Your answer is too large.") if order(high, given) < high_open else ""
        except NotReal as error:
            return say("Your answer {what}.", what=error)


_INFINITY, _MINUS_INFINITY = Expr((Node("Infinity"),)), Expr((Node("NegativeInfinity"),))


def _ends(written: Value | None) -> _Range | None:
    """The ends of `[low, high]` or of an interval; None of anything else."""
    if isinstance(written, Expr) and root(written).head == "Interval":
        low, high, *sides = arguments(written)
        low_open, high_open = ([root(side).head == "BooleanTrue" for side in sides] + [False, False])[:2]
        return _Range(low, high, low_open, high_open)
    match unpacked(written) if written is not None else None:
        case Items(type="list" | "tuple", values=(Expr() as low, Expr() as high)):
            return _Range(low, high, low_open=False, high_open=False)
    return None
