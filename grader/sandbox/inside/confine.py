"""Apply the policy to the calling process: from here on there is no way back.

Layers: Landlock (landlockpy), seccomp (pyseccomp compiles the filter once, in the server), rlimits,
no_new_privs, capabilities. See landlock(7), seccomp(2), capabilities(7), prctl(2).
"""

from __future__ import annotations

import ctypes
import errno
import itertools
import os
import resource
import signal
import struct
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple

from grader.sandbox import policy

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 1, 4, 22, 24, 38
SECCOMP_MODE_FILTER = 2
CAPABILITY_VERSION_3 = 0x20080522
CAP_SYS_PTRACE = 19
OWN_PID = 0x5EED0FD1
"""Stands for the child's process id in the compiled filter until the child knows it."""

_libc = ctypes.CDLL(None, use_errno=True)


class _Program(ctypes.Structure):
    """`struct sock_fprog` of <linux/filter.h>."""

    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p))


class Confinement(NamedTuple):
    """What is the same for all children of a server."""

    readable: list[str]
    system_calls: bytes
    """A compiled filter: classic BPF, eight bytes an instruction."""
    hidden: bool
    """Whether its /proc may be closed to others: only where the grader, with a capability for it, still sees in."""
    mapped_bytes: int = 0
    """What the libraries take of each child's addresses."""


def prepare() -> Confinement:
    """Prepare the confinement of many children. Raises OSError or ImportError when this machine cannot confine."""
    with _layer("landlock"):
        import landlockpy

        if not landlockpy.supported():
            raise OSError(errno.EOPNOTSUPP, "the kernel has no Landlock, or it is switched off (see landlock(7))")
    with _layer("seccomp"):
        system_calls = _compile_filter()
    return Confinement(policy.readable(), system_calls, _has_capability(CAP_SYS_PTRACE))


def _compile_filter() -> bytes:
    import pyseccomp as seccomp

    rules = seccomp.SyscallFilter(seccomp.ERRNO(errno.EPERM))
    rules.set_attr(seccomp.Attr.ACT_BADARCH, seccomp.KILL_PROCESS)
    rules.set_attr(seccomp.Attr.CTL_NNP, 0)
    whatever = {
        policy.ALLOWED: seccomp.ALLOW,
        policy.WITHOUT_EFFECT: seccomp.ERRNO(0),
        policy.UNSUPPORTED: seccomp.ERRNO(errno.ENOTSUP),
    }
    known = {
        name
        for name in (*itertools.chain(*whatever), *(name for name, _ in policy.ALLOWED_WHERE))
        if seccomp.resolve_syscall(seccomp.system_arch(), name) >= 0
    }
    for names, action in whatever.items():
        for name in sorted(names & known):
            rules.add_rule(action, name)
    for action, calls in (
        (seccomp.ALLOW, policy.ALLOWED_WHERE),
        (seccomp.ERRNO(0), policy.WITHOUT_EFFECT_WHERE),
    ):
        for name, conditions in calls:
            if name in known:
                wanted = [seccomp.Arg(each.position, seccomp.MASKED_EQ, each.mask, each.value) for each in conditions]
                rules.add_rule(action, name, *wanted)
    # The C library falls back on clone, whose flags can be looked at.
    rules.add_rule(seccomp.ERRNO(errno.ENOSYS), "clone3")
    rules.add_rule(seccomp.ALLOW, "tgkill", seccomp.Arg(0, seccomp.EQ, OWN_PID))
    rules.add_rule(seccomp.ALLOW, "prlimit64", seccomp.Arg(0, seccomp.EQ, 0), seccomp.Arg(2, seccomp.EQ, 0))
    with tempfile.TemporaryFile() as file:
        rules.export_bpf(file)
        file.seek(0)
        return file.read()


def die_with(parent: int) -> None:
    """Have the kernel kill the calling process when its parent ends; where it has ended already, end."""
    _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(71)


