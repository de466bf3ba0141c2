"""A formula that nobody can evaluate is sent past the code that would refuse it."""

import json
import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


def frame(message):
    body = json.dumps(message).encode()
    return len(body).to_bytes(4, "big") + body


nodes = [{"head": "Symbol", "text": "x"}, {"head": "Integer", "text": "9" * 4000}]
nodes += [{"head": "Pow", "args": [place, place]} for place in range(1, 2000)]
nodes += [{"head": "factorial", "args": [place]} for place in range(2000, 2050)]
nodes += [{"head": "Matrix", "text": "1000000000,1000000000", "args": [1]}, {"head": "Lambda", "args": [0, 2049]}]
value = {"kind": "calls", "formula": {"kind": "expr", "nodes": nodes}}
frames = [{"ran": None}, *({"look": look, "value": value} for look in range(3)), {"done": True}]
os.write(3, b"".join(map(frame, frames)))
os._exit(0)
