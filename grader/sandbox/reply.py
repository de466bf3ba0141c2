"""What comes back of one submission, unread: `grader.transport` reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

Looks = Callable[[], dict[str, Any]]
"""Gives the second message to the submission's process, with the arguments of calls; asked for only after the run."""

Overrun = Literal["time", "cpu", "output", "files", "threads"]
"""A budget that is watched from outside."""
End = Literal["done", "reply", "died"] | Overrun


class Laps(NamedTuple):
    """How long each part took, in seconds."""

    fork: float = 0.0
    """Waiting for a process; next to nothing where one was ready."""
    confine: float = 0.0
    """The part that needs the submission's budget."""
    run: float = 0.0
    look: float = 0.0
    end: float = 0.0


@dataclass
class Reply:
    """What came back of one submission, unread."""

    frames: list[bytes] = field(default_factory=list)
    """The child's messages in the order they came; the first says how the run ended."""
    stdout: bytes = b""
    stderr: bytes = b""
    end: End = "died"
    overrun: Overrun | None = None
    """The budget that stopped the run, whatever was looked at after that."""
    line: int = 0
    """The line that was running when the process was killed, 0 when that is not known."""
    signal: int = 0
    """What killed the child, 0 when it ended by itself or was killed from here."""
    seconds: float = 0.0
    laps: Laps = field(default_factory=Laps)