def enter(confinement: Confinement, server: int, work: str) -> None:
    """Give up what no submission is granted, but for `work`, and never outlive `server`, the parent.

    Raises OSError when a layer cannot be had: the caller must not go on, and neither without `seal`.
    """
    die_with(server)
    for number in policy.IGNORED_SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    with _layer("no_new_privs"):  # first: without it, an ordinary user may not have the others
        _prctl(PR_SET_NO_NEW_PRIVS, 1)
    _offer_to_be_killed()
    with _layer("landlock"):
        _restrict_files(confinement.readable, work)
    with _layer("capabilities"):
        _drop_capabilities()
    if confinement.hidden:
        _prctl(PR_SET_DUMPABLE, 0)


def seal(confinement: Confinement, budget: policy.Budget) -> None:
    """Take on the limits of the submission to come, and the filter of system calls, which closes all ways back.

    Raises OSError when a layer cannot be had.
    """
    with _layer("rlimits"):
        for name, values in policy.rlimits(budget, confinement.mapped_bytes).items():
            lower(getattr(resource, name), values)
    with _layer("seccomp"):
        _restrict_system_calls(confinement.system_calls)


def lower(limit: int, values: tuple[int, int]) -> None:
    """Set a limit, as far as it is not lower already."""
    _, most = resource.getrlimit(limit)
    soft, hard = values if most == resource.RLIM_INFINITY else (min(value, most) for value in values)
    resource.setrlimit(limit, (soft, hard))


@contextmanager
def _layer(name: str) -> Iterator[None]:
    """Where this layer cannot be had, say so by its name."""
    try:
        yield
    except Exception as error:
        raise OSError(f"{name} is missing: {type(error).__name__}: {error}") from error


def _offer_to_be_killed() -> None:
    """Where memory is short, the kernel is to end this process before any other."""
    with suppress(OSError), open("/proc/self/oom_score_adj", "w", encoding="ascii") as file:
        file.write("1000")


def _restrict_files(readable: list[str], work: str) -> None:
    above = [path for path in readable if os.path.realpath(work).startswith(f"{os.path.realpath(path)}/")]
    if above:
        raise PermissionError(errno.EACCES, f"temporary files would lie in {above[0]}, which every submission may read")
    from landlockpy import AccessFS, Ruleset, Scope

    read = AccessFS.READ_FILE | AccessFS.READ_DIR
    anything_here = (
        read
        | AccessFS.WRITE_FILE
        | AccessFS.TRUNCATE
        | AccessFS.MAKE_REG
        | AccessFS.MAKE_DIR
        | AccessFS.REMOVE_FILE
        | AccessFS.REMOVE_DIR
        | AccessFS.REFER
    )
    with Ruleset(scoped=Scope.ABSTRACT_UNIX_SOCKET | Scope.SIGNAL) as rules:
        for path in readable:
            rules.allow_path(path, read if os.path.isdir(path) else AccessFS.READ_FILE)
        for path in policy.WRITABLE_DEVICES:
            rules.allow_path(path, AccessFS.READ_FILE | AccessFS.WRITE_FILE)
        rules.allow_path(work, anything_here)
        rules.restrict()


def _restrict_system_calls(code: bytes) -> None:
    code = code.replace(struct.pack("=I", OWN_PID), struct.pack("=I", os.getpid()))
    buffer = ctypes.create_string_buffer(code, len(code))
    program = _Program(len(code) // 8, ctypes.cast(buffer, ctypes.c_void_p))
    _prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(program))


def _drop_capabilities() -> None:
    for capability in range(64):
        if _libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
            break  # past the last one, or not root: the bounding set does not matter then
    header = struct.pack("=Ii", CAPABILITY_VERSION_3, 0)
    _checked(_libc.capset(header, bytes(24)))


def _has_capability(number: int) -> bool:
    with open("/proc/self/status", encoding="ascii", errors="replace") as file:
        effective = next((line.split()[1] for line in file if line.startswith("CapEff:")), "0")
    return bool(int(effective, 16) >> number & 1)


def mapped_bytes() -> int:
    """How much address space the calling process has mapped."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[0]) * resource.getpagesize()


def _prctl(option: int, *arguments: object) -> None:
    words = [ctypes.c_ulong(word) if isinstance(word, int) else word for word in arguments]
    _checked(_libc.prctl(option, *words, *[ctypes.c_ulong(0)] * (4 - len(words))))


def _checked(result: int) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
