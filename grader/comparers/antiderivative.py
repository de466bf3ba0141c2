"""Compare antiderivatives: equal up to one constant."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from grader.comparers._fields import worth
from grader.comparers._words import place, shown
from grader.comparers.maths.arrays import Reason, refused
from grader.comparers.maths.calls import Outputs, outputs
from grader.comparers.maths.closeness import fitted
from grader.comparers.maths.evaluate import Numbers, Unevaluable
from grader.comparers.maths.sampling import derivative, sample
from grader.comparers.maths.trees import Unreadable, unpacked
from grader.errors import Undecided
from grader.formulas import Formula, free_names, parse, text
from grader.model import Comparer, Judgement
from grader.values import Calls, Expr, Node, Value

INTEGRAND = "Your function is the one to be integrated, not an antiderivative of it."
DERIVATIVE = (
    "Your function is the derivative of the one to be integrated. An antiderivative is the way back: its derivative "
    "is the function you began with."
)

_SOME_CONSTANT = "617/500"


class Antiderivative(Comparer):
    """An antiderivative is right if it differs from `to` by the same number everywhere."""

    reads: ClassVar[frozenset[str]] = frozenset({"calls", "expr"})
    imports_late: ClassVar[tuple[str, ...]] = ("grader.comparers.maths.equivalence",)

    to: Formula = Field(description="One right antiderivative.")
    variable: str = Field(description="The variable of integration.")
    rel_tol: float = Field(1e-6, ge=0, description="Tolerance as a fraction of how much `to` changes over the points.")

    def judge(self, seen: Value) -> Judgement:
        """Compare values at the points of the calls; a formula by its derivative."""
        if isinstance(seen, Calls):
            return self._of_calls(seen)
        single = unpacked(seen)
        if isinstance(single, Expr):
            return self._judgement(seen, self._of_formula(single))
        return self._judgement(seen, f"Your answer {refused(single, 'a function').text}.")

    def instead(self, when: Any, within: float | None = None) -> Antiderivative:
        """The same comparer for another function, up to a constant too."""
        return self.model_copy(update={"to": parse(when), "rel_tol": self.rel_tol if within is None else within})

    def _of_calls(self, seen: Calls) -> Judgement:
        found = outputs(_with_constants(seen))
        if len(found.rows) < 2:
            raise Undecided("An antiderivative must be called at two points or more.")
        rows = [row if isinstance(row, Reason) else fitted(row, ()) for row in found.rows]
        values: list[Numbers] = []
        for index, row in enumerate(rows):
            if isinstance(row, Reason):
                end = "" if row.text.endswith("?") else "."
                message = f"At {place(found.names, found.inputs[index])} your function {row.text}{end}"
                return self._judgement(seen, message, found.notes)
            values.append(row)
        return self._judgement(seen, self._fault(found, np.array(values)), found.notes)

    def _fault(self, found: Outputs, values: Numbers) -> str:
        expected = worth(self.to, found.at)
        if not np.all(np.isfinite(expected)):
            raise Undecided("The exercise's antiderivative has no value at some of the points.")
        if not np.all(np.isfinite(values)):
            first = int(np.argmin(np.isfinite(values)))
            return f"At {place(found.names, found.inputs[first])} your function gives {shown(values[first])}."
        tolerance = self.rel_tol * float(np.ptp(expected)) + 1e-9
        offset = values - expected
        if bool(np.all(np.abs(offset - np.median(offset.real)) <= tolerance)):
            return ""
        return self._known(found, values) or _change(found, values, offset)

    def _known(self, found: Outputs, values: Numbers) -> str:
        """A sentence where the function is the integrand or its derivative; "" elsewhere."""
        try:
            integrand = derivative(self.to, self.variable)
            for formula, sentence in ((integrand, INTEGRAND), (derivative(integrand, self.variable), DERIVATIVE)):
                if np.allclose(values, sample(formula, found.at), rtol=self.rel_tol, atol=1e-9):
                    return sentence
        except (Unreadable, Unevaluable):
            return ""
        return ""

    def _of_formula(self, seen: Expr) -> str:
        from grader.comparers.maths import refuting
        from grader.comparers.maths.equivalence import decide

        unknown = sorted(set(free_names(seen)) - {*free_names(self.to), self.variable})
        if refuting.is_heavy(seen) and refuting.differ_by_more_than_a_constant(seen, self.to, self.variable):
            return "Your formula differs from an antiderivative by more than a constant."
        try:
            given, asked = derivative(seen, self.variable), derivative(self.to, self.variable)
            decision = decide(given, asked)
            if decision.equal:
                return ""
            if unknown:
                return f"Your formula contains {', '.join(unknown)}, which does not belong to the task."
            if decision.equal is None:
                raise Undecided(f"Whether the formula is right cannot be decided: {decision.why}.")
            if decide(seen, asked).equal:
                return INTEGRAND
            if decide(seen, derivative(asked, self.variable)).equal:
                return DERIVATIVE
        except Unreadable as error:
            raise Undecided(f"Whether the formula is right cannot be decided: {error}.") from error
        where = f" at {place(*zip(*decision.point, strict=True))}" if decision.point else ""
        return f"The derivative of your formula{where} is not the value of the function to be integrated."

    def _judgement(self, seen: Value, message: str, notes: tuple[str, ...] = ()) -> Judgement:
        return Judgement(
            credit=float(not message),
            message=message or "That is an antiderivative.",
            notes=notes,
            answer=f"An antiderivative is {text(self.to)}.",
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
        return f"Your function gives {shown(values[0])} everywhere, where a function of the variable is asked."
    return (
        f"From {first} to {second} your function changes by {change}, which is not the area under the function "
        "to be integrated."
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
