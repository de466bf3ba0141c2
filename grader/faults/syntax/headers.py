"""Lines that open a block and lack the colon, or the brackets of a function."""

from __future__ import annotations

from grader.faults.lexing import CLOSING, OPENING, Token
from grader.faults.syntax.case import Case, Finding
from grader.words import say

_HEADS = {"def", "class", "if", "elif", "else", "for", "while", "try", "except", "finally", "with"}
_ALONE = {"else", "try", "finally"}


def explain(case: Case) -> Finding | None:
    """What is missing in the line of a block, which may be that above the one where Python gave up."""
    if case.statement is not None and _lacks_def(case.statement.tokens):
        return Finding(say("the definition of a function begins with def."), case.statement.line)
    for statement in (case.statement, case.before):
        if statement is None or statement.head not in _HEADS or statement.tokens[0].line < case.line - 1:
            continue
        words = statement.tokens
        if statement.head == "def" and not _has_brackets(words):
            if len(words) > 1 and words[1].kind == "number":
                return Finding(say("a name cannot begin with a digit."), statement.line)
            name = words[1].text if len(words) > 1 and words[1].kind == "name" else "name"
            return Finding(
                say("a function needs brackets behind its name, with its parameters: def {name}(x):.", name=name),
                statement.line,
            )
        if not _has_colon(words):
            return Finding(
                say("a colon is missing. A line that begins with {head} ends with one.", head=statement.head),
                statement.line,
            )
        if statement.head == "for" and not any(word.text == "in" for word in words):
            return Finding(say("a loop needs in: for i in range(10):."), statement.line)
    return None


def _lacks_def(words: tuple[Token, ...]) -> bool:
    """Whether a line reads `f(x):`."""
    return (
        len(words) > 3
        and words[0].kind == "name"
        and words[1].text == "("
        and [each.text for each in words[-2:]] == [")", ":"]
    )


def _has_brackets(words: tuple[Token, ...]) -> bool:
    return len(words) > 2 and words[1].kind == "name" and words[2].text == "("


def _has_colon(words: tuple[Token, ...]) -> bool:
    """Whether a colon stands outside of brackets, other than that of a lambda."""
    depth = lambdas = 0
    for word in words:
        depth += (word.text in OPENING) - (word.text in CLOSING)
        if word.text == "lambda" and depth == 0:
            lambdas += 1
        elif word.text == ":" and depth == 0:
            if not lambdas:
                return True
            lambdas -= 1
    return False
