"""What a function returns has the wrong sign, or is not returned at all."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.audit.mutants._changes import Change
from grader.audit.mutants._code import Code
from grader.audit.mutants._numbers import negative
from grader.audit.mutants._places import is_text

_HAS_NO_SIGN = (
    ast.Tuple, ast.List, ast.Dict, ast.Set, ast.Compare, ast.BoolOp, ast.Lambda, ast.ListComp, ast.DictComp,
    ast.SetComp, ast.GeneratorExp, ast.UnaryOp, ast.IfExp, ast.Await, ast.Yield, ast.YieldFrom, ast.NamedExpr,
)  # fmt: skip
"""Or one that another kind changes."""


def changes(code: Code, node: ast.AST) -> Iterator[Change]:
    """`return a` → `return -a`, `a`; `lambda x: a` → `lambda x: -a`."""
    match node:
        case ast.Return(value=value) if value is not None:
            yield from _negated(value)
            if not isinstance(value, ast.Constant):
                yield Change(node, ast.Expr(value))
        case ast.Lambda(body=value):
            yield from _negated(value)


def _negated(value: ast.expr) -> Iterator[Change]:
    is_a_word = isinstance(value, ast.Constant) and (value.value is None or isinstance(value.value, bool))
    if not isinstance(value, _HAS_NO_SIGN) and not is_a_word and not is_text(value):
        yield Change(value, negative(value))
