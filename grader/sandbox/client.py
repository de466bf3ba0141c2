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
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Self

from grader.errors import SandboxError
from grader.sandbox import policy
from grader.sandbox.outbound import Frames, Limited

End = Literal["done", "time", "output", "reply", "files", "died"]

START_SECONDS = 60.0
TICK_SECONDS = 0.1
"""How often the work directory is measured."""
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
    """What killed the child, 0 when it was not a signal."""
    seconds: float = 0.0


class Server:
    """A warm server process and our connection to it."""

    def __init__(self, libraries: Sequence[str], *, confined: bool) -> None:
        """Start the server; it imports `libraries` while the caller does other things."""
        self.confined = confined
        self._work = tempfile.mkdtemp(prefix="grader-")
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        with theirs:
            self._process = subprocess.Popen(
                [
                    *(sys.executable, "-I", "-B", "-c", _START.format(root=_ROOT)),
                    *(str(theirs.fileno()), "confined" if confined else "unconfined", *libraries),
                ],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                env=policy.environment(self._work, _cache()),
                cwd=self._work,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )
        self._lines = b""
        self._ready = False

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
            self._process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stderr is not None:
            self._process.stderr.close()
        shutil.rmtree(self._work, ignore_errors=True)

    def wait_until_ready(self) -> None:
        """Wait for the imports. Raises SandboxError when the server cannot start or cannot confine."""
        if not self._ready:
            self._message(START_SECONDS)
            self._ready = True

    def run(
        self,
        source: bytes,
        file: str,
        budget: policy.Budget,
        looks: Callable[[], dict[str, Any]],
    ) -> Reply:
        """Run one submission and look at it. Raises SandboxError when the server fails, never for the submission.

        `looks` gives the second message to the child, with the arguments of calls; it is asked for only
        after the file has run.
        """
        self.wait_until_ready()
        with _work_directory(self._work) as work, Limited.pipe(budget.output_bytes) as output:
            ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
            with ours:
                with theirs:
                    self._request(budget, work, [theirs.fileno(), *output.close_after_sending])
                output.sent()
                channel = Frames(ours, budget.reply_bytes)
                self._expect_confined(channel)
                channel.send({"source": base64.b64encode(source).decode("ascii"), "file": file})
                return self._attend(channel, output, budget, work, looks)

    def _request(self, budget: policy.Budget, work: str, descriptors: list[int]) -> None:
        message = json.dumps({"budget": list(budget), "work": work}).encode() + b"\n"
        try:
            socket.send_fds(self._control, [message], descriptors)
        except OSError as error:
            raise SandboxError(self._obituary()) from error
        self._message(START_SECONDS)

    def _expect_confined(self, channel: Frames) -> None:
        """Wait for the child's word that it is confined; until then it has not seen the submission."""
        answer = channel.first(START_SECONDS)
        if answer.get("confined") is not self.confined:
            reason = answer.get("unconfined", "the process ended while it was confined")
            self._finish()
            raise SandboxError(f"A submission could not be confined: {reason}")

    def _attend(
        self,
        channel: Frames,
        output: Limited,
        budget: policy.Budget,
        work: str,
        looks: Callable[[], dict[str, Any]],
    ) -> Reply:
        """Collect what the child sends until it has done, has ended, or has used up a budget."""
        reply = Reply()
        begin = time.monotonic()
        deadline = begin + budget.seconds + policy.GRACE_SECONDS
        asked = False
        with selectors.DefaultSelector() as selector:
            for stream in (channel, *output.streams):
                selector.register(stream, selectors.EVENT_READ, stream)
            selector.register(self._control, selectors.EVENT_READ, None)
            end: End | None = None
            while end is None:
                events = selector.select(min(TICK_SECONDS, max(deadline - time.monotonic(), 0)))
                for key, _ in events:
                    if key.data is None:
                        end = "died"
                    elif not key.data.read():
                        selector.unregister(key.data)
                if channel.frames and not asked:
                    asked = True
                    channel.send(looks())
                    deadline = time.monotonic() + budget.seconds + policy.GRACE_SECONDS
                end = _over(channel, output, budget, work, deadline) or end
        output.drain()
        channel.drain()
        reply.frames = channel.frames
        reply.stdout, reply.stderr = output.contents()
        status = self._finish()
        if os.WIFSIGNALED(status) and end == "died":
            reply.signal = os.WTERMSIG(status)
        reply.end = end
        reply.seconds = time.monotonic() - begin
        return reply

    def _finish(self) -> int:
        """Have the child ended, and return its wait status."""
        with suppress(OSError):
            self._control.sendall(b"end\n")
        return int(self._message(START_SECONDS)["status"])

    def _message(self, seconds: float) -> dict[str, Any]:
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
        _, errors = self._process.communicate()
        lines = (errors or b"").decode("utf-8", "replace").strip().splitlines()
        reason = lines[-1] if lines else f"it ended with status {self._process.returncode}"
        return f"The sandbox's server failed: {reason}"


def _over(channel: Frames, output: Limited, budget: policy.Budget, work: str, deadline: float) -> End | None:
    """Whether, and why, there is nothing more to wait for."""
    if channel.too_long:
        return "reply"
    if output.too_long:
        return "output"
    if channel.done:
        return "done"
    if channel.closed:
        return "died"
    if time.monotonic() >= deadline:
        return "time"
    if _overfull(work, budget):
        return "files"
    return None


def _overfull(work: str, budget: policy.Budget) -> bool:
    files = size = 0
    for entry in _walk(work):
        files += 1
        with suppress(OSError):
            size += entry.stat(follow_symlinks=False).st_size
        # One file is the submission itself.
        if files > budget.files + 1 or size > budget.files_bytes + policy.LARGEST_SOURCE:
            return True
    return False


def _walk(directory: str) -> Iterator[os.DirEntry[str]]:
    pending = [directory]
    while pending:
        with suppress(OSError), os.scandir(pending.pop()) as entries:
            for entry in entries:
                yield entry
                if entry.is_dir(follow_symlinks=False):
                    pending.append(entry.path)


@contextmanager
def _work_directory(parent: str) -> Iterator[str]:
    path = tempfile.mkdtemp(dir=parent)
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def _cache() -> str:
    """Where font lists are kept from one grading to the next."""
    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    path = os.path.join(home, "grader", "matplotlib")
    with suppress(OSError):
        os.makedirs(path, exist_ok=True)
    return path
