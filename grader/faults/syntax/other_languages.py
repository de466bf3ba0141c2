"""Operators and words of other languages."""

from __future__ import annotations

from itertools import pairwise

from grader.faults.lexing import CLOSING, OPENING, Token
from grader.faults.syntax.case import Case, Finding

_PAIRS = {
    ("&", "&"): "“and” is written and in Python, not &&.",
    ("|", "|"): "“or” is written or in Python, not ||.",
    ("+", "+"): "Python has no ++. Write += 1.",
    ("=", ">"): "“greater or equal” is written >= in Python.",
    ("=", "<"): "“less or equal” is written <= in Python.",
    ("<", ">"): "“not equal” is written != in Python.",
    ("=", "+"): "to add to a name, write += in Python.",
    ("=", "="): "“equal” is written ==, without a blank in between, and with nothing else than two signs.",
    ("==", "="): "“equal” is written == in Python, with two signs.",
    ("!=", "="): "“not equal” is written != in Python.",
    (":=", "="): "a name is given a value by = alone.",
}
_HEADS = {
    "function": "a function is defined by def: def f(x):.",
    "func": "a function is defined by def: def f(x):.",
    "var": "a name needs no announcement in Python: x = 1 is enough.",
    "let": "a name needs no announcement in Python: x = 1 is enough.",
    "const": "a name needs no announcement in Python: x = 1 is enough.",
    "int": "a name needs no type in Python: x = 1 is enough.",
    "float": "a name needs no type in Python: x = 1.0 is enough.",
    "double": "a name needs no type in Python: x = 1.0 is enough.",
    "switch": "Python has no switch. Use if and elif.",
    "foreach": "a loop is written for x in values:.",
    "end": "Python has no end: a block ends where the indentation does. Leave it out.",
    "include": "a library is loaded by import.",
    "using": "a library is loaded by import.",
}


_SIGNS = {
    "!": "“not” is written as a word in Python: not x, not !x.",
    "?": "Python does not know the sign ?. A choice is written a if condition else b.",
    "$": "Python does not know the sign $: formulas are code here, without it.",
}
_ABSOLUTE = frozenset("= ( , + - *".split())


def explain(case: Case) -> Finding | None:
    """A sign or word that Python does not have."""
    said = _word(case.here) or _sign(case.here) if case.here else ""
    if not said and _has_semicolon_in_brackets(case):
        said = "the rows of a matrix are not divided by ; but are lists of their own: [[1, 2], [3, 4]]."
    return Finding(said) if said else None


def _word(here: tuple[Token, ...]) -> str:
    head = here[0].text
    if head in _HEADS and (len(here) == 1 or here[1].kind == "name"):
        return _HEADS[head]
    if head == "for" and any(token.text == ";" for token in here):
        return "a loop that counts begins with for i in range(n):."
    if head in ("if", "elif", "while") and any(token.text in ("then", "do") for token in here):
        return "Python has neither then nor do: the condition ends with a colon."
    if here[-1].text == "{" and head in ("if", "for", "while", "def", "else"):
        return "a block begins with a colon and is indented; it has no curly brackets."
    return ""


def _sign(here: tuple[Token, ...]) -> str:
    for one, other in pairwise(here):
        said = _PAIRS.get((one.text, other.text))
        if said and _is_operator(one.text, other.text, touching=one.column + len(one.text) == other.column):
            return said
        if one.text in _ABSOLUTE and other.text == "|":
            return "an absolute value is written abs(x) in Python."
    if len(here) > 1 and here[1].text == ":=":
        return "a name is given a value by = alone."
    return next((_SIGNS[token.text] for token in here if token.text in _SIGNS), "")


def _has_semicolon_in_brackets(case: Case) -> bool:
    depth = 0
    for token in case.statement.tokens if case.statement else ():
        depth += (token.text in OPENING) - (token.text in CLOSING)
        if token.text == ";" and depth > 0:
            return True
    return False


def _is_operator(one: str, other: str, *, touching: bool) -> bool:
    """Whether two signs are one operator of another language: `x = +1` and `a + +b` are Python."""
    return touching or (one, other) in (("=", "="), ("==", "="))
