"""Grade many submissions: workers, order, reports. One crash costs one submission, and nothing is lost.

Each worker is a process forked from this one with the exercises loaded, and has a sandbox server of its
own. It writes the reports of its submissions itself and sends back their records as JSON.
"""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from grader import __version__, pipeline
from grader.errors import SandboxError
from grader.model import Exercise, Grade, Outcome, Run, Submission, Verdict
from grader.report import index, page, results
from grader.sandbox import policy
from grader.sandbox.client import Server
from grader.scoring import grade as add_up
from grader.submissions import Entry, read

Record = dict[str, Any]
Progress = Callable[[Record], None]

TRIES = 2
"""How often a submission is begun before it is left to a person."""


def grade(
    entries: Sequence[Entry],
    exercises: Mapping[str, Exercise],
    out: Path,
    *,
    jobs: int,
    pictures: page.Pictures,
    confined: bool,
    progress: Progress,
) -> list[Record]:
    """Grade the entries and write `<out>/<student>/<exercise>.html`, `index.html` and `results.json`.

    Returns the records of results.json in the order of the entries; `progress` gets each as it is finished.
    Raises SandboxError when no submission can be run here.
    """
    out.mkdir(parents=True, exist_ok=True)
    work = _Work(exercises, out, pictures, confined, _libraries(entries))
    records: dict[int, Record] = {}
    for position, record in _graded(entries, work, min(jobs, len(entries))):
        records[position] = record
        progress(record)
    ordered = [records[position] for position in range(len(entries))]
    write(out / "results.json", results.render(ordered, __version__))
    write(out / "index.html", index.render(ordered, "Results"))
    return ordered


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    partial.write_text(text, encoding="utf-8", errors="replace")
    partial.replace(path)


class _Work:
    """What a worker needs, inherited by the fork."""

    def __init__(
        self,
        exercises: Mapping[str, Exercise],
        out: Path,
        pictures: page.Pictures,
        confined: bool,  # noqa: FBT001
        libraries: list[str],
    ) -> None:
        self.exercises = exercises
        self.out = out
        self.pictures = pictures
        self.confined = confined
        self.libraries = libraries

    def server(self) -> Server:
        return Server(self.libraries, confined=self.confined)

    def finish(self, grade: Grade) -> Record:
        """Write the report and return the record."""
        student, exercise = _folder(grade.submission.student), grade.exercise.id
        report = f"{student}/{exercise}.html"
        write(self.out / report, page.render(grade, self.pictures))
        return results.record(grade, report)

    def give_up(self, entry: Entry, reason: str) -> Record:
        """Leave a submission to a person."""
        submission = Submission(entry.student, entry.exercise, str(entry.path), b"")
        exercise = self.exercises[entry.exercise]
        run = Run(None, "", "", 0.0, policy.LAYERS if self.confined else ())
        message = f"The grader itself failed on this submission ({reason}); it is left to a person."
        verdicts = [Verdict(check, Outcome.UNJUDGED, message) for check in exercise.checks]
        return self.finish(add_up(submission, exercise, run, verdicts, 0.0))


def _folder(student: str) -> str:
    """A student's name as the name of a directory below `out`, whatever the name."""
    return re.sub(r"[\x00-\x1f/\\]", "_", student).strip(". ") or "_"


def _libraries(entries: Iterable[Entry]) -> list[str]:
    """The libraries that any of the submissions mentions: what the servers import beforehand."""
    mentioned: set[str] = set()
    for entry in entries:
        with contextlib.suppress(OSError):
            source = read(entry).source
            mentioned |= {library for library in policy.LIBRARIES if library.encode() in source}
    return [library for library in policy.LIBRARIES if library in mentioned]


def _graded(entries: Sequence[Entry], work: _Work, jobs: int) -> Iterable[tuple[int, Record]]:
    """Yield the position and the record of each entry, as workers finish them."""
    waiting = [(position, 0) for position in reversed(range(len(entries)))]
    workers: dict[Connection, tuple[BaseProcess, tuple[int, int] | None]] = {}
    try:
        while waiting or any(task for _, task in workers.values()):
            while waiting and len(workers) < jobs:
                connection, process = _start(entries, work)
                workers[connection] = (process, None)
            for connection, (process, task) in list(workers.items()):
                if task is None and waiting:
                    task = waiting.pop()
                    workers[connection] = (process, task)
                    connection.send_bytes(str(task[0]).encode())
            for ready in wait([connection for connection, (_, task) in workers.items() if task]):
                connection = next(known for known in workers if known is ready)
                process, task = workers[connection]
                if task is None:
                    continue
                try:
                    answer = json.loads(connection.recv_bytes())
                except (EOFError, OSError):
                    _end(connection, workers.pop(connection)[0])
                    position, tries = task
                    if tries + 1 < TRIES:
                        waiting.append((position, tries + 1))
                    else:
                        yield position, work.give_up(entries[position], "its worker died")
                    continue
                if "sandbox" in answer:
                    raise SandboxError(answer["sandbox"])
                workers[connection] = (process, None)
                yield task[0], answer
    finally:
        for connection, (process, _) in workers.items():
            _end(connection, process)


def _start(entries: Sequence[Entry], work: _Work) -> tuple[Connection, BaseProcess]:
    fork = multiprocessing.get_context("fork")
    ours, theirs = fork.Pipe()
    process = fork.Process(target=_be_worker, args=(theirs, ours, entries, work), daemon=True)
    process.start()
    theirs.close()
    return ours, process


def _end(connection: Connection, process: BaseProcess) -> None:
    connection.close()
    process.join(timeout=5)
    if process.is_alive():
        process.kill()
        process.join()
    process.close()


def _be_worker(connection: Connection, parents: Connection, entries: Sequence[Entry], work: _Work) -> None:
    """Grade the entries whose positions are sent, until the parent hangs up."""
    parents.close()
    server = work.server()
    try:
        while True:
            try:
                position = int(connection.recv_bytes())
            except (EOFError, KeyboardInterrupt):
                return
            server, answer = _grade_one(entries[position], work, server)
            connection.send_bytes(json.dumps(answer).encode())
    finally:
        server.close()


def _grade_one(entry: Entry, work: _Work, server: Server) -> tuple[Server, Record]:
    """Grade one entry; a server that fails is replaced, and the entry begun once more."""
    submission = read(entry)
    exercise = work.exercises[entry.exercise]
    try:
        server.wait_until_ready()
    except SandboxError as error:
        return server, {"sandbox": str(error)}
    reason = ""
    for _ in range(TRIES):
        try:
            return server, work.finish(pipeline.grade(submission, exercise, server))
        except SandboxError as error:
            reason = str(error)
            server.close()
            server = work.server()
    return server, work.give_up(entry, reason)
