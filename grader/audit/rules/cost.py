"""The reference earns full marks within a third of the limits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from grader.audit.trials import Case, Finding, Trial
from grader.model import Exercise

FIRST = True
SHARE = 1 / 3
OTHERWISE = frozenset({"raised", "syntax"})
"""Faults that are none of the limits'."""


def trials(exercise: Exercise) -> Iterator[Trial]:
    """The reference with a third of the time, memory and output."""
    yield Trial("a third of the limits", exercise.reference, seed="cost", share=SHARE)


def findings(case: Case) -> Iterator[Finding]:
    """What ran out."""
    for _, trace in case.tried:
        if trace.fault and trace.fault not in OTHERWISE:
            yield case.finding(
                ("limits",) if case.exercise.limits.model_fields_set else ("reference",),
                f"With a third of the limits the reference stops ({trace.fault}): a right but slower submission would "
                "lose marks. Widen the limits, or make the task smaller.",
            )


def measured(case: Case) -> dict[str, Any]:
    """Seconds of the reference's run, and those allowed."""
    return {
        "seconds": next((round(trace.seconds, 3) for _, trace in case.tried), None),
        "allowed": case.exercise.limits.seconds,
    }
