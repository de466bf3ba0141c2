"""The private directory of one submission: made for it, measured while it runs, removed whatever is in it."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from grader.sandbox import policy

ATTEMPTS = 5
"""At a directory that is moved away while it is measured, before that counts as hiding it."""
MOST_MAPPED_BYTES = 2**21
"""Of the list of what a process has mapped: with all libraries it is some 200 KiB long."""


@contextmanager
def make(parent: str) -> Iterator[str]:
    """Make an empty directory in `parent` for the body."""
    path = tempfile.mkdtemp(dir=parent)
    try:
        yield path
    finally:
        remove(path)


def cache(otherwise: str) -> str:
    """The user's directory for font lists, which are kept from one grading to the next; else another, made for it.

    Submissions may read it.
    """
    try:
        home = Path(os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser())
        path = home / "grader" / "matplotlib"
        path.mkdir(parents=True, exist_ok=True)
        if os.access(path, os.W_OK):
            return str(path)
    except (OSError, RuntimeError):  # nobody's home, or not for us
        pass
    Path(otherwise).mkdir(exist_ok=True)
    return otherwise


def remove(root: str) -> None:
    """Remove a directory however deep it is and whatever its permissions are.

    What lies deeper is moved up beside `root` first, so that no path is long and nothing recurses.
    """
    pending = [Path(root)]
    count = 0
    while pending:
        directory = pending.pop()
        with suppress(OSError):
            for path in list(directory.iterdir()):
                if path.is_dir() and not path.is_symlink():
                    path.chmod(stat.S_IRWXU)
                    count += 1
                    pending.append(path.rename(f"{root}.{count}"))
                else:
                    path.unlink()
            directory.rmdir()


def overfull(directory: str, pid: int, most_files: int, most_bytes: int) -> bool:
    """Whether a submission holds more files or bytes than it may; one file is the submission itself."""
    for _ in range(ATTEMPTS):
        with suppress(FileNotFoundError):
            return _overfull(directory, pid, most_files, most_bytes)
    return True


def hides(directory: str, pid: int) -> bool:
    """Whether a submission keeps deleted files by mappings alone, where they take space that `overfull` cannot see.

    A file that is let go of between two looks seems to be one; so it must be there at each of several.
    """
    return all(_hides(directory, pid) for _ in range(ATTEMPTS))


def _hides(directory: str, pid: int) -> bool:
    mapped = _mapped(directory, pid)
    return mapped is None or not mapped <= {status.st_ino for status in _unlinked(pid)}


def _overfull(directory: str, pid: int, most_files: int, most_bytes: int) -> bool:
    files = size = 0
    try:
        for status in (*_unlinked(pid), *_tree(directory, most_files + 1)):
            files += 1
            size += max(status.st_size, 512 * getattr(status, "st_blocks", 0))
    except FileNotFoundError:
        raise
    except OSError:  # too deep, or made unreadable: nobody does that for an exercise
        return True
    return files > most_files + 1 or size > most_bytes + policy.LARGEST_SOURCE


def _tree(root: str, most: int) -> Iterator[os.stat_result]:
    """The files and directories below `root`, at least one more than `most` where there are so many.

    Raises FileNotFoundError where a directory is moved away meanwhile.
    """
    pending = [root]
    count = 0
    while pending and count <= most:
        with os.scandir(pending.pop()) as entries:
            for entry in entries:
                with suppress(FileNotFoundError):
                    yield entry.stat(follow_symlinks=False)
                count += 1
                if count > most:
                    return
                if entry.is_dir(follow_symlinks=False):
                    pending.append(entry.path)


def _unlinked(pid: int) -> Iterator[os.stat_result]:
    """Files that were deleted and are still open, which take space that no directory shows; on Linux only.

    All threads have the same open files, the system-call filter sees to that; but of the first thread, when it
    has ended, nothing is to be seen.
    """
    with suppress(OSError):
        for thread in Path(f"/proc/{pid}/task").iterdir():
            with suppress(OSError):
                descriptors = list((thread / "fd").iterdir())
                if descriptors:
                    yield from _deleted(descriptors)
                    return


def _deleted(descriptors: list[Path]) -> Iterator[os.stat_result]:
    for descriptor in descriptors:
        with suppress(OSError):
            status = descriptor.stat()
            if stat.S_ISREG(status.st_mode) and status.st_nlink == 0:
                yield status


def _mapped(directory: str, pid: int) -> set[int] | None:
    """The inodes of deleted files that are mapped: they take space even where no descriptor is open any more.

    None where there are more mappings, or longer names, than a program for an exercise has: reading on would take
    seconds, and memory of ours.
    """
    inodes = set()
    inside = f" {directory}/".encode()
    left = MOST_MAPPED_BYTES
    with suppress(OSError), open(f"/proc/{pid}/maps", "rb") as lines:
        for line in lines:
            left -= len(line)
            if left < 0:
                return None
            if inside in line and line.endswith(b" (deleted)\n"):
                inodes.add(int(line.split(maxsplit=5)[4]))
    return inodes
