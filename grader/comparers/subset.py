"""Compare sets and lists: right if everything in the answer belongs to what is asked."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from grader.comparers._fields import Domains, Formulas, formulas
from grader.comparers._words import clipped, shown
from grader.comparers.maths.arrays import Reason, from_array, refused
from grader.comparers.maths.kinds import kind
from grader.comparers.maths.trees import arguments, as_expr, joined, root
from grader.errors import Undecided
from grader.formulas import text
from grader.model import Comparer, Judgement
from grader.values import Array, Expr, Items, Node, Number, Value
from grader.words import noted, say

_LISTS = frozenset({"Tuple", "List", "Matrix"})
NOT_PROPER = noted("Your answer holds everything that is asked for, where only a part of it is wanted.")


class Subset(Comparer):
    """A set is right if each of its elements belongs to `to`; the empty set always does."""

    reads: ClassVar[frozenset[str]] = frozenset({"expr", "items", "array", "number"})
    imports_late: ClassVar[tuple[str, ...]] = ("grader.comparers.maths.relations",)

    to: Formulas = Field(description="The set: a set, an interval, a list of elements, or a relation in one variable.")
    proper: bool = Field(False, description="Whether something of `to` must be left out.")
    domain: Domains = Field({}, description="What variables stand for, where not any real number.")

    def judge(self, seen: Value) -> Judgement:
        """Look for an element that does not belong. Raises `Undecided` where that cannot be told."""
        whole, given = _set(self.to), _set(seen)
        if whole is None:
            raise Undecided("The exercise's set cannot be read.")
        if given is None:
            return self._judgement(
                seen, say("Your answer {what}.", what=refused(seen, noted("a set")).text), "structural"
            )
        return self._compared(seen, given, whole)

    def instead(self, when: Any, within: float | None = None) -> Subset:
        """The same comparer for another set; a tolerance has no meaning here."""
        return self.model_copy(update={"to": formulas(when)})

    def _compared(self, seen: Value, given: Expr, whole: Expr) -> Judgement:
        from grader.comparers.maths.relations import containment

        found = containment.contained(given, whole, self.domain)
        if found.equal is None:
            raise Undecided(f"Whether every element belongs to the set cannot be decided: {found.why}.")
        if not found.equal:
            element = shown(found.point[-1][1]) if found.point else clipped(found.why)
            message = (
                say("Of your answer {element} is not in the set that is asked for.", element=element)
                if element
                else say("Of your answer something is not in the set that is asked for.")
            )
            return self._judgement(seen, message, found.how)
        if not self.proper:
            return self._judgement(seen, "", found.how)
        back = containment.contained(whole, given, self.domain)
        if back.equal is None:
            raise Undecided(f"Whether anything is left out cannot be decided: {back.why}.")
        return self._judgement(seen, say(NOT_PROPER) if back.equal else "", back.how)

    def _judgement(self, seen: Value, message: str, how: str) -> Judgement:
        written = text(self.to) if isinstance(self.to, Expr) else ", ".join(map(text, _elements(self.to)))
        return Judgement(
            credit=float(not message),
            message=message or say("That is right."),
            answer=say("The elements must belong to {set}.", set=written),
            how=how,
            seen=seen,
            expected=self.to,
        )


def _elements(value: Value) -> tuple[Expr, ...]:
    found = _set(value)
    return arguments(found) if found else ()


def _set(value: Value) -> Expr | None:
    """A value as a set: a list by its elements, a number as the only element."""
    if isinstance(value, Array):
        values = from_array(value)
        return None if isinstance(values, Reason) else _set(Items(tuple(map(Number, values.ravel().tolist()))))
    expr = as_expr(value)
    if expr is None:
        return None
    if root(expr).head in _LISTS | {"FiniteSet"}:
        return joined("FiniteSet", *arguments(expr)) if arguments(expr) else Expr((Node("EmptySet"),))
    return joined("FiniteSet", expr) if kind(expr) == "number" else expr
