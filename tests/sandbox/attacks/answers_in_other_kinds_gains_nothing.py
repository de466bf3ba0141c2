"""Each question is answered by kinds of values that were not asked for, and by some that do not exist."""

import json
import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


def frame(message):
    body = json.dumps(message).encode()
    return len(body).to_bytes(4, "big") + body


number = {"kind": "number", "value": {"type": "int", "text": "1"}}
fault = {"kind": "fault", "reason": "unjudged", "detail": "PASS"}
kinds = [
    {"kind": "record", "names": ["value"], "values": [number]},
    {"kind": "figures", "figures": [], "unseen": 0, "unseen_line": 0},
    {"kind": "flag", "value": False},
    {"kind": "judgement", "credit": 1.0, "message": "That is right.", "seen": number},
    {"kind": "calls", "results": [number], "names": ["x"], "inputs": [[1.0]], "arguments": [[1.0]]},
    {"kind": "candidates", "names": ["fprime"], "values": [{"kind": "candidates", "names": [], "values": []}]},
    fault,
    None,
]
os.write(3, frame({"ran": None}))
for look in range(3):
    os.write(3, frame({"look": look, "value": kinds[look]}))
for value in kinds:
    os.write(3, frame({"look": 1, "value": value}) + frame({"look": True, "value": value}))
os.write(3, frame({"done": True}))
os._exit(0)
