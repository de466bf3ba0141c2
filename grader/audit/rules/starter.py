"""The starter as it is, and answers that take no work, earn next to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from grader.audit.rules._trivial import answers
from grader.audit.trials import Case, Finding, Trial
from grader.model import Exercise, Outcome


def trials(exercise: Exercise) -> Iterator[Trial]:
    """The starter, where there is one, and trivial answers."""
    if exercise.starter:
        checks = [check.id for check in exercise.checks]
        yield Trial("the starter as it is", exercise.starter, measure="leaks", alone=True, detail=checks)
    for answer in answers(exercise):
        yield Trial(answer.name, answer.source, detail=answer.checks)


def findings(case: Case) -> Iterator[Finding]:
    """What earns too much, and where."""
    points = {check.id: check.points for check in case.exercise.checks}
    most = case.exercise.without_work
    for trial, trace in case.tried:
        earned = {
            name: result.credit * points[name]
            for name, result in trace.checks.items()
            if name in trial.detail and points[name] and result.credit
        }
        share = sum(earned.values()) / max(case.exercise.points, 1e-9)
        what = trial.name[0].upper() + trial.name[1:]
        path = ("starter",) if trial.alone else ("checks",)
        advice = "Take the answers out of it" if trial.alone else "Let these checks need others (`needs`)"
        if share > most + 1e-9:
            where = " and ".join(f"`{name}`" for name in earned)
            place = path if trial.alone or len(earned) > 1 else case.check(next(iter(earned)))
            yield case.finding(
                place,
                f"{what} earns {share:.0%} of the points, at {where}; at most {most:.0%} may be earned without work. "
                f"{advice}, or say what is right in `without_work`.",
            )
        for name, result in trace.checks.items():
            if result.outcome is Outcome.UNJUDGED:
                yield case.finding(case.check(name), f"{trial.name} could not be judged: {result.message}", holds=True)
        for leak in trace.leaks:
            yield case.finding(path, f"The starter is told what is right, at check {leak}.")
