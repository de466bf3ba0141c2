"""The old interrupt reaches the table of calls of another architecture; where there is none, it ends itself."""

import ctypes
import mmap
import os
import platform


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


if platform.machine() != "x86_64":
    os.abort()
page = mmap.mmap(-1, mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
page.write(bytes.fromhex("b814000000 cd80 c3"))  # mov eax, 20 (getpid); int 0x80; ret
ctypes.CFUNCTYPE(ctypes.c_long)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()
escaped = True
