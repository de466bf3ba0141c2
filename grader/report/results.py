"""The records other tools read: `results.json`."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from grader.model import Grade, Mark
from grader.report.text import escaped, stored

SCHEMA = 1
NAME_CAP = 500
MESSAGE_CAP = 4_000
NOTE_CAP = 20
OUTPUT_CAP = 20_000


def record(grade: Grade, report: str) -> dict[str, Any]:
    """One entry of `results`; `report` is the page's path relative to the file. Numbers are finite or null."""
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
    }


def render(records: Sequence[dict[str, Any]], version: str) -> str:
    """The whole file as JSON text, in which nothing is raw that a terminal would obey or that cannot be seen."""
    content = {"schema": SCHEMA, "grader": version, "results": list(records)}
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


def _finite(number: float) -> float | None:
    return round(number, 6) if math.isfinite(number) else None
