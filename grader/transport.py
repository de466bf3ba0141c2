"""THE border: bytes that student code may have written become a `Value` or a `Fault`, and nothing else.

Total: whatever the bytes, there is an answer and no exception. Bounded: depth, number of parts, digits, length of
texts, sizes of arrays. The classes of `grader.values` are built field by field from their annotations, so that
nothing outside that closed set can come into being. Our own judgements cross a process in the same notation.
"""

from __future__ import annotations

import base64
import dataclasses
import enum
import functools
import json
import math
import types
from collections.abc import Callable, Iterable
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from grader import values
from grader.values import Array, Calls, Candidates, Expr, Fault, Figures, Items, Number, Record, Table, Value

MOST_DEPTH = 60
"""Of parts in parts; a list in a list is two deeper."""
MOST_PARTS = 2_000_000
MOST_DIMENSIONS = 8
MOST_NUMBERS = 2**40
"""Of an array, where a dimension of 0 counts as 1: NumPy refuses empty arrays that are too large, too."""
MOST_DIGITS = 4_300
"""Of an integer: Python reads no more, since the time grows with their square."""
LARGEST_WHOLE = 2**53
"""Of positions, lengths and lines, which are no answers."""
LONGEST_TEXT = 2**20
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

T = TypeVar("T")


class _Garbled(Exception):
    """The tree is not one of ours."""


def load(frame: bytes) -> dict[str, Any]:
    """Read one frame as a JSON object; an empty one when it is anything else."""
    try:
        tree = json.loads(frame)
    except (ValueError, RecursionError, MemoryError):
        return {}
    return tree if isinstance(tree, dict) else {}


def decode(tree: object) -> Value | Fault:
    """Build the value that a tree of JSON stands for; `Fault("garbled")` for any other tree."""
    try:
        return _Reader(MOST_PARTS).read(tree, Value | Fault)  # type: ignore[no-any-return]
    except _Garbled as error:
        return Fault("garbled", str(error))


def write(thing: Any) -> Any:
    """Write our own value, or any dataclass of such, as a tree of JSON that `read` understands."""
    if isinstance(thing, Number):
        return {"kind": "number", "value": _number_tree(thing.value)}
    if dataclasses.is_dataclass(thing):
        return {field.name: write(getattr(thing, field.name)) for field in dataclasses.fields(thing)}
    if isinstance(thing, tuple):
        return [write(item) for item in thing]
    if isinstance(thing, bytes):
        return base64.b64encode(thing).decode("ascii")
    return thing


def read(tree: Any, cls: type[T]) -> T:
    """Read back what `write` wrote, of any length. Raises ValueError when it is not that."""
    try:
        return cast(T, _Reader(math.inf).read(tree, cls))
    except _Garbled as error:
        raise ValueError(str(error)) from error


def _number_tree(number: complex) -> dict[str, str]:
    if isinstance(number, int):
        return {"type": "int", "text": str(number)}
    if isinstance(number, float):
        return {"type": "float", "text": number.hex()}
    return {"type": "complex", "text": f"{number.real.hex()} {number.imag.hex()}"}


class _Reader:
    """Builds one value, counting its parts."""

    def __init__(self, most_parts: float) -> None:
        self._left = most_parts

    def read(self, tree: Any, wanted: Any, depth: int = 0) -> Any:
        """Build what an annotation wants."""
        self._left -= 1
        _require(depth <= MOST_DEPTH and self._left >= 0, "too many parts")
        origin = get_origin(wanted)
        if origin in (types.UnionType, Union):
            return self._one_of(tree, get_args(wanted), depth)
        if origin is tuple:
            return self._tuple(tree, get_args(wanted), depth)
        if origin is Literal:
            return _member(tree, get_args(wanted))
        if dataclasses.is_dataclass(wanted):
            return self._instance(tree, cast(type, wanted), depth)
        if issubclass(wanted, enum.Enum):
            return wanted(_member(tree, [member.value for member in wanted]))
        return _SCALARS[wanted](tree)

    def _one_of(self, tree: Any, choices: tuple[Any, ...], depth: int) -> Any:
        if tree is None and type(None) in choices:
            return None
        if complex in choices:
            return _number(tree)
        others = [choice for choice in choices if choice is not type(None)]
        if len(others) == 1:
            return self.read(tree, others[0], depth)
        kind = tree.get("kind") if isinstance(tree, dict) else None
        cls = _KINDS.get(kind) if isinstance(kind, str) else None
        _require(cls in others, "no such kind of value")
        return self._instance(tree, cast(type, cls), depth)

    def _tuple(self, tree: Any, items: tuple[Any, ...], depth: int) -> tuple[Any, ...]:
        _require(isinstance(tree, list))
        if items[1:] == (Ellipsis,):
            return tuple([self.read(item, items[0], depth + 1) for item in tree])
        _require(len(tree) == len(items))
        return tuple([self.read(item, wanted, depth + 1) for item, wanted in zip(tree, items, strict=True)])

    def _instance(self, tree: Any, cls: type, depth: int) -> Any:
        hints, required = _fields(cls)
        _require(isinstance(tree, dict) and required <= tree.keys() <= hints.keys(), f"not a {cls.__name__}")
        thing = cls(**{name: self.read(part, hints[name], depth + 1) for name, part in tree.items()})
        if cls in _CHECKS:
            _CHECKS[cls](thing)
        return thing


