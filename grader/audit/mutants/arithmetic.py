"""An operator in place of another: plus for minus, times for divided by, times for "to the power of".

Also the product of all elements in place of that of matrices.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.audit.mutants._changes import Change
from grader.audit.mutants._code import Code
from grader.audit.mutants._places import is_text

OTHERS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.Pow: ast.Mult,
    ast.MatMult: ast.Mult,
}


def changes(code: Code, node: ast.AST) -> Iterator[Change]:
    """`a + b` → `a - b`, `a * b` → `a / b`, `a**b` → `a*b`, `a += b` → `a -= b`."""
    match node:
        case ast.BinOp(left=left, op=operation, right=right) if type(operation) in OTHERS and not is_text(node):
            yield Change(node, ast.BinOp(left, OTHERS[type(operation)](), right))
        case ast.AugAssign(target=target, op=operation, value=value) if type(operation) in OTHERS:
            if not is_text(value):
                yield Change(node, ast.AugAssign(target, OTHERS[type(operation)](), value))
