"""What every submission's process does, confined or not: read the job, run the file, look, and end.

Over its channel go messages.

    in:  {"source": base64, "file": name}                      out: {"ran": null or fault}
    in:  {"looks": [{"kind": …, …}, …], "contract": [names]}   out: {"look": position, "value": value or fault}, …
                                                               out: {"done": true}

The last message in, which holds the arguments of calls, is sent only after the file has run.
"""

from __future__ import annotations

import base64
import functools
import os
import sys
from types import ModuleType
from typing import Any, NoReturn, Protocol

from grader.sandbox import policy
from grader.sandbox.inside import clock, figures, look, script, streams

SMALL_ANSWER = 2**14
"""Bytes of the reply that are left to each answer behind a large one."""


class Channel(Protocol):
    """What a submission's process talks over."""

    def receive(self) -> dict[str, Any]:
        """Wait for one message."""

    def send(self, message: dict[str, Any], most_bytes: int | None = None) -> int:
        """Send one message and return its size; 0 and nothing sent when that were more than `most_bytes`."""


def perform(channel: Channel, work: str, budget: policy.Budget) -> NoReturn:
    """Read the job, run the file in `work`, look, and end."""
    job = channel.receive()
    path = os.path.join(work, job["file"])
    module = script.prepare(path)
    fault = _run(base64.b64decode(job["source"]), path, module, budget)
    sys.settrace(None)  # no call of our own goes to a tracer of the student's
    streams.end_output()
    left = budget.reply_bytes - channel.send({"ran": fault})
    request = channel.receive()
    answers = look.look_at_all(request["looks"], set(request["contract"]), vars(module), budget.seconds)
    for behind, (position, value) in zip(range(len(request["looks"]) - 1, -1, -1), answers, strict=False):
        left -= _answer(channel, position, value, left - behind * SMALL_ANSWER)
    channel.send({"done": True})
    os._exit(0)


def _run(source: bytes, path: str, module: ModuleType, budget: policy.Budget) -> dict[str, Any] | None:
    figures.watch(path, budget.figures)
    try:
        return clock.within(budget.seconds, functools.partial(script.run, source, path, module))
    except BaseException as error:
        return script.fault(error, path)


def _answer(channel: Channel, position: int, value: dict[str, Any], most_bytes: int) -> int:
    """Send one answer, or that it is too large; return the bytes it took."""
    too_large = {"look": position, "value": {"kind": "fault", "reason": "too_large"}}
    try:
        return channel.send({"look": position, "value": value}, most_bytes) or channel.send(too_large)
    except MemoryError:
        return channel.send(too_large)
