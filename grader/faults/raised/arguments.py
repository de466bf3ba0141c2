"""Calls with too many values, too few, or under other names."""

from __future__ import annotations

import difflib
import re

from grader.faults.raised.case import Case
from grader.faults.words import clipped, quoted
from grader.words import say, say_n

TYPES = ("TypeError", "AttributeError")

_FUNCTION = re.compile(r"^(?:[\w.<>]*\.)?(\w+)\(\)")
_KEYWORD = re.compile(r"unexpected keyword argument '([^']{1,80})'")
_LACKING = re.compile(r"missing \d+ required positional arguments?: '(\w{1,80})'")
_GIVEN = re.compile(r"but (\d+) (?:was|were) given")
MOST_NAMED = 6
_OF_CURVES = ("color", "label", "linewidth", "linestyle", "marker", "markersize", "alpha", "cmap", "levels", "figsize")
_SIGNS = ("required positional argument", "positional arguments but", "positional argument but", "multiple values for")


def hint(case: Case) -> str:
    """What the function asks for."""
    keyword = _KEYWORD.search(case.message)
    if keyword:
        return _keyword(case, keyword[1])
    if "takes no arguments" in case.message:
        return say(
            "The class takes no values when an object of it is made. Is its __init__ spelt with two _ on either side?"
        )
    if not any(sign in case.message for sign in _SIGNS):
        return ""
    named = _FUNCTION.match(case.message)
    block = case.outline.function(named[1]) if named else None
    if named is None or block is None:
        lacking = _LACKING.search(case.message)
        if lacking:
            return say("The call lacks a value for {lacking}.", lacking=quoted(lacking[1]))
        return say("The call gives another number of values than the function asks for.")
    parameters, given = block.parameters, _given(case)
    if block.parent is not None and block.parent.keyword == "class":
        if parameters[:1] != ("self",):
            return say(
                "A method's first parameter is the object itself: def {named}(self, …) in line {line}.",
                named=clipped(named[1]),
                line=block.line,
            )
        taken = say(
            "The method {named} of line {line} takes {what} besides self",
            named=quoted(named[1]),
            line=block.line,
            what=say_n("{count} value", "{count} values", len(parameters) - 1),
        )
        return f"{taken}; {_called(case, given)}."
    taken = say(
        "takes {count} ({parameters})",
        count=say_n("{count} value", "{count} values", len(parameters)),
        parameters=", ".join(map(clipped, parameters[:MOST_NAMED])),
    )
    return say(
        "{named} {what}, as line {line} says; {called}.",
        named=quoted(named[1]),
        what=taken if parameters else say("takes no value"),
        line=block.line,
        called=_called(case, given),
    )


def _given(case: Case) -> str:
    """How many values were, where Python says so."""
    found = _GIVEN.search(case.message)
    return found[1] if found else ""


def _called(case: Case, given: str) -> str:
    if not case.fault.line:
        return say("as the task asks, it was called with {what}", what=given or say("another number"))
    return say("the call gives {what}", what=given or say("another number"))


def _keyword(case: Case, keyword: str) -> str:
    named = _FUNCTION.match(case.message)
    block = case.outline.function(named[1]) if named else None
    known = block.parameters if block else _OF_CURVES
    close = difflib.get_close_matches(keyword, known, n=1)
    guess = say("Did you mean {close}?", close=quoted(close[0])) if close else say("Is it spelt right?")
    return say(
        "{what} has no parameter {keyword}. {guess}",
        what=quoted(block.name) if block else say("The function"),
        keyword=quoted(keyword),
        guess=guess,
    )
