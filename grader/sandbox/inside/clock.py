"""Ask student code to stop when its time is up, so that what it has done so far can be looked at.

A program may refuse; the parent's clock, which cannot be refused, then kills it.
"""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class OutOfTime(BaseException):
    """Raised inside student code by the timer; not an Exception, so that `except Exception` lets it pass."""


@contextmanager
def limit(seconds: float) -> Iterator[None]:
    """Raise OutOfTime in the body after so many seconds of wall clock, and again every half second."""
    previous = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, max(seconds, 0.001), 0.5)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise OutOfTime


def shares(count: int, seconds: float) -> Iterator[float]:
    """Split what is left of `seconds` evenly among the tasks that are left, for `count` tasks."""
    end = time.monotonic() + seconds
    for left in range(count, 0, -1):
        yield max((end - time.monotonic()) / left, 0.01)
