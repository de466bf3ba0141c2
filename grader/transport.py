"""THE border: bytes that student code may have written become a `Value` or a `Fault`, and nothing else.

Total: whatever the bytes, there is an answer and no exception. Bounded: depth, number of parts, size of
arrays. The classes of `grader.values` are built field by field from their annotations, so that nothing
outside that closed set can come into being. Our own judgements cross a process in the same notation.
"""

from __future__ import annotations

import base64
import dataclasses
import enum
import functools
import json
import math
import types
import typing
from collections.abc import Callable
from typing import Any

from grader import values
from grader.values import Array, Calls, Expr, Fault, Number, Value

MOST_DEPTH = 40
MOST_PARTS = 2_000_000
MOST_DIMENSIONS = 8
LONGEST_TEXT = 200_000
ITEM_BYTES = {
    **dict.fromkeys(("bool", "int8", "uint8"), 1),
    **dict.fromkeys(("int16", "uint16"), 2),
    **dict.fromkeys(("int32", "uint32", "float32"), 4),
    **dict.fromkeys(("int64", "uint64", "float64", "complex64"), 8),
    "complex128": 16,
}
"""The dtypes an `Array` may have, and the bytes of one number."""

_KINDS = {
    cls.__dataclass_fields__["kind"].default: cls
    for cls in vars(values).values()
    if dataclasses.is_dataclass(cls) and "kind" in cls.__dataclass_fields__
}


T = typing.TypeVar("T")


class _Garbled(Exception):
    """The tree is not one of ours."""


def decode(tree: object) -> Value | Fault:
    """Build the value that a tree of JSON stands for; `Fault("garbled")` for any other tree."""
    try:
        return _Reader().read(tree, Value | Fault)  # type: ignore[no-any-return]
    except _Garbled as error:
        return Fault("garbled", str(error))


def load(frame: bytes) -> dict[str, Any]:
    """Read one frame as a JSON object; an empty one when it is anything else."""
    try:
        tree = json.loads(frame)
    except (ValueError, RecursionError, MemoryError):
        return {}
    return tree if isinstance(tree, dict) else {}


def write(thing: Any) -> Any:
    """Write our own value, or any dataclass of such, as a tree of JSON that `read` understands."""
    if isinstance(thing, Number):
        return {"kind": "number", "value": _number_tree(thing.value)}
    if dataclasses.is_dataclass(thing):
        return {field.name: write(getattr(thing, field.name)) for field in dataclasses.fields(thing)}
    if isinstance(thing, tuple | list):
        return [write(item) for item in thing]
    if isinstance(thing, bytes):
        return base64.b64encode(thing).decode("ascii")
    return thing


def read(tree: Any, cls: type[T]) -> T:
    """Read back what `write` wrote. Raises ValueError when it is not that."""
    try:
        return typing.cast(T, _Reader().read(tree, cls))
    except _Garbled as error:
        raise ValueError(str(error)) from error


def _number_tree(number: complex) -> dict[str, str]:
    if isinstance(number, int):
        return {"type": "int", "text": str(number)}
    if isinstance(number, float):
        return {"type": "float", "text": number.hex()}
    return {"type": "complex", "text": f"{number.real.hex()} {number.imag.hex()}"}


