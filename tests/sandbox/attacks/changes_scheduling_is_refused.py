"""Neither its own turn on the processors nor that of others is a program's to set."""

import os
import resource


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


escaped = False
ways = (
    lambda: os.setpriority(os.PRIO_PROCESS, 0, os.getpriority(os.PRIO_PROCESS, 0)),
    lambda: os.setpriority(os.PRIO_PROCESS, os.getppid(), os.getpriority(os.PRIO_PROCESS, os.getppid())),
    lambda: os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0)),
    lambda: os.sched_setaffinity(os.getppid(), os.sched_getaffinity(os.getppid())),
    lambda: resource.prlimit(os.getppid(), resource.RLIMIT_CPU, resource.prlimit(os.getppid(), resource.RLIMIT_CPU)),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
