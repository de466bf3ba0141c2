"""Texts whose quotation mark is not closed."""

from __future__ import annotations

import re

from grader.faults.lexing import Token
from grader.faults.syntax.case import Case, Finding
from grader.faults.words import at
from grader.words import say


def explain(case: Case) -> Finding | None:
    """The first text that is never closed, if Python gave up there or behind."""
    open_one = next((token for token in case.tokens if token.is_unclosed), None)
    if open_one is None or not open_one.line <= case.line <= _end(open_one, case):
        return None
    quote = _quote(open_one)
    if len(quote) == 3:
        return Finding(
            say(
                "the text that begins with {quote}{where} is never closed. End it with {quote}.",
                quote=quote,
                where=at(open_one.line),
            ),
            open_one.line,
        )
    if _holds_apostrophe(case, open_one, quote):
        return Finding(
            say("a text ends at its apostrophe. Put a text that holds ' between double quotation marks."), open_one.line
        )
    return Finding(
        say("a text is not closed: the quotation mark {quote} that ends it is missing.", quote=quote), open_one.line
    )


def _end(token: Token, case: Case) -> int:
    return case.source.count("\n") + 1 if len(_quote(token)) == 3 else token.line + 1


def _quote(token: Token) -> str:
    text = token.text.lstrip("rRbBuUfFtT")
    return text[:3] if text[:3] in ('"""', "'''") else text[:1]


def _holds_apostrophe(case: Case, open_one: Token, quote: str) -> bool:
    """Whether the line has a text like 'it's', whose third quotation mark opens another."""
    return quote == "'" and bool(re.search(r"'[^']*\w'\w[^']*'", case.text(open_one.line)[:1000]))
