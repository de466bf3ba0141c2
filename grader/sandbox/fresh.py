"""Where nothing confines: a fresh Python a file, on any platform, for one's own code.

`grader.sandbox.inside.alone` is the other end. Its stdin is a pipe on which nothing is ever sent: it closes
when the grader is gone.
"""

from __future__ import annotations

import base64
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Self

from grader.errors import SandboxError
from grader.sandbox import policy, workdir
from grader.sandbox.reply import End, Looks, Overrun, Reply
from grader.sandbox.spool import Spool

START_SECONDS = 120.0
"""For Python and the libraries a file mentions, on a machine that imports them for the first time."""
POLL_SECONDS = 0.01
MEASURE_SECONDS = 0.1
"""How often the work directory is measured."""
NEEDED_BY_WINDOWS = ("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "PATH")
"""Without these no Python starts there, or its libraries do not find theirs."""
_TRIAL = policy.Budget(10, memory_bytes=2**30, output_bytes=2**16, reply_bytes=2**16, files=1, files_bytes=2**16)
_ROOT = str(Path(__file__).resolve().parents[2])
_START = (
    f"import sys; sys.path.insert(0, {_ROOT!r}); import grader.sandbox.inside.alone as alone; "
    f"sys.path.remove({_ROOT!r}); alone.main()"
)


class Fresh:
    """Starts a process a submission, with the surface of `grader.sandbox.client.Server`."""

    confinement: tuple[str, ...] = ()
    usable = True

    def __init__(self) -> None:
        """Make the directory in which the runs have theirs."""
        self._directory = tempfile.mkdtemp(prefix="grader-")
        self._tried = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Remove the directory; no process is left from one run to the next."""
        shutil.rmtree(self._directory, ignore_errors=True)

    def wait_until_ready(self) -> None:
        """Make a trial run. Raises SandboxError when no Python can be started."""
        if not self._tried:
            self._run(b"", "trial.py", _TRIAL, lambda: {"looks": [], "contract": []})
            self._tried = True

    def run(self, source: bytes, file: str, budget: policy.Budget, looks: Looks) -> Reply:
        """Run one submission and look at it. Raises SandboxError when it cannot be started, never for the submission.

        `looks` is asked for only after the file has run. The libraries that the file mentions are imported before
        its time begins.
        """
        self.wait_until_ready()
        return self._run(source, file, budget, looks)

    def _run(self, source: bytes, file: str, budget: policy.Budget, looks: Looks) -> Reply:
        with workdir.make(self._directory) as directory:
            child = _Child(directory, budget)
            try:
                child.spool.send({"budget": list(budget), "libraries": mentioned(source)})
                child.spool.send({"source": base64.b64encode(source).decode("ascii"), "file": file})
                child.wait_until_ready()
                return child.attend(file, looks)
            finally:
                child.end()


def mentioned(source: bytes) -> list[str]:
    """The libraries to import beforehand, as a warm server has them."""
    return [library for library in policy.LIBRARIES if library.encode() in source]


class _Child:
    """The process of one submission."""

    def __init__(self, directory: str, budget: policy.Budget) -> None:
        """Start it in `directory`. Raises SandboxError when it cannot be."""
        self.spool = Spool(directory, budget)
        self._budget = budget
        self._asked = False
        self._overrun: Overrun | None = None
        self._deadline = self._measured = 0.0
        self._work = self.spool.path("work")
        os.mkdir(self._work)
        with open(self.spool.path("stdout"), "wb") as stdout, open(self.spool.path("stderr"), "wb") as stderr:
            try:
                self._process = subprocess.Popen(  # noqa: S603 - every word is ours
                    [sys.executable, "-P", "-s", "-B", "-X", "utf8", "-c", _START, directory],
                    stdin=subprocess.PIPE,
                    stdout=stdout,
                    stderr=stderr,
                    env=_environment(self._work),
                    cwd=self._work,
                    start_new_session=True,  # where there are sessions; on Windows there are these flags
                    creationflags=_flag("CREATE_NEW_PROCESS_GROUP") | _flag("CREATE_NO_WINDOW"),
                )
            except OSError as error:
                raise SandboxError(f"No Python could be started: {error}") from error

    def wait_until_ready(self) -> None:
        """Take out the first frame, which comes before any of the submission's code runs.

        Raises SandboxError where none comes.
        """
        deadline = time.monotonic() + START_SECONDS
        while True:
            gone = self._gone_before_reading()
            if self.spool.frames:
                break
            if gone or time.monotonic() >= deadline:
                raise SandboxError(f"A submission's process could not be prepared: {self._obituary()}")
            time.sleep(POLL_SECONDS)
        self.spool.frames.pop(0)

    def attend(self, file: str, looks: Looks) -> Reply:
        """Wait until it has done, has ended, or goes on beyond a budget."""
        begin = self._measured = time.monotonic()
        self._deadline = begin + self._budget.seconds + policy.GRACE_SECONDS
        while (end := self._end(looks)) is None:
            time.sleep(POLL_SECONDS)
        ended_by = self.end()
        return Reply(
            frames=self.spool.frames,
            stdout=self.spool.printed("stdout"),
            stderr=self.spool.printed("stderr"),
            end=end,
            overrun=self._overrun,
            line=0 if self._asked else self.spool.line(os.path.join(self._work, file)),
            signal=ended_by if end == "died" else 0,
            seconds=time.monotonic() - begin,
        )

    def _end(self, looks: Looks) -> End | None:
        """Whether, and why, there is nothing more to wait for."""
        gone = self._gone_before_reading()
        if self.spool.too_long:
            return "reply"
        if self.spool.frames and not self._asked:
            self._ask(looks)
        if self.spool.done:
            return "done"
        if gone:
            return self._used_up(at_once=True) or "died"
        if time.monotonic() >= self._deadline:
            return self._overrun if self._overrun and not self._asked else "time"
        used_up = self._used_up(at_once=False)
        return self._stop(used_up) if used_up else None

    def _ask(self, looks: Looks) -> None:
        """The file has run: a last look at what it used, then say what is to be looked at."""
        self._asked = True
        self._overrun = self._overrun or self._used_up(at_once=True)
        self.spool.send(looks())
        self._deadline = time.monotonic() + self._budget.seconds + policy.GRACE_SECONDS

    def _stop(self, used_up: Overrun) -> End | None:
        """Ask a program that runs to stop, which keeps what it has; otherwise, and on Windows, the end it comes to."""
        if self._asked or self._overrun or not hasattr(signal, "SIGUSR1"):
            return used_up
        self._overrun = used_up
        self._process.send_signal(signal.SIGUSR1)
        self._deadline = min(self._deadline, time.monotonic() + policy.GRACE_SECONDS)
        return None

    def _used_up(self, *, at_once: bool) -> Overrun | None:
        """The budget that is used up, if any; files are measured now and then."""
        if self.spool.output_too_long and self._overrun != "output":
            return "output"
        if not at_once and time.monotonic() < self._measured + MEASURE_SECONDS:
            return None
        self._measured = time.monotonic()
        times = policy.LENIENCY if self._overrun else 1
        files, size = times * self._budget.files, times * self._budget.files_bytes
        return "files" if workdir.overfull(self._work, self._process.pid, files, size) else None

    def _gone_before_reading(self) -> bool:
        """Read what has come; True when nothing will come any more."""
        gone = self._process.poll() is not None
        self.spool.read()
        return gone

    def end(self) -> int:
        """End it and, where there are process groups, what it started; the signal that had ended it before, or 0."""
        if self._process.stdin is None or self._process.stdin.closed:
            return 0
        ended = self._process.poll()
        if hasattr(os, "killpg"):
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()
        self._process.stdin.close()
        return max(-(ended or 0), 0)

    def _obituary(self) -> str:
        self.end()
        lines = self.spool.printed("stderr").decode("utf-8", "replace").strip().splitlines()
        return lines[-1] if lines else f"it ended with status {self._process.returncode}"


def _flag(name: str) -> int:
    return int(getattr(subprocess, name, 0))


def _environment(work: str) -> dict[str, str]:
    environment = policy.environment(work, workdir.cache(os.path.join(work, "fonts")))
    if os.name == "nt":
        needed = {name: os.environ[name] for name in NEEDED_BY_WINDOWS if name in os.environ}
        environment |= {**needed, "TEMP": work, "TMP": work, "USERPROFILE": work}
    return environment
