"""Run judgements where they can be killed: a comparison that hangs or explodes costs one verdict.

The tasks go as bytes to a process forked from here, and what they yield comes back as bytes, never as objects.
The process is kept from one task to the next, for what its libraries have worked out, but not for long: a
task that overruns, crashes or fails ends it, and so do a number of tasks and what memory they have taken.
A failure in a process that has done tasks before is tried again in a new one, so that it is never theirs.
"""

from __future__ import annotations

import gc
import math
import os
import signal
import socket
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, NoReturn

from grader.words import noted

with suppress(ImportError):  # there is none on Windows, where nothing is forked
    import resource

MEMORY_BYTES = 4 * 2**30
"""What a task may take on top of what is mapped when it begins."""
MOST_TASKS = 300
"""Done by one process."""
MOST_GROWTH_BYTES = 2**28
"""By how much the resident memory of a process may have grown for it to be given another task."""
MOST_RESULT_BYTES = 2**31
LONGEST_DETAIL = 500
FORKS = hasattr(os, "fork")

TOO_LONG = noted("it took too long")
CRASHED = noted("the comparison crashed")
FAILED = noted("the comparison failed")
_DONE, _RAISED, _SPENT = 0, 1, 2
_HEAD_BYTES = 9
"""Of a result: how it ended, and its length."""

Do = Callable[[bytes], bytes]
"""Does one task."""


@dataclass(frozen=True)
class Overrun:
    """A task that yielded nothing: `reason` ends a sentence, `detail` is for who looks into it."""

    reason: str
    detail: str = ""


class Expendable:
    """A process that does tasks within `seconds` of wall clock each, and is replaced where a task spoils it.

    It is forked when it is first needed, and knows what was known here by then; `renew` has another take its place.
    Without `os.fork` (Windows) the tasks run in threads, see `run_in_thread`.
    """

    def __init__(self, do: Do, seconds: float) -> None:
        self._do = do
        self._seconds = seconds
        self._process: _Process | None = None
        self._done = 0

    def run(self, task: bytes) -> bytes | Overrun:
        """Do one task."""
        if not FORKS:
            return run_in_thread(self._do, task, self._seconds)
        if self._process is not None and self._process.owner != os.getpid():  # that of the process we were forked from
            self._process.connection.close()
            self._process = None
        is_first = self._process is None
        end = time.monotonic() + self._seconds
        result = self._run(task, end)
        if isinstance(result, Overrun) and result.reason != TOO_LONG and not is_first:
            return self._run(task, end)
        return result

    def renew(self) -> None:
        """End the process; the next task finds a new one."""
        process, self._process, self._done = self._process, None, 0
        if process is not None and process.owner == os.getpid():
            process.connection.close()
            with suppress(ProcessLookupError, ChildProcessError):  # reaped already where SIGCHLD is ignored
                os.kill(process.pid, signal.SIGKILL)
                os.waitpid(process.pid, 0)

    def _run(self, task: bytes, end: float) -> bytes | Overrun:
        process = self._process = self._process or _start(self._do, self._seconds)
        self._done += 1
        how, result = _SPENT, b""
        try:
            how, result = _asked(process.connection, task, end)
        except TimeoutError:
            return Overrun(TOO_LONG)
        except OSError:
            return Overrun(CRASHED)
        finally:
            if how != _DONE or self._done >= MOST_TASKS:
                self.renew()
        return result if how != _RAISED else Overrun(FAILED, result.decode("utf-8", "replace"))


class _Process(NamedTuple):
    pid: int
    owner: int
    """The process it was forked from."""
    connection: socket.socket


def _start(do: Do, seconds: float) -> _Process:
    ours, theirs = socket.socketpair()
    owner = os.getpid()
    pid = os.fork()
    if pid == 0:
        _work(do, theirs, seconds)
    theirs.close()
    return _Process(pid, owner, ours)


