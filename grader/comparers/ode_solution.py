"""Compare numbers with the solution of a differential equation, at the student's own times."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Self

import numpy as np
from pydantic import BeforeValidator, Field, model_validator

from grader.comparers import _courses
from grader.comparers._courses import Course
from grader.comparers._expressions import Mistake
from grader.comparers._odes import InitialValueProblem
from grader.comparers._words import counted, listed, place, shown
from grader.comparers.maths.arrays import Reason, numbers, refused
from grader.comparers.maths.calls import outputs
from grader.comparers.maths.evaluate import Numbers
from grader.comparers.maths.grids import sequence
from grader.errors import Undecided
from grader.model import Comparer, Judgement, Name
from grader.values import Calls, Fault, Record, Table, Value
from grader.words import noted, say

OF_A_RESULT = frozenset({"t", "y", "success"})
"""Entries by which the result of SciPy's solve_ivp is known."""
WHOLE_RESULT = noted(
    "This is all that the solver tells, in one object. The solution is its .y, a row for each unknown."
)


def _as_names(written: Any) -> Any:
    return (written,) if isinstance(written, str) else tuple(written) if isinstance(written, list) else written


class OdeSolution(Comparer):
    """The unknowns of an initial value problem, at times that the student chose or a function was called at.

    A number is right if it lies within `rel_tol` times the range of its unknown over these times, or `abs_tol`.
    """

    reads: ClassVar[frozenset[str]] = frozenset({"record", "calls"})
    imports_late: ClassVar[tuple[str, ...]] = ("scipy.integrate",)

    to: InitialValueProblem = Field(description="The equations and their start values; see below.")
    of: Annotated[tuple[str, ...], BeforeValidator(_as_names)] = Field(
        (), description="The unknown that is asked for, or a list of them; all if not given."
    )
    at: Name | None = Field(None, description="The target that holds the times; named as the variable if not given.")
    values: Name | None = Field(None, description="The target that holds the numbers; the other one if not given.")
    rel_tol: float = Field(1e-3, ge=0, description="Tolerance as a fraction of the range that the unknown has.")
    abs_tol: float = Field(1e-9, ge=0, description="Least tolerance.")

    @model_validator(mode="after")
    def _asks_for_unknowns(self) -> Self:
        if unknown := [name for name in self.of if name not in self.to.equations]:
            raise ValueError(f"`of` has {listed(unknown)}; the unknowns are {listed(self.to.equations)}")
        return self

    def judge(self, seen: Value) -> Judgement:
        """Compare at all times. Raises `Undecided` where the exercise's problem has no solution there."""
        found = self._of_calls(seen) if isinstance(seen, Calls) else self._of_record(seen)
        if isinstance(found, Mistake):
            return self._judgement(seen, found)
        times, name, values = found
        solution = self.to.solution(times)
        course = Course(
            times, name, values, solution, self._asked, self.to.variable, self.to.begin, self.rel_tol, self.abs_tol
        )
        return self._judgement(seen, _courses.mistake_in(course), course)

    def instead(self, when: Any, within: float | None = None) -> OdeSolution:
        """The same comparer for another problem: `when` says which equations or start values differ."""
        match when:
            case Mapping():
                tolerances = {} if within is None else {"rel_tol": within}
                return self.model_copy(update={"to": self.to.with_other(when), **tolerances})
        raise ValueError("say which equations or start values differ, as in {equations: {y: -y}}")

    @property
    def _asked(self) -> tuple[str, ...]:
        return self.of or tuple(self.to.equations)

    def _of_calls(self, calls: Calls) -> tuple[Numbers, str, Numbers] | Mistake:
        found = outputs(calls)
        if found.names != (self.to.variable,) or not found.rows:
            raise Undecided(f"The function was not called with {self.to.variable} alone.")
        for index, row in enumerate(found.rows):
            fault = row if isinstance(row, Reason) else _wrong_size(row, len(self._asked))
            if isinstance(fault, Reason):
                end = "" if fault.text.endswith("?") else "."
                return Mistake(None, f"At {place(found.names, found.inputs[index])} your function {fault.text}{end}")
        rows = np.array([row.ravel() for row in found.rows if not isinstance(row, Reason)])
        order = np.argsort(found.inputs[:, 0], kind="stable")
        return found.inputs[order, 0], "", rows[order].T

    def _of_record(self, seen: Value) -> tuple[Numbers, str, Numbers] | Mistake:
        if not isinstance(seen, Record):
            return Mistake(None, f"Your answer {refused(seen, 'a group of values').text}.")
        parts = dict(zip(seen.names, seen.values, strict=False))
        at = self.at or self.to.variable
        name = self.values or next((other for other in parts if other != at), "")
        if not {at, name} <= parts.keys():
            raise Undecided(f"The check does not look at {at} and at what depends on it.")
        times = sequence(parts[at])
        if isinstance(times, Reason):
            return Mistake(None, say("Mend {name} first: it {why}.", name=at, why=times.text))
        if not times.size or not np.all(np.isfinite(times)):
            return Mistake(None, say("Mend {name} first: it {why}.", name=at, why=say("needs finite numbers")))
        if isinstance(whole := parts[name], Table) and set(whole.names) >= OF_A_RESULT:
            return Mistake("whole_result", say(WHOLE_RESULT))
        values = _rows(parts[name], len(self._asked), times.size)
        if isinstance(values, Reason):
            return Mistake(None, f"{name} {values.text}.")
        return times, name, values

    def _judgement(self, seen: Value, mistake: Mistake | None, course: Course | None = None) -> Judgement:
        right = say("Right at all {count} points.", count=course.times.size) if course else ""
        return Judgement(
            credit=float(mistake is None),
            message=mistake.sentence if mistake else right,
            answer=_last(course) if course else "",
            diagnosis=mistake.slug if mistake else None,
            how="numeric",
            seen=seen,
        )


def _wrong_size(row: Numbers, asked: int) -> Numbers | Reason:
    if row.size != asked:
        return Reason(f"has {counted(row.size, 'number')} where {asked} {'is' if asked == 1 else 'are'} asked")
    return Reason("gives complex numbers") if np.iscomplexobj(row) else row


def _rows(value: Value | Fault, asked: int, count: int) -> Numbers | Reason:
    """A row for each unknown, whichever way round they are; or why there are none."""
    found = numbers(value)
    if isinstance(found, Reason):
        return found
    if np.iscomplexobj(found):
        return Reason("holds complex numbers")
    if found.size != asked * count:
        each = f"{counted(count, 'number')}, one for each time," if asked == 1 else f"{asked} × {count} numbers"
        return Reason(f"has {_size(found)} where {each} {'is' if asked * count == 1 else 'are'} asked")
    if asked > 1 and found.shape == (count, asked):
        return found.T
    return found.reshape(asked, count)


def _size(found: Numbers) -> str:
    return " × ".join(map(str, found.shape)) + " numbers" if found.ndim > 1 else counted(found.size, "number")


def _last(course: Course) -> str:
    return say(
        "At {place} the right value is {value}.",
        place=place((course.variable,), (course.times[-1],)),
        value=" and ".join(shown(course.right[row][-1]) for row in range(len(course.asked))),
    )
