"""Apply the policy to the calling process: from here on there is no way back.

Layers: Landlock (landlockpy), seccomp (pyseccomp compiles the filter once, in the server), rlimits,
no_new_privs, capabilities. See landlock(7), seccomp(2), capabilities(7), prctl(2).
"""

from __future__ import annotations

import ctypes
import errno
import os
import resource
import signal
import struct
import tempfile
from typing import NamedTuple

from grader.sandbox import policy

PR_SET_PDEATHSIG, PR_SET_SECCOMP, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 1, 22, 24, 38
SECCOMP_MODE_FILTER = 2
CAPABILITY_VERSION_3 = 0x20080522
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


def prepare() -> Confinement:
    """Prepare the confinement of many children. Raises OSError or ImportError when this machine cannot confine."""
    import landlockpy

    if not landlockpy.supported():
        raise OSError(errno.EOPNOTSUPP, "the kernel has no Landlock, or it is switched off (see landlock(7))")
    return Confinement(policy.readable(), _compile_filter())


def _compile_filter() -> bytes:
    import pyseccomp as seccomp

    rules = seccomp.SyscallFilter(seccomp.ERRNO(errno.EPERM))
    rules.set_attr(seccomp.Attr.ACT_BADARCH, seccomp.KILL_PROCESS)
    rules.set_attr(seccomp.Attr.CTL_NNP, 0)
    known = {
        name
        for name in (*policy.ALLOWED, *(name for name, *_ in policy.ALLOWED_WHERE))
        if seccomp.resolve_syscall(seccomp.system_arch(), name) >= 0
    }
    for name in sorted(policy.ALLOWED & known):
        rules.add_rule(seccomp.ALLOW, name)
    for name, position, mask, value in policy.ALLOWED_WHERE:
        if name in known:
            rules.add_rule(seccomp.ALLOW, name, seccomp.Arg(position, seccomp.MASKED_EQ, mask, value))
    # The C library falls back on clone, whose flags can be looked at.
    rules.add_rule(seccomp.ERRNO(errno.ENOSYS), "clone3")
    rules.add_rule(seccomp.ALLOW, "tgkill", seccomp.Arg(0, seccomp.EQ, OWN_PID))
    rules.add_rule(seccomp.ALLOW, "prlimit64", seccomp.Arg(0, seccomp.EQ, 0), seccomp.Arg(2, seccomp.EQ, 0))
    with tempfile.TemporaryFile() as file:
        rules.export_bpf(file)
        file.seek(0)
        return file.read()


def confine(confinement: Confinement, server: int, budget: policy.Budget, work: str) -> None:
    """Give up everything the policy does not grant, and never outlive `server`, the parent.

    Raises OSError when a layer cannot be had: the caller must not go on.
    """
    _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != server:
        raise ProcessLookupError("the server died")
    for number in policy.IGNORED_SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    limits = policy.rlimits(budget, _mapped_bytes())
    _restrict_files(confinement.readable, work)
    for name, values in limits.items():
        resource.setrlimit(getattr(resource, name), values)
    _drop_capabilities()
    _prctl(PR_SET_NO_NEW_PRIVS, 1)
    _restrict_system_calls(confinement.system_calls)


def _restrict_files(readable: list[str], work: str) -> None:
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


def _mapped_bytes() -> int:
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[0]) * resource.getpagesize()


def _prctl(option: int, *arguments: object) -> None:
    words = [ctypes.c_ulong(word) if isinstance(word, int) else word for word in arguments]
    _checked(_libc.prctl(option, *words, *[ctypes.c_ulong(0)] * (4 - len(words))))


def _checked(result: int) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
