"""Compare a running sum with the integral that it approximates."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from pydantic import ConfigDict, Field

from grader.comparers._fields import constant, worth
from grader.comparers._words import counted, shown
from grader.comparers.maths.arrays import Reason, refused
from grader.comparers.maths.evaluate import Numbers
from grader.comparers.maths.grids import grid_fault, sequence
from grader.comparers.maths.quadrature import RunningIntegral, running_integral
from grader.errors import Undecided
from grader.formulas import Formula, text
from grader.model import Comparer, Judgement, Name
from grader.values import Fault, Number, Record, Value


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
            return Judgement(0.0, f"Your answer {refused(seen, 'a grid and a sum').text}.", seen=seen)
        parts = dict(zip(seen.names, seen.values, strict=False))
        if not {self.x, self.sum} <= parts.keys():
            raise Undecided(f"The check does not look at {self.x} and {self.sum}.")
        message = self._fault(parts[self.x], parts[self.sum])
        return Judgement(
            credit=float(not message),
            message=message or "That is right.",
            answer=f"At {self.variable} = {text(self.to)} the sum should be near {shown(self._total())}.",
            seen=seen,
        )

    def _fault(self, x: Value | Fault, total: Value | Fault) -> str:
        start, end = constant(self.from_), constant(self.to)
        grid = sequence(x)
        if isinstance(grid, Reason):
            return f"Mend the grid {self.x} first: it {grid.text}."
        if fault := grid_fault(grid, start, end, self.max_step, ends_may_miss=True):
            return f"Mend the grid {self.x} first: it {fault}."
        if isinstance(total, Number):
            return f"{self.sum} is one number, such as the total; a running sum has one for each point of the grid."
        sums = sequence(total)
        if isinstance(sums, Reason):
            return f"{self.sum} {sums.text}."
        if sums.size not in (grid.size, grid.size - 1):
            return f"{self.sum} has {counted(sums.size, 'number')} where the grid {self.x} has {grid.size}."
        return self._compare(grid, sums, start)

    def _compare(self, grid: Numbers, sums: Numbers, start: float) -> str:
        area = running_integral(self._values, grid, start)
        if not np.all(np.isfinite(area.integral) & np.isfinite(area.tolerance)):
            raise Undecided(f"The integral of {text(self.of)} cannot be found on the grid.")
        shifts = range(grid.size - sums.size + 1)
        pairs = [(area.integral[shift:][: sums.size], area.tolerance[shift:][: sums.size]) for shift in shifts]
        if any(_near(sums, *pair) for pair in pairs):
            return ""
        part = slice(shifts[-1], None)
        known = _known(sums, RunningIntegral(grid[part], area.values[part], *pairs[-1]))
        return f"{self.sum} {known}" if known else self._place(sums, grid[part], *pairs[-1])

    def _place(self, sums: Numbers, grid: Numbers, integral: Numbers, tolerance: Numbers) -> str:
        """The point where the sum is furthest off."""
        with np.errstate(all="ignore"):
            excess = np.abs(sums - integral) / tolerance
        worst = int(np.argmax(np.where(np.isnan(excess), np.inf, excess)))
        where = round(float(grid[worst]), 9)  # steps of a grid leave 1e-14 where it passes zero
        return (
            f"At {self.variable} = {shown(where)} {self.sum} is {shown(sums[worst])}, which is too far from the "
            "area under the function from the lower end to there."
        )

    def _total(self) -> float:
        ends = constant(self.from_), constant(self.to)
        return float(running_integral(self._values, np.linspace(*ends, 1001), ends[0]).integral[-1])

    def _values(self, points: Numbers) -> Numbers:
        return worth(self.of, {self.variable: points})


def _near(sums: Numbers, integral: Numbers, tolerance: Numbers) -> bool:
    with np.errstate(all="ignore"):
        return bool(np.all(np.abs(sums - integral) <= tolerance))


def _known(sums: Numbers, area: RunningIntegral) -> str:
    """What is wrong, where it is a mistake that many make (to go on after the sum's name); "" elsewhere."""
    step = float(np.median(np.diff(area.grid))) if area.grid.size > 1 else 1.0
    if _near(sums * step, area.integral, area.tolerance):
        return f"is not multiplied by the step between the points, {shown(step)}."
    if any(np.allclose(sums, terms, rtol=1e-6) for terms in (area.values, area.values * step)):
        return "holds the terms by themselves: they are not added up."
    if _near(sums, area.integral[-1] - area.integral[::-1], area.tolerance + area.tolerance[::-1]):
        return "is added up from the upper end, while the grid begins at the lower end."
    offset = sums - area.integral
    if np.all(np.isfinite(offset)) and _near(offset, np.full_like(offset, np.median(offset)), area.tolerance):
        return "is off by the same amount everywhere: it does not start at the lower end."
    return ""
