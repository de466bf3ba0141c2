"""Python 2: `print` and the like without brackets."""

from __future__ import annotations

from grader.faults.lexing import Token
from grader.faults.syntax.case import Case, Finding
from grader.words import say

_STATEMENTS = {"print": "print(…)", "exec": "exec(…)"}


def explain(case: Case) -> Finding | None:
    """A statement that Python 3 has as a function, or an exception named after a comma."""
    for token, behind in zip(case.here, case.here[1:], strict=False):
        if token.text in _STATEMENTS and _starts_statement(case, token) and _is_printed(behind):
            return Finding(
                say(
                    "{text} needs brackets around what it prints: {statements}.",
                    text=token.text,
                    statements=_STATEMENTS[token.text],
                )
            )
    words = [token.text for token in case.here]
    if words[:1] == ["except"] and words[2:3] == [","]:
        return Finding(say("the name of an exception follows the word as: except ValueError as error."))
    if words[:1] == ["raise"] and words[2:3] == [","]:
        return Finding(say("what an exception says goes into its brackets: raise ValueError(…)."))
    if "<>" in "".join(words):
        return Finding(say("“not equal” is written != in Python."))
    return None


def _starts_statement(case: Case, token: Token) -> bool:
    place = case.here.index(token)
    return place == 0 or case.here[place - 1].text in (":", ";")


def _is_printed(token: Token) -> bool:
    return token.is_operand or token.kind == "keyword" or token.text in (">>", "-")
