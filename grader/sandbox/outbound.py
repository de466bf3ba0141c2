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

CHUNK = 65536
MOST_FRAMES = 10_000
"""More answers than any exercise asks for."""
SEND_SECONDS = 5
"""For a child to take up what it is sent."""


class Frames:
    """The child's channel: frames of four bytes of length (big-endian) and so many bytes."""

    def __init__(self, connection: socket.socket, most_bytes: int) -> None:
        """Read from `connection`; more than `most_bytes` or MOST_FRAMES in all is `too_long`."""
        self._connection = connection
        self._most = most_bytes
        self._buffer = bytearray()
        self._received = 0
        self.frames: list[bytes] = []
        self.closed = False

    def fileno(self) -> int:
        """The descriptor, for a selector."""
        return self._connection.fileno()

    @property
    def too_long(self) -> bool:
        """Whether the child sent more than it may, or announced it."""
        announced = int.from_bytes(self._buffer[:4], "big") if len(self._buffer) >= 4 else 0
        return self._received > self._most or announced > self._most or len(self.frames) > MOST_FRAMES

    @property
    def done(self) -> bool:
        """Whether the child said that it has sent everything."""
        return len(self.frames) > 1 and self.frames[-1] == b'{"done": true}'

    def send(self, message: dict[str, Any]) -> None:
        """Send one frame; a child that is gone or does not read is noticed elsewhere."""
        body = json.dumps(message).encode("ascii")
        self._connection.settimeout(SEND_SECONDS)
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
        self._received += len(chunk)
        self._buffer += chunk
        self._cut()
        return True

    def drain(self) -> None:
        """Take all that has come so far."""
        before = -1
        while not (self.closed or self.done or self.too_long) and self._received > before:
            before = self._received
            self.read()

    def _cut(self) -> None:
        while len(self._buffer) >= 4 and not self.too_long:
            length = int.from_bytes(self._buffer[:4], "big")
            if len(self._buffer) < 4 + length:
                return
            self.frames.append(bytes(self._buffer[4 : 4 + length]))
            del self._buffer[: 4 + length]


class Stream:
    """One of stdout and stderr."""

    def __init__(self, descriptor: int, most_bytes: int) -> None:
        self._descriptor = descriptor
        self._most = most_bytes
        self.content = bytearray()

    def fileno(self) -> int:
        """The descriptor, for a selector."""
        return self._descriptor

    @property
    def too_long(self) -> bool:
        """Whether more was printed than is allowed."""
        return len(self.content) > self._most

    def read(self) -> bool:
        """Take what is there; False when nothing will come any more."""
        try:
            chunk = os.read(self._descriptor, CHUNK)
        except BlockingIOError:
            return True
        self.content += chunk[: max(self._most + 1 - len(self.content), 0)]
        return bool(chunk)


class Limited:
    """What a child prints, on stdout and on stderr, each up to a cap."""

    def __init__(self, most_bytes: int) -> None:
        """Open two pipes."""
        pipes = [os.pipe(), os.pipe()]
        self.streams = [Stream(reading, most_bytes) for reading, _ in pipes]
        self.close_after_sending = [writing for _, writing in pipes]
        self._most = most_bytes
        for reading, _ in pipes:
            os.set_blocking(reading, False)

    @classmethod
    @contextmanager
    def pipe(cls, most_bytes: int) -> Iterator[Self]:
        """Open the pipes for the body."""
        limited = cls(most_bytes)
        try:
            yield limited
        finally:
            limited.sent()
            for stream in limited.streams:
                os.close(stream.fileno())

    def sent(self) -> None:
        """Close our copies of the writing ends."""
        while self.close_after_sending:
            os.close(self.close_after_sending.pop())

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
        out, err = (bytes(stream.content[: self._most]) for stream in self.streams)
        return out, err
