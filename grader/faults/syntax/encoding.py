"""Bytes that are no text, and code that is nested too deeply."""

from __future__ import annotations

from grader.faults.syntax.case import Case, Finding
from grader.words import say


def explain(case: Case) -> Finding | None:
    """What hinders Python from reading the text at all."""
    if "\0" in case.source:
        return Finding(
            say("it holds null characters, as files do that were damaged or saved in UTF-16. Save it as UTF-8.")
        )
    if "UnicodeDecodeError" in case.types or "'utf-8' codec" in case.detail or "Non-UTF-8" in case.detail:
        return Finding(say("it is not saved as UTF-8. Choose UTF-8 as the encoding where your editor saves it."))
    if "RecursionError" in case.types or "MemoryError" in case.types or "nested" in case.detail:
        return Finding(say("an expression is nested too deeply or is too long. Split it into several steps."))
    return None
