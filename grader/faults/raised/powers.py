"""Whole numbers in arrays to negative powers."""

from __future__ import annotations

from grader.faults.raised.case import Case, is_array
from grader.faults.words import quoted
from grader.words import say

TYPES = ("ValueError", "ZeroDivisionError")


def hint(case: Case) -> str:
    """How to have numbers with decimals."""
    if "negative integer power" in case.message:
        whole = next((thing for thing in case.in_part() if is_array(thing) and "int" in thing.dtype), None)
        subject = (
            say("{name} holds whole numbers, which", name=quoted(whole.name)) if whole else say("NumPy's whole numbers")
        )
        return say(
            "{subject} cannot be raised to a negative power. Use numbers with a point: x.astype(float), or 2.0**-x.",
            subject=subject,
        )
    if "0.0 cannot be raised" in case.message or "zero to a negative power" in case.message:
        return say("Zero cannot be raised to a negative power. Leave that point out.")
    return ""
