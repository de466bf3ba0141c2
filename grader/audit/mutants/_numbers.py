"""Numbers that are written in a source."""

from __future__ import annotations

import ast

from grader.audit.mutants._code import Code

Real = int | float

MANY = 50
"""Whole numbers from here on are taken for a count of points or rounds, of which one more or less is no mistake."""

FEW = 3
"""Elements or arguments: of no more than these, all are changed."""

SMALL = 0.5
"""Numbers below are taken for a step, a width or a tolerance."""


def number(node: ast.AST | None) -> Real | None:
    """The number that a node writes, with its sign; None for anything else."""
    match node:
        case ast.Constant(value=bool()):
            return None
        case ast.Constant(value=int() | float() as value):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant() as operand):
            size = number(operand)
            return None if size is None else -size
    return None


def literal(value: Real) -> ast.expr:
    """A number as a node, as Python reads it: a negative one is a minus before a number."""
    return ast.UnaryOp(ast.USub(), ast.Constant(-value)) if value < 0 else ast.Constant(value)


def is_whole_number(code: Code, node: ast.AST) -> bool:
    """Whether a node is a number with the sign it may have; not the number behind a minus."""
    parent = code.parents[node]
    return number(node) is not None and not (isinstance(parent, ast.UnaryOp) and number(parent) is not None)


def has_no_fraction(value: Real) -> bool:
    """Whether a number is an integer, whatever its type."""
    return isinstance(value, int) or value.is_integer()


def is_step(value: Real) -> bool:
    """Whether a number is taken for a step, a width or a tolerance."""
    return isinstance(value, float) and 0 < abs(value) < SMALL


def is_count(value: Real) -> bool:
    """Whether a number is taken for a count of points or rounds."""
    return has_no_fraction(value) and value >= MANY


def plus(value: ast.expr, more: int) -> ast.expr:
    """A node and a number more: a number where it is one."""
    known = number(value)
    if known is not None:
        return literal(known + more)
    return ast.BinOp(value, ast.Add() if more > 0 else ast.Sub(), ast.Constant(abs(more)))


def negative(node: ast.expr) -> ast.expr:
    """A node with the other sign, which a product has at its first factor."""
    match node:
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return operand
        case ast.BinOp(left=left, op=ast.Mult() | ast.Div() | ast.MatMult() as operation, right=right):
            return ast.BinOp(negative(left), operation, right)
    return ast.UnaryOp(ast.USub(), node)


def is_of_a_table(code: Code, node: ast.AST) -> bool:
    """Whether a node is in a row of a table, or in a long list: data, of which one mistake each is enough."""
    row = code.parents[node]
    if not isinstance(row, ast.List | ast.Tuple):
        return False
    return len(row.elts) > FEW or isinstance(code.parents[row], ast.List | ast.Tuple)


def rounded(value: float) -> float:
    """Without the digits that come of calculating: 0.7 for 7 × 0.1."""
    return float(f"{value:.12g}")
