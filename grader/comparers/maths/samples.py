"""The points at which formulas are compared: drawn from their domain, and around the edges of their cases."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from grader.comparers.maths.domains import Coordinate, Domain, holds, points
from grader.comparers.maths.trees import reachable
from grader.values import Expr, Node

LARGEST = 10**6
MOST_COMPUTED = 8
NEAR = 1e-3
CHEAP = 3
_PLAIN = re.compile(r"-?[0-9.]{1,20}(/[0-9]{1,20}|[eE]-?[0-9])?")
"""A number that may be an edge."""
MOST_REPEATED = 100
"""Points in a row that were drawn before: there are no others."""
_HALF = Fraction(1, 2)
_EXPONENTS = ((Fraction(2), _HALF), (_HALF, Fraction(2)), (Fraction(-1), _HALF), (Fraction(3), Fraction(1, 3)))
"""Pairs whose powers one after the other tell `(x**a)**b` from `x**(a*b)`."""
_TIMES = 4
"""Points with each of them."""
MOST_NUMBERS = 12
"""Of those in formulas that may be edges of cases, the largest ones."""

_BY_CASES = frozenset(
    "Abs sign Max Min Piecewise ITE Heaviside floor ceiling frac Mod DiracDelta KroneckerDelta".split()
)
_BRANCHING = frozenset("log arg atan2 asin acos atan acot asec acsc acosh atanh acoth asech".split())
"""Functions with branches, which roots have, too: their cases are those of what they are taken of."""
_STEPS = frozenset({"floor", "ceiling", "frac", "Mod"})
_OVER_WHOLES = frozenset({"Sum", "Product"})
_OF_WHOLES = frozenset("fibonacci lucas catalan partition factorial2 subfactorial gcd lcm".split())


class Sample(NamedTuple):
    """A point; one on an edge of a case is compared with what seems zero taken as zero."""

    point: dict[str, Coordinate]
    is_edge: bool = False
    is_random: bool = False


def goes_by_cases(*trees: Expr) -> bool:
    """Whether a formula is put together from several."""
    return any(node.head in _BY_CASES for tree in trees for node in tree.nodes)


def _has_edges(tree: Expr) -> bool:
    """Whether a formula goes by cases, or takes a root or another function with branches of a sum."""
    return goes_by_cases(tree) or any(
        node.args and tree.nodes[node.args[0]].head not in ("Symbol", "Integer") and _branches(node, tree)
        for node in tree.nodes
    )


def _branches(node: Node, tree: Expr) -> bool:
    return node.head in _BRANCHING or (
        node.head == "Pow" and len(node.args) == 2 and tree.nodes[node.args[1]].head == "Rational"
    )


def wholes(expr: Expr) -> set[str]:
    """The variables that can stand for nothing but whole numbers: in limits of sums, in arguments of sequences."""
    found: set[str] = set()
    for node in expr.nodes:
        if node.head in _OVER_WHOLES:
            limits = [place for limit in node.args[1:] for place in expr.nodes[limit].args[1:]]
            if not any(expr.nodes[place].head == "Infinity" for place in limits):
                found |= _symbols(expr, limits)
        elif node.head in _OF_WHOLES:
            found |= _symbols(expr, node.args)
    return found


def _symbols(expr: Expr, places: tuple[int, ...] | list[int]) -> set[str]:
    below = {part for place in places for part in reachable(expr, place)}
    return {expr.nodes[part].text for part in below if expr.nodes[part].head == "Symbol"}


def samples(
    trees: tuple[Expr, ...], names: tuple[str, ...], domain: Mapping[str, Domain], tries: int
) -> Iterator[Sample]:
    """Points, each once, the same ones every time: those that must be tried first, then so many random ones.

    Before all others come a few that cost nothing to find: most wrong formulas differ there.
    """
    if not names:
        yield Sample({})
        return
    yield from map(Sample, itertools.islice(points(names, domain), CHEAP))
    edges = _edges(trees, names, domain)
    seen: set[tuple[Coordinate, ...]] = set()
    repeated = 0
    drawn = (Sample(point, is_random=True) for point in itertools.islice(points(names, domain, edges), tries))
    for sample in itertools.chain(_around(edges, names, domain), _powers(trees, names, domain), drawn):
        key = tuple(sample.point.values())
        if key not in seen:
            seen.add(key)
            repeated = 0
            yield sample
        elif (repeated := repeated + 1) > MOST_REPEATED:
            return


def numbers_in(tree: Expr) -> set[Fraction]:
    """The numbers written in a formula, but for very long ones."""
    texts = {node.text for node in tree.nodes if node.head in ("Integer", "Rational", "Float")}
    return {Fraction(text) for text in texts if _PLAIN.fullmatch(text)}


def _edges(trees: tuple[Expr, ...], names: tuple[str, ...], domain: Mapping[str, Domain]) -> tuple[Fraction, ...]:
    """Where one case of formulas may end and another begin.

    The numbers in them and their reciprocals with both signs, the ends of ranges, and, in one variable, the places
    where the arguments of their cases are zero.
    """
    if not any(map(_has_edges, trees)):
        return ()
    numbers = {abs(number) for tree in trees for number in numbers_in(tree)}
    numbers |= {1 / number for number in numbers if number}  # x/1000 is of the size of one at 1000
    small = sorted(number for number in numbers if number <= LARGEST)[-MOST_NUMBERS:]
    steps = (Fraction(1), Fraction(2)) if any(node.head in _STEPS for tree in trees for node in tree.nodes) else ()
    found = {Fraction(0)} | {sign * number for number in (*small, *steps) for sign in (1, -1)}
    ranges = [kind for kind in domain.values() if not isinstance(kind, str)]
    found |= {Fraction(end) for ends in ranges for end in ends if math.isfinite(end)}
    if len(names) == 1:
        found |= _computed(trees, names[0])
    return tuple(sorted(found))


def _computed(trees: tuple[Expr, ...], name: str) -> set[Fraction]:
    """The zeros of the arguments of cases: those that are fractions, and fractions on both sides of the others."""
    from grader.comparers.maths.relations.critical import breaks
    from grader.comparers.maths.relations.roots import between

    found: set[Fraction] = set()
    for place in breaks(trees, name)[:MOST_COMPUTED]:
        if place.fraction is not None:
            found.add(place.fraction)
        else:
            found |= {between(place.ball - NEAR, place.ball), between(place.ball, place.ball + NEAR)}
    return found


def _powers(trees: tuple[Expr, ...], names: tuple[str, ...], domain: Mapping[str, Domain]) -> Iterator[Sample]:
    """Points at which variables in exponents are such that powers of negative numbers are real."""
    exponents = sorted({name for tree in trees for name in _in_exponents(tree)})
    others = points(names, domain)
    for pair in _EXPONENTS * _TIMES if exponents else ():
        simple = zip(exponents, itertools.cycle(pair), strict=False)
        usable = {name: number for name, number in simple if _may_be(domain.get(name, "real"), number)}
        yield Sample({**next(others), **usable})


def _may_be(kind: Domain, number: Fraction) -> bool:
    """Whether a number may stand for a variable that is not complex."""
    return kind != "complex" and holds(kind, number)


def _in_exponents(expr: Expr) -> set[str]:
    return {name for node in expr.nodes if node.head == "Pow" for name in _symbols(expr, node.args[1:])}


def _around(edges: tuple[Fraction, ...], names: tuple[str, ...], domain: Mapping[str, Domain]) -> Iterator[Sample]:
    """The edges, and points between and beyond them, for each variable in turn; the others lie anywhere."""
    middles = [(low + high) / 2 for low, high in itertools.pairwise(edges)]
    middles += [2 * edges[0] - 1, 2 * edges[-1] + 1] if edges else []
    others = points(names, domain)
    for name in names:
        kind = domain.get(name, "real")
        for number in (*edges, *middles):
            if _may_be(kind, number):
                yield Sample({**next(others), name: number}, is_edge=number in edges)
