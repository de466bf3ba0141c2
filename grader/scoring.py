"""Verdicts become marks: the only policy on points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from grader import hints
from grader.model import Check, Exercise, Grade, Mark, Outcome, Run, Submission, Verdict
from grader.words import say

EARNING = frozenset({Outcome.PASS, Outcome.PARTIAL})


def skip_unmet(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """Skip each check that needs one which did not pass; what it needs is looked up among those before it.

    Where all that is missing has no verdict itself, there is none here either: our failure costs no points.
    """
    outcomes: dict[str, Outcome] = {}
    kept = []
    for verdict in verdicts:
        unmet = {need: outcomes[need] for need in verdict.check.needs if outcomes[need] is not Outcome.PASS}
        kept.append(_unmet(verdict.check, unmet) if unmet else verdict)
        outcomes[verdict.check.id] = kept[-1].outcome
    return kept


def _unmet(check: Check, unmet: Mapping[str, Outcome]) -> Verdict:
    names = say(" and ").join(f"“{need}”" for need in unmet)
    if set(unmet.values()) == {Outcome.UNJUDGED}:
        message = say("This is left to a person: it builds on {names}, which could not be judged.", names=names)
        return Verdict(check, Outcome.UNJUDGED, message)
    return Verdict(
        check, Outcome.SKIPPED, say("This was not judged: it builds on {names}, which did not pass.", names=names)
    )


def grade(submission: Submission, exercise: Exercise, run: Run, verdicts: Sequence[Verdict], seconds: float) -> Grade:
    """Add up: a check earns its points times the credit, nothing when it has no verdict."""
    asked = hints.asked(submission.source) if any(check.hints for check in exercise.checks) else {}
    repaired = exercise.repair_costs if submission.repairs else 0.0
    marks = tuple(mark(verdict, asked.get(verdict.check.id, 0), repaired) for verdict in skip_unmet(verdicts))
    unjudged = any(mark.verdict.outcome is Outcome.UNJUDGED for mark in marks)
    return Grade(
        submission=submission,
        exercise=exercise,
        run=run,
        marks=marks,
        score=round(sum(mark.points for mark in marks), 6),
        max_score=exercise.points,
        status="unjudged" if unjudged else "fault" if run.fault else "graded",
        needs_review=unjudged,
        seconds=seconds,
    )


def mark(verdict: Verdict, asked: int = 0, repaired: float = 0.0) -> Mark:
    """Give the points of one verdict, less what asked hints cost, and the share that a repair of the file does."""
    check = verdict.check
    points = check.points * verdict.credit if verdict.outcome in EARNING else 0.0
    cost = hints.cost(check, asked)
    notes = []
    if cost:
        notes.append(
            say(
                "You have asked for {asked} of {all} hints; that costs {cost:.0%} of the points.",
                asked=min(asked, len(check.hints)),
                all=len(check.hints),
                cost=cost,
            )
        )
    if repaired and points:
        notes.append(say("The file had to be repaired to be read; that costs {cost:.0%} of the points.", cost=repaired))
    verdict = replace(verdict, notes=(*verdict.notes, *notes)) if notes else verdict
    return Mark(verdict, round(points * (1 - cost) * (1 - repaired), 6), check.points, hints.given(check, asked))
