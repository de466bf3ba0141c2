"""Build dataclasses from trees of JSON, field by field, from their annotations alone."""

from __future__ import annotations

import base64
import dataclasses
import enum
import functools
import types
from collections.abc import Callable, Iterable
from itertools import repeat
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from grader.transport.rules import RULES, Garbled, require

MOST_DEPTH = 60
"""Of parts in parts; a list in a list is two deeper."""
MOST_PARTS = 1_000_000
MOST_DIGITS = 4_300
"""Of an integer: Python reads no more, since the time grows with their square."""
LARGEST_WHOLE = 2**53
"""Of positions, lengths and lines, which are no answers."""
LONGEST_TEXT = 2**20


class Room:
    """How much more may be read."""

    def __init__(self, most_parts: float) -> None:
        self._left = most_parts
        self._depth = 0

    def enter(self, parts: int) -> None:
        """Go one deeper, to something of so many parts."""
        self._left -= parts
        self._depth += 1
        require(self._left >= 0 and self._depth <= MOST_DEPTH, "too many parts")

    def leave(self) -> None:
        """Come back from it."""
        self._depth -= 1


Builder = Callable[[Any, Room], Any]
"""Makes of a tree what one annotation asks for, or raises `Garbled`."""


@functools.cache
def builder(wanted: Any) -> Builder:
    """The builder for an annotation: a dataclass, a tuple, a union told apart by `kind`, an enum or a scalar."""
    origin = get_origin(wanted)
    if origin in (types.UnionType, Union):
        return _one_of(get_args(wanted))
    if origin is tuple:
        return _tuple_of(get_args(wanted))
    if origin is Literal:
        return _member_of(get_args(wanted), str)
    if dataclasses.is_dataclass(wanted):
        return _instance_of(cast(type, wanted))
    if issubclass(wanted, enum.Enum):
        return _member_of(frozenset(member.value for member in wanted), wanted)
    return _SCALARS[wanted]


def _one_of(choices: tuple[Any, ...]) -> Builder:
    if complex in choices:
        return _number
    others = [choice for choice in choices if choice is not type(None)]
    build = _by_kind(others) if len(others) > 1 else builder(others[0])
    return build if others == [*choices] else lambda tree, room: None if tree is None else build(tree, room)


def _by_kind(classes: list[Any]) -> Builder:
    kinds = {cls.__dataclass_fields__["kind"].default: builder(cls) for cls in classes}

    def build(tree: Any, room: Room) -> Any:
        kind = tree.get("kind") if isinstance(tree, dict) else None
        require(isinstance(kind, str) and kind in kinds, "no such kind of value")
        return kinds[cast(str, kind)](tree, room)

    return build


def _tuple_of(items: tuple[Any, ...]) -> Builder:
    any_length = items[1:] == (Ellipsis,)
    builders = [builder(item) for item in items if item is not Ellipsis]

    def build(tree: Any, room: Room) -> tuple[Any, ...]:
        require(isinstance(tree, list) and (any_length or len(tree) == len(builders)))
        room.enter(len(tree))
        each = repeat(builders[0]) if any_length else builders
        made = tuple([make(part, room) for make, part in zip(each, tree, strict=False)])
        room.leave()
        return made

    return build


def _instance_of(cls: type) -> Builder:
    def build(tree: Any, room: Room) -> Any:
        builders, required = _fields(cls)
        require(isinstance(tree, dict) and required <= tree.keys() <= builders.keys(), f"not a {cls.__name__}")
        room.enter(len(tree))
        made = cls(**{name: builders[name](part, room) for name, part in tree.items()})
        room.leave()
        if cls in RULES:
            RULES[cls](made)
        return made

    return build


@functools.cache
def _fields(cls: Any) -> tuple[dict[str, Builder], frozenset[str]]:
    """What builds each field of a dataclass, and the fields without a default."""
    builders = {name: builder(hint) for name, hint in get_type_hints(cls).items()}
    required = {field.name for field in dataclasses.fields(cls) if field.default is dataclasses.MISSING}
    return builders, frozenset(required)


def _member_of(members: Iterable[Any], make: Callable[[str], Any]) -> Builder:
    def build(tree: Any, _room: Room) -> Any:
        require(isinstance(tree, str) and tree in members)
        return make(tree)

    return build


# --- Leaves ------------------------------------------------------------------------------------------


def _text(tree: Any, _room: Room) -> str:
    require(isinstance(tree, str) and len(tree) <= LONGEST_TEXT)
    # Half a surrogate pair, which JSON may hold, is no text that could be written anywhere.
    return str(tree).encode("utf-8", "replace").decode()


def _real(tree: Any, _room: Room) -> float:
    require(type(tree) in (int, float))
    try:
        return float(tree)
    except OverflowError as error:
        raise Garbled("a number too large") from error


def _whole(tree: Any, _room: Room) -> int:
    require(type(tree) is int and abs(tree) <= LARGEST_WHOLE)
    return int(tree)


def _truth(tree: Any, _room: Room) -> bool:
    require(isinstance(tree, bool))
    return bool(tree)


def _bytes(tree: Any, _room: Room) -> bytes:
    require(isinstance(tree, str))
    try:
        return base64.b64decode(tree, validate=True)
    except ValueError as error:
        raise Garbled("not base64") from error


_SCALARS: dict[Any, Builder] = {str: _text, int: _whole, float: _real, bool: _truth, bytes: _bytes}


def _number(tree: Any, _room: Room) -> complex:
    require(isinstance(tree, dict) and tree.keys() == {"type", "text"} and isinstance(tree["text"], str))
    try:
        match tree["type"], tree["text"].split(" "):
            case "int", [digits] if len(digits) <= MOST_DIGITS + 1:
                return int(digits)
            case "float", [number]:
                return float.fromhex(number)
            case "complex", [real, imaginary]:
                return complex(float.fromhex(real), float.fromhex(imaginary))
    except (ValueError, OverflowError) as error:
        raise Garbled("not a number") from error
    raise Garbled("not a number")
