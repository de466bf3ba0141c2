"""Ways to compare a value with what is asked: one a file, found by the file's name, which is its name in a spec."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterable
from functools import cache

from grader.model import Comparer


@cache
def names() -> tuple[str, ...]:
    """The names of all comparers, sorted; none is imported."""
    modules = pkgutil.iter_modules(__path__)
    return tuple(sorted(module.name for module in modules if not (module.ispkg or module.name.startswith("_"))))


def find(wanted: Iterable[str]) -> dict[str, type[Comparer]]:
    """The comparers of these names. Raises `TypeError` for a module that does not hold exactly one."""
    return {name: _comparer(name) for name in wanted}


def find_all() -> dict[str, type[Comparer]]:
    """Every comparer by its name in a spec, sorted. Raises as `find`."""
    return find(names())


def get_ready(kinds: Iterable[type[Comparer]]) -> None:
    """Import what these import only when they judge, so that it takes none of a judgement's time."""
    for module in dict.fromkeys(module for kind in kinds for module in kind.imports_late):
        importlib.import_module(module)


@cache
def _comparer(name: str) -> type[Comparer]:
    module = importlib.import_module(f"{__name__}.{name}")
    found = [
        member
        for title, member in inspect.getmembers(module, inspect.isclass)
        if issubclass(member, Comparer) and member.__module__ == module.__name__ and not title.startswith("_")
    ]
    if len(found) != 1:
        raise TypeError(f"{module.__name__} must hold one public comparer, not {len(found)}")
    return found[0]
