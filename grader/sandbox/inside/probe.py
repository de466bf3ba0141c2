"""The doctor's submission: try what each layer forbids, and say what came of it.

Its text is run as any submission is, confined and unconfined, with one line added at its end that calls one of
its functions. An attempt comes to "" where the kernel let it happen and to the name of the error where not.
All of them are harmless where they succeed.
"""

from __future__ import annotations

import ctypes
import errno
import json
import mmap
import os
import socket
import stat
import time
from collections.abc import Callable
from contextlib import suppress

PR_SET_NAME, PTRACE_DETACH = 15, 17
MOST_DESCRIPTORS = 1024
MORE_BYTES = 2**26
"""What may have been given back since the limit was set."""
KINDS = {
    stat.S_IFREG: "file",
    stat.S_IFDIR: "directory",
    stat.S_IFCHR: "device",
    stat.S_IFIFO: "pipe",
    stat.S_IFSOCK: "socket",
}

Attempts = dict[str, Callable[[], object]]

_libc = ctypes.CDLL(None, use_errno=True)


def report(name: str, outside: str, descriptor: int, memory_bytes: int, file_bytes: int, files: int) -> str:
    """Try everything. Returns JSON: what came of each attempt by layer, and what is open.

    The process is called `name` from here on. `outside` is a directory that is not to be reached and holds a
    file "note"; `descriptor` is open in the grader; the rest are the limits of memory, of a file and of open files.
    """
    held = _held()
    _libc.prctl(PR_SET_NAME, name.encode(), *[ctypes.c_ulong(0)] * 3)
    layers: dict[str, Attempts] = {
        "landlock": _beyond(outside),
        "seccomp": _system_calls(outside),
        "rlimits": {
            "map more memory": lambda: mmap.mmap(-1, memory_bytes + MORE_BYTES, flags=mmap.MAP_PRIVATE).close(),
            "write a larger file": lambda: _write_at(file_bytes),
            "open more files": lambda: _open_many(files),
        },
        "capabilities": {"read a file that its mode closes": _read_closed},
        "descriptors": {"use a file that the grader has open": lambda: os.fstat(descriptor)},
    }
    tried = {
        layer: {what: _outcome(attempt) for what, attempt in attempts.items()} for layer, attempts in layers.items()
    }
    return json.dumps({"tried": tried, "held": held, "status": _status()})


def loop() -> None:
    """Never end, whatever is raised."""
    while True:
        with suppress(BaseException):
            while True:
                pass


def flood() -> None:
    """Print without end."""
    while True:
        os.write(1, b"x" * 65536)


def litter(files: int) -> None:
    """Make more files than allowed, and wait to be stopped."""
    for number in range(files + 2):
        with open(f"{number}", "x", encoding="ascii"):
            pass
    time.sleep(60)


def _outcome(attempt: Callable[[], object]) -> str:
    try:
        attempt()
    except MemoryError:
        return "ENOMEM"
    except OSError as error:
        return errno.errorcode.get(error.errno or 0, type(error).__name__)
    return ""


def _held() -> list[str]:
    """What each open descriptor is."""
    kinds = []
    for number in range(MOST_DESCRIPTORS):
        with suppress(OSError):
            kinds.append(KINDS.get(stat.S_IFMT(os.fstat(number).st_mode), "other"))
    return kinds


def _status() -> str:
    """The kernel's record of this process, where it may be read."""
    try:
        with open("/proc/self/status", encoding="ascii", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


def _beyond(directory: str) -> Attempts:
    note = os.path.join(directory, "note")
    return {
        "read /etc/passwd": lambda: _open("/etc/passwd", os.O_RDONLY),
        "read a file in another directory": lambda: _open(note, os.O_RDONLY),
        "change it": lambda: _open(note, os.O_RDWR),
        "list its directory": lambda: os.listdir(directory),
        "add a file to it": lambda: _open(os.path.join(directory, "more"), os.O_WRONLY | os.O_CREAT),
    }


def _system_calls(directory: str) -> Attempts:
    return {
        "start a process": _fork,
        "execute a program": lambda: _execute(os.path.join(directory, "nothing")),
        "open a socket": lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM).close(),
        "signal the parent": lambda: os.kill(os.getppid(), 0),
        "trace a process": _trace,
        "leave namespaces": lambda: _checked(_libc.unshare(0)),
        "make a link": lambda: os.symlink("nothing", "link"),
        "change an owner": lambda: os.chown(os.getcwd(), os.getuid(), os.getgid()),
        "make a memory file": lambda: os.close(os.memfd_create("nothing")),
    }


def _open(path: str, flags: int, mode: int = 0o600) -> None:
    os.close(os.open(path, flags, mode))


def _fork() -> None:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)


def _execute(missing: str) -> None:
    with suppress(FileNotFoundError):  # it was looked for
        os.execv(missing, [missing])  # noqa: S606 - what else is to be tried


def _trace() -> None:
    with suppress(ProcessLookupError):  # it was found not to be traced
        _checked(_libc.ptrace(PTRACE_DETACH, os.getpid(), None, None))


def _write_at(offset: int) -> None:
    descriptor = os.open("large", os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        os.pwrite(descriptor, b"x", offset)
    finally:
        os.close(descriptor)
        os.unlink("large")


def _open_many(count: int) -> None:
    descriptors: list[int] = []
    try:
        descriptors.extend(os.open(os.devnull, os.O_RDONLY) for _ in range(count))
    finally:
        for descriptor in descriptors:
            os.close(descriptor)


def _read_closed() -> None:
    """What its mode forbids, CAP_DAC_OVERRIDE allows."""
    _open("closed", os.O_WRONLY | os.O_CREAT, 0)
    _open("closed", os.O_RDONLY)


def _checked(result: int) -> None:
    if result == -1:
        raise OSError(ctypes.get_errno(), "refused")
