"""Calls with too many values, too few, or under other names."""

from __future__ import annotations

import difflib
import re

from grader.faults.raised.case import Case
from grader.faults.words import clipped, counted, quoted

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
        return (
            "The class takes no values when an object of it is made. Is its __init__ spelt with two _ on either side?"
        )
    if not any(sign in case.message for sign in _SIGNS):
        return ""
    named = _FUNCTION.match(case.message)
    block = case.outline.function(named[1]) if named else None
    if named is None or block is None:
        lacking = _LACKING.search(case.message)
        if lacking:
            return f"The call lacks a value for {quoted(lacking[1])}."
        return "The call gives another number of values than the function asks for."
    parameters, given = block.parameters, _given(case)
    if block.parent is not None and block.parent.keyword == "class":
        if parameters[:1] != ("self",):
            return (
                "A method's first parameter is the object itself: "
                f"def {clipped(named[1])}(self, …) in line {block.line}."
            )
        taken = (
            f"The method {quoted(named[1])} of line {block.line} takes "
            f"{counted(len(parameters) - 1, 'value')} besides self"
        )
        return f"{taken}; {_called(case, given)}."
    taken = f"takes {counted(len(parameters), 'value')} ({', '.join(map(clipped, parameters[:MOST_NAMED]))})"
    return (
        f"{quoted(named[1])} {taken if parameters else 'takes no value'}, as line {block.line} says; "
        f"{_called(case, given)}."
    )


def _given(case: Case) -> str:
    """How many values were, where Python says so."""
    found = _GIVEN.search(case.message)
    return found[1] if found else ""


def _called(case: Case, given: str) -> str:
    if not case.fault.line:
        return f"as the task asks, it was called with {given or 'another number'}"
    return f"the call gives {given or 'another number'}"


def _keyword(case: Case, keyword: str) -> str:
    named = _FUNCTION.match(case.message)
    block = case.outline.function(named[1]) if named else None
    known = block.parameters if block else _OF_CURVES
    close = difflib.get_close_matches(keyword, known, n=1)
    guess = f"Did you mean {quoted(close[0])}?" if close else "Is it spelt right?"
    return f"{quoted(block.name) if block else 'The function'} has no parameter {quoted(keyword)}. {guess}"
