"""Where one worker grades: a sandbox server of its own, which is replaced when it fails."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from grader import pipeline
from grader.batch.reports import Record, Reports
from grader.batch.workers import TRIES
from grader.errors import SandboxError
from grader.model import Submission
from grader.sandbox.client import Server
from grader.submissions import Entry, read


class Desk:
    """Grades the entries whose positions it is given. Entered, it is the function that does so."""

    def __init__(self, entries: Sequence[Entry], reports: Reports, libraries: Sequence[str]) -> None:
        self._entries = entries
        self._reports = reports
        self._libraries = libraries
        self._server: Server | None = None

    def __enter__(self) -> Callable[[int], bytes]:
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
        submission = read(entry)
        reason = ""
        for _ in range(TRIES):
            server = self._ready_server()
            try:
                return self._reported(submission, server)
            except (SandboxError, OSError) as error:
                reason = str(error)
                self._close()
            except Exception as error:  # noqa: BLE001 - a fault of ours: left to a person
                reason = f"{type(error).__name__}: {error}"
                break
        return self._reports.give_up(entry, reason)

    def _reported(self, submission: Submission, server: Server) -> Record:
        exercise = self._reports.exercises[submission.exercise]
        return self._reports.finish(pipeline.grade(submission, exercise, server))

    def _ready_server(self) -> Server:
        """The server, or a new one. Raises SandboxError where none can be had."""
        if self._server is None:
            self._server = Server(self._libraries, confined=self._reports.confined)
        self._server.wait_until_ready()
        return self._server

    def _close(self) -> None:
        if self._server is not None:
            self._server.close()
        self._server = None
