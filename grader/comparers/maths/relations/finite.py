"""Finite sets, matched element by element."""

from __future__ import annotations

from collections.abc import Mapping

from grader.comparers.maths import equivalence
from grader.comparers.maths.domains import Domain
from grader.comparers.maths.equivalence import Decision
from grader.comparers.maths.kinds import kind
from grader.comparers.maths.trees import arguments, root
from grader.values import Expr

_FINITE = frozenset({"FiniteSet", "EmptySet"})


def is_finite(expr: Expr) -> bool:
    """Whether a set is given by its elements."""
    return root(expr).head in _FINITE


def same_element(first: Expr, second: Expr, domain: Mapping[str, Domain]) -> Decision:
    """Whether two elements are equal: numbers, or tuples and matrices of the same shape entry by entry."""
    from grader.comparers.maths.relations.deciding import decide

    pair = kind(first), kind(second)
    if pair == ("number", "number"):
        return equivalence.decide(first, second, domain)
    if pair[0] != pair[1]:
        return Decision(False, "structural")
    if pair[0] in ("list", "matrix") and root(first).head in ("Tuple", "List", "Matrix"):
        parts = arguments(first), arguments(second)
        if len(parts[0]) != len(parts[1]) or root(first).text != root(second).text:
            return Decision(False, "structural")
        return conjunction([same_element(*each, domain) for each in zip(*parts, strict=True)])
    if pair[0] == "matrix":
        return equivalence.decide(first, second, domain)
    return decide(first, second, domain)


def conjunction(decisions: list[Decision]) -> Decision:
    """What several decisions say together: all must be equal."""
    for wanted in (False, None):
        for decision in decisions:
            if decision.equal is wanted:
                return decision
    hows = [decision.how for decision in decisions]
    how = next((each for each in ("numeric", "symbolic") if each in hows), "structural")
    return Decision(True, how)  # type: ignore[arg-type]


def partner(element: Expr, others: tuple[Expr, ...], domain: Mapping[str, Domain]) -> Decision:
    """Whether an element equals one of the others."""
    undecided = Decision(False, "structural")
    for other in others:
        decision = same_element(element, other, domain)
        if decision.equal:
            return decision
        if decision.equal is None:
            undecided = decision
        elif undecided.equal is False and decision.how != "structural":
            undecided = Decision(False, decision.how)
    return undecided
