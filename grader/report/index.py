"""The page of a class: a row a student, a column an exercise, from the records of `results.json`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from grader import __version__
from grader.report.insights import CheckInsight, insights
from grader.report.lessons import Anchors, mistakes, unexplained
from grader.report.links import Link, href, links
from grader.report.outcomes import LOOKS, Look
from grader.report.templating import fill
from grader.words import noted

Record = Mapping[str, Any]

_STATUSES = {
    "full": Look(noted("full marks"), "✓", "pass"),
    "lost": Look(noted("marks lost"), "½", "partial"),
    "none": Look(noted("no marks"), "×", "fail"),
    "fault": Look(noted("stopped with an error"), "!", "fault"),
    "unjudged": Look(noted("waits for a person"), "?", "unjudged"),
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

    @property
    def hardest(self) -> CheckCount | None:
        """The check that fewest passed; None where everybody passed all."""
        least = min(self.checks, key=lambda check: check.share, default=None)
        return least if least and least.share < 1 else None


@dataclass(frozen=True, slots=True)
class CheckCount:
    """How often a check ended in each way, in the order of `LOOKS`, and who lost points on it why."""

    anchor: str
    title: str
    counts: tuple[int, ...]
    share: float
    """Of submissions that passed it, from 0 to 1."""
    mistakes: tuple[Shared, ...]
    answers: tuple[Shared, ...]
    others: tuple[Link, ...]
    """Who lost points for a reason of their own."""

    @property
    def is_told(self) -> bool:
        """Whether there is more to be told of it than how often it ended how."""
        return bool(self.mistakes or self.answers or self.others)


@dataclass(frozen=True, slots=True)
class Shared:
    """What several submissions have in common: a sentence about a mistake, or a wrong answer."""

    text: str
    who: tuple[Link, ...]


def render(records: Sequence[Record], title: str, students: Collection[str] = ()) -> str:
    """The whole page as one HTML file that loads nothing; complete without its script.

    `students` are listed even if there is no record of theirs.
    """
    exercises = sorted({str(record["exercise"]) for record in records})
    by_pair = {(str(record["student"]), str(record["exercise"])): record for record in records}
    everyone = {student for student, _ in by_pair} | set(students)
    rows = [_row(student, exercises, by_pair) for student in sorted(everyone, key=_order)]
    found = insights(records)
    anchors = {
        (exercise, check.id): f"check-{column}-{row}"
        for column, exercise in enumerate(exercises)
        for row, check in enumerate(found[exercise])
    }
    columns = [
        _column(exercise, [by_pair[pair] for pair in by_pair if pair[1] == exercise], found[exercise], anchors)
        for exercise in exercises
    ]
    return fill(
        "index",
        title=title,
        version=__version__,
        rows=rows,
        columns=columns,
        statuses=list(_STATUSES.values()),
        outcomes=list(LOOKS.values()),
        lessons=mistakes(found, anchors),
        riddles=unexplained(found, anchors),
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
    look = _STATUSES[_status(record, score, max_score)]
    return Cell(score, max_score, href(record), look, bool(record["needs_review"]))


def _status(record: Record, score: float, max_score: float) -> str:
    if record["status"] in ("fault", "unjudged"):
        return str(record["status"])
    return "full" if score >= max_score else "lost" if score > 0 else "none"


def _points(value: float | None) -> float:
    return value or 0.0


def _column(exercise: str, records: Sequence[Record], checks: Sequence[CheckInsight], anchors: Anchors) -> Column:
    scores = [_points(record["score"]) for record in records]
    most = [_points(record["max_score"]) for record in records]
    return Column(
        exercise,
        submissions=len(records),
        full=sum(score >= highest for score, highest in zip(scores, most, strict=True)),
        mean=fmean(scores),
        max_score=max(most),
        checks=tuple(_count(check, len(records), anchors[exercise, check.id]) for check in checks),
    )


def _count(check: CheckInsight, submissions: int, anchor: str) -> CheckCount:
    made = tuple(Shared(one.sentence, links(check, one.who)) for one in check.mistakes())
    answers = tuple(Shared(one.text, links(check, one.who)) for one in check.groups())
    told = {link for shared in (*made, *answers) for link in shared.who}
    return CheckCount(
        anchor,
        check.title,
        tuple(check.outcomes.get(outcome.value, 0) for outcome in LOOKS),
        check.passed / submissions,
        made,
        answers,
        tuple(link for link in links(check, check.lost) if link not in told),
    )
