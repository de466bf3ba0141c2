"""Prove that this machine confines: a small program tries what each layer forbids, confined and unconfined.

What is refused to the confined one and happens in the other is refused by the confinement. What cannot be
tried, because another layer stands before it, is read from the kernel's record of the process while it
lives: /proc/PID/status, proc_pid_status(5).
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from grader import transport
from grader.errors import SandboxError
from grader.sandbox import findings, policy, prerequisites
from grader.sandbox.findings import Finding
from grader.sandbox.prerequisites import ORDINARY
from grader.values import Text

if TYPE_CHECKING:
    from grader.sandbox.client import Server

PROBE = (Path(__file__).parent / "inside" / "probe.py").read_bytes()
FILE = "probe.py"
HURRIED = ORDINARY._replace(seconds=0.2)
HIGH = 100
"""Above the descriptors that a process has opened by itself so early."""
FREE_SECONDS = 60.0

ENDLESS = {
    "an endless loop": (b"loop()", "time", HURRIED),
    "endless printing": (b"flood()", "output", ORDINARY),
    "too many files": (b"litter(%d)" % ORDINARY.files, "files", ORDINARY),
}
"""What the parent must stop: a call of the probe's, the budget's name, and the budget."""


@dataclass(frozen=True)
class Examination:
    """What was found, a line a layer, on which machine."""

    findings: tuple[Finding, ...]
    machine: Mapping[str, str]
    failure: str = ""
    """Why no confined process could be started, in the sandbox's own words."""

    @property
    def can_grade(self) -> bool:
        """Whether submissions of strangers may be run: every layer is proved."""
        return not self.failure and all(finding.status == "ok" for finding in self.findings)


class _Around(NamedTuple):
    """What the probe must not reach."""

    directory: str
    descriptor: int


class _Run(NamedTuple):
    """What one run of the probe brought back."""

    tried: dict[str, dict[str, str]]
    """By layer, what came of each attempt: "" where it happened, else the name of its error."""
    held: list[str]
    """What its open descriptors are."""
    record: dict[str, str]
    """The kernel's record of the process by its fields' names; empty where it was not found."""


def examine() -> Examination:
    """Try everything; takes a few seconds. Never raises for what is missing."""
    if sys.platform != "linux":
        return Examination(tuple(_explain()), _machine())
    try:
        return Examination(tuple(_prove()), _machine())
    except (SandboxError, OSError) as error:
        return Examination(tuple(_explain()), _machine(), str(error))


def _machine() -> dict[str, str]:
    """What reports of problems ask for; "" for what is not known here."""
    return {
        "system": platform.system(),
        "kernel": platform.release(),
        "machine": platform.machine(),
        "python": platform.python_version(),
        "user": str(os.getuid()) if hasattr(os, "getuid") else "",
        "landlock": _landlock(),
    }


def _landlock() -> str:
    with suppress(OSError):  # there is no place even to try it
        landlock = prerequisites.take("landlock")
        return landlock.evidence if landlock.status == "ok" else ""
    return ""


def _explain() -> Iterator[Finding]:
    """Which layers are missing where no process can be confined; nothing can be tried then."""
    missing = {finding.name: finding for finding in prerequisites.lacking()}
    yield from (finding for name, finding in missing.items() if name not in policy.LAYERS)
    for layer in policy.LAYERS:
        yield missing.get(layer) or Finding(layer, "not provable", "no process could be confined in which to try it")


def _prove() -> Iterator[Finding]:
    from grader.sandbox.client import Server  # noqa: PLC0415 - needs Unix

    with _surroundings() as around:
        with Server([]) as server:
            confined = _run_confined(server, around)
            stopped = {what: _is_stopped(server, *endless) for what, endless in ENDLESS.items()}
        free = _run_free(around)
    judged = {layer: findings.judge(layer, confined.tried[layer], free.tried[layer]) for layer in findings.REFUSAL}
    judged["no_new_privs"] = findings.no_new_privs(confined.record, free.record)
    judged["capabilities"] = findings.capabilities(judged["capabilities"], confined.record, free.record)
    judged["descriptors"] = findings.descriptors(judged["descriptors"], confined.held)
    yield from (judged[layer] for layer in policy.LAYERS)
    yield findings.budgets(stopped)


