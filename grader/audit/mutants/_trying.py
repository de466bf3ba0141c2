"""A change written into the source, where that gives the tree that was meant."""

from __future__ import annotations

import ast
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from grader.audit.mutants._changes import Change
from grader.audit.mutants._code import Code, Span, parsed
from grader.audit.mutants._forms import statement_form
from grader.audit.mutants._writing import written


@dataclass(frozen=True, slots=True)
class Tried:
    """A change that can be written."""

    span: Span
    """The fragment it replaces."""
    text: str
    form: tuple[int, Hashable]
    """Number and form of the one statement of the module that is another."""


def tried(code: Code, change: Change) -> Tried | None:
    """The change in the source, with parentheses if it needs them; None where it cannot be written."""
    statement = _statement(code, change.old)
    place = code.tree.body.index(statement)
    with _in_place(code, change):
        changed = code.tree.body[place]
        meant, form = ast.dump(changed), statement_form(changed)
    span, text = code.span(change.old), written(code, change.new)
    attempts = [text, f"({text})"]
    if isinstance(change.new, ast.Tuple) and code.source[span[0]] == "(":
        attempts.reverse()
    for attempt in attempts:
        if _gives(code, statement, span, attempt, meant):
            return Tried(span, attempt, (place, form))
    return None


def _statement(code: Code, node: ast.AST) -> ast.stmt:
    """The statement of the module in which a node stands, or which it is."""
    while code.parents[node] is not code.tree:
        node = code.parents[node]
    assert isinstance(node, ast.stmt)  # noqa: S101 - a module holds nothing else
    return node


def _gives(code: Code, statement: ast.stmt, span: Span, text: str, meant: str) -> bool:
    """Whether the statement with this text has the tree that was meant, and is one."""
    start, end = code.bare_span(statement)
    decorators = getattr(statement, "decorator_list", ())
    if decorators:
        line, _ = code.position(code.span(decorators[0])[0])
        start = code.line_starts[line - 1]
    try:
        body = parsed(code.source[start : span[0]] + text + code.source[span[1] : end]).body
    except SyntaxError:
        return False
    return len(body) == 1 and ast.dump(body[0]) == meant


@contextmanager
def _in_place(code: Code, change: Change) -> Iterator[None]:
    """The tree is the changed one for as long."""
    parent = code.parents[change.old]
    for field, value in ast.iter_fields(parent):
        if value is change.old:
            setattr(parent, field, change.new)
            try:
                yield
            finally:
                setattr(parent, field, value)
            return
        if isinstance(value, list) and any(item is change.old for item in value):
            setattr(parent, field, [change.new if item is change.old else item for item in value])
            try:
                yield
            finally:
                setattr(parent, field, value)
            return
    raise ValueError("the node is none of the tree")
