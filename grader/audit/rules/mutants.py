"""Small changes of the reference lose marks, unless all that is looked at stays the same or the spec says why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from grader.audit.mutants import Mutant, describe, mutants
from grader.audit.trials import Case, Finding, Trial, Tried
from grader.model import Exercise, Outcome, Survivor

MOST = 100
"""Mutants of one reference."""
SEED = "mutants"
SHARE = 0.5
"""Of the limits: a mutant may never end."""


def trials(exercise: Exercise) -> Iterator[Trial]:
    """The mutants."""
    for mutant in mutants(exercise.reference, MOST):
        yield Trial(describe(mutant), mutant.source, SEED, SHARE, measure="likeness", detail=mutant)


def findings(case: Case) -> Iterator[Finding]:
    """The survivors that the spec does not explain, and explanations of none."""
    explained = set()
    for trial, trace in case.tried:
        if trace.status == "lost":
            yield case.finding(("reference",), f"A mutant could not be tried ({trial.name}): {trace.fault}.")
        elif survived((trial, trace)):
            mutant = trial.detail
            reasons = [each for each in case.exercise.survivors if _explains(each, mutant, case.exercise.reference)]
            explained |= set(map(id, reasons))
            if not reasons:
                yield case.inside(("reference",), mutant.line, mutant.column, _message(mutant))
    for place, survivor in enumerate(case.exercise.survivors):
        if id(survivor) not in explained:
            yield case.finding(("survivors", place, "old"), "No mutant survives here; this may go.", holds=True)


def measured(case: Case) -> dict[str, Any]:
    """How many there were, and what became of them.

    The score is the share of those noticed among those that are not equivalent (DeMillo, Lipton and Sayward 1978):
    neither seen to be the same nor explained.
    """
    same = sum(trace.alike for _, trace in case.tried)
    left = [trial for trial, trace in case.tried if survived((trial, trace))]
    explained = [
        trial
        for trial in left
        if any(_explains(each, trial.detail, case.exercise.reference) for each in case.exercise.survivors)
    ]
    other = len(case.tried) - same - len(explained)
    return {
        "made": len(case.tried),
        "same": same,
        "noticed": len(case.tried) - same - len(left),
        "explained": len(explained),
        "survived": len(left) - len(explained),
        "score": round((len(case.tried) - same - len(left)) / other, 4) if other else None,
    }


def survived(tried: Tried) -> bool:
    """Whether a mutant that gives something else keeps all its marks."""
    _, trace = tried
    noticed = any(result.outcome is not Outcome.UNJUDGED for result in trace.lost.values())
    return not (trace.alike or noticed or trace.fault)


def _message(mutant: Mutant) -> str:
    return (
        f"No check notices when `{mutant.old}` becomes `{mutant.new}`. Tighten the check that should, or say under "
        "`survivors` why it makes no difference."
    )


def _explains(survivor: Survivor, mutant: Mutant, reference: str) -> bool:
    """Whether the change lies in the part of the reference that the spec says makes no difference."""
    if survivor.new is not None:
        return (survivor.old.strip(), survivor.new.strip()) == (mutant.old.strip(), mutant.new.strip())
    start = _offset(reference, mutant.line, mutant.column)
    end = start + len(mutant.old)
    place = reference.find(survivor.old)
    while place >= 0:
        if place <= start and end <= place + len(survivor.old):
            return True
        place = reference.find(survivor.old, place + 1)
    return False


def _offset(text: str, line: int, column: int) -> int:
    return sum(map(len, text.splitlines(keepends=True)[: line - 1])) + column - 1
