"""A function that calls itself without end."""

from __future__ import annotations

from collections import Counter

from grader.faults.raised.case import Case
from grader.faults.words import quoted
from grader.words import say

TYPES = ("RecursionError",)


def hint(case: Case) -> str:
    """Which function, and what ends it."""
    names = Counter(frame.function for frame in case.raised.frames if frame.function)
    if not names:
        return say("A function calls itself without end.")
    name = names.most_common(1)[0][0]
    return say(
        "{name} calls itself again and again. Is there a case in which it does not, and is that reached?",
        name=quoted(name),
    )
