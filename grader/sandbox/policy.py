"""The whole confinement policy, as data: what a student's process may do, layer by layer, and why.

Everything not named here is refused. `grader.sandbox.inside.confine` applies it; nothing else decides.
"""

from __future__ import annotations

import math
import os
import signal
import site
import sysconfig
from typing import NamedTuple

LAYERS = ("landlock", "seccomp", "rlimits", "no_new_privs", "capabilities", "descriptors")
"""All must hold before code of strangers is run."""

LIBRARIES = ("numpy", "scipy", "sympy", "matplotlib", "pandas", "sklearn")
"""What the warm server imports beforehand, where a submission mentions it."""

WARM_UP = {
    "numpy": ("numpy", "numpy.random", "numpy.polynomial"),
    "scipy": ("scipy.optimize", "scipy.integrate", "scipy.special", "scipy.linalg"),
    "sympy": ("sympy",),
    "matplotlib": (
        "matplotlib.pyplot",
        "mpl_toolkits.mplot3d",
        "matplotlib.backends.backend_agg",
        "grader.sandbox.inside.artists.figure_tree",
    ),
    "pandas": ("pandas",),
    "sklearn": ("sklearn.svm", "sklearn.linear_model"),
}
"""The modules each of these stands for."""

GRACE_SECONDS = 1.0
"""Between asking a submission to stop, which keeps what it has, and killing it."""

LENIENCY = 2
"""How many times its budget a submission may hold that was told to stop: files and threads stay where they are."""

MOST_CANDIDATES = 12
"""Objects that are sent where a name is missing."""

LARGEST_SOURCE = 16 * 2**20
"""Bytes of a submission, which lies in the work directory beside what it writes."""


class Budget(NamedTuple):
    """What one submission may use, in the units of the operating system."""

    seconds: float
    memory_bytes: int
    """On top of what the warm server has mapped."""
    output_bytes: int
    reply_bytes: int
    files: int
    files_bytes: int
    cpu_seconds: float = 60.0
    threads: int = 64
    figures: int = 64


def environment(work: str, cache: str) -> dict[str, str]:
    """Build the environment from nothing: no secret of the operator's is in it.

    `work` is the private directory of the submission, `cache` the grader's directory for font lists.
    One thread a library: the fork stays cheap, and a class is graded in parallel by workers instead. One
    heap for all threads: each further one would take 64 MiB of what a submission may map.
    """
    return {
        "HOME": work,
        "TMPDIR": work,
        "LANG": "C.UTF-8",
        "MPLBACKEND": "agg",
        "MPLCONFIGDIR": cache,
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        "JOBLIB_MULTIPROCESSING": "0",
        "SYMPY_GROUND_TYPES": "python",  # not FLINT's integers because the grader has installed it
        "MALLOC_ARENA_MAX": "1",
        "PYTHONHASHSEED": "0",
    }


# --- Files: Landlock ---------------------------------------------------------------------------------


