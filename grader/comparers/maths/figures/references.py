"""A curve that is asked for, as numbers to compare drawn ones with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from grader.comparers.maths.evaluate import evaluate
from grader.comparers.maths.figures.graphs import Graph
from grader.comparers.maths.figures.strokes import Floats
from grader.values import Expr

GRID = 1001
"""Points of the domain at which a reference is known beforehand."""

MOST_SHOWN = 250
"""Steps between the places at which one is shown: at most."""

POLE = 10.0
"""A range this much wider than that of the middle 98 % of the values belongs to a pole."""
EXACT = 1e-3
"""How far a curve may lie, in scales, from one that the same method gives exactly: the digits it may have lost."""
SUM_STEPS = 1.5
"""By how many steps of its grid a running sum may seem to run ahead or behind: half a one, and a point misplaced."""


@dataclass(frozen=True, eq=False)
class Reference:
    """One curve asked for, over a domain. Errors are in units of `scale`."""

    name: str
    graph: Graph
    variable: str
    domain: tuple[float, float]
    tolerance: float = 0.01
    """How far a point may lie off, as a fraction of `scale`."""
    x_tolerance: float = 0.0
    """How far it may lie to the left or right of where it belongs, as a fraction of the domain."""
    abs_tol: Expr | None = None
    """More of it, a formula in the variable and `step` (the spacing of the drawn points)."""
    shifted: bool = False
    """The curve may lie higher or lower, by one number."""
    sideways: float = 0.0
    """It may be a quotient of differences, whose step is up to twice this."""
    running_sum: bool = False
    """It may be a sum over the drawn points that approximates an integral."""
    ignore_outside: bool = True

    @property
    def length(self) -> float:
        """Of the domain."""
        return self.domain[1] - self.domain[0]

    @cached_property
    def grid(self) -> Floats:
        """Evenly spaced points of the domain."""
        return np.linspace(*self.domain, GRID)

    @cached_property
    def places(self) -> Floats:
        """Round numbers in the domain, some hundred of them, and its ends: where the curve is shown."""
        low, high = self.domain
        raw = self.length / MOST_SHOWN
        power = 10.0 ** np.floor(np.log10(raw))
        step = power * next(factor for factor in (1, 2, 5, 10) if factor * power >= raw * (1 - 1e-9))
        inside = step * np.arange(np.ceil(low / step), np.floor(high / step) + 1)
        apart = (inside > low + step / 100) & (inside < high - step / 100)
        return np.concatenate([[low], inside[apart], [high]])

    @cached_property
    def values(self) -> Floats:
        """The curve on the grid; NaN where it has no value."""
        return self.at(self.grid)

    @cached_property
    def limits(self) -> tuple[float, float]:
        """The least and the greatest value in the domain, those next to a pole left out."""
        finite = self.values[np.isfinite(self.values)]
        low, high = np.percentile(finite, [1, 99]) if self.has_poles else (finite.min(), finite.max())
        return float(low), float(high)

    @cached_property
    def has_poles(self) -> bool:
        """Whether hardly any of its values reach as far as the greatest ones do."""
        finite = self.values[np.isfinite(self.values)]
        low, high = np.percentile(finite, [1, 99])
        return bool(np.ptp(finite) > POLE * (high - low) > 0)

    @cached_property
    def scale(self) -> float:
        """The range of its values in the domain; of a constant, its size."""
        low, high = self.limits
        return high - low if high - low > 1e-9 * max(abs(low), abs(high)) else max(abs(low), abs(high), 1.0)

    def at(self, x: Floats) -> Floats:
        """The curve's values; NaN where it has none."""
        return self.graph.at(x)

    def allowed(self, x: Floats, values: Floats, step: Floats | float) -> Floats:
        """How far a drawn point at `x` may lie from the curve's `values` there."""
        allowed: Floats = self.tolerance * self._heights(values) + self.graph.error(x)
        if self.abs_tol is None:
            return allowed
        more = np.asarray(evaluate(self.abs_tol, {self.variable: x, "step": step}), dtype=np.float64)
        widened: Floats = allowed + np.nan_to_num(np.abs(more), posinf=0.0)
        return widened

    def exact(self, x: Floats, values: Floats) -> Floats:
        """How far a drawn point may lie from where the method of an approximation puts it."""
        return min(EXACT, self.tolerance) * self._heights(values) + self.graph.error(x)

    def reach(self, x: Floats, step: Floats | float, tread: Floats | float = 0.0) -> Floats:
        """How far approximations that are accepted may lie from the curve at `x`, tolerances apart.

        That of sums is a guess: on an uneven grid their errors add up like random steps.
        """
        width = np.maximum(np.maximum(self.sideways, tread), SUM_STEPS * step if self.running_sum else 0.0)
        if not np.any(width):
            return np.zeros(x.shape)
        here = self.at(x)
        reach = np.nan_to_num(np.fmax(np.abs(self.at(x + width) - here), np.abs(self.at(x - width) - here)))
        return reach + (np.median(reach) if self.running_sum and reach.size else 0.0)

    def _heights(self, values: Floats) -> Floats:
        """What tolerances are fractions of: the scale, and more where the curve leaves its limits."""
        low, high = self.limits
        return self.scale + np.maximum(np.maximum(low - values, values - high), 0.0)

    @cached_property
    def _same(self) -> dict[Reference, bool]:
        return {}

    def same_curve(self, other: Reference) -> bool:
        """Whether one drawn curve could be both."""
        if other not in self._same:
            difference = self.values - other.values
            difference = difference[np.isfinite(difference)]
            if self.shifted or other.shifted:
                difference = difference - np.median(difference)
            self._same[other] = difference.size > 0 and bool(np.all(np.abs(difference) <= 1e-6 * self.scale))
        return self._same[other]
