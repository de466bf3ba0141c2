"""Values for which a function is not defined, and matrices that cannot be inverted."""

from __future__ import annotations

from grader.faults.raised.case import Case
from grader.words import say

TYPES = ("ValueError", "OverflowError", "LinAlgError", "NonInvertibleMatrixError", "NonSquareMatrixError")


def hint(case: Case) -> str:
    """Where the function ends."""
    if case.is_a("OverflowError"):
        return say("The result is larger than a number can be. Is there an exponent that grows too far?")
    if (
        "math domain error" in case.message
        or "expected a positive input" in case.message
        or "nonnegative input" in case.message
    ):
        return say(
            "The function is not defined for this value: a logarithm needs a positive number, a square root "
            "none below zero."
        )
    if "Singular" in case.message or case.is_a("NonInvertibleMatrixError"):
        return say("The matrix has no inverse: its rows depend on one another. Is each of its entries right?")
    if "square" in case.message:
        return say("The matrix must have as many rows as columns.")
    return ""
