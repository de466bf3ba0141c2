"""Grade many submissions: order, reports, results. One crash costs one submission, and nothing is lost."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from grader import __version__, judge, words
from grader.batch import workers
from grader.batch.desk import Desk
from grader.batch.ledger import Ledger
from grader.batch.reports import Record, Reports, write
from grader.errors import SandboxError
from grader.head_start import HeadStart, libraries
from grader.model import Exercise
from grader.report import index, page, results
from grader.sandbox import policy
from grader.submissions import Entry, Found

SLACK_SECONDS = 300.0
"""Beyond all deadlines of one submission: a worker that takes longer hangs."""


def grade(  # noqa: PLR0913 - each is a choice of who grades
    found: Found,
    exercises: Mapping[str, Exercise],
    out: Path,
    *,
    jobs: int,
    pictures: page.Pictures,
    confined: bool,
    progress: Callable[[Record], None],
    head_start: HeadStart | None = None,
) -> Sequence[Record]:
    """Grade what was found and write `<out>/<student>/<exercise>.html`, `index.html` and `results.json`.

    The first worker takes the sandbox of `head_start`, where that suits, and leaves closing it to the caller.
    Returns the records of results.json in the order of the entries; `progress` gets each as it is finished.
    Raises SandboxError when no submission can be run here, and OSError when the reports cannot be written.
    """
    entries = found.entries
    reports = Reports(out, exercises, found.students, pictures=pictures, confined=confined)
    wanted = libraries(entries)
    begun = [head_start.sandbox] if head_start and confined and set(wanted) <= set(head_start.libraries) else []
    finished = workers.run_all(
        len(entries),
        lambda: Desk(entries, reports, wanted, begun.pop() if begun else None),
        jobs=jobs,
        seconds=max((_patience(exercises[entry.exercise]) for entry in entries), default=0.0),
    )
    records = Ledger(len(entries))
    with closing(finished):
        for position, result in finished:
            record = _record(result, entries[position], reports)
            records.enter(position, record)
            progress(record)
    write(out / "results.json", results.render(records, __version__))
    with words.using(_language_of([exercises[entry.exercise] for entry in entries])):
        write(out / "index.html", index.render(records, words.say("Results"), found.students))
    return records


def _language_of(exercises: Sequence[Exercise]) -> str:
    """Of the class's page: that of its exercises, English where they are of several."""
    languages = {exercise.language for exercise in exercises}
    return languages.pop() if len(languages) == 1 else words.SOURCE


def _record(result: bytes | workers.Lost, entry: Entry, reports: Reports) -> Record:
    if isinstance(result, workers.Lost):
        return reports.give_up(entry, result.reason)
    answer: dict[str, Any] = json.loads(result)
    if "stopped" in answer:
        raise SandboxError(answer["stopped"])
    return dict(answer["record"])


def _patience(exercise: Exercise) -> float:
    """The longest that grading one submission may take, in seconds."""
    once = 2 * (exercise.limits.seconds + policy.GRACE_SECONDS) + len(exercise.checks) * judge.SECONDS
    return workers.TRIES * once + SLACK_SECONDS
