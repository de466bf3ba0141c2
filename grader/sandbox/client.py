"""Our end of the sandbox: start a server, have it fork a child a submission, and bring back bytes.

Nothing here understands a reply; `grader.transport` does. The clock, the output and the files of a
submission are watched from here, where its code cannot reach.
"""

from __future__ import annotations

import base64
import json
import os
import selectors
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, NamedTuple, Self

from grader.errors import SandboxError
from grader.sandbox import policy, workdir
from grader.sandbox.outbound import Frames, Limited, Stream

End = Literal["done", "time", "output", "reply", "files", "died"]
Looks = Callable[[], dict[str, Any]]

START_SECONDS = 120.0
"""For the imports, on a machine that does them for the first time."""
ANSWER_SECONDS = 60.0
"""For what the server does at once."""
TICK_SECONDS = 0.1
"""How often the work directory is measured."""
_TRIAL = policy.Budget(10, memory_bytes=2**30, output_bytes=2**16, reply_bytes=2**16, files=1, files_bytes=2**16)
_ROOT = str(Path(__file__).resolve().parents[2])
_START = (
    "import sys; sys.path.insert(0, {root!r}); import grader.sandbox.inside.server as server; "
    "sys.path.remove({root!r}); server.main()"
)


@dataclass
class Reply:
    """What came back of one submission, unread."""

    frames: list[bytes] = field(default_factory=list)
    """The child's messages in the order they came; the first says how the run ended."""
    stdout: bytes = b""
    stderr: bytes = b""
    end: End = "died"
    signal: int = 0
    """What killed the child, 0 when it ended by itself or was killed from here."""
    seconds: float = 0.0


class _Child(NamedTuple):
    """The process of one submission, and what is watched of it."""

    pid: int
    work: str
    channel: Frames
    output: Limited
    budget: policy.Budget


