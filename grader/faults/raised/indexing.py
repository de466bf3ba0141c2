"""Entries that are not there, and square brackets behind what has none."""

from __future__ import annotations

import re

from grader.faults.raised.case import Case, kind_of
from grader.faults.words import clipped, quoted, shape
from grader.words import say, say_n

TYPES = ("IndexError", "KeyError", "TypeError")

_TAKEN = re.compile(r"([^\W\d]\w*(?:\.\w+)*)\s*\[([^\[\]]*)")

_SENTENCE = re.compile(r"\w \w.* \w.*\.['\"]*$")
"""What a library says of its own accord, where Python says a key."""


def hint(case: Case) -> str:
    """What there is."""
    if case.is_a("KeyError"):
        near = case.raised.near[:1]
        if near:
            return say("There is no {name}. Did you mean {near}?", name=quoted(case.raised.name), near=quoted(near[0]))
        return "" if _SENTENCE.search(case.message) else say("The dictionary or table has no such entry.")
    taken = _TAKEN.search(case.part)
    thing = case.things.get(taken[1]) if taken else None
    if case.is_a("IndexError"):
        return _beyond(case, thing.shape if thing else None, taken[1] if taken else "")
    if taken and thing is not None and ("subscriptable" in case.message or "indices must be" in case.message):
        return _not_subscriptable(case, thing.type, clipped(taken[1]), clipped(taken[2]), kind_of(thing))
    if "item assignment" in case.message:
        return say("Its entries cannot be changed. Use a list or an array.")
    return ""


def _beyond(case: Case, sizes: tuple[int, ...] | None, name: str) -> str:
    if (
        "too many indices" in case.message
        or "only integers" in case.message
        or "arrays used as indices" in case.message
    ):
        if "too many" not in case.message:
            return say(
                "An entry is numbered by a whole number. Is the index a float? Then use int(…), or // in place of /."
            )
        has = (
            say("{name} has the shape {sizes}", name=quoted(name), sizes=shape(sizes))
            if sizes is not None and name
            else say("The array has fewer axes")
        )
        return say("{has}: fewer numbers go into the square brackets.", has=has)
    if not sizes or not name:
        return say(
            "There are fewer entries than that. They are numbered from 0: the last of n entries has the number n - 1."
        )
    if len(sizes) > 1:
        return say(
            "{name} has the shape {sizes}, and entries are numbered from 0.", name=quoted(name), sizes=shape(sizes)
        )
    if sizes == (0,):
        return say("{name} is empty.", name=quoted(name))
    if sizes == (1,):
        return say("{name} has only one entry, {entry}.", name=quoted(name), entry=f"{name}[0]")
    return say(
        "{name} has {sizes}, numbered from 0 to {what}.",
        name=quoted(name),
        sizes=say_n("{count} entry", "{count} entries", sizes[0]),
        what=sizes[0] - 1,
    )


def _not_subscriptable(case: Case, kind: str, name: str, index: str, described: str) -> str:
    if kind in ("function", "builtin_function_or_method", "type", "ufunc"):
        return say("“{name}” is a function. It is called with round brackets: {name}({index}).", name=name, index=index)
    if "indices must be" in case.message:
        return say(
            "An entry is numbered by a whole number. Is the index a float? Then use int(…), or // in place of /."
        )
    return say("“{name}” is {described} and has no entries to take by square brackets.", name=name, described=described)
