"""Of which module a name is, by the imports of a source."""

from __future__ import annotations

import ast
import builtins
from functools import lru_cache

from grader.audit.mutants._code import Code

METHOD = "method"
BUILTIN = "builtin"


@lru_cache(maxsize=8)
def _imports(code: Code) -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    """Modules by their names here, the modules of names that were taken from one, and those of which all was taken."""
    modules: dict[str, str] = {}
    members: dict[str, str] = {}
    wholly: set[str] = set()
    for node in ast.walk(code.tree):
        if isinstance(node, ast.Import):
            modules |= {alias.asname or alias.name.split(".")[0]: alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            module = node.module.split(".")[0]
            members |= {alias.asname or alias.name: module for alias in node.names if alias.name != "*"}
            wholly |= {module for alias in node.names if alias.name == "*"}
    return modules, members, frozenset(wholly)


def home(code: Code, function: ast.expr) -> str:
    """Where a function comes from: a module such as "numpy", METHOD, BUILTIN, or "" for the file's own."""
    modules, members, wholly = _imports(code)
    match function:
        case ast.Attribute(value=ast.Name(id=name)):
            return modules.get(name, METHOD)
        case ast.Attribute():
            return METHOD
        case ast.Name(id=name) if name in members:
            return members[name]
        case ast.Name(id=name) if hasattr(builtins, name):
            return BUILTIN
        case ast.Name() if wholly:
            return min(wholly)
    return ""


def can_be_called(code: Code, function: ast.expr, other: str) -> bool:
    """Whether the file could call another function of the same module by its name, without one more import."""
    _, members, wholly = _imports(code)
    if isinstance(function, ast.Attribute):
        return True
    return other in members or bool(wholly) or hasattr(builtins, other)
