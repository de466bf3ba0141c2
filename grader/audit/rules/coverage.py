"""Each check with points is failed by a counterexample."""

from __future__ import annotations

from collections.abc import Iterator

from grader.audit.trials import Case, Finding, Trial
from grader.model import Exercise


def trials(exercise: Exercise) -> Iterator[Trial]:
    """None."""
    yield from ()


def findings(case: Case) -> Iterator[Finding]:
    """The checks of which nothing shows that they can fail."""
    failed = {name for example in case.exercise.counterexamples for name in example.fails}
    for check in case.exercise.checks:
        if check.points and check.id not in failed:
            yield case.finding(
                case.check(check.id),
                f"No counterexample fails `{check.id}`, so nothing shows that it refuses anything. "
                "Add one with a mistake that students make.",
            )
