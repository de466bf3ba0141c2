"""An exponent one too high or too low, as when a power is not lowered, or base and exponent in each other's place."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.audit.mutants._changes import Change
from grader.audit.mutants._code import Code
from grader.audit.mutants._numbers import number, plus
from grader.audit.mutants._places import name_of

POWERS = frozenset({"pow", "power", "float_power", "Pow"})


def exponent(node: ast.AST) -> ast.expr | None:
    """The exponent of a power, of an operator or a function."""
    match node:
        case ast.BinOp(op=ast.Pow(), right=right):
            return right
        case ast.Call(args=[_, right]) if name_of(node) in POWERS:
            return right
    return None


def changes(code: Code, node: ast.AST) -> Iterator[Change]:
    """`x**2` → `x**3`, `x**1`; `x**n` → `x**(n + 1)`, `x**(n - 1)`; `2**x` → `x**2`."""
    found = exponent(node)
    if found is None:
        return
    if number(found) is not None or isinstance(found, ast.Name):
        yield Change(found, plus(found, 1))
        yield Change(found, plus(found, -1))
    if isinstance(node, ast.BinOp):
        yield Change(node, ast.BinOp(node.right, node.op, node.left))
