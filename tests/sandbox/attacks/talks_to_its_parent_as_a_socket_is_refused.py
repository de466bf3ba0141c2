"""Its channel can be read and written, and asked nothing: not who listens, nor given descriptors."""

import os
import socket


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


channel = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0, os.dup(3))
escaped = False
ways = (
    lambda: channel.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED),
    lambda: channel.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 2**30),
    lambda: channel.getpeername(),
    lambda: channel.getsockname(),
    lambda: socket.send_fds(channel, [b""], [0]),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
