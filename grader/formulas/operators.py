"""What the signs between operands stand for: numbers, sets, matrices and statements each have their own."""

from __future__ import annotations

from collections.abc import Sequence

from grader.formulas.tree import NUMBERS, Tree, divide, negate
from grader.formulas.vocabulary import MATRICES, SETS, TRUTHS

MAX_SETS = 100
"""In one sum: each union and each difference is around the one before."""

MAX_SET_POWER = 10
_NAMES = frozenset({"Symbol", "Undefined"})


def total(first: Tree, rest: Sequence[tuple[bool, Tree]]) -> Tree:
    """`a + b - c …`; each later term comes with whether it is subtracted."""
    terms = [first, *(term for _, term in rest)]
    if len(terms) <= MAX_SETS and _all_of(terms, SETS):
        for subtracted, term in rest:
            first = Tree("Complement" if subtracted else "Union", (first, term))
        return first
    terms[1:] = (negate(term) if subtracted else term for subtracted, term in rest)
    return Tree("MatAdd" if _any_of(terms, MATRICES) else "Add", tuple(terms))


def product(factors: list[Tree], rest: Sequence[tuple[bool, Tree]]) -> Tree:
    """`a*b/c …`; each later factor comes with whether it divides."""
    if not any(divides for divides, _ in rest) and _all_of(sets := [*factors, *(factor for _, factor in rest)], SETS):
        return Tree("ProductSet", tuple(sets))
    for divides, factor in rest:
        factors = divide(factors, factor) if divides else [*factors, factor]
    if len(factors) == 1:
        return factors[0]
    return Tree("MatMul" if _any_of(factors, MATRICES) else "Mul", tuple(factors))


def power(body: Tree, exponent: Tree) -> Tree:
    """`body**exponent`; a set to a small whole number is a product of sets."""
    match exponent:
        case Tree("Integer", text=text) if body.head in SETS and 1 < int(text) <= MAX_SET_POWER:
            return Tree("ProductSet", (body,) * int(text))
    return Tree("MatPow" if body.head in MATRICES else "Pow", (body, exponent))


def both(operands: tuple[Tree, ...]) -> Tree:
    """`a & b …`: sets have an intersection, statements are joined."""
    return Tree("Intersection" if _any_of(operands, SETS) else "And", operands)


def either(operands: tuple[Tree, ...]) -> Tree:
    """`a | b …`: sets have a union, statements are joined."""
    return Tree("Union" if _any_of(operands, SETS) else "Or", operands)


def one_of_two(left: Tree, right: Tree) -> Tree | None:
    """`a ^ b` of sets or of statements; None for anything else, where `^` is written for a power."""
    if left.head in SETS and right.head in SETS:
        return Tree("SymmetricDifference", (left, right))
    return Tree("Xor", (left, right)) if left.head in TRUTHS and right.head in TRUTHS else None


def has_number(operands: Sequence[Tree]) -> bool:
    """Whether an operand is a plain number."""
    return _any_of(operands, NUMBERS)


def _all_of(operands: Sequence[Tree], heads: frozenset[str]) -> bool:
    """Whether an operand has one of the heads, and the others do or are names that may stand for such."""
    return _any_of(operands, heads) and all(operand.head in heads or operand.head in _NAMES for operand in operands)


def _any_of(operands: Sequence[Tree], heads: frozenset[str]) -> bool:
    return any(operand.head in heads for operand in operands)
