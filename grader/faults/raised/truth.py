"""Asking whether a whole array is true, or a formula."""

from __future__ import annotations

from grader.faults.raised.case import Case
from grader.faults.words import clipped
from grader.words import say

TYPES = ("ValueError", "TypeError")


def hint(case: Case) -> str:
    """How to ask for each entry, or to decide at last."""
    if "truth value" not in case.message:
        return ""
    if case.is_a("TypeError"):
        return say(
            "Whether this holds depends on a symbol. Put a number in first, or use sp.Piecewise for a formula "
            "with cases."
        )
    numpy = clipped(case.outline.alias("numpy", "np"))
    if " and " in case.text or " or " in case.text or " not " in case.text:
        return say("For arrays, and, or and not are written &, | and ~, with brackets around each comparison.")
    return say(
        "A condition needs one answer, and an array gives one for each entry. Use {numpy}.where(condition, "
        "a, b) for a function with cases, or .any() and .all().",
        numpy=numpy,
    )
