"""The warm server: imports the libraries once, forks a child a submission, and never runs or reads student code.

It talks to its client over a Unix socket in lines of JSON. The client sends the budget and the child's own
descriptors (its channel, stdout, stderr); the source goes from the client to the child directly, so that
nothing of one submission is ever in the memory of another's.

    client: {"budget": [...], "work": path} + 3 descriptors    server: {"pid": n}
    client: "end", when it has what it wants or gives up        server: {"status": wait status, "cpu": seconds}
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
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
        _supervise(control, pid)


def _become(setup: child.Setup, request: dict[str, Any], descriptors: list[int]) -> None:
    """Turn the forked process into the submission's; never returns."""
    try:
        # Move out of the way of 1 to 3 before these are replaced.
        channel, stdout, stderr = (os.dup(os.dup(os.dup(os.dup(number)))) for number in descriptors)
        os.dup2(stdout, 1)
        os.dup2(stderr, 2)
        os.dup2(channel, CHANNEL)
        child.live(setup, policy.Budget(*request["budget"]), request["work"], CHANNEL)
    finally:
        os._exit(70)


def _supervise(control: socket.socket, pid: int) -> None:
    """Wait until the client has finished with the child, or is gone; end it and report how it ended.

    The client sees by itself when the child has died: the channel closes.
    """
    hung_up = not control.recv(LONGEST_LINE)
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    _, status, usage = os.wait4(pid, 0)
    if hung_up:
        raise SystemExit(0)
    _send(control, {"status": status, "cpu": usage.ru_utime + usage.ru_stime})


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

    from matplotlib import pyplot

    figure, axes = pyplot.subplots()
    axes.plot([0, 1], [0, 1], label="$x^2$")
    axes.legend()
    figure.savefig(io.BytesIO())
    pyplot.close("all")


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
    serve(control, libraries, confined=confined == "confined")
