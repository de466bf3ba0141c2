"""More names than values on the two sides of an equals sign, or fewer."""

from __future__ import annotations

import re

from grader.faults.lexing import tokens
from grader.faults.outline import split
from grader.faults.raised.case import Case
from grader.faults.words import counted, quoted

TYPES = ("ValueError", "TypeError")

_SIDES = re.compile(r"\s*(?:for\s+)?([^=]+?)\s*(?:=(?!=)|\sin\s)(.*)", re.DOTALL)


def hint(case: Case) -> str:
    """How many names there are, and how many values."""
    if "unpack" not in case.message:
        return ""
    if case.is_a("TypeError"):
        return "On the right of the equals sign stands one value, which cannot be given to several names."
    if ".plot(" in case.text:
        return "plot gives a list of one curve for one pair of x and y: write curve, = plt.plot(…), or no name at all."
    sides = _SIDES.match(case.text)
    if sides is None:
        return "There is another number of names than of values."
    names = [token for token in tokens(sides[1]) if token.text not in "()[] "]
    left = f"On the left stand {counted(len(list(split(tuple(names)))), 'name')}"
    for name, thing in case.things.items():
        if thing.shape and re.fullmatch(rf"\s*{re.escape(name)}\s*:?\s*", sides[2]):
            return f"{left}, and {quoted(name)} has {counted(thing.shape[0], 'entry', 'entries')}."
    return f"{left}, and there is another number of values on the right."
