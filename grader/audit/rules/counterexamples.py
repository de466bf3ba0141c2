"""Each counterexample fails just the checks it names, is told what it says and no answer; each check refuses one."""

from __future__ import annotations

from collections.abc import Iterator

from grader.audit.trials import Case, Finding, Trace, Trial
from grader.model import Counterexample, Exercise, Outcome


def trials(exercise: Exercise) -> Iterator[Trial]:
    """The counterexamples."""
    for place, example in enumerate(exercise.counterexamples):
        yield Trial(example.name, example.text(exercise.reference), measure="leaks", detail=place)


def findings(case: Case) -> Iterator[Finding]:
    """What differs from what a counterexample says, and the checks of which nothing shows that they refuse anything."""
    refusing = {
        name
        for trial, trace in case.tried
        for name in case.exercise.counterexamples[trial.detail].fails
        if name in trace.lost and trace.lost[name].outcome in (Outcome.FAIL, Outcome.PARTIAL)
    }
    for check in case.exercise.checks:
        if check.points and check.id not in refusing:
            yield case.finding(
                case.check(check.id),
                f"No counterexample is refused by `{check.id}` itself, so nothing shows that it refuses anything. "
                "Add one with a mistake that students make and that leads to a wrong value there.",
            )
    for trial, trace in case.tried:
        path = ("counterexamples", trial.detail)
        example = case.exercise.counterexamples[trial.detail]
        yield from (
            case.finding((*path, key), f"Counterexample “{example.name}”: {message}")
            for key, message in _differences(example, trace)
        )
        for leak in trace.leaks:
            where, _, told = leak.partition(": ")
            yield case.finding(
                (*path, "name"),
                f"Counterexample “{example.name}” is told at check `{where}` what is right: {told}. "
                "A message says what was seen and what to look at next; `reveal` says when answers are shown.",
            )


def _differences(example: Counterexample, trace: Trace) -> Iterator[tuple[str, str]]:
    """The key that does not hold, and why."""
    if trace.status == "lost":
        yield "name", f"it could not be tried: {trace.fault}."
        return
    lost = trace.lost
    if trace.fault == "raised" and not (example.says or example.diagnosis):
        told = next((result.message for result in lost.values() if result.outcome is Outcome.FAULT), "")
        yield "name", f"its file stops with an error. If that is what it shows, say so with `says`. {told}"
    for name in example.fails:
        if name not in lost:
            yield "fails", f"it earns full points at `{name}`, which it should fail."
    for name, result in lost.items():
        if result.outcome is Outcome.UNJUDGED:
            yield "name", f"`{name}` could not be judged: {result.message}"
        elif name not in example.fails:
            yield "fails", f"it fails `{name}`, too: {result.message}"
    messages = {name: result.message for name, result in lost.items() if name in example.fails}
    told = " ".join(f"`{name}` says: {message}" for name, message in messages.items())
    if example.says and not any(example.says in message for message in messages.values()):
        yield "says", f"no message holds “{example.says}”. {told}"
    if example.diagnosis and example.diagnosis not in {lost[name].diagnosis for name in messages}:
        given = " ".join(f"`{name}` names {lost[name].diagnosis or 'no kind'}." for name in messages)
        yield "diagnosis", f"no check names the mistake `{example.diagnosis}`. {given}"
