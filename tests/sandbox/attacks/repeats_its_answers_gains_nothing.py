"""A wrong answer to each question, and the right one behind it; only the first counts."""

import json
import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


def frame(message):
    body = json.dumps(message).encode()
    return len(body).to_bytes(4, "big") + body


def answer(message, function):
    for look, asked in enumerate(message["looks"]):
        results = [
            {"kind": "number", "value": {"type": "float", "text": float(function(*point)).hex()}}
            for point in asked.get("arguments", [])
        ]
        os.write(3, frame({"look": look, "value": {"kind": "calls", "results": results}}))


os.write(3, frame({"ran": None}))
length = int.from_bytes(os.read(3, 4), "big")
message = b""
while len(message) < length:
    message += os.read(3, length - len(message))
for function in (fprime, lambda x: 3 * x**2 - 4 * x):
    answer(json.loads(message), function)
os.write(3, frame({"done": True}))
os._exit(0)
