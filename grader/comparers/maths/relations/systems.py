"""Whether systems of equations have the same solutions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from grader.comparers.maths.domains import Domain
from grader.comparers.maths.enclosures import Unsure
from grader.comparers.maths.equivalence import Decision
from grader.comparers.maths.kinds import EXTRA, MISSING, kind
from grader.comparers.maths.relations.deciding import of_predicates
from grader.comparers.maths.relations.opaque import without_undefined
from grader.comparers.maths.relations.predicates import ZERO, Predicate, all_of
from grader.comparers.maths.relations.reading import comparison, read
from grader.comparers.maths.relations.wellformed import check
from grader.comparers.maths.trees import Unreadable
from grader.values import Expr

__all__ = ["EXTRA", "MISSING", "decide"]


def decide(seen: Sequence[Expr], expected: Sequence[Expr], domain: Mapping[str, Domain] | None = None) -> Decision:
    """Decide whether two systems have the same solutions; a number-valued formula stands for that it is zero."""
    try:
        check(*seen, *expected)
        known = without_undefined([*seen, *expected])
        first, second = (_joint(part) for part in (known[: len(seen)], known[len(seen) :]))
        return of_predicates(first, second, domain or {})
    except (Unreadable, Unsure) as error:
        return Decision(None, "undecided", str(error) or "their values cannot be told apart")


def _joint(equations: Sequence[Expr]) -> Predicate:
    return all_of(*(comparison("=", each, ZERO) if kind(each) == "number" else read(each) for each in equations))
