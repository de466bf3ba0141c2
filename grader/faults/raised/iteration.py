"""Loops over a single number, and counts that are not whole."""

from __future__ import annotations

from grader.faults.raised.case import Case
from grader.faults.words import clipped, quoted
from grader.words import say

TYPES = ("TypeError",)


def hint(case: Case) -> str:
    """What a loop or a count needs."""
    if "not iterable" in case.message:
        thing = next(
            (each for each in case.in_part() if each.shape is None and each.library in ("builtins", "numpy")), None
        )
        if thing is not None and thing.type in ("int", "float", "int64", "float64"):
            return say(
                "{name} is a single number. To count up to it write range({code}).",
                name=quoted(thing.name),
                code=clipped(thing.name),
            )
        if thing is not None and thing.type in ("function", "builtin_function_or_method"):
            return say("{name} is a function. Call it: {code}(…).", name=quoted(thing.name), code=clipped(thing.name))
        return say("Only what has several entries can be gone through. To count write range(10).")
    if "cannot be interpreted as an integer" in case.message or "expected a sequence of integers" in case.message:
        return say(
            "A whole number is needed here. Use int(…), or // in place of /; steps that are not whole take "
            "np.arange or np.linspace."
        )
    if "no len()" in case.message:
        return say("Only what has several entries has a length.")
    if "unhashable" in case.message:
        return say("A list or an array can neither be in a set nor a key of a dictionary. Use a tuple.")
    return ""
