"""Trees as they grow while a formula is read, and the arithmetic that is notation rather than calculation."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from grader.values import Expr, Node

NUMBERS = frozenset({"Integer", "Rational", "Float"})


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


def negate(tree: Tree) -> Tree:
    """`-tree`: a minus goes into a number, or into a product's leading number."""
    match tree:
        case Tree("Integer" | "Rational" | "Float", text=text):
            return Tree(tree.head, text=text[1:] if text.startswith("-") else "-" + text if text != "0" else text)
        case Tree("Infinity"):
            return Tree("NegativeInfinity")
        case Tree("NegativeInfinity"):
            return Tree("Infinity")
        case Tree("Mul", args=(Tree("Integer", text="-1"), *rest)):
            return rest[0] if len(rest) == 1 else Tree("Mul", tuple(rest))
        case Tree("Mul", args=(first, *rest)) if first.head in NUMBERS:
            return Tree("Mul", (negate(first), *rest))
        case Tree("Mul", args=args):
            return Tree("Mul", (integer(-1), *args))
    return Tree("Mul", (integer(-1), tree))


def reciprocal(tree: Tree) -> Tree:
    """`1/tree`; a power with a number for exponent changes that number's sign."""
    match tree:
        case Tree("Integer", text=text) if text != "0":
            return rational(Fraction(1, int(text)))
        case Tree("Pow", args=(body, exponent)) if exponent.head in NUMBERS:
            return Tree("Pow", (body, negate(exponent)))
    return Tree("Pow", (tree, integer(-1)))


def divide(factors: list[Tree], divisor: Tree) -> list[Tree]:
    """The factors of a product after `/ divisor`: whole numbers make a fraction, a leading 1 goes."""
    match factors, divisor:
        case [Tree("Integer", text=above)], Tree("Integer", text=below) if below != "0":
            return [rational(Fraction(int(above), int(below)))]
        case [Tree("Integer", text="1")], _:
            return [reciprocal(divisor)]
    return [*factors, reciprocal(divisor)]


def quotient(above: Tree, below: Tree) -> Tree:
    """`above / below`."""
    factors = divide([above], below)
    return factors[0] if len(factors) == 1 else Tree("Mul", tuple(factors))


def flat(tree: Tree) -> Expr:
    """The same tree as nodes in postorder."""
    nodes: list[Node] = []
    places: list[int] = []
    waiting: list[tuple[Tree, bool]] = [(tree, False)]
    while waiting:
        part, complete = waiting.pop()
        if not complete:
            waiting.append((part, True))
            waiting.extend((argument, False) for argument in reversed(part.args))
            continue
        first = len(places) - len(part.args)
        nodes.append(Node(part.head, tuple(places[first:]), part.text))
        places[first:] = [len(nodes) - 1]
    return Expr(tuple(nodes))
