"""Operators and words of other languages."""

from __future__ import annotations

from itertools import pairwise

from grader.faults.lexing import CLOSING, OPENING, Token
from grader.faults.syntax.case import Case, Finding
from grader.words import noted, say

_PAIRS = {
    ("&", "&"): noted("“and” is written and in Python, not &&."),
    ("|", "|"): noted("“or” is written or in Python, not ||."),
    ("+", "+"): noted("Python has no ++. Write += 1."),
    ("=", ">"): noted("“greater or equal” is written >= in Python."),
    ("=", "<"): noted("“less or equal” is written <= in Python."),
    ("<", ">"): noted("“not equal” is written != in Python."),
    ("=", "+"): noted("to add to a name, write += in Python."),
    ("=", "="): noted("“equal” is written ==, without a blank in between, and with nothing else than two signs."),
    ("==", "="): noted("“equal” is written == in Python, with two signs."),
    ("!=", "="): noted("“not equal” is written != in Python."),
    (":=", "="): noted("a name is given a value by = alone."),
}
_HEADS = {
    "function": noted("a function is defined by def: def f(x):."),
    "func": noted("a function is defined by def: def f(x):."),
    "var": noted("a name needs no announcement in Python: x = 1 is enough."),
    "let": noted("a name needs no announcement in Python: x = 1 is enough."),
    "const": noted("a name needs no announcement in Python: x = 1 is enough."),
    "int": noted("a name needs no type in Python: x = 1 is enough."),
    "float": noted("a name needs no type in Python: x = 1.0 is enough."),
    "double": noted("a name needs no type in Python: x = 1.0 is enough."),
    "switch": noted("Python has no switch. Use if and elif."),
    "foreach": noted("a loop is written for x in values:."),
    "end": noted("Python has no end: a block ends where the indentation does. Leave it out."),
    "include": noted("a library is loaded by import."),
    "using": noted("a library is loaded by import."),
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
        said = say("the rows of a matrix are not divided by ; but are lists of their own: [[1, 2], [3, 4]].")
    return Finding(said) if said else None


def _word(here: tuple[Token, ...]) -> str:
    head = here[0].text
    if head in _HEADS and (len(here) == 1 or here[1].kind == "name"):
        return say(_HEADS[head])
    if head == "for" and any(token.text == ";" for token in here):
        return say("a loop that counts begins with for i in range(n):.")
    if head in ("if", "elif", "while") and any(token.text in ("then", "do") for token in here):
        return say("Python has neither then nor do: the condition ends with a colon.")
    if here[-1].text == "{" and head in ("if", "for", "while", "def", "else"):
        return say("a block begins with a colon and is indented; it has no curly brackets.")
    return ""


def _sign(here: tuple[Token, ...]) -> str:
    for one, other in pairwise(here):
        said = _PAIRS.get((one.text, other.text))
        if said and _is_operator(one.text, other.text, touching=one.column + len(one.text) == other.column):
            return say(said)
        if one.text in _ABSOLUTE and other.text == "|":
            return say("an absolute value is written abs(x) in Python.")
    if len(here) > 1 and here[1].text == ":=":
        return say("a name is given a value by = alone.")
    return next((say(_SIGNS[token.text]) for token in here if token.text in _SIGNS), "")


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
