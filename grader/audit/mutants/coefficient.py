"""Another number: miscalculated, miscopied, or doubled where it is a factor."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.audit.mutants._changes import Change
from grader.audit.mutants._code import Code
from grader.audit.mutants._grids import ARANGE, GRIDS
from grader.audit.mutants._numbers import (
    Real,
    has_no_fraction,
    is_count,
    is_of_a_table,
    is_step,
    is_whole_number,
    literal,
    number,
    plus,
    rounded,
)
from grader.audit.mutants._places import name_of
from grader.audit.mutants.axis import AXIS
from grader.audit.mutants.exponent import exponent


def changes(code: Code, node: ast.AST) -> Iterator[Change]:
    """`3 * x` → `4 * x`, `6 * x`; `x + 1` → `x + 2`; `0.5` → `1.0`; `n = 400` → `n = 40`. Steps have their own kind."""
    value = number(node)
    if value is None or not is_whole_number(code, node) or _means_something_else(code, node):
        return
    yield from (Change(node, other) for other in _others(value, is_factor=_is_factor(code.parents[node])))


def _others(value: Real, *, is_factor: bool) -> Iterator[ast.expr]:
    if is_step(value):
        return
    if is_count(value) and not is_factor:
        yield literal(value // 10)
    elif has_no_fraction(value):
        yield plus(literal(value), 1)
        if is_factor and abs(value) > 1:
            yield literal(2 * value)
    else:
        yield literal(rounded(2 * value))


def _is_factor(parent: ast.AST) -> bool:
    return isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Mult)


def _means_something_else(code: Code, node: ast.AST) -> bool:
    """Whether the number is an exponent, an index, a bound, a count of points or an axis: kinds of their own.

    In a table it is its sign that is changed.
    """
    parent = code.parents[node]
    if number(node) != 0 and is_of_a_table(code, node):
        return True
    match parent:
        case ast.Subscript() | ast.Slice():
            return True
        case ast.Tuple():
            return isinstance(code.parents[parent], ast.Subscript)
        case ast.keyword(arg=name):
            return name in AXIS or name == "num"
        case ast.Call() if node in parent.args:
            return name_of(parent) in GRIDS | ARANGE or exponent(parent) is node
        case ast.BinOp():
            return exponent(parent) is node
    return False
