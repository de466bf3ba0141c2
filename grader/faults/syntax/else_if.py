"""`else if`, as other languages have it."""

from __future__ import annotations

from itertools import pairwise

from grader.faults.syntax.case import Case, Finding
from grader.words import say

_WRONG = {"elseif", "elsif", "elif_"}


def explain(case: Case) -> Finding | None:
    """A second condition that is not written `elif`."""
    words = [token.text for token in case.here]
    for word, behind in pairwise(words):
        if word == "else" and behind == "if" and words[0] == "else":
            return Finding(say("“else if” is one word in Python: elif."))
    if words and words[0].lower() in _WRONG:
        return Finding(say("“{words}” is written elif in Python.", words=words[0]))
    if len(words) > 1 and words[0] == "else" and words[1] != ":" and ":" in words:
        return Finding(say("else takes no condition. Write elif for another condition, or else: alone."))
    return None
