"""Where one worker tries submissions: a sandbox of its own, and what it needs to measure."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace

from grader import comparers, judge, looking, pipeline, scoring
from grader.audit import tolerances, trials
from grader.audit.leaks import leaks
from grader.audit.nearby import alike
from grader.audit.trials import Result, Trace, Trial
from grader.errors import SandboxError
from grader.model import Check, Exercise, Grade, Limits, Mark, Submission, Verdict
from grader.pipeline import Seen
from grader.report import page
from grader.sandbox.opening import Sandbox, open_sandbox

Work = tuple[Exercise, Trial]


class Bench:
    """Tries the submissions whose positions it is given. Entered, it is the function that does so."""

    def __init__(self, work: Sequence[Work], libraries: Sequence[str], *, confined: bool) -> None:
        self._work = work
        self._libraries = libraries
        self._confined = confined
        self._sandbox: Sandbox | None = None
        self._references: dict[tuple[str, str], Seen] = {}

    def __enter__(self) -> Callable[[int], bytes]:
        with suppress(SandboxError, OSError):  # said when there is something to try
            self._sandbox = self._open()
        exercises = list({id(exercise): exercise for exercise, _ in self._work}.values())
        comparers.get_ready({type(check.compare) for exercise in exercises for check in exercise.checks})
        judge.get_ready(exercises)
        page.get_ready()
        return self._do

    def __exit__(self, *_: object) -> None:
        self._close()

    def _do(self, position: int) -> bytes:
        """The trace as JSON, or why nothing can be tried here."""
        exercise, trial = self._work[position]
        if trial.alone:
            exercise = exercise.model_copy(update={"checks": tuple(map(_alone, exercise.checks))})
        for remaining in (True, False):
            try:
                return trials.written(self._tried(exercise, trial))
            except (SandboxError, OSError) as error:
                if self._sandbox is not None and not self._sandbox.usable:
                    self._close()
                if not remaining:
                    return json.dumps({"stopped": str(error)}).encode()
        raise AssertionError

    def _tried(self, exercise: Exercise, trial: Trial) -> Trace:
        seen = self._seen(exercise, trial)
        grade = _grade(exercise, seen, quick=trial.measure == "likeness")
        results = {mark.verdict.check.id: _result(mark) for mark in grade.marks}
        trace = Trace(grade.status, seen.run.fault.reason if seen.run.fault else "", seen.run.seconds, results)
        match trial.measure:
            case "leaks":
                return replace(trace, leaks=leaks(grade))
            case "likeness" if trace.status == "graded" and not trace.lost:
                return replace(trace, alike=alike(seen.values, self._reference(exercise, trial.seed).values))
            case "reach" | "tolerance":
                return replace(trace, checks=_measured(exercise, seen, results, far=trial.measure == "reach"))
        return trace

    def _reference(self, exercise: Exercise, seed: str) -> Seen:
        key = exercise.id, seed
        if key not in self._references:
            self._references[key] = self._seen(exercise, Trial("", exercise.reference, seed))
        return self._references[key]

    def _seen(self, exercise: Exercise, trial: Trial) -> Seen:
        self._sandbox = self._sandbox or self._open()
        self._sandbox.wait_until_ready()
        submission = Submission("", exercise.id, f"{exercise.id}.py", trial.source.encode())
        drawn_for = replace(submission, source=(trial.seed or trial.source).encode())
        limited = exercise.model_copy(update={"limits": share_of(exercise.limits, trial.share)})
        return pipeline.see(submission, limited, self._sandbox, looking.plan(drawn_for, exercise))

    def _open(self) -> Sandbox:
        return open_sandbox(self._libraries, confined=self._confined)

    def _close(self) -> None:
        if self._sandbox is not None:
            self._sandbox.close()
        self._sandbox = None


def share_of(limits: Limits, share: float) -> Limits:
    """The limits with so much of what takes time or room; the least there may be of anything is left."""
    if share == 1:
        return limits
    whole = {"memory_mib": 64, "output_kib": 1, "reply_mib": 1}
    update = {name: max(int(getattr(limits, name) * share), least) for name, least in whole.items()}
    return limits.model_copy(
        update={**update, "seconds": limits.seconds * share, "cpu_seconds": limits.cpu_seconds * share}
    )


def _alone(check: Check) -> Check:
    return check.model_copy(update={"needs": ()})


def _grade(exercise: Exercise, seen: Seen, *, quick: bool) -> Grade:
    verdicts = _quick(exercise, seen) if quick else pipeline.judged(exercise, seen)
    return scoring.grade(seen.submission, exercise, seen.run, verdicts, 0.0)


def _quick(exercise: Exercise, seen: Seen) -> list[Verdict]:
    """The verdicts without explanations, in this process."""
    return [
        judge.judge(check, value, seen.run, explain=False).on(check)
        for check, value in zip(exercise.checks, seen.values, strict=True)
    ]


def _result(mark: Mark) -> Result:
    verdict = mark.verdict
    full = mark.points >= mark.max_points
    credit = 1.0 if full else mark.points / mark.max_points
    return Result(verdict.outcome, credit, verdict.message, verdict.diagnosis or "")


def _measured(exercise: Exercise, seen: Seen, results: dict[str, Result], *, far: bool) -> dict[str, Result]:
    """The results with what the tolerances do."""
    return {
        check.id: replace(
            results[check.id],
            needed=tolerances.needed(check, value, seen.run),
            reach=tolerances.reach(check, value, seen.run) if far else None,
        )
        for check, value in zip(exercise.checks, seen.values, strict=True)
    }
