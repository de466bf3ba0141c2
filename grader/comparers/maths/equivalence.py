"""Whether two formulas are equal as functions.

By values at points of their domain, each a ball that is certain to hold it: balls that lie apart are a proof that
the formulas differ, and the point is the counterexample; balls that agree to many digits at many points show that
they are equal (the probabilistic test of Schwartz and Zippel, carried over to elementary functions). What has no
values that way is worked out by SymPy first.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

from grader.comparers.maths.comparison import Comparison, Kind, Pair
from grader.comparers.maths.domains import Domain, Point, points
from grader.comparers.maths.enclosures import Unsure, value
from grader.comparers.maths.normal_forms import proof
from grader.comparers.maths.samples import goes_by_cases, samples, wholes
from grader.comparers.maths.trees import Unreadable, holds_matrices, part
from grader.comparers.maths.undefined import concrete
from grader.comparers.maths.wellformed import check
from grader.formulas import free_names
from grader.values import Expr
from grader.words import noted

ENOUGH = 12
"""Points at which formulas agree that are equal."""
CASES = 5
"""So many times more where formulas go by cases: some cases hold at few points only."""
TRIES = 20
"""So many points are tried for each that is needed."""
HOLES = 3
"""Points at which one formula is undefined while the other is not, to show that they differ."""
UNSURE = 6
"""Points at which nothing is known, to give up where there is no other."""

_APPROXIMATED = frozenset({"Sum", "Product", "Integral", "Limit", "Derivative", "Order", "hyper", "meijerg"})
"""What SymPy approximates and balls cannot."""
_OF_MATRICES = frozenset("MatMul MatAdd MatPow Transpose Inverse Adjoint Determinant Trace".split())
_SAME = (Kind.SAME, Kind.SAME_OFF_AXIS)
_INFINITE = frozenset({"Infinity", "NegativeInfinity", "ComplexInfinity", "NaN"})


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether formulas are equal (None: undecided), how that was found, and where they differ."""

    equal: bool | None
    how: Literal["structural", "symbolic", "numeric", "undecided"]
    why: str = ""
    """The rest of a sentence: about the first formula where they differ, otherwise about what stood in the way."""
    point: tuple[tuple[str, complex], ...] = ()
    seen: complex | None = None
    """The value of the first formula there; None where it has none."""


def decide(seen: Expr, expected: Expr, domain: Mapping[str, Domain] | None = None) -> Decision:
    """Decide whether two formulas are equal in the domain: real unless it says otherwise.

    Real functions are equal where either has a real value; formulas that never have one are compared as complex
    ones. Points are the same every time. Takes as long as SymPy does where balls cannot tell: call it where it can
    be stopped.
    """
    if seen == expected:
        return Decision(True, "structural")
    try:
        check(seen, expected)
    except Unreadable as error:
        return Decision(None, "undecided", str(error))
    if any(_names_matrices(tree) for tree in (seen, expected)):
        return Decision(None, "undecided", "it holds names that stand for matrices")
    first, second = concrete(seen), concrete(expected)
    places: dict[str, Domain] = {name: "natural" for tree in (first, second) for name in wholes(tree)}
    places |= domain or {}
    if _are_infinite(first, second):
        return _worked_out(first, second, places)
    decision = _by_values(first, second, places)
    if decision.equal is not False and (shown := proof(first, second)) is not None:
        return Decision(shown, "symbolic")
    if decision.equal is None and (
        _is_constant_unlike(first, second, places) or _is_constant_unlike(second, first, places)
    ):
        return Decision(False, "numeric", noted("is constant where the other is not"))
    return decision if decision.equal is not None else _worked_out(first, second, places)


