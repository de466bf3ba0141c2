"""What an author says of a mistake, and hints that cost nothing, do not tell what is right."""

from __future__ import annotations

from collections.abc import Iterator

from grader.audit import leaks
from grader.audit.trials import Case, Finding, Trial
from grader.model import Check, Exercise
from grader.spec.places import Path


def trials(exercise: Exercise) -> Iterator[Trial]:
    """None."""
    yield from ()


def findings(case: Case) -> Iterator[Finding]:
    """The texts that hold a right formula or value."""
    known = leaks.numbers(case.exercise.statement)
    for place, check in enumerate(case.exercise.checks):
        if leaks.revealed(check):
            continue
        for path, said in _texts(check):
            found = [leak.partition(": ")[2] for leak in leaks.in_text(said, check, known)]
            for told in dict.fromkeys(found + leaks.of_the_reference(said, case.exercise)):
                yield case.finding(
                    ("checks", place, *path),
                    f"This tells what is right: {told}. Say what to look at; a hint that tells more may cost points.",
                )


def _texts(check: Check) -> Iterator[tuple[Path, str]]:
    yield from ((("misconceptions", place, "say"), each.say) for place, each in enumerate(check.misconceptions))
    yield from ((("hints", place), hint.say) for place, hint in enumerate(check.hints) if not hint.costs)
