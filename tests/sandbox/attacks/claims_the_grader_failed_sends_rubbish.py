"""A reply in the words the sandbox has for its own failures does not become a case for a person."""

import json
import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


def frame(message):
    body = json.dumps(message).encode()
    return len(body).to_bytes(4, "big") + body


for message in (
    {"unconfined": "OSError: no seccomp"},
    {"confined": False},
    {"stopped": "the sandbox failed"},
    {"ran": {"kind": "fault", "reason": "unjudged"}},
    {"look": 0, "value": {"kind": "verdict", "outcome": "UNJUDGED", "needs_review": True}},
    {"done": True},
):
    os.write(3, frame(message))
os._exit(72)
