"""What a kind of mistake gives, and which kinds there are."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from grader.audit.mutants._code import Code


@dataclass(frozen=True, eq=False, slots=True)
class Change:
    """A node of the tree, and what comes in its place: new nodes, in which nodes of the tree may stand."""

    old: ast.AST
    new: ast.AST


Changes = Callable[[Code, ast.AST], Iterator[Change]]
"""What a kind of mistake makes of a node. A module of a kind calls this `changes`."""


@cache
def names() -> tuple[str, ...]:
    """The names of all kinds, sorted; none is imported."""
    here = str(Path(__file__).parent)
    return tuple(sorted(module.name for module in pkgutil.iter_modules([here]) if not module.name.startswith("_")))


@cache
def kinds() -> Mapping[str, Changes]:
    """All kinds by their names. Raises `TypeError` for a module without `changes`."""
    found = {}
    for name in names():
        changes = getattr(importlib.import_module(f"{__package__}.{name}"), "changes", None)
        if not callable(changes):
            raise TypeError(f"{__package__}.{name} must define changes(code, node)")
        found[name] = changes
    return found
