"""What the next submission imports cannot be changed: modules, their bytecode, what comes first, lists of fonts."""

import importlib.util
import json
import os
import site
import sysconfig
import tempfile


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


escaped = False
ways = (
    lambda: open(json.__file__, "r+b"),
    lambda: tempfile.TemporaryFile(dir=os.path.dirname(importlib.util.cache_from_source(json.__file__))),
    lambda: open(importlib.util.cache_from_source(json.__file__), "r+b"),
    lambda: tempfile.TemporaryFile(dir=site.getsitepackages()[0]),
    lambda: tempfile.TemporaryFile(dir=sysconfig.get_path("stdlib")),
    lambda: tempfile.TemporaryFile(dir=os.environ["MPLCONFIGDIR"]),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
