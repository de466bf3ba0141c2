"""`return` outside of a function, `break` outside of a loop, and the like."""

from __future__ import annotations

from grader.faults.outline import outline
from grader.faults.syntax.case import Case, Finding

_BELONGS = {
    "return": "a function",
    "yield": "a function",
    "await": "an async function",
    "break": "a loop",
    "continue": "a loop",
}


def explain(case: Case) -> Finding | None:
    """A word that stands where it cannot, in a line that is otherwise right."""
    words = [token.text for token in case.here]
    word = next((each for each in words if each in _BELONGS), None)
    if word is None or not ("outside" in case.detail or "not properly in loop" in case.detail):
        return None
    if word in ("return", "yield"):
        above = [block for block in outline(case.source).blocks if block.keyword == "def" and block.line < case.line]
        if above:
            return Finding(
                f"{word} stands outside of a function. Does it belong to “{above[-1].name}” of line {above[-1].line}? "
                "Then indent it like the rest of it."
            )
    return Finding(f"{word} stands outside of {_BELONGS[word]}. Is the indentation right?")
