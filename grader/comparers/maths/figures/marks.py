"""Single points as they are marked: where, and in which look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from grader.comparers.maths.figures import decoys
from grader.comparers.maths.figures.colours import grouped
from grader.comparers.maths.figures.strokes import Floats, Positions, Truths, columns
from grader.values import Artist, Axes

Point = tuple[float, float]

EDGE = 0.01
"""Marks this far outside the view, as a fraction of it, are still seen in part."""
SMALL = 0.1
"""Filled shapes up to this fraction of the view each way are marks."""
LONGEST_MARK = 3
"""Texts of so many characters mark the point they are written at: a plus, a name."""
CROWD = 3
"""So many marks for each point to be shown may hide them."""
MOST_LAYERS = 50
"""Of marks over one another so many are looked at, the last that were drawn."""
MOST_ASKED = 20_000
"""Of the marks in a crowd."""
FEW = 0.25
"""Classes differ but for some points where these are at most this share of them."""


class Look(NamedTuple):
    """How one point is marked."""

    colour: str
    marker: str
    hollow: bool = False
    joined: bool = False


Sign = tuple[str, object]
"""Something to tell points by: its kind (colour, marker, hollow, look), and what it is."""


@dataclass(frozen=True, eq=False)
class Marks:
    """All marked points of one picture, those of lines too; shape of x and y: (n,)."""

    x: Floats
    y: Floats
    look: Positions
    """Of each the position of its look in `looks`."""
    looks: tuple[Look, ...]
    hidden: Positions
    """Of each the position in `reasons` of why it cannot be seen; 0 where it can."""
    reasons: tuple[str, ...]
    group: Positions
    """Of each the number of what it was drawn with: the points of an artist, or single points of one look."""

    def at(self, point: Point, within: Point) -> frozenset[Look]:
        """The looks of the points that are seen nearer than `within` (to the sides, up and down) to a point."""
        near = self._near(point, within)
        seen = near[self.hidden[near] == 0][-MOST_LAYERS:]
        return frozenset(self.looks[index] for index in np.unique(self.look[seen]))

    def hidden_at(self, point: Point, within: Point) -> str:
        """Why a point that is marked there cannot be seen, "" where none is."""
        return next((self.reasons[why] for why in self.hidden[self._near(point, within)] if why), "")

    def _near(self, point: Point, within: Point) -> Positions:
        off = np.hypot((self.x - point[0]) / within[0], (self.y - point[1]) / within[1])
        return np.flatnonzero(off <= 1)

    def without_crowd(self, points: Sequence[Point], within: Point) -> Marks:
        """The same without the points that only fill the picture.

        Where nearly any place is marked, marks count only in groups that mark hardly anything else, if these are few.
        """
        few = CROWD * len(points)
        if self.x.size <= few:
            return self
        kinds = [one for one in decoys.places(points) if len(one) >= decoys.LEAST]
        if not any(self._held(one, within) > decoys.HELD for one in kinds):
            return self
        meant = np.unique(np.concatenate([self._near(point, within) for point in points]))
        own = np.bincount(self.group[meant], minlength=int(self.group.max()) + 1)
        kept = np.flatnonzero((np.bincount(self.group) < CROWD * own)[self.group])
        return self._some(kept if kept.size <= few else kept[:0])

    def _held(self, places: Floats, within: Point) -> float:
        """The share of places, shape (n, 2), at which some point is seen."""
        own = np.flatnonzero(self.hidden == 0)
        own = own[:: own.size // MOST_ASKED + 1]
        points = np.column_stack([self.x, self.y])[own] / within
        nearest = [np.min(np.sum((points - place) ** 2, axis=1), initial=np.inf) for place in places / within]
        return float(np.mean(np.array(nearest) <= 1))

    def _some(self, which: Positions) -> Marks:
        columns = (self.x[which], self.y[which], self.look[which])
        return Marks(*columns, self.looks, self.hidden[which], self.reasons, self.group[which])


def marks(all_axes: Iterable[Axes]) -> Marks:
    """The marked points of axes that lie over one another."""
    x, y = [np.empty(0)], [np.empty(0)]
    look, hidden, group = ([np.empty(0, dtype=np.intp)] for _ in range(3))
    looks, groups, reasons = dict[Look, int](), dict[object, int](), {"": 0}
    for axes in all_axes:
        for artist in axes.artists:
            own_x, own_y, own_looks = _marked(artist, axes)
            if not own_x.size:
                continue
            x.append(own_x)
            y.append(own_y)
            look.append(np.full(own_x.size, [looks.setdefault(one, len(looks)) for one in own_looks]))
            why = reasons.setdefault(artist.hidden, len(reasons))
            outside = reasons.setdefault("outside the view", len(reasons))
            hidden.append(np.where(why == 0, outside * _outside(own_x, own_y, axes), why))
            own: object = own_looks[0] if own_x.size == 1 else id(artist)
            group.append(np.full(own_x.size, groups.setdefault(own, len(groups))))
    where = np.concatenate(x), np.concatenate(y)
    numbers = [np.concatenate(column) for column in (look, hidden, group)]
    return Marks(*where, numbers[0], tuple(looks), numbers[1], tuple(reasons), numbers[2])


def _marked(artist: Artist, axes: Axes) -> tuple[Floats, Floats, list[Look]]:
    """The points that an artist marks, with the look of each, or one for all."""
    x, y = columns(artist.x, artist.y)
    colour = artist.colors[0] if artist.colors else ""
    match artist.type:
        case _ if artist.z is not None or not x.size:
            pass
        case "text" if len(artist.label.strip()) <= LONGEST_MARK:
            return x[:1], y[:1], [Look(colour, artist.label.strip())]
        case "fill" if _is_small(x, y, axes):
            middle = [np.array([(values.min() + values.max()) / 2]) for values in (x, y)]
            return middle[0], middle[1], [Look(colour, "fill")]
        case "points" | "line" if artist.type == "points" or artist.marker:
            each = artist.colors if len(artist.colors) == x.size else (colour,)
            return x, y, [Look(one, artist.marker, artist.name == "hollow", artist.type == "line") for one in each]
    return np.empty(0), np.empty(0), []


def _is_small(x: Floats, y: Floats, axes: Axes) -> bool:
    view = zip((x, y), axes.limits, strict=False)
    return all(float(np.ptp(values)) <= SMALL * abs(high - low) for values, (low, high) in view)


def _outside(x: Floats, y: Floats, axes: Axes) -> Truths:
    """Which points are not in view."""
    seen = np.ones(x.size, dtype=bool)
    for values, ends in zip((x, y), axes.limits, strict=False):
        low, high = min(ends), max(ends)
        margin = EDGE * (high - low)
        seen &= (values >= low - margin) & (values <= high + margin)
    return ~seen


# --- Classes -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Difference:
    """Whether two classes of points differ by eye, and if most of their points do: which of each do not."""

    apart: bool
    odd: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
    """Positions in each class of the points that look like the other class."""


def differ(ours: Sequence[frozenset[Look]], theirs: Sequence[frozenset[Look]]) -> Difference:
    """Compare two classes, each given by the looks of its points: they differ in colour, marker, or both together.

    Classes are told apart by a sign that all points of one class bear and no point of the other. More marks at some of
    the points do not hurt; colours that look alike are one. Size alone is no sign: it stands for an amount.
    """
    one, other = _signs(ours, theirs)
    best, odd = FEW * (len(one) + len(other)) + 1e-9, Difference(apart=False)
    for sign in dict.fromkeys(sign for point in (*one, *other) for sign in point):
        with_it = [sum(sign in point for point in points) / max(1, len(points)) for points in (one, other)]
        if min(with_it) == 0 and max(with_it) == 1:
            return Difference(apart=True)
        if min(with_it) < 1 / 2 < max(with_it):
            first = with_it[0] > with_it[1]
            wrong = _places(one, sign, bears=not first), _places(other, sign, bears=first)
            if len(wrong[0]) + len(wrong[1]) <= best:
                best, odd = len(wrong[0]) + len(wrong[1]), Difference(apart=False, odd=wrong)
    return odd


def _places(points: Sequence[frozenset[Sign]], sign: Sign, *, bears: bool) -> tuple[int, ...]:
    return tuple(index for index, point in enumerate(points) if (sign in point) == bears)


def _signs(*classes: Sequence[frozenset[Look]]) -> Iterator[list[frozenset[Sign]]]:
    """For each class what each of its points can be told by."""
    every = [look for points in classes for looks in points for look in sorted(looks)]
    like = grouped(look.colour for look in every)
    for points in classes:
        yield [
            frozenset(
                sign
                for look in looks
                for sign in (
                    ("colour", like[look.colour]),
                    ("marker", look.marker),
                    ("hollow", look.hollow),
                    ("look", (like[look.colour], *look[1:])),
                )
            )
            for looks in points
        ]
