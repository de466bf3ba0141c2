"""What we and the warm server say to one another: numbers it owes us, and the news that it died."""

from __future__ import annotations

import json
import socket
from collections import deque
from collections.abc import Sequence
from typing import Any

PATIENCE_SECONDS = 0.3
"""For an answer from who has nothing else to do."""
LONGEST_MESSAGE = 65536


class Gone(Exception):
    """Nobody is there, or will answer, any more."""


class Conversation:
    """Our end of the control socket."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._messages: deque[dict[str, Any]] = deque()

    def fileno(self) -> int:
        """The descriptor, for a selector."""
        return self._connection.fileno()

    def close(self) -> None:
        """Hang up, which ends the server."""
        self._connection.close()

    def send(self, message: dict[str, Any], descriptors: Sequence[int] = ()) -> None:
        """Send a message, and open files along with it. Raises Gone."""
        self._connection.settimeout(None)
        try:
            socket.send_fds(self._connection, [json.dumps(message).encode()], descriptors)
        except OSError as error:
            raise Gone from error

    def read(self) -> bool:
        """Take up what is there without waiting; whether the server is as it was."""
        self._connection.setblocking(False)
        try:
            self._take()
        except BlockingIOError:
            return True
        except Gone:
            return False
        return not any("lost" in message for message in self._messages)

    def has_more(self) -> bool:
        """Whether a message is there."""
        return self.read() and bool(self._messages)

    def receive(self, seconds: float) -> dict[str, Any] | None:
        """The next message, or None when none comes in time. Raises Gone."""
        if not self._messages:
            self._connection.settimeout(seconds)
            try:
                self._take()
            except TimeoutError:
                return None
        return self._messages.popleft()

    def _take(self) -> None:
        try:
            message = self._connection.recv(LONGEST_MESSAGE)
        except (TimeoutError, BlockingIOError):
            raise
        except OSError as error:
            raise Gone from error
        if not message:
            raise Gone
        self._messages.append(json.loads(message))
