"""Optimisation problems of a few variables: what a point violates, and whether it is best among its neighbours.

Local searches are SciPy's sequential least squares programming (Kraft, 1988), started at the point itself: where it is
best the search stays, and from beside it the search finds nothing better.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.comparers.maths.evaluate import Numbers, evaluate
from grader.values import Expr

MOST_ROUNDS = 50
"""Of one local search."""
SMALL = 1e-6
"""The step of differences, as a fraction of the variable."""
PRECISION = 1e-12
"""At which the value of the objective has settled."""
AWAY = 20.0
"""Tolerances by which a search that has to come back is started beside a point."""
BESIDE = 1e-3
"""The least of that, as a fraction of the variable: beside a saddle the slopes must show."""
STAYS = 5.0
"""Tolerances by which a search may move from a point that is best but for rounding and the solver's own tolerance."""
NEAR = 0.02
"""The same as a fraction of the point's size: a wider one would let chance in."""
SHARES = (1e-3, 1e-2, 0.1, 0.5)
"""Of the way to a better point, at which descent is looked for."""


@dataclass(frozen=True)
class Bound:
    """A condition on a point: `room` may not be negative, or has to be zero."""

    room: Expr
    is_equation: bool = False


@dataclass(frozen=True)
class Problem:
    """Find the point where `cost` is least and every bound is kept."""

    variables: tuple[str, ...]
    cost: Expr
    bounds: tuple[Bound, ...]

    def cost_at(self, point: Numbers) -> float:
        """What is to be least, infinite where it is undefined."""
        value = float(self._at((self.cost,), point)[0])
        return value if np.isfinite(value) else np.inf

    def lacks(self, point: Numbers) -> Numbers:
        """By how much a point violates each bound; zero where it does not."""
        room = self._at(self._rooms, point)
        equations = np.array([bound.is_equation for bound in self.bounds], bool)
        missing = np.where(equations, np.abs(room), np.maximum(-room, 0.0))
        return np.where(np.isfinite(room), missing, np.inf)

    def violated(self, point: Numbers, tolerance: Numbers) -> tuple[int, ...]:
        """The bounds that a point violates by more than what its own tolerance, shape (variables,), explains."""
        if not self.bounds:
            return ()
        allowed = self._spread(self._rooms, point, tolerance)
        return tuple(int(index) for index in np.flatnonzero(self.lacks(point) > allowed))

    def is_as_good(self, point: Numbers, best: Numbers, tolerance: Numbers) -> bool:
        """Whether a point keeps the bounds and is no worse than the best one, both within the point's tolerance."""
        allowed = float(self._spread((self.cost,), point, tolerance)[0])
        return not self.violated(point, tolerance) and self.cost_at(point) <= self.cost_at(best) + allowed

    def is_least(self, point: Numbers, tolerance: Numbers) -> bool:
        """Whether a point keeps the bounds and is best among its neighbours, searched from it and from two sides."""
        if self.violated(point, tolerance):
            return False
        least = self.cost_at(point) - float(self._spread((self.cost,), point, tolerance)[0])
        away = np.maximum(AWAY * tolerance, BESIDE * np.maximum(1.0, np.abs(point)))
        if any(self._is_better(point + step, least, tolerance) for step in (*np.diag(away), *np.diag(-away))):
            return False
        stay = np.minimum(STAYS * tolerance, NEAR * (tolerance + np.max(np.abs(point), initial=1.0)))
        found = self.search(point)
        if found is None or np.any(np.abs(found - point) > stay):
            return False
        slant = away * np.sqrt(np.arange(2.0, 2.0 + point.size))  # along no axis and no diagonal
        reached = [self.search(start) for start in (point + slant, point - slant)]
        return not any(end is None or self._is_better(end, least, tolerance) for end in reached)

    def _is_better(self, point: Numbers, cost: float, tolerance: Numbers) -> bool:
        return self.cost_at(point) < cost and not self.violated(point, tolerance)

    def descends(self, point: Numbers, towards: Numbers) -> bool:
        """Whether steps from a point towards another keep the bounds and are better, by more than rounding."""
        here = self.cost_at(point)
        least = here - PRECISION * max(1.0, abs(here))
        steps = [point + share * (towards - point) for share in SHARES]
        return any(self.cost_at(step) < least and not self.violated(step, 0 * point) for step in steps)

    def search(self, start: Numbers) -> Numbers | None:
        """Where a local search from a point ends, None where it leads to no numbers."""
        from scipy.optimize import minimize

        limits = [self._limits(equations=equations) for equations in (False, True)]
        options = {"maxiter": MOST_ROUNDS, "ftol": PRECISION}
        cost = (self.cost,)
        with np.errstate(all="ignore"):
            try:
                found = minimize(
                    lambda point: float(self._at(cost, point)[0]),
                    start,
                    jac=lambda point: self._slopes(cost, point)[0],
                    method="SLSQP",
                    constraints=[limit for limit in limits if limit],
                    options=options,
                )
            except (ValueError, ArithmeticError, np.linalg.LinAlgError):
                return None
        return np.asarray(found.x) if np.all(np.isfinite(found.x)) else None

    def _limits(self, *, equations: bool) -> dict[str, Any]:
        rooms = tuple(bound.room for bound in self.bounds if bound.is_equation == equations)
        if not rooms:
            return {}
        return {
            "type": "eq" if equations else "ineq",
            "fun": lambda point: self._at(rooms, point),
            "jac": lambda point: self._slopes(rooms, point),
        }

    def _slopes(self, formulas: Sequence[Expr], point: Numbers) -> Numbers:
        """The slopes of formulas along each variable, shape (formulas, variables), by central differences."""
        steps = np.diag(SMALL * np.maximum(1.0, np.abs(point)))
        beside = np.concatenate([point + steps, point - steps])
        values = self._at(formulas, beside)
        return (values[:, : point.size] - values[:, point.size :]) / (2 * np.diag(steps))

    def _spread(self, formulas: Sequence[Expr], point: Numbers, tolerance: Numbers) -> Numbers:
        """By how much formulas change, at most and to first order, where a point changes by its tolerance."""
        steps = np.diag(tolerance)
        values = self._at(formulas, np.concatenate([point[None], point + steps, point - steps]))
        with np.errstate(all="ignore"):
            here, above, below = values[:, :1], values[:, 1 : point.size + 1], values[:, point.size + 1 :]
            changes = np.sum(np.maximum(np.abs(above - here), np.abs(below - here)), axis=1)
            return np.asarray(np.nan_to_num(changes) + PRECISION * (1 + np.abs(np.nan_to_num(here[:, 0]))))

    def _at(self, formulas: Sequence[Expr], points: Numbers) -> Numbers:
        """The values of formulas at points, shape (…, variables), as an array of shape (formulas, …); real or NaN."""
        at = {name: points[..., index] for index, name in enumerate(self.variables)}
        values = [evaluate(formula, at) for formula in formulas]
        real = [np.full(points.shape[:-1], np.nan) if np.iscomplexobj(value) else value for value in values]
        return np.array(real, float).reshape(len(formulas), *points.shape[:-1])

    @property
    def _rooms(self) -> tuple[Expr, ...]:
        return tuple(bound.room for bound in self.bounds)
