"""New nodes as text: what is taken over of the source stands as it stood there."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence

from grader.audit.mutants._code import Code

SYMBOLS: dict[type[ast.AST], str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**",
    ast.MatMult: "@", ast.And: "and", ast.Or: "or", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
    ast.Eq: "==", ast.NotEq: "!=", ast.In: "in", ast.NotIn: "not in", ast.BitAnd: "&",
    ast.BitOr: "|",
}  # fmt: skip
"""Of the operators that changes put in."""


def written(code: Code, node: ast.AST) -> str:
    """The text of a node, which may be new in whole or in part, without parentheses around it that it may need."""
    if code.holds(node):
        return code.text(node)
    match node:
        case ast.UnaryOp() | ast.BinOp() | ast.Compare() | ast.BoolOp() | ast.IfExp():
            return _operation(code, node)
        case ast.AugAssign() | ast.Assign() | ast.Expr():
            return _statement(code, node)
        case ast.Attribute(value=value, attr=name):
            return f"{written(code, value)}.{name}"
        case ast.Constant(value=str() as text):
            return _quoted(text)
        case ast.Call(func=function, args=args, keywords=keywords):
            return f"{written(code, function)}({_listed(code, [*args, *keywords])})"
        case ast.Subscript(value=value, slice=index):
            inside = _listed(code, index.elts) if isinstance(index, ast.Tuple) else written(code, index)
            return f"{written(code, value)}[{inside}]"
        case ast.List(elts=elements):
            return f"[{_listed(code, elements)}]"
        case ast.Tuple(elts=elements):
            return _listed(code, elements) + ("," if len(elements) == 1 else "")
    return ast.unparse(node)


def _operation(code: Code, node: ast.expr) -> str:
    match node:
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return f"-{_side(code, operand, _strength(node))}"
        case ast.BinOp(left=left, op=operation, right=right):
            strength, is_power = _strength(node), isinstance(operation, ast.Pow)
            sides = _side(code, left, strength + is_power), _side(code, right, strength + (not is_power))
            return _between(code, left, right, SYMBOLS[type(operation)]).join(sides)
        case ast.Compare(left=left, ops=[operation], comparators=[right]):
            sides = written(code, left), written(code, right)
            return _between(code, left, right, SYMBOLS[type(operation)]).join(sides)
        case ast.BoolOp(op=operation, values=values):
            return f" {SYMBOLS[type(operation)]} ".join(_side(code, value, _strength(node) + 1) for value in values)
        case ast.IfExp(test=test, body=body, orelse=otherwise):
            return f"{written(code, body)} if {written(code, test)} else {written(code, otherwise)}"
    return ast.unparse(node)


def _statement(code: Code, node: ast.stmt) -> str:
    match node:
        case ast.AugAssign(target=target, op=operation, value=value):
            return f"{written(code, target)} {SYMBOLS[type(operation)]}= {written(code, value)}"
        case ast.Assign(targets=[target], value=value):
            return f"{written(code, target)} = {written(code, value)}"
        case ast.Expr(value=value):
            return written(code, value)
    return ast.unparse(node)


def _listed(code: Code, nodes: Sequence[ast.AST]) -> str:
    return ", ".join(written(code, node) for node in nodes)


def _quoted(text: str) -> str:
    """In double quotes where these need no more escapes."""
    plain = repr(text)
    return plain if '"' in plain else f'"{plain[1:-1]}"'


def _between(code: Code, left: ast.AST, right: ast.AST, symbol: str) -> str:
    """An operator with the spaces, or none, that the source has between these two, in either order, side by side."""
    if code.holds(left) and code.holds(right):
        (_, end), (start, _) = sorted([code.span(left), code.span(right)])
        if found := re.fullmatch(r"(\s*)[^\w\s#\\(),\[\]]+(\s*)", code.source[end:start]):
            return f"{found[1]}{symbol}{found[2]}"
    return f" {symbol} "


def _side(code: Code, node: ast.expr, strength: int) -> str:
    """The text of an operand, in parentheses if it binds less strongly than this and has none in the source."""
    text = written(code, node)
    has_some = code.holds(node) and code.span(node) != code.bare_span(node)
    return text if has_some or _strength(node) >= strength else f"({text})"


def _strength(node: ast.AST) -> int:
    """How strongly the operator of a node binds, the strongest last ("The Python Language Reference", 6.17)."""
    match node:
        case ast.Lambda() | ast.IfExp() | ast.Tuple() | ast.NamedExpr() | ast.Yield() | ast.YieldFrom():
            return 0
        case ast.BoolOp(op=operation):
            return 2 if isinstance(operation, ast.And) else 1
        case ast.UnaryOp(op=operation):
            return 3 if isinstance(operation, ast.Not) else 8
        case ast.Compare():
            return 4
        case ast.BinOp(op=operation):
            return _STRENGTHS.get(type(operation), 5)
    return 11


_STRENGTHS = {
    ast.Add: 6,
    ast.Sub: 6,
    ast.Mult: 7,
    ast.Div: 7,
    ast.FloorDiv: 7,
    ast.Mod: 7,
    ast.MatMult: 7,
    ast.Pow: 9,
}
"""Of operators; those of bits, which are weaker, are taken for equal."""
