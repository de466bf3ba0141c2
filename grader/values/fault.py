"""Why nothing was seen, and what is known of an exception."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FaultReason = Literal[
    "missing",  # the name does not exist
    "none",  # the name exists and holds None
    "not_callable",  # a function was asked, something else is there
    "syntax",  # the file is not Python
    "raised",  # student code raised an exception
    "exited",  # student code ended the process
    "time",  # wall clock used up
    "cpu",  # processor time used up
    "memory",
    "output",  # printed more than is allowed
    "files",  # wrote more than is allowed
    "threads",  # more of them at a time than is allowed
    "figures",  # made more than is allowed
    "too_large",  # the answer has more parts or digits than is read
    "garbled",  # the reply is not one the grader's own code writes
    "unreadable",  # the file cannot be read
]


@dataclass(frozen=True, slots=True)
class Frame:
    """A call of the student's own code that was under way."""

    line: int
    function: str = ""
    """Its name, "" for the file itself."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What is known of an object without looking at what it holds."""

    name: str
    """As the failing line calls it, such as `x` or `self.w`; where it does not, a module's own name."""
    type: str
    library: str = ""
    """Where its type comes from: builtins, numpy, __main__ for the student's own, …"""
    shape: tuple[int, ...] | None = None
    """Of an array or matrix; the length of a list, a tuple, a text or the like; None for what has neither."""
    dtype: str = ""
    """Of an array."""


@dataclass(frozen=True, slots=True)
class Raised:
    """An exception, as plain data."""

    types: tuple[str, ...] = ()
    """The names of its class and of the classes that one derives from, to `Exception`."""
    frames: tuple[Frame, ...] = ()
    """The student's, outermost first; of many the first and the last."""
    columns: tuple[int, int] = (0, 0)
    """The failing part of the line, from and up to; an end of 0 is that of the line."""
    name: str = ""
    """The name, attribute, module or file that could not be found."""
    owner: Thing | None = None
    """Of what the attribute was asked."""
    near: tuple[str, ...] = ()
    """Names that are there and look like the one that is not."""
    things: tuple[Thing, ...] = ()
    """What the failing part of the line names."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why nothing was seen: the student's, told in `detail` (an exception's text) and `line` (of the file, from 1)."""

    reason: FaultReason
    detail: str = ""
    line: int = 0
    name: str = ""
    """What was looked for, where one name is concerned."""
    raised: Raised | None = None
    """What is known of the exception, where one is the reason."""
    printed: str = ""
    """What a function printed that gave None."""
    kind: Literal["fault"] = "fault"
