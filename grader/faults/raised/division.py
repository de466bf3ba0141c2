"""Division by zero."""

from __future__ import annotations

import re

from grader.faults.raised.case import Case
from grader.faults.words import quoted
from grader.words import say

TYPES = ("ZeroDivisionError",)

_DIVISOR = re.compile(r"(//?|%)\s*(\w[\w.]*(?:\([^()]*\)|\[[^\[\]]*\])?|\([^()]*\))\s*$")


def hint(case: Case) -> str:
    """What is zero."""
    found = _DIVISOR.search(case.part)
    if found is None:
        return say("What stands behind the / is zero here. At which value does that happen?")
    sign, divisor = found.groups()
    if re.fullmatch(r"[\d.]+", divisor):
        return say("The number behind the {sign} is zero.", sign=sign)
    return say("{divisor} is zero here. At which value does that happen?", divisor=quoted(divisor))