class Server:
    """A warm server process and our connection to it."""

    def __init__(self, libraries: Sequence[str], *, confined: bool) -> None:
        """Start the server; it imports `libraries` while the caller does other things."""
        self.confined = confined
        self._lines = b""
        self._ready = False
        self._directory = tempfile.mkdtemp(prefix="grader-")
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - every word is ours
                [
                    # Isolated from the directory it starts in and from the user's own packages; the
                    # environment is ours already, and PYTHONHASHSEED in it must count.
                    *(sys.executable, "-P", "-s", "-B", "-c", _START.format(root=_ROOT)),
                    *(str(theirs.fileno()), "confined" if confined else "unconfined", *libraries),
                ],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                env=policy.environment(self._directory, _cache()),
                cwd=self._directory,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )

    @property
    def confinement(self) -> tuple[str, ...]:
        """The layers that hold for every child of this server."""
        return policy.LAYERS if self.confined else ()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the server, its child and its directory."""
        self._control.close()
        try:
            self._process.wait(timeout=2 if self._ready else 0)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stderr is not None:
            self._process.stderr.close()
        shutil.rmtree(self._directory, ignore_errors=True)

    def wait_until_ready(self) -> None:
        """Wait for the imports and a trial run. Raises SandboxError when the server cannot start or cannot confine."""
        if not self._ready:
            self._receive(START_SECONDS)
            self._ready = True
            self.run(b"", "trial.py", _TRIAL, lambda: {"looks": [], "contract": []})

    def run(self, source: bytes, file: str, budget: policy.Budget, looks: Looks) -> Reply:
        """Run one submission and look at it. Raises SandboxError when the server fails, never for the submission.

        `looks` gives the second message to the child, with the arguments of calls; it is asked for only
        after the file has run.
        """
        self.wait_until_ready()
        try:
            return self._run({"source": base64.b64encode(source).decode("ascii"), "file": file}, budget, looks)
        except BaseException:
            # The conversation broke off in its middle: this server cannot be used again.
            self._process.kill()
            raise

    def _run(self, job: dict[str, Any], budget: policy.Budget, looks: Looks) -> Reply:
        with workdir.make(self._directory) as work, Limited.pipe(budget.output_bytes) as output:
            ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
            with ours:
                with theirs:
                    pid = self._fork(budget, work, [theirs.fileno(), *output.close_after_sending])
                output.sent()
                channel = Frames(ours, budget.reply_bytes)
                self._expect_confined(channel)
                channel.send(job)
                return self._attend(_Child(pid, work, channel, output, budget), looks)

    def _fork(self, budget: policy.Budget, work: str, descriptors: list[int]) -> int:
        message = json.dumps({"budget": list(budget), "work": work}).encode() + b"\n"
        try:
            socket.send_fds(self._control, [message], descriptors)
        except OSError as error:
            raise SandboxError(self._obituary()) from error
        return int(self._receive(ANSWER_SECONDS)["pid"])

    def _expect_confined(self, channel: Frames) -> None:
        """Wait for the child's word that it is confined; until then it has not seen the submission."""
        answer = channel.first(ANSWER_SECONDS)
        if answer.get("confined") is not self.confined:
            reason = answer.get("unconfined", "the process ended while it was confined")
            raise SandboxError(f"A submission could not be confined: {reason}")

    def _attend(self, child: _Child, looks: Looks) -> Reply:
        """Collect what the child sends until it has done, has ended, or has used up a budget."""
        reply = Reply()
        begin = time.monotonic()
        reply.end = self._watch(child, looks)
        child.output.drain()
        child.channel.drain()
        reply.frames = child.channel.frames
        reply.stdout, reply.stderr = child.output.contents()
        signal = self._finish()
        reply.signal = signal if reply.end == "died" else 0
        reply.seconds = time.monotonic() - begin
        return reply

    def _watch(self, child: _Child, looks: Looks) -> End:
        allowed = child.budget.seconds + policy.GRACE_SECONDS
        deadline = time.monotonic() + allowed
        measured = time.monotonic()
        asked = False
        with selectors.DefaultSelector() as selector:
            streams: list[Frames | Stream] = [child.channel, *child.output.streams]
            for stream in streams:
                selector.register(stream, selectors.EVENT_READ, stream)
            selector.register(self._control, selectors.EVENT_READ, None)
            while True:
                for key, _ in selector.select(max(min(deadline, measured + TICK_SECONDS) - time.monotonic(), 0)):
                    if key.data is None:
                        return "died"
                    if not key.data.read():
                        selector.unregister(key.data)
                if child.channel.frames and not asked:
                    asked = True
                    child.channel.send(looks())
                    deadline = time.monotonic() + allowed
                end = _over(child, deadline)
                if end is None and time.monotonic() >= measured + TICK_SECONDS:
                    end = "files" if workdir.overfull(child.work, child.pid, child.budget) else None
                    measured = time.monotonic()
                if end is not None:
                    return end

    def _finish(self) -> int:
        """Have the child ended, and return the signal that ended it before."""
        with suppress(OSError):
            self._control.sendall(b"end\n")
        return int(self._receive(ANSWER_SECONDS)["signal"])

    def _receive(self, seconds: float) -> dict[str, Any]:
        self._control.settimeout(seconds)
        try:
            while b"\n" not in self._lines:
                chunk = self._control.recv(65536)
                if not chunk:
                    raise SandboxError(self._obituary())
                self._lines += chunk
        except OSError as error:
            raise SandboxError(self._obituary()) from error
        line, self._lines = self._lines.split(b"\n", maxsplit=1)
        return json.loads(line)  # type: ignore[no-any-return]

    def _obituary(self) -> str:
        self._process.kill()
        stderr = self._process.stderr
        if stderr is None or stderr.closed:
            return "The sandbox's server is gone: it failed before."
        _, errors = self._process.communicate()
        lines = errors.decode("utf-8", "replace").strip().splitlines()
        reason = lines[-1] if lines else f"it ended with status {self._process.returncode}"
        return f"The sandbox's server failed: {reason}"


def _over(child: _Child, deadline: float) -> End | None:
    """Whether, and why, there is nothing more to wait for."""
    if child.channel.too_long:
        return "reply"
    if child.output.too_long:
        return "output"
    if child.channel.done:
        return "done"
    if child.channel.closed:
        return "died"
    if time.monotonic() >= deadline:
        return "time"
    return None


def _cache() -> str:
    """Where font lists are kept from one grading to the next."""
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser())
    path = home / "grader" / "matplotlib"
    with suppress(OSError):
        path.mkdir(parents=True, exist_ok=True)
    return str(path)
