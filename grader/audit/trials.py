"""What is tried with an exercise, and what came of it: plain data."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

from grader.errors import Problem
from grader.model import Exercise, Outcome
from grader.spec.places import Document, Path

Measure = Literal["", "leaks", "likeness", "reach", "tolerance"]
"""What is found out besides the verdicts.

leaks      what the report tells of right answers
likeness   whether all that is looked at is as in the reference
tolerance  how far the tolerances may be narrowed, or must be widened, for each check to pass
reach      that, and how far off the same answer may be
"""


@dataclass(frozen=True, slots=True)
class Trial:
    """A submission made to test an exercise."""

    name: str
    source: str
    seed: str = ""
    """The points of functions are drawn from it; from the source itself if empty."""
    share: float = 1.0
    """Of the exercise's limits."""
    measure: Measure = ""
    alone: bool = False
    """Each check is judged, whatever it needs."""
    detail: Any = None
    """For the rule that made it."""


@dataclass(frozen=True, slots=True)
class Result:
    """How one check ended in a trial."""

    outcome: Outcome
    credit: float
    """Of its points, 1 for all."""
    message: str = ""
    diagnosis: str = ""
    needed: float | None = None
    """The factor of the tolerances at which it just passes, None where there is no tolerance."""
    reach: float | None = None
    """How far off, relatively, the same answer may be."""

    @property
    def lost(self) -> bool:
        """Whether it did not earn full points."""
        return self.credit < 1


@dataclass(frozen=True, slots=True)
class Trace:
    """What came of a trial."""

    status: str
    """As in a grade: graded, fault or unjudged; "lost" where it came to nothing, which is for grader to mend."""
    fault: str = ""
    """Why the file stopped."""
    seconds: float = 0.0
    """Of the run, by the wall clock."""
    checks: Mapping[str, Result] = field(default_factory=dict)
    leaks: Sequence[str] = ()
    alike: bool = False
    """Whether all that was looked at is as in the reference."""

    @property
    def lost(self) -> dict[str, Result]:
        """The checks that did not earn full points."""
        return {name: result for name, result in self.checks.items() if result.lost}


def written(trace: Trace) -> bytes:
    """A trace as JSON."""
    return json.dumps(asdict(trace)).encode()


def read(data: Mapping[str, Any]) -> Trace:
    """The trace that was written."""
    trace = Trace(**data)
    checks = {name: Result(**result) for name, result in data["checks"].items()}
    return replace(trace, checks={name: replace(one, outcome=Outcome(one.outcome)) for name, one in checks.items()})


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not hold, or should be known, and where in the exercise's file."""

    rule: str
    problem: Problem
    holds: bool = False
    """Whether the exercise can be published nevertheless."""


Tried = tuple[Trial, Trace]


@dataclass(frozen=True)
class Case:
    """An exercise with all that was tried for one rule."""

    rule: str
    exercise: Exercise
    document: Document
    tried: Sequence[Tried] = ()

    def finding(self, path: Path, message: str, *, holds: bool = False) -> Finding:
        """That something does not hold, at a part of the file; at the nearest part above it that is there."""
        while path and path not in self.document.values:
            path = path[:-1]
        problem = self.document.at_key(path, message) if path else Problem(self.document.path, 1, 1, message)
        return Finding(self.rule, problem, holds)

    def inside(self, path: Path, line: int, column: int, message: str, *, holds: bool = False) -> Finding:
        """That something does not hold, at a line and a column of a text in the file."""
        return Finding(self.rule, self.document.inside(path, line, column, message), holds)

    def check(self, name: str) -> Path:
        """Where a check stands."""
        return ("checks", [check.id for check in self.exercise.checks].index(name), "id")
