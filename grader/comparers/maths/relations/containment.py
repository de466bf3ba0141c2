"""Whether everything in one set (all that satisfies one relation) is in another."""

from __future__ import annotations

from collections.abc import Mapping

from grader.comparers.maths.domains import Domain
from grader.comparers.maths.enclosures import Unsure, value
from grader.comparers.maths.equivalence import Decision
from grader.comparers.maths.kinds import kind
from grader.comparers.maths.relations import deciding, finite, logic
from grader.comparers.maths.relations.gaps import gap
from grader.comparers.maths.relations.opaque import without_undefined
from grader.comparers.maths.relations.predicates import TRUE, Predicate, all_of, any_of, flags, names, negation
from grader.comparers.maths.relations.reading import membership
from grader.comparers.maths.relations.wellformed import check
from grader.comparers.maths.trees import Unreadable, arguments
from grader.formulas import free_names, text
from grader.values import Expr


def contained(seen: Expr, expected: Expr, domain: Mapping[str, Domain] | None = None) -> Decision:
    """Decide whether `seen` is a part of `expected`, each a set or a relation; `why` may name one that is not."""
    domain = domain or {}
    try:
        check(seen, expected)
        seen, expected = without_undefined([seen, expected])
        if finite.is_finite(seen) and (found := _of_elements(seen, expected, domain)) is not None:
            return found
        pair = deciding.as_predicates(seen, expected)
        return pair if isinstance(pair, Decision) else _implied(*pair, domain)
    except (Unreadable, Unsure) as error:
        return Decision(None, "undecided", str(error) or "their values cannot be told apart")


def _of_elements(seen: Expr, expected: Expr, domain: Mapping[str, Domain]) -> Decision | None:
    """Look for each element by itself; None where symbols may make it one in other ways."""
    decisions = []
    for element in arguments(seen):
        if finite.is_finite(expected):
            decision = finite.partner(element, arguments(expected), domain)
        elif _is_off_axis(element) and not any(node.head in _COMPLEX for node in expected.nodes):
            decision = Decision(False, "numeric")
        elif kind(expected) == "set":
            decision = deciding.of_predicates(membership(element, expected), TRUE, domain)
        else:
            return None
        if not decision.equal:
            symbolic = free_names(seen) or free_names(expected)
            undecided = decision.equal is None or symbolic
            return None if undecided else Decision(False, decision.how, text(element))
        decisions.append(decision)
    return finite.conjunction(decisions)


_COMPLEX = frozenset({"ImaginaryUnit", "Complexes", "UniversalSet"})


def _is_off_axis(element: Expr) -> bool:
    """Whether an element is a number that is not real."""
    if free_names(element) or kind(element) != "number":
        return False
    try:
        return 0 not in value(element).imag
    except Unsure:
        return False


def _implied(seen: Predicate, expected: Predicate, domain: Mapping[str, Domain]) -> Decision:
    """Whether the second holds wherever the first does. Raises `Unsure`."""
    if flags(seen, expected):
        if names(seen, expected):
            raise Unsure("it holds symbols that are true or false beside numbers")
        apart = logic.differing(any_of(negation(seen), expected), TRUE)
        return Decision(apart is None, "symbolic")
    found = gap(all_of(deciding.within(names(seen, expected), domain), seen), expected)
    if found.point is not None:
        return Decision(False, "numeric", "", deciding.floats(found.point))
    return Decision(True, "symbolic" if found.complete else "numeric")
