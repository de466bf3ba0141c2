"""A wrong answer and the right one as numbers at the same points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from grader.comparers.maths.closeness import close
from grader.comparers.maths.evaluate import Numbers
from grader.diagnosis._sampling import cells, values
from grader.values import Expr, Value

FLOOR = 1e-12
"""Relative to the greatest right number: what is closer than this is equal but for rounding."""
NEAR = 0.1
"""Relative to the greatest number of an answer: what a mistake gives is nearer than this, whatever the tolerance."""
ROUNDING = 1e-9
"""Relative to each number: what is closer than this is equal, though worked out in another way."""


@dataclass(frozen=True, eq=False)
class Case:
    """A wrong answer and the right one; arrays have an entry a point first, then the answer's own shape."""

    seen: Numbers
    right: Numbers
    at: Mapping[str, Numbers]
    """The variables at the points; none for a value, which has one point."""
    formula: Value
    """The right answer: a formula in the variables, or (nested) `Items` of formulas."""
    own: Value | None = None
    """The student's answer as formulas in the same variables, where it is one."""
    rel_tol: float = 0.0
    abs_tol: float = 0.0
    whole_vector: bool = False
    """Tolerances hold for a vector's length, not for each number in it."""
    ordered: bool = True
    """The place of a number or row among the others matters."""
    up_to_constant: bool = False
    """An answer that differs by one constant at all points is as good."""
    variable: str | None = None
    """Of differentiation or integration, where the comparer says it."""
    derivatives: bool = True
    """The task may ask for a derivative of a function that it does not give as a formula."""
    known: tuple[Expr, ...] = field(default=())
    """Formulas of the same task, such as the function whose derivative is asked."""

    @property
    def shape(self) -> tuple[int, ...]:
        """Of what was answered at one point."""
        return self.seen.shape[1:]

    @property
    def right_shape(self) -> tuple[int, ...]:
        """Of the right answer at one point."""
        return self.right.shape[1:]

    @property
    def alike(self) -> bool:
        """Whether the answer has the shape of the right one."""
        return self.seen.shape == self.right.shape

    @cached_property
    def cells(self) -> tuple[Expr, ...]:
        """The formulas of the right answer, row by row."""
        return cells(self.formula)

    @cached_property
    def scale(self) -> float:
        """The size of the right answer: the greatest finite absolute value, 1 where there is none."""
        finite = np.abs(self.right[np.isfinite(self.right)])
        return float(finite.max()) if finite.size and finite.max() > 0 else 1.0

    @cached_property
    def wrong(self) -> Numbers:
        """Which numbers of the answer are not right; for shapes that are alike."""
        seen, right = self.seen, self.right
        same = (seen == right) | (np.isnan(seen) & np.isnan(right))
        return np.asarray(~(same | (np.abs(seen - right) <= self.tolerances(right))))

    def worth(self, formula: Value, at: Mapping[str, Numbers] | None = None) -> Numbers:
        """The values of another formula at the points, or with its variables `at`. Raises `Unevaluable`."""
        if at is None and not self.at:
            return values(formula, {})[None]
        return values(formula, self.at if at is None else at)

    def agrees(self, gives: Numbers) -> bool:
        """Whether what a mistake gives is what was seen, at every point, within the check's tolerance."""
        if gives.ndim not in (0, self.seen.ndim):
            return False
        try:
            gives = np.broadcast_to(gives, self.seen.shape)
        except ValueError:
            return False
        abs_tol = np.asarray(max(self.abs_tol, FLOOR * self.scale))
        rel_tol = max(self.rel_tol, ROUNDING)
        gives = self._shifted(gives)
        if not np.all(close(self.seen, gives, rel_tol, abs_tol, whole=self.whole_vector)):
            return False
        return self._is_near(gives)

    def tolerances(self, expected: Numbers) -> Numbers:
        """How far a number may be from each of these to count as equal."""
        sizes = np.abs(expected)
        if self.whole_vector and expected.ndim > 1:
            sizes = np.sqrt(np.sum(sizes**2, axis=tuple(range(1, sizes.ndim)), keepdims=True))
        return np.broadcast_to(
            np.maximum(max(self.abs_tol, FLOOR * self.scale), max(self.rel_tol, ROUNDING) * sizes), expected.shape
        )

    def _is_near(self, gives: Numbers) -> bool:
        """Whether it is near for numbers of that size: all numbers that are less than a tolerance are equal by it."""
        there = np.isfinite(self.seen) & np.isfinite(gives)
        if not np.any(there):
            return True
        seen, distance = self.seen[there], float(np.max(np.abs(self.seen[there] - gives[there])))
        size = float(np.max(np.abs(seen - np.median(seen.real) if self.up_to_constant else seen)))
        return distance <= max(max(NEAR, self.rel_tol) * size, FLOOR * self.scale)

    def _shifted(self, gives: Numbers) -> Numbers:
        """With the constant that fits best, where any will do."""
        if not self.up_to_constant:
            return gives
        offsets = self.seen - gives
        finite = offsets[np.isfinite(offsets)]
        return gives + (np.median(finite.real) if finite.size else 0.0)
