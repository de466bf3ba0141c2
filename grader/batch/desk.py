"""Where one worker grades: a sandbox of its own, which is replaced when it fails."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress

from grader import comparers, judge, pipeline, words
from grader.batch.reports import Record, Reports
from grader.batch.workers import TRIES
from grader.errors import SandboxError
from grader.model import Submission
from grader.report import page
from grader.sandbox.opening import Sandbox, open_sandbox
from grader.submissions import Entry, read


class Desk:
    """Grades the entries whose positions it is given. Entered, it is the function that does so."""

    def __init__(
        self, entries: Sequence[Entry], reports: Reports, libraries: Sequence[str], sandbox: Sandbox | None = None
    ) -> None:
        """Begin with `sandbox` where there is one; whoever opened it clears up after it."""
        self._entries = entries
        self._reports = reports
        self._libraries = libraries
        self._sandbox = sandbox

    def __enter__(self) -> Callable[[int], bytes]:
        with suppress(SandboxError, OSError):  # said when there is something to grade
            self._sandbox = self._sandbox or self._open_sandbox()
        self._get_ready()
        return self._grade

    def __exit__(self, *_: object) -> None:
        self._close()

    def _grade(self, position: int) -> bytes:
        """The record as JSON, or why no submission can be graded here."""
        try:
            return json.dumps({"record": self._record(self._entries[position])}).encode()
        except (SandboxError, OSError) as error:
            return json.dumps({"stopped": str(error)}).encode()

    def _record(self, entry: Entry) -> Record:
        with words.using(self._reports.exercises[entry.exercise].language):
            submission = read(entry)
        reason = ""
        for _ in range(TRIES):
            sandbox = self._ready_sandbox()
            try:
                return self._reported(submission, sandbox)
            except (SandboxError, OSError) as error:
                reason = str(error)
                if not sandbox.usable:
                    self._close()
            except Exception as error:  # noqa: BLE001 - a fault of ours: left to a person
                reason = f"{type(error).__name__}: {error}"
                break
        return self._reports.give_up(entry, reason)

    def _reported(self, submission: Submission, sandbox: Sandbox) -> Record:
        exercise = self._reports.exercises[submission.exercise]
        return self._reports.finish(pipeline.grade(submission, exercise, sandbox))

    def _get_ready(self) -> None:
        """Import what takes long while the sandbox does the same."""
        exercises = [self._reports.exercises[name] for name in dict.fromkeys(each.exercise for each in self._entries)]
        comparers.get_ready({type(check.compare) for exercise in exercises for check in exercise.checks})
        judge.get_ready(exercises)
        page.get_ready()

    def _ready_sandbox(self) -> Sandbox:
        """The sandbox, or a new one. Raises SandboxError where none can be had."""
        sandbox = self._sandbox or self._open_sandbox()
        sandbox.wait_until_ready()
        return sandbox

    def _open_sandbox(self) -> Sandbox:
        self._sandbox = open_sandbox(self._libraries, confined=self._reports.confined)
        return self._sandbox

    def _close(self) -> None:
        if self._sandbox is not None:
            self._sandbox.close()
        self._sandbox = None
