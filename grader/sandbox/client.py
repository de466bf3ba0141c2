"""Our end of the sandbox: start a server, have it fork a process a submission, and bring back bytes.

Nothing here understands a reply; `grader.transport` does. While one submission runs, the process of the
next is made ready, and the last one's is taken down: neither is waited for.
"""

from __future__ import annotations

import base64
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

from grader.errors import SandboxError
from grader.sandbox import policy, workdir
from grader.sandbox.conversation import PATIENCE_SECONDS, Conversation, Gone
from grader.sandbox.process import Process
from grader.sandbox.reply import Looks, Reply
from grader.sandbox.watch import attend

START_SECONDS = 120.0
"""For the imports, on a machine that does them for the first time."""
ANSWER_SECONDS = 60.0
"""For what the server does at once, on a machine with too much to do."""
HANGING_UP_SECONDS = 0.5
"""For a server that may be ready, unknown to us because another process listened to it, to end by itself."""
REPLACED_SECONDS = 5.0
"""For another server to be there."""
_TRIAL = policy.Budget(10, memory_bytes=2**30, output_bytes=2**16, reply_bytes=2**16, files=1, files_bytes=2**16)
_ROOT = str(Path(__file__).resolve().parents[2])
_START = (
    "import sys; sys.path.insert(0, {root!r}); import grader.sandbox.inside.server as server; "
    "sys.path.remove({root!r}); server.main()"
)


