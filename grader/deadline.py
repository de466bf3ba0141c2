"""Run judgements where they can be killed: a comparison that hangs or explodes costs one verdict.

The tasks run in a child forked from the warm process; a child that overruns is killed and another takes
up the tasks behind. What a task yields comes back as bytes, never as objects.
"""

from __future__ import annotations

import math
import os
import resource
import select
import signal
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

MEMORY_BYTES = 4 * 2**30
"""What judging may take on top of what is mapped at the fork."""
LONGEST_DETAIL = 500

Task = Callable[[], bytes]


@dataclass(frozen=True)
class Overrun:
    """A task that yielded nothing: `reason` ends a sentence, `detail` is for who looks into it."""

    reason: str
    detail: str = ""


def run_all(tasks: Sequence[Task], seconds: float) -> list[bytes | Overrun]:
    """Run the tasks in order, each within `seconds` of wall clock; one result a task."""
    results: list[bytes | Overrun] = []
    while len(results) < len(tasks):
        results += _run_some(tasks[len(results) :], seconds)
    return results


def _run_some(tasks: Sequence[Task], seconds: float) -> list[bytes | Overrun]:
    """Results up to and including the first overrun."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        _work(tasks, writing, seconds * len(tasks))
    results: list[bytes | Overrun] = []
    try:
        os.close(writing)
        for _ in tasks:
            results.append(_receive(reading, time.monotonic() + seconds))
            if isinstance(results[-1], Overrun):
                break
    finally:
        os.close(reading)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return results


# --- The child ---------------------------------------------------------------------------------------


def _work(tasks: Sequence[Task], writing: int, seconds: float) -> NoReturn:
    """Be the child."""
    try:
        _let_go_of_everything_but(writing)
        _limit(seconds)
        for task in tasks:
            message = memoryview(_outcome(task))
            while message:
                message = message[os.write(writing, message) :]
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
    with suppress(OSError, ValueError):
        _lower(resource.RLIMIT_CPU, math.ceil(seconds * processors) + 1)
    with suppress(OSError, ValueError):
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
        _lower(resource.RLIMIT_AS, int(pages) * resource.getpagesize() + MEMORY_BYTES)


def _lower(limit: int, most: int) -> None:
    resource.setrlimit(limit, (most, most))


def _outcome(task: Task) -> bytes:
    """What a task yields, or what it raised, as a byte that tells them apart, the length and the content."""
    try:
        mark, content = b"\1", task()
    except BaseException as error:  # noqa: BLE001 - a fault of ours, told to the parent
        mark, content = b"\0", _described(error).encode("utf-8", "replace")
    return mark + len(content).to_bytes(8, "big") + content


def _described(error: BaseException) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1:]
    place = f" ({Path(last[0].filename).name}, line {last[0].lineno})" if last else ""
    return f"{type(error).__name__}: {error}"[:LONGEST_DETAIL] + place


# --- The parent --------------------------------------------------------------------------------------


def _receive(reading: int, deadline: float) -> bytes | Overrun:
    head = _read(reading, 9, deadline)
    if isinstance(head, Overrun):
        return head
    content = _read(reading, int.from_bytes(head[1:], "big"), deadline)
    if isinstance(content, Overrun) or head[:1] == b"\1":
        return content
    return Overrun("the comparison failed", content.decode("utf-8", "replace"))


def _read(reading: int, count: int, deadline: float) -> bytes | Overrun:
    content = bytearray()
    while len(content) < count:
        ready, _, _ = select.select([reading], [], [], max(deadline - time.monotonic(), 0))
        if not ready:
            return Overrun("it took too long")
        chunk = os.read(reading, count - len(content))
        if not chunk:
            return Overrun("the comparison crashed")
        content += chunk
    return bytes(content)
