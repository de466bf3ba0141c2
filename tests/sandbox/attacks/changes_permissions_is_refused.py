"""Modes, owners, times and extended attributes stay as they are, even of its own file, whatever it is told."""

import json
import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


ways = (
    lambda: os.chmod(__file__, 0o777),
    lambda: os.chmod(json.__file__, os.stat(json.__file__).st_mode & 0o7777 ^ 0o001),
    lambda: os.chmod(json.__file__, os.stat(json.__file__).st_mode & 0o7777 ^ 0o001),
    lambda: os.utime(__file__, (1, 1)),
    lambda: os.chown(__file__, os.getuid(), os.getgid()),
    lambda: os.setxattr(__file__, "user.mine", b"1"),
)


def attributes():
    owned = [os.stat(path) for path in (__file__, json.__file__)]
    return [(status.st_mode, status.st_mtime, status.st_ctime_ns) for status in owned]


escaped = False
for way in ways:
    before = attributes()
    try:
        way()
    except OSError:
        continue
    escaped = escaped or attributes() != before
