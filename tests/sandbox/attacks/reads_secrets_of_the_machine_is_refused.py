"""Neither secrets nor what goes on: passwords, command lines, the network, logs, hardware."""

import os
from pathlib import Path


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


escaped = False
ways = (
    lambda: Path("/etc/shadow").read_bytes(),
    lambda: Path("/etc/machine-id").read_bytes(),
    lambda: Path("/proc/cmdline").read_bytes(),
    lambda: Path("/proc/net/unix").read_bytes(),
    lambda: Path("/proc/self/net/tcp").read_bytes(),
    lambda: Path("/proc/mounts").read_bytes(),
    lambda: Path("/sys/kernel/mm/transparent_hugepage/enabled").read_bytes(),
    lambda: os.listdir("/var/log"),
    lambda: os.listdir("/run"),
    lambda: os.listdir(Path("~").expanduser().parent),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
