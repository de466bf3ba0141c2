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
import contextlib
import io
import json
import os
import signal
import sys
from typing import Any, NoReturn

from grader.sandbox import policy
from grader.sandbox.inside import clock, confine, figures, look, script


class Setup:
    """What the server prepares once for all its children."""

    def __init__(self, *, confined: bool) -> None:
        """Compile the filter and load what confining needs, so that a child only has to apply it."""
        self.system_calls: confine.Filter | None = None
        if confined:
            import landlockpy

            landlockpy.abi_version()
            self.system_calls = confine.compile_filter()


def live(setup: Setup, budget: policy.Budget, work: str, channel: int) -> NoReturn:
    """Be one submission's process, from its fork to its end."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.chdir(work)
    os.environ.update(HOME=work, TMPDIR=work)
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    _open_standard_streams()
    _confine(setup, budget, work, channel)
    job = receive(channel)
    path = os.path.join(work, job["file"])
    module = script.prepare(path)
    fault: dict[str, Any] | None = {"kind": "fault", "reason": "time"}
    with contextlib.suppress(clock.OutOfTime), clock.limit(budget.seconds):
        figures.install(path)
        fault = script.run(base64.b64decode(job["source"]), path, module)
    _end_output()
    send(channel, {"ran": fault})
    request = receive(channel)
    for position, value in look.look_at_all(request["looks"], set(request["contract"]), vars(module), budget.seconds):
        send(channel, {"look": position, "value": value})
    send(channel, {"done": True})
    os._exit(0)


def _confine(setup: Setup, budget: policy.Budget, work: str, channel: int) -> None:
    """Confine and say so: the grader does not send a submission to a process that could not be confined."""
    try:
        if setup.system_calls is not None:
            confine.confine(budget, work, setup.system_calls, keep=channel)
    except Exception as error:  # noqa: BLE001 - told to the operator
        send(channel, {"unconfined": f"{type(error).__name__}: {error}"})
        os._exit(72)
    send(channel, {"confined": setup.system_calls is not None})


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


def send(channel: int, message: dict[str, Any]) -> None:
    """Write one frame, whole."""
    body = json.dumps(message).encode("ascii")
    view = memoryview(len(body).to_bytes(4, "big") + body)
    while view:
        view = view[os.write(channel, view) :]


def _open_standard_streams() -> None:
    """Text as Python would write it on a UTF-8 terminal, each line at once, so that a kill loses nothing."""
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = _writer(1)
    sys.stderr = _writer(2)
    sys.__stdin__, sys.__stdout__, sys.__stderr__ = sys.stdin, sys.stdout, sys.stderr


def _writer(descriptor: int) -> io.TextIOWrapper:
    raw = open(descriptor, "wb", buffering=8192, closefd=False)  # noqa: SIM115
    return io.TextIOWrapper(raw, encoding="utf-8", errors="backslashreplace", line_buffering=True)


def _end_output() -> None:
    """What calls print while they are looked at is not the program's output."""
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        try:
            stream.flush()
        except BaseException:  # noqa: BLE001, S112 - a stream of the student's own
            continue
    os.dup2(0, 1)
    os.dup2(0, 2)
