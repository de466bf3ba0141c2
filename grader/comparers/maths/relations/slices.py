"""Predicates in several variables, compared on lines along the axes.

The lines go through random points, through points where a comparison's sides are equal, and through those where
several are: every region and every surface of two predicates that is wide enough is met.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Sequence
from fractions import Fraction

from grader.comparers.maths.enclosures import Unsure
from grader.comparers.maths.relations import line, newton
from grader.comparers.maths.relations.algebra import literal
from grader.comparers.maths.relations.line import Gap, Passing
from grader.comparers.maths.relations.predicates import Member, Predicate, atoms, leaves, replaced
from grader.comparers.maths.relations.roots import at

Base = dict[str, Fraction]

SCALES = (2, 1, 5, 20)
ENOUGH = 4
"""Lines on which the first predicate must have held somewhere."""

PLENTY = 12
"""The same where `wanted` holds equations only."""

MOST_CORNERS = 12
MOST_LINES = 60
_FINE = 97


def gap(given: Predicate, wanted: Predicate, names: Sequence[str]) -> Gap:
    """Look for a point that satisfies `given` and not `wanted`. Raises `Unsure` where none can be looked at."""
    met = 0
    # where an analytic equation holds at such points of a surface it holds on all of it
    enough = PLENTY if all(atom.sign == "=" for atom in atoms(wanted)) else MOST_LINES
    bases = itertools.chain(
        ((base, Passing.INSIDE) for base in _random(given, names)),
        ((base, Passing.SINGLE) for base in _anchors(given, wanted, names)),
    )
    lines = ((base, name, passing) for base, passing in bases for name in names)
    for base, name, passing in itertools.islice(lines, MOST_LINES):
        found = _along(given, wanted, base, name, passing)
        if found is not None and found.point is not None:
            return Gap({**{other: at(base[other]) for other in names}, **found.point}, met=True)
        met += found is not None and found.met
        if met >= enough:
            break
    if met < ENOUGH:
        raise Unsure("too few points satisfy it")
    return Gap(None, complete=False, met=True)


def _along(given: Predicate, wanted: Predicate, base: Base, name: str, passing: Passing) -> Gap | None:
    for other, number in base.items():
        if other != name:
            given, wanted = (replaced(each, other, literal(number)) for each in (given, wanted))
    try:
        return line.gap(given, wanted, name, passing)
    except Unsure:
        return None


def _random(given: Predicate, names: Sequence[str]) -> Iterator[Base]:
    draw = random.Random(" ".join(names))  # noqa: S311 - reproducible on purpose
    whole = any(isinstance(leaf, Member) for leaf in leaves(given))
    for scale in SCALES:
        parts = 1 if whole else _FINE
        yield {name: Fraction(draw.randint(-scale * parts, scale * parts), parts) for name in names}
        yield {name: Fraction(draw.randint(1, scale * parts), parts) for name in names}


def _anchors(given: Predicate, wanted: Predicate, names: Sequence[str]) -> Iterator[Base]:
    """Points where sides are equal, alone and together, and points beside them."""
    every = [atom.difference for atom in atoms(given, wanted)]
    draw = random.Random(len(every))  # noqa: S311 - reproducible on purpose
    singles = [((each,), 2) for each in every]
    corners = [(group, 2) for size in range(2, len(names) + 1) for group in itertools.combinations(every, size)]
    for group, tries in [*singles, *corners[:MOST_CORNERS]]:
        for point in newton.near_points(group, names, tries):
            base = {name: Fraction(number).limit_denominator(1000) for name, number in zip(names, point, strict=True)}
            yield base
            if len(group) > 1:
                yield {name: number + Fraction(draw.randint(-99, 99), 5000) for name, number in base.items()}
