"""Statements about numbers as plain trees of comparisons: what relations, logic and sets come down to.

The word "not" is moved into the comparisons, so that one whose sides have no value is false either way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from grader.comparers.maths.trees import joined, number
from grader.formulas import free_names
from grader.values import Expr, Node

Sign = Literal["=", "!=", "<", "<="]
ZERO = number(0)


@dataclass(frozen=True, slots=True)
class Atom:
    """A comparison of two number-valued formulas; false where one of them has no value."""

    sign: Sign
    left: Expr
    right: Expr

    @property
    def difference(self) -> Expr:
        """The left side minus the right."""
        return minus(self.left, self.right)


@dataclass(frozen=True, slots=True)
class Member:
    """Whether a number is an integer (or rational)."""

    element: Expr
    among: Literal["Integers", "Rationals"] = "Integers"
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Flag:
    """A symbol that is true or false."""

    name: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Constant:
    """True or false whatever the variables are."""

    truth: bool


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple[Predicate, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """One part holds at least."""

    parts: tuple[Predicate, ...]


Leaf = Atom | Member | Flag | Constant
Predicate = Leaf | All | Any

TRUE, FALSE = Constant(True), Constant(False)


def minus(left: Expr, right: Expr) -> Expr:
    """The tree of a difference."""
    if right.nodes == ZERO.nodes:
        return left
    return joined("Add", left, joined("Mul", number(-1), right))


def all_of(*parts: Predicate) -> Predicate:
    """Every part holds; flat, and a constant where a part decides it."""
    return _together(All, parts, absorbing=False)


def any_of(*parts: Predicate) -> Predicate:
    """One part holds at least."""
    return _together(Any, parts, absorbing=True)


def _together(kind: type[All | Any], parts: tuple[Predicate, ...], *, absorbing: bool) -> Predicate:
    kept: dict[Predicate, None] = {}
    for part in parts:
        if isinstance(part, Constant):
            if part.truth is absorbing:
                return part
        elif isinstance(part, kind):
            kept.update(dict.fromkeys(part.parts))
        else:
            kept[part] = None
    if not kept:
        return Constant(not absorbing)
    return next(iter(kept)) if len(kept) == 1 else kind(tuple(kept))


def negation(predicate: Predicate) -> Predicate:
    """The contrary wherever all sides have a value; false elsewhere."""
    match predicate:
        case Constant(truth):
            return Constant(not truth)
        case Flag(name, negated):
            return Flag(name, not negated)
        case Member(element, among, negated):
            return Member(element, among, not negated)
        case Atom("=", left, right):
            return Atom("!=", left, right)
        case Atom("!=", left, right):
            return Atom("=", left, right)
        case Atom("<", left, right):
            return Atom("<=", right, left)
        case Atom(_, left, right):
            return Atom("<", right, left)
        case All(parts):
            return any_of(*map(negation, parts))
        case Any(parts):
            return all_of(*map(negation, parts))


def leaves(predicate: Predicate) -> Iterator[Leaf]:
    """The comparisons and other smallest parts."""
    if isinstance(predicate, All | Any):
        for part in predicate.parts:
            yield from leaves(part)
    else:
        yield predicate


def atoms(*predicates: Predicate) -> list[Atom]:
    """The comparisons, each once."""
    return list(dict.fromkeys(leaf for each in predicates for leaf in leaves(each) if isinstance(leaf, Atom)))


def names(*predicates: Predicate) -> tuple[str, ...]:
    """The sorted names of the variables that stand for numbers."""
    return tuple(sorted({name for each in predicates for leaf in leaves(each) for name in _names(leaf)}))


def flags(*predicates: Predicate) -> tuple[str, ...]:
    """The sorted names of the symbols that are true or false."""
    return tuple(sorted({leaf.name for each in predicates for leaf in leaves(each) if isinstance(leaf, Flag)}))


def _names(leaf: Leaf) -> tuple[str, ...]:
    match leaf:
        case Atom(_, left, right):
            return free_names(left) + free_names(right)
        case Member(element):
            return free_names(element)
    return ()


def mapped(predicate: Predicate, change: Callable[[Leaf], Predicate]) -> Predicate:
    """The predicate with each leaf changed."""
    match predicate:
        case All(parts):
            return all_of(*(mapped(part, change) for part in parts))
        case Any(parts):
            return any_of(*(mapped(part, change) for part in parts))
    return change(predicate)


def replaced(predicate: Predicate, name: str, by: Expr) -> Predicate:
    """The predicate with a formula in the place of a variable."""

    def change(leaf: Leaf) -> Predicate:
        match leaf:
            case Atom(sign, left, right):
                return Atom(sign, put(left, name, by), put(right, name, by))
            case Member(element, among, negated):
                return Member(put(element, name, by), among, negated)
        return leaf

    return mapped(predicate, change)


def put(expr: Expr, name: str, by: Expr) -> Expr:
    """A tree with another in the place of a variable."""
    if not any(node.head == "Symbol" and node.text == name for node in expr.nodes):
        return expr
    nodes: list[Node] = list(by.nodes)
    places: list[int] = []
    for node in expr.nodes:
        if node.head == "Symbol" and node.text == name:
            places.append(len(by.nodes) - 1)
        else:
            nodes.append(Node(node.head, tuple(places[place] for place in node.args), node.text))
            places.append(len(nodes) - 1)
    return Expr(tuple(nodes[: places[-1] + 1]))
