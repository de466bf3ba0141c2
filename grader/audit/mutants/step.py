"""A step, a width or a tolerance ten times as large. With a smaller one most methods are the better."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.audit.mutants._changes import Change
from grader.audit.mutants._code import Code
from grader.audit.mutants._grids import GRIDS
from grader.audit.mutants._numbers import is_step, is_whole_number, literal, number, rounded
from grader.audit.mutants._places import name_of
from grader.audit.mutants.exponent import exponent


def changes(code: Code, node: ast.AST) -> Iterator[Change]:
    """`h = 0.1` → `h = 1.0`."""
    value = number(node)
    if value is None or not is_step(value) or not is_whole_number(code, node):
        return
    parent = code.parents[node]
    if exponent(parent) is node or (isinstance(parent, ast.Call) and name_of(parent) in GRIDS):
        return
    yield Change(node, literal(rounded(value * 10)))
