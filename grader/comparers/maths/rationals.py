"""Formulas of whole numbers, fractions and decimals, worked out exactly."""

from __future__ import annotations

import decimal
import math
from collections.abc import Sequence
from fractions import Fraction

from grader.values import Expr, Node

MAX_BITS = 100_000
"""Of a fraction's parts."""
MAX_PARTS = 20_000
"""Of a formula."""


def rational(formula: Expr | Fraction) -> Fraction | None:
    """The exact value of a formula of whole numbers, fractions and decimals; None of any other."""
    if isinstance(formula, Fraction):
        return formula
    if len(formula.nodes) > MAX_PARTS:
        return None
    found: list[Fraction] = []
    for node in formula.nodes:
        try:
            part = _rational(node, [found[place] for place in node.args])
        except (ValueError, ArithmeticError):
            part = None
        if part is None or max(part.numerator.bit_length(), part.denominator.bit_length()) > MAX_BITS:
            return None
        found.append(part)
    return found[-1]


def _rational(node: Node, args: Sequence[Fraction]) -> Fraction | None:
    match node.head, args:
        case "Integer" | "Rational" | "Float", []:
            return literal(node.text)
        case "Add", _:
            return sum(args, Fraction(0))
        case "Mul", _:
            return math.prod(args, start=Fraction(1))
        case "Abs", [part]:
            return abs(part)
        case "Pow", [base, exponent] if exponent.denominator == 1:
            bits = max(base.numerator.bit_length(), base.denominator.bit_length())
            return base ** int(exponent) if bits * abs(exponent) <= MAX_BITS else None
    return None


def literal(text: str) -> Fraction | None:
    """The number a leaf stands for: `12`, `-3/4` or `1.50e-3`. None where it has too many digits."""
    if "/" in text:
        return Fraction(text)
    written = decimal.Decimal(text)
    if not written.is_finite() or abs(written.adjusted()) * math.log2(10) > MAX_BITS:
        return None
    return Fraction(written)
