"""Elements of a list, a tuple or a vector in each other's place, or one of them missing."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from grader.audit.mutants._changes import Change
from grader.audit.mutants._code import Code
from grader.audit.mutants._numbers import FEW
from grader.audit.mutants._places import is_text
from grader.audit.mutants.swapped import exchanged


def changes(code: Code, node: ast.AST) -> Iterator[Change]:
    """`[a, b]` → `[b, a]`, `[b]`, `[a]`; of many, only the first and the last."""
    match node:
        case ast.List(elts=elements, ctx=ast.Load()) | ast.Tuple(elts=elements, ctx=ast.Load()) if len(elements) > 1:
            if _is_an_answer(code, node) and not any(is_text(element) for element in elements):
                lists = (*_orders(code, node, elements), *_shorter(code, node, elements))
                yield from (Change(node, type(node)(items, ast.Load())) for items in lists)


def _is_an_answer(code: Code, node: ast.AST) -> bool:
    """Not an index, and not the sides of an assignment to several names, which are exchanged on the left."""
    match code.parents[node]:
        case ast.Subscript():
            return False
        case ast.Assign(targets=[ast.Tuple() | ast.List()]):
            return False
    return True


def _orders(code: Code, node: ast.AST, elements: Sequence[ast.expr]) -> Iterator[list[ast.expr]]:
    """None where a loop goes through them."""
    if isinstance(code.parents[node], ast.For | ast.comprehension):
        return
    if len(elements) > FEW:
        yield [elements[-1], *elements[1:-1], elements[0]]
    else:
        yield from exchanged(elements)


def _shorter(code: Code, node: ast.AST, elements: Sequence[ast.expr]) -> Iterator[list[ast.expr]]:
    """None of a row of a table, which has to be as long as the others."""
    table = code.parents[node]
    if isinstance(table, ast.List | ast.Tuple) and len(table.elts) > 1:
        return
    places = range(len(elements)) if len(elements) <= FEW else (0, len(elements) - 1)
    yield from ([*elements[:place], *elements[place + 1 :]] for place in places)
