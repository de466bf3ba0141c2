"""Characters from a web page or a word processor that mean nothing in Python."""

from __future__ import annotations

from grader.faults.characters import FORMULAS, LOWERED, RAISED, REPLACEMENTS, named
from grader.faults.lexing import Token
from grader.faults.syntax.case import Case, Finding
from grader.faults.words import quoted
from grader.words import say


def explain(case: Case) -> Finding | None:
    """The first such character on the line where Python gave up, or on an earlier one of the same statement."""
    begin = case.statement.line if case.statement else case.line
    for token in case.tokens:
        if begin <= token.line <= case.line:
            char = _foreign(token)
            if char:
                return Finding(_sentence(token, char), token.line)
    return None


def _foreign(token: Token) -> str:
    """The character of a token outside strings and comments that Python does not know, "" where there is none."""
    if token.text.isascii() or token.kind in ("string", "comment"):
        return ""
    if token.kind == "name" and token.text.isidentifier():
        return ""
    return next(char for char in token.text if not char.isascii() and not (token.kind == "name" and _in_names(char)))


def _in_names(char: str) -> bool:
    return f"a{char}".isidentifier()


def _sentence(token: Token, char: str) -> str:
    found = REPLACEMENTS.get(char)
    if found is None:
        return _printed_mathematics(token, char)
    match found.family:
        case "quote":
            return say(
                "the quotation mark {char} is a typographic one. Python only knows the straight ones, ' and \".",
                char=char,
            )
        case "dash":
            return say(
                "the sign {char} is a dash ({named}), not a minus. Type it anew with the minus key.",
                char=char,
                named=named(char),
            )
        case "space":
            return say(
                "there is a special blank ({named}), as web pages have them. Type the blank anew.", named=named(char)
            )
        case "invisible":
            return say(
                "there is an invisible character ({named}), as web pages have them. Type the line anew.",
                named=named(char),
            )
    return say("the character {char} is a full-width one. Python only knows the ordinary {by}.", char=char, by=found.by)


def _printed_mathematics(token: Token, char: str) -> str:
    if char in RAISED:
        return say(
            "a power cannot be written {char}. Write **{digit}, as in x**{digit}.", char=char, digit=RAISED[char]
        )
    if char in LOWERED:
        return say(
            "an index cannot be written {char}. Write an ordinary {digit}, as in x{digit}.",
            char=char,
            digit=LOWERED[char],
        )
    if char in FORMULAS:
        return say("Python does not know the sign {char}. Write {code} for it.", char=char, code=say(FORMULAS[char]))
    if not char.isprintable():
        return say("there is a character that cannot be seen ({named}). Type the line anew.", named=named(char))
    return say(
        "the character {char} ({named}) has no meaning in Python code outside of texts.",
        char=quoted(char),
        named=named(char),
    )
