"""One too many or too few: a bound of a range or a slice, an index counted from 1 or from the wrong end."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.audit.mutants._changes import Change
from grader.audit.mutants._code import Code
from grader.audit.mutants._grids import ARANGE
from grader.audit.mutants._numbers import is_count, literal, number, plus
from grader.audit.mutants._places import name_of


def changes(code: Code, node: ast.AST) -> Iterator[Change]:
    """`range(n)` → `range(n - 1)`, `range(n + 1)`; `a[1]` → `a[2]`, `a[0]`; `a[1:]` → `a[2:]`, `a[0:]`."""
    match node:
        case ast.Call(args=args) if name_of(node) in ARANGE:
            for bound in args[:2]:
                yield from _neighbours(bound)
        case ast.Subscript(slice=index):
            for part in index.elts if isinstance(index, ast.Tuple) else [index]:
                yield from _of_an_index(part)


def _of_an_index(part: ast.expr) -> Iterator[Change]:
    if isinstance(part, ast.Slice):
        for bound in (part.lower, part.upper):
            if bound is not None:
                yield from _neighbours(bound)
    elif number(part) is not None:
        yield from _neighbours(part)


def _neighbours(bound: ast.expr) -> Iterator[Change]:
    """One more and one less; of a count of many, a tenth. Below the index 0 would be the last."""
    value = number(bound)
    if value is not None and is_count(value):
        yield Change(bound, literal(value // 10))
    elif isinstance(bound, ast.Constant | ast.UnaryOp | ast.Name | ast.Call | ast.Attribute):
        yield Change(bound, plus(bound, 1))
        if value != 0:
            yield Change(bound, plus(bound, -1))