class Server:
    """A warm server process and our connection to it.

    The process started here only keeps the imports warm; the server is forked from it, and forked again
    should it die. `usable` tells whether there is one.
    """

    def __init__(self, libraries: Sequence[str]) -> None:
        """Start the server; it imports `libraries` while the caller does other things."""
        self.usable = True
        self._pid = 0
        self._next: Process | None = None
        self._living: dict[int, Process] = {}
        self._directory = tempfile.mkdtemp(prefix="grader-")
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control = Conversation(ours)
        with theirs:
            self._keeper = self._start(theirs.fileno(), libraries)

    def _start(self, control: int, libraries: Sequence[str]) -> subprocess.Popen[bytes]:
        try:
            return subprocess.Popen(  # noqa: S603 - every word is ours
                [
                    # Isolated from the directory it starts in and from the user's own packages; the
                    # environment is ours already, and PYTHONHASHSEED in it must count.
                    *(sys.executable, "-P", "-s", "-B", "-c", _START.format(root=_ROOT)),
                    *(str(control), *libraries),
                ],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                env=policy.environment(self._directory, workdir.cache(os.path.join(self._directory, "fonts"))),
                cwd=self._directory,
                pass_fds=[control],
                start_new_session=True,
            )
        except OSError as error:
            self._control.close()
            shutil.rmtree(self._directory, ignore_errors=True)
            raise SandboxError(f"Python could not be started for the sandbox: {error}") from error

    @property
    def confinement(self) -> tuple[str, ...]:
        """The layers that hold for every process of this server."""
        return policy.LAYERS

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the server, its processes and its directory."""
        self.usable = False
        self._control.close()
        try:
            self._keeper.wait(timeout=2 if self._pid else HANGING_UP_SECONDS)
        except subprocess.TimeoutExpired:
            self._kill()
            self._keeper.wait()
        if self._keeper.stderr is not None:
            self._keeper.stderr.close()
        self._forget()
        shutil.rmtree(self._directory, ignore_errors=True)

    def wait_until_ready(self) -> None:
        """Wait for the imports and a trial run. Raises SandboxError when the server cannot start or cannot confine."""
        if not self._pid:
            self._hear(START_SECONDS)
            self.run(b"", "trial.py", _TRIAL, lambda: {"looks": [], "contract": []})

    def run(self, source: bytes, file: str, budget: policy.Budget, looks: Looks) -> Reply:
        """Run one submission and look at it. Raises SandboxError when the server fails, never for the submission.

        `looks` gives what to look at, with the arguments of calls; it is asked for only after the file has
        run. After an error `usable` tells whether the next submission can be run here.
        """
        self.wait_until_ready()
        try:
            return self._run(source, file, budget, looks)
        except SandboxError:
            raise
        except BaseException:
            # The conversation broke off in its middle: this server cannot be used again.
            self._kill()
            raise

    def _run(self, source: bytes, file: str, budget: policy.Budget, looks: Looks) -> Reply:
        clock = [time.monotonic()]
        process = self._taken()
        clock.append(time.monotonic())
        self._assign(process, budget)
        clock.append(time.monotonic())
        process.channel.send({"source": base64.b64encode(source).decode("ascii"), "file": file})
        self._next = self._requested()
        reply = attend(process, file, budget, looks, self._control)
        clock.append(time.monotonic())
        self._conclude(process, reply)
        fork, confine, end = clock[1] - clock[0], clock[2] - clock[1], time.monotonic() - clock[3]
        reply.laps = reply.laps._replace(fork=fork, confine=confine, end=end)
        return reply

    # --- One process ---

    def _requested(self) -> Process:
        """Ask for a process, which is not there yet."""
        process = Process(self._directory)
        try:
            self._send({"fork": process.work}, process.descriptors())
        except SandboxError:
            process.remove()
            raise
        process.handed_over()
        return process

    def _taken(self) -> Process:
        """The process that was made ready, once it is there."""
        self._next = process = self._next or self._requested()
        while not process.pid:
            self._hear(ANSWER_SECONDS)
        self._next = None
        return process

    def _assign(self, process: Process, budget: policy.Budget) -> None:
        """Send the budget, and wait for the word that it holds: until then no submission is sent."""
        process.channel.most_bytes = budget.reply_bytes
        process.output.limit(budget.output_bytes)
        process.channel.send({"budget": list(budget)})
        answer = process.channel.first(ANSWER_SECONDS)
        if answer.get("confined") is True:
            return
        if not answer:
            self._end(process, wait=True)  # raises where its server is what died
        self._kill()
        reason = answer.get("unconfined", "the process ended while it was confined")
        raise SandboxError(f"A submission could not be confined: {reason}")

    def _conclude(self, process: Process, reply: Reply) -> None:
        """End the process. How it has ended by itself is worth waiting for, and tells whether its server did."""
        try:
            self._end(process, wait=reply.end == "died")
        except SandboxError:
            if reply.end == "died":
                raise
        reply.signal = process.ended_by if reply.end == "died" else 0

    def _end(self, process: Process, *, wait: bool) -> None:
        """Have a process ended, and wait for that or go on."""
        self._send({"end": process.pid})
        process.close()
        while process.pid in self._living if wait else self._control.has_more():
            self._hear(ANSWER_SECONDS)

    def _forget(self) -> None:
        """Let go of all processes of a server that is no more."""
        for process in (*self._living.values(), *([self._next] if self._next else [])):
            process.remove()
        self._living, self._next = {}, None

    # --- The conversation with the server ---

    def _send(self, message: dict[str, Any], descriptors: Sequence[int] = ()) -> None:
        try:
            self._control.send(message, descriptors)
        except Gone as error:
            raise SandboxError(self._obituary()) from error

    def _hear(self, seconds: float) -> None:
        """Wait for one message, and take account of it. Raises SandboxError when the server has died or is stuck."""
        match self._message(seconds):
            case {"ready": pid}:
                self._pid = pid
            case {"pid": pid} if self._next is not None:
                self._next.pid = pid
                self._living[pid] = self._next
            case {"ended": pid, "signal": ended_by} if pid in self._living:
                process = self._living.pop(pid)
                process.ended_by = ended_by
                process.remove()
            case {"lost": number}:
                self._forget()
                self._pid = 0
                self._hear(REPLACED_SECONDS)
                raise SandboxError(f"The sandbox's server died of signal {number}; another took its place.")

    def _message(self, seconds: float) -> dict[str, Any]:
        """The next message of a server that owes us one; one that is stuck is killed, which is a message too."""
        deadline = time.monotonic() + seconds
        waited = 0
        while True:
            try:
                message = self._control.receive(PATIENCE_SECONDS if self._pid else seconds)
                if message is None:
                    waited += 1
                    self._control.send({"ping": waited})
            except Gone as error:
                raise SandboxError(self._obituary()) from error
            if message is None and (not self._pid or time.monotonic() > deadline):
                self._kill()
                raise SandboxError("The sandbox's server did not answer.")
            # It may have become idle, having answered, only after we gave up listening.
            if message is None and waited > 1 and not _is_busy(self._pid) and not self._control.has_more():
                with suppress(ProcessLookupError):
                    os.kill(self._pid, signal.SIGKILL)
                deadline = min(deadline, time.monotonic() + REPLACED_SECONDS)
            elif message is not None and "pong" in message:
                waited = 0
            elif message is not None:
                return message

    def _kill(self) -> None:
        """End everything; nothing can be run here any more."""
        self.usable = False
        if self._keeper.returncode is None:
            with suppress(ProcessLookupError):  # not Popen.kill, which does nothing in a fork of whoever started it
                os.kill(self._keeper.pid, signal.SIGKILL)

    def _obituary(self) -> str:
        self._kill()
        stderr = self._keeper.stderr
        if stderr is None or stderr.closed:
            return "The sandbox's server is gone: it failed before."
        _, errors = self._keeper.communicate()
        lines = errors.decode("utf-8", "replace").strip().splitlines()
        reason = lines[-1] if lines else f"it ended with status {self._keeper.returncode}"
        return f"The sandbox's server failed: {reason}"


def _is_busy(pid: int) -> bool:
    """Whether a process runs, wants to, or waits for a disk, rather than for somebody."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state in ("R", "D")
