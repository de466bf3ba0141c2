"""Modes, owners, times and extended attributes stay as they are, even of its own file."""

import json
import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


escaped = False
ways = (
    lambda: os.chmod(__file__, 0o777),
    lambda: os.chmod(json.__file__, os.stat(json.__file__).st_mode & 0o7777),
    lambda: os.chown(__file__, os.getuid(), os.getgid()),
    lambda: os.utime(__file__),
    lambda: os.setxattr(__file__, "user.mine", b"1"),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
