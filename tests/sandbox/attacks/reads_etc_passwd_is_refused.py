"""Files of the machine cannot be read."""

from pathlib import Path


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


escaped = False
ways = (
    lambda: Path("/etc/passwd").read_bytes(),
    lambda: Path("/etc/hostname").read_bytes(),
    lambda: Path("/proc/1/cmdline").read_bytes(),
    lambda: Path("/usr/lib/../../etc/passwd").read_bytes(),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
