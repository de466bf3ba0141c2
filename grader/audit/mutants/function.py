"""A function taken for another, or one forgotten: cosine for sine, the sum for the running sum, an absolute value."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.audit.mutants._changes import Change
from grader.audit.mutants._code import Code
from grader.audit.mutants._modules import BUILTIN, METHOD, can_be_called, home
from grader.audit.mutants._places import name_of

_ANYWHERE = {
    "sin": "cos", "cos": "sin", "tan": "sin", "sinh": "cosh", "cosh": "sinh", "tanh": "sinh",
    "asin": "acos", "acos": "asin", "atan": "tan", "exp": "log", "log": "exp", "floor": "ceil", "ceil": "floor",
}  # fmt: skip
_OF_ARRAYS = {
    "sum": "cumsum", "cumsum": "sum", "prod": "sum", "cumprod": "cumsum", "max": "min", "min": "max",
    "argmax": "argmin", "argmin": "argmax", "mean": "sum", "std": "var", "var": "std", "any": "all", "all": "any",
}  # fmt: skip
OTHERS = {
    "numpy": _ANYWHERE | _OF_ARRAYS | {
        "median": "mean", "log10": "log", "log2": "log", "arcsin": "arccos", "arccos": "arcsin", "arctan": "tan",
        "maximum": "minimum", "minimum": "maximum", "deg2rad": "rad2deg", "radians": "degrees", "degrees": "radians",
        "outer": "inner", "inner": "outer", "dot": "multiply", "multiply": "add", "vstack": "hstack",
        "hstack": "vstack", "nanmax": "nanmin", "nanmin": "nanmax", "amax": "amin", "amin": "amax",
    },
    "math": _ANYWHERE | {
        "log10": "log", "log2": "log", "radians": "degrees", "degrees": "radians", "comb": "perm", "perm": "comb",
        "prod": "sum", "gcd": "lcm", "lcm": "gcd",
    },
    "sympy": _ANYWHERE | {
        "ceiling": "floor", "floor": "ceiling",
        "diff": "integrate", "integrate": "diff", "Derivative": "Integral", "Integral": "Derivative",
        "Sum": "Product", "Product": "Sum", "Max": "Min", "Min": "Max", "expand": "factor", "factor": "expand",
        "gcd": "lcm", "lcm": "gcd",
    },
    "scipy": {"pdf": "cdf", "cdf": "pdf", "comb": "perm", "perm": "comb"},
    BUILTIN: {"max": "min", "min": "max", "any": "all", "all": "any"},
    METHOD: _OF_ARRAYS | {"diff": "integrate", "integrate": "diff", "pdf": "cdf", "cdf": "pdf", "maximum": "minimum"},
}  # fmt: skip
"""By the module: what it also has and is confused with it."""

_SECOND = {("numpy", "log"): "log10", ("math", "log"): "log10"}
FORGOTTEN = frozenset({"abs", "fabs", "absolute", "Abs", "sqrt", "deg2rad", "radians", "norm"})
"""Functions that may be left out."""


def changes(code: Code, node: ast.AST) -> Iterator[Change]:
    """`sin(x)` → `cos(x)`; `log(x)` → `log10(x)`; `cumsum(x)` → `sum(x)`; `abs(x)` → `x`."""
    match node:
        case ast.Call(func=function, args=args):
            name, module = name_of(node), home(code, function)
            for other in (OTHERS.get(module, {}).get(name), _SECOND.get((module, name))):
                if other is not None and can_be_called(code, function, other):
                    yield Change(function, _named(function, other))
            if name in FORGOTTEN and module and len(args) == 1 and not isinstance(args[0], ast.Starred):
                yield Change(node, args[0])


def _named(function: ast.expr, name: str) -> ast.expr:
    if isinstance(function, ast.Attribute):
        return ast.Attribute(function.value, name, ast.Load())
    return ast.Name(name, ast.Load())
