"""Straight pieces of what was drawn, cut off at the edges of a rectangle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from grader.comparers.maths.figures.strokes import Floats, Place, Positions, Stroke, columns, ends, union
from grader.values import Artist, Axes

DENSE = 20
"""Points that are not joined look like a line where so many of them fill its length."""


@dataclass(frozen=True, eq=False)
class Pieces:
    """What strokes of one look show inside a rectangle.

    `starts` and `stops`, shape (n, 2), are the ends of straight pieces, `dots`, shape (m, 2), points by themselves.
    """

    place: Place
    starts: Floats
    stops: Floats
    run: Positions
    """Of each piece: the number of the connected run that it belongs to."""
    dots: Floats
    outline: bool
    """Whether it is the edge of a filled area."""

    @property
    def size(self) -> int:
        """How many pieces and dots there are."""
        return len(self.starts) + len(self.dots)

    def runs(self, most: int) -> Iterator[Floats]:
        """The points of the connected runs, those with most pieces first; shape (2 k, 2) each."""
        counts = np.bincount(self.run) if self.run.size else np.empty(0, dtype=np.intp)
        for number in np.argsort(-counts, kind="stable")[:most]:
            if counts[number]:
                own = self.run == number
                yield np.concatenate([self.starts[own], self.stops[own]])

    def points(self) -> Floats:
        """All ends and dots, shape (k, 2)."""
        return np.concatenate([self.starts, self.stops, self.dots])


def outlines(axes: Axes, place: Place) -> Iterator[Stroke]:
    """The edges of filled areas."""
    for artist in axes.artists if axes.type == "plane" else ():
        x, y = columns(artist.x, artist.y)
        if artist.type == "fill" and x.size > 1:
            joined = np.isfinite(x) & np.isfinite(y)
            joined[:-1] &= joined[1:]
            joined[[*ends(artist.parts, x.size), -1]] = False
            yield Stroke(x, y, joined, place, (artist,))


def pieces(strokes: Iterable[Stroke], box: tuple[Floats, Floats]) -> list[Pieces]:
    """The pieces inside a rectangle, given by its lower left and upper right corners, those of one look together.

    Many points drawn at once are by themselves, whatever they look like.
    """
    looks: dict[tuple[Place, bool, tuple[str, ...], int], list[Stroke]] = defaultdict(list)
    for number, stroke in enumerate(strokes):
        many = stroke.x.size >= DENSE and not stroke.joined.any()
        outline = _is_outline(stroke.artists[0])
        looks[stroke.place, outline, stroke.style, number if many else -1].append(stroke)
    found = (_pieces(union(group), *box, outline=outline) for (_, outline, *_), group in looks.items())
    return [one for one in found if one.size]


def _is_outline(artist: Artist) -> bool:
    return artist.type == "fill" or artist.name == "contourf"


def _pieces(stroke: Stroke, low: Floats, high: Floats, *, outline: bool) -> Pieces:
    points = np.column_stack([stroke.x, stroke.y])
    first = np.flatnonzero(stroke.joined)
    starts, stops, kept = clipped(points[first], points[first + 1], low, high)
    run = np.cumsum(np.concatenate([[True], ~stroke.joined[:-1]])) - 1
    alone = ~stroke.joined & ~np.concatenate([[False], stroke.joined[:-1]])
    dots = points[alone & np.all((points >= low) & (points <= high), axis=1)]
    return Pieces(stroke.place, starts, stops, run[first][kept], dots, outline)


def clipped(starts: Floats, stops: Floats, low: Floats, high: Floats) -> tuple[Floats, Floats, Positions]:
    """The parts of straight pieces, shape (n, 2), inside a rectangle, and which of them have one.

    By Liang and Barsky, A new concept and method for line clipping, ACM Transactions on Graphics 3 (1984).
    """
    step = stops - starts
    with np.errstate(all="ignore"):
        at = np.sort(np.array([(low - starts) / step, (high - starts) / step]), axis=0)
    still = step == 0
    within = (starts >= low) & (starts <= high)
    enter = np.where(still, np.where(within, -np.inf, np.inf), at[0]).max(axis=1, initial=0.0)
    leave = np.where(still, np.where(within, np.inf, -np.inf), at[1]).min(axis=1, initial=1.0)
    kept = np.flatnonzero(enter < leave)
    begin, end = (starts[kept] + share[kept, None] * step[kept] for share in (enter, leave))
    return begin, end, kept