@contextmanager
def _surroundings() -> Iterator[_Around]:
    """A directory beside the work directories, and a file that is open."""
    import fcntl  # noqa: PLC0415 - needs Unix

    with tempfile.TemporaryDirectory(prefix="grader-") as directory:
        note = os.path.join(directory, "note")
        with open(note, "x", encoding="ascii") as file:
            descriptor = fcntl.fcntl(file.fileno(), fcntl.F_DUPFD, HIGH)
        try:
            yield _Around(directory, descriptor)
        finally:
            os.close(descriptor)


# --- Runs --------------------------------------------------------------------------------------------


def _name() -> str:
    """What the probe calls its process; at most 15 letters."""
    return f"doctor-{os.getpid()}"


def _call(around: _Around) -> str:
    limits = policy.rlimits(ORDINARY, 0)
    most = (ORDINARY.memory_bytes, limits["RLIMIT_FSIZE"][0], limits["RLIMIT_NOFILE"][0])
    return f"report{(_name(), *around, *most)!r}"


def _run_confined(server: Server, around: _Around) -> _Run:
    """Run the probe as a submission is run. Raises SandboxError when it does not come to its end."""
    records = []

    def looks() -> dict[str, Any]:
        records.append(_record(_name()))  # while the process waits for what this returns
        return {"looks": [{"kind": "variable", "name": "said"}], "contract": ["said"]}

    reply = server.run(PROBE + f"\nsaid = {_call(around)}\n".encode(), FILE, ORDINARY, looks)
    answers = [transport.load(frame) for frame in reply.frames]
    said = [transport.decode(answer["value"]) for answer in answers if "value" in answer]
    if not said or not isinstance(said[0], Text):
        raise SandboxError(f"The doctor's own program failed: {answers or reply.end}")
    report = json.loads(said[0].value)
    return _Run(report["tried"], report["held"], records[0])


def _run_free(around: _Around) -> _Run:
    """Run the probe in a plain process, which inherits the descriptor. Raises SandboxError where it fails."""
    with tempfile.TemporaryDirectory(prefix="grader-") as work:
        try:
            ended = subprocess.run(  # noqa: S603 - every word is ours
                [sys.executable, "-P", "-s", "-B", "-c", PROBE.decode() + f"\nprint({_call(around)})\n"],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                env=policy.environment(work, work),
                cwd=work,
                pass_fds=[around.descriptor],
                timeout=FREE_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise SandboxError("The doctor's own program did not end unconfined.") from error
    if ended.returncode:
        raise SandboxError(f"The doctor's own program failed unconfined: {ended.stderr.decode('utf-8', 'replace')}")
    report = json.loads(ended.stdout)
    return _Run(report["tried"], report["held"], _fields(report["status"]))


def _is_stopped(server: Server, call: bytes, end: str, budget: policy.Budget) -> bool:
    reply = server.run(PROBE + b"\n" + call + b"\n", FILE, budget, lambda: {"looks": [], "contract": []})
    return end in (reply.end, getattr(reply, "overrun", None))


def _record(name: str) -> dict[str, str]:
    """The kernel's record of the one process of this name."""
    found = []
    for path in Path("/proc").glob("[0-9]*/status"):
        with suppress(OSError):  # it has ended meanwhile
            found.append(_fields(path.read_text(encoding="utf-8", errors="replace")))
    named = [record for record in found if record.get("Name") == name]
    return named[0] if len(named) == 1 else {}


def _fields(status: str) -> dict[str, str]:
    return dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
