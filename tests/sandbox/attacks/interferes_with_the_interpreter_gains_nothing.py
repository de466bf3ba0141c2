"""Audit hooks, collector callbacks, hooks of threads, of errors and of exits, all of which raise."""

import gc
import sys
import threading


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


def thorn(*_, **__):
    raise SystemExit(0)


sys.excepthook = sys.unraisablehook = sys.displayhook = sys.breakpointhook = threading.excepthook = thorn
threading.settrace(thorn)
threading.setprofile(thorn)
threading._shutdown = thorn
gc.callbacks.append(thorn)
gc.set_threshold(1)
if hasattr(sys, "monitoring"):
    sys.monitoring.use_tool_id(0, "thorn")
    sys.monitoring.register_callback(0, sys.monitoring.events.PY_START, thorn)
    sys.monitoring.set_events(0, sys.monitoring.events.PY_START)
sys.addaudithook(thorn)
