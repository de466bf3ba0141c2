"""The last frame comes first: no answer is given, and none is made up."""

import os
import time


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


for body in (b'{"ran": null}', b'{"done": true}'):
    os.write(3, len(body).to_bytes(4, "big") + body)
time.sleep(60)
