"""What the kernel tells of processes (environment, memory, descriptors, who else runs) is out of reach."""

import os
from pathlib import Path


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


escaped = False
ways = (
    lambda: Path("/proc/self/environ").read_bytes(),
    lambda: Path("/proc/self/maps").read_bytes(),
    lambda: Path("/proc/self/mem").open("rb"),
    lambda: os.listdir("/proc/self/fd"),
    lambda: os.listdir("/proc"),
    lambda: Path(f"/proc/{os.getppid()}/cmdline").read_bytes(),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
