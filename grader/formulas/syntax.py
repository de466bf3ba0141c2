"""What Python's syntax tree says by itself: names with modules before them, and chains of operators."""

from __future__ import annotations

import ast
from collections.abc import Collection

MODULES = frozenset({"np", "numpy", "math", "cmath", "sympy", "sp", "sym", "scipy", "special", "S"})
"""What may stand before a dot; it is ignored."""

_NUMERIC = frozenset({"np", "numpy", "math"})
_NUMERIC_ONLY = frozenset({"cbrt", "sinc"})
"""What NumPy and the `math` module define in another way than SymPy."""


def dotted(node: ast.expr, symbols: Collection[str] = ()) -> str:
    """A name without the modules before it, "" where it is none; `Interval.open` and its like stay as they are."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=ast.Name(id="Interval"), attr=name):
            return f"Interval.{name}"
        case ast.Attribute(value=ast.Name(id=module), attr=name) if module in MODULES and module not in symbols:
            return f"np.{name}" if module in _NUMERIC and name in _NUMERIC_ONLY else name
        case ast.Attribute(value=ast.Attribute(value=ast.Name(id=module)), attr=name) if module in MODULES:
            return "" if module in symbols else name
    return ""


def quoted_name(node: ast.expr) -> str:
    """The name in `Function("f")`, "" for anything else."""
    match node:
        case ast.Call(func=maker, args=[ast.Constant(value=str(name))]) if dotted(maker) == "Function":
            return name
    return ""


def chain(node: ast.expr, *operators: type[ast.operator]) -> tuple[ast.expr, list[tuple[ast.operator, ast.expr]]]:
    """The first operand of a chain that leans to the left, and the operators with their right operands."""
    links = []
    while isinstance(node, ast.BinOp) and isinstance(node.op, operators):
        links.append((node.op, node.right))
        node = node.left
    return node, links[::-1]
