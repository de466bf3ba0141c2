"""What audits found, kept by content: of the exercise's file, of grader, and of the libraries that both depend on."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict
from functools import cached_property
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import grader
from grader.audit.trials import Finding
from grader.errors import Problem

if TYPE_CHECKING:
    from grader.audit import Audit

LIBRARIES = ("matplotlib", "mpmath", "numpy", "pydantic", "python-flint", "scipy", "sympy")
TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# What `grader verify` found; it may be removed at any time.\n"
"""By which backup programs know what not to keep (bford.info/cachedir)."""


class Cache:
    """A folder with a file for each exercise that was audited, as it was then."""

    def __init__(self, folder: Path, *options: object) -> None:
        """`options` are whatever else the outcome depends on."""
        self._folder = folder
        self._options = options

    def get(self, path: Path) -> dict[str, Any] | None:
        """The parts of the audit of a file that has not changed since."""
        try:
            known = json.loads(self._file(path).read_text("utf-8"))
            findings = [Finding(**{**one, "problem": Problem(**one["problem"])}) for one in known["findings"]]
        except (OSError, ValueError, TypeError, KeyError):
            return None
        return {**known, "findings": findings}

    def put(self, path: Path, audit: Audit) -> None:
        """Keep an audit; that this is not possible costs time, and nothing else."""
        kept = {"id": audit.id, "path": audit.path, "measured": audit.measured}
        text = json.dumps({**kept, "findings": list(map(asdict, audit.findings))})
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / "CACHEDIR.TAG").write_text(TAG, "utf-8")
            (self._folder / ".gitignore").write_text("*\n", "utf-8")
            file = self._file(path)
            for old in self._folder.glob(f"{path.stem}-*.json"):
                old.unlink(missing_ok=True)
            file.with_suffix(".new").write_text(text, "utf-8")
            file.with_suffix(".new").replace(file)

    def _file(self, path: Path) -> Path:
        digest = hashlib.sha256(self._known + str(path).encode() + b"\0" + path.read_bytes())
        return self._folder / f"{path.stem}-{digest.hexdigest()[:32]}.json"

    @cached_property
    def _known(self) -> bytes:
        """What all audits depend on."""
        parts: Iterable[object] = (
            platform.python_version(),
            platform.machine(),
            *self._options,
            *map(_version, LIBRARIES),
        )
        digest = hashlib.sha256(repr(parts).encode())
        root = Path(grader.__file__).parent
        for file in sorted(path for path in root.rglob("*") if path.is_file() and path.suffix != ".pyc"):
            digest.update(f"{file.relative_to(root)}\0".encode() + file.read_bytes())
        return digest.digest()


def _version(library: str) -> str:
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return ""
