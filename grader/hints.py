"""Hints that a student has asked for, by comments in the submission such as `# hint: fprime 2`."""

from __future__ import annotations

import re

from grader.model import Check

_ASKED = re.compile(r"^\s*#\s*hint:\s*([\w.]{1,100})(?:\s+(\d{1,2}))?\s*$", re.IGNORECASE | re.MULTILINE)
MOST_READ = 2**20
"""Characters of a source that are looked through."""


def asked(source: bytes) -> dict[str, int]:
    """How many hints of which check are asked for; the second is not given without the first."""
    found: dict[str, int] = {}
    for check, number in _ASKED.findall(source[:MOST_READ].decode("utf-8", "replace")):
        found[check] = max(found.get(check, 0), int(number or 1))
    return found


def line(check: Check, number: int) -> str:
    """The line that asks for hints up to this number (from 1)."""
    return f"# hint: {check.id} {number}"


def given(check: Check, number: int) -> int:
    """How many hints the report holds of a check of which so many are asked for: those before the first to be paid."""
    free = next((place for place, hint in enumerate(check.hints) if hint.costs), len(check.hints))
    return max(free, min(number, len(check.hints)))


def cost(check: Check, number: int) -> float:
    """The share of the points that so many hints cost, from 0 to 1."""
    return min(1.0, sum(hint.costs for hint in check.hints[:number]))
