"""Which memory every submission writes to: found out once, and made a process' own before its submission comes.

A forked process shares its parent's memory until it writes to it, and each page costs an interruption and a
copy the first time. A typical program is run once in a process of its own, which then asks the kernel which
pages it has to itself (pagemap in proc_pid_pagemap(5)); each child has these copied while it waits for work
(MADV_POPULATE_WRITE of madvise(2), from Linux 5.14).
"""

from __future__ import annotations

import array
import ctypes
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from grader.sandbox.inside import figures, streams

MADV_POPULATE_WRITE = 23
PRESENT, EXCLUSIVE = 1 << 63, 1 << 56
"""Bits of a page's entry in pagemap."""
LONGEST_ANSWER = 2**20

_libc = ctypes.CDLL(None, use_errno=True)


class Range(NamedTuple):
    """Of addresses, in bytes."""

    address: int
    length: int


def pages() -> list[Range]:
    """The memory that a typical program writes to, of what the calling process has; none where that cannot be told."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.write(writing, _written().tobytes()[:LONGEST_ANSWER])
        finally:
            os._exit(0)
    os.close(writing)
    with open(reading, "rb") as pipe:
        found = array.array("Q")
        found.frombytes(pipe.read())
    os.waitpid(pid, 0)
    return [Range(*pair) for pair in zip(found[::2], found[1::2], strict=True)]


def take(ranges: Iterable[Range]) -> None:
    """Have the kernel copy this memory for the calling process; where it does not know how, nothing happens."""
    for address, length in ranges:
        if _libc.madvise(ctypes.c_void_p(address), ctypes.c_size_t(length), MADV_POPULATE_WRITE) != 0:
            return


def _written() -> array.array[int]:
    """Addresses and lengths in turn."""
    mapped = list(_private_memory())
    _rehearse()
    found = array.array("Q")
    with suppress(OSError), open("/proc/self/pagemap", "rb", buffering=0) as pagemap:
        for address, length in mapped:
            for each in _own(pagemap.fileno(), address, length):
                found.extend(each)
    return found


def _private_memory() -> Iterator[Range]:
    """What is mapped to be written by this process alone."""
    with suppress(OSError), open("/proc/self/maps", encoding="utf-8", errors="replace") as maps:
        for line in maps:
            addresses, mode, *_ = line.split()
            if mode.startswith("rw") and mode.endswith("p"):
                begin, end = (int(address, 16) for address in addresses.split("-"))
                yield Range(begin, end - begin)


def _own(pagemap: int, address: int, length: int) -> Iterator[Range]:
    """The parts of a mapping whose pages no other process shares."""
    size = os.sysconf("SC_PAGE_SIZE")
    entries = array.array("Q")
    entries.frombytes(os.pread(pagemap, length // size * 8, address // size * 8))
    begin = None
    for number, entry in enumerate([*entries, 0]):
        own = entry & PRESENT and entry & EXCLUSIVE
        if own and begin is None:
            begin = number
        elif not own and begin is not None:
            yield Range(address + begin * size, (number - begin) * size)
            begin = None


# --- A typical program -------------------------------------------------------------------------------


def _rehearse() -> None:
    streams.open_all()
    figures.install()
    figures.watch(__file__, most=2)
    with suppress(Exception):  # a library that is not there, or not in order, is a submission's business
        if "sympy" in sys.modules:
            _differentiate()
        if "matplotlib.pyplot" in sys.modules:
            _draw()


def _differentiate() -> None:
    import sympy

    x = sympy.Symbol("x")
    sympy.lambdify(x, sympy.diff(x**3 - 2 * x**2, x))(1.0)


def _draw() -> None:
    import numpy as np
    from matplotlib import pyplot as plt

    x = np.linspace(-2, 3, 100)
    plt.figure()
    plt.plot(x, x**2)
    plt.title("a function")
    plt.show()
