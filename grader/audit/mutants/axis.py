"""Rows taken for columns: the other axis, a matrix transposed or not, two indices exchanged."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.audit.mutants._changes import Change
from grader.audit.mutants._code import Code
from grader.audit.mutants._numbers import literal, number
from grader.audit.mutants._places import name_of

AXIS = frozenset({"axis", "axes", "dim"})
TRANSPOSED = frozenset({"transpose", "adjoint"})
MATRICES = frozenset({"jacobian", "outer", "column_stack", "hstack", "vstack"})
"""Functions whose matrix is easily taken for the transposed one."""


def changes(code: Code, node: ast.AST) -> Iterator[Change]:
    """`sum(a, axis=0)` → `sum(a, axis=1)`; `a.T` → `a`; `f.jacobian(x)` → `f.jacobian(x).T`; `a[i, j]` → `a[j, i]`."""
    match node:
        case ast.keyword(arg=name, value=value) if name in AXIS and number(value) is not None:
            yield Change(value, literal(1 if number(value) == 0 else 0))
        case ast.Attribute(value=value, attr="T" | "H"):
            yield Change(node, value)
        case ast.Call(func=ast.Attribute(value=value), args=[]) if name_of(node) in TRANSPOSED:
            yield Change(node, value)
        case ast.Call(args=[value]) if name_of(node) in TRANSPOSED and not isinstance(value, ast.Starred):
            yield Change(node, value)
        case ast.Call() if name_of(node) in MATRICES:
            yield Change(node, ast.Attribute(node, "T", ast.Load()))
        case ast.Subscript(value=value, slice=ast.Tuple(elts=[first, second]), ctx=context):
            yield Change(node, ast.Subscript(value, ast.Tuple([second, first], ast.Load()), context))
