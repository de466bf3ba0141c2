"""Expression trees taken apart and put together: parts, containers of SymPy as lists, numbers as leaves."""

from __future__ import annotations

import math

from grader.values import Expr, Fault, Flag, Items, Node, Number, Value


class Unreadable(ValueError):
    """A tree is no expression of SymPy that is read here; the text says why."""


_POINTS = frozenset({"Tuple", "List", "Point", "Point2D", "Point3D"})


def root(expr: Expr) -> Node:
    """The outermost node."""
    return expr.nodes[-1]


def arguments(expr: Expr) -> tuple[Expr, ...]:
    """The arguments of the outermost node, each a tree by itself."""
    return tuple(part(expr, position) for position in root(expr).args)


def part(expr: Expr, position: int) -> Expr:
    """The tree whose root is the node at `position`, without the nodes it does not reach."""
    kept = reachable(expr, position)
    place = {old: new for new, old in enumerate(kept)}
    return Expr(
        tuple(
            Node(node.head, tuple(place[old] for old in node.args), node.text)
            for node in (expr.nodes[old] for old in kept)
        )
    )


def reachable(expr: Expr, position: int) -> list[int]:
    """The positions of the node at `position` and of all below it, in postorder."""
    found = {position}
    waiting = [position]
    while waiting:
        new = set(expr.nodes[waiting.pop()].args) - found
        found |= new
        waiting.extend(new)
    return sorted(found)


def symbol(name: str) -> Expr:
    """A variable."""
    return Expr((Node("Symbol", text=name),))


def number(value: float | complex) -> Expr:
    """A Python number as a tree; an integer stays exact."""
    if isinstance(value, complex):
        unit = joined("Mul", number(value.imag), Expr((Node("ImaginaryUnit"),)))
        return joined("Add", number(value.real), unit)
    if isinstance(value, int):
        return Expr((Node("Integer", text=_digits(value)),))
    if math.isnan(value):
        return Expr((Node("NaN"),))
    if math.isinf(value):
        return Expr((Node("Infinity" if value > 0 else "NegativeInfinity"),))
    return Expr((Node("Float", text=repr(value)),))


def _digits(value: int) -> str:
    """The decimal digits of an integer; of one with more digits than Python writes, those of its size alone."""
    try:
        return str(value)
    except ValueError:  # sys.set_int_max_str_digits
        return ("-" if value < 0 else "") + "1" + "0" * int(value.bit_length() * math.log10(2))


def joined(head: str, *args: Expr, text: str = "") -> Expr:
    """The tree of a head over arguments."""
    nodes: list[Node] = []
    places = []
    for arg in args:
        start = len(nodes)
        nodes.extend(Node(node.head, tuple(start + old for old in node.args), node.text) for node in arg.nodes)
        places.append(len(nodes) - 1)
    return Expr((*nodes, Node(head, tuple(places), text)))


def as_expr(value: Value | Fault) -> Expr | None:
    """A formula, number, truth value, or a list or set of them as one tree; None for anything else."""
    match value:
        case Expr():
            return value
        case Number(value=plain):
            return number(plain)
        case Flag(value=truth):
            return Expr((Node("BooleanTrue" if truth else "BooleanFalse"),))
        case Items(type=kind, values=values):
            parts = [as_expr(part) for part in values]
            if any(part is None for part in parts):
                return None
            return joined("FiniteSet" if kind == "set" else "Tuple", *(part for part in parts if part is not None))
    return None


def holds_matrices(expr: Expr) -> bool:
    """Whether a matrix is anywhere in a tree."""
    return any(node.head == "Matrix" for node in expr.nodes)


def unpacked(value: Value | Fault) -> Value | Fault:
    """A matrix, tuple, point or finite set of SymPy as `Items` of its elements; anything else as it is."""
    if not isinstance(value, Expr):
        return value
    node = root(value)
    if node.head in _POINTS:
        return Items(arguments(value), "tuple")
    if node.head in ("FiniteSet", "EmptySet"):
        return Items(arguments(value), "set")
    if node.head == "Matrix":
        return _rows(value)
    return value


def _rows(matrix: Expr) -> Items:
    cells = arguments(matrix)
    rows, _, columns = root(matrix).text.partition(",")
    if not (rows.isdecimal() and columns.isdecimal() and int(rows) * int(columns) == len(cells)):
        return Items(cells)
    width = int(columns)
    return Items(tuple(Items(cells[start : start + width]) for start in range(0, len(cells), width or 1)))
