"""Compare true or false."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from grader.comparers._words import clipped, shown
from grader.comparers.maths.arrays import Reason, numbers, refused
from grader.comparers.maths.evaluate import Unevaluable, evaluate
from grader.model import Comparer, Judgement
from grader.values import Array, Expr, Number, Text, Value
from grader.values import Flag as Truth
from grader.words import noted, say


class Flag(Comparer):
    """Python's, NumPy's and SymPy's true and false count, and 1 and 0; words do not."""

    reads: ClassVar[frozenset[str]] = frozenset({"flag", "number", "expr", "array"})

    to: bool = Field(description="The right one.")

    def judge(self, seen: Value) -> Judgement:
        """Compare the truth value."""
        given = _truth(seen)
        if isinstance(given, Reason):
            message = say("Your answer {what}.", what=given.text)
        elif given == self.to:
            message = say("That is right.")
        else:
            message = say("You say {answer}, which is not right.", answer=given)
        return Judgement(
            credit=float(given == self.to),
            message=message,
            answer=say("The right answer is {answer}.", answer=self.to),
            seen=seen,
            expected=Truth(self.to),
        )

    def instead(self, when: Any, within: float | None = None) -> Flag:
        """The same comparer for the other truth value."""
        if not isinstance(when, bool):
            raise ValueError("give true or false")  # noqa: TRY004 - what a spec's reader turns into a problem
        return self.model_copy(update={"to": when})


def _truth(seen: Value) -> bool | Reason:
    match seen:
        case Truth(value=truth):
            return truth
        case Array(dtype="bool", data=data) if len(data) == 1:
            return data != b"\0"
        case Expr():
            return _of_formula(seen)
        case Number() | Array():
            return _of_number(seen)
        case Text(value=text):
            return Reason(
                say("is the text “{text}”, not True or False: write it without quotation marks", text=clipped(text))
            )
        case _:
            return refused(seen, noted("True or False"))


def _of_formula(seen: Expr) -> bool | Reason:
    try:
        value = evaluate(seen, {})
    except Unevaluable:
        return Reason(say("is a formula, not True or False"))
    return bool(value) if value.dtype == bool else _of_number(seen)


def _of_number(seen: Value) -> bool | Reason:
    value = numbers(seen)
    if isinstance(value, Reason):
        return value
    if value.size == 1 and bool(np.isin(value, (0, 1)).all()):
        return bool(value.ravel()[0])
    if value.size == 1:
        return Reason(say("is {number}, not True or False", number=shown(value.ravel()[0])))
    return Reason(say("has {count} numbers where True or False is asked", count=value.size))