def readable() -> list[str]:
    """Directories and files a submission may read: Python, its libraries, fonts, time zones, random numbers.

    Never the grader's working tree, specs, other submissions, home directories, /proc or /sys. To be asked
    in the server, whose environment names the directory of font lists.
    """
    python = [sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")]
    python += [str(sysconfig.get_config_var("LIBDIR") or "")]
    system = ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache"]
    fonts = ["/usr/share/fonts", "/usr/local/share/fonts", "/etc/fonts", "/var/cache/fontconfig"]
    fonts += [os.environ.get("MPLCONFIGDIR", "")]
    zones = ["/usr/share/zoneinfo", "/etc/localtime"]
    devices = ["/dev/null", "/dev/zero", "/dev/urandom", "/dev/random"]
    paths = dict.fromkeys([*python, *site.getsitepackages(), *system, *fonts, *zones, *devices])
    return [path for path in paths if path and os.path.exists(path)]


WRITABLE_DEVICES = ("/dev/null",)


# --- System calls: seccomp ---------------------------------------------------------------------------

ALLOWED = frozenset(
    # Descriptors that are open already, and files that Landlock lets be opened.
    "read write readv writev pread64 pwrite64 preadv pwritev lseek close dup dup2 dup3 "
    "creat fstat newfstatat stat lstat statx fstatfs statfs access faccessat faccessat2 "
    "readlink readlinkat getdents64 getcwd chdir fchdir fsync fdatasync ftruncate "
    "copy_file_range pipe pipe2 select pselect6 poll ppoll "
    "epoll_create1 epoll_ctl epoll_wait epoll_pwait eventfd2 umask "
    "mkdir mkdirat rmdir unlink unlinkat rename renameat "
    # Memory.
    "mmap mprotect munmap mremap madvise brk msync membarrier "
    # Threads of the own process (clone is below).
    "futex futex_waitv futex_wake futex_wait set_robust_list get_robust_list rseq set_tid_address "
    "sched_yield sched_getaffinity sched_getparam sched_getscheduler sched_get_priority_max "
    "sched_get_priority_min getcpu "
    # Time, signals to itself, and asking about itself.
    "nanosleep clock_nanosleep clock_gettime clock_getres gettimeofday time times alarm setitimer getitimer "
    "timer_create timer_settime timer_gettime timer_getoverrun timer_delete "
    "timerfd_create timerfd_settime timerfd_gettime pause "
    "rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigsuspend rt_sigtimedwait sigaltstack "
    "restart_syscall getpid gettid getppid getpgrp getpgid getsid getuid geteuid getgid getegid getresuid "
    "getresgid getgroups getpriority getrlimit getrusage sysinfo uname getrandom wait4 waitid exit exit_group "
    # Other architectures' names for the same.
    "riscv_flush_icache".split()
)
"""By name; a name that the architecture does not have is passed over.

Left out on purpose: anything that makes or changes a process, program, socket, mount, namespace, key or
kernel object; `chmod`, `chown`, `utime`, extended attributes and (in its first versions) `truncate`, which
Landlock does not cover; `link`, `symlink`, `mknod`; `fallocate`, which takes disk space that no limit counts;
`splice` and `sendfile`, which keep the pages of deleted files in pipes; `flock`, which locks library files for all;
`kill`; `ptrace` and the memory of others; `io_uring`, which passes this filter by.
"""

WITHOUT_EFFECT = frozenset("chmod fchmod fchmodat fchmodat2 utime utimes utimensat futimesat".split())
"""Said to have been done, and not done: what copies files does it by the way, and would fail."""

UNSUPPORTED = frozenset("listxattr llistxattr flistxattr getxattr lgetxattr fgetxattr".split())
"""As on a file system that has no extended attributes."""

THREAD = 0x00010000 | 0x00000100 | 0x00000400
"""CLONE_THREAD | CLONE_VM | CLONE_FILES: a new thread of the same process, with the same open files."""

NAMESPACES = 0x00020000 | 0x02000000 | 0x04000000 | 0x08000000 | 0x10000000 | 0x20000000 | 0x40000000
"""CLONE_NEWNS, CLONE_NEWCGROUP, CLONE_NEWUTS, CLONE_NEWIPC, CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET."""

IOCTLS = (0x5401, 0x5413, 0x541B, 0x5451, 0x5450, 0x5421)
"""TCGETS, TIOCGWINSZ, FIONREAD, FIOCLEX, FIONCLEX, FIONBIO: is this a terminal, how much is there to read."""

FCNTLS = (0, 1, 2, 3, 4, 1030, 5, 1031, 1032)
"""F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC, F_GETLK, F_SETPIPE_SZ, F_GETPIPE_SZ.

Not F_SETOWN, which sends signals; and of locks, which even a file that may only be read can be given, see below.
"""
LOCKS = (6, 7)
"""F_SETLK, F_SETLKW."""

PRCTLS = (15, 16, 0x53564D41)
"""PR_SET_NAME, PR_GET_NAME, PR_SET_VMA: names of threads and of memory."""

WHOLE = 2**64 - 1
ACCESS_MODE = 3
OPENED = ((ACCESS_MODE | os.O_TRUNC, os.O_RDONLY), (ACCESS_MODE, os.O_WRONLY), (ACCESS_MODE, os.O_RDWR))
"""Opening for reading must not empty the file: Landlock knows of that only from its third version on.

Access mode 3, which neither reads nor writes, is none of Landlock's business, but may wake a device.
"""
UNSHARE = 2
"""CLOSE_RANGE_UNSHARE: a thread would have open files of its own."""
WHITEOUT = 4
"""RENAME_WHITEOUT: leaves a device behind."""
URGENT = 1
"""MSG_OOB: rarely used, and not free of errors in kernels (CVE-2025-38236)."""
UNIX, STREAM, KIND = 1, 1, 0xF
"""AF_UNIX, SOCK_STREAM: a pair of sockets that only talk to one another, as event loops have; KIND: without flags."""


class Where(NamedTuple):
    """What an argument of a system call must be: `value` under a mask."""

    position: int
    mask: int
    value: int


ALLOWED_WHERE: tuple[tuple[str, tuple[Where, ...]], ...] = (
    *(("open", (Where(1, *opened),)) for opened in OPENED),
    *(("openat", (Where(2, *opened),)) for opened in OPENED),
    ("close_range", (Where(2, UNSHARE, 0),)),
    ("renameat2", (Where(4, WHITEOUT, 0),)),
    ("clone", (Where(0, THREAD | NAMESPACES, THREAD),)),
    ("socketpair", (Where(0, WHOLE, UNIX), Where(1, KIND, STREAM))),
    ("sendto", (Where(3, URGENT, 0), Where(4, WHOLE, 0))),  # to nobody but the other end
    ("recvfrom", (Where(3, URGENT, 0),)),
    *(("ioctl", (Where(1, WHOLE, request),)) for request in IOCTLS),
    *(("fcntl", (Where(1, WHOLE, command),)) for command in FCNTLS),
    *(("prctl", (Where(0, WHOLE, option),)) for option in PRCTLS),
)
"""Allowed for some arguments, all of which must hold."""

WITHOUT_EFFECT_WHERE = tuple(("fcntl", (Where(1, WHOLE, command),)) for command in LOCKS)
"""Said to have been done: a database locks its own file, for which nobody else asks."""


# --- Limits of the process ---------------------------------------------------------------------------


def rlimits(budget: Budget, mapped_bytes: int) -> dict[str, tuple[int, int]]:
    """Soft and hard limits by their name in `resource`; `mapped_bytes` is what the process has mapped already."""
    cpu = math.ceil(LENIENCY * budget.cpu_seconds + GRACE_SECONDS)  # the parent, which counts in fractions, comes first
    memory = mapped_bytes + budget.memory_bytes
    file = max(budget.files_bytes, LARGEST_SOURCE)
    return {
        "RLIMIT_AS": (memory, memory),
        "RLIMIT_CPU": (cpu, cpu + 1),
        "RLIMIT_FSIZE": (file, file),
        "RLIMIT_NOFILE": (256, 256),
        "RLIMIT_CORE": (1, 1),  # none at all: with 0, one would still go to a program that collects them (core(5))
        "RLIMIT_MEMLOCK": (0, 0),
        "RLIMIT_MSGQUEUE": (0, 0),
        "RLIMIT_SIGPENDING": (128, 128),  # shared by all processes of a user, timers included
    }


IGNORED_SIGNALS = tuple(getattr(signal, name) for name in ("SIGPIPE", "SIGXFSZ") if hasattr(signal, name))
"""Become OSErrors in the student's program, which then ends by itself."""
