"""Requests to devices and file systems but the few that ask about open files: typing for others, attributes, clones."""

import errno
import fcntl
import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


null = os.open("/dev/null", os.O_RDWR)
mine = os.open("mine", os.O_CREAT | os.O_RDWR)


def ask(descriptor, request, argument):
    """A device that does not know the request says so: the filter has let it through."""
    try:
        fcntl.ioctl(descriptor, request, argument)
    except OSError as error:
        if error.errno == errno.EPERM:
            raise


escaped = False
ways = (
    lambda: ask(null, 0x5412, b"x"),
    lambda: ask(null, 0x540E, 0),
    lambda: ask(null, 0x541D, 0),
    lambda: ask(mine, 0x80086601, bytes(8)),
    lambda: ask(mine, 0x40049409, null),
    lambda: ask(mine, 0xC020660B, bytes(32)),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
