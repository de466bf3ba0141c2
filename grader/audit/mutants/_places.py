"""The nodes of a source where a mistake could be noticed."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.audit.mutants._code import Code
from grader.audit.mutants._cosmetics import CALLS, KEYWORDS, PRINTING, SHAPES, STARTS

_LEFT_AS_THEY_ARE = {
    "Import", "ImportFrom", "Global", "Nonlocal", "Raise", "Assert", "Delete", "Pass", "Break", "Continue",
    "JoinedStr", "TemplateStr", "TypeAlias", "MatchValue",
}  # fmt: skip
"""Types of nodes by their names, which not every version of Python has."""


def places(code: Code) -> Iterator[ast.AST]:
    """All of them, parents before children."""
    for statement in code.tree.body:
        yield from _within(statement)


def name_of(call: ast.Call) -> str:
    """The last name of the function that is called: "cos" for `np.cos`; "" where it has none."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def is_cosmetic(node: ast.AST) -> bool:
    """Whether a call is about looks, words or printing alone."""
    match node:
        case ast.Call(func=ast.Attribute(attr=name)):
            return name in CALLS or name in PRINTING
        case ast.Call(func=ast.Name(id=name)):
            return name in PRINTING
    return False


def is_text(node: ast.AST) -> bool:
    """Whether a node is a text, formatted or not."""
    match node:
        case ast.Constant(value=str() | bytes()) | ast.JoinedStr():
            return True
        case ast.BinOp(left=left, op=ast.Add() | ast.Mod(), right=right):
            return is_text(left) or is_text(right)
    return type(node).__name__ == "TemplateStr"


def parameters_with_defaults(parameters: ast.arguments) -> Iterator[tuple[ast.arg, ast.expr]]:
    """Those of a function that have a default, with it."""
    by_place = [*parameters.posonlyargs, *parameters.args]
    yield from zip(by_place[len(by_place) - len(parameters.defaults) :], parameters.defaults, strict=True)
    for name, value in zip(parameters.kwonlyargs, parameters.kw_defaults, strict=True):
        if value is not None:
            yield name, value


def _within(node: ast.AST) -> Iterator[ast.AST]:
    if _is_left(node):
        return
    yield node
    for child in _children(node):
        yield from _within(child)


def _is_left(node: ast.AST) -> bool:
    match node:
        case ast.Expr(value=value):
            return is_text(value) or is_cosmetic(value)
        case ast.Assign(value=value):
            return is_cosmetic(value)
        case ast.keyword(arg=name, value=value):
            return name in KEYWORDS or name in STARTS or is_text(value)
    return type(node).__name__ in _LEFT_AS_THEY_ARE or is_cosmetic(node)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """Those that compute; not annotations, decorators and texts."""
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            yield from _defaults(node.args)
            yield from node.body
        case ast.Lambda():
            yield from _defaults(node.args)
            yield node.body
        case ast.ClassDef(body=body):
            yield from body
        case ast.Assign(targets=[ast.Name(id=name)]) if name in STARTS:
            return
        case ast.AnnAssign(target=target, value=value):
            yield from (part for part in (target, value) if part is not None)
        case ast.If(test=test) if _asks_for_main(test):
            yield from node.body
        case ast.Call(func=function, args=args, keywords=keywords):
            yield function
            yield from (arg for arg in args if not is_text(arg) and not _is_a_shape(node, arg))
            yield from keywords
        case _:
            yield from (child for child in ast.iter_child_nodes(node) if not isinstance(child, ast.pattern))


def _defaults(parameters: ast.arguments) -> Iterator[ast.AST]:
    for name, value in parameters_with_defaults(parameters):
        if name.arg not in KEYWORDS and name.arg not in STARTS and not is_text(value):
            yield value


def _asks_for_main(test: ast.AST) -> bool:
    return any(isinstance(node, ast.Name) and node.id == "__name__" for node in ast.walk(test))


def _is_a_shape(call: ast.Call, arg: ast.AST) -> bool:
    return name_of(call) in SHAPES and isinstance(arg, ast.Tuple | ast.Constant | ast.UnaryOp)
