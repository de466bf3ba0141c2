"""Two things in each other's place.

Arguments of a call, names that are unpacked into, sides of a fraction or of a product of matrices, what is taken if a
condition holds and what otherwise.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from grader.audit.mutants._changes import Change
from grader.audit.mutants._code import Code
from grader.audit.mutants._cosmetics import RANDOM, SHAPES
from grader.audit.mutants._grids import ARANGE, GRIDS
from grader.audit.mutants._numbers import FEW
from grader.audit.mutants._places import is_cosmetic, is_text, name_of

_ORDER_IS_NO_MATTER = frozenset(
    "min max minimum maximum Min Max gcd lcm hypot isclose allclose array_equal add multiply Add Mul dict set".split()
)
_OTHERS = GRIDS | ARANGE | SHAPES | RANDOM | _ORDER_IS_NO_MATTER | {"isinstance", "getattr", "setattr", "symbols"}


def changes(code: Code, node: ast.AST) -> Iterator[Change]:
    """`f(x, y)` → `f(y, x)`; `a, b = …` → `b, a = …`; `a / b` → `b / a`; `a @ b` → `b @ a`."""
    match node:
        case ast.Call(func=function, args=args, keywords=keywords) if name_of(node) not in _OTHERS:
            values = list(takewhile(lambda arg: not is_text(arg) and not isinstance(arg, ast.Starred), args))
            rest = args[len(values) :]
            yield from (Change(node, ast.Call(function, [*swap, *rest], keywords)) for swap in exchanged(values))
        case ast.Assign(targets=[ast.Tuple(elts=names) as target], value=value):
            if not is_cosmetic(value):
                yield from (Change(target, ast.Tuple(swap, ast.Store())) for swap in exchanged(names))
        case (
            ast.For(target=ast.Tuple(elts=names) as target) | ast.comprehension(target=ast.Tuple(elts=names) as target)
        ):
            yield from (Change(target, ast.Tuple(swap, ast.Store())) for swap in exchanged(names))
        case ast.IfExp(test=test, body=body, orelse=otherwise):
            yield Change(node, ast.IfExp(test, otherwise, body))
        case ast.BinOp(left=left, op=ast.Div() | ast.MatMult() as operation, right=right):
            yield Change(node, ast.BinOp(right, operation, left))


def exchanged(items: Sequence[ast.expr]) -> Iterator[list[ast.expr]]:
    """The items with two neighbours exchanged: of few any two, of many the first."""
    pairs = list(pairwise(range(len(items))))
    for first, second in pairs if len(items) <= FEW else pairs[:1]:
        swap = list(items)
        swap[first], swap[second] = swap[second], swap[first]
        yield swap
