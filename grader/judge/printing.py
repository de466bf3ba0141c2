"""Right values that were printed where they should have been given a name or returned."""

from __future__ import annotations

from collections.abc import Iterator

from grader import faults
from grader.judge.opinions import Opinion
from grader.judge.readings import parts
from grader.model import Check, Outcome, Run
from grader.values import Calls, Candidates, Fault, Value
from grader.words import say

_NOT_THERE = ("missing", "none")


def printed_instead(check: Check, seen: Value | Fault, run: Run) -> Iterator[faults.Printed]:
    """What was printed and may be meant as the answer of a check with one target, which has none."""
    [(name, part)] = parts(check, seen)
    match part:
        case Fault(reason=reason) if name and reason in _NOT_THERE:
            yield from faults.printed_values(run.stdout, name)
        case Candidates():
            yield from faults.printed_values(run.stdout, name)
        case Calls():
            returned = faults.as_if_returned(part)
            if returned is not None:
                yield faults.Printed(returned, 0)


def as_printed(check: Check, printed: faults.Printed) -> Opinion:
    """The opinion of an answer that is right where it was printed; what it earns is for the spec to say."""
    [name] = [str(getattr(target, "function", getattr(target, "variable", ""))) for target in check.targets.values()]
    if isinstance(printed.value, Calls):
        mistake = say(
            "“{name}” prints the right values but does not return them. Write return in place of print.", name=name
        )
    else:
        mistake = say("The right value is printed, but “{name}” does not hold it. Assign it: {name} = …", name=name)
    credit = check.printed_counts
    counts = say("The printed value counts {credit:.0%} of the points.", credit=credit) if credit else ""
    return Opinion(
        Outcome.PASS if credit >= 1 else Outcome.PARTIAL if credit else Outcome.FAIL,
        f"{mistake} {counts}".rstrip(),
        credit=credit,
        diagnosis="printed",
        mistake=mistake,
        seen=printed.value,
    )
