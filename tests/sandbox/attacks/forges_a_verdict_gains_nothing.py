"""A forged reply holds values that are wrong, or nothing that can be read."""

import json
import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


def frame(message):
    body = json.dumps(message).encode()
    return len(body).to_bytes(4, "big") + body


right = {"kind": "judgement", "credit": 1.0, "outcome": "PASS", "points": 3, "value": True}
frames = [{"ran": None}, *({"look": look, "value": right} for look in range(3)), {"done": True}]
os.write(3, b"".join(map(frame, frames)))
