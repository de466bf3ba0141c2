"""What the confinement is made of, tried one by one: which parts this machine does not give, and what to do."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from grader.sandbox import policy
from grader.sandbox.findings import Finding

ORDINARY = policy.Budget(
    seconds=10, memory_bytes=2**30, output_bytes=2**16, reply_bytes=2**20, files=8, files_bytes=2**20
)
"""What a submission is granted that these trials stand for."""

STEPS = ("proc", "landlock", "seccomp", "rlimits", "no_new_privs", "capabilities")
NEED_NO_NEW_PRIVS = ("landlock", "seccomp")
FIRST_KERNEL = (5, 13)
STEP_SECONDS = 60.0

_ROOT = str(Path(__file__).resolve().parents[2])
_START = (
    f"import sys; sys.path.insert(0, {_ROOT!r}); import grader.sandbox.inside.steps as steps; "
    f"sys.path.remove({_ROOT!r}); steps.main()"
)

_CONTAINER = (
    "A system-call filter around grader, most likely a container's, forbids it: allow {calls} in its seccomp "
    "profile (docker run --security-opt seccomp=PROFILE)"
)
_LANDLOCK_CALLS = _CONTAINER.format(calls="landlock_create_ruleset, landlock_add_rule and landlock_restrict_self")
_SECCOMP_CALLS = _CONTAINER.format(calls="seccomp and prctl(PR_SET_SECCOMP)")
_NO_FILTERS = "The kernel was built without seccomp filters (CONFIG_SECCOMP_FILTER): grade on another one."
_LIBSECCOMP = "Install libseccomp: apt install libseccomp2, dnf install libseccomp, or apk add libseccomp."

ADVICE = {
    "platform": "Grade in a virtual machine or a container with Linux 5.13 or later.",
    "temp": "Set TMPDIR to a directory that can be written to.",
    "proc": "Mount it: mount -t proc proc /proc.",
    "landlock": f"{_LANDLOCK_CALLS}; Docker's own allows them from version 23 on.",
    "landlock ENOSYS": "The kernel was built without Landlock (CONFIG_SECURITY_LANDLOCK), or a container hides it: "
    "Docker allows Landlock from version 23 on, gVisor has none. Grade outside of the container or in a virtual "
    "machine.",
    "landlock ENOTSUP": "Landlock is switched off: add landlock to the list lsm= on the kernel's command line "
    "(/sys/kernel/security/lsm shows the list in force) and restart.",
    "landlock E2BIG": "Landlock is nested too deeply (16 times): start grader outside of other sandboxes.",
    "landlock ImportError": "Install it: python -m pip install landlockpy.",
    "seccomp": f"{_SECCOMP_CALLS}.",
    "seccomp EINVAL": _NO_FILTERS,
    "seccomp ENOSYS": _NO_FILTERS,
    "seccomp OSError": _LIBSECCOMP,  # it is there and cannot be loaded
    "seccomp RuntimeError": _LIBSECCOMP,
    "seccomp ImportError": "Install it: python -m pip install pyseccomp.",
    "rlimits": _CONTAINER.format(calls="prlimit64") + ".",
    "no_new_privs": _CONTAINER.format(calls="prctl(PR_SET_NO_NEW_PRIVS)") + ".",
    "capabilities": _CONTAINER.format(calls="capset") + ".",
}
"""What to do where a step fails: by its name, and by the error where that tells more (ENOTSUP is EOPNOTSUPP)."""


def lacking() -> list[Finding]:
    """What is missing here; empty where every step works alone. Starts a process a step; takes about a second."""
    if sys.platform != "linux":
        return [_missing("platform", f"this is {sys.platform}, not Linux")]
    missing = [*_temporary_directory()]
    if missing:
        return missing
    found = {step: take(step) for step in STEPS}
    if found["proc"].status == "missing":
        found.pop("rlimits")  # which are reckoned from what it says
    if found["no_new_privs"].status == "missing":
        for step in NEED_NO_NEW_PRIVS:
            found.pop(step)
    return [finding for finding in found.values() if finding.status == "missing"]


def take(step: str) -> Finding:
    """Take one of STEPS alone, in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="grader-") as directory:
        try:
            ended = subprocess.run(  # noqa: S603 - every word is ours
                [sys.executable, "-P", "-s", "-B", "-c", _START, step, json.dumps(ORDINARY)],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                env=policy.environment(directory, directory),
                cwd=directory,
                timeout=STEP_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return _missing(step, "the process that tried it did not come to an end")
    if ended.returncode or not ended.stdout:
        return _missing(step, _how_it_died(ended))
    answer = json.loads(ended.stdout)
    if "said" in answer:
        return Finding(step, "ok", answer["said"])
    kind = "ImportError" if answer["error"] == "ModuleNotFoundError" else answer["error"]
    return _missing(step, answer["detail"], answer["code"], kind)


def _temporary_directory() -> Iterator[Finding]:
    try:
        with tempfile.TemporaryDirectory(prefix="grader-") as directory:
            (Path(directory) / "note").write_bytes(b"x")
    except OSError as error:
        yield _missing("temp", f"the directory of temporary files cannot be used: {error}")


def _missing(step: str, evidence: str, *errors: str) -> Finding:
    """With the most particular advice there is."""
    if step == "landlock" and "ENOSYS" in errors and _kernel() < FIRST_KERNEL:
        return Finding(step, "missing", evidence, f"Linux {os.uname().release} is too old: Landlock came with 5.13.")
    known = [ADVICE[f"{step} {error}"] for error in errors if f"{step} {error}" in ADVICE]
    return Finding(step, "missing", evidence, [*known, ADVICE[step]][0])


def _kernel() -> tuple[int, ...]:
    """The first two numbers of the kernel's version."""
    numbers = os.uname().release.split("-")[0].split(".")[:2]
    return tuple(int("".join(filter(str.isdigit, number)) or 0) for number in numbers)


def _how_it_died(ended: subprocess.CompletedProcess[bytes]) -> str:
    if ended.returncode < 0:
        return f"the process that tried it was killed by {signal.Signals(-ended.returncode).name}"
    lines = ended.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else f"the process that tried it ended with status {ended.returncode}"
