"""Where a submission that is right did not earn full marks."""

from __future__ import annotations

from collections.abc import Iterator

from grader.audit.trials import Case, Finding, Trace
from grader.model import Outcome
from grader.spec.places import Path


def shortfalls(case: Case, what: str, trace: Trace, place: Path | None = None) -> Iterator[Finding]:
    """What a submission lost and why, at its place, or at the checks that took the marks."""
    whole = place or ("reference",)
    if trace.status == "lost":
        yield case.finding(whole, f"This could not be tried ({what}): {trace.fault}.")
    elif trace.fault and not trace.lost:
        yield case.finding(whole, f"The file of {what} stops with a fault ({trace.fault}).")
    for name, result in trace.lost.items():
        unjudged = result.outcome is Outcome.UNJUDGED
        state = "could not be judged" if unjudged else f"earned {result.credit:.0%}: it and the right answer differ"
        message = f"At check `{name}` {what} {state}. It is told: {result.message}"
        yield case.finding(place or case.check(name), message)
