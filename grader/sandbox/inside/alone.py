"""A submission's process where nothing confines it: start, settle, limit, and then its job.

`grader.sandbox.fresh` starts it and is the other end. On any platform: what only some have is imported, or
called, where they have it.
"""

from __future__ import annotations

import _thread
import faulthandler
import importlib
import json
import math
import os
import shutil
import signal
import sys
import tempfile
import time
from contextlib import suppress
from typing import Any, NoReturn

from grader.sandbox import policy
from grader.sandbox.inside import clock, figures, job, streams
from grader.sandbox.inside.channel import write_frame

POLL_SECONDS = 0.005


class Spool:
    """The process's end of `grader.sandbox.spool`."""

    def __init__(self, directory: str) -> None:
        self._directory = directory
        self._received = 0
        self._out = self.open("out")

    def open(self, name: str) -> int:
        """Open one of the files to write to it."""
        flags = os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0)
        return os.open(os.path.join(self._directory, name), flags)

    def receive(self) -> dict[str, Any]:
        """Wait for the next message."""
        path = os.path.join(self._directory, f"in.{self._received}")
        self._received += 1
        while not os.path.exists(path):
            time.sleep(POLL_SECONDS)
        with open(path, "rb") as file:
            return json.load(file)  # type: ignore[no-any-return]

    def send(self, message: dict[str, Any], most_bytes: int | None = None) -> int:
        """Write one frame, whole, and return its size; 0 and nothing written when that were more than `most_bytes`."""
        return write_frame(self._out, message, most_bytes)


def main() -> NoReturn:
    """Run as the process's `python -c`, with its directory as the argument."""
    directory = sys.argv[1]
    work = tempfile.tempdir = os.path.join(directory, "work")
    spool = Spool(directory)
    settings = spool.receive()
    budget = policy.Budget(*settings["budget"])
    _end_with_parent(os.path.dirname(directory))
    if hasattr(signal, "SIGUSR1"):
        clock.heed_the_parent()
    streams.open_all()
    figures.install()
    for library in settings["libraries"]:
        for module in policy.WARM_UP[library]:
            importlib.import_module(module)
    _limit(budget)
    # What does not heed its own clock is killed after the grace: before that, it says where it is.
    faulthandler.dump_traceback_later(budget.seconds + policy.GRACE_SECONDS / 2, file=spool.open("place"))
    spool.send({"confined": False})
    job.perform(spool, work, budget)


def _end_with_parent(directory: str) -> None:
    """Have this process end when its parent is gone, whose death closes stdin, and remove what the parent cannot."""
    parent = os.dup(0)

    # Bound now, before a submission could put something else in their place.
    def wait(read: Any = os.read, rmtree: Any = shutil.rmtree, leave: Any = os._exit) -> None:
        if hasattr(signal, "pthread_sigmask"):  # alarms are for the main thread
            signal.pthread_sigmask(signal.SIG_SETMASK, signal.valid_signals())
        with suppress(OSError):  # closed by the submission
            read(parent, 1)
            rmtree(directory, ignore_errors=True)
            leave(71)

    _thread.start_new_thread(wait, ())


def _limit(budget: policy.Budget) -> None:
    """Set each limit that the platform has, beyond what starting took. What is printed and sent are files here."""
    try:
        import resource
    except ImportError:
        return
    mapped = _mapped_bytes(resource.getpagesize())
    limits = policy.rlimits(budget, mapped)
    if not mapped:
        del limits["RLIMIT_AS"]
    started = math.ceil(time.process_time())
    limits["RLIMIT_CPU"] = (limits["RLIMIT_CPU"][0] + started, limits["RLIMIT_CPU"][1] + started)
    largest = max(limits["RLIMIT_FSIZE"][0], 2 * budget.output_bytes, 2 * budget.reply_bytes)
    limits["RLIMIT_FSIZE"] = (largest, largest)
    for name, values in limits.items():
        with suppress(AttributeError, OSError, ValueError):
            resource.setrlimit(getattr(resource, name), values)


def _mapped_bytes(page: int) -> int:
    """What the process has mapped, 0 where that cannot be asked."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[0]) * page
    except OSError:
        return 0
