"""A grid that begins or ends elsewhere, or is too coarse."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import takewhile

from grader.audit.mutants._changes import Change
from grader.audit.mutants._code import Code
from grader.audit.mutants._grids import GRIDS
from grader.audit.mutants._numbers import has_no_fraction, literal, number, plus
from grader.audit.mutants._places import name_of


def changes(code: Code, node: ast.AST) -> Iterator[Change]:
    """`linspace(0, 5, 101)` → `linspace(1, 5, 101)`, `linspace(0, 4, 101)`, `linspace(0, 5, 10)`."""
    match node:
        case ast.Call(args=args, keywords=keywords) if name_of(node) in GRIDS:
            known = list(takewhile(lambda arg: not isinstance(arg, ast.Starred), args))
            for end, more in zip(known[:2], (1, -1), strict=False):
                yield Change(end, plus(end, more))
            counts = [*known[2:3], *(keyword.value for keyword in keywords if keyword.arg == "num")]
            yield from (Change(count, _coarser(count)) for count in counts)


def _coarser(count: ast.expr) -> ast.expr:
    many = number(count)
    if many is None or not has_no_fraction(many):
        return ast.BinOp(count, ast.FloorDiv(), ast.Constant(10))
    return literal(max(many // 10, 2))
