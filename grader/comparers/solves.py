"""Compare systems of equations: right if they have the same solutions."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from grader.comparers._fields import Domains, Formulas, formulas
from grader.comparers._words import listed, place
from grader.comparers.maths.arrays import Reason, refused
from grader.comparers.maths.kinds import kind
from grader.comparers.maths.trees import arguments, as_expr, root
from grader.errors import Undecided
from grader.formulas import free_names, text
from grader.model import Comparer, Judgement
from grader.values import Expr, Value
from grader.words import noted, say

_LISTS = frozenset({"Tuple", "List", "FiniteSet", "Matrix"})


class Solves(Comparer):
    """Equations are right if they have the same solutions as the ones asked for, whatever their number and order."""

    reads: ClassVar[frozenset[str]] = frozenset({"expr", "items", "flag", "number"})
    imports_late: ClassVar[tuple[str, ...]] = ("grader.comparers.maths.relations",)

    to: Formulas = Field(description="The equations: a list, or one. A formula without = means that it is zero.")
    domain: Domains = Field({}, description="What the variables stand for, where not any real number.")

    def judge(self, seen: Value) -> Judgement:
        """Look for solutions of one system that the other has not. Raises `Undecided` where that cannot be told."""
        right = _equations(self.to)
        if isinstance(right, Reason):
            raise Undecided(f"The exercise's system {right.text}.")
        given = _equations(seen)
        if isinstance(given, Reason):
            return self._judgement(seen, say("Your answer {what}.", what=given.text), "structural", None)
        return self._compared(seen, given, right)

    def instead(self, when: Any, within: float | None = None) -> Solves:
        """The same comparer for another system; a tolerance has no meaning here."""
        return self.model_copy(update={"to": formulas(when)})

    def _compared(self, seen: Value, given: list[Expr], right: list[Expr]) -> Judgement:
        from grader.comparers.maths.relations import systems

        decision = systems.decide(given, right, self.domain)
        if decision.equal is None:
            raise Undecided(f"Whether the systems have the same solutions cannot be decided: {decision.why}.")
        if decision.equal:
            return self._judgement(seen, "", decision.how, None)
        unknown = sorted(_names(given) - _names(right))
        slug, message = "solutions-missing", say("Your equations have lost a solution.")
        if decision.why == systems.EXTRA:
            where = place(*zip(*decision.point, strict=True)) if decision.point else say("some values of the variables")
            slug, message = "solutions-extra", say("Your equations have a solution that is none: {where}.", where=where)
        if unknown:
            beside = say("Your equations contain {names}, which does not belong to the task.", names=listed(unknown))
            message = f"{message} {beside}"
        return self._judgement(seen, message, decision.how, slug)

    def _judgement(self, seen: Value, message: str, how: str, diagnosis: str | None) -> Judgement:
        written = text(self.to) if isinstance(self.to, Expr) else ", ".join(map(text, _equations_of(self.to)))
        return Judgement(
            credit=float(not message),
            message=message or say("That is right."),
            answer=say("A right system is {system}.", system=written),
            diagnosis=diagnosis,
            how=how,
            seen=seen,
            expected=self.to,
        )


def _equations_of(value: Value) -> list[Expr]:
    found = _equations(value)
    return [] if isinstance(found, Reason) else found


def _equations(value: Value) -> list[Expr] | Reason:
    """The equations of a system, or why there are none."""
    expr = as_expr(value)
    if expr is None:
        return refused(value, noted("a list of equations"))
    parts = list(arguments(expr)) if root(expr).head in _LISTS else [expr]
    for part in parts:
        if kind(part) not in ("relation", "logic", "number"):
            return Reason(say("holds {part}, which is no equation", part=text(part)[:60]))
    return parts


def _names(equations: list[Expr]) -> set[str]:
    return {name for equation in equations for name in free_names(equation)}
