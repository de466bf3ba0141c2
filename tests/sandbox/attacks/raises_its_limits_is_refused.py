"""Limits stay, and its priority too."""

import os
import resource


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


escaped = False
ways = (
    lambda: resource.setrlimit(resource.RLIMIT_CORE, resource.getrlimit(resource.RLIMIT_CORE)),
    lambda: resource.prlimit(os.getppid(), resource.RLIMIT_CORE),
    lambda: os.nice(0),
    lambda: os.sched_setaffinity(0, os.sched_getaffinity(0)),
)
for way in ways:
    try:
        way()
    except (OSError, ValueError):
        continue
    escaped = True
