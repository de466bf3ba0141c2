"""Compare a matrix and a right side with the linear equations that they should say."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Self

import numpy as np
from pydantic import BeforeValidator, Field, model_validator

from grader.comparers import _rows
from grader.comparers._expressions import Mistake
from grader.comparers._rows import System
from grader.comparers._words import counted, listed
from grader.comparers.maths.arrays import Reason, numbers, refused
from grader.comparers.maths.evaluate import Numbers, Unevaluable, evaluate
from grader.comparers.maths.trees import arguments, joined, number, root
from grader.errors import Undecided
from grader.formulas import Formula, free_names
from grader.model import Comparer, Judgement, Name, Strict
from grader.values import Expr, Record, Value
from grader.words import say

MOST_UNKNOWNS = 50
PROBE = 0.7310585786300049
"""A number at which an equation that is not linear shows it."""


class Equation(Strict):
    """One equation, and what messages call it."""

    formula: Formula = Field(description="Such as x + 2*y == 3; without == it is zero.")
    name: str = Field("", description='What messages call it, such as "the rule of the node".')


def _equations(written: Any) -> Any:
    """Equations by themselves as those with a name."""
    each = written if isinstance(written, list | tuple) else [written]
    return tuple({"formula": one} if isinstance(one, str | Expr) else one for one in each)


Equations = Annotated[tuple[Equation, ...], BeforeValidator(_equations), Field(min_length=1)]


class LinearSystem(Comparer):
    """A matrix A and a right side b are right if A·x = b says the same as the equations asked for.

    Their order does not matter, nor do multiples, sums of several, or more of them than needed.
    """

    reads: ClassVar[frozenset[str]] = frozenset({"record"})

    to: Equations = Field(description="The equations, each a formula or {formula: …, name: …}; see below.")
    unknowns: tuple[str, ...] = Field(
        min_length=1, max_length=MOST_UNKNOWNS, description="The unknowns, in the order of the columns."
    )
    matrix: Name = Field("A", description="The name of the target that holds the matrix.")
    right_side: Name = Field("b", description="The name of the target that holds the right side.")

    @model_validator(mode="after")
    def _is_linear(self) -> Self:
        for one in self.to:
            if unknown := sorted(set(free_names(one.formula)) - set(self.unknowns)):
                raise ValueError(f"{listed(unknown)} is not among the unknowns")
            _coefficients(one.formula, self.unknowns)
        return self

    def judge(self, seen: Value) -> Judgement:
        """Compare what the rows say, and tell which of them is wrong or missing."""
        mistake = self._mistake(seen)
        return Judgement(
            credit=float(mistake is None),
            message=mistake.sentence if mistake else say("That is right."),
            diagnosis=mistake.slug if mistake else None,
            how="numeric",
            seen=seen,
        )

    def instead(self, when: Any, within: float | None = None) -> LinearSystem:
        """The same comparer for other equations; a tolerance has no meaning here. Raises `ValueError`."""
        return LinearSystem(to=_equations(when), unknowns=self.unknowns, matrix=self.matrix, right_side=self.right_side)

    def _mistake(self, seen: Value) -> Mistake | None:
        if not isinstance(seen, Record):
            return Mistake(None, f"Your answer {refused(seen, 'a group of values').text}.")
        parts = dict(zip(seen.names, seen.values, strict=False))
        if not {self.matrix, self.right_side} <= parts.keys():
            raise Undecided(f"The check does not look at {self.matrix} and {self.right_side}.")
        matrix, right = numbers(parts[self.matrix]), numbers(parts[self.right_side])
        if isinstance(matrix, Reason):
            return Mistake(None, f"{self.matrix} {matrix.text}.")
        if isinstance(right, Reason):
            return Mistake(None, f"{self.right_side} {right.text}.")
        if sizes := self._sizes(matrix, right):
            return sizes
        rows = np.column_stack([matrix, right.reshape(len(matrix))])
        if not np.all(np.isfinite(rows)) or np.iscomplexobj(rows):
            return Mistake(None, say("{name} holds numbers that are not finite or not real.", name=self._both))
        asked = np.array([_coefficients(one.formula, self.unknowns) for one in self.to])
        names = tuple(one.name for one in self.to)
        return _rows.mistake_in(rows, System(asked, names, self.unknowns, self.matrix, self.right_side))

    @property
    def _both(self) -> str:
        return say("{first} or {second}", first=self.matrix, second=self.right_side)

    def _sizes(self, matrix: Numbers, right: Numbers) -> Mistake | None:
        count = len(self.unknowns)
        if matrix.ndim != 2 or matrix.shape[1] != count:
            return Mistake(
                None,
                say(
                    "{name} has the shape {shape}. It needs a row for each equation, a column for each of {unknowns}.",
                    name=self.matrix,
                    shape=matrix.shape,
                    unknowns=listed(self.unknowns),
                ),
            )
        if right.size != len(matrix):
            return Mistake(
                None,
                say(
                    "{matrix} has {rows}, but {right} has {numbers}: each equation has its right side.",
                    matrix=self.matrix,
                    rows=counted(len(matrix), "row"),
                    right=self.right_side,
                    numbers=counted(right.size, "number"),
                ),
            )
        return None


def _coefficients(equation: Expr, unknowns: tuple[str, ...]) -> Numbers:
    """The row of an equation: the coefficients of the unknowns, then the right side. Raises `ValueError`."""
    formula = equation
    if root(equation).head == "Equality":
        left, right = arguments(equation)
        formula = joined("Add", left, joined("Mul", number(-1), right))
    count = len(unknowns)
    points = np.vstack([np.zeros(count), np.eye(count), PROBE * np.arange(1, count + 1)])
    try:
        values = evaluate(formula, {name: points[:, column] for column, name in enumerate(unknowns)})
    except Unevaluable as error:
        raise ValueError(str(error)) from error
    if values.dtype != np.float64 or not np.all(np.isfinite(values)):
        raise ValueError("an equation has no real value")
    row = np.append(values[1:-1] - values[0], -values[0])
    if not np.isclose(values[-1], points[-1] @ row[:-1] + values[0], rtol=1e-9, atol=1e-9):
        raise ValueError("an equation is not linear in the unknowns")
    return np.asarray(row)