@functools.cache
def _fields(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


class _Reader:
    """Builds one value, counting parts and depth."""

    def __init__(self) -> None:
        self._parts = 0

    def read(self, tree: Any, wanted: Any, depth: int = 0) -> Any:
        self._parts += 1
        if depth > MOST_DEPTH or self._parts > MOST_PARTS:
            raise _Garbled("too many parts")
        origin = typing.get_origin(wanted)
        if origin in (types.UnionType, typing.Union):
            return self._one_of(tree, typing.get_args(wanted), depth)
        if origin is tuple:
            return self._tuple(tree, typing.get_args(wanted), depth)
        if origin is typing.Literal:
            return _require(tree, isinstance(tree, str) and tree in typing.get_args(wanted))
        if dataclasses.is_dataclass(wanted):
            return self._instance(tree, typing.cast(type, wanted), depth)
        if isinstance(wanted, type) and issubclass(wanted, enum.Enum):
            return wanted(_require(tree, tree in {member.value for member in wanted}))
        return _SCALARS[wanted](tree)

    def _one_of(self, tree: Any, choices: tuple[Any, ...], depth: int) -> Any:
        if tree is None and type(None) in choices:
            return None
        if complex in choices:
            return _number(tree)
        others = [choice for choice in choices if choice is not type(None)]
        if len(others) == 1:
            return self.read(tree, others[0], depth)
        cls = _KINDS.get(tree.get("kind")) if isinstance(tree, dict) and isinstance(tree.get("kind"), str) else None
        if cls not in others:
            raise _Garbled("no such kind of value")
        return self._instance(tree, cls, depth)

    def _tuple(self, tree: Any, items: tuple[Any, ...], depth: int) -> tuple[Any, ...]:
        _require(tree, isinstance(tree, list))
        if len(items) == 2 and items[1] is Ellipsis:
            return tuple(self.read(item, items[0], depth + 1) for item in tree)
        _require(tree, len(tree) == len(items))
        return tuple(self.read(item, wanted, depth + 1) for item, wanted in zip(tree, items, strict=True))

    def _instance(self, tree: Any, cls: type, depth: int) -> Any:
        hints = _fields(cls)
        if not isinstance(tree, dict) or not tree.keys() <= hints.keys():
            raise _Garbled(f"not a {cls.__name__}")
        try:
            thing = cls(**{name: self.read(part, hints[name], depth + 1) for name, part in tree.items()})
        except TypeError as error:
            raise _Garbled(f"not a whole {cls.__name__}") from error
        _CHECKS.get(cls, _as_it_is)(thing)
        return thing


def _require(tree: Any, holds: bool) -> Any:  # noqa: FBT001
    if not holds:
        raise _Garbled("not of the right type")
    return tree


def _text(tree: Any) -> str:
    return str(_require(tree, isinstance(tree, str) and len(tree) <= LONGEST_TEXT))


def _real(tree: Any) -> float:
    _require(tree, isinstance(tree, int | float) and not isinstance(tree, bool))
    try:
        return float(tree)
    except OverflowError as error:
        raise _Garbled("not of the right type") from error


def _whole(tree: Any) -> int:
    return int(_require(tree, isinstance(tree, int) and not isinstance(tree, bool)))


def _truth(tree: Any) -> bool:
    return bool(_require(tree, isinstance(tree, bool)))


def _bytes(tree: Any) -> bytes:
    try:
        return base64.b64decode(_require(tree, isinstance(tree, str)), validate=True)
    except ValueError as error:
        raise _Garbled("not base64") from error


_SCALARS: dict[Any, Callable[[Any], Any]] = {str: _text, int: _whole, float: _real, bool: _truth, bytes: _bytes}


def _number(tree: Any) -> complex:
    _require(tree, isinstance(tree, dict) and tree.keys() == {"type", "text"} and isinstance(tree["text"], str))
    try:
        match tree["type"], tree["text"].split(" "):
            case "int", [digits]:
                return int(digits)
            case "float", [number]:
                return float.fromhex(number)
            case "complex", [real, imaginary]:
                return complex(float.fromhex(real), float.fromhex(imaginary))
    except (ValueError, OverflowError) as error:
        raise _Garbled("not a number") from error
    raise _Garbled("not a number")


def _as_it_is(_thing: Any) -> None:
    pass


def _check_array(array: Array) -> None:
    count = math.prod(array.shape) if all(size >= 0 for size in array.shape) else -1
    if (
        array.dtype not in ITEM_BYTES
        or len(array.shape) > MOST_DIMENSIONS
        or count * ITEM_BYTES[array.dtype] != len(array.data)
    ):
        raise _Garbled("an array whose bytes do not fit its shape")


def _check_expr(expr: Expr) -> None:
    if not expr.nodes or any(
        not 0 <= arg < position for position, node in enumerate(expr.nodes) for arg in node.args
    ):
        raise _Garbled("not a tree in postorder")


def _check_pairs(thing: Any) -> None:
    if len(thing.names) != len(thing.values):
        raise _Garbled("names and values do not pair")


def _check_calls(calls: Calls) -> None:
    if any(isinstance(result, Calls) for result in calls.results):
        raise _Garbled("a call that returned calls")


_CHECKS: dict[type, Callable[[Any], None]] = {
    Array: _check_array,
    Expr: _check_expr,
    Calls: _check_calls,
    values.Table: _check_pairs,
    values.Record: _check_pairs,
    values.Candidates: _check_pairs,
}
