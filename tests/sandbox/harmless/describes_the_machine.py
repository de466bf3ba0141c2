"""What a student prints to find out where the program runs, each of which may be refused but not with an error."""

import contextlib
import getpass
import os
import pathlib
import platform
import socket
import sys
import sysconfig
import tempfile
import time
import uuid

import numpy as np


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


print(platform.uname(), platform.python_version(), platform.machine(), socket.gethostname(), sys.executable)
print(os.getpid(), os.getppid(), os.name, os.sep, os.environ.get("PATH"), tempfile.gettempdir(), time.tzname)
print(uuid.uuid1().version, uuid.getnode() > 0, sysconfig.get_paths()["stdlib"], sys.getswitchinterval())
for question in (
    getpass.getuser,
    os.getlogin,
    os.getloadavg,
    lambda: os.listdir("/"),
    lambda: open("/proc/cpuinfo").read(),
    lambda: pathlib.Path.home().iterdir().__next__(),
    lambda: os.path.expanduser("~root"),
    lambda: os.stat("/etc/passwd"),
    lambda: os.sched_setaffinity(0, {0}),
    lambda: os.nice(5),
    lambda: os.system("clear"),
    lambda: os.popen("date").read(),
):
    with contextlib.suppress(OSError, KeyError, StopIteration):
        print(question())
np.show_config()
