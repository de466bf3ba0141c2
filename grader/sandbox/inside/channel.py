"""Frames of four bytes of length (big-endian) and so much JSON, between a submission's process and the grader's."""

from __future__ import annotations

import json
import os
from typing import Any

from grader.sandbox import policy


class Channel:
    """The descriptors that a submission's process talks over."""

    def __init__(self, reading: int, writing: int) -> None:
        self._reading = reading
        self._writing = writing

    def receive(self) -> dict[str, Any]:
        """Read one frame. Ends the process when the other side is gone."""
        length = int.from_bytes(self._read(4), "big")
        return json.loads(self._read(min(length, 2 * policy.LARGEST_SOURCE)))  # type: ignore[no-any-return]

    def _read(self, count: int) -> bytes:
        chunks = []
        while count:
            chunk = os.read(self._reading, count)
            if not chunk:
                os._exit(71)
            chunks.append(chunk)
            count -= len(chunk)
        return b"".join(chunks)

    def send(self, message: dict[str, Any], most_bytes: int | None = None) -> int:
        """Write one frame, whole, and return its size; 0 and nothing written when that were more than `most_bytes`."""
        return write_frame(self._writing, message, most_bytes)


def write_frame(descriptor: int, message: dict[str, Any], most_bytes: int | None = None) -> int:
    """Write one frame, whole, and return its size; 0 and nothing written when that were more than `most_bytes`."""
    body = json.dumps(message).encode("ascii")
    view = memoryview(len(body).to_bytes(4, "big") + body)
    if most_bytes is not None and len(view) > most_bytes:
        return 0
    size = len(view)
    while view:
        view = view[os.write(descriptor, view) :]
    return size
