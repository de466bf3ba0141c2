"""Which of two numbers is the larger, and whether they are equal: certain, in as many digits as that takes.

Rational numbers are compared exactly, decimal ones as they are written. Others are enclosed in balls, in growing
precision; where balls keep overlapping, `equivalence.decide` is asked whether the numbers are equal.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

import flint
import numpy as np

from grader.comparers._words import as_asked, counted
from grader.comparers.maths.arrays import Reason, real, variables_left
from grader.comparers.maths.enclosures import Undefined, Unsure, value
from grader.comparers.maths.entries import entries
from grader.comparers.maths.kinds import kind
from grader.comparers.maths.rationals import literal, rational
from grader.comparers.maths.trees import Unreadable, joined, number, root
from grader.errors import Undecided
from grader.formulas import free_names
from grader.values import Expr, Fault, Node, Number, Value
from grader.words import noted, say

if TYPE_CHECKING:
    from grader.comparers.maths.equivalence import Decision

PRECISIONS = (128, 512, 4096)
"""Bits, tried in turn."""
NARROW = flint.arb(2) ** -200
MAX_DIGITS = 4_300
"""That Python writes out; of longer integers trees hold the size alone."""
_UNLIMITED = frozenset({"Infinity", "NegativeInfinity", "ComplexInfinity", "NaN"})
_NO_NUMBERS = {
    "relation": noted("is a relation, not a number"),
    "logic": noted("is true or false, not a number"),
    "set": noted("is a set, not a number"),
    "matrix": noted("is a matrix, not a number"),
}
_SIGNS = {"Infinity": 1, "NegativeInfinity": -1}


class NotReal(ValueError):
    """A formula's value is certainly no real number; the text is the rest of a sentence, such as "is infinite"."""


def one_number(seen: Value | Fault) -> Expr | Reason:
    """The formula of a value that is one number, without variables, or why it is not."""
    found = entries(plain(seen))
    if isinstance(found, Reason):
        return found
    if len(found.cells) != 1:
        return Reason(say("has {given} where {asked}", given=counted(len(found.cells), "number"), asked=as_asked(1)))
    return no_number(found.cells[0]) or found.cells[0]


def no_number(formula: Expr) -> Reason | None:
    """Why a formula cannot stand for a number; None where it may."""
    if found := _NO_NUMBERS.get(kind(formula)):
        return Reason(say(found))
    names = free_names(formula)
    return variables_left(names) if names else None


def plain(seen: Value | Fault) -> Value | Fault:
    """The same, a complex number as a real one where its imaginary part is only rounding."""
    if isinstance(seen, Number) and isinstance(seen.value, complex):
        return Number(real(np.asarray(seen.value)).item())
    return seen


def bound(formula: Expr) -> Expr:
    """An author's formula that stands for a real number or an infinity. Raises `Undecided` where it does not."""
    return formula if unlimited(formula) in _SIGNS else finite(formula)


def finite(formula: Expr, *, is_real: bool = True) -> Expr:
    """An author's formula that stands for a number. Raises `Undecided` where it does not."""
    found = one_number(formula)
    if isinstance(found, Reason):
        raise Undecided(f"The exercise's formula {found.text}.")
    try:
        if rational(found) is None:
            (_real if is_real else _ball)(found, PRECISIONS[0])
    except NotReal as error:
        raise Undecided(f"The exercise's formula {error}.") from error
    return found


def order(first: Expr | Fraction, second: Expr | Fraction) -> int:
    """-1 where the first number is the smaller, 1 where it is the larger, 0 where they are equal.

    Infinities count as the smallest and the largest. Raises `NotReal` where one is not real, `Undecided` where
    that cannot be told.
    """
    limits = _SIGNS.get(unlimited(first), 0), _SIGNS.get(unlimited(second), 0)
    if any(limits):
        for side, limit in zip((first, second), limits, strict=True):
            if not limit:
                _real(side, PRECISIONS[0])
        return (limits[0] > limits[1]) - (limits[0] < limits[1])
    exact = rational(first), rational(second)
    if exact[0] is not None and exact[1] is not None:
        return (exact[0] > exact[1]) - (exact[0] < exact[1])
    first, second = _as_written(first), _as_written(second)
    for bits in PRECISIONS:
        one, other = _real(first, bits), _real(second, bits)
        if one < other or one > other:
            return 1 if one > other else -1
    if _is_narrow(one, other) and _decide(first, second).equal:
        return 0
    raise Undecided("Which of two numbers is the larger cannot be decided: they are too close together.")


def equal(first: Expr, second: Expr) -> bool:
    """Whether two numbers, real or complex, are the same. Raises `NotReal` for no number, `Undecided`."""
    limits = unlimited(first), unlimited(second)
    if any(limits):
        return (
            limits[0] == limits[1] if all(limits) else _is_limit(*((first, second) if limits[1] else (second, first)))
        )
    exact = rational(first), rational(second)
    if exact[0] is not None and exact[1] is not None:
        return exact[0] == exact[1]
    one, other = _as_written(first), _as_written(second)
    for bits in PRECISIONS:
        balls = _ball(one, bits), _ball(other, bits)
        if not balls[0].overlaps(balls[1]):
            return False
        if bits > PRECISIONS[0] and _is_narrow(*balls):
            return _are_equal(one, other)
    raise Undecided("Whether two numbers are equal cannot be decided: they are too large.")


def _is_narrow(*balls: flint.arb | flint.acb) -> bool:
    """Whether balls are so small that what they do not tell apart is no difference between formulas of any sense."""
    return all(ball.rad() < NARROW for whole in balls for ball in (flint.acb(whole).real, flint.acb(whole).imag))


