"""Modules whose code is read now and executed when they are first imported.

A confined process may not read the grader's files, and some modules need libraries that not every submission loads.
"""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
import sys
from collections.abc import Mapping, Sequence
from importlib.abc import InspectLoader, Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import CodeType, ModuleType


def keep(package: str) -> None:
    """Read the code of all modules of a package, which is itself imported."""
    codes = {}
    for module in pkgutil.iter_modules(importlib.import_module(package).__path__, f"{package}."):
        spec = importlib.util.find_spec(module.name)
        if spec is not None and isinstance(spec.loader, InspectLoader):
            code = spec.loader.get_code(module.name)
            if code is not None:
                codes[module.name] = code
    sys.meta_path.insert(0, _Finder(codes))


class _Finder(MetaPathFinder):
    def __init__(self, codes: Mapping[str, CodeType]) -> None:
        self._codes = codes

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        code = self._codes.get(fullname)
        return importlib.util.spec_from_loader(fullname, _Loader(code)) if code else None


class _Loader(Loader):
    def __init__(self, code: CodeType) -> None:
        self._code = code

    def exec_module(self, module: ModuleType) -> None:
        exec(self._code, vars(module))
