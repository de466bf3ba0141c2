"""A term of a sum or a difference left out, such as one that vanishes wrongly or was not copied."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.audit.mutants._changes import Change
from grader.audit.mutants._code import Code
from grader.audit.mutants._numbers import negative
from grader.audit.mutants._places import is_text


def changes(code: Code, node: ast.AST) -> Iterator[Change]:
    """`a + b` → `a`, `b`; `a - b` → `a`, `-b`; `s += a` → `s = a`."""
    match node:
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub() as operation, right=right) if not is_text(node):
            yield Change(node, left)
            yield Change(node, right if isinstance(operation, ast.Add) else negative(right))
        case ast.AugAssign(target=target, op=ast.Add(), value=value) if not is_text(value):
            yield Change(node, ast.Assign([target], value))
