"""Another word as an answer."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.audit.mutants._changes import Change
from grader.audit.mutants._code import Code
from grader.audit.mutants._cosmetics import NAMES_OF_TEXT


def changes(code: Code, node: ast.AST) -> Iterator[Change]:
    """`reason = "few-points"` → `reason = "not few-points"`; not of names that are about looks."""
    match node:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str() as text) as value):
            if name.lower() not in NAMES_OF_TEXT:
                yield Change(value, ast.Constant(f"not {text}"))
