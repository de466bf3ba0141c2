"""Computing with None: a function that printed in place of returning, a method that changes in place."""

from __future__ import annotations

from grader.faults.nothing import reason_for_none
from grader.faults.raised.case import Case
from grader.faults.words import quoted

TYPES = ("TypeError",)


def hint(case: Case) -> str:
    """Which name is None, and why."""
    if "NoneType" not in case.message:
        return ""
    for thing in case.in_part() or list(case.things.values()):
        if thing.type == "NoneType":
            return f"{quoted(thing.name)} is None{reason_for_none(thing.name, case.source) or '.'}"
    for name in case.outline.called:
        block = case.outline.function(name)
        if block and block.line not in case.outline.returns and f"{name}(" in case.part:
            return f"The function {quoted(name)} of line {block.line} gives None, since it has no return with a value."
    return (
        "One of the values is None: "
        "it comes from a call that gives nothing back, as print() or a function without return."
    )
