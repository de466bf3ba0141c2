"""What the doctor says of a layer, from what was tried confined and unconfined and from the kernel's records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Status = Literal["ok", "missing", "not provable"]

REFUSAL = {
    "landlock": {"EACCES"},
    "seccomp": {"EPERM"},
    "rlimits": {"ENOMEM", "EFBIG", "EMFILE"},
    "capabilities": {"EACCES"},
    "descriptors": {"EBADF"},
}
"""The error with which each layer refuses: any other does not come from it."""

HOLE = (
    "This is a hole: grade nobody else's work here. See that the directory of temporary files does not lie inside "
    "Python's own, and report it."
)


@dataclass(frozen=True)
class Finding:
    """One layer, or one thing that layers need: whether it is there, how that is known, and what to do if not."""

    name: str
    status: Status
    evidence: str
    advice: str = ""


def judge(layer: str, confined: Mapping[str, str], free: Mapping[str, str]) -> Finding:
    """What the attempts say of a layer: each is "" where it happened, else the name of its error."""
    happened = [what for what, error in confined.items() if error == ""]
    refused = [what for what, error in confined.items() if error in REFUSAL[layer]]
    proved = [what for what in refused if free.get(what) == ""]
    if happened:
        return Finding(layer, "missing", f"possible although confined: {', '.join(happened)}", HOLE)
    if proved:
        return Finding(layer, "ok", f"refused, but possible unconfined: {', '.join(proved)}")
    came_to = ", ".join(f"{what} ({error})" for what, error in confined.items())
    return Finding(layer, "not provable", f"what was tried proves nothing: {came_to}")


def no_new_privs(confined: Mapping[str, str], free: Mapping[str, str]) -> Finding:
    """Only the kernel can say: what would gain privileges is refused by the system-call filter before."""
    on, before = confined.get("NoNewPrivs"), free.get("NoNewPrivs", "unknown")
    if on is None:
        return Finding("no_new_privs", "not provable", "the kernel's record of the process could not be read")
    evidence = f"the kernel has it on record as {on}, unconfined as {before}"
    return Finding("no_new_privs", "ok", evidence) if on == "1" else Finding("no_new_privs", "missing", evidence, HOLE)


def capabilities(tried: Finding, confined: Mapping[str, str], free: Mapping[str, str]) -> Finding:
    """Where there were none to begin with, no attempt can tell, but the kernel can."""
    names = ("CapInh", "CapPrm", "CapEff", "CapAmb")
    if tried.status == "missing" or not all(name in confined for name in names):
        return tried
    left = max(int(confined[name], 16).bit_count() for name in names)
    evidence = f"the kernel has {left} on record, unconfined {int(free.get('CapEff', '0'), 16).bit_count()}"
    if left:
        return Finding(tried.name, "missing", evidence, HOLE)
    return Finding(tried.name, "ok", f"{tried.evidence}; {evidence}" if tried.status == "ok" else evidence)


def descriptors(tried: Finding, held: Sequence[str]) -> Finding:
    """Standard streams and one channel are a device, pipes, and one socket; whatever else is open leads out."""
    kinds = Counter(held)
    evidence = f"open: {', '.join(f'{count} × {kind}' for kind, count in kinds.items())}"
    if kinds.keys() - {"device", "pipe", "socket"} or kinds["socket"] > 1:
        return Finding(tried.name, "missing", evidence, HOLE)
    return Finding(tried.name, tried.status, f"{tried.evidence}; {evidence}", tried.advice)


def budgets(stopped: Mapping[str, bool]) -> Finding:
    """Whether the parent stopped each program that does not end by itself."""
    going_on = [what for what, was_stopped in stopped.items() if not was_stopped]
    if going_on:
        return Finding("budgets", "missing", f"not stopped: {', '.join(going_on)}", HOLE)
    return Finding("budgets", "ok", f"stopped by the parent: {', '.join(stopped)}")
