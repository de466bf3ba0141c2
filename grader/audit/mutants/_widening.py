"""How much is shown around a change: `3 * x**2` → `3 * x**3` says more than `2` → `3`."""

from __future__ import annotations

import ast

from grader.audit.mutants._code import Code, Span
from grader.audit.mutants._places import parameters_with_defaults

WIDEST = 60
"""Characters, all in one line, of what is shown around a change."""

_TELLING = (
    ast.BinOp, ast.Call, ast.Subscript, ast.Compare, ast.BoolOp, ast.List, ast.Tuple, ast.Dict, ast.Lambda, ast.stmt,
)  # fmt: skip
"""Nodes that can be recognised in a source by themselves."""

_COMPOUND = (
    ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.For, ast.AsyncFor, ast.While, ast.If, ast.With,
    ast.AsyncWith, ast.Try, ast.TryStar, ast.Match,
)  # fmt: skip
_IN_A_TERM = (ast.Mult, ast.Div, ast.MatMult, ast.Pow)


def widened(code: Code, node: ast.AST, span: Span) -> Span:
    """The span with what is shown around it: to the next node that tells, and on to the end of its term."""
    while not _tells(code, node) or _is_in_a_term(code.parents[node]):
        child, node = node, code.parents[node]
        if isinstance(node, ast.arguments):
            return _parameter(code, node, child)[0], span[1]
        if isinstance(node, _COMPOUND) or not hasattr(node, "end_col_offset"):
            return span
        wider = code.span(node)
        shown = code.source[slice(*wider)]
        if len(shown) > WIDEST or "\n" in shown or "\r" in shown:
            return span
        span = min(span[0], wider[0]), max(span[1], wider[1])
    return span


def _tells(code: Code, node: ast.AST) -> bool:
    if isinstance(node, ast.Tuple) and isinstance(code.parents[node], ast.Subscript):
        return False
    return isinstance(node, _TELLING)


def _parameter(code: Code, parameters: ast.arguments, default: ast.AST) -> Span:
    """Where the parameter stands that has this default."""
    return code.span(next(name for name, value in parameters_with_defaults(parameters) if value is default))


def _is_in_a_term(parent: ast.AST) -> bool:
    match parent:
        case ast.BinOp(op=operation):
            return isinstance(operation, _IN_A_TERM)
        case ast.UnaryOp(op=ast.USub()):
            return True
    return False
