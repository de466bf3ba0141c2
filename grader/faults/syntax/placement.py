"""`return` outside of a function, `break` outside of a loop, and the like."""

from __future__ import annotations

from grader.faults.outline import outline
from grader.faults.syntax.case import Case, Finding
from grader.words import noted, say

_BELONGS = {
    "return": noted("a function"),
    "yield": noted("a function"),
    "await": noted("an async function"),
    "break": noted("a loop"),
    "continue": noted("a loop"),
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
                say(
                    "{word} stands outside of a function. Does it belong to “{name}” of line {line}? Then indent it "
                    "like the rest of it.",
                    word=word,
                    name=above[-1].name,
                    line=above[-1].line,
                )
            )
    return Finding(
        say("{word} stands outside of {belongs}. Is the indentation right?", word=word, belongs=say(_BELONGS[word]))
    )
