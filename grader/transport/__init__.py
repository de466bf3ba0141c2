"""THE border: bytes that student code may have written become a `Value` or a `Fault`, and nothing else.

Total: whatever the bytes, there is an answer and no exception. Bounded: depth, number of parts, digits, length of
texts, sizes of arrays. The classes of `grader.values` are built field by field from their annotations, so that
nothing outside that closed set can come into being. Our own judgements cross a process in the same notation.
"""

from __future__ import annotations

import base64
import dataclasses
import functools
import json
import math
from typing import Any, TypeVar, cast

from grader.transport.building import MOST_PARTS, Room, builder
from grader.transport.rules import Garbled, require_as_drawn
from grader.values import Fault, Figures, Number, Value

__all__ = ["decode", "load", "read", "write"]

T = TypeVar("T")

MOST_MARKS = 3 * MOST_PARTS
"""Brackets and commas of a frame: each becomes an object some thirty times its size before anything is counted."""


def load(frame: bytes) -> dict[str, Any]:
    """Read one frame as a JSON object; an empty one when it is anything else."""
    if sum(map(frame.count, (b"{", b"[", b","))) > MOST_MARKS:
        return {}
    try:
        tree = json.loads(frame)
    except (ValueError, RecursionError, MemoryError):
        return {}
    return tree if isinstance(tree, dict) else {}


def decode(tree: object) -> Value | Fault:
    """Build the value that a tree of JSON stands for; `Fault("garbled")` for any other tree."""
    try:
        value: Value | Fault = builder(Value | Fault)(tree, Room(MOST_PARTS))
        if isinstance(value, Figures):
            require_as_drawn(value)
    except Garbled as error:
        return Fault("garbled", str(error))
    return value


def write(thing: Any) -> Any:
    """Write our own value, or any dataclass of such, as a tree of JSON that `read` understands."""
    kind = type(thing)
    if kind in _PLAIN:
        return thing
    if kind is tuple:
        return [item if type(item) in _PLAIN else write(item) for item in thing]
    if kind is Number:
        return {"kind": "number", "value": _number_tree(thing.value)}
    if kind is bytes:
        return base64.b64encode(thing).decode("ascii")
    return {name: write(getattr(thing, name)) for name in _names(kind)} if dataclasses.is_dataclass(kind) else thing


_PLAIN = frozenset({str, int, float, bool, type(None)})


@functools.cache
def _names(cls: Any) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(cls))


def read(tree: Any, cls: type[T]) -> T:
    """Read back what `write` wrote, of any length. Raises ValueError when it is not that."""
    try:
        return cast(T, builder(cast(Any, cls))(tree, Room(math.inf)))
    except Garbled as error:
        raise ValueError(str(error)) from error


def _number_tree(number: complex) -> dict[str, str]:
    if isinstance(number, int):
        return {"type": "int", "text": str(number)}
    if isinstance(number, float):
        return {"type": "float", "text": number.hex()}
    return {"type": "complex", "text": f"{number.real.hex()} {number.imag.hex()}"}
