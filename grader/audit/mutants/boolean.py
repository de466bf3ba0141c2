"""True for false, "and" for "or", and "not" forgotten."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.audit.mutants._changes import Change
from grader.audit.mutants._code import Code


def changes(code: Code, node: ast.AST) -> Iterator[Change]:
    """`True` → `False`; `a and b` → `a or b`; `not a` → `a`; of arrays `a & b` → `a | b`, `~a` → `a`."""
    match node:
        case ast.Constant(value=bool() as value) if not _keeps_a_loop_going(code, node):
            yield Change(node, ast.Constant(not value))
        case ast.BoolOp(op=operation, values=values):
            yield Change(node, ast.BoolOp(ast.Or() if isinstance(operation, ast.And) else ast.And(), values))
        case ast.BinOp(left=left, op=ast.BitAnd() | ast.BitOr() as operation, right=right):
            other = ast.BitOr() if isinstance(operation, ast.BitAnd) else ast.BitAnd()
            yield Change(node, ast.BinOp(left, other, right))
        case ast.UnaryOp(op=ast.Not() | ast.Invert(), operand=operand):
            yield Change(node, operand)


def _keeps_a_loop_going(code: Code, node: ast.AST) -> bool:
    parent = code.parents[node]
    return isinstance(parent, ast.While) and parent.test is node
