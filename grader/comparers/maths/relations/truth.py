"""Whether a predicate holds at a point: by balls, where what is zero to some eighty digits is zero."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from enum import Enum

from flint import acb

from grader.comparers.maths.enclosures import Prepared, Undefined, Unsure, precision
from grader.comparers.maths.relations.predicates import All, Any, Atom, Constant, Member, Predicate, minus
from grader.comparers.maths.relations.roots import Place
from grader.comparers.maths.relations.zeros import BITS
from grader.comparers.maths.trees import joined, number, part
from grader.values import Expr

Point = Mapping[str, Place]


class Truth(Enum):
    """Whether something holds; UNDEFINED where it does not because a side has no value."""

    YES = "yes"
    NO = "no"
    UNDEFINED = "undefined"


def holds(predicate: Predicate, point: Point) -> Truth:
    """Whether a predicate without flags holds at a point of real numbers. Raises `Unsure`."""
    match predicate:
        case Constant(truth):
            return _YES[truth]
        case Atom():
            return _compared(predicate, point)
        case Member():
            return _YES[_belongs(predicate, point)]
        case All(parts):
            return _first(parts, point, Truth.YES)
        case Any(parts):
            return _first(parts, point, Truth.NO)
    raise Unsure("a symbol stands for true or false")


def _first(parts: tuple[Predicate, ...], point: Point, neutral: Truth) -> Truth:
    """The truth of All (neutral: YES) or Any (neutral: NO): what settles it, else what is undefined."""
    found = neutral
    unsure: Unsure | None = None
    for part_ in parts:
        try:
            truth = holds(part_, point)
        except Unsure as error:
            unsure = error
            continue
        if truth not in (neutral, Truth.UNDEFINED):
            return truth
        if truth is Truth.UNDEFINED:
            found = truth
    if unsure is not None and found is not Truth.UNDEFINED:
        raise unsure
    return found


_YES = {True: Truth.YES, False: Truth.NO}


def _compared(atom: Atom, point: Point) -> Truth:
    values = {name: acb(place.ball) for name, place in point.items()}
    comparison = _prepared(atom)
    with precision(BITS, snap=True):
        try:
            if not all(_is_met(guard, sign, values) for guard, sign in comparison.guards):
                return Truth.UNDEFINED
            difference = comparison.difference(values)
        except Undefined:
            return Truth.UNDEFINED
        if not isinstance(difference, acb):
            raise Unsure("it is not a number")
        return _signed(atom.sign, difference)


def _signed(sign: str, difference: acb) -> Truth:
    zero = difference.is_zero()
    if not zero and 0 in difference:
        raise Unsure("its sign is not known")
    if sign in ("=", "!="):
        return _YES[zero == (sign == "=")]
    if not difference.imag.is_zero():
        if 0 in difference.imag:
            raise Unsure("it may not be real")
        return Truth.UNDEFINED
    return _YES[zero if sign == "<=" and zero else bool(difference.real < 0)]


class _Comparison:
    """A comparison taken apart once: its difference, and what its parts demand of their arguments."""

    def __init__(self, atom: Atom) -> None:
        self.difference = Prepared(atom.difference)
        self.guards = [(Prepared(tree), sign) for tree, sign in _guards(atom.left) + _guards(atom.right)]


@functools.lru_cache(maxsize=256)
def _prepared(atom: Atom) -> _Comparison:
    return _Comparison(atom)


def _guards(tree: Expr) -> list[tuple[Expr, str]]:
    """What must be positive, not negative or not zero for the parts of a formula to have real values."""
    found: list[tuple[Expr, str]] = []
    for node in tree.nodes:
        if node.head == "log":
            found.append((part(tree, node.args[0]), ">"))
        elif node.head == "Pow" and tree.nodes[node.args[1]].head == "Rational":
            found.append((part(tree, node.args[0]), ">="))
        elif node.head in ("asin", "acos", "atanh"):
            argument = part(tree, node.args[0])
            found += [(minus(number(1), argument), ">="), (minus(argument, number(-1)), ">=")]
        elif node.head in _POLES:
            found.append((joined(_POLES[node.head], part(tree, node.args[0])), "!="))
        elif node.head == "acosh":
            found.append((minus(part(tree, node.args[0]), number(1)), ">="))
    return found


_POLES = {"tan": "cos", "sec": "cos", "cot": "sin", "csc": "sin"}
"""Functions that have no value where another is zero."""


def _is_met(guard: Prepared, sign: str, values: Mapping[str, acb]) -> bool:
    value = guard(values)
    if not isinstance(value, acb):
        raise Unsure("it is not a number")
    if value.is_zero():
        return sign == ">="
    if sign == "!=" and 0 not in value:
        return True
    if 0 in value.real or (0 in value.imag and not value.imag.is_zero()):
        raise Unsure("its sign is not known")
    return bool(value.imag.is_zero() and value.real > 0)


def _belongs(member: Member, point: Point) -> bool:
    """Whether a value is an integer or a fraction; known for fractions, and for integers among other numbers."""
    nodes = member.element.nodes
    if len(nodes) == 1 and nodes[0].head == "Symbol" and (fraction := point[nodes[0].text].fraction) is not None:
        return (member.among == "Rationals" or fraction.denominator == 1) != member.negated
    with precision(BITS, snap=True):
        value = Prepared(member.element)({name: acb(place.ball) for name, place in point.items()})
        if not isinstance(value, acb):
            raise Unsure("it is not a number")
        nearest = value.unique_fmpz()
        if member.among == "Rationals":
            if nearest is not None and (value - nearest).is_zero():
                return not member.negated
            if len(nodes) == 1 and not value.is_exact():
                return member.negated
            raise Unsure("whether it is a fraction is not known")
        whole = nearest is not None and abs(value.real.rad()) < 2.0**-200 and value.imag.is_zero()
        return whole != member.negated
