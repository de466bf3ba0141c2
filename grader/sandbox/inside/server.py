"""The warm server: imports the libraries once, forks a child a submission, and never runs or reads student code.

It talks to its client over a Unix socket in lines of JSON. The client sends the budget and the child's own
descriptors (its channel, stdout, stderr); the source goes from the client to the child directly, so that
nothing of one submission is ever in the memory of another's.

    client: {"budget": [...], "work": path} + 3 descriptors    server: {"pid": n}
    client: "end", when it has what it wants or gives up        server: {"signal": what ended the child before, or 0}
"""

from __future__ import annotations

import contextlib
import fcntl
import gc
import importlib
import json
import os
import shutil
import signal
import socket
import sys
from typing import Any

from grader.sandbox import policy
from grader.sandbox.inside import child

LONGEST_LINE = 65536
CHANNEL = 3


def serve(control: socket.socket, libraries: list[str], *, confined: bool) -> None:
    """Warm up, say so, and serve one child at a time until the client hangs up."""
    setup = child.Setup(confined=confined)
    _warm_up(libraries)
    gc.collect()
    gc.freeze()
    _send(control, {"ready": sys.version})
    while True:
        line, descriptors, _, _ = socket.recv_fds(control, LONGEST_LINE, 3)
        if not line:
            return
        request = json.loads(line)
        pid = os.fork()
        if pid == 0:
            _become(setup, request, descriptors)
        for descriptor in descriptors:
            os.close(descriptor)
        _send(control, {"pid": pid})
        # The client sees by itself when the child has died: the channel closes.
        hung_up = not control.recv(LONGEST_LINE)
        ended_by = _end(pid)
        if hung_up:
            return
        _send(control, {"signal": ended_by})


def _become(setup: child.Setup, request: dict[str, Any], descriptors: list[int]) -> None:
    """Turn the forked process into the submission's; never returns."""
    try:
        # Out of the way first of the numbers that they replace.
        channel, stdout, stderr = (fcntl.fcntl(number, fcntl.F_DUPFD, CHANNEL + 1) for number in descriptors)
        os.dup2(stdout, 1)
        os.dup2(stderr, 2)
        os.dup2(channel, CHANNEL)
        os.setsid()
        child.live(setup, policy.Budget(*request["budget"]), request["work"], CHANNEL)
    finally:
        os._exit(70)


def _end(pid: int) -> int:
    """End the child, and what it has started where it is unconfined; return the signal that ended it before us."""
    ended, status = os.waitpid(pid, os.WNOHANG)
    if not ended:
        for kill in (os.killpg, os.kill):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                kill(pid, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
    ended_by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    return 0 if ended_by == signal.SIGKILL and not ended else ended_by


def _send(control: socket.socket, message: dict[str, Any]) -> None:
    control.sendall(json.dumps(message).encode() + b"\n")


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
    """Run as the server's process: `main` of `python -c`, with the control socket's number and the libraries."""
    number, confined, *libraries = sys.argv[1:]
    control = socket.socket(fileno=int(number))
    directory = os.getcwd()
    try:
        serve(control, libraries, confined=confined == "confined")
    finally:
        # A client that was killed could not tidy up.
        shutil.rmtree(directory, ignore_errors=True)
