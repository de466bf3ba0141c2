"""Rules of Python of which its own words say enough, once they are put more plainly."""

from __future__ import annotations

from grader.faults.syntax.case import Case, Finding
from grader.words import noted, say

_RULES = (
    ("positional argument follows", noted("in a call, arguments with a name (a=1) stand behind those without one.")),
    ("keyword argument repeated", noted("an argument is given twice in the same call.")),
    ("duplicate argument", noted("two parameters of the function have the same name.")),
    ("follows default argument", noted("parameters with a default (a=1) stand behind those without one.")),
    ("expected after dictionary key", noted("in a dictionary each entry has a colon: {1: 2, 3: 4}.")),
    ("expected 'else'", noted("a choice in one line needs its else: a if condition else b.")),
    ("before global declaration", noted("a name is used before it is made global. Put global first in the function.")),
    ("cannot assign", noted("left of an equals sign stands what cannot be given a value. A name must stand there.")),
    ("follows parameter with", noted("parameters with a default (a=1) stand behind those without one.")),
    ("expected 'except' or 'finally'", noted("the try above it lacks its except.")),
    ("leading zeros", noted("a number does not begin with 0, unless a point follows.")),
    ("used prior to global", noted("a name is used before it is made global. Put global first in the function.")),
    ("is parameter and global", noted("a parameter cannot be made global, too.")),
    (
        "f-string",
        noted("the curly brackets of an f-string are not right. Each { needs its } and an expression in between."),
    ),
    ("line continuation", noted("a backslash must be the last character of its line.")),
    ("import *", noted("import * can only stand outside of functions.")),
    ("from __future__", noted("from __future__ must be the first line of the file.")),
    ("cannot delete", noted("what stands behind del cannot be deleted.")),
    ("unterminated", noted("a text is not closed: the quotation mark that ends it is missing.")),
    ("unmatched", noted("a bracket closes nothing.")),
    ("unicodeescape", noted('a backslash in a text begins a special sign. Put r before the text, as in r"C:\\data".')),
)
"""A part of what Python says in 3.11 to 3.14, and what that means."""


def explain(case: Case) -> Finding | None:
    """The rule that is broken."""
    words = [token.text for token in case.here]
    if words[:2] == ["elif", ":"]:
        return Finding(say("elif needs a condition. For all other cases write else:."))
    if words[:1] in (["elif"], ["else"], ["except"], ["finally"]):
        needed = "if" if words[0] in ("elif", "else") else "try"
        return Finding(
            say(
                "{words} has no {needed} above it at the same column. Is the indentation right?",
                words=words[0],
                needed=needed,
            )
        )
    if words[:1] == ["import"] and "from" in words:
        return Finding(say("the order is from library import name."))
    return next((Finding(say(meaning)) for part, meaning in _RULES if part in case.detail), None)
