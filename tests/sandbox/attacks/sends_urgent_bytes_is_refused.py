"""Bytes sent out of turn go through a part of the kernel that had errors, and disturb who reads the others."""

import socket


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


one, other = socket.socketpair()
escaped = False
try:
    one.send(b"now", socket.MSG_OOB)
    other.recv(1, socket.MSG_OOB)
    escaped = True
except OSError:
    pass
