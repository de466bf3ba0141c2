"""Machinery of the kernel itself is out of reach: programs in it, faults, counters, keys, comparing processes."""

import ctypes
import errno
import platform


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


libc = ctypes.CDLL(None, use_errno=True)
NUMBERS = {  # bpf, userfaultfd, perf_event_open, add_key, request_key, keyctl, kcmp, seccomp, personality
    "x86_64": (321, 323, 298, 248, 249, 250, 312, 317, 135),
    "aarch64": (280, 282, 241, 217, 218, 219, 272, 277, 92),
}


def is_answered(number):
    """Arguments that make no sense: any answer but a refusal comes from behind the filter."""
    libc.syscall(number, -1, -1, -1, -1, -1)
    return ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS)


escaped = any([is_answered(number) for number in NUMBERS[platform.machine()]])
