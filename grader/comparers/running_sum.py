"""Compare a running sum with the integral that it approximates."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from pydantic import ConfigDict, Field

from grader.comparers._expressions import Mistake
from grader.comparers._fields import constant, worth
from grader.comparers._sums import mistake_in, near
from grader.comparers._words import shown
from grader.comparers.maths.arrays import Reason, refused
from grader.comparers.maths.evaluate import Numbers
from grader.comparers.maths.grids import grid_fault, sequence
from grader.comparers.maths.quadrature import RunningIntegral, running_integral
from grader.errors import Undecided
from grader.formulas import Formula, text
from grader.model import Comparer, Judgement, Name
from grader.values import Fault, Number, Record, Value
from grader.words import noted, say, say_n


class RunningSum(Comparer):
    """A sum of f(x)·dx up to each point of a grid: left, right, midpoint or trapezoid rule.

    It may begin with zero or with the first term, and have one number fewer than the grid.
    """

    model_config = ConfigDict(populate_by_name=True)

    reads: ClassVar[frozenset[str]] = frozenset({"record"})

    of: Formula = Field(description="The function whose values are summed.")
    variable: str = Field("x", description="The variable of `of`.")
    from_: Formula = Field(alias="from", description="The lower end, a number.")
    to: Formula = Field(description="The upper end, a number.")
    max_step: float = Field(gt=0, description="The largest step between neighbours.")
    x: Name = Field("x", description="The name of the target that holds the grid.")
    sum: Name = Field("sum", description="The name of the target that holds the running sum.")

    def judge(self, seen: Value) -> Judgement:
        """Compare at every point of the student's own grid, which must be a good one."""
        if not isinstance(seen, Record):
            return Judgement(
                0.0, say("Your answer {what}.", what=refused(seen, noted("a grid and a sum")).text), seen=seen
            )
        parts = dict(zip(seen.names, seen.values, strict=False))
        if not {self.x, self.sum} <= parts.keys():
            raise Undecided(f"The check does not look at {self.x} and {self.sum}.")
        mistake = self._mistake(parts[self.x], parts[self.sum])
        return Judgement(
            credit=float(mistake is None),
            message=mistake.sentence if mistake else say("That is right."),
            answer=say(
                "At {variable} = {end} the sum should be near {total}.",
                variable=self.variable,
                end=text(self.to),
                total=shown(self._total()),
            ),
            diagnosis=mistake.slug if mistake else None,
            seen=seen,
        )

    def _mistake(self, x: Value | Fault, total: Value | Fault) -> Mistake | None:
        start, end = constant(self.from_), constant(self.to)
        grid = sequence(x)
        if isinstance(grid, Reason):
            return Mistake(None, say("Mend the grid {grid} first: it {what}.", grid=self.x, what=grid.text))
        if fault := grid_fault(grid, start, end, self.max_step, ends_may_miss=True):
            return Mistake(None, say("Mend the grid {grid} first: it {what}.", grid=self.x, what=fault))
        if isinstance(total, Number):
            one = say(
                "{sum} is one number, such as the total; a running sum has one for each point of the grid.",
                sum=self.sum,
            )
            return Mistake("last_value_only", one)
        sums = sequence(total)
        if isinstance(sums, Reason):
            return Mistake(None, say("{name} {what}.", name=self.sum, what=sums.text))
        if sums.size not in (grid.size, grid.size - 1):
            return Mistake(
                None,
                say(
                    "{sum} has {count} where the grid {grid} has {size}.",
                    sum=self.sum,
                    count=say_n("{count} number", "{count} numbers", sums.size),
                    grid=self.x,
                    size=grid.size,
                ),
            )
        return self._compare(grid, sums, start)

    def _compare(self, grid: Numbers, sums: Numbers, start: float) -> Mistake | None:
        area = running_integral(self._values, grid, start)
        if not np.all(np.isfinite(area.integral) & np.isfinite(area.tolerance)):
            raise Undecided(f"The integral of {text(self.of)} cannot be found on the grid.")
        shifts = range(grid.size - sums.size + 1)
        pairs = [(area.integral[shift:][: sums.size], area.tolerance[shift:][: sums.size]) for shift in shifts]
        if any(near(sums, *pair) for pair in pairs):
            return None
        part = slice(shifts[-1], None)
        known = mistake_in(sums, RunningIntegral(grid[part], area.values[part], *pairs[-1]))
        if known is not None:
            return Mistake(known.slug, say("{name} {what}", name=self.sum, what=known.sentence))
        return Mistake(None, self._place(sums, grid[part], *pairs[-1]))

    def _place(self, sums: Numbers, grid: Numbers, integral: Numbers, tolerance: Numbers) -> str:
        """The point where the sum is furthest off."""
        with np.errstate(all="ignore"):
            excess = np.abs(sums - integral) / tolerance
        worst = int(np.argmax(np.where(np.isnan(excess), np.inf, excess)))
        where = round(float(grid[worst]), 9)  # steps of a grid leave 1e-14 where it passes zero
        return say(
            "At {variable} = {place} {sum} is {value}, which is too far from the area under the function from the "
            "lower end to there.",
            variable=self.variable,
            place=shown(where),
            sum=self.sum,
            value=shown(sums[worst]),
        )

    def _total(self) -> float:
        ends = constant(self.from_), constant(self.to)
        return float(running_integral(self._values, np.linspace(*ends, 1001), ends[0]).integral[-1])

    def _values(self, points: Numbers) -> Numbers:
        return worth(self.of, {self.variable: points})
