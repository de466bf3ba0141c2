"""No memory, queue or semaphore that outlives it, or that another process could find."""

import ctypes
import errno
from multiprocessing import shared_memory


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


libc = ctypes.CDLL(None, use_errno=True)


def ask(function, *arguments):
    """Arguments that make no sense: any answer but a refusal comes from behind the filter."""
    if libc[function](*arguments) == -1 and ctypes.get_errno() in (errno.EPERM, errno.ENOSYS):
        raise OSError(ctypes.get_errno(), function)


escaped = False
ways = (
    lambda: ask("shmget", 0, -1, 0),
    lambda: ask("semget", 0, -1, 0),
    lambda: ask("msgget", 1, 0),
    lambda: ask("mq_open", b"/nonexistent", 0),
    lambda: shared_memory.SharedMemory(create=True, size=1).unlink(),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
