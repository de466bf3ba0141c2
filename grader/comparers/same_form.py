"""Compare the way formulas are written: equal up to the order and the grouping of sums and products only."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

from pydantic import Field

from grader.comparers._fields import Domains, Formulas, formulas
from grader.comparers._forms import as_tree, equality
from grader.comparers.equivalent import Equivalent
from grader.comparers.maths.forms import Forms
from grader.comparers.maths.trees import Unreadable
from grader.errors import Undecided
from grader.formulas import text
from grader.model import Comparer, Judgement
from grader.values import Expr, Fault, Items, Node, Value
from grader.words import say

_MINUS_ONE = Node("Integer", text="-1")


class SameForm(Comparer):
    """An answer is right if it is written as the one asked for, but for the order and grouping of its parts."""

    reads: ClassVar[frozenset[str]] = Equivalent.reads
    imports_late: ClassVar[tuple[str, ...]] = Equivalent.imports_late

    to: Formulas = Field(description="The right formula in the form asked for, or a list of formulas, an equation ….")
    domain: Domains = Field({}, description="What the variables stand for, where not any real number.")

    def judge(self, seen: Value) -> Judgement:
        """Compare the forms, and where they differ the values, to say which of the two is wrong."""
        given, right = as_tree(seen), as_tree(self.to)
        if right is None:
            raise Undecided("The exercise's formula is none.")
        right_form = Judgement(
            credit=1.0,
            message=say("That is right."),
            answer=say("The right form is {form}.", form=text(right)),
            how="structural",
            seen=seen,
            expected=self.to,
        )
        if given is not None and _written_alike(seen, given, right):
            return right_form
        message, diagnosis = self._refusal(seen)
        return replace(right_form, credit=0.0, message=message, diagnosis=diagnosis)

    def _refusal(self, seen: Value) -> tuple[str, str]:
        equal = equality(seen, self.to, self.domain)
        if isinstance(equal, Undecided):
            return say("Your answer is not written in the form asked."), "not-in-form"
        if equal.credit:
            return say("Your answer is equal in value, but not written in the form asked."), "equal-not-form"
        return equal.message, equal.diagnosis or "not-equivalent"

    def instead(self, when: Any, within: float | None = None) -> SameForm:
        """The same comparer for another formula; a tolerance has no meaning here."""
        return self.model_copy(update={"to": formulas(when)})


def _written_alike(seen: Value, given: Expr, right: Expr) -> bool:
    """Whether two formulas have the same form. Raises `Undecided` where one cannot be read."""
    try:
        if _same(Forms(), given, right):
            return True
        return _same(Forms(splitting=True), given, right) and _is_of_sympy(seen)
    except Unreadable as error:
        raise Undecided(f"Whether the form is right cannot be decided: {error}.") from error


def _same(forms: Forms, given: Expr, right: Expr) -> bool:
    return forms.add(given) == forms.add(right)


def _is_of_sympy(seen: Value) -> bool:
    """Whether formulas may be objects of SymPy, where `1/(2*x)` is `1/2/x`: SymPy leaves their trees as they are.

    In its objects all divisors share one exponent -1, unlike in formulas that were read.
    """
    if isinstance(seen, Items):
        return all(_is_of_sympy(part) for part in seen.values if not isinstance(part, Fault))
    if not isinstance(seen, Expr):
        return True

    from grader.comparers.maths.expressions import from_sympy, to_sympy

    try:
        return seen.nodes.count(_MINUS_ONE) <= 1 and _are_identical(seen, from_sympy(to_sympy(seen)))
    except Unreadable:
        return False


def _are_identical(first: Expr, second: Expr) -> bool:
    """Whether two trees are equal, however they share parts."""
    known: dict[tuple[object, ...], int] = {}
    roots = []
    for expr in (first, second):
        found: list[int] = []
        for node in expr.nodes:
            found.append(known.setdefault((node.head, node.text, *(found[place] for place in node.args)), len(known)))
        roots.append(found[-1])
    return roots[0] == roots[1]
