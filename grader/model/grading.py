"""What grading yields: frozen data."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from grader.model.exercise import Check, Exercise
from grader.values import Fault, Value


@dataclass(frozen=True, slots=True)
class Submission:
    """A student's file, as bytes; `fault` where it could not be read as Python."""

    student: str
    exercise: str
    path: str
    source: bytes
    notes: tuple[str, ...] = ()
    fault: Fault | None = None
    repairs: tuple[tuple[int, str], ...] = ()
    """Lines that were graded with pasted characters undone, and what to write beside each; `source` is as handed in."""


@dataclass(frozen=True, slots=True)
class Run:
    """What came of running one submission, before any judging."""

    fault: Fault | None
    """Why it stopped early; None when it ran to its end."""
    stdout: str
    stderr: str
    seconds: float
    confinement: tuple[str, ...]
    """The layers in force, such as "landlock" or "seccomp"; empty when unconfined."""
    source: str = ""
    """The text that was run, by which to explain what went wrong."""


class Outcome(StrEnum):
    """How a check ended."""

    PASS = "PASS"
    PARTIAL = "PARTIAL"
    FAIL = "FAIL"
    FAULT = "FAULT"
    SKIPPED = "SKIPPED"
    UNJUDGED = "UNJUDGED"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A comparer's opinion of one value."""

    credit: float
    """From 0 (wrong) to 1 (right)."""
    message: str
    """To the student: what was seen, and where it differs. Never holds the right answer."""
    brief: str = field(default="", kw_only=True)
    """What was seen alone, to stand behind a sentence that names the mistake; "" where that is the message."""
    notes: tuple[str, ...] = ()
    """Remarks that cost nothing."""
    answer: str = ""
    """A sentence with the right value, shown only where the spec reveals it."""
    diagnosis: str | None = None
    """The slug of the kind of mistake, where one explains it."""
    seen: Value | None = None
    expected: Value | None = None
    """For the report: what to show side by side, or (figures) over one another."""
    how: str = ""
    """How it is known, such as "structural", "symbolic" or "numeric"; "" where there is but one way."""
    void: bool = False
    """Whether there is nothing to have an opinion of: neither right nor wrong, and it costs nothing."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one check ended for one submission."""

    check: Check
    outcome: Outcome
    message: str
    credit: float = 0.0
    notes: tuple[str, ...] = ()
    diagnosis: str | None = None
    mistake: str = ""
    """The sentence of the message that names the mistake, where it is one for all who make it."""
    seen: Value | None = None
    expected: Value | None = None
    """Only where the spec reveals it to this student."""
    line: int = 0
    """The line of the submission that is concerned, 0 when none is known."""
    renamed: tuple[tuple[str, str], ...] = ()
    """Names that are asked for, each with the name whose value was taken for it; the first notes say so."""
    brief: str = ""
    """What was seen alone, where the message says more of it; to stand behind a sentence that names a cause."""
    follows: tuple[str, ...] = ()
    """The ids of the checks whose wrong answers this one was made of; then `mistake` says so."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The points of one verdict."""

    verdict: Verdict
    points: float
    max_points: float
    hints: int = 0
    """How many of the check's hints the student may read; the others are to be asked for."""


@dataclass(frozen=True, slots=True)
class Grade:
    """All verdicts of one submission, and the total."""

    submission: Submission
    exercise: Exercise
    run: Run
    marks: tuple[Mark, ...]
    score: float
    max_score: float
    status: Literal["graded", "fault", "unjudged"]
    """unjudged: a check has no verdict; fault: the file was not read or not run to its end; graded otherwise."""
    needs_review: bool
    seconds: float
