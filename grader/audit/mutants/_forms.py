"""The form of a tree: what is the same for trees that cannot compute different things."""

from __future__ import annotations

import ast
from collections.abc import Callable, Hashable, Mapping
from contextlib import suppress

Number = int | float | complex

HIGHEST_POWER = 64
"""Powers of numbers with larger exponents are not carried out."""


def statement_form(node: ast.AST) -> Hashable:
    """The form of a node: with calculations of numbers carried out, without what adds 0, or multiplies by 1."""
    match node:
        case ast.Constant(value=bool() | None | str() | bytes() as value):
            return type(value).__name__, value
        case ast.Constant(value=int() | float() | complex() as value):
            return _number(value)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return statement_form(operand)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return _negative(statement_form(operand))
        case ast.BinOp(left=left, op=operation, right=right):
            return _folded(type(operation), statement_form(left), statement_form(right))
    return type(node).__name__, *(_field(value) for _, value in ast.iter_fields(node))


def _field(value: object) -> Hashable:
    if isinstance(value, ast.AST):
        return statement_form(value)
    if isinstance(value, list):
        return tuple(_field(item) for item in value)
    return repr(value)


def _number(value: Number) -> Hashable:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "number", value


def _negative(form: Hashable) -> Hashable:
    match form:
        case ("number", int() | float() | complex() as value):
            return _number(-value)
        case ("negative", inner):
            return inner
    return "negative", form


def _folded(operation: type[ast.operator], left: Hashable, right: Hashable) -> Hashable:
    match left, right:
        case ("number", int() | float() | complex() as a), ("number", int() | float() | complex() as b):
            with suppress(ArithmeticError):
                if operation in _CALCULATIONS and (operation is not ast.Pow or abs(b) <= HIGHEST_POWER):
                    return _number(_CALCULATIONS[operation](a, b))
    neutral = ("number", _NEUTRAL.get(operation))
    if right == neutral:
        return left
    if left == neutral and operation in {ast.Add, ast.Mult}:
        return right
    return operation.__name__, left, right


_CALCULATIONS: Mapping[type[ast.operator], Callable[[Number, Number], Number]] = {
    ast.Add: lambda a, b: a + b,
    ast.Sub: lambda a, b: a - b,
    ast.Mult: lambda a, b: a * b,
    ast.Div: lambda a, b: a / b,
    ast.Pow: lambda a, b: a**b,
}

_NEUTRAL = {ast.Add: 0, ast.Sub: 0, ast.Mult: 1, ast.Div: 1, ast.Pow: 1}
"""On the right; of what is exchangeable on the left too."""
