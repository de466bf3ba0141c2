"""What is said of a fault, and where it is marked in the source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Explanation:
    """One or two sentences to the student."""

    sentence: str
    marks: tuple[tuple[int, str], ...] = ()
    """Lines of the source that are concerned, with what to write beside each; the main one first."""
