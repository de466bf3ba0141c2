"""Call a function on a module once it is there: now if it is loaded, otherwise right after its first import."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

Patch = Callable[[ModuleType], object]


def call(patches: Mapping[str, Patch]) -> None:
    """Apply each function to the module of that name."""
    for name, patch in patches.items():
        if name in sys.modules:
            patch(sys.modules[name])
    later = {name: patch for name, patch in patches.items() if name not in sys.modules}
    if later:
        sys.meta_path.insert(0, _Patching(later))


class _Patching(MetaPathFinder):
    """Finds a module where Python would, and has it patched after it is executed."""

    def __init__(self, patches: Mapping[str, Patch]) -> None:
        self._patches = patches

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        patch = self._patches.get(fullname)
        spec = PathFinder.find_spec(fullname, path, target) if patch else None
        if patch is None or spec is None or spec.loader is None:
            return None
        spec.loader = _Patched(spec.loader, patch)
        return spec


class _Patched(Loader):
    def __init__(self, loader: Loader, patch: Patch) -> None:
        self._loader = loader
        self._patch = patch

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._loader.exec_module(module)
        self._patch(module)

    def __getattr__(self, name: str) -> object:
        """Whatever else a loader can do, such as reading data files, the module's own does."""
        return getattr(self._loader, name)
