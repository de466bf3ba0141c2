"""Values of formulas with guaranteed digits: balls that are certain to hold them, by Arb's arithmetic.

A ball is a number of high precision with a bound of what rounding has cost (Johansson, "Arb: efficient
arbitrary-precision midpoint-radius interval arithmetic", 2017). Balls that lie apart are a proof of a difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction
from typing import Any, NamedTuple

import flint
from flint import acb, arb

from grader.comparers.maths import balls, binders
from grader.comparers.maths.balls import matrices, settings
from grader.comparers.maths.balls.settings import TooLarge, Undefined, Unsure
from grader.comparers.maths.domains import Gaussian
from grader.comparers.maths.literals import meant
from grader.comparers.maths.trees import Unreadable
from grader.comparers.maths.wellformed import check
from grader.values import Expr, Node

__all__ = ["Prepared", "TooLarge", "Undefined", "Unsure", "precision", "value"]

Value = Any
"""A number (`acb`), a matrix (`acb_mat`), or true, false or (not known) None."""

Coordinate = int | Fraction | Gaussian | acb
Point = Mapping[str, Coordinate]


def value(expr: Expr, at: Point | None = None, bits: int = 256) -> acb:
    """A ball that holds the value of a number-valued formula at a point.

    Raises `Unsure` where there is none that is certain, `Undefined` where the formula certainly has no value.
    """
    with precision(bits):
        found = Prepared(expr)(at or {})
    if not isinstance(found, acb):
        raise Unsure("it is not a number")
    return found


@contextmanager
def precision(bits: int, *, snap: bool = False) -> Iterator[None]:
    """Work with so many bits. With `snap`, what holds zero and is narrower than half of them allow is taken as zero."""
    before = settings.snapping
    settings.snapping = snap
    try:
        with flint.ctx.workprec(bits):
            yield
    finally:
        settings.snapping = before


class _Step(NamedTuple):
    """One part of a formula that is worked out: its place, how, and the places of its arguments."""

    place: int
    work: Callable[..., Value]
    arguments: tuple[int, ...]


class Prepared:
    """A formula taken apart once, to be worked out at many points."""

    def __init__(self, expr: Expr) -> None:
        """Take a tree apart. Raises `Unsure` where it is not well formed."""
        try:
            check(expr)
        except Unreadable as error:
            raise Unsure(str(error)) from error
        self._nodes = expr.nodes
        self._size = len(expr.nodes)
        self._leaves: list[tuple[int, Callable[[], Value]]] = []
        self._symbols: list[tuple[int, str]] = []
        self._binders: list[tuple[int, binders.Binder]] = []
        self._order: list[tuple[int, Any]] = []
        for place in _strict(expr):
            node = expr.nodes[place]
            if node.head == "Symbol":
                self._symbols.append((place, node.text))
            elif node.head in _LITERALS:
                self._leaves.append((place, _literal(node)))
            elif node.head in balls.CONSTANTS and not node.args:
                self._leaves.append((place, balls.CONSTANTS[node.head]))
            elif node.head in binders.BINDERS:
                self._order.append((place, binders.BINDERS[node.head](expr, node, Prepared)))
            elif node.head == "Matrix":
                self._order.append((place, _Step(place, matrices.matrix(node.text), node.args)))
            else:
                self._order.append((place, _Step(place, balls.FUNCTIONS.get(node.head, _unknown(node)), node.args)))

    def __call__(self, at: Point) -> Value:
        """The value at a point, in the present precision. Raises `Unsure`."""
        values: list[Value] = [None] * self._size
        for place, name in self._symbols:
            values[place] = _number(at, name)
        try:
            for place, leaf in self._leaves:
                values[place] = leaf()
            for place, step in self._order:
                if isinstance(step, _Step):
                    found = step.work(*[values[argument] for argument in step.arguments])
                else:
                    found = step(at)
                values[place] = settings.checked(found)
        except TooLarge as error:
            raise error if self._grows_from(place) else Unsure(str(error)) from None
        except Unsure:
            raise
        except _NO_VALUE as error:
            raise Unsure(str(error)) from error
        return values[-1]

    def _grows_from(self, place: int) -> bool:
        """Whether the whole is at least as large as a part of it that is too large."""
        for node_place in range(place + 1, self._size):
            node = self._nodes[node_place]
            if place in node.args:
                if node.head != "exp" and not (node.head == "Pow" and self._nodes[node.args[0]].head == "Integer"):
                    return False
                place = node_place
        return True


_NO_VALUE = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError, MemoryError)
"""What Python and FLINT raise at numbers a function is not made for."""

_LITERALS = frozenset({"Integer", "Rational", "Float"})


def _strict(expr: Expr) -> list[int]:
    """The places of the parts that are worked out by themselves: those within a binder are the binder's."""
    needed = {len(expr.nodes) - 1}
    for place in range(len(expr.nodes) - 1, -1, -1):
        if place in needed and expr.nodes[place].head not in binders.BINDERS:
            needed.update(expr.nodes[place].args)
    return sorted(needed)


def _literal(node: Node) -> Callable[[], acb]:
    if node.head == "Integer":
        whole = flint.fmpz(node.text)
        return lambda: acb(whole)
    if node.head == "Rational":
        above, _, below = node.text.partition("/")
        return lambda: acb(flint.fmpq(flint.fmpz(above), flint.fmpz(below or "1")))
    number, doubt = meant(node.text)
    if not number.is_finite():
        return balls.CONSTANTS["NaN" if number.is_nan() else "Infinity"]
    text = str(number)
    return lambda: acb(_widened(arb(text), doubt))


def _widened(number: arb, doubt: float) -> arb:
    """A number that may be off by a fraction of it."""
    return arb(number, abs(number) * doubt) if doubt else number


def _number(at: Point, name: str) -> acb:
    if name not in at:
        raise Unsure(f"{name} has no value")
    match at[name]:
        case Fraction(numerator=above, denominator=below):
            return acb(flint.fmpq(above, below)) if below != 1 else acb(above)
        case Gaussian(re, im):
            return acb(_real(re), _real(im))
        case number:
            return acb(number)


def _real(fraction: Fraction) -> arb:
    return arb(flint.fmpq(fraction.numerator, fraction.denominator))


def _unknown(node: Node) -> Callable[..., Value]:
    def fail(*_: Value) -> Value:
        raise Unsure(f"{node.text or node.head} is not known here")

    return fail
