"""The page of a class: a row a student, a column an exercise, from the records of `results.json`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any
from urllib.parse import quote

from grader import __version__
from grader.model import Outcome
from grader.report.outcomes import LOOKS, Look
from grader.report.templating import fill

Record = Mapping[str, Any]

_STATUSES = {
    "full": Look("full marks", "✓", "pass"),
    "lost": Look("marks lost", "½", "partial"),
    "none": Look("no marks", "×", "fail"),
    "fault": Look("stopped with an error", "!", "fault"),
    "unjudged": Look("waits for a person", "?", "unjudged"),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One submission: its points and the way to its page."""

    score: float
    max_score: float
    href: str
    look: Look
    needs_review: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One student: a cell an exercise (None where nothing was handed in), and the sums."""

    student: str
    cells: tuple[Cell | None, ...]
    score: float
    max_score: float
    handed_in: int
    needs_review: bool


@dataclass(frozen=True, slots=True)
class Column:
    """One exercise over all its submissions."""

    exercise: str
    submissions: int
    full: int
    mean: float
    max_score: float
    checks: tuple[CheckCount, ...]


@dataclass(frozen=True, slots=True)
class CheckCount:
    """How often a check ended in each way, in the order of `LOOKS`."""

    title: str
    counts: tuple[int, ...]
    share: float
    """Of submissions that passed it, from 0 to 1."""


def render(records: Sequence[Record], title: str, students: Collection[str] = ()) -> str:
    """The whole page as one HTML file that loads nothing; complete without its script.

    `students` are listed even if there is no record of theirs.
    """
    exercises = sorted({str(record["exercise"]) for record in records})
    by_pair = {(str(record["student"]), str(record["exercise"])): record for record in records}
    everyone = {student for student, _ in by_pair} | set(students)
    rows = [_row(student, exercises, by_pair) for student in sorted(everyone, key=_order)]
    columns = [_column(exercise, [by_pair[pair] for pair in by_pair if pair[1] == exercise]) for exercise in exercises]
    return fill(
        "index",
        title=title,
        version=__version__,
        rows=rows,
        columns=columns,
        statuses=list(_STATUSES.values()),
        outcomes=list(LOOKS.values()),
        review=sum(row.needs_review for row in rows),
        total_mean=fmean(row.score for row in rows if row.handed_in) if records else 0.0,
    )


def _order(name: str) -> tuple[str, str]:
    return name.casefold(), name


def _row(student: str, exercises: Sequence[str], by_pair: Mapping[tuple[str, str], Record]) -> Row:
    cells = tuple(_cell(by_pair.get((student, exercise))) for exercise in exercises)
    there = [cell for cell in cells if cell]
    return Row(
        student,
        cells,
        score=sum(cell.score for cell in there),
        max_score=sum(cell.max_score for cell in there),
        handed_in=len(there),
        needs_review=any(cell.needs_review for cell in there),
    )


def _cell(record: Record | None) -> Cell | None:
    if record is None:
        return None
    score, max_score = _points(record["score"]), _points(record["max_score"])
    # Without its colons and leading slashes an address is a path below this page, whatever a folder is called.
    href = quote(str(record["report"]).encode("utf-8", "replace").lstrip(b"/"), safe="/")
    return Cell(score, max_score, href, _STATUSES[_status(record, score, max_score)], bool(record["needs_review"]))


def _status(record: Record, score: float, max_score: float) -> str:
    if record["status"] in ("fault", "unjudged"):
        return str(record["status"])
    return "full" if score >= max_score else "lost" if score > 0 else "none"


def _points(value: float | None) -> float:
    return value or 0.0


def _column(exercise: str, records: Sequence[Record]) -> Column:
    scores = [_points(record["score"]) for record in records]
    most = [_points(record["max_score"]) for record in records]
    return Column(
        exercise,
        submissions=len(records),
        full=sum(score >= highest for score, highest in zip(scores, most, strict=True)),
        mean=fmean(scores),
        max_score=max(most),
        checks=tuple(_checks(records)),
    )


def _checks(records: Sequence[Record]) -> list[CheckCount]:
    titles: dict[str, str] = {}
    outcomes: dict[str, list[str]] = {}
    for check in (check for record in records for check in record["checks"]):
        titles.setdefault(str(check["id"]), str(check["title"]))
        outcomes.setdefault(str(check["id"]), []).append(str(check["outcome"]))
    return [_count(titles[name], found) for name, found in outcomes.items()]


def _count(title: str, found: Sequence[str]) -> CheckCount:
    return CheckCount(
        title, tuple(found.count(outcome.value) for outcome in LOOKS), found.count(Outcome.PASS.value) / len(found)
    )
