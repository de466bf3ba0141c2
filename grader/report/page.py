"""The page of one submission: its score, what to look at next, and every check with what was seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from markupsafe import Markup

from grader import __version__, words
from grader.model import Grade, Mark, Outcome, Verdict
from grader.report.evidence import Evidence, evidences
from grader.report.outcomes import LOOKS, Look, look
from grader.report.remarks import Stop, remarks, slips, stop
from grader.report.source import source_lines
from grader.report.statement import line_html, statement_html
from grader.report.steps import Steps, steps
from grader.report.templating import fill, loaded
from grader.report.text import lines_of, spaced
from grader.words import say

Pictures = Literal["all", "failed", "none"]

OUTPUT_LINES, OUTPUT_CHARACTERS = 400, 20_000
GAP = 0.4
"""Between two stretches of the bar, in hundredths of it."""

_LOST = (Outcome.FAULT, Outcome.FAIL, Outcome.PARTIAL)


@dataclass(frozen=True, slots=True)
class Card:
    """One check as the page shows it."""

    anchor: str
    title: Markup
    look: Look
    mark: Mark
    mistake: str
    """The sentence of the message that names the mistake, "" where there is none of its own."""
    more: str
    """The rest of the message."""
    evidence: Evidence
    steps: Steps | None
    waits_for: tuple[tuple[str, Markup], ...]
    """The anchors and titles of the checks that are to pass first, or to be mended."""
    renamed: tuple[str, ...]
    """What is said of other names than asked for."""
    notes: tuple[str, ...]
    """All else that is remarked."""
    comes_of_stop: bool
    """Whether points were lost because the program stopped."""
    open: bool

    @property
    def is_lost(self) -> bool:
        """Whether there is something to mend here."""
        return self.mark.verdict.outcome in _LOST and not self.comes_of_stop


def get_ready() -> None:
    """Load what all pages need, so that the first one takes no longer than the others."""
    loaded("page")
    source_lines(b"x = 1", {})
    statement_html("$x$")


def render(grade: Grade, pictures: Pictures) -> str:
    """The whole page as one HTML file that loads nothing; figures are drawn for all checks, those lost, or none."""
    with words.using(grade.exercise.language):
        return _render(grade, pictures)


def _render(grade: Grade, pictures: Pictures) -> str:
    verdicts = [mark.verdict for mark in grade.marks]
    shown = evidences(verdicts, [_is_drawn(verdict, pictures) for verdict in verdicts])
    stopped, slipped = stop(grade), slips(grade)
    cards = [_card(mark, evidence, grade, stopped) for mark, evidence in zip(grade.marks, shown, strict=True)]
    source = source_lines(grade.submission.source, remarks(grade, stopped, slipped))
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
        lost=sorted((card for card in cards if card.is_lost), key=lambda card: bool(card.mark.verdict.follows)),
        cause=_cause(cards, stopped),
        renamed=[card for card in cards if card.renamed],
        stopped=stopped,
        waiting=sum(card.comes_of_stop for card in cards),
        notes=_notes(grade, slipped, cards),
        source=source,
        lines={line.number: line for line in source},
        outputs=[(name, _output(text)) for name, text in _outputs(grade) if text.strip()],
    )


def _cause(cards: Sequence[Card], stopped: Stop | None) -> Card | None:
    """The first check with a mistake of its own in what the program worked out the line with that stopped it."""
    own = (card for card in cards if card.is_lost and card.mistake and not card.mark.verdict.follows)
    return next((card for card in own if stopped is not None and stopped.is_worked_out_with(card.mark.verdict)), None)


def _is_drawn(verdict: Verdict, pictures: Pictures) -> bool:
    return pictures == "all" or (pictures == "failed" and verdict.outcome is not Outcome.PASS)


def _card(mark: Mark, evidence: Evidence, grade: Grade, stopped: Stop | None) -> Card:
    verdict = mark.verdict
    passed = verdict.outcome is Outcome.PASS
    comes_of_stop = stopped is not None and verdict.outcome in _LOST and stopped.is_told_in(verdict)
    named = bool(verdict.mistake) and verdict.message.startswith(verdict.mistake)
    return Card(
        anchor=_anchor(verdict),
        title=_title(verdict),
        look=look(verdict),
        mark=mark,
        mistake=verdict.mistake if named else "",
        more=verdict.message.removeprefix(verdict.mistake).strip() if named else verdict.message,
        evidence=evidence,
        steps=steps(mark),
        waits_for=tuple((_anchor(other), _title(other)) for other in _first(verdict, grade)),
        renamed=verdict.notes[: len(verdict.renamed)],
        notes=verdict.notes[len(verdict.renamed) :],
        comes_of_stop=comes_of_stop,
        open=bool(verdict.notes) if passed else bool(evidence) or not comes_of_stop,
    )


def _anchor(verdict: Verdict) -> str:
    return f"check-{verdict.check.id}"


def _title(verdict: Verdict) -> Markup:
    return line_html(verdict.check.title or verdict.check.id)


def _first(verdict: Verdict, grade: Grade) -> list[Verdict]:
    """The checks that a skipped one needs and that did not pass, or that a wrong one follows from."""
    needs = verdict.check.needs if verdict.outcome is Outcome.SKIPPED else verdict.follows
    others = [mark.verdict for mark in grade.marks]
    return [other for other in others if other.check.id in needs and other.outcome is not Outcome.PASS]


def _counts(cards: Sequence[Card]) -> list[tuple[Look, int]]:
    found = Counter(card.mark.verdict.outcome for card in cards)
    return [(look, found[outcome]) for outcome, look in LOOKS.items() if found[outcome]]


def _notes(grade: Grade, slipped: Sequence[tuple[int, str]], cards: Sequence[Card]) -> list[tuple[str, int]]:
    """What is to be known of the whole file, with the line of each (0 for none); slips where something was lost."""
    whole = [(note, 0) for note in grade.submission.notes]
    mended = any(card.mark.verdict.outcome in _LOST for card in cards)
    return list(dict.fromkeys([*whole, *((said, line) for line, said in slipped if mended)]))


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


def _outputs(grade: Grade) -> list[tuple[str, str]]:
    return [(say("Printed"), grade.run.stdout), (say("Warnings and errors"), grade.run.stderr)]


def _output(text: str) -> Markup:
    return spaced("\n".join(lines_of(text, OUTPUT_LINES, OUTPUT_CHARACTERS)))
