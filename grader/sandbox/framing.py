"""Messages in a stream of bytes: frames of four bytes of length (big-endian) and so many bytes, up to a cap."""

from __future__ import annotations

MOST_FRAMES = 10_000
"""More answers than any exercise asks for."""
DONE = b'{"done": true}'


class Incoming:
    """What has come so far: whole `frames`, and the beginning of another."""

    def __init__(self, most_bytes: int) -> None:
        """More than `most_bytes` or MOST_FRAMES in all is `too_long`."""
        self.most_bytes = most_bytes
        self.received = 0
        self.frames: list[bytes] = []
        self._buffer = bytearray()

    def take(self, chunk: bytes) -> None:
        """Cut what has come into frames."""
        self.received += len(chunk)
        self._buffer += chunk
        while len(self._buffer) >= 4 and not self.too_long:
            end = 4 + self._announced
            if len(self._buffer) < end:
                return
            self.frames.append(bytes(self._buffer[4:end]))
            del self._buffer[:end]

    @property
    def too_long(self) -> bool:
        """Whether more was sent than may be, or is announced."""
        return max(self.received, self._announced) > self.most_bytes or len(self.frames) > MOST_FRAMES

    @property
    def done(self) -> bool:
        """Whether the sender said that it has sent everything."""
        return len(self.frames) > 1 and self.frames[-1] == DONE

    @property
    def _announced(self) -> int:
        return int.from_bytes(self._buffer[:4], "big") if len(self._buffer) >= 4 else 0