def _asked(connection: socket.socket, task: bytes, deadline: float) -> tuple[int, bytes]:
    """How a task ended, and its result. Raises TimeoutError, or OSError where nobody is at the other end."""
    connection.settimeout(max(deadline - time.monotonic(), 0.001))
    connection.sendall(len(task).to_bytes(8, "big") + task)
    head = _read(connection, _HEAD_BYTES, deadline)
    how, length = head[0], int.from_bytes(head[1:], "big")
    if how > _SPENT or length > MOST_RESULT_BYTES:
        raise ConnectionAbortedError  # something else has written there
    return how, _read(connection, length, deadline)


def _read(connection: socket.socket, count: int, deadline: float = math.inf) -> bytes:
    content = bytearray()
    while len(content) < count:
        if deadline < math.inf:
            connection.settimeout(max(deadline - time.monotonic(), 0.001))
        chunk = connection.recv(min(count - len(content), 2**20))
        if not chunk:
            raise ConnectionResetError
        content += chunk
    return bytes(content)


# --- The process -------------------------------------------------------------------------------------


def _work(do: Do, connection: socket.socket, seconds: float) -> NoReturn:
    """Be the process: do tasks until nobody asks any more."""
    try:
        gc.freeze()  # a collection would write to, and so copy, all memory that is shared with the parent
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL if number == signal.SIGTERM else signal.SIG_IGN)
        _let_go_of_everything_but(connection.fileno())
        most = _peak_bytes() + MOST_GROWTH_BYTES
        while True:
            task = _read(connection, int.from_bytes(_read(connection, 8), "big"))
            _limit(seconds)
            how, content = _outcome(do, task)
            how = _SPENT if how == _DONE and _peak_bytes() > most else how
            connection.sendall(bytes([how]) + len(content).to_bytes(8, "big") + content)
    finally:
        os._exit(0)


def _let_go_of_everything_but(descriptor: int) -> None:
    """Close what was inherited, so that those it leads to notice when this child's parent is gone."""
    for path in list(Path("/dev/fd").iterdir()):
        if path.name not in ("0", "1", "2", str(descriptor)):
            with suppress(OSError):  # the folder itself, which was open while it was listed
                os.close(int(path.name))


def _limit(seconds: float) -> None:
    """Limit memory, and the processor's time for the case that nobody is left to look at the clock."""
    processors = os.cpu_count() or 1
    _lower(resource.RLIMIT_CPU, math.ceil(time.process_time() + seconds * processors) + 1)
    with suppress(OSError, ValueError):
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
        _lower(resource.RLIMIT_AS, int(pages) * resource.getpagesize() + MEMORY_BYTES)


def _lower(limit: int, most: int) -> None:
    _, hard = resource.getrlimit(limit)
    with suppress(OSError, ValueError):
        resource.setrlimit(limit, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _peak_bytes() -> int:
    """The most memory that was ever resident."""
    unit = 1 if os.uname().sysname == "Darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _outcome(do: Do, task: bytes) -> tuple[int, bytes]:
    """What a task yields, or what it raised."""
    try:
        return _DONE, do(task)
    except BaseException as error:  # noqa: BLE001 - a fault of ours, told to the parent
        return _RAISED, _described(error).encode("utf-8", "replace")


def _described(error: BaseException) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1:]
    place = f" ({Path(last[0].filename).name}, line {last[0].lineno})" if last else ""
    try:
        said = str(error)
    except Exception:  # noqa: BLE001 - an error that cannot even be told
        said = "?"
    return f"{type(error).__name__}: {said}"[:LONGEST_DETAIL] + place


# --- Without processes -------------------------------------------------------------------------------


def run_in_thread(do: Do, task: bytes, seconds: float) -> bytes | Overrun:
    """Do a task in a thread, which is left behind where it overruns: it goes on until this process ends.

    For platforms that cannot fork, and one's own files: what a task takes is not limited, nor can it be killed.
    """
    outcomes: list[tuple[int, bytes]] = []
    thread = threading.Thread(target=lambda: outcomes.append(_outcome(do, task)), daemon=True)
    thread.start()
    thread.join(seconds)
    if not outcomes:
        return Overrun(TOO_LONG)
    how, result = outcomes[0]
    return result if how == _DONE else Overrun(FAILED, result.decode("utf-8", "replace"))
