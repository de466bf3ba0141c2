"""Where a submission that is right did not earn full marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from grader.audit.trials import Case, Finding, Trace
from grader.model import Outcome
from grader.spec.places import Path


def shortfalls(case: Case, what: str, trace: Trace, where: Callable[[str], Path]) -> Iterator[Finding]:
    """What a submission lost and why; `where` gives the place for a check, "" is the submission as a whole."""
    if trace.status == "lost":
        yield case.finding(where(""), f"{what} could not be tried: {trace.fault}.".capitalize())
    for name, result in trace.lost.items():
        state = "could not be judged" if result.outcome is Outcome.UNJUDGED else f"earned {result.credit:.0%}"
        yield case.finding(where(name), f"At check `{name}` {what} {state}: {result.message}")
    if trace.fault and trace.status != "lost" and not trace.lost:
        yield case.finding(where(""), f"The file of {what} stops with a fault ({trace.fault}).")
