"""What goes between us and a process in files: neither side ever waits to write or to read, on any platform.

In the files in.0, in.1, … are messages to the process, each of them there whole or not at all; in the file out
its frames, each four bytes of length (big-endian) and so much JSON; in stdout and stderr what it prints; in
place, once its time is up, the lines it is at.
"""

from __future__ import annotations

import json
import os
import re
from typing import Any

from grader.sandbox import policy
from grader.sandbox.framing import Incoming

LONGEST_PLACE = 65536


class Spool(Incoming):
    """Our end of it."""

    def __init__(self, directory: str, budget: policy.Budget) -> None:
        """Make the files of a process in a directory, and read up to its budget."""
        super().__init__(budget.reply_bytes)
        self._directory = directory
        self._budget = budget
        self._sent = 0
        for name in ("out", "stdout", "stderr", "place"):
            with open(self.path(name), "xb"):
                pass

    def path(self, name: str) -> str:
        """Where one of the files is."""
        return os.path.join(self._directory, name)

    def send(self, message: dict[str, Any]) -> None:
        """Leave a message."""
        path = self.path(f"in.{self._sent}")
        self._sent += 1
        with open(f"{path}.partial", "w", encoding="ascii") as file:
            json.dump(message, file)
        os.replace(f"{path}.partial", path)

    def read(self) -> None:
        """Take the frames that have come, up to the caps."""
        with open(self.path("out"), "rb") as file:
            file.seek(self.received)
            self.take(file.read(self.most_bytes + 1 - self.received))

    @property
    def output_too_long(self) -> bool:
        """Whether more was printed than is allowed, on stdout or on stderr."""
        return any(os.path.getsize(self.path(stream)) > self._budget.output_bytes for stream in ("stdout", "stderr"))

    def line(self, path: str) -> int:
        """The line of the file at `path` that the process is at, 0 when it did not say."""
        with open(self.path("place"), encoding="utf-8", errors="replace") as file:
            found = re.search(rf'File "{re.escape(path)}", line (\d{{1,6}})', file.read(LONGEST_PLACE))
        return int(found[1]) if found else 0

    def printed(self, stream: str) -> bytes:
        """What was printed, cut at the cap."""
        with open(self.path(stream), "rb") as file:
            return file.read(self._budget.output_bytes)
