"""Elements of two collections, each with its partner in the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grader.comparers.maths.domains import Domain
from grader.comparers.maths.relations.finite import same_element
from grader.values import Expr


@dataclass(frozen=True, slots=True)
class Matching:
    """The elements without a partner on either side, how that is known, and why it is not known of some ("")."""

    extra: tuple[Expr, ...]
    missing: tuple[Expr, ...]
    how: str
    undecided: str = ""


def matched(seen: Sequence[Expr], right: Sequence[Expr], domain: Mapping[str, Domain], *, repeats: bool) -> Matching:
    """Match each element with an equal one. With `repeats` each has a partner of its own; else many may share one."""
    left = list(right)
    found: set[int] = set()
    extra: list[Expr] = []
    hows: list[str] = []
    undecided = ""
    for element in seen:
        place, why, how = _partner(element, left, domain, found if repeats else set())
        hows += how
        if place is not None:
            found.add(place)
        elif why:
            undecided = why
        else:
            extra.append(element)
    missing = tuple(each for place, each in enumerate(right) if place not in found)
    if not repeats:
        missing = tuple(each for each in missing if not _is_among(each, [right[place] for place in found], domain))
    evidence = "numeric" if "numeric" in hows else "symbolic" if "symbolic" in hows else "structural"
    return Matching(tuple(extra), missing, evidence, undecided)


def _partner(
    element: Expr, others: Sequence[Expr], domain: Mapping[str, Domain], taken: set[int]
) -> tuple[int | None, str, list[str]]:
    """The place of an equal element; without one, why that is not certain, and how it is known."""
    why = ""
    hows: list[str] = []
    for place in sorted(range(len(others)), key=lambda place: others[place] != element):
        if place in taken:
            continue
        decision = same_element(element, others[place], domain)
        if decision.equal:
            return place, "", [decision.how]
        if decision.equal is None:
            why = decision.why
        else:
            hows.append(decision.how)
    return None, why, hows


def _is_among(element: Expr, others: Sequence[Expr], domain: Mapping[str, Domain]) -> bool:
    return any(same_element(element, other, domain).equal for other in others)
