"""A factor or a divisor left out, such as the inner derivative or the width of a step."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.audit.mutants._changes import Change
from grader.audit.mutants._code import Code
from grader.audit.mutants._places import is_text


def changes(code: Code, node: ast.AST) -> Iterator[Change]:
    """`a * b` → `a`, `b`; `a / b` → `a`."""
    match node:
        case ast.BinOp(left=left, op=ast.Mult(), right=right) if not is_text(left) and not is_text(right):
            yield Change(node, left)
            yield Change(node, right)
        case ast.BinOp(left=left, op=ast.Div() | ast.FloorDiv()):
            yield Change(node, left)
