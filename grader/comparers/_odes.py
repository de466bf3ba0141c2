"""An initial value problem as it is written in a spec."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from pydantic import ConfigDict, Field, model_validator

from grader.comparers._fields import constant
from grader.comparers._words import listed
from grader.comparers.maths.evaluate import Numbers
from grader.comparers.maths.odes import System, Unsolvable
from grader.errors import Undecided
from grader.formulas import Formula, free_names
from grader.model import Strict

MOST_UNKNOWNS = 20


class InitialValueProblem(Strict):
    """Ordinary differential equations of first order, and values that their unknowns start with."""

    model_config = ConfigDict(populate_by_name=True)

    equations: Mapping[str, Formula] = Field(
        min_length=1,
        max_length=MOST_UNKNOWNS,
        description="The derivative of each unknown, a formula in the unknowns and the variable.",
    )
    start: Mapping[str, Formula] = Field(description="What each unknown is at the beginning, a number.")
    variable: str = Field("t", description="What the unknowns depend on.")
    from_: Formula = Field(0, alias="from", validate_default=True, description="Where it begins, a number.")

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        if self.variable in self.equations:
            raise ValueError(f"{self.variable} is the variable, and cannot be an unknown too")
        if set(self.start) != set(self.equations):
            raise ValueError(f"`start` must have a number for each unknown: {listed(self.equations)}")
        known = {*self.equations, self.variable}
        if unknown := sorted({name for one in self.equations.values() for name in free_names(one)} - known):
            raise ValueError(f"the equations have names that stand for nothing here: {listed(unknown)}")
        return self

    @property
    def begin(self) -> float:
        """Where it begins. Raises `Undecided` where that is no number."""
        return constant(self.from_)

    @property
    def system(self) -> System:
        """The same as numbers. Raises `Undecided` where a start value is none."""
        start = {name: constant(formula) for name, formula in self.start.items()}
        return System(self.variable, self.equations, start, self.begin)

    def solution(self, at: Numbers) -> dict[str, Numbers]:
        """Its unknowns at these places. Raises `Undecided`."""
        try:
            return self.system.solution(at)
        except Unsolvable as error:
            raise Undecided(f"The exercise's differential equation has no solution: {error}.") from error

    def with_other(self, parts: Mapping[str, Any]) -> InitialValueProblem:
        """This problem with other equations, start values or another beginning. Raises `ValueError`."""
        own: dict[str, Any] = {"equations": self.equations, "start": self.start, "from": self.from_}
        if unknown := sorted(set(parts) - set(own)):
            raise ValueError(f"what may differ is equations, start and from, not {listed(unknown)}")
        for key, part in parts.items():
            if key != "from" and not isinstance(part, Mapping):
                raise ValueError(
                    f"`{key}` says what differs for each unknown, as in {{{next(iter(self.equations))}: …}}"
                )
            own[key] = part if key == "from" else {**own[key], **part}
        return InitialValueProblem.model_validate({**own, "variable": self.variable})
