"""Look whether numbers are a grid: evenly or unevenly, from one end of an interval to the other in small steps."""

from __future__ import annotations

from typing import ClassVar

from pydantic import ConfigDict, Field

from grader.comparers._fields import constant
from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.grids import grid_fault, sequence
from grader.formulas import Formula, text
from grader.model import Comparer, Judgement
from grader.values import Value
from grader.words import say


class Grid(Comparer):
    """Points are a grid if they increase from `from` to `to` with no step above `max_step`."""

    model_config = ConfigDict(populate_by_name=True)

    reads: ClassVar[frozenset[str]] = frozenset({"array", "items", "expr", "table"})

    from_: Formula = Field(alias="from", description="The lower end, a number.")
    to: Formula = Field(description="The upper end, a number.")
    max_step: float = Field(gt=0, description="The largest step between neighbours.")
    end_may_miss: bool = Field(True, description="An end may be missing by one step, as that of numpy.arange is.")

    def judge(self, seen: Value) -> Judgement:
        """Look at the ends, the order and the steps."""
        given = sequence(seen)
        if isinstance(given, Reason):
            message = say("Your answer {what}.", what=given.text)
        else:
            ends = constant(self.from_), constant(self.to)
            fault = grid_fault(given, *ends, self.max_step, ends_may_miss=self.end_may_miss)
            message = say("Your grid {what}.", what=fault) if fault else ""
        return Judgement(
            credit=float(not message),
            message=message or say("That is right."),
            answer=say(
                "The grid runs from {start} to {end} in steps of at most {step:g}.",
                start=text(self.from_),
                end=text(self.to),
                step=self.max_step,
            ),
            seen=seen,
        )
