"""As many empty lists as fit into a reply take many times its room once they are read."""

import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


def send(body):
    view = memoryview(len(body).to_bytes(4, "big") + body)
    while view:
        view = view[os.write(3, view) :]


send(b'{"ran": null}')
send(b'{"look": 1, "value": {"kind": "items", "values": [' + b"[]," * 340_000 + b"[]]}}")
send(b'{"done": true}')
os._exit(0)
