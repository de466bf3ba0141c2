"""The standard streams of a submission's process."""

from __future__ import annotations

import functools
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from typing import Any

from grader.sandbox.inside import clock

FLUSH_SECONDS = 0.5
MOST_HEARD = 2_000
"""Bytes of what a call prints."""


def open_all() -> None:
    """Text as Python would write it on a UTF-8 terminal, each line at once, so that a kill loses nothing."""
    _point_at_nothing(0)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = _writer(1)
    sys.stderr = _writer(2)
    for name in ("stdin", "stdout", "stderr"):
        setattr(sys, f"__{name}__", getattr(sys, name))


def _writer(descriptor: int) -> io.TextIOWrapper:
    raw = open(descriptor, "wb", buffering=8192, closefd=False)  # noqa: SIM115
    return io.TextIOWrapper(raw, encoding="utf-8", errors="backslashreplace", line_buffering=True)


def end_output() -> None:
    """What calls print while they are looked at is not the program's output."""
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        with suppress(BaseException):  # a stream of the student's own may do anything
            clock.within(FLUSH_SECONDS, functools.partial(_flush, stream))
    for descriptor in (1, 2):
        with suppress(OSError):  # no descriptor is left
            _point_at_nothing(descriptor)


class Heard(io.BytesIO):
    """The first of what is printed."""

    def write(self, data: Any, /) -> int:
        """Keep what there is room for; the rest is said to be written too."""
        super().write(bytes(data)[: MOST_HEARD - self.tell()])
        return len(data)

    def forget(self) -> None:
        """Hear anew."""
        if not self.closed:
            self.seek(0)
            self.truncate()

    @property
    def text(self) -> str:
        """What was printed; nothing where it was closed."""
        if self.closed:
            return ""
        return self.getvalue().decode("utf-8", "replace")


@contextmanager
def hearing() -> Iterator[Heard]:
    """A time in which what is printed is heard."""
    heard = Heard()
    writer = io.TextIOWrapper(heard, "utf-8", "backslashreplace", write_through=True)
    try:
        with redirect_stdout(writer):
            yield heard
    finally:
        with suppress(ValueError):  # closed by the submission
            writer.detach()  # or it would close what was heard


def _point_at_nothing(descriptor: int) -> None:
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, descriptor)
    os.close(nothing)


def _flush(stream: Any) -> None:
    stream.flush()
