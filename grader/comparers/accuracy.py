"""Look how often a classifier puts a point on the right side."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from grader.comparers._fields import worth
from grader.comparers._words import place, shown
from grader.comparers.maths.arrays import Reason, refused
from grader.comparers.maths.calls import Outputs, outputs
from grader.comparers.maths.closeness import fitted
from grader.comparers.maths.evaluate import Numbers
from grader.errors import Undecided
from grader.formulas import Formula, parse
from grader.model import Comparer, Judgement
from grader.values import Array, Calls, Fault, Flag, Number, Value
from grader.words import noted, say


class Accuracy(Comparer):
    """A point is right if the function's output lies above the threshold where the truth does, and not elsewhere."""

    reads: ClassVar[frozenset[str]] = frozenset({"calls"})

    to: Formula = Field(description="The truth at a point: a relation such as x**2 + y**2 < 2, or the class's number.")
    threshold: float = Field(0.5, description="Outputs (and class numbers) above it count as true.")
    at_least: float = Field(0.95, gt=0, le=1, description="The share of the points that must be right.")

    def judge(self, seen: Value) -> Judgement:
        """Count the points on the right side; a point without a number is wrong."""
        if not isinstance(seen, Calls):
            return Judgement(0.0, say("Your answer {what}.", what=refused(seen, noted("a function")).text), seen=seen)
        array = None if seen.array is None else _as_number(seen.array)
        found = outputs(replace(seen, results=tuple(map(_as_number, seen.results)), array=array))
        if not found.rows:
            raise Undecided("The function was not called at any point.")
        truth = self._above(np.broadcast_to(worth(self.to, found.at), len(found.rows)))
        rows = [row if isinstance(row, Reason) else fitted(row, ()) for row in found.rows]
        values = np.array([_real(row) for row in rows])
        right = np.isfinite(values) & ((values > self.threshold) == truth)
        share = float(np.mean(right))
        passed = share >= self.at_least
        if passed:
            message = say("{share} of {count} points are on the right side.", share=_percent(share), count=len(rows))
        else:
            message = say(
                "Only {share} of {count} points are on the right side; at least {asked} are asked.",
                share=_percent(share),
                count=len(rows),
                asked=_percent(self.at_least),
            )
            message = f"{message} {_example(found, rows, right)}"
        return Judgement(float(passed), message, notes=found.notes, seen=None)

    def instead(self, when: Any, within: float | None = None) -> Accuracy:
        """The same comparer for another truth."""
        return self.model_copy(update={"to": parse(when)})

    def _above(self, values: Numbers) -> NDArray[np.bool_]:
        return values if values.dtype == bool else np.asarray(values > self.threshold)


def _real(row: Numbers | Reason) -> float:
    return np.nan if isinstance(row, Reason) or np.iscomplexobj(row) else float(row)


def _as_number(output: Value | Fault) -> Value | Fault:
    """True and false as 1 and 0."""
    match output:
        case Flag(value=truth):
            return Number(int(truth))
        case Array(dtype="bool"):
            return replace(output, dtype="uint8")
    return output


def _percent(share: float) -> str:
    return f"{np.floor(share * 1000) / 10:g} %"


def _example(found: Outputs, rows: list[Numbers | Reason], right: NDArray[np.bool_]) -> str:
    """A sentence on the first point that is wrong."""
    first = int(np.argmin(right))
    row = rows[first]
    told = row.text if isinstance(row, Reason) else say("gives {value}", value=shown(complex(row)))
    where = place(found.names, found.inputs[first])
    return say("At {place}, for one, your function {what}.", place=where, what=told)
