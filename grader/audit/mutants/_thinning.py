"""Fewer of many, evenly over kinds and lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Protocol, TypeVar


class _OfAKind(Protocol):
    @property
    def operator(self) -> str: ...


T = TypeVar("T", bound=_OfAKind)


def thinned(found: Sequence[T], most: int) -> tuple[T, ...]:
    """At most `most` in their order: as many of each kind as of any other that has so many, evenly spaced."""
    shares = _shares(Counter(item.operator for item in found), max(most, 0))
    kept: list[T] = []
    seen: Counter[str] = Counter()
    many = Counter(item.operator for item in found)
    for item in found:
        kind = item.operator
        before, after = (count * shares[kind] // many[kind] for count in (seen[kind], seen[kind] + 1))
        if after > before:
            kept.append(item)
        seen[kind] += 1
    return tuple(kept)


def _shares(many: Counter[str], most: int) -> dict[str, int]:
    """How many of each kind: those with few keep all, the others share what is left."""
    shares: dict[str, int] = {}
    left = most
    by_size = sorted(many.items(), key=lambda item: (item[1], item[0]))
    for place, (kind, count) in enumerate(by_size):
        shares[kind] = min(count, left // (len(by_size) - place))
        left -= shares[kind]
    return shares
