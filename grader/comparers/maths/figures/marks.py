"""Single points as they are marked: where, and in which look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from grader.comparers.maths.figures.strokes import Floats, columns
from grader.values import Artist, Axes

Point = tuple[float, float]
Look = tuple[str, str, str]
"""Colour, marker, and whether it is joined, or else how wide."""


@dataclass(frozen=True, eq=False)
class Marks:
    """All marked points on one pair of axes that can be seen, those of lines too; shape of x and y: (n,)."""

    x: Floats
    y: Floats
    looks: tuple[Look, ...]

    def at(self, point: Point, within: float) -> frozenset[Look]:
        """The looks of the points nearer than `within` to a point."""
        near = np.flatnonzero(np.hypot(self.x - point[0], self.y - point[1]) <= within)
        return frozenset(self.looks[index] for index in near)


def marks(axes: Axes) -> Marks:
    """The marked points."""
    x, y, looks = [np.empty(0)], [np.empty(0)], list[Look]()
    for artist in axes.artists:
        marked = artist.type == "points" or (artist.type == "line" and artist.marker)
        if marked and artist.z is None and not artist.hidden:
            own_x, own_y = columns(artist.x, artist.y)
            x.append(own_x)
            y.append(own_y)
            looks += _looks(artist, own_x.size)
    return Marks(np.concatenate(x), np.concatenate(y), tuple(looks))


def _looks(artist: Artist, count: int) -> list[Look]:
    colors = artist.colors if len(artist.colors) == count else artist.colors[:1] * count or ("",) * count
    joined = "joined" if artist.type == "line" else f"{artist.width:g}"
    return [(color, artist.marker, joined) for color in colors]


def told_apart(classes: Sequence[Sequence[frozenset[Look]]]) -> bool:
    """Whether each two classes differ in colour, marker or both; each class is given by the looks of its points."""
    common = [_common(points) for points in classes]
    return all(
        any(ours[part] and theirs[part] and ours[part] != theirs[part] for part in ours)
        for index, ours in enumerate(common)
        for theirs in common[index + 1 :]
    )


def _common(points: Sequence[frozenset[Look]]) -> dict[str, frozenset[object]]:
    """What all points of a class share: of colours, markers, and looks as a whole."""
    parts: dict[str, Callable[[Look], object]] = {
        "colour": lambda look: look[0],
        "marker": lambda look: look[1],
        "look": lambda look: look,
    }
    shared = {}
    for name, part in parts.items():
        sets = [frozenset(map(part, looks)) for looks in points]
        shared[name] = sets[0].intersection(*sets[1:])
    return shared
