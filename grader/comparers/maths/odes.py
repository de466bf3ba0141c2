"""Solutions of initial value problems, far more precise than what is compared with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from grader.comparers.maths.evaluate import Numbers, compiled
from grader.values import Expr

REL_TOL = 1e-10
ABS_TOL = 1e-12
NO_TIME = 1e-14
"""What lies so near to the beginning is taken for it: solvers cannot make steps as small as that."""
MOST_EVALUATIONS = 50_000
"""Of the right-hand side: what needs more is stopped."""


class Unsolvable(ValueError):
    """A solution could not be found. The text says why."""


@dataclass(frozen=True, eq=False)
class System:
    """y' = f(t, y): a formula for the derivative of each unknown, and where they start."""

    variable: str
    equations: Mapping[str, Expr]
    start: Mapping[str, float]
    """The unknowns at `begin`."""
    begin: float

    def solution(self, at: Numbers) -> dict[str, Numbers]:
        """The unknowns where the variable is `at`, of its shape, before `begin` too. Raises `Unsolvable`."""
        found = np.empty((len(self.equations), at.size))
        flat = at.ravel()
        for side in (flat >= self.begin, flat < self.begin):
            if side.any():
                found[:, side] = self._towards(flat[side])
        return {name: row.reshape(at.shape) for name, row in zip(self.equations, found, strict=True)}

    def _towards(self, places: Numbers) -> Numbers:
        """The solution on one side of the beginning, shape (unknowns, places)."""
        from scipy.integrate import solve_ivp

        times, back = np.unique(places, return_inverse=True)
        first = np.array([self.start[name] for name in self.equations], dtype=np.float64)
        turned = slice(None, None, 1 if times[-1] >= self.begin else -1)  # away from the beginning
        if np.all(np.abs(times - self.begin) <= NO_TIME * max(1.0, abs(self.begin))):
            return np.repeat(first[:, None], places.size, axis=1)
        on_way = times[turned]
        with np.errstate(all="ignore"):
            result = solve_ivp(
                _Bounded(self), (self.begin, on_way[-1]), first, "LSODA", on_way, rtol=REL_TOL, atol=ABS_TOL
            )
        if not result.success or not np.all(np.isfinite(result.y)):
            raise Unsolvable(f"the solution does not reach {self.variable} = {on_way[-1]:g}")
        return np.asarray(result.y[:, turned][:, back])


class _Bounded:
    """The right-hand side, for a bounded number of times."""

    def __init__(self, system: System) -> None:
        self._names = (*system.equations, system.variable)
        self._formulas = [compiled(formula) for formula in system.equations.values()]
        self._left = MOST_EVALUATIONS

    def __call__(self, place: float, unknowns: Numbers) -> Numbers:
        self._left -= 1
        if self._left < 0:
            raise Unsolvable("it takes too many steps to find the solution")
        at = dict(zip(self._names, np.append(unknowns, place), strict=True))
        try:
            return np.array([formula(at) for formula in self._formulas])
        except (ValueError, TypeError, ArithmeticError) as error:
            raise Unsolvable(f"a right-hand side has no value: {error}") from error
