"""How an outcome is told apart on a page: a word and a symbol, and a colour by its name."""

from __future__ import annotations

from dataclasses import dataclass

from grader.model import Outcome


@dataclass(frozen=True, slots=True)
class Look:
    """One outcome's word and symbol; its colour is the style's class of the same name."""

    word: str
    symbol: str
    name: str


LOOKS = {
    Outcome.PASS: Look("Passed", "✓", "pass"),
    Outcome.PARTIAL: Look("Partly right", "½", "partial"),
    Outcome.FAIL: Look("Not right yet", "×", "fail"),
    Outcome.FAULT: Look("No answer", "!", "fault"),
    Outcome.SKIPPED: Look("Skipped", "–", "skipped"),
    Outcome.UNJUDGED: Look("Waits for a person", "?", "unjudged"),
}
