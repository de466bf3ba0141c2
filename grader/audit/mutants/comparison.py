"""A comparison with the wrong sign: its direction, its border, or equal for unequal."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.audit.mutants._changes import Change
from grader.audit.mutants._code import Code
from grader.audit.mutants._numbers import has_no_fraction, number

OTHERS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.Gt, ast.LtE),
    ast.LtE: (ast.GtE, ast.Lt),
    ast.Gt: (ast.Lt, ast.GtE),
    ast.GtE: (ast.LtE, ast.Gt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}


def changes(code: Code, node: ast.AST) -> Iterator[Change]:
    """`a < b` → `a > b`, `a <= b`; `a == b` → `a != b`. No border where a side is a number with a fraction."""
    match node:
        case ast.Compare(left=left, ops=[operation], comparators=[right]):
            others = OTHERS.get(type(operation), ())
            if _is_no_border(left) or _is_no_border(right):
                others = others[:1]
            yield from (Change(node, ast.Compare(left, [other()], [right])) for other in others)


def _is_no_border(side: ast.expr) -> bool:
    """Whether it is a tolerance or the like, which nothing calculated meets exactly."""
    value = number(side)
    return value is not None and not has_no_fraction(value)
