"""Memory that is shared, only reserved, or had by growing counts like any other."""

import mmap


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


HUGE, NO_RESERVE = 2**33, 0x4000
escaped = False
ways = (
    lambda: mmap.mmap(-1, HUGE),
    lambda: mmap.mmap(-1, HUGE, flags=mmap.MAP_SHARED | mmap.MAP_ANONYMOUS | NO_RESERVE),
    lambda: mmap.mmap(-1, HUGE, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | NO_RESERVE, prot=mmap.PROT_READ),
    lambda: mmap.mmap(-1, 4096).resize(HUGE),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
