"""Formulas as MathML, from plain trees: no computer algebra, nothing evaluated."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from grader.report.notation.arithmetic import power_of, product_of, sum_of
from grader.report.notation.pieces import (
    ATOM,
    PRODUCT,
    RELATION,
    Piece,
    bracketed,
    called,
    fenced,
    fraction,
    infix,
    listed,
    name,
    number,
    operator,
    row,
    superscript,
    table,
)
from grader.report.notation.signs import CONSTANTS, FENCES, FUNCTIONS, INFIX, MARKS, RELATIONS
from grader.values import Expr, Node

NODE_CAP = 1_500
DEPTH_CAP = 60
LENGTH_CAP = 60_000
"""Beyond any of these a formula is not something to read, and is described instead."""

_LARGE = {"Sum": "∑", "Product": "∏"}
_D = Markup('<mi mathvariant="normal">d</mi>')


def mathml(expr: Expr) -> Markup | None:
    """The formula as a `<math>` element; None where it is too long to read or not well formed."""
    if not 0 < len(expr.nodes) <= NODE_CAP:
        return None
    pieces: list[Piece] = []
    depths: list[int] = []
    for place, node in enumerate(expr.nodes):
        if not all(0 <= argument < place for argument in node.args):
            return None
        args = [pieces[argument] for argument in node.args]
        depths.append(1 + max((depths[argument] for argument in node.args), default=0))
        # Arguments may be shared, so that a short list of nodes can stand for an endless text.
        if depths[-1] > DEPTH_CAP or sum(len(arg.markup) for arg in args) > LENGTH_CAP:
            return None
        pieces.append(_written(node, args))
    return Markup('<math displaystyle="true">{}</math>').format(row(pieces[-1].markup))


def _written(node: Node, args: list[Piece]) -> Piece:
    if not args:
        return _leaf(node)
    if node.head in _WRITERS:
        return _WRITERS[node.head](node, args)
    if node.head in RELATIONS:
        return infix(args, RELATIONS[node.head], RELATION)
    if node.head in INFIX:
        return infix(args, INFIX[node.head], PRODUCT)
    if node.head in FENCES:
        left, right = FENCES[node.head]
        return Piece(fenced(left, listed(args), right), items=tuple(args))
    if node.head in MARKS:
        return Piece(superscript(bracketed(args[0], ATOM), _leaf(Node("Symbol", text=MARKS[node.head])).markup))
    return _function(node, args)


def _leaf(node: Node) -> Piece:
    if node.head in ("Integer", "Rational", "Float"):
        return number(node.text)
    if node.head in CONSTANTS:
        return Piece(CONSTANTS[node.head])
    if node.head in FENCES:
        left, right = FENCES[node.head]
        return Piece(fenced(left, Markup("<mrow></mrow>"), right))
    if node.head == "Symbol":
        return name(node.text)
    return _function(node, []) if node.head == "Undefined" else name(node.text or node.head)


def _function(node: Node, args: list[Piece]) -> Piece:
    word = FUNCTIONS.get(node.head) or node.text or node.head
    return called(name(word).markup, args)


def _exponential(_: Node, args: list[Piece]) -> Piece:
    return power_of([Piece(CONSTANTS["Exp1"]), *args])


def _matrix(node: Node, args: list[Piece]) -> Piece:
    columns = node.text.rpartition(",")[2]
    width = int(columns) if columns.isdecimal() and len(columns) < 5 else 0
    if not width or len(args) % width:
        return _function(node, args)
    rows = table([args[start : start + width] for start in range(0, len(args), width)])
    # Brackets drawn by the style: they are as high as the matrix even where no font for mathematics is installed.
    return Piece(Markup('<mrow class="matrix">{}</mrow>').format(rows))


def _derivative(_: Node, args: list[Piece]) -> Piece:
    body, *by = args
    pairs = [(*(one.items or (one,)), number("1"))[:2] for one in by]
    orders = [order.number for _, order in pairs]
    total = number(str(sum(int(order[:4]) if order.isdecimal() else 1 for order in orders)))
    below = [row(_D, power_of(pair).markup) for pair in pairs]
    return Piece(row(fraction(power_of([Piece(_D), total]).markup, row(*below)), bracketed(body, ATOM)), PRODUCT)


def _integral(_: Node, args: list[Piece]) -> Piece:
    body, *ranges = args
    parts = [one.items or (one,) for one in ranges]
    signs = [_bounded("∫", "msubsup", [end.markup for end in ends]) for _, *ends in parts]
    steps = [row(_D, variable.markup) for variable, *_ in parts]
    return Piece(row(*signs, bracketed(body, PRODUCT), *steps), PRODUCT)


def _series(node: Node, args: list[Piece]) -> Piece:
    body, *ranges = args
    parts = [one.items or (one,) for one in ranges]
    signs = []
    for variable, *ends in parts:
        start = row(variable.markup, operator("="), *(end.markup for end in ends[:1]))
        signs.append(_bounded(_LARGE[node.head], "munderover", [start, *(end.markup for end in ends[1:])]))
    return Piece(row(*signs, bracketed(body, PRODUCT)), PRODUCT)


def _bounded(sign: str, element: str, ends: list[Markup]) -> Markup:
    """A large sign with what stands below and above it, if there are both."""
    large = Markup('<mo largeop="true">{}</mo>').format(sign)
    return Markup("<{0}>{1}{2}{3}</{0}>").format(element, large, *ends) if len(ends) == 2 else large


def _limit(_: Node, args: list[Piece]) -> Piece:
    if len(args) < 3:
        return called(name("lim").markup, args)
    under = row(args[1].markup, operator("→"), args[2].markup)
    return Piece(row(Markup("<munder><mo>lim</mo>{}</munder>").format(under), bracketed(args[0], PRODUCT)), PRODUCT)


def _lambda(_: Node, args: list[Piece]) -> Piece:
    *parameters, body = args
    left = parameters[0].markup if len(parameters) == 1 else fenced("(", listed(parameters), ")")
    return Piece(row(left, operator("↦"), body.markup), RELATION)


def _piecewise(_: Node, args: list[Piece]) -> Piece:
    return Piece(row(Markup('<mo fence="true">{</mo>'), table([arg.items or (arg,) for arg in args])), RELATION)


def _case(_: Node, args: list[Piece]) -> Piece:
    value, *conditions = args
    written = tuple(Piece(row(Markup("<mtext>if\N{NO-BREAK SPACE}</mtext>"), one.markup)) for one in conditions)
    return Piece(listed(args), items=(value, *written))


def _interval(_: Node, args: list[Piece]) -> Piece:
    if len(args) != 4:
        return called(name("Interval").markup, args)
    left, right = ("(" if "true" in end.markup else "[" for end in args[2:])
    return Piece(fenced(left, listed(args[:2]), {"(": ")", "[": "]"}[right]))


_WRITERS: dict[str, Callable[[Node, list[Piece]], Piece]] = {
    "Add": lambda _, args: sum_of(args),
    "MatAdd": lambda _, args: sum_of(args),
    "Mul": lambda _, args: product_of(args),
    "Pow": lambda _, args: power_of(args),
    "exp": _exponential,
    "Matrix": _matrix,
    "Derivative": _derivative,
    "Integral": _integral,
    "Sum": _series,
    "Product": _series,
    "Limit": _limit,
    "Lambda": _lambda,
    "Piecewise": _piecewise,
    "ExprCondPair": _case,
    "Interval": _interval,
}
