"""Bytes that are no text, halves of surrogate pairs, keys given twice, NaN and numbers without end."""

import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


bodies = [
    b'{"ran": null}',
    b"\xff\xfe\x00\x80",
    b'{"look": 0, "value": {"kind": "text", "value": "\\ud800\\udfff\\u0000"}, "look": 1}',
    b'{"look": 1, "value": {"kind": "number", "value": {"type": "float", "text": "nan\\u0000"}}}',
    b'{"look": NaN, "value": -Infinity}',
    b'{"look": 2, "value": {"kind": "number", "value": {"type": "int", "text": "' + b"9" * 10_000 + b'"}}}',
    b'{"look": 2, "value": ' + b"9" * 10_000 + b"}",
    b'{"look": 1e400, "value": {"kind": "flag", "value": 1e400}}',
    b"\xef\xbb\xbf{}",
    b'{"done": true}',
]
os.write(3, b"".join(len(body).to_bytes(4, "big") + body for body in bodies))
os._exit(0)
