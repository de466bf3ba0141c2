"""The life of one submission's process: confine, read the job, run the file, look, and end.

Over its channel go frames of four bytes of length (big-endian) and so much JSON.

                                                               out: {"confined": true}
    in:  {"source": base64, "file": name}                      out: {"ran": null or fault}
    in:  {"looks": [{"kind": …, …}, …], "contract": [names]}   out: {"look": position, "value": value or fault}, …
                                                               out: {"done": true}

The second message in, which holds the arguments of calls, is sent only after the file has run.
"""

from __future__ import annotations

import base64
import functools
import io
import json
import os
import signal
import sys
import tempfile
from contextlib import suppress
from types import ModuleType
from typing import Any, NoReturn

from grader.sandbox import policy
from grader.sandbox.inside import clock, confine, figures, look, script

MOST_DESCRIPTORS = 65536
"""Beyond any that the server has open."""
FLUSH_SECONDS = 0.5
SMALL_ANSWER = 2**14
"""Bytes of the reply that are left to each answer behind a large one."""


class Setup:
    """What the server prepares once for all its children."""

    def __init__(self, *, confined: bool) -> None:
        """Raise OSError or ImportError when this machine cannot confine."""
        self.server = os.getpid()
        self.confinement = confine.prepare() if confined else None


def live(setup: Setup, budget: policy.Budget, work: str, channel: int) -> NoReturn:
    """Be one submission's process, from its fork to its end."""
    _settle(setup, budget, work, channel)
    job = receive(channel)
    path = os.path.join(work, job["file"])
    module = script.prepare(path)
    fault = _run(base64.b64decode(job["source"]), path, module, budget.seconds)
    _end_output()
    left = budget.reply_bytes - send(channel, {"ran": fault})
    request = receive(channel)
    answers = look.look_at_all(request["looks"], set(request["contract"]), vars(module), budget.seconds)
    for behind, (position, value) in zip(range(len(request["looks"]) - 1, -1, -1), answers, strict=False):
        left -= _answer(channel, position, value, left - behind * SMALL_ANSWER)
    send(channel, {"done": True})
    os._exit(0)


def _settle(setup: Setup, budget: policy.Budget, work: str, channel: int) -> None:
    """Leave the server's surroundings, confine and say so: a process that could not is not sent any submission."""
    try:
        os.closerange(channel + 1, MOST_DESCRIPTORS)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.chdir(work)
        os.environ.update(HOME=work, TMPDIR=work)
        tempfile.tempdir = work
        _open_standard_streams()
        if setup.confinement is not None:
            confine.confine(setup.confinement, setup.server, budget, work)
    except Exception as error:
        send(channel, {"unconfined": f"{type(error).__name__}: {error}"})
        os._exit(72)
    send(channel, {"confined": setup.confinement is not None})


def _run(source: bytes, path: str, module: ModuleType, seconds: float) -> dict[str, Any] | None:
    def task() -> dict[str, Any] | None:
        figures.install(path)
        return script.run(source, path, module)

    try:
        return clock.within(seconds, task)
    except BaseException as error:
        return script.fault(error, path)


def _answer(channel: int, position: int, value: dict[str, Any], most_bytes: int) -> int:
    """Send one answer, or that it is too large; return the bytes it took."""
    too_large = {"look": position, "value": {"kind": "fault", "reason": "too_large"}}
    try:
        return send(channel, {"look": position, "value": value}, most_bytes) or send(channel, too_large)
    except MemoryError:
        return send(channel, too_large)


def receive(channel: int) -> dict[str, Any]:
    """Read one frame. Ends the process when the other side is gone."""
    length = int.from_bytes(_read(channel, 4), "big")
    return json.loads(_read(channel, min(length, 2 * policy.LARGEST_SOURCE)))  # type: ignore[no-any-return]


def _read(channel: int, count: int) -> bytes:
    chunks = []
    while count:
        chunk = os.read(channel, count)
        if not chunk:
            os._exit(71)
        chunks.append(chunk)
        count -= len(chunk)
    return b"".join(chunks)


def send(channel: int, message: dict[str, Any], most_bytes: int | None = None) -> int:
    """Write one frame, whole, and return its size; 0 and nothing written when that were more than `most_bytes`."""
    body = json.dumps(message).encode("ascii")
    view = memoryview(len(body).to_bytes(4, "big") + body)
    if most_bytes is not None and len(view) > most_bytes:
        return 0
    size = len(view)
    while view:
        view = view[os.write(channel, view) :]
    return size


def _open_standard_streams() -> None:
    """Text as Python would write it on a UTF-8 terminal, each line at once, so that a kill loses nothing."""
    _point_at_nothing(0)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = _writer(1)
    sys.stderr = _writer(2)
    for name in ("stdin", "stdout", "stderr"):
        setattr(sys, f"__{name}__", getattr(sys, name))


def _writer(descriptor: int) -> io.TextIOWrapper:
    raw = open(descriptor, "wb", buffering=8192, closefd=False)  # noqa: SIM115
    return io.TextIOWrapper(raw, encoding="utf-8", errors="backslashreplace", line_buffering=True)


def _end_output() -> None:
    """What calls print while they are looked at is not the program's output."""
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        with suppress(BaseException):  # a stream of the student's own may do anything
            clock.within(FLUSH_SECONDS, functools.partial(_flush, stream))
    for descriptor in (1, 2):
        with suppress(OSError):  # no descriptor is left
            _point_at_nothing(descriptor)


def _point_at_nothing(descriptor: int) -> None:
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, descriptor)
    os.close(nothing)


def _flush(stream: Any) -> None:
    stream.flush()
