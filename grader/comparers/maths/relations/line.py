"""Two predicates in one variable, compared at every place where one of them may change and between them."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from fractions import Fraction
from typing import NamedTuple

from flint import arb

from grader.comparers.maths.domains import points
from grader.comparers.maths.enclosures import Unsure, value
from grader.comparers.maths.relations.critical import critical
from grader.comparers.maths.relations.predicates import Atom, Leaf, Member, Predicate, leaves
from grader.comparers.maths.relations.roots import Place, at, between
from grader.comparers.maths.relations.truth import Truth, holds
from grader.comparers.maths.relations.zeros import MOST_ZEROS, REACH, beyond
from grader.comparers.maths.samples import numbers_in
from grader.values import Expr

FAR = (Fraction(10), Fraction(1000), Fraction(10**6))
STEPS_SEARCHED = 6.0
"""Whole numbers at which jumps are looked for, see `critical`."""
LOOKS = 3
"""Points at which a side is looked at that seems to be constant."""
_STEPS = frozenset("floor ceiling frac Mod gamma factorial".split())
WHOLES = 40
"""Whole numbers up to this size are tried, and those beside every critical place."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What a search for a point found that satisfies `given` and not `wanted`.

    `point` is None where there is none. `complete`: the search left nothing out; `met`: `given` held somewhere.
    """

    point: Mapping[str, Place] | None
    complete: bool = False
    met: bool = False


class Passing(Enum):
    """Which places are passed over at which `wanted` has no value."""

    NONE = auto()
    INSIDE = auto()
    """Single places on both sides of which `given` holds as well: they are nothing beside what surrounds them."""
    SINGLE = auto()
    """All single places: the line itself may be a special one."""


def gap(given: Predicate, wanted: Predicate, name: str, passing: Passing) -> Gap:
    """Look for a value of the variable that satisfies `given` and not `wanted`.

    Raises `Unsure` where the truth at one of the places that count is not known, and no other value is found.
    """
    all_leaves = frozenset([*leaves(given), *leaves(wanted)])
    found = critical(all_leaves, name)
    whole = any(isinstance(leaf, Member) for leaf in all_leaves)
    met = False
    unsure: Unsure | None = None
    usual = sorted(_tested(found.places, whole=whole, complete=found.complete), key=_simplicity)
    for tested in itertools.chain(usual, () if found.complete else _further_out(all_leaves, name)):
        point = {name: tested.place}
        try:
            if holds(given, point) is not Truth.YES:
                continue
            met = True
            answer = holds(wanted, point)
            if answer is Truth.NO or (
                answer is Truth.UNDEFINED and not _is_passed(given, name, tested, found.places, passing)
            ):
                return Gap(point, met=True)
        except Unsure as error:
            unsure = unsure if tested.kind is _Kind.FAR else error
    if unsure is not None:
        raise unsure
    if found.too_far:
        raise Unsure("it holds numbers that are too large")
    if not found.complete and not _is_searched(all_leaves, name, found.places):
        raise Unsure("it may change further out than can be searched")
    return Gap(None, found.complete and not whole, met)


def _is_searched(searched: Iterable[Leaf], name: str, places: tuple[Place, ...]) -> bool:
    """Whether no number in comparisons lies beyond what was searched for zeros and steps."""
    trees = [leaf.difference for leaf in searched if isinstance(leaf, Atom) and not _is_constant(leaf.difference, name)]
    if not trees:
        return True
    zeros = [abs(float(place.ball.mid())) for place in places if place.fraction is None]
    reach = float(2**REACH) if len(zeros) < MOST_ZEROS else max(zeros)
    if any(node.head in _STEPS for tree in trees for node in tree.nodes):
        reach = STEPS_SEARCHED
    return all(abs(number) <= reach for tree in trees for number in numbers_in(tree))


def _is_constant(tree: Expr, name: str) -> bool:
    """Whether a side seems to have the same value everywhere, so that it has no zeros of its own."""
    found = []
    for point in itertools.islice(points((name,), {}), LOOKS):
        with suppress(Unsure):
            found.append(value(tree, point))
    return bool(found) and all(one.overlaps(found[0]) for one in found)


def _further_out(searched: Iterable[Leaf], name: str) -> Iterator[_Tested]:
    """Places far beyond the others where a side changes its sign."""
    for leaf in searched:
        if isinstance(leaf, Atom):
            yield from (_Tested(Place(ball), _Kind.FAR) for ball in beyond(leaf.difference, name))


def _is_passed(given: Predicate, name: str, tested: _Tested, places: tuple[Place, ...], passing: Passing) -> bool:
    """Whether a place at which `wanted` has no value is passed over. Raises `Unsure`."""
    if passing is Passing.NONE or tested.kind is not _Kind.CRITICAL:
        return False
    if passing is Passing.SINGLE:
        return True
    index = places.index(tested.place)
    low = places[index - 1].ball if index else tested.place.ball - 2
    high = places[index + 1].ball if index + 1 < len(places) else tested.place.ball + 2
    beside = (at(between(*ends)) for ends in ((low, tested.place.ball), (tested.place.ball, high)))
    return all(holds(given, {name: place}) is Truth.YES for place in beside)


class _Kind(Enum):
    """A critical place, one between two of them, or one far beyond, where values may be too large to be known."""

    CRITICAL = auto()
    BETWEEN = auto()
    FAR = auto()


class _Tested(NamedTuple):
    place: Place
    kind: _Kind


def _tested(places: tuple[Place, ...], *, whole: bool, complete: bool) -> Iterator[_Tested]:
    """The critical places, and some between and beyond them."""
    yield from (_Tested(place, _Kind.CRITICAL) for place in places)
    if whole:
        near = {math.floor(float(place.ball.mid())) for place in places if abs(place.ball) < FARTHEST_WHOLE}
        tried = {*range(-WHOLES, WHOLES + 1), *(number + step for number in near for step in (-1, 0, 1, 2))}
        yield from (_Tested(at(Fraction(number)), _Kind.BETWEEN) for number in tried)
    balls = [place.ball for place in places]
    ends = [balls[0] - 2, *balls, balls[-1] + 2] if balls else [arb(-1), arb(1)]
    for low, high in itertools.pairwise(ends):
        yield _Tested(at(between(low, high)), _Kind.BETWEEN)
        if whole or not complete:
            yield _Tested(Place((low + (high - low) * _UNEVEN).mid()), _Kind.BETWEEN)
    if not complete:
        last = between(balls[-1], balls[-1] + 1) if balls else Fraction(0)
        first = between(balls[0] - 1, balls[0]) if balls else Fraction(0)
        for far in FAR:
            yield _Tested(at(max(last, Fraction(0)) + far), _Kind.FAR)
            yield _Tested(at(min(first, Fraction(0)) - far), _Kind.FAR)


FARTHEST_WHOLE = 2**50
_UNEVEN = arb(2).sqrt() - 1
"""A part of the way that leads to no fraction."""


def _simplicity(tested: _Tested) -> tuple[bool, float]:
    """Fractions come first, and what is near zero: points are shown to students."""
    return tested.place.fraction is None, abs(float(tested.place.ball.mid()))
