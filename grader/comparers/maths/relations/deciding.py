"""Whether two relations, logical formulas or sets are the same: by the points at which they hold."""

from __future__ import annotations

import math
from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

from flint import acb

from grader.comparers.maths.domains import WHOLE, Domain
from grader.comparers.maths.enclosures import Unsure
from grader.comparers.maths.equivalence import Decision
from grader.comparers.maths.kinds import EXTRA, MISSING, decidable, kind
from grader.comparers.maths.relations import complexes, finite, logic
from grader.comparers.maths.relations.canonical import are_alike
from grader.comparers.maths.relations.gaps import gap
from grader.comparers.maths.relations.opaque import without_undefined
from grader.comparers.maths.relations.predicates import (
    TRUE,
    ZERO,
    Atom,
    Member,
    Predicate,
    all_of,
    atoms,
    flags,
    names,
)
from grader.comparers.maths.relations.reading import comparison, membership, read
from grader.comparers.maths.relations.roots import Place
from grader.comparers.maths.relations.wellformed import check
from grader.comparers.maths.trees import Unreadable, arguments, joined, number, part, root, symbol
from grader.formulas import free_names
from grader.values import Expr, Node
from grader.words import noted, say

MOST_DENOMINATOR = 10_000
MOST_FLAGS = 6
"""Symbols that are true or false beside comparisons."""

ELEMENT = "element"
_BRANCHING = frozenset("Abs re im conjugate arg sign log Max Min floor ceiling".split())
_COMPLEX_SETS = frozenset({"Complexes", "UniversalSet"})
_REASONS = {"relation": noted("an equation or inequality"), "logic": noted("a logical formula"), "set": noted("a set")}


def decide(seen: Expr, expected: Expr, domain: Mapping[str, Domain] | None = None) -> Decision:
    """Decide whether two relations, logical formulas or sets are the same in the domain: real unless it says otherwise.

    Relations are the same if they hold for the same values of their variables, sets if they have the same elements; a
    relation in one variable and a set are compared as sets. Where a side of a comparison has no value it is false.
    In several variables, what holds at all points but those where one has no value is taken as the same. The point
    of the decision is a counterexample, and `why` says which of the two should (or should not) hold there.
    """
    domain = domain or {}
    if seen == expected:
        return Decision(True, "structural")
    try:
        check(seen, expected)
        seen, expected = without_undefined([seen, expected])
        if finite.is_finite(seen) and finite.is_finite(expected):
            found = _of_elements(arguments(seen), arguments(expected), domain)
            if found is not None:
                return found
        pair = as_predicates(seen, expected)
        return pair if isinstance(pair, Decision) else of_predicates(*pair, domain)
    except (Unreadable, Unsure) as error:
        return Decision(None, "undecided", str(error) or "their values cannot be told apart")


def as_predicates(seen: Expr, expected: Expr) -> tuple[Predicate, Predicate] | Decision:
    """Both as predicates in the same variables; a decision where they are of kinds that are never the same."""
    kinds = kind(seen), kind(expected)
    if "set" in kinds:
        return _of_sets(seen, expected)
    bare = [root(each).head == "Symbol" for each in (seen, expected)]
    if all(decidable(each) or is_bare for each, is_bare in zip((seen, expected), bare, strict=True)):
        pair = read(seen), read(expected)
        if not any(bare) or flags(pair[bare.index(False)] if False in bare else pair[0]):
            return pair
    given, asked = (say(_REASONS.get(each, noted("a formula"))) for each in kinds)
    return Decision(False, "structural", say("it is {given} where {asked} is asked", given=given, asked=asked))


def _of_sets(seen: Expr, expected: Expr) -> tuple[Predicate, Predicate] | Decision:
    """The membership in both, of the variable of a relation where one of them is a relation."""
    if any(_holds_more_than_reals(each) for each in (seen, expected)):
        raise Unsure("a set holds more than real numbers")
    relations = [each for each in (seen, expected) if kind(each) in ("relation", "logic")]
    variables = sorted({name for each in relations for name in free_names(each)})
    if len(relations) + sum(kind(each) == "set" for each in (seen, expected)) < 2 or len(variables) > 1:
        return Decision(False, "structural", noted("a set is compared with something else"))
    width = max(_width(each) for each in (seen, expected))
    if width > 1:
        element = joined("Tuple", *(symbol(f"{ELEMENT}.{place}") for place in range(1, width + 1)))
    else:
        element = symbol(variables[0] if variables else ELEMENT)
    first, second = (membership(element, each) if kind(each) == "set" else read(each) for each in (seen, expected))
    return first, second


def _holds_more_than_reals(expr: Expr) -> bool:
    """Whether a set of complex numbers is in it, or infinity is an element."""
    infinite = {place for place, node in enumerate(expr.nodes) if node.head in ("Infinity", "NegativeInfinity")}
    return any(
        node.head in _COMPLEX_SETS or (node.head == "FiniteSet" and not infinite.isdisjoint(node.args))
        for node in expr.nodes
    )


def _width(expr: Expr) -> int:
    """How many numbers the elements of a set have."""
    if root(expr).head == "ProductSet":
        return len(root(expr).args)
    if root(expr).head in ("FiniteSet", "Union", "Intersection", "Complement"):
        return max((_width(arg) for arg in arguments(expr)), default=1)
    return len(root(expr).args) if root(expr).head == "Tuple" else 1


