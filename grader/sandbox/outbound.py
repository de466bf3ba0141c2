"""Read what a child sends, without blocking and only up to a cap."""

from __future__ import annotations

import json
import os
import select
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Self

from grader.sandbox.framing import Incoming

CHUNK = 65536
SEND_SECONDS = 30
"""For a process to take up what it is sent."""


class Frames(Incoming):
    """The channel of a submission's process."""

    def __init__(self, connection: socket.socket, most_bytes: int = CHUNK) -> None:
        """Read from `connection`, up to `most_bytes`."""
        super().__init__(most_bytes)
        self._connection = connection
        self.closed = False

    def fileno(self) -> int:
        """The descriptor, for a selector."""
        return self._connection.fileno()

    def send(self, message: dict[str, Any], seconds: float = SEND_SECONDS) -> None:
        """Send one frame; a process that is gone or does not read is noticed elsewhere."""
        body = json.dumps(message).encode("ascii")
        self._connection.settimeout(seconds)
        with suppress(OSError):
            self._connection.sendall(len(body).to_bytes(4, "big") + body)

    def first(self, seconds: float) -> dict[str, Any]:
        """Wait for one frame, which no student code can have written, and take it out."""
        deadline = time.monotonic() + seconds
        poll = select.poll()
        poll.register(self._connection, select.POLLIN)
        while not self.frames and not self.closed and not self.too_long and time.monotonic() < deadline:
            poll.poll(1000 * max(deadline - time.monotonic(), 0))
            self.read()
        answer = json.loads(self.frames.pop(0)) if self.frames else {}
        return answer if isinstance(answer, dict) else {}

    def read(self) -> bool:
        """Take what is there; False when nothing will come any more."""
        self._connection.setblocking(False)
        try:
            chunk = self._connection.recv(CHUNK)
        except BlockingIOError:
            return True
        except OSError:
            chunk = b""
        if not chunk:
            self.closed = True
            return False
        self.take(chunk)
        return True

    def drain(self) -> None:
        """Take all that has come so far."""
        before = -1
        while not (self.closed or self.done or self.too_long) and self.received > before:
            before = self.received
            self.read()


class Stream:
    """One of stdout and stderr."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self.most_bytes = CHUNK
        self.content = bytearray()

    def fileno(self) -> int:
        """The descriptor, for a selector."""
        return self._descriptor

    @property
    def too_long(self) -> bool:
        """Whether more was printed than is allowed."""
        return len(self.content) > self.most_bytes

    def read(self) -> bool:
        """Take what is there, and keep what is allowed; False when nothing will come any more."""
        try:
            chunk = os.read(self._descriptor, CHUNK)
        except BlockingIOError:
            return True
        self.content += chunk[: max(self.most_bytes + 1 - len(self.content), 0)]
        return bool(chunk)


class Limited:
    """What a process prints, on stdout and on stderr, each up to a cap."""

    def __init__(self) -> None:
        """Open two pipes."""
        pipes = [os.pipe(), os.pipe()]
        self.streams = [Stream(reading) for reading, _ in pipes]
        self._writing = [writing for _, writing in pipes]
        for reading, _ in pipes:
            os.set_blocking(reading, False)

    @classmethod
    @contextmanager
    def pipe(cls) -> Iterator[Self]:
        """Open the pipes for the body."""
        limited = cls()
        try:
            yield limited
        finally:
            for descriptor in limited.take_writing_ends():
                os.close(descriptor)
            for stream in limited.streams:
                os.close(stream.fileno())

    def take_writing_ends(self) -> list[int]:
        """The descriptors to print to, stdout's first; they are the caller's to close."""
        taken, self._writing = self._writing, []
        return taken

    def limit(self, most_bytes: int) -> None:
        """Set the cap."""
        for stream in self.streams:
            stream.most_bytes = most_bytes

    @property
    def too_long(self) -> bool:
        """Whether more was printed than is allowed."""
        return any(stream.too_long for stream in self.streams)

    def drain(self) -> None:
        """Take all that is in the pipes."""
        for stream in self.streams:
            while not stream.too_long:
                before = len(stream.content)
                if not stream.read() or len(stream.content) == before:
                    break

    def contents(self) -> tuple[bytes, bytes]:
        """What was printed on stdout and on stderr, cut at the cap."""
        out, err = (bytes(stream.content[: stream.most_bytes]) for stream in self.streams)
        return out, err
