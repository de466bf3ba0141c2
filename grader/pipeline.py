"""Grade one submission: run it, look, judge, add up."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from grader import looking, scoring, words
from grader.diagnosis import about_derivatives
from grader.judge import judge_all
from grader.model import Exercise, Grade, Limits, Run, Submission, Verdict
from grader.sandbox.opening import Sandbox
from grader.sandbox.policy import Budget
from grader.sandbox.reply import Reply
from grader.submissions import repair, text
from grader.values import Fault, Value

MIB = 2**20


@dataclass(frozen=True)
class Seen:
    """What came of running one submission: as it was read, and a value or fault for each check."""

    submission: Submission
    run: Run
    values: list[Value | Fault]


def grade(submission: Submission, exercise: Exercise, server: Sandbox) -> Grade:
    """Grade one submission. Raises SandboxError when the sandbox fails; the submission itself cannot fail it."""
    with words.using(exercise.language):
        begin = time.monotonic()
        seen = see(submission, exercise, server, looking.plan(submission, exercise))
        verdicts = judged(exercise, seen)
        as_handed_in = replace(seen.submission, source=submission.source)
        return scoring.grade(as_handed_in, exercise, seen.run, verdicts, time.monotonic() - begin)


def see(submission: Submission, exercise: Exercise, server: Sandbox, looks: list[looking.Look]) -> Seen:
    """Run one submission and look at it. Raises SandboxError when the sandbox fails."""
    read = submission
    reply, run = run_and_look(read, exercise, server, looks)
    if run.fault is not None and run.fault.reason == "syntax":
        read, reply, run = _repaired(read, exercise, server, looks) or (read, reply, run)
    run = replace(run, source=text(read.source))
    return Seen(read, run, looking.by_check(looks, looking.seen_of(looks, reply, run, read)))


def judged(exercise: Exercise, seen: Seen) -> list[Verdict]:
    """Judge what was seen by all checks of an exercise."""
    words_of_task = " ".join([exercise.title, exercise.statement, *exercise.defines, *exercise.defines.values()])
    return judge_all(exercise.checks, seen.values, seen.run, derivatives=about_derivatives(words_of_task))


def _repaired(
    submission: Submission, exercise: Exercise, server: Sandbox, looks: list[looking.Look]
) -> tuple[Submission, Reply, Run] | None:
    """A file that is no Python, run with what pasting did to it undone; None where that makes it no Python either."""
    repaired = repair(submission.source)
    if repaired is None:
        return None
    notes = (*submission.notes, repaired.note)
    read = replace(submission, source=repaired.source, notes=notes, repairs=repaired.marks)
    reply, run = run_and_look(read, exercise, server, looks)
    return None if run.fault is not None and run.fault.reason == "syntax" else (read, reply, run)


def run_and_look(
    submission: Submission, exercise: Exercise, server: Sandbox, looks: list[looking.Look]
) -> tuple[Reply, Run]:
    """Run the file in the sandbox, where it could be read at all, and bring back what was looked at."""
    if submission.fault is not None:
        return Reply(), Run(submission.fault, "", "", 0.0, server.confinement)
    reply = server.run(
        submission.source, f"{exercise.id}.py", budget(exercise.limits), lambda: looking.request(looks, exercise)
    )
    return reply, looking.run_of(reply, server.confinement)


def budget(limits: Limits) -> Budget:
    """An exercise's limits in the units of the sandbox."""
    return Budget(
        seconds=limits.seconds,
        memory_bytes=limits.memory_mib * MIB,
        output_bytes=limits.output_kib * 1024,
        reply_bytes=limits.reply_mib * MIB,
        files=limits.files,
        files_bytes=limits.files_mib * MIB,
        cpu_seconds=limits.cpu_seconds,
        threads=limits.threads,
        figures=limits.figures,
    )
