"""Nothing tells it what others do with files: no watching, leases, or signals from descriptors."""

import ctypes
import errno
import fcntl
import signal


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


libc = ctypes.CDLL(None, use_errno=True)


def ask(function, *arguments):
    """Arguments that make no sense: any answer but a refusal comes from behind the filter."""
    if libc[function](*arguments) == -1 and ctypes.get_errno() in (errno.EPERM, errno.ENOSYS):
        raise OSError(ctypes.get_errno(), function)


file = open(__file__, "rb")
escaped = False
ways = (
    lambda: ask("inotify_add_watch", -1, b"..", 0xFFF),
    lambda: ask("fanotify_init", -1, -1),
    lambda: fcntl.fcntl(file, fcntl.F_NOTIFY, 0),
    lambda: fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK),
    lambda: fcntl.fcntl(file, fcntl.F_SETOWN, 0),
    lambda: fcntl.fcntl(file, fcntl.F_SETSIG, signal.SIGIO),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
