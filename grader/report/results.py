"""The records other tools read: `results.json`."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from grader.model import Grade, Mark, Outcome
from grader.report.answers import answer
from grader.report.insights import COMPARED, summary
from grader.report.misconception import snippet
from grader.report.text import escaped, stored

SCHEMA = 1
NAME_CAP = 500
MESSAGE_CAP = 4_000
NOTE_CAP = 20
OUTPUT_CAP = 20_000
_WRONG = (Outcome.FAIL, Outcome.PARTIAL)


def record(grade: Grade, report: str) -> dict[str, Any]:
    """One entry of `results`, and by `COMPARED` what is only for comparing a class's answers, check by check.

    `report` is the page's path relative to the file. Numbers are finite or null.
    """
    submission = grade.submission
    return {
        "student": stored(submission.student, NAME_CAP),
        "exercise": stored(submission.exercise, NAME_CAP),
        "submission": stored(submission.path, NAME_CAP),
        "sha256": sha256(submission.source).hexdigest(),
        "status": grade.status,
        "score": _finite(grade.score),
        "max_score": _finite(grade.max_score),
        "needs_review": grade.needs_review,
        "confinement": [stored(layer, NAME_CAP) for layer in grade.run.confinement],
        "seconds": _finite(grade.seconds),
        "stdout": stored(grade.run.stdout, OUTPUT_CAP),
        "report": stored(report, NAME_CAP),
        "checks": [_check(mark) for mark in grade.marks],
        COMPARED: [_compared(mark) for mark in grade.marks],
    }


def render(records: Sequence[dict[str, Any]], version: str) -> str:
    """The whole file as JSON text, in which nothing is raw that a terminal would obey or that cannot be seen."""
    entries = [{key: value for key, value in one.items() if key != COMPARED} for one in records]
    content = {"schema": SCHEMA, "grader": version, "results": entries, "exercises": summary(records)}
    return escaped(json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


def _check(mark: Mark) -> dict[str, Any]:
    verdict = mark.verdict
    return {
        "id": verdict.check.id,
        "title": stored(verdict.check.title or verdict.check.id, NAME_CAP),
        "outcome": verdict.outcome.value,
        "points": _finite(mark.points),
        "max_points": _finite(mark.max_points),
        "message": stored(verdict.message, MESSAGE_CAP),
        "notes": [stored(note, MESSAGE_CAP) for note in verdict.notes[:NOTE_CAP]],
        "diagnosis": verdict.diagnosis,
    }


def _compared(mark: Mark) -> dict[str, str]:
    """What a class's answers are compared by: the sentence that names the mistake, or what was answered.

    Of an answer that is wrong because of others, the checks of these: it is no mistake of its own.
    """
    verdict = mark.verdict
    undiagnosed = verdict.outcome in _WRONG and not verdict.diagnosis and not verdict.follows
    return {
        "follows": " ".join(verdict.follows),
        "mistake": stored(verdict.mistake, MESSAGE_CAP),
        "answer": answer(verdict.seen) if undiagnosed else "",
        "misconception": snippet(verdict.check, verdict.seen) if undiagnosed else "",
    }


def _finite(number: float) -> float | None:
    return round(number, 6) if math.isfinite(number) else None
