"""A program without a name is one, too: by descriptor, from memory, through the loader."""

import ctypes
import errno
import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


libc = ctypes.CDLL(None, use_errno=True)


def ask(function, *arguments):
    """Arguments that make no sense: any answer but a refusal comes from behind the filter."""
    if libc[function](*arguments) == -1 and ctypes.get_errno() in (errno.EPERM, errno.ENOSYS):
        raise OSError(ctypes.get_errno(), function)


no_words = (ctypes.c_char_p * 1)()
escaped = False
ways = (
    lambda: ask("fexecve", os.open(__file__, os.O_RDONLY), no_words, no_words),
    lambda: ask("execveat", -1, b"", no_words, no_words, 0x1000),
    lambda: ask("execve", b"/nonexistent", no_words, no_words),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
