"""Ask student code to stop when its time is up, so that what it has done so far can be looked at.

A program may refuse; the parent's clock, which cannot be refused, then kills it. Where the platform has no
timer that interrupts (Windows), there is only the parent's.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from types import FrameType
from typing import TypeVar

AGAIN_SECONDS = 0.5

T = TypeVar("T")


class Overrun(BaseException):
    """Raised inside student code whose budget is used up; not an Exception, so that `except Exception` lets it pass."""

    reason = "exited"


class OutOfTime(Overrun):
    """Raised by the timer."""

    reason = "time"


class Stopped(Overrun):
    """Asked for by the parent, which knows why."""


@contextmanager
def tolerance(failures: list[BaseException] | None = None) -> Iterator[None]:
    """A time in which whatever a class of the student's raises is only noted. Raises MemoryError and Overrun."""
    try:
        yield
    except (MemoryError, Overrun):
        raise
    except BaseException as error:
        if failures is not None:
            failures.append(error)


def within(seconds: float, task: Callable[[], T]) -> T:
    """Call `task`, in which OutOfTime is raised after so many seconds of wall clock, and again until it heeds."""
    if not hasattr(signal, "setitimer"):
        return task()
    signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, max(seconds, 0.001), AGAIN_SECONDS)
    try:
        return _perform(task)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _perform(task: Callable[[], T]) -> T:
    return task()


def heed_the_parent() -> None:
    """Have SIGUSR1 raise Stopped in the task that is under way."""
    signal.signal(signal.SIGUSR1, _stop)


def _ring(_number: int, frame: FrameType | None) -> None:
    _raise_in_task(OutOfTime, frame)


def _stop(_number: int, frame: FrameType | None) -> None:
    _raise_in_task(Stopped, frame)


def _raise_in_task(overrun: type[Overrun], frame: FrameType | None) -> None:
    # A signal may be delivered a moment after the task has ended, when it must not hit anybody else.
    while frame is not None:
        if frame.f_code is _perform.__code__:
            raise overrun
        frame = frame.f_back


def shares(count: int, seconds: float) -> Iterator[float]:
    """Split what is left of `seconds` evenly among the tasks that are left, for `count` tasks."""
    end = monotonic() + seconds
    for left in range(count, 0, -1):
        yield max((end - monotonic()) / left, 0.01)
