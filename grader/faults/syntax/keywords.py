"""Words of Python's own as names, and such words misspelt."""

from __future__ import annotations

import difflib
import keyword

from grader.faults.lexing import OPENING, Token
from grader.faults.syntax.case import Case, Finding
from grader.faults.words import quoted
from grader.words import noted, say

_FIRST_WORDS = ("return", "import", "from", "while", "else", "elif", "class", "with", "except", "finally")
_ALTERNATIVES = {"lambda": noted("lam or lambda_")}


def explain(case: Case) -> Finding | None:
    """A keyword that is assigned to, or used as a parameter."""
    words = case.here
    if len(words) > 1 and words[0].kind == "name" and (words[1].kind in ("name", "number") or words[-1].text == ":"):
        meant = _meant(words[0].text)
        if meant:
            return Finding(say("{text} is written {meant} in Python.", text=quoted(words[0].text), meant=meant))
    for place, token in enumerate(words):
        if token.kind == "keyword" and _is_used_as_name(words, place):
            return Finding(
                say(
                    "{text} is a word of Python and cannot be a name. Call it {other}, for example.",
                    text=token.text,
                    other=say(_ALTERNATIVES.get(token.text, token.text + "_")),
                )
            )
    return None


def _meant(word: str) -> str:
    """The keyword a word is meant as: in capitals, or with letters exchanged."""
    if word.lower() in keyword.kwlist:
        return word.lower()
    close = difflib.get_close_matches(word, _FIRST_WORDS, n=1, cutoff=0.8)
    return close[0] if close and len(word) > 3 else ""


def _is_used_as_name(words: tuple[Token, ...], place: int) -> bool:
    before = words[place - 1].text if place else ""
    behind = words[place + 1].text if place + 1 < len(words) else ""
    if words[place].text in ("None", "True", "False", "else"):
        return False
    if (behind == "=" and before in ("", ",", ";", "(")) or before == "." or (before == "def" and behind == "("):
        return True
    return words[0].text in ("def", "lambda") and before in (",", *OPENING) and behind in (",", ")", "=")
