"""Take one step of the confinement alone, in a process of its own that has nothing to lose, and say how it went.

    … <step> <budget>     prints {"said": evidence} or {"error": class, "code": errno's name, "detail": text}

See landlock(7), seccomp(2), prctl(2), capabilities(7), getrlimit(2).
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import resource
import struct
import sys
from collections.abc import Callable

from grader.sandbox import policy
from grader.sandbox.inside import confine

PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS = 22, 38
SECCOMP_MODE_FILTER = 2
CAPABILITY_VERSION_3 = 0x20080522
ALLOW_ALL = struct.pack("=HBBI", 0x06, 0, 0, 0x7FFF0000)
"""A filter of one instruction: return SECCOMP_RET_ALLOW."""

_libc = ctypes.CDLL(None, use_errno=True)


def proc(_budget: policy.Budget) -> str:
    """Ask how much memory is mapped, on top of which the limit of memory is set."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return f"{int(file.read().split()[0])} pages are mapped"


def no_new_privs(_budget: policy.Budget) -> str:
    """Give up gaining privileges, without which an ordinary user may not install the other layers."""
    _checked(_libc.prctl(PR_SET_NO_NEW_PRIVS, *map(ctypes.c_ulong, (1, 0, 0, 0))))
    return "prctl(PR_SET_NO_NEW_PRIVS)"


def landlock(_budget: policy.Budget) -> str:
    """Close all files to this process; the evidence is the version of Landlock."""
    from landlockpy import Ruleset

    with Ruleset() as rules:
        rules.restrict()
        return f"ABI {rules.abi_version}"


def seccomp(_budget: policy.Budget) -> str:
    """Load what compiles filters, and install a filter that allows everything."""
    import pyseccomp

    buffer = ctypes.create_string_buffer(ALLOW_ALL, len(ALLOW_ALL))
    program = struct.pack("@HP", 1, ctypes.addressof(buffer))
    _checked(_libc.prctl(PR_SET_NO_NEW_PRIVS, *map(ctypes.c_ulong, (1, 0, 0, 0))))
    _checked(_libc.prctl(PR_SET_SECCOMP, ctypes.c_ulong(SECCOMP_MODE_FILTER), program, *map(ctypes.c_ulong, (0, 0))))
    return f"pyseccomp {pyseccomp.__version__}"


def rlimits(budget: policy.Budget) -> str:
    """Set the limits of an ordinary submission."""
    with open("/proc/self/statm", encoding="ascii") as file:
        mapped_bytes = int(file.read().split()[0]) * resource.getpagesize()
    limits = policy.rlimits(budget, mapped_bytes)
    for name, values in limits.items():
        try:
            confine.lower(getattr(resource, name), values)
        except (OSError, ValueError) as error:
            raise PermissionError(errno.EPERM, f"{name} cannot be set: {error}") from error
    return f"{len(limits)} limits"


def capabilities(_budget: policy.Budget) -> str:
    """Drop all capabilities."""
    _checked(_libc.capset(struct.pack("=Ii", CAPABILITY_VERSION_3, 0), bytes(24)))
    return "capset"


STEPS: dict[str, Callable[[policy.Budget], str]] = {
    step.__name__: step for step in (proc, landlock, seccomp, rlimits, no_new_privs, capabilities)
}


def main() -> None:
    """Take the step that the command line names."""
    name, budget = sys.argv[1:]
    try:
        answer = {"said": STEPS[name](policy.Budget(*json.loads(budget)))}
    except Exception as error:
        number = getattr(error, "errno", None)
        code = errno.errorcode.get(number, "") if number else ""
        answer = {"error": type(error).__name__, "code": code, "detail": str(error)}
    os.write(1, json.dumps(answer).encode("ascii"))


def _checked(result: int) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