def _is_limit(formula: Expr, limit: Expr) -> bool:
    """Whether a formula that does not show it, such as 1/0, amounts to an infinity."""
    try:
        if rational(formula) is None:
            _ball(formula, PRECISIONS[0])
    except (NotReal, Undecided):
        return _are_equal(formula, limit)
    return False


def _are_equal(first: Expr | Fraction, second: Expr | Fraction) -> bool:
    decision = _decide(first, second)
    if decision.equal is None:
        raise Undecided(f"Whether two numbers are equal cannot be decided: {decision.why}.")
    return decision.equal


def distance(first: Expr, second: Expr) -> Expr:
    """The formula of the distance between two numbers."""
    return joined("Abs", difference(first, second))


def difference(first: Expr, second: Expr) -> Expr:
    """The formula of the first number without the second."""
    return joined("Add", first, joined("Mul", number(-1), second))


def quotient(first: Expr, second: Expr) -> Expr:
    """The formula of the first number divided by the second."""
    return joined("Mul", first, joined("Pow", second, number(-1)))


def unlimited(formula: Expr | Fraction) -> str:
    """`Infinity`, `NegativeInfinity`, `ComplexInfinity` or `NaN` where a formula amounts to that; "" elsewhere."""
    if isinstance(formula, Fraction) or not any(node.head in _UNLIMITED for node in formula.nodes):
        return ""
    if root(formula).head in _UNLIMITED:
        return root(formula).head
    from grader.comparers.maths.expressions import SYMPY_ERRORS, to_sympy

    try:
        head = type(to_sympy(formula)).__name__
    except (Unreadable, *SYMPY_ERRORS):
        return ""
    return head if head in _UNLIMITED else ""


def leading_place(formula: Expr | Fraction) -> int | None:
    """The power of ten of a real number's first digit, 2 for 314; None for zero. Raises as `order` does."""
    sign = order(formula, Fraction(0))
    if sign == 0:
        return None
    size = abs(_real(formula, PRECISIONS[0]))
    if not size > 0:
        raise Undecided("How large a number is cannot be decided: it is too small.")
    place = math.floor(float(size.mid().log_base(10)))
    if order(formula, sign * Fraction(10) ** (place + 1)) != -sign:  # what rounding may have done to the logarithm
        return place + 1
    return place if order(formula, sign * Fraction(10) ** place) != -sign else place - 1


def nearest_whole(formula: Expr) -> int:
    """A whole number nearest to a number's real part; of a half, one of the two. Raises `NotReal`, `Undecided`."""
    exact = rational(formula)
    if exact is not None:
        return round(exact)
    with flint.ctx.workprec(PRECISIONS[1]):
        middle = _ball(_as_written(formula), PRECISIONS[1]).real.mid() + flint.arb(0.5)
        whole = middle.floor().unique_fmpz()
    if whole is None:
        raise Undecided("A number is too large for its nearest whole number to be found.")
    return int(whole)


def _as_written(formula: Expr | Fraction) -> Expr | Fraction:
    """The formula with fractions for its decimal numbers: however many digits one has, it means them all."""
    if isinstance(formula, Fraction):
        return formula
    if any(node.head == "Integer" and len(node.text) > MAX_DIGITS for node in formula.nodes):
        raise Undecided("A number has too many digits.")
    return Expr(tuple(_as_fraction(node) if node.head == "Float" else node for node in formula.nodes))


def _as_fraction(node: Node) -> Node:
    try:
        exact = literal(node.text)
        return node if exact is None else root(_tree(exact))
    except (ValueError, ArithmeticError, Undecided):
        return node


def _real(formula: Expr | Fraction, bits: int) -> flint.arb:
    if isinstance(formula, Fraction):
        with flint.ctx.workprec(bits):
            return flint.arb(flint.fmpq(formula.numerator, formula.denominator))
    ball = _ball(formula, bits)
    if ball.imag.is_zero():
        return ball.real
    if not ball.imag.contains(0):
        raise NotReal(say("is not a real number"))
    vanishes = _decide(joined("im", formula), Fraction(0)).equal
    if vanishes is None:
        raise Undecided("Whether a number is real cannot be decided.")
    if not vanishes:
        raise NotReal(say("is not a real number"))
    return ball.real


def _ball(formula: Expr | Fraction, bits: int) -> flint.acb:
    if isinstance(formula, Fraction):
        return flint.acb(_real(formula, bits))
    if limit := unlimited(formula):
        raise NotReal(say("is NaN") if limit == "NaN" else say("is infinite"))
    try:
        return value(formula, {}, bits)
    except Undefined as error:
        raise NotReal(say("has no value")) from error
    except (Unsure, ArithmeticError, ValueError):  # ValueError: literals that are none, such as 1/0
        return _of_worked_out(formula, bits)


def _of_worked_out(formula: Expr, bits: int) -> flint.acb:
    """The value of a limit, an endless sum or their like, where SymPy knows another formula for it."""
    from grader.comparers.maths.working_out import worked_out

    try:
        return _ball_or_limit(worked_out(formula, {}), bits)
    except (Unreadable, ArithmeticError) as error:
        raise Undecided("The value of a formula cannot be found.") from error


def _ball_or_limit(formula: Expr, bits: int) -> flint.acb:
    if unlimited(formula):
        raise NotReal(say("is infinite"))
    return value(formula, {}, bits)


def _decide(first: Expr | Fraction, second: Expr | Fraction) -> Decision:
    from grader.comparers.maths.equivalence import decide

    return decide(_tree(first), _tree(second))


def _tree(formula: Expr | Fraction) -> Expr:
    if isinstance(formula, Expr):
        return formula
    try:
        text = str(formula)
    except ValueError as error:  # sys.set_int_max_str_digits
        raise Undecided("A number has too many digits.") from error
    return Expr((Node("Integer" if formula.denominator == 1 else "Rational", text=text),))
