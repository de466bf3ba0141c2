"""The warm server: imports the libraries once, forks a child a submission, and never runs or reads student code.

It talks to its client over a Unix socket that keeps messages apart, in JSON. The client sends the child's
own descriptors (stdout, stderr, channel, place); budget and source go from the client to the child directly,
so that nothing of one submission is ever in the memory of another's.

    client: {"fork": work directory} + 4 descriptors    server: {"pid": n}
    client: {"end": n}                                  server: {"ended": n, "signal": what ended it before, or 0}
    client: {"ping": any}                               server: {"pong": 0}
                                                        server: {"ready": its process id}, at first
                                                        keeper: {"lost": signal}, when the server died

The process that is started is the keeper. It does the imports, forks the server, which does all else,
and forks it again should it die: that takes milliseconds where starting afresh takes seconds.
"""

from __future__ import annotations

import contextlib
import fcntl
import gc
import importlib
import json
import os
import select
import shutil
import signal
import socket
import sys
import traceback
from typing import Any, NoReturn

from grader.sandbox import policy
from grader.sandbox.inside import child, confine

LONGEST_MESSAGE = 65536
STDOUT, STDERR, CHANNEL, PLACE = CHILDS = 1, 2, 3, 4
"""The descriptors that a child is given, in this order."""


def keep(control: socket.socket, libraries: list[str]) -> int:
    """Warm up, then have a server as long as there is a client; returns the code to exit with."""
    confinement = confine.prepare()
    _warm_up(libraries)
    gc.collect()
    gc.freeze()
    confinement = confinement._replace(mapped_bytes=confine.mapped_bytes())
    given = child.Surroundings(confinement, CHANNEL, PLACE)
    while True:
        keeper = os.getpid()
        server = os.fork()
        if server == 0:
            _serve(_Server(control, given), keeper)
        _, status = os.waitpid(server, 0)
        if os.WIFEXITED(status):  # by itself: its client is gone
            return os.WEXITSTATUS(status)
        _send(control, {"lost": os.WTERMSIG(status)})


def _serve(server: _Server, keeper: int) -> NoReturn:
    """Be the server."""
    status = 1
    try:
        confine.die_with(keeper)
        server.serve()
        status = 0
    except Exception:  # told to the client, who reads stderr when we are gone
        traceback.print_exc()
    finally:
        os._exit(status)


class _Server:
    def __init__(self, control: socket.socket, given: child.Surroundings) -> None:
        self._control = control
        self._given = given
        self._living: set[int] = set()
        self._ending: dict[int, int] = {}
        """Process ids of children that were killed, by a descriptor that tells when they have ended (pidfd_open(2))."""
        self._poll = select.poll()
        self._poll.register(control, select.POLLIN)

    def serve(self) -> None:
        """Fork and end children until the client hangs up."""
        _send(self._control, {"ready": os.getpid()})
        with contextlib.suppress(ConnectionError):  # it hung up while we spoke
            while True:
                for descriptor, _ in self._poll.poll():
                    if descriptor in self._ending:
                        self._has_ended(descriptor)
                    else:
                        self._answer()
        self._end_all()

    def _answer(self) -> None:
        """Do what the client asks. Raises ConnectionError when it has hung up."""
        message, descriptors, _, _ = socket.recv_fds(self._control, LONGEST_MESSAGE, len(CHILDS))
        if not message:
            raise ConnectionError
        request = json.loads(message)
        if "fork" in request:
            self._fork(request["fork"], descriptors)
        elif "end" in request:
            self._end(request["end"])
        elif "ping" in request:
            _send(self._control, {"pong": 0})

    def _fork(self, work: str, descriptors: list[int]) -> None:
        server = os.getpid()
        pid = os.fork()
        if pid == 0:
            _become(self._given._replace(server=server, work=work), descriptors)
        for descriptor in descriptors:
            os.close(descriptor)
        self._living.add(pid)
        _send(self._control, {"pid": pid})

    def _end(self, pid: int) -> None:
        """Kill a child, unless it has ended; that is told when the kernel has cleared it away."""
        # One that is not ours died with the server before us.
        ended, status = os.waitpid(pid, os.WNOHANG) if pid in self._living else (pid, 0)
        self._living.discard(pid)
        if ended:
            _send(self._control, {"ended": pid, "signal": _signal(status)})
            return
        descriptor = os.pidfd_open(pid)
        self._ending[descriptor] = pid
        self._poll.register(descriptor, select.POLLIN)
        os.kill(pid, signal.SIGKILL)

    def _has_ended(self, descriptor: int) -> None:
        pid = self._ending.pop(descriptor)
        self._poll.unregister(descriptor)
        os.close(descriptor)
        _, status = os.waitpid(pid, 0)
        ended_by = _signal(status)
        _send(self._control, {"ended": pid, "signal": 0 if ended_by == signal.SIGKILL else ended_by})

    def _end_all(self) -> None:
        for pid in self._living:
            os.kill(pid, signal.SIGKILL)
        for pid in (*self._living, *self._ending.values()):
            os.waitpid(pid, 0)


def _signal(status: int) -> int:
    """What ended a process, by its status; 0 when it ended by itself."""
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def _become(given: child.Surroundings, descriptors: list[int]) -> NoReturn:
    """Turn the forked process into the submission's; never returns."""
    try:
        # Out of the way first of the numbers that they replace.
        copies = [fcntl.fcntl(number, fcntl.F_DUPFD, max(CHILDS) + 1) for number in descriptors]
        for number, wanted in zip(copies, CHILDS, strict=True):
            os.dup2(number, wanted)
        os.setsid()
        child.live(given)
    finally:
        os._exit(70)


def _send(control: socket.socket, message: dict[str, Any]) -> None:
    control.sendall(json.dumps(message).encode())


def _warm_up(libraries: list[str]) -> None:
    """Import what submissions will import, and make the caches that a first use would make."""
    for library in libraries:
        for module in policy.WARM_UP[library]:
            importlib.import_module(module)
    if "matplotlib" in libraries:
        _draw_once()
    if "sympy" in libraries:
        _differentiate_once()


def _draw_once() -> None:
    """Fill Matplotlib's font and parser caches."""
    import io

    from matplotlib import pyplot as plt

    figure, axes = plt.subplots()
    axes.plot([0, 1], [0, 1], label="$x^2$")
    axes.legend()
    figure.savefig(io.BytesIO())
    plt.close("all")


def _differentiate_once() -> None:
    """Fill SymPy's caches of assumptions."""
    import sympy

    x = sympy.Symbol("x")
    sympy.simplify(sympy.diff(sympy.exp(x) * x**2 + sympy.log(x), x))
    sympy.lambdify(x, x**2)(1.0)


def main() -> None:
    """Run as the keeper's process: `main` of `python -c`, with the control socket's number and the libraries."""
    number, *libraries = sys.argv[1:]
    control = socket.socket(fileno=int(number))
    directory = os.getcwd()
    try:
        status = keep(control, libraries)
    finally:
        # A client that was killed could not tidy up.
        shutil.rmtree(directory, ignore_errors=True)
    sys.exit(status)
