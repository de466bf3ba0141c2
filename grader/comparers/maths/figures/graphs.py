"""What a curve is compared with, as a function of x: a formula, or points with how far to trust what lies between."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

import numpy as np

from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.calls import outputs
from grader.comparers.maths.evaluate import Unevaluable, evaluate
from grader.comparers.maths.figures.strokes import Floats, usual_step
from grader.comparers.maths.trees import arguments, root
from grader.formulas import free_names
from grader.values import Calls, Expr, Fault, Value
from grader.words import say

LEAST_POINTS = 8
"""Fewer points say too little about the curve between them."""
END_STEPS = 2.0
"""A curve known by points is continued this many steps beyond them."""


class Graph(Protocol):
    """A curve that a drawn one can be compared with."""

    def at(self, x: Floats) -> Floats:
        """Its heights, of the shape of `x`; NaN where it has none."""

    def error(self, x: Floats) -> Floats:
        """How far these may be off."""


@dataclass(frozen=True, eq=False)
class FormulaGraph:
    """A formula in one variable."""

    formula: Expr
    variable: str

    def at(self, x: Floats) -> Floats:
        """The formula's values. Raises `Unevaluable` where it has names or functions that are not known."""
        values = np.asarray(evaluate(self.formula, {self.variable: x}))
        heights = np.where(values.imag == 0, values.real, np.nan) if np.iscomplexobj(values) else values
        heights = heights.astype(np.float64)
        return np.where(np.isfinite(heights), heights, np.nan)

    def error(self, x: Floats) -> Floats:
        """None."""
        return np.zeros(x.shape)


@dataclass(frozen=True, eq=False)
class SampledGraph:
    """A smooth curve through points; `x` increases, of shape (n,) like `y`, and n is at least `LEAST_POINTS`.

    Of a cubic spline and a monotone cubic (Fritsch and Carlson 1980) the one that foretells left-out points better.
    """

    x: Floats = field(repr=False)
    y: Floats = field(repr=False)

    @cached_property
    def _reach(self) -> float:
        return END_STEPS * usual_step(self.x)

    @cached_property
    def _fitted(self) -> tuple[Callable[[Floats], Floats], Floats]:
        """The curve, and at each of its points how far it would be missed if every second one were left out."""
        from scipy.interpolate import CubicSpline, PchipInterpolator

        missed = {kind: self._missed(kind) for kind in (PchipInterpolator, CubicSpline)}
        best = min(missed, key=lambda kind: float(np.sum(missed[kind])))
        return best(self.x, self.y), missed[best]

    def _missed(self, kind: Callable[[Floats, Floats], Callable[[Floats], Floats]]) -> Floats:
        missed = np.zeros(self.x.size)
        for first in (0, 1):
            curve = kind(self.x[first::2], self.y[first::2])
            out = slice(1 - first, None, 2)
            missed[out] = np.abs(curve(self.x[out]) - self.y[out])
        return missed

    def at(self, x: Floats) -> Floats:
        """The curve through the points, a little beyond them, too."""
        near = (x >= self.x[0] - self._reach) & (x <= self.x[-1] + self._reach)
        return np.where(near, self._fitted[0](x), np.nan)

    def error(self, x: Floats) -> Floats:
        """The largest miss among the four nearest points, had each been left out with every second one."""
        missed = np.pad(self._fitted[1], 2, mode="edge")
        after = np.searchsorted(self.x, x).clip(0, self.x.size)
        most: Floats = np.max([missed[after + offset] for offset in range(4)], axis=0)
        return most


def of_function(value: Value | Fault) -> Graph | Reason:
    """The graph of a student's function of one variable, or why it has none (to go on after its name)."""
    match value:
        case Expr() if len(free_names(value)) == 1:
            return _checked(FormulaGraph(value, free_names(value)[0]))
        case Calls(formula=Expr() as formula):
            *parameters, body = arguments(formula) if root(formula).head == "Lambda" else (formula,)
            names = [root(leaf).text for part in parameters for leaf in (arguments(part) or (part,))]
            names = names or list(free_names(body))
            if len(names) == 1 and set(free_names(body)) <= set(names):
                return _checked(FormulaGraph(body, names[0]))
            return Reason(say("is not a formula of one variable"))
        case Calls():
            return _of_calls(value)
    return Reason(say("is not a function of one variable"))


def _checked(graph: FormulaGraph) -> Graph | Reason:
    try:
        graph.at(np.zeros(1))
    except Unevaluable as error:
        return Reason(say("cannot be evaluated: {why}", why=error))
    return graph


def _of_calls(calls: Calls) -> Graph | Reason:
    called = np.array(calls.arguments or calls.inputs, dtype=np.float64)
    rows = outputs(calls).rows
    if called.ndim != 2 or called.shape[1] != 1 or len(rows) != len(called):
        return Reason(say("was not called with one number at a time"))
    numbers = [row for row in rows if not isinstance(row, Reason)]
    reasons = [row for row in rows if isinstance(row, Reason)]
    if len(numbers) < LEAST_POINTS:
        return reasons[0] if reasons else Reason(say("was called at too few points"))
    if any(row.size != 1 for row in numbers):
        return Reason(say("does not give one number for each x"))
    x = np.array([place for place, row in zip(called[:, 0], rows, strict=True) if not isinstance(row, Reason)])
    y = np.array([float(row.ravel()[0].real) for row in numbers])
    x, first = np.unique(x[np.isfinite(y)], return_index=True)
    y = y[np.isfinite(y)][first]
    return SampledGraph(x, y) if x.size >= LEAST_POINTS else Reason(say("gives hardly any finite number"))
