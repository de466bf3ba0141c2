"""Each alternative earns full marks."""

from __future__ import annotations

from collections.abc import Iterator

from grader.audit.rules._full_marks import shortfalls
from grader.audit.trials import Case, Finding, Trial
from grader.model import Exercise


def trials(exercise: Exercise) -> Iterator[Trial]:
    """The alternatives."""
    for name, example in exercise.alternatives.items():
        yield Trial(name, example.text(exercise.reference))


def findings(case: Case) -> Iterator[Finding]:
    """Each check that did not give full points, with what was said."""
    for trial, trace in case.tried:
        place = ("alternatives", trial.name)
        yield from shortfalls(case, f"the alternative “{trial.name}”", trace, place)
