"""A sandbox that imports its libraries while the specs are read: both take a second, and neither needs the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from grader.errors import SandboxError, UsageError
from grader.sandbox import policy
from grader.sandbox.opening import Sandbox, open_sandbox
from grader.submissions import Entry, content, find


@dataclass(frozen=True)
class HeadStart:
    """A sandbox that has begun, or None where there was nothing to begin with, and what it imports."""

    sandbox: Sandbox | None = None
    libraries: tuple[str, ...] = ()


@contextmanager
def begun(paths: Sequence[Path], folder: Path) -> Iterator[HeadStart]:
    """A sandbox for the submissions that `paths` seem to hold, for the body; what is wrong is not said here.

    The exercises are taken to be called like the files in `folder`, which are not read.
    """
    try:
        entries = find(paths, {path.stem for path in folder.glob("*.y*ml")}).entries
        wanted = libraries(entries)
        sandbox = open_sandbox(wanted, confined=True) if entries else None
    except (UsageError, SandboxError, OSError):
        yield HeadStart()
        return
    if sandbox is None:
        yield HeadStart()
        return
    with closing(sandbox):
        yield HeadStart(sandbox, wanted)


def libraries(entries: Iterable[Entry]) -> tuple[str, ...]:
    """The libraries that any of the submissions mentions: what their sandbox imports beforehand."""
    return mentioned(map(content, entries))


def mentioned(sources: Iterable[bytes]) -> tuple[str, ...]:
    """The libraries that any of the sources mentions."""
    missing = dict.fromkeys(policy.LIBRARIES)
    for source in sources:
        missing = {library: None for library in missing if library.encode() not in source}
        if not missing:
            break
    return tuple(library for library in policy.LIBRARIES if library not in missing)