@functools.cache
def _fields(cls: Any) -> tuple[dict[str, Any], frozenset[str]]:
    """The annotations of a dataclass by field, and the fields without a default."""
    required = {field.name for field in dataclasses.fields(cls) if field.default is dataclasses.MISSING}
    return get_type_hints(cls), frozenset(required)


def _require(holds: bool, otherwise: str = "not of the right type") -> None:  # noqa: FBT001 - as `assert` reads
    if not holds:
        raise _Garbled(otherwise)


def _member(tree: Any, members: Iterable[Any]) -> str:
    _require(isinstance(tree, str) and tree in members)
    return str(tree)


def _text(tree: Any) -> str:
    _require(isinstance(tree, str) and len(tree) <= LONGEST_TEXT)
    # Half a surrogate pair, which JSON may hold, is no text that could be written anywhere.
    return str(tree).encode("utf-8", "replace").decode()


def _real(tree: Any) -> float:
    _require(type(tree) in (int, float))
    try:
        return float(tree)
    except OverflowError as error:
        raise _Garbled("a number too large") from error


def _whole(tree: Any) -> int:
    _require(type(tree) is int and abs(tree) <= LARGEST_WHOLE)
    return int(tree)


def _truth(tree: Any) -> bool:
    _require(isinstance(tree, bool))
    return bool(tree)


def _bytes(tree: Any) -> bytes:
    _require(isinstance(tree, str))
    try:
        return base64.b64decode(tree, validate=True)
    except ValueError as error:
        raise _Garbled("not base64") from error


_SCALARS: dict[Any, Callable[[Any], Any]] = {str: _text, int: _whole, float: _real, bool: _truth, bytes: _bytes}


def _number(tree: Any) -> complex:
    _require(isinstance(tree, dict) and tree.keys() == {"type", "text"} and isinstance(tree["text"], str))
    try:
        match tree["type"], tree["text"].split(" "):
            case "int", [digits] if len(digits) <= MOST_DIGITS + 1:
                return int(digits)
            case "float", [number]:
                return float.fromhex(number)
            case "complex", [real, imaginary]:
                return complex(float.fromhex(real), float.fromhex(imaginary))
    except (ValueError, OverflowError) as error:
        raise _Garbled("not a number") from error
    raise _Garbled("not a number")


# --- What no annotation says -------------------------------------------------------------------------

_WHOLES = (Calls, Figures, Record, Candidates)
"""What is seen of a target as a whole."""
_NEVER_IN: dict[type, tuple[type, ...]] = {
    Items: _WHOLES,
    Table: _WHOLES,
    Calls: _WHOLES,
    Candidates: (Figures, Record, Candidates),
    Record: (Record, Candidates),
}
"""The values that are not elements of another."""


def _check_array(array: Array) -> None:
    _require(array.dtype in ITEM_BYTES and len(array.shape) <= MOST_DIMENSIONS, "no such array")
    _require(all(size >= 0 for size in array.shape), "an array of negative size")
    _require(math.prod(max(size, 1) for size in array.shape) <= MOST_NUMBERS, "an array too large")
    needed = math.prod(array.shape) * ITEM_BYTES[array.dtype]
    _require(needed == len(array.data), "an array whose bytes do not fit its shape")


def _check_expr(expr: Expr) -> None:
    """Arguments stand before their head, so that there is no circle."""
    ordered = all(0 <= arg < position for position, node in enumerate(expr.nodes) for arg in node.args)
    _require(bool(expr.nodes) and ordered, "not a tree in postorder")


def _check_calls(calls: Calls) -> None:
    _check_elements(calls, (*calls.results, calls.array))


def _check_values(thing: Items | Table | Candidates | Record) -> None:
    if not isinstance(thing, Items):
        _require(len(thing.names) == len(thing.values), "names and values do not pair")
    _check_elements(thing, thing.values)


def _check_elements(thing: Value, elements: Iterable[Any]) -> None:
    never = _NEVER_IN[type(thing)]
    _require(not any(isinstance(element, never) for element in elements), "a value that is no element")


_CHECKS: dict[type, Callable[[Any], None]] = {
    Array: _check_array,
    Expr: _check_expr,
    Calls: _check_calls,
    **dict.fromkeys((Items, Table, Candidates, Record), _check_values),
}
