"""The standard streams of a submission's process."""

from __future__ import annotations

import functools
import io
import os
import sys
from contextlib import suppress
from typing import Any

from grader.sandbox.inside import clock

FLUSH_SECONDS = 0.5


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


def _point_at_nothing(descriptor: int) -> None:
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, descriptor)
    os.close(nothing)


def _flush(stream: Any) -> None:
    stream.flush()
