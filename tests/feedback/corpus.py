"""Submissions as students hand them in, and what a teacher would say of each.

tests/feedback/<lesson>/expected.yaml holds for each file, by its stem, `right`, or a table:

    <check>: {diagnosis: slug, says: text}   what the check must find, and what the student must read there
    run: {says: text}                        what must be said of the error that stopped the program
    notes: {says: text}                      what must be remarked on the file as a whole
    also: [check, …]                         checks that lose points besides, as a consequence or for want of an answer

`diagnosis` is a slug, a list of slugs that are all true of the mistake, or null where the answer does not tell the
mistake, so that to name one would be a guess. `says` is a text or several, of which each must be read, regardless of
case; “one | other” is met by either. All other checks with points must pass. Written before grading, and not after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from grader import faults, pipeline
from grader.model import Exercise, Grade, Limits, Outcome, Verdict
from grader.report.remarks import slips
from grader.sandbox.client import Server
from grader.submissions import Entry, read, text

FOLDER = Path(__file__).parent
SHORT = 3.0
"""Seconds for a program that trains no model: one that never ends need not be waited for."""
OF_THE_WHOLE = frozenset({"run", "notes", "also"})
KEYS = frozenset({"diagnosis", "says"})


@dataclass(frozen=True)
class Expected:
    """What is expected of one check, of the run, or of the notes."""

    diagnoses: tuple[str | None, ...] | None
    """Those that are true; None where any is."""
    says: tuple[str, ...]

    @classmethod
    def written(cls, part: dict[str, Any]) -> Expected:
        """As it stands in expected.yaml."""
        slugs = part.get("diagnosis")
        diagnoses = tuple(slugs) if isinstance(slugs, list) else (slugs,) if "diagnosis" in part else None
        return cls(diagnoses, tuple(map(str, _listed(part.get("says", [])))))

    def unsaid(self, words: str) -> list[str]:
        """What should be said and is not."""
        told = words.lower()
        return [each for each in self.says if not any(one.strip().lower() in told for one in each.split(" | "))]


@dataclass(frozen=True, eq=False)
class Case:
    """One submission and what is expected of it."""

    path: Path
    expected: str | dict[str, Any]

    @property
    def lesson(self) -> str:
        """The id of its exercise."""
        return self.path.parent.name

    @property
    def name(self) -> str:
        """For messages."""
        return f"{self.lesson}/{self.path.stem}"

    @property
    def is_right(self) -> bool:
        """Whether nothing is to be found."""
        return self.expected == "right"

    @cached_property
    def parts(self) -> dict[str, Expected]:
        """What is expected of each check, of `run` and of `notes`."""
        if not isinstance(self.expected, dict):
            return {}
        return {name: Expected.written(part) for name, part in self.expected.items() if name != "also"}

    @cached_property
    def also(self) -> frozenset[str]:
        """The checks that lose points besides."""
        return frozenset(self.expected.get("also", ())) if isinstance(self.expected, dict) else frozenset()

    def graded(self, exercise: Exercise, server: Server) -> Grade:
        """As the pipeline grades it."""
        submission = read(Entry("ada", self.lesson, self.path.parent, (self.path.name,)))
        return pipeline.grade(submission, exercise, server)


def cases() -> list[Case]:
    """All of them, by lesson and name."""
    found = []
    for table in sorted(FOLDER.glob("*/expected.yaml")):
        expected = yaml.safe_load(table.read_text(encoding="utf-8"))
        found += [Case(table.parent / f"{stem}.py", part) for stem, part in sorted(expected.items())]
    return found


def missed() -> dict[str, str]:
    """By the names of submissions, what is not told as it should be."""
    table = FOLDER / "missed.yaml"
    return yaml.safe_load(table.read_text(encoding="utf-8")) or {} if table.exists() else {}


def in_short(exercises: dict[str, Exercise]) -> dict[str, Exercise]:
    """With less time for programs that need little, and without the checks that have no points."""
    return {name: exercise.model_copy(update=_in_short(exercise)) for name, exercise in exercises.items()}


def _in_short(exercise: Exercise) -> dict[str, Any]:
    seconds = exercise.limits.seconds
    is_usual = seconds == Limits().seconds
    limits = exercise.limits.model_copy(update={"seconds": SHORT if is_usual else seconds})
    return {"limits": limits, "checks": tuple(check for check in exercise.checks if check.points)}


def told(grade: Grade, part: str) -> str:
    """What the student reads of a check, of the run or of the file."""
    if part == "notes":
        return " ".join([*grade.submission.notes, *(said for _, said in slips(grade))])
    if part == "run":
        fault = grade.run.fault
        return faults.sentence(fault, None, text(grade.submission.source)) if fault else "It ran to its end."
    verdict = verdicts(grade)[part]
    return " ".join([verdict.message, *verdict.notes])


def verdicts(grade: Grade) -> dict[str, Verdict]:
    """By the ids of the checks."""
    return {mark.verdict.check.id: mark.verdict for mark in grade.marks}


@dataclass(frozen=True)
class Miss:
    """Where a grade is not what was expected."""

    part: str
    kind: str
    """outcome, unexplained, wrong-diagnosis, unsaid or false-alarm."""
    wanted: str
    got: str

    def __str__(self) -> str:
        return f"{self.part}: {self.kind}: wanted {self.wanted}; got {self.got}"


def misses(case: Case, grade: Grade) -> Iterator[Miss]:
    """All differences from what was expected."""
    found = verdicts(grade)
    for part, expected in case.parts.items():
        if part not in OF_THE_WHOLE:
            yield from _of_check(part, expected, found[part])
        for words in expected.unsaid(told(grade, part)):
            yield Miss(part, "unsaid", repr(words), told(grade, part))
    if grade.run.fault is not None and "run" not in case.parts:
        yield Miss("run", "outcome", "a program that ends well", told(grade, "run"))
    if case.is_right and told(grade, "notes"):
        yield Miss("notes", "false-alarm", "nothing", told(grade, "notes"))
    for name, verdict in found.items():
        if name in case.parts or name in case.also:
            continue
        if verdict.diagnosis or verdict.mistake:
            yield Miss(name, "false-alarm", "nothing", f"{verdict.diagnosis}: {verdict.message}")
        elif verdict.outcome is not Outcome.PASS:
            yield Miss(name, "outcome", "a pass", verdict.message)


def _of_check(part: str, expected: Expected, verdict: Verdict) -> Iterator[Miss]:
    got = f"{verdict.diagnosis}: {verdict.message}"
    if verdict.outcome is Outcome.PASS:
        yield Miss(part, "outcome", "a mistake", "a pass")
    elif expected.diagnoses is not None and verdict.diagnosis not in expected.diagnoses:
        kind = "wrong-diagnosis" if verdict.diagnosis else "unexplained"
        yield Miss(part, kind, " or ".join(map(str, expected.diagnoses)), got)


def _listed(part: Any) -> list[Any]:
    return part if isinstance(part, list) else [part]
