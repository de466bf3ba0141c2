"""Look whether the same call gives the same again, as what is simulated from a seed should."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from pydantic import Field

from grader.comparers._words import place, shown_all
from grader.comparers.maths.arrays import Reason, refused
from grader.comparers.maths.calls import Outputs, outputs
from grader.errors import Undecided
from grader.model import Comparer, Judgement
from grader.values import Calls, Record, Value
from grader.words import say


class Repeatable(Comparer):
    """All targets, functions called at the same points, give the same numbers at each."""

    reads: ClassVar[frozenset[str]] = frozenset({"record"})

    rel_tol: float = Field(0.0, ge=0, description="What may differ, as a fraction of the number.")

    def judge(self, seen: Value) -> Judgement:
        """Compare all calls with the first. Raises `Undecided` where there is nothing to compare."""
        if not isinstance(seen, Record):
            return Judgement(0.0, f"Your answer {refused(seen, 'a group of values').text}.", seen=seen)
        calls = [outputs(value) for value in seen.values if isinstance(value, Calls)]
        if len(calls) != len(seen.values) or len(calls) < 2 or not calls[0].rows:
            raise Undecided("It takes a function at least that is looked at twice.")
        first = calls[0]
        for other in calls[1:]:
            if other.names != first.names or not np.array_equal(other.inputs, first.inputs):
                raise Undecided("The functions were not called at the same points.")
        message = next(filter(None, (self._difference(first, other) for other in calls[1:])), "")
        return Judgement(
            credit=float(not message),
            message=message or say("The same call gives the same again, at all {count} points.", count=len(first.rows)),
            diagnosis="not_repeatable" if message else None,
            seen=seen,
        )

    def _difference(self, first: Outputs, other: Outputs) -> str:
        """The first point where two calls differ, or one of them gives no numbers; "" where there is none."""
        for index, (one, another) in enumerate(zip(first.rows, other.rows, strict=True)):
            where = place(first.names, first.inputs[index])
            for row in (one, another):
                if isinstance(row, Reason):
                    return f"At {where} your function {row.text}{'' if row.text.endswith('?') else '.'}"
            if isinstance(one, Reason) or isinstance(another, Reason):
                continue
            alike = one.shape == another.shape
            if not alike or not np.allclose(another, one, rtol=self.rel_tol, atol=0, equal_nan=True):
                return say(
                    "At {place} your function gives {value}, and when it is called once more {other}.",
                    place=where,
                    value=shown_all(one),
                    other=shown_all(another),
                )
        return ""
