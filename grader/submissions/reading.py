"""A submission's file as Python source, read without being led anywhere else."""

from grader.words import noted, say

import errno
import os
import stat

from grader.model import Submission
from grader.submissions.finding import Entry
from grader.submissions.notebooks import LARGEST_SCRIPT, NotANotebook, Script, script
from grader.values import Fault

_MIB = 1024 * 1024
_LARGEST = {".py": LARGEST_SCRIPT, ".ipynb": 16 * _MIB}
"""Bytes; a notebook carries its pictures."""

_WHAT_IT_IS = (
    (stat.S_ISDIR, noted("a folder")),
    (stat.S_ISFIFO, noted("a pipe")),
    (stat.S_ISSOCK, noted("a socket")),
    (stat.S_ISCHR, noted("a device")),
    (stat.S_ISBLK, noted("a device")),
)

_JUNCTION = 0xA0000003
"""IO_REPARSE_TAG_MOUNT_POINT: Windows' link from folder to folder."""


class _Unreadable(Exception):
    """Why a file is not read, as the end of a sentence about it."""


def read(entry: Entry) -> Submission:
    """Read one file; whatever hinders that is the submission's `fault`, never an exception.

    No component below the entry's root may be a link, and only regular files are read, up to 1 MiB (notebooks:
    16 MiB). A notebook gives its code cells as one script.
    """
    suffix = os.path.splitext(entry.parts[-1])[1]
    try:
        held = _bytes(entry, _LARGEST[suffix])
        done = script(held) if suffix == ".ipynb" else Script(held)
    except (_Unreadable, NotANotebook) as reason:
        fault = Fault("unreadable", say("it {reason}.", reason=reason))
        return Submission(entry.student, entry.exercise, entry.path, b"", entry.notes, fault)
    return Submission(entry.student, entry.exercise, entry.path, done.source, (*entry.notes, *done.notes))


def content(entry: Entry) -> bytes:
    """What a file holds, read like this too but not as Python: nothing where it cannot be read."""
    try:
        return _bytes(entry, _LARGEST[os.path.splitext(entry.parts[-1])[1]])
    except _Unreadable:
        return b""


def _bytes(entry: Entry, largest: int) -> bytes:
    try:
        descriptor = _open(entry)
    except OSError as error:
        raise _Unreadable(_why(error)) from None
    try:
        return _content(descriptor, largest)
    except OSError as error:
        raise _Unreadable(_why(error)) from None
    finally:
        os.close(descriptor)


def _open(entry: Entry) -> int:
    """Open the file, one component after the other, each relative to the one before."""
    if os.open not in os.supports_dir_fd:
        return _open_by_path(entry)
    folder = os.open(entry.root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    for part in entry.parts[:-1]:
        folder = _step(folder, part, os.O_DIRECTORY)
    return _step(folder, entry.parts[-1], os.O_NONBLOCK | os.O_NOCTTY)


def _step(folder: int, name: str, flags: int) -> int:
    try:
        return os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | flags, dir_fd=folder)
    finally:
        os.close(folder)


def _open_by_path(entry: Entry) -> int:
    """Open the file where nothing is opened relative to a folder (Windows): no component is a link at this moment."""
    path = os.fspath(entry.root)
    for part in entry.parts:
        path = os.path.join(path, part)
        status = os.lstat(path)
        if stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _JUNCTION:
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))


def _content(descriptor: int, largest: int) -> bytes:
    mode = os.fstat(descriptor).st_mode
    if not stat.S_ISREG(mode):
        what = next((say(name) for is_one, name in _WHAT_IT_IS if is_one(mode)), say("something else"))
        raise _Unreadable(say("is {what}, not a regular file", what=what))
    with open(descriptor, "rb", closefd=False) as file:
        content = file.read(largest + 1)
    if len(content) > largest:
        raise _Unreadable(say("is larger than {what} MiB", what=largest // _MIB))
    return content


def _why(error: OSError) -> str:
    if error.errno == errno.ELOOP:
        return say("is a link; links are not followed")
    if error.errno == errno.ENXIO:
        return say("is a socket, not a regular file")
    return say("cannot be opened: {why}", why=error.strerror)
