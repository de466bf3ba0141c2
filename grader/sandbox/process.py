"""One submission's process as it is seen from here: its descriptors, its directory, and what it uses."""

from __future__ import annotations

import os
import re
import select
import signal
import socket
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NamedTuple

from grader.sandbox import policy, workdir
from grader.sandbox.outbound import Frames, Limited

PLACE_SECONDS = 1.0
"""For a process to say where it is; the handler that does needs no interpreter."""
LONGEST_PLACE = 65536
LEAST_PRIORITY = 19


class Usage(NamedTuple):
    """What the kernel counts of a process."""

    cpu_seconds: float
    threads: int


class Process:
    """A process that was asked for. Entered by the server under a number once it exists."""

    def __init__(self, directory: str) -> None:
        """Make what the process will be given: a work directory in `directory`, a channel, pipes."""
        self.pid = 0
        """Once it is there."""
        self.ended_by = 0
        """The signal that ended it, once it is known."""
        self._open = ExitStack()
        self._work = ExitStack()
        self.work = self._work.enter_context(workdir.make(directory))
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        self.channel = Frames(self._open.enter_context(ours))
        self.output = self._open.enter_context(Limited.pipe())
        self._place, place = os.pipe()
        self._open.callback(os.close, self._place)
        self._theirs = [*self.output.take_writing_ends(), theirs.detach(), place]

    def descriptors(self) -> list[int]:
        """The ends for the process: stdout, stderr, its channel, and where it writes the line it is at."""
        return self._theirs

    def handed_over(self) -> None:
        """Close our copies of those."""
        while self._theirs:
            os.close(self._theirs.pop())

    def close(self) -> None:
        """Hang up. The process itself may still live, and its directory stays."""
        self.handed_over()
        self._open.close()

    def remove(self) -> None:
        """Hang up, and remove the directory of a process that has ended."""
        self.close()
        self._work.close()

    def signal(self, number: int) -> None:
        """Send a signal to a process that nobody has buried yet: its number is still its own."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, number)

    def give_way(self) -> None:
        """Have all its threads, and those they will start, stand behind whatever else wants a processor."""
        with suppress(OSError):  # it has ended
            os.setpriority(os.PRIO_PGRP, self.pid, LEAST_PRIORITY)

    def usage(self) -> Usage:
        """Ask the kernel; nothing is known of a process that is gone."""
        try:
            status = Path(f"/proc/{self.pid}/stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return Usage(0.0, 0)
        fields = status.rpartition(")")[2].split()  # before that stands a name of its own choice
        return Usage((int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"), int(fields[17]))

    def line(self, file: str) -> int:
        """The line of `file`, in the work directory, that the process is at, 0 when it does not say."""
        wanted = re.compile(rf'File "{re.escape(f"{self.work}/{file}")}", line (\d{{1,6}})\b'.encode())
        self.signal(signal.SIGUSR2)
        text = b""
        end = time.monotonic() + PLACE_SECONDS
        while len(text) < LONGEST_PLACE and select.select([self._place], [], [], max(end - time.monotonic(), 0))[0]:
            chunk = os.read(self._place, LONGEST_PLACE)
            text += chunk
            place = wanted.search(text)
            if place or not chunk:
                return int(place[1]) if place else 0
        return 0

    def overfull(self, budget: policy.Budget, *, times: int) -> bool:
        """Whether it holds more files or bytes in files than so many times its budget."""
        return workdir.overfull(self.work, self.pid, times * budget.files, times * budget.files_bytes)

    def hides(self) -> bool:
        """Whether it keeps deleted files where they cannot be counted."""
        return workdir.hides(self.work, self.pid)
