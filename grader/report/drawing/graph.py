"""Drawn curves as functions of x: their heights between the points, and how far two of them lie apart."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from grader.report.drawing.places import places
from grader.values import Artist

SAMPLES = 100
"""Of a curve, at least, where it has more: enough to see where two of them part."""
LEAST_BLANK = 0.05
"""The share of a curve's range without numbers that is worth a mark."""
JOINED = ("line", "segments", "contour", "reference")


@dataclass(frozen=True, slots=True)
class Graph:
    """A function by its values: x rising, y finite; between two points it is straight if they are `joined`."""

    x: tuple[float, ...]
    y: tuple[float, ...]
    joined: tuple[bool, ...]
    """Whether a point is joined with the next."""

    def at(self, x: float, near: float = 0.0) -> float | None:
        """The height at x; where points are not joined, that of one nearer than `near`; None where there is none."""
        place = bisect_left(self.x, x)
        if place < len(self.x) and self.x[place] == x:
            return self.y[place]
        if 0 < place < len(self.x) and self.joined[place - 1]:
            x0, x1 = self.x[place - 1 : place + 1]
            share = (x - x0) / (x1 - x0)
            return (1 - share) * self.y[place - 1] + share * self.y[place]
        beside = [one for one in (place - 1, place) if 0 <= one < len(self.x) and abs(self.x[one] - x) <= near]
        return self.y[min(beside, key=lambda one: abs(self.x[one] - x))] if beside else None

    @property
    def ends(self) -> tuple[float, float]:
        """The least and the greatest x."""
        return self.x[0], self.x[-1]

    @property
    def height(self) -> float:
        """The range of its values, or their size where they are all the same."""
        return (max(self.y) - min(self.y)) or abs(self.y[0]) or 1.0

    @property
    def straight(self) -> bool:
        """Whether it is a straight line."""
        (x0, x1), (y0, y1) = self.ends, (self.y[0], self.y[-1])
        slope = (y1 - y0) / (x1 - x0) if x1 > x0 else 0.0
        return all(abs(y0 + slope * (x - x0) - y) <= 1e-6 * self.height for x, y in zip(self.x, self.y, strict=True))


def graph(artist: Artist) -> Graph | None:
    """A curve as a function of x; None for what is none, or not one of x."""
    points = samples(artist)
    finite = [(x, y, one) for x, y, one in points if math.isfinite(x) and math.isfinite(y)]
    if len(finite) < 2:
        return None
    rising = sum(a[0] < b[0] for a, b in pairwise(finite))
    falling = sum(a[0] > b[0] for a, b in pairwise(finite))
    connected = artist.type in JOINED
    if connected and min(rising, falling) > 0.02 * len(finite) and any(one for *_, one in finite):
        return None
    if connected and falling > rising:
        turned = finite[::-1]
        finite = [(x, y, one) for (x, y, _), (*_, one) in zip(turned, [*turned[1:], (0.0, 0.0, False)], strict=True)]
    if not connected or min(rising, falling):
        finite.sort(key=lambda point: point[0])
    kept = [point for place, point in enumerate(finite) if not place or point[0] > finite[place - 1][0]]
    if len(kept) < 2:
        return None
    xs, ys, joints = zip(*kept, strict=True)
    return Graph(xs, ys, (*joints[:-1], False))


def samples(artist: Artist) -> list[tuple[float, float, bool]]:
    """Points of a curve in drawing order, each with whether it is joined with the next; at most some hundreds."""
    at = places(artist)
    count = len(at)
    last = {end - 1 for end in _ends(artist, count)}
    connected = artist.type in JOINED
    kept = _kept(count, sorted(last))
    joints = (
        connected and place not in last and math.isfinite(at[after][0] + at[after][1])
        for place, after in zip(kept, [*kept[1:], *kept[-1:]], strict=True)
    )
    return [(*at[place][:2], joint) for place, joint in zip(kept, joints, strict=True)]


def _kept(count: int, ends: Sequence[int]) -> list[int]:
    step = max(1, count // (2 * SAMPLES))
    chosen = {*range(0, count, step), *ends[:SAMPLES], count - 1}
    return sorted(place for place in chosen if 0 <= place < count)


def _ends(artist: Artist, count: int) -> list[int]:
    ends, place = [], 0
    for length in artist.parts or (count,):
        place += max(0, length)
        ends.append(min(place, count))
    return ends


@dataclass(frozen=True, slots=True)
class Gap:
    """The difference of two curves where it is greatest."""

    x: float
    seen: float
    expected: float

    @property
    def size(self) -> float:
        """How much too high; negative for too low."""
        return self.seen - self.expected


def differences(seen: Graph, expected: Graph) -> list[Gap]:
    """The difference at the points of both, where both have a height."""
    low, high = max(seen.x[0], expected.x[0]), min(seen.x[-1], expected.x[-1])
    both = sorted({x for x in (*seen.x, *expected.x) if low <= x <= high} | ({low, high} if low < high else set()))
    places = [*both[:: max(1, len(both) // SAMPLES)], *both[-1:]]
    found = []
    for x in places:
        here, right = seen.at(x), expected.at(x)
        if here is not None and right is not None and math.isfinite(here - right):
            found.append(Gap(x, here, right))
    return found


def blanks(artist: Artist) -> list[tuple[float, float]]:
    """The ranges of x in which a curve has points without a height."""
    points = [(x, math.isfinite(y)) for x, y, _ in samples(artist) if math.isfinite(x)]
    if len(points) < 2:
        return []
    runs = [[x for x, _ in run] for finite, run in groupby(points, key=lambda point: point[1]) if not finite]
    length = max(x for x, _ in points) - min(x for x, _ in points)
    return [(min(run), max(run)) for run in runs if max(run) - min(run) > LEAST_BLANK * length]
