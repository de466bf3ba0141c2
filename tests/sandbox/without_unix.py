"""Make this interpreter look like one on Windows: what Python has only on Unix is gone.

Run at start-up, as `sitecustomize`. The standard library's own modules that work differently on Windows are imported
first, as far as they are used. `sys.platform` and `os.name` stay: too much that is installed goes by them.
"""

import asyncio  # noqa: F401
import contextlib
import faulthandler
import os
import platform
import select
import shutil  # noqa: F401
import signal
import socket
import subprocess
import sys
import sysconfig

sysconfig.get_platform()
platform.uname()

UNIX_ONLY = {
    os: """
        fork forkpty posix_spawn posix_spawnp setsid getsid setpgid getpgid getpgrp setpgrp killpg tcgetpgrp
        waitid wait wait3 wait4 WNOHANG WIFSIGNALED WTERMSIG WEXITSTATUS sysconf statvfs fstatvfs getloadavg
        getuid geteuid getgid getegid getgroups getresuid setuid setgid setgroups getpriority setpriority nice
        sched_getaffinity sched_setaffinity sched_yield mkfifo mknod chown fchown lchown chroot fchmod fchdir
        pread pwrite preadv pwritev readv writev sendfile set_blocking get_blocking openpty pipe2 memfd_create
        O_DIRECTORY O_NOFOLLOW O_CLOEXEC O_NONBLOCK O_NOCTTY O_SYNC ctermid getxattr setxattr posix_fallocate lockf
    """,
    signal: """
        SIGALRM SIGKILL SIGSTOP SIGXCPU SIGXFSZ SIGPIPE SIGUSR1 SIGUSR2 SIGHUP SIGCHLD SIGQUIT SIGTSTP SIGCONT
        alarm pause setitimer getitimer ITIMER_REAL pthread_kill pthread_sigmask sigwait sigtimedwait siginterrupt
    """,
    select: "poll epoll kqueue",
    socket: "AF_UNIX send_fds recv_fds CMSG_LEN CMSG_SPACE SCM_RIGHTS",
    faulthandler: "register unregister",
}
MODULES = "fcntl resource grp pwd termios tty pty syslog readline crypt".split()

_kill, _sigkill = os.kill, signal.SIGKILL


def kill(process: subprocess.Popen) -> None:
    """End a process at once, as Windows does it."""
    if process.poll() is None:
        _kill(process.pid, _sigkill)


subprocess.Popen.kill = kill
for module, names in UNIX_ONLY.items():
    for name in names.split():
        with contextlib.suppress(AttributeError):
            delattr(module, name)
os.supports_dir_fd.clear()
os.supports_fd.clear()
for name in MODULES:
    sys.modules[name] = None
sys.executable = os.environ.get("PYTHON_WITHOUT_UNIX", sys.executable)
