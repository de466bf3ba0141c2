"""Threads that share one stack take no address space; there are not without end of them all the same."""

import ctypes
import time


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


libc = ctypes.CDLL(None, use_errno=True)
SHARED = 0x100 | 0x200 | 0x400 | 0x800 | 0x10000  # CLONE_VM, _FS, _FILES, _SIGHAND, _THREAD
stack = ctypes.create_string_buffer(2**16)
top = ctypes.c_void_p(ctypes.addressof(stack) + 2**15)
started = sum(libc.clone(libc.pause, top, SHARED, None) > 0 for _ in range(1000))
time.sleep(0.5)
escaped = started == 1000
