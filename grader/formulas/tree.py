"""Trees as they grow while a formula is read, and the arithmetic that is notation rather than calculation."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

from grader.formulas.vocabulary import MATRICES
from grader.values import Expr, Node

NUMBERS = frozenset({"Integer", "Rational", "Float"})
_PRODUCTS = ("Mul", "MatMul")


class TooLarge(ValueError):
    """A tree has more nodes than are read."""


@dataclass(frozen=True, slots=True)
class Tree:
    """An expression with its arguments inside it; heads and texts as in `grader.values.Expr`."""

    head: str
    args: tuple[Tree, ...] = ()
    text: str = ""


def integer(value: int) -> Tree:
    """An integer as a leaf."""
    return Tree("Integer", text=str(value))


def rational(value: Fraction) -> Tree:
    """A fraction in lowest terms as a leaf, an integer where it is one."""
    return integer(value.numerator) if value.denominator == 1 else Tree("Rational", text=str(value))


def is_negative(tree: Tree) -> bool:
    """Whether a tree is a number with a minus, or a product that begins with one."""
    first = tree.args[0] if tree.head in _PRODUCTS else tree
    return first.head == "NegativeInfinity" or (first.head in NUMBERS and first.text.startswith("-"))


def negate(tree: Tree) -> Tree:
    """`-tree`: a minus goes into a number or a product's leading number, unless it has one already."""
    head = "MatMul" if tree.head in MATRICES else "Mul"
    if is_negative(tree):
        return Tree(head, (integer(-1), tree))
    match tree:
        case Tree("Integer", text="0"):
            return tree
        case Tree("Integer" | "Rational" | "Float", text=text):
            return Tree(tree.head, text="-" + text)
        case Tree("Infinity"):
            return Tree("NegativeInfinity")
        case Tree("Mul" | "MatMul", args=(first, *rest)) if first.head in NUMBERS or first.head == "Infinity":
            return Tree(head, (negate(first), *rest))
        case Tree("Mul" | "MatMul", args=args):
            return Tree(head, (integer(-1), *args))
    return Tree(head, (integer(-1), tree))


def reciprocal(tree: Tree) -> Tree:
    """`1/tree`: of a whole number a fraction; a power's number for exponent gets a minus unless it has one."""
    match tree:
        case Tree("Integer", text=text) if abs(int(text)) > 1:
            return rational(Fraction(1, int(text)))
        case Tree("Pow", args=(body, exponent)) if exponent.head in NUMBERS and not is_negative(exponent):
            return Tree("Pow", (body, negate(exponent)))
    return Tree("MatPow" if tree.head in MATRICES else "Pow", (tree, integer(-1)))


def divide(factors: list[Tree], divisor: Tree) -> list[Tree]:
    """The factors of a product after `/ divisor`: whole numbers in lowest terms are one fraction, a leading 1 goes."""
    match factors, divisor:
        case [Tree("Integer", text="1")], _:
            return [reciprocal(divisor)]
        case [Tree("Integer", text=above)], Tree("Integer", text=below):
            if in_lowest_terms(int(above), int(below)):
                return [rational(Fraction(int(above), int(below)))]
            return [*factors, Tree("Pow", (divisor, integer(-1)))]
    return [*factors, reciprocal(divisor)]


def in_lowest_terms(above: int, below: int) -> bool:
    """Whether `above/below` is a fraction that is no integer and cannot be reduced."""
    return abs(below) > 1 and math.gcd(above, below) == 1


def quotient(above: Tree, below: Tree) -> Tree:
    """`above / below`."""
    factors = divide([above], below)
    return factors[0] if len(factors) == 1 else Tree("Mul", tuple(factors))


def flat(tree: Tree, most: int = 1_000_000) -> Expr:
    """The same tree as nodes in postorder. Raises `TooLarge` for more than `most`: parts may be shared many times."""
    nodes: list[Node] = []
    places: list[int] = []
    waiting: list[tuple[Tree, bool]] = [(tree, False)]
    while waiting:
        part, complete = waiting.pop()
        if part.args and not complete:
            waiting.append((part, True))
            waiting.extend((argument, False) for argument in reversed(part.args))
            continue
        if len(nodes) == most:
            raise TooLarge
        first = len(places) - len(part.args)
        nodes.append(Node(part.head, tuple(places[first:]), part.text))
        places[first:] = [len(nodes) - 1]
    return Expr(tuple(nodes))