def _is_constant_unlike(formula: Expr, other: Expr, domain: Mapping[str, Domain]) -> bool:
    """Whether a formula without variables stands beside one that certainly has two values."""
    names = tuple(sorted(free_names(other)))
    if free_names(formula) or not names:
        return False
    values = []
    for point in itertools.islice(points(names, domain), UNSURE):
        with suppress(Unsure):
            values.append(value(other, point))
    return any(not one.overlaps(values[0]) and 0 in one.imag and 0 in values[0].imag for one in values)


def _names_matrices(tree: Expr) -> bool:
    """Whether an operation on matrices is applied to names."""
    return any(
        node.head in _OF_MATRICES and not holds_matrices(part(tree, place)) for place, node in enumerate(tree.nodes)
    )


def _are_infinite(*trees: Expr) -> bool:
    return any(node.head in _INFINITE for tree in trees for node in tree.nodes)


def _worked_out(first: Expr, second: Expr, domain: Mapping[str, Domain]) -> Decision:
    """Decide by what SymPy makes of them."""
    from grader.comparers.maths import working_out

    try:
        found, right = working_out.worked_out(first, domain), working_out.worked_out(second, domain)
        if found == right:
            return Decision(True, "symbolic")
        if any(tree.nodes[-1].head in _INFINITE for tree in (found, right)):
            return _of_infinite(found, right)
        decision = _by_values(found, right, domain)
        if decision.equal is None and any(node.head in _APPROXIMATED for node in (*found.nodes, *right.nodes)):
            return working_out.by_approximations(found, right, domain)
    except Unreadable as error:
        return Decision(None, "undecided", str(error))
    return decision


def _of_infinite(found: Expr, right: Expr) -> Decision:
    """Of different formulas of which one is infinite or no number at all."""
    if right.nodes[-1].head == "NaN":
        return Decision(None, "undecided", "the right formula has no value")
    if found.nodes[-1].head in _INFINITE:
        return Decision(False, "symbolic", noted("is no number") if found.nodes[-1].head == "NaN" else "is infinite")
    try:
        return Decision(False, "symbolic", noted("is finite"), seen=complex(value(found).mid()))
    except Unsure:
        return Decision(False, "symbolic", noted("is finite"))


def _by_values(first: Expr, second: Expr, domain: Mapping[str, Domain]) -> Decision:
    names = tuple(sorted({*free_names(first), *free_names(second)}))
    pair = Pair(first, second, is_real="complex" not in {domain.get(name) for name in names})
    enough = ENOUGH * (CASES if goes_by_cases(first, second) else 1) if names else 1
    counts = dict.fromkeys(Kind, 0)
    off_axis: Decision | None = None
    why = ""
    for point, is_edge, is_random in samples((first, second), names, domain, enough * TRIES):
        found = pair.compare(point, snap=is_edge)
        if is_edge and found.kind in _SAME:  # which says nothing of what is beside it
            continue
        if found.kind in _SAME and not _agreed(counts):
            found = pair.confirm(point, found)
        counts[found.kind] += 1
        why = why or found.why
        if found.kind is Kind.APART or (found.kind is Kind.HOLE and counts[Kind.HOLE] >= min(HOLES, enough)):
            return _different(point, found)
        if found.kind is Kind.OFF_AXIS:
            off_axis = off_axis or _different(point, found)
        is_last = is_random or not names
        if is_last and _agreed(counts) >= enough and (counts[Kind.SAME] or not off_axis):
            return Decision(True, "numeric")
        if is_random and counts[Kind.UNSURE] >= UNSURE and not _agreed(counts):
            break
    if off_axis and not counts[Kind.SAME]:
        return off_axis
    return Decision(None, "undecided", why or "their values cannot be found at enough points")


def _agreed(counts: Mapping[Kind, int]) -> int:
    return sum(counts[kind] for kind in _SAME)


def _different(point: Point, found: Comparison) -> Decision:
    why = noted("is undefined there") if found.kind is Kind.HOLE else ""
    return Decision(False, "numeric", why, tuple((name, complex(at)) for name, at in point.items()), found.seen)
