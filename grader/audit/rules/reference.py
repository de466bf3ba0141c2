"""The reference earns full marks, whatever points its functions are called at."""

from __future__ import annotations

from collections.abc import Iterator

from grader.audit.rules._full_marks import shortfalls
from grader.audit.trials import Case, Finding, Trial
from grader.model import Exercise

FIRST = True
DRAWS = 5


def trials(exercise: Exercise) -> Iterator[Trial]:
    """The reference, its functions called at other points each time."""
    for draw in range(1, DRAWS + 1):
        yield Trial(f"draw {draw}", exercise.reference, seed=f"draw {draw}")


def findings(case: Case) -> Iterator[Finding]:
    """Each check that did not give full points, with what was said."""
    found = (finding for _, trace in case.tried for finding in shortfalls(case, "the reference", trace))
    yield from dict.fromkeys(found)
