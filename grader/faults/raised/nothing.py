"""Computing with None: a function that printed in place of returning, a method that changes in place."""

from __future__ import annotations

from grader.faults import nothing
from grader.faults.outline import Block
from grader.faults.raised.case import Case
from grader.faults.words import quoted
from grader.words import say

TYPES = ("TypeError", "ValueError")


def hint(case: Case) -> str:
    """Which name is None, and why."""
    block = without_return(case)
    if block is not None:
        return nothing.without_return(block.name, case.source)
    if "NoneType" not in case.message:
        return ""
    for thing in case.in_part() or list(case.things.values()):
        if thing.type == "NoneType":
            return say(
                "{name} is None{what}",
                name=quoted(thing.name),
                what=nothing.reason_for_none(thing.name, case.source) or ".",
            )
    return say(
        "One of the values is None: it comes from a call that gives nothing back, as print() or a function "
        "without return."
    )


def without_return(case: Case) -> Block | None:
    """The function without return whose None was computed with, where it was called in the part that failed."""
    if "None" not in case.message or any(thing.type == "NoneType" for thing in case.in_part()):
        return None
    for name in sorted(case.outline.called):
        block = case.outline.function(name)
        if block and block.line not in case.outline.returns and f"{name}(" in case.part:
            return block
    return None
