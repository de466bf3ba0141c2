"""How an outcome is told apart on a page: a word and a symbol, and a colour by its name."""

from __future__ import annotations

from dataclasses import dataclass

from grader.model import Outcome, Verdict
from grader.words import noted


@dataclass(frozen=True, slots=True)
class Look:
    """One outcome's word, to be said, and symbol; its colour is the style's class of the same name."""

    word: str
    symbol: str
    name: str


LOOKS = {
    Outcome.PASS: Look(noted("Passed"), "✓", "pass"),
    Outcome.PARTIAL: Look(noted("Partly right"), "½", "partial"),
    Outcome.FAIL: Look(noted("Not right yet"), "×", "fail"),
    Outcome.FAULT: Look(noted("No answer"), "!", "fault"),
    Outcome.SKIPPED: Look(noted("Skipped"), "–", "skipped"),
    Outcome.UNJUDGED: Look(noted("Waits for a person"), "?", "unjudged"),
}
ADVICE = Look(noted("Advice"), "i", "skipped")


def look(verdict: Verdict) -> Look:
    """How one verdict is told apart: what earns no points and has remarks is neither right nor wrong."""
    is_advice = verdict.outcome is Outcome.PASS and verdict.notes and not verdict.check.points
    return ADVICE if is_advice else LOOKS[verdict.outcome]
