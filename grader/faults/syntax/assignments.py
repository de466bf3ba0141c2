"""`=` for `==`, and values assigned to what is not a name."""

from __future__ import annotations

from grader.faults.lexing import CLOSING, OPENING, Token
from grader.faults.syntax.case import Case, Finding
from grader.faults.words import clipped, quoted
from grader.words import say

_CONDITIONS = frozenset({"if", "elif", "while", "assert"})
_NO_ASSIGNMENTS = frozenset({"def", "for", "class", "with", "return", "import", "from"})
_CALCULATES = frozenset({"+", "-", "*", "/", "**", "=="})


def explain(case: Case) -> Finding | None:
    """An equals sign where there can be none."""
    statement = case.statement
    place = _equals(statement.tokens) if statement else None
    if statement is None or place is None:
        return None
    if statement.head in _CONDITIONS:
        if statement.tokens[place].line != case.line:
            return None
        return Finding(say("= gives a name a value. To ask whether two things are equal, write ==."))
    left = statement.tokens[:place]
    if not left or statement.head in _NO_ASSIGNMENTS or (left[-1].kind == "operator" and left[-1].text not in CLOSING):
        return None
    return _target(left)


def _equals(tokens: tuple[Token, ...]) -> int | None:
    """Where the first equals sign outside of brackets is."""
    depth = 0
    for place, token in enumerate(tokens):
        depth += (token.text in OPENING) - (token.text in CLOSING)
        if token.text == "=" and depth == 0:
            return place
    return None


def _target(left: tuple[Token, ...]) -> Finding | None:
    """Why what stands left of an equals sign cannot be given a value."""
    words = [token.text for token in left]
    if len(left) > 3 and left[0].kind == "name" and words[1] == "(" and words[-1] == ")":
        names = ", ".join(token.text for token in left[2:-1] if token.kind == "name")
        defined = f"def {clipped(words[0])}({clipped(names)}):"
        return Finding(
            say("a function is not defined by an equals sign. Write {defined} and return its value.", defined=defined)
        )
    if len(left) == 1 and left[0].kind in ("number", "string"):
        return Finding(say("{words} stands left of the equals sign, where a name must stand.", words=quoted(words[0])))
    if words in (["None"], ["True"], ["False"]):
        return Finding(say("{words} is a word of Python and cannot be given a value.", words=words[0]))
    if not _CALCULATES.isdisjoint(words) and words[0] not in ("*", "["):
        return Finding(
            say(
                "left of the equals sign stands a calculation, {calculation}, where a name must stand. Python computes "
                "the right side and gives it to the name on the left.",
                calculation=quoted(" ".join(words)),
            )
        )
    return None
