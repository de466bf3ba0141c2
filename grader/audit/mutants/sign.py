"""A sign lost, or one too many: before a term, a number of a list, or what is calculated for a name."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.audit.mutants._changes import Change
from grader.audit.mutants._code import Code
from grader.audit.mutants._numbers import negative, number
from grader.audit.mutants._places import is_text

_SUM = (ast.Add, ast.Sub)


def changes(code: Code, node: ast.AST) -> Iterator[Change]:
    """`-a` → `a`; `a - b` → `-a - b`; `[1, 2]` → `[-1, 2]`; `c = a * b` → `c = -a * b`."""
    match node:
        case ast.UnaryOp(op=ast.USub(), operand=operand) if not _is_an_index(code, node):
            yield Change(node, operand)
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub()) if not is_text(node) and not _begins_with_a_sign(left):
            yield Change(left, negative(left))
        case ast.List(elts=elements) | ast.Tuple(elts=elements) if not _is_an_index(code, node):
            yield from (Change(element, negative(element)) for element in elements if (number(element) or 0) > 0)
        case ast.Assign(value=ast.BinOp(op=operation) as value) if not is_text(value):
            if not isinstance(operation, _SUM):
                yield Change(value, negative(value))


def _begins_with_a_sign(first: ast.expr) -> bool:
    """Or is a sum, whose first term is another."""
    return isinstance(first, ast.UnaryOp) or (isinstance(first, ast.BinOp) and isinstance(first.op, _SUM))


def _is_an_index(code: Code, node: ast.AST) -> bool:
    parent = code.parents[node]
    if isinstance(parent, ast.Tuple):
        return _is_an_index(code, parent)
    return isinstance(parent, ast.Subscript | ast.Slice) and node is not getattr(parent, "value", None)
