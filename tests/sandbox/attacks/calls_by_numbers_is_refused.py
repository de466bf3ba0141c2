"""New system calls go by their numbers, the same on every machine: none of these is let through."""

import ctypes
import errno


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


libc = ctypes.CDLL(None, use_errno=True)
NUMBERS = {
    "pidfd_send_signal": 424, "io_uring_setup": 425, "io_uring_enter": 426, "io_uring_register": 427,
    "open_tree": 428, "move_mount": 429, "fsopen": 430, "fsconfig": 431, "fsmount": 432, "fspick": 433,
    "pidfd_open": 434, "clone3": 435, "openat2": 437, "pidfd_getfd": 438, "process_madvise": 440,
    "mount_setattr": 442, "quotactl_fd": 443, "landlock_create_ruleset": 444, "landlock_restrict_self": 446,
    "process_mrelease": 448, "fchmodat2": 452,
}  # fmt: skip


def is_answered(number):
    """Arguments that make no sense: any answer but a refusal comes from behind the filter."""
    libc.syscall(number, -1, -1, -1, -1, -1)
    return ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS)


escaped = any([is_answered(number) for number in NUMBERS.values()])
