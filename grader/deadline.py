"""Run judgements where they can be killed: a comparison that hangs or explodes costs one verdict.

The tasks run in a child forked from the warm process; a child that overruns is killed and another takes
up the tasks behind. What a task yields comes back as bytes, never as objects.
"""

from __future__ import annotations

import os
import resource
import select
import signal
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

MEMORY_BYTES = 4 * 2**30
"""What judging may take on top of what is mapped at the fork."""

Task = Callable[[], bytes]


@dataclass(frozen=True)
class Overrun:
    """A task that yielded nothing: out of time, out of memory, or crashed."""

    reason: str


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
        os.close(reading)
        _work(tasks, writing)
    os.close(writing)
    results: list[bytes | Overrun] = []
    try:
        for _ in tasks:
            result = _receive(reading, time.monotonic() + seconds)
            results.append(result)
            if isinstance(result, Overrun):
                break
    finally:
        os.close(reading)
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return results


def _work(tasks: Sequence[Task], writing: int) -> None:
    """Be the child: never returns."""
    try:
        _limit_memory()
        for task in tasks:
            try:
                head, body = b"\1", task()
            except BaseException as error:  # noqa: BLE001 - a fault of ours, told to the parent
                head, body = b"\0", _describe(error).encode()
            message = memoryview(head + len(body).to_bytes(8, "big") + body)
            while message:
                message = message[os.write(writing, message) :]
    finally:
        os._exit(0)


def _limit_memory() -> None:
    with suppress(OSError, ValueError), open("/proc/self/statm", encoding="ascii") as file:
        mapped = int(file.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (mapped + MEMORY_BYTES, mapped + MEMORY_BYTES))


def _describe(error: BaseException) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1:]
    place = f" ({os.path.basename(last[0].filename)}, line {last[0].lineno})" if last else ""
    return f"{type(error).__name__}: {error}{place}"


def _receive(reading: int, deadline: float) -> bytes | Overrun:
    head = _read(reading, 9, deadline)
    if isinstance(head, Overrun):
        return head
    body = _read(reading, int.from_bytes(head[1:], "big"), deadline)
    if isinstance(body, Overrun) or head[:1] == b"\1":
        return body
    return Overrun(body.decode(errors="replace"))


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
