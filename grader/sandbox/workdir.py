"""The private directory of one submission: made for it, measured while it runs, removed whatever is in it."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from grader.sandbox import policy


@contextmanager
def make(parent: str) -> Iterator[str]:
    """Make an empty directory in `parent` for the body."""
    path = tempfile.mkdtemp(dir=parent)
    try:
        yield path
    finally:
        remove(path)


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


def overfull(directory: str, pid: int, budget: policy.Budget) -> bool:
    """Whether a submission holds more files or bytes than it may; one file is the submission itself."""
    files = size = 0
    try:
        for status in (*_unlinked(pid), *_tree(directory, budget.files + 1)):
            files += 1
            size += max(status.st_size, 512 * status.st_blocks)
    except OSError:  # too deep, or made unreadable: nobody does that for an exercise
        return True
    return files > budget.files + 1 or size > budget.files_bytes + policy.LARGEST_SOURCE


def _tree(root: str, most: int) -> Iterator[os.stat_result]:
    """The files and directories below `root`, at least one more than `most` where there are so many."""
    pending = [root]
    count = 0
    while pending and count <= most:
        with suppress(FileNotFoundError), os.scandir(pending.pop()) as entries:
            for entry in entries:
                with suppress(FileNotFoundError):
                    yield entry.stat(follow_symlinks=False)
                count += 1
                if count > most:
                    return
                if entry.is_dir(follow_symlinks=False):
                    pending.append(entry.path)


def _unlinked(pid: int) -> Iterator[os.stat_result]:
    """Files that were deleted and are still open, which take space that no directory shows; on Linux only."""
    with suppress(FileNotFoundError, ProcessLookupError, PermissionError), os.scandir(f"/proc/{pid}/fd") as descriptors:
        for descriptor in descriptors:
            with suppress(OSError):
                status = descriptor.stat()
                if stat.S_ISREG(status.st_mode) and status.st_nlink == 0:
                    yield status
