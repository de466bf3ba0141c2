"""The places on a line where comparisons may change: zeros, poles, and the ends of where functions are defined."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from flint import arb

from grader.comparers.maths.relations.algebra import Algebra
from grader.comparers.maths.relations.predicates import Atom, Leaf, Member, minus
from grader.comparers.maths.relations.roots import Place, roots_of_tree
from grader.comparers.maths.trees import joined, number, part, root
from grader.formulas import free_names
from grader.values import Expr

FARTHEST = arb(2) ** 2000
WHOLES = 6
"""Where a formula jumps at whole numbers, those up to this size are looked at."""


@dataclass(frozen=True, slots=True)
class Critical:
    """Increasing places, and whether they are certainly all."""

    places: tuple[Place, ...]
    complete: bool
    too_far: bool = False
    """Whether there are others so far out that they cannot be looked at."""


@functools.lru_cache(maxsize=64)
def critical(leaves: frozenset[Leaf], name: str) -> Critical:
    """Where comparisons in one variable may change their truth."""
    breaks = list(dict.fromkeys(tree for leaf in leaves for tree in _breaking(leaf, name)))
    sides = list(dict.fromkeys(tree for leaf in leaves for tree in _turning(leaf) if tree not in breaks))
    algebra = Algebra([*breaks, *sides])
    found: list[Place] = []
    complete = True
    for tree in [*breaks, *sides]:
        places, certain = roots_of_tree(tree, name, algebra, found)
        found += places
        complete &= certain
    near = [place for place in found if abs(place.ball) < FARTHEST]
    return Critical(_in_order(near), complete, too_far=len(near) < len(found))


def breaks(trees: Iterable[Expr], name: str) -> tuple[Place, ...]:
    """Where formulas in one variable may cease to be defined or smooth, as far as that is found."""
    broken = list(dict.fromkeys(each for tree in trees for each in _breaks(tree, name)))
    algebra = Algebra(broken)
    found: list[Place] = []
    for tree in broken:
        found += roots_of_tree(tree, name, algebra, found)[0]
    return _in_order([place for place in found if abs(place.ball) < FARTHEST])


def _in_order(found: list[Place]) -> tuple[Place, ...]:
    """Increasing, each once; a fraction takes the place of a ball that holds it."""
    kept: list[Place] = []
    for place in sorted(found, key=lambda place: place.ball.mid()):
        if kept and kept[-1].ball.overlaps(place.ball):
            kept[-1] = place if kept[-1].fraction is None else kept[-1]
        else:
            kept.append(place)
    return tuple(kept)


def _breaking(leaf: Leaf, name: str) -> Iterator[Expr]:
    """The trees whose zeros are where the sides of a comparison cease to be defined or smooth."""
    if isinstance(leaf, Atom):
        yield from _breaks(leaf.left, name)
        yield from _breaks(leaf.right, name)


def _turning(leaf: Leaf) -> Iterator[Expr]:
    """The trees whose zeros are where a comparison may change."""
    match leaf:
        case Atom():
            yield from _factors(leaf.difference)
        case Member(element):
            yield from (minus(element, number(whole)) for whole in range(-WHOLES, WHOLES + 1))


def _factors(tree: Expr) -> Iterator[Expr]:
    """The factors of a product without the powers they are raised to, which need not be multiplied out."""
    node = root(tree)
    if node.head == "Mul":
        for place in node.args:
            yield from _factors(part(tree, place))
    elif node.head == "Pow" and tree.nodes[node.args[1]].head in ("Integer", "Rational"):
        yield from _factors(part(tree, node.args[0]))
    elif free_names(tree):
        yield tree


def _breaks(tree: Expr, name: str) -> Iterator[Expr]:
    """What becomes zero where a part of a formula ceases to be defined or smooth."""
    for node in tree.nodes:
        if node.head in _BREAKS:
            for broken in _BREAKS[node.head](*(part(tree, place) for place in node.args)):
                if name in free_names(broken):
                    yield broken


def _exactly(*args: Expr) -> tuple[Expr, ...]:
    return args


def _beside(*offsets: int) -> Callable[[Expr], tuple[Expr, ...]]:
    return lambda arg: tuple(minus(arg, number(offset)) for offset in offsets)


def _of_power(base: Expr, exponent: Expr) -> tuple[Expr, ...]:
    node = root(exponent)
    return () if node.head == "Integer" and not node.text.startswith("-") else (base,)


def _pairs(*args: Expr) -> tuple[Expr, ...]:
    return tuple(minus(first, second) for at, first in enumerate(args) for second in args[:at])


def _of(function: str) -> Callable[[Expr], tuple[Expr, ...]]:
    return lambda arg: (joined(function, arg),)


def _wholes(arg: Expr) -> tuple[Expr, ...]:
    return _beside(*range(-WHOLES, WHOLES + 1))(arg)


def _wholes_of_quotient(arg: Expr, modulus: Expr) -> tuple[Expr, ...]:
    return _wholes(joined("Mul", arg, joined("Pow", modulus, number(-1))))


def _sides(*args: Expr) -> tuple[Expr, ...]:
    return (minus(args[0], args[1]),)


_BREAKS: dict[str, Callable[..., tuple[Expr, ...]]] = {
    "Pow": _of_power,
    **dict.fromkeys("log Abs sign coth csch acot Heaviside acoth".split(), _exactly),
    **dict.fromkeys("asin acos atanh".split(), _beside(1, -1)),
    **dict.fromkeys("asec acsc asech acsch".split(), _beside(0, 1, -1)),
    "acosh": _beside(1),
    "atan2": _exactly,
    **dict.fromkeys("Max Min".split(), _pairs),
    **dict.fromkeys("tan sec".split(), _of("cos")),
    **dict.fromkeys("cot csc".split(), _of("sin")),
    **dict.fromkeys("floor ceiling frac gamma factorial".split(), _wholes),
    "Mod": _wholes_of_quotient,
    **dict.fromkeys("Equality Unequality StrictLessThan LessThan StrictGreaterThan GreaterThan".split(), _sides),
}
