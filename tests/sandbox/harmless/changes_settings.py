"""Settings of the interpreter: limits, collector, tracing of memory, faults, warnings as errors, signals."""

import decimal
import faulthandler
import gc
import locale
import signal
import sys
import tracemalloc
import warnings

import numpy as np


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


faulthandler.enable()
tracemalloc.start()
sys.setrecursionlimit(5000)
sys.set_int_max_str_digits(20_000)
sys.setswitchinterval(0.001)
gc.disable()
locale.setlocale(locale.LC_ALL, "C")
decimal.getcontext().prec = 60
np.set_printoptions(precision=3, suppress=True)
np.seterr(all="raise")
warnings.simplefilter("error")
signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
signal.signal(signal.SIGALRM, lambda *_: print("late"))
signal.alarm(60)
assert len(str(7**10_000)) > 4300
print(decimal.Decimal(2).sqrt(), tracemalloc.get_traced_memory(), gc.collect(), np.array([1 / 3]))
try:
    np.array([1.0]) / 0
except FloatingPointError:
    pass
sys.stdout.reconfigure(line_buffering=False)
print("the end", end="")
