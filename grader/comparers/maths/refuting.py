"""Formulas that SymPy would choke on, shown to be wrong by a value: quickly, and with certainty or not at all.

A power such as `x**(10**9)`, a tower of them or a hundred thousand terms cannot be built as expressions within
bounds, but their values can be bounded in one pass over the tree.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping
from typing import Any

import mpmath

from grader.comparers.maths.balls import BITS, CONSTANTS, WORKS, Ball, TooLarge, Unsure, exact, whole_power
from grader.comparers.maths.domains import Domain, points
from grader.comparers.maths.expressions import to_sympy
from grader.comparers.maths.trees import joined, number, reachable
from grader.formulas import free_names
from grader.values import Expr, Node

LIGHT_PARTS = 300
"""Of a formula that is written out, without sharing parts."""
LIGHT_TEXT = 60
"""Letters of a name, digits of a number."""
LIGHT_DIGITS = 4
"""Of an exponent."""
LIGHT_STOREYS = 2
"""Of exponentials in exponents."""
MODERATE_BITS = 32
SOLID = 1e-9
"""The fraction by which values of one formula differ that is not constant."""
TRIES, FEW_TRIES = 32, 4
"""Points; few where a tree is large."""
MOST_PARTS = 400_000
"""Of a tree that is worked out."""
MOST_SCANNED = 20_000
"""Of one whose running variables are told from the others, and that is tried at many points."""

Point = Mapping[str, Any]
_LITERALS = frozenset({"Integer", "Rational", "Float"})
_LIGHT = _LITERALS | WORKS.keys() | CONSTANTS.keys() | {"Symbol"}


def is_heavy(expr: Expr) -> bool:
    """Whether building the expression may take SymPy long: it is large, towers up, or holds rarer functions."""
    if len(expr.nodes) > LIGHT_PARTS:
        return True
    parts: list[int] = []
    storeys: list[int] = []
    for node in expr.nodes:
        if node.head not in _LIGHT or len(node.text) > LIGHT_TEXT:
            return True
        if node.head == "Pow" and not _is_light_power(node, expr):
            return True
        parts.append(1 + sum(parts[place] for place in node.args))
        grows = node.head == "exp" or (node.head == "Pow" and not _exponent(node, expr).text)
        storeys.append(grows + max((storeys[place] for place in node.args), default=0))
    return parts[-1] > LIGHT_PARTS or storeys[-1] > LIGHT_STOREYS


def _is_light_power(power: Node, expr: Expr) -> bool:
    """Whether the exponent is a small number, or holds a variable."""
    exponent = _exponent(power, expr)
    if exponent.head in _LITERALS:
        return len(exponent.text) <= LIGHT_DIGITS
    return any(expr.nodes[place].head == "Symbol" for place in reachable(expr, power.args[-1]))


def _exponent(power: Node, expr: Expr) -> Node:
    return expr.nodes[power.args[-1]] if power.args else power


def refuted(seen: Expr, expected: Expr, domain: Mapping[str, Domain], differ: float) -> tuple[Point, complex] | None:
    """A point at which two formulas certainly differ, by more than the fraction `differ`, and the first's value there.

    None where none is found. A formula without variables is refuted by one that is not constant, at no point.
    """
    if _is_constant(seen) and varies(expected, domain):
        return {}, complex("nan")
    if not _can_be_worked_out(seen):
        return None
    for point in _points((seen, expected), domain):
        try:
            right = _worked_out(expected, point)
            given = _worked_out(seen, point)
        except Unsure:
            continue
        if given is None and right is not None and right.magnitude < MODERATE_BITS:
            return point, complex("inf")
        if given is not None and right is not None and _apart(given, right, differ):
            return point, complex(mpmath.mp.make_mpf(given.number))
    return None


def varies(expr: Expr, domain: Mapping[str, Domain], along: str = "") -> bool:
    """Whether a formula certainly has two values; with `along`, for two values of this variable alone."""
    known: Ball | None = None
    first: Point = {}
    for point in _points((expr,), domain):
        first = first or point
        try:
            found = _worked_out(expr, {**first, along: point.get(along)} if along else point)
        except Unsure:
            continue
        if known is not None and found is not None and _apart(known, found, SOLID):
            return True
        known = known or found
    return False


def differ_by_more_than_a_constant(seen: Expr, right: Expr, variable: str) -> bool:
    """Whether two formulas certainly have a difference that depends on a variable."""
    if _is_constant(seen):
        return varies(right, {}, variable)
    return _can_be_worked_out(seen) and varies(joined("Add", seen, joined("Mul", number(-1), right)), {}, variable)


def _symbols(expr: Expr) -> set[str]:
    return {node.text for node in expr.nodes if node.head == "Symbol"}


def _is_constant(expr: Expr) -> bool:
    return not _symbols(expr) or (len(expr.nodes) <= MOST_SCANNED and not free_names(expr))


def _can_be_worked_out(expr: Expr) -> bool:
    return len(expr.nodes) <= MOST_PARTS and all(node.head in _LIGHT for node in expr.nodes)


def _points(exprs: tuple[Expr, ...], domain: Mapping[str, Domain]) -> Iterator[Point]:
    names = tuple(sorted({name for expr in exprs for name in _symbols(expr)}))
    tries = TRIES if max(len(expr.nodes) for expr in exprs) <= MOST_SCANNED else FEW_TRIES
    return itertools.islice(points(names, domain), tries if names else 1)


def _worked_out(expr: Expr, at: Point) -> Ball | None:
    """The value of a tree; None where it is too large to be written down. Raises `Unsure`."""
    balls: list[Ball | None] = []
    for node in expr.nodes:
        try:
            balls.append(_ball(node, expr, balls, at))
        except TooLarge:
            balls.append(None)
        except (ValueError, ArithmeticError, AttributeError, LookupError, TypeError, MemoryError) as error:
            raise Unsure from error
    return balls[-1]


def _ball(node: Node, expr: Expr, balls: list[Ball | None], at: Point) -> Ball:
    if node.head == "Symbol":
        return exact(at[node.text].p, at[node.text].q)  # of a number that is not rational there is none
    if node.head in _LITERALS:
        return _literal(node)
    if node.head in CONSTANTS:
        return CONSTANTS[node.head]
    arguments = [ball for ball in (balls[place] for place in node.args) if ball is not None]
    if len(arguments) < len(node.args):
        raise TooLarge if node.head == "exp" else Unsure
    if node.head == "Pow" and expr.nodes[node.args[1]].head == "Integer":
        exponent = int(expr.nodes[node.args[1]].text)
        if exponent.bit_length() <= MODERATE_BITS:
            return whole_power(arguments[0], exponent)
    return WORKS[node.head](*arguments)


def _literal(node: Node) -> Ball:
    if node.head == "Integer":
        return exact(int(node.text))
    fraction = to_sympy(Expr((node,)))
    return exact(fraction.p, fraction.q)


def _apart(first: Ball, second: Ball, differ: float) -> bool:
    """Whether two values differ by more than a fraction of the larger, whatever rounding has done to them."""
    with mpmath.workprec(BITS):
        numbers = [mpmath.mp.make_mpf(ball.number) for ball in (first, second)]
        error = mpmath.ldexp(1, math.ceil(max(first.error, second.error)) + 1)
        return bool(abs(numbers[0] - numbers[1]) - error > differ * (max(map(abs, numbers)) + error))
