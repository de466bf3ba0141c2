"""The page of one submission: its score, what to look at next, and every check with what was seen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from markupsafe import Markup

from grader import __version__
from grader.faults import sentence
from grader.model import Grade, Mark, Outcome, Verdict
from grader.report.evidence import Evidence, evidences
from grader.report.outcomes import LOOKS, Look
from grader.report.source import source_lines
from grader.report.statement import line_html, statement_html
from grader.report.templating import fill, loaded
from grader.report.text import lines_of, spaced
from grader.values import Fault

Pictures = Literal["all", "failed", "none"]

OUTPUT_LINES, OUTPUT_CHARACTERS = 400, 20_000
NEXT_CAP = 3
GAP = 0.4
"""Between two stretches of the bar, in hundredths of it."""
REMARK_CAP = 4
"""What is said about one line of the source."""

_LOST = (Outcome.FAULT, Outcome.FAIL, Outcome.PARTIAL)

_BEFORE = " What was defined and drawn before that was graded."


@dataclass(frozen=True, slots=True)
class Card:
    """One check as the page shows it."""

    anchor: str
    title: Markup
    look: Look
    mark: Mark
    evidence: Evidence
    open: bool


def get_ready() -> None:
    """Load what all pages need, so that the first one takes no longer than the others."""
    loaded("page")
    source_lines(b"x = 1", {})
    statement_html("$x$")


def render(grade: Grade, pictures: Pictures) -> str:
    """The whole page as one HTML file that loads nothing; figures are drawn for all checks, those lost, or none."""
    verdicts = [mark.verdict for mark in grade.marks]
    shown = evidences(verdicts, [_is_drawn(verdict, pictures) for verdict in verdicts])
    cards = [_card(mark, evidence) for mark, evidence in zip(grade.marks, shown, strict=True)]
    fault = grade.run.fault or grade.submission.fault
    source = source_lines(grade.submission.source, _remarks(fault, grade.marks))
    return fill(
        "page",
        grade=grade,
        version=__version__,
        digest=sha256(grade.submission.source).hexdigest(),
        statement=statement_html(grade.exercise.statement),
        exercise_title=line_html(grade.exercise.title),
        cards=cards,
        counts=_counts(cards),
        bar=_bar(cards),
        next_cards=_next(cards, fault),
        fault=fault,
        stopped=sentence(fault) + (_BEFORE if fault.reason in ("raised", "exited") else "") if fault else "",
        source=source,
        numbers={line.number for line in source},
        outputs=[(name, _output(text)) for name, text in _outputs(grade) if text.strip()],
    )


def _is_drawn(verdict: Verdict, pictures: Pictures) -> bool:
    return pictures == "all" or (pictures == "failed" and verdict.outcome is not Outcome.PASS)


def _card(mark: Mark, evidence: Evidence) -> Card:
    check, outcome = mark.verdict.check, mark.verdict.outcome
    passed = outcome is Outcome.PASS
    return Card(
        anchor=f"check-{check.id}",
        title=line_html(check.title or check.id),
        look=LOOKS[outcome],
        mark=mark,
        evidence=evidence,
        open=not passed or bool(mark.verdict.notes),
    )


def _counts(cards: Sequence[Card]) -> list[tuple[Look, int]]:
    found = Counter(card.mark.verdict.outcome for card in cards)
    return [(look, found[outcome]) for outcome, look in LOOKS.items() if found[outcome]]


def _next(cards: Sequence[Card], fault: Fault | None) -> list[Card]:
    """The first checks that lost points, without those of which only the program's end is told."""
    told = sentence(fault) if fault else None
    lost = [card for card in cards if card.mark.verdict.outcome in _LOST]
    return [card for card in lost if told is None or told not in card.mark.verdict.message][:NEXT_CAP]


@dataclass(frozen=True, slots=True)
class Segment:
    """A check's stretch of the bar below the score, in hundredths of the bar."""

    start: float
    width: float
    earned: float
    look: Look


def _bar(cards: Sequence[Card]) -> list[Segment]:
    whole = sum(card.mark.max_points for card in cards) or 1.0
    segments: list[Segment] = []
    start = 0.0
    for card in cards:
        length = (100 + GAP) * card.mark.max_points / whole
        width = max(0.0, length - GAP)
        share = card.mark.points / card.mark.max_points if card.mark.max_points > 0 else 0.0
        earned = width * min(1.0, max(0.0, share))
        segments.append(Segment(round(start, 2), round(width, 2), round(earned, 2), card.look))
        start += length
    return segments


def _remarks(fault: Fault | None, marks: Sequence[Mark]) -> Mapping[int, tuple[str, ...]]:
    """What is said about each line."""
    found: dict[int, list[str]] = defaultdict(list)
    if fault and fault.line > 0:
        found[fault.line].append(sentence(fault))
    for mark in marks:
        verdict = mark.verdict
        if verdict.line > 0:
            found[verdict.line].append(verdict.message)
    return {line: tuple(_once(said)[:REMARK_CAP]) for line, said in found.items()}


def _once(said: Sequence[str]) -> list[str]:
    """What is said, without what is part of something longer that is said too."""
    return [one for one in dict.fromkeys(said) if not any(one in other and one != other for other in said)]


def _outputs(grade: Grade) -> list[tuple[str, str]]:
    return [("Printed", grade.run.stdout), ("Warnings and errors", grade.run.stderr)]


def _output(text: str) -> Markup:
    return spaced("\n".join(lines_of(text, OUTPUT_LINES, OUTPUT_CHARACTERS)))
