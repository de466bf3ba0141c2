"""A line forgotten."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.audit.mutants._changes import Change
from grader.audit.mutants._code import Code
from grader.audit.mutants._places import is_text


def changes(code: Code, node: ast.AST) -> Iterator[Change]:
    """A call or an assignment → `pass`, where it is not all that its block does."""
    match node:
        case ast.Expr(value=ast.Call()) | ast.Assign() | ast.AugAssign():
            if not _is_alone(code, node):
                yield Change(node, ast.Pass())
        case ast.AnnAssign(value=value) if value is not None and not _is_alone(code, node):
            yield Change(node, ast.Pass())


def _is_alone(code: Code, node: ast.AST) -> bool:
    parent = code.parents[node]
    blocks = (getattr(parent, name, None) for name in ("body", "orelse", "finalbody"))
    block = next(block for block in blocks if isinstance(block, list) and node in block)
    return not any(other is not node and not _does_nothing(other) for other in block)


def _does_nothing(statement: ast.AST) -> bool:
    return isinstance(statement, ast.Pass) or (isinstance(statement, ast.Expr) and is_text(statement.value))
