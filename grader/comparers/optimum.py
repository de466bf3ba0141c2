"""Compare the solution of an optimisation problem, and say what is wrong with one that is none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar, Self

import numpy as np
from pydantic import Field, model_validator

from grader.comparers import _optima
from grader.comparers._fields import Formulas, constant, names_in
from grader.comparers._words import listed
from grader.comparers.derivative import MaybeFormula
from grader.comparers.maths.arrays import Reason, numbers
from grader.comparers.maths.evaluate import Numbers
from grader.comparers.maths.optima import Bound, Problem
from grader.comparers.maths.trees import joined, number
from grader.comparers.numeric import Numeric
from grader.errors import Undecided
from grader.formulas import Formula
from grader.model import Comparer, Judgement, Strict
from grader.values import Expr, Fault, Items, Table, Value
from grader.words import noted, say

MOST_VARIABLES = 10
MOST_CONSTRAINTS = 60
ROUNDING = 1e-9
OF_A_RESULT = frozenset({"x", "fun", "success"})
"""Entries by which the result of a solver of SciPy is known."""
WHOLE_RESULT = noted(
    "This is all that the solver tells, in one object. The point that it found is its .x: w = result.x."
)


class Constraint(Strict):
    """A condition that a solution has to keep: a formula, and one bound for it."""

    name: str = Field(min_length=1, description='What messages call it, such as "the constraint of (0, 0)".')
    formula: Formula = Field(description="In the variables.")
    at_least: MaybeFormula = Field(None, description="The least value it may have.")
    at_most: MaybeFormula = Field(None, description="The greatest value it may have.")
    equal: MaybeFormula = Field(None, description="The only value it may have.")

    @model_validator(mode="after")
    def _has_one_bound(self) -> Self:
        if sum(limit is not None for limit in (self.at_least, self.at_most, self.equal)) != 1:
            raise ValueError("give one of `at_least`, `at_most` and `equal`")
        return self

    @property
    def bound(self) -> Bound:
        """The constraint as what may not be negative."""
        return self._bound(self.formula)

    @property
    def turned(self) -> tuple[Bound, Bound]:
        """The constraint with its inequality turned round, and with the sign of its formula lost."""
        return replace(self.bound, room=_negated(self.bound.room)), self._bound(_negated(self.formula))

    def _bound(self, formula: Expr) -> Bound:
        if self.at_most is not None:
            return Bound(joined("Add", self.at_most, _negated(formula)))
        limit = self.at_least if self.at_least is not None else self.equal
        room = joined("Add", formula, _negated(limit)) if limit is not None else formula
        return Bound(room, is_equation=self.equal is not None)


class Optimum(Comparer):
    """The point where a formula is least or greatest under constraints; its numbers are right as in `numeric`.

    What is said of a wrong point is worked out at that point: which constraints it violates and by how much, whether it
    solves the problem without them, and whether a better one is near.
    """

    reads: ClassVar[frozenset[str]] = Numeric.reads - {"calls"}
    imports_late: ClassVar[tuple[str, ...]] = ("scipy.optimize",)

    minimise: MaybeFormula = Field(None, description="What is to be least, a formula in the variables.")
    maximise: MaybeFormula = Field(None, description="What is to be greatest, in place of `minimise`.")
    variables: tuple[str, ...] = Field(
        min_length=1, max_length=MOST_VARIABLES, description="The variables, in the order of the answer's numbers."
    )
    subject_to: tuple[Constraint, ...] = Field((), max_length=MOST_CONSTRAINTS, description="The constraints.")
    to: Formulas = Field(description="The solution: a formula, or a list of formulas.")
    rel_tol: float = Field(1e-6, ge=0, description="Tolerance as a fraction of each right number.")
    abs_tol: float = Field(1e-9, ge=0, description="Least tolerance of each number.")
    as_good: bool = Field(False, description="Any other point that keeps the constraints and is as good is right too.")

    @model_validator(mode="after")
    def _is_a_problem(self) -> Self:
        if (self.minimise is None) == (self.maximise is None):
            raise ValueError("give either `minimise` or `maximise`")
        unknown = names_in(Items((self._cost, *(part.formula for part in self.subject_to)))) - {*self.variables}
        if unknown:
            raise ValueError(f"{listed(sorted(unknown))} is not among the variables")
        try:
            solution = self._solution()
        except Undecided as error:
            raise ValueError(str(error)) from error
        if solution.size != len(self.variables):
            raise ValueError(f"`to` has {solution.size} numbers for {len(self.variables)} variables")
        violated = self._problem.violated(solution, self._tolerance(solution))
        if violated:
            raise ValueError(f"`to` violates {listed(self.subject_to[index].name for index in violated)}")
        return self

    def judge(self, seen: Value) -> Judgement:
        """Compare the numbers, and look into a point that is wrong."""
        if isinstance(seen, Table) and set(seen.names) >= OF_A_RESULT:
            held = self.judge(_solution_in(seen))
            told = say("The numbers there are right.") if held.credit >= 1 else held.message
            return Judgement(0.0, f"{say(WHOLE_RESULT)} {told}", seen=seen)
        judgement = self._numeric.judge(seen)
        found = numbers(seen) if judgement.credit < 1 else Reason("is right")
        if isinstance(found, Reason) or found.size != len(self.variables) or np.iscomplexobj(found):
            return judgement
        point = found.ravel()
        if not np.all(np.isfinite(point)):
            return judgement
        if self.as_good and self._is_as_good(point):
            return replace(judgement, credit=1.0, message=say("That is right."))
        mistake = _optima.told(self._task, point, self._tolerance(point))
        if mistake is None:
            return judgement
        return replace(judgement, message=f"{mistake.sentence} {judgement.message}", diagnosis=mistake.slug)

    def instead(self, when: Any, within: float | None = None) -> Numeric:
        """A comparer of plain numbers."""
        return self._numeric.instead(when, within)

    @property
    def _numeric(self) -> Numeric:
        return Numeric(to=self.to, rel_tol=self.rel_tol, abs_tol=number(self.abs_tol))

    @property
    def _cost(self) -> Expr:
        return self.minimise if self.minimise is not None else _negated(self.maximise or number(0))

    @property
    def _problem(self) -> Problem:
        return Problem(self.variables, self._cost, tuple(part.bound for part in self.subject_to))

    @property
    def _task(self) -> _optima.Task:
        return _optima.Task(
            self._problem,
            names=tuple(part.name for part in self.subject_to),
            turned=tuple(part.turned for part in self.subject_to),
            solution=self._solution(),
            wanted=_optima.LEAST if self.minimise is not None else _optima.GREATEST,
        )

    def _solution(self) -> Numbers:
        """Shape (variables,). Raises `Undecided` where a part of it is no number."""
        parts = self.to.values if isinstance(self.to, Items) else (self.to,)
        return np.array([constant(part) for part in parts if isinstance(part, Expr)])

    def _tolerance(self, point: Numbers) -> Numbers:
        """Of each number of a point."""
        return np.asarray(np.maximum(max(self.abs_tol, ROUNDING), self.rel_tol * np.abs(point)))

    def _is_as_good(self, point: Numbers) -> bool:
        return self._problem.is_as_good(point, self._solution(), self._tolerance(point))


def _solution_in(result: Table) -> Value:
    """The point that a solver found."""
    found = result.values[result.names.index("x")]
    return Items(()) if isinstance(found, Fault) else found


def _negated(formula: Expr) -> Expr:
    return joined("Mul", number(-1), formula)
