"""Compare antiderivatives: equal up to one constant."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

import numpy as np
from pydantic import Field, model_validator

from grader.comparers._expressions import Mistake, only_variable, plain
from grader.comparers._fields import Domains, worth
from grader.comparers._words import function_at, place, shown
from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.calls import Outputs, outputs
from grader.comparers.maths.closeness import fitted
from grader.comparers.maths.evaluate import Numbers, Unevaluable
from grader.comparers.maths.sampling import derivative, sample
from grader.comparers.maths.trees import Unreadable
from grader.errors import Undecided
from grader.formulas import Formula, free_names, parse, text
from grader.model import Comparer, Judgement
from grader.values import Calls, Expr, Node, Value
from grader.words import noted, say

_SOME_CONSTANT = "617/500"


class Antiderivative(Comparer):
    """An antiderivative is right if it differs from `to` by the same number everywhere."""

    reads: ClassVar[frozenset[str]] = frozenset({"calls", "expr", "number"})
    imports_late: ClassVar[tuple[str, ...]] = ("grader.comparers._antiderivatives",)

    to: Formula = Field(description="One right antiderivative; a constant of integration may be in it.")
    variable: str | None = Field(None, description="The variable of integration, where `to` has several.")
    require_constant: bool = Field(False, description="Whether a formula must hold a constant of integration.")
    formal: bool = Field(False, description="Whether log(x) and log(abs(x)) count as the same.")
    domain: Domains = Field({}, description="What the variables stand for, where not any real number.")
    rel_tol: float = Field(1e-6, ge=0, description="Tolerance as a fraction of how much `to` changes over the points.")

    @model_validator(mode="after")
    def _has_a_variable(self) -> Antiderivative:
        if self.variable is None:
            only_variable(self.to)
        return self

    @property
    def _variable(self) -> str:
        return self.variable or only_variable(self.to)

    def judge(self, seen: Value) -> Judgement:
        """Compare values at the points of the calls; a formula by its derivative. Raises `Undecided`."""
        if isinstance(seen, Calls):
            return self._of_calls(seen)
        formula = plain(seen, noted("a function"))
        mistake, how = (formula, "structural") if isinstance(formula, Mistake) else self._of_formula(formula)
        return self._judgement(seen, mistake, how)

    def instead(self, when: Any, within: float | None = None) -> Antiderivative:
        """The same comparer for another function, up to a constant too."""
        rel_tol = self.rel_tol if within is None else within
        return self.model_copy(update={"to": parse(when), "variable": self._variable, "rel_tol": rel_tol})

    def _of_calls(self, seen: Calls) -> Judgement:
        found = outputs(_with_constants(seen))
        if len(found.rows) < 2:
            raise Undecided("An antiderivative must be called at two points or more.")
        rows = [row if isinstance(row, Reason) else fitted(row, ()) for row in found.rows]
        values: list[Numbers] = []
        for index, row in enumerate(rows):
            if isinstance(row, Reason):
                message = function_at(place(found.names, found.inputs[index]), row.text)
                return self._judgement(seen, Mistake(None, message), notes=found.notes)
            values.append(row)
        return self._judgement(seen, self._fault(found, np.array(values)), notes=found.notes)

    def _fault(self, found: Outputs, values: Numbers) -> Mistake | None:
        expected = worth(self.to, found.at)
        if not np.all(np.isfinite(expected)):
            raise Undecided("The exercise's antiderivative has no value at some of the points.")
        if not np.all(np.isfinite(values)):
            first = int(np.argmin(np.isfinite(values)))
            where = place(found.names, found.inputs[first])
            return Mistake(
                None, say("At {place} your function gives {value}.", place=where, value=shown(values[first]))
            )
        tolerance = self.rel_tol * float(np.ptp(expected)) + 1e-9
        offset = values - expected
        if bool(np.all(np.abs(offset - np.median(offset.real)) <= tolerance)):
            return None
        return self._known(found, values) or Mistake(None, _change(found, values, offset))

    def _known(self, found: Outputs, values: Numbers) -> Mistake | None:
        """Whether the function is the integrand or its derivative."""
        from grader.comparers._antiderivatives import DERIVATIVE, INTEGRAND

        try:
            integrand = derivative(self.to, self._variable)
            for formula, mistake in ((integrand, INTEGRAND), (derivative(integrand, self._variable), DERIVATIVE)):
                if np.allclose(values, sample(formula, found.at), rtol=self.rel_tol, atol=1e-9):
                    return mistake
        except (Unreadable, Unevaluable):
            return None
        return None

    def _of_formula(self, seen: Expr) -> tuple[Mistake | None, str]:
        from grader.comparers import _antiderivatives

        task = _antiderivatives.Task(self.to, self._variable, self.domain, self.require_constant, self.formal)
        return _antiderivatives.judged(seen, task)

    def _judgement(self, seen: Value, mistake: Mistake | None, how: str = "", notes: tuple[str, ...] = ()) -> Judgement:
        return Judgement(
            credit=float(mistake is None),
            message=say(mistake.sentence) if mistake else say("That is an antiderivative."),
            notes=notes,
            answer=say("An antiderivative is {formula}.", formula=text(self.to)),
            diagnosis=mistake.slug if mistake else None,
            how=how,
            seen=seen,
            expected=self.to,
        )


def _change(found: Outputs, values: Numbers, offset: Numbers) -> str:
    """The two points between which the function changes most wrongly."""
    order = np.argsort(found.inputs[:, 0], kind="stable") if found.inputs.shape[1] else np.arange(len(values))
    jumps = np.abs(np.diff(offset[order]))
    start = int(np.argmax(jumps))
    first, second = (place(found.names, found.inputs[index]) for index in order[start : start + 2])
    change = shown(values[order[start + 1]] - values[order[start]])
    if np.ptp(values.real) == 0:
        return say(
            "Your function gives {value} everywhere, where a function of the variable is asked.", value=shown(values[0])
        )
    return say(
        "From {first} to {second} your function changes by {change}, which is not the area under the function "
        "to be integrated.",
        first=first,
        second=second,
        change=change,
    )


def _with_constants(seen: Calls) -> Calls:
    """A formula's other symbols, such as the C of x**2 + C, stand for a constant: one that is no factor of note."""
    if seen.formula is None:
        return seen
    constants = free_names(seen.formula)
    nodes = tuple(
        Node("Rational", text=_SOME_CONSTANT) if node.head == "Symbol" and node.text in constants else node
        for node in seen.formula.nodes
    )
    return replace(seen, formula=Expr(nodes))
