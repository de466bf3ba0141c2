"""Where the reports of a batch go, and what stands in for a grade where grading failed."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from typing import Any

from grader import words
from grader.model import Exercise, Grade, Outcome, Run, Verdict
from grader.report import page, results
from grader.sandbox import policy
from grader.scoring import grade as add_up
from grader.submissions import Entry, read
from grader.words import say

Record = dict[str, Any]
"""One of `results` in results.json."""
LONGEST_FOLDER = 60
NOT_A_FOLDER = frozenset({"index.html", "results.json"})


class Reports:
    """Writes a page a submission, in a folder a student."""

    def __init__(
        self,
        out: Path,
        exercises: Mapping[str, Exercise],
        students: Iterable[str],
        *,
        pictures: page.Pictures,
        confined: bool,
    ) -> None:
        """Make `out`; the folders in it are made when there is a page to write."""
        out.mkdir(parents=True, exist_ok=True)
        self.exercises = exercises
        self.confined = confined
        self._out = out
        self._folders = folders(students)
        self._pictures = pictures

    def finish(self, grade: Grade) -> Record:
        """Write the page, and return the record."""
        return self._finish(grade, grade)

    def give_up(self, entry: Entry, reason: str) -> Record:
        """Leave a submission to a person: no check of it has a verdict. The page does without its source."""
        exercise = self.exercises[entry.exercise]
        with words.using(exercise.language):
            return self._given_up(entry, exercise, reason)

    def _given_up(self, entry: Entry, exercise: Exercise, reason: str) -> Record:
        message = say("The grader itself failed on this submission ({reason}); it is left to a person.", reason=reason)
        verdicts = [Verdict(check, Outcome.UNJUDGED, message) for check in exercise.checks]
        submission = read(entry)
        run = Run(submission.fault, "", "", 0.0, policy.LAYERS if self.confined else ())
        grade = add_up(submission, exercise, run, verdicts, 0.0)
        return self._finish(grade, replace(grade, submission=replace(submission, source=b"")))

    def _finish(self, grade: Grade, shown: Grade) -> Record:
        report = f"{self._folders[grade.submission.student]}/{grade.exercise.id}.html"
        write(self._out / report, page.render(shown, self._pictures))
        return results.record(grade, report)


def folders(students: Iterable[str]) -> dict[str, str]:
    """A folder's name for each student, whatever they are called; told apart even where capitals are not."""
    names: dict[str, str] = {}
    taken = set(NOT_A_FOLDER)
    for student in sorted(set(students)):
        plain = re.sub(r"[\x00-\x1f\x7f/\\\ud800-\udfff]", "_", student)[:LONGEST_FOLDER].strip(". ") or "_"
        numbered = chain([plain], (f"{plain} ({number})" for number in count(2)))
        name = next(each for each in numbered if each.casefold() not in taken)
        names[student] = name
        taken.add(name.casefold())
    return names


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    partial.write_text(text, encoding="utf-8", errors="replace")
    partial.replace(path)