def _of_elements(seen: tuple[Expr, ...], expected: tuple[Expr, ...], domain: Mapping[str, Domain]) -> Decision | None:
    """Match the elements of finite sets; None where symbols may make them the same in other ways."""
    hows = []
    for these, others, why in (
        (seen, expected, noted("an element does not belong to it")),
        (expected, seen, noted("it lacks an element")),
    ):
        for element in these:
            decision = finite.partner(element, others, domain)
            if decision.equal is None:
                return None
            if not decision.equal:
                symbolic = any(free_names(each) for each in (*seen, *expected))
                return None if symbolic else Decision(False, decision.how, why)
            hows.append(decision)
    return finite.conjunction(hows) if hows else Decision(True, "structural")


def of_predicates(seen: Predicate, expected: Predicate, domain: Mapping[str, Domain]) -> Decision:
    """Decide whether two predicates hold at the same points. Raises `Unsure`."""
    symbols = flags(seen, expected)
    if symbols and not names(seen, expected):
        return _of_assignment(seen, expected, logic.differing(seen, expected))
    if len(symbols) > MOST_FLAGS:
        raise Unsure("it holds too many symbols that are true or false")
    if symbols:
        decisions = [
            of_predicates(logic.assigned(seen, values), logic.assigned(expected, values), domain)
            for values in logic.assignments(symbols)
        ]
        return finite.conjunction(decisions)
    if are_alike(seen, expected):
        return Decision(True, "symbolic")
    if _is_complex(seen, expected, domain):
        return _of_complex(seen, expected)
    return _of_real(seen, expected, domain)


def _of_assignment(seen: Predicate, expected: Predicate, found: logic.Assignment | None) -> Decision:
    if found is None:
        return Decision(True, "symbolic")
    holds = logic.assigned(seen, found) == TRUE
    point = tuple((name, complex(truth)) for name, truth in sorted(found.items()))
    return Decision(False, "symbolic", EXTRA if holds else MISSING, point)


def _is_complex(seen: Predicate, expected: Predicate, domain: Mapping[str, Domain]) -> bool:
    if any(domain.get(name) == "complex" for name in names(seen, expected)):
        return True
    return any(node.head == "ImaginaryUnit" for atom in atoms(seen, expected) for node in atom.difference.nodes)


def _of_complex(seen: Predicate, expected: Predicate) -> Decision:
    if any(_is_branching(node, atom.difference) for atom in atoms(seen, expected) for node in atom.difference.nodes):
        raise Unsure("it holds functions that are not smooth for complex numbers")
    found = complexes.differing(seen, expected)
    if found is None:
        return Decision(True, "symbolic")
    point, first = found
    return Decision(False, "numeric", EXTRA if first else MISSING, floats(point))


def _is_branching(node: Node, tree: Expr) -> bool:
    """Whether a part is no smooth function of complex numbers."""
    if node.head == "Pow" and node.args:
        return tree.nodes[node.args[-1]].head != "Integer" and bool(free_names(part(tree, node.args[0])))
    return node.head in _BRANCHING


def _of_real(seen: Predicate, expected: Predicate, domain: Mapping[str, Domain]) -> Decision:
    """By a point at which one holds alone; where there is none, by what the search for it has covered."""
    inside = within(names(seen, expected), domain)
    evidence = []
    unsure: Unsure | None = None
    for given, wanted, why in ((seen, expected, EXTRA), (expected, seen, MISSING)):
        try:
            found = gap(all_of(inside, given), wanted)
        except Unsure as error:
            unsure = error
            continue
        if found.point is not None:
            return Decision(False, "numeric", why, floats(found.point))
        evidence.append(found)
    if unsure is not None:
        raise unsure
    how: Literal["symbolic", "numeric"] = "symbolic" if all(found.complete for found in evidence) else "numeric"
    return Decision(True, how)


def within(unknown: tuple[str, ...], domain: Mapping[str, Domain]) -> Predicate:
    """That variables lie in their domains."""
    return all_of(*(_within(name, domain.get(name, "real")) for name in unknown))


def _within(name: str, domain: Domain) -> Predicate:
    """That a variable lies in its domain."""
    variable = symbol(name)
    if not isinstance(domain, str):
        low, high = _end(domain[0], -1), _end(domain[1], 1)
        return all_of(comparison("<=", low, variable), comparison("<=", variable, high))
    whole: Predicate = Member(variable) if domain in WHOLE else TRUE
    match domain:
        case "positive":
            return Atom("<", ZERO, variable)
        case "negative":
            return Atom("<", variable, ZERO)
        case "nonnegative" | "natural":
            return all_of(whole, Atom("<=", ZERO, variable))
        case "positive integer":
            return all_of(whole, Atom("<=", number(1), variable))
        case "nonpositive":
            return Atom("<=", variable, ZERO)
        case "nonzero":
            return Atom("!=", variable, ZERO)
    return whole


def _end(end: float, outwards: int) -> Expr:
    """An end of a range as it is meant: a simple fraction, or else a little beyond: 2*pi belongs to [0, 2*pi]."""
    if math.isinf(end):
        return number(end)
    simple = Fraction(end).limit_denominator(MOST_DENOMINATOR)
    if float(simple) != end:
        simple = Fraction(end) + outwards * abs(Fraction(end)) / 10**15
    return Expr((Node("Rational", text=f"{simple.numerator}/{simple.denominator}"),))


def floats(point: Mapping[str, Place | acb]) -> tuple[tuple[str, complex], ...]:
    """A point as decisions hold it."""
    balls = {name: place.ball if isinstance(place, Place) else place for name, place in point.items()}
    return tuple((name, complex(ball.mid())) for name, ball in sorted(balls.items()))
