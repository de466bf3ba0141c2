"""`else if`, as other languages have it."""

from __future__ import annotations

from itertools import pairwise

from grader.faults.syntax.case import Case, Finding

_WRONG = {"elseif", "elsif", "elif_"}


def explain(case: Case) -> Finding | None:
    """A second condition that is not written `elif`."""
    words = [token.text for token in case.here]
    for word, behind in pairwise(words):
        if word == "else" and behind == "if" and words[0] == "else":
            return Finding("“else if” is one word in Python: elif.")
    if words and words[0].lower() in _WRONG:
        return Finding(f"“{words[0]}” is written elif in Python.")
    if len(words) > 1 and words[0] == "else" and words[1] != ":" and ":" in words:
        return Finding("else takes no condition. Write elif for another condition, or else: alone.")
    return None
