"""More names than values on the two sides of an equals sign, or fewer."""

from __future__ import annotations

import re

from grader.faults.lexing import tokens
from grader.faults.outline import split
from grader.faults.raised.case import Case
from grader.faults.words import quoted
from grader.words import say, say_n

TYPES = ("ValueError", "TypeError")

_SIDES = re.compile(r"\s*(?:for\s+)?([^=]+?)\s*(?:=(?!=)|\sin\s)(.*)", re.DOTALL)


def hint(case: Case) -> str:
    """How many names there are, and how many values."""
    if "unpack" not in case.message:
        return ""
    if case.is_a("TypeError"):
        return say("On the right of the equals sign stands one value, which cannot be given to several names.")
    if ".plot(" in case.text:
        return say(
            "plot gives a list of one curve for one pair of x and y: write curve, = plt.plot(…), or no name at all."
        )
    sides = _SIDES.match(case.text)
    if sides is None:
        return say("There is another number of names than of values.")
    names = [token for token in tokens(sides[1]) if token.text not in "()[] "]
    left = say(
        "On the left stand {count}", count=say_n("{count} name", "{count} names", len(list(split(tuple(names)))))
    )
    for name, thing in case.things.items():
        if thing.shape and re.fullmatch(rf"\s*{re.escape(name)}\s*:?\s*", sides[2]):
            return say(
                "{left}, and {name} has {shape}.",
                left=left,
                name=quoted(name),
                shape=say_n("{count} entry", "{count} entries", thing.shape[0]),
            )
    return say("{left}, and there is another number of values on the right.", left=left)
