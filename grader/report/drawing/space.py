"""Things in space, seen from the side and from above as Matplotlib does at first: a parallel projection."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from grader.report.cells import spread
from grader.report.drawing.scale import Scale, scale
from grader.report.drawing.strokes import Ink, Point, Points, Stroke, dots, joined, line

AZIMUTH, ELEVATION = math.radians(-60), math.radians(30)
HEIGHT = 0.75
"""Of the box, where its floor is 1 by 1."""
LINES_CAP = 21
DOTS_CAP = 1_500
RAMP = ("#440154", "#46327e", "#365c8d", "#277f8e", "#1fa187", "#4ac16d", "#a0da39", "#fde725")
"""Colours of heights, from the lowest to the highest: viridis."""

Place = tuple[float, float, float]

_RIGHT = (-math.sin(AZIMUTH), math.cos(AZIMUTH), 0.0)
_UP = (-math.sin(ELEVATION) * math.cos(AZIMUTH), -math.sin(ELEVATION) * math.sin(AZIMUTH), math.cos(ELEVATION))
_NEAR = (math.cos(ELEVATION) * math.cos(AZIMUTH), math.cos(ELEVATION) * math.sin(AZIMUTH), math.sin(ELEVATION))


@dataclass(frozen=True, slots=True)
class Space:
    """A box of data, and the middle and size of its picture."""

    scales: tuple[Scale, Scale, Scale]
    middle: Point
    size: float

    def project(self, place: Place) -> Point | None:
        """Where a place is drawn; None where it is not finite."""
        box = self._in_box(place)
        if box is None:
            return None
        return self.middle[0] + self.size * _dot(box, _RIGHT), self.middle[1] - self.size * _dot(box, _UP)

    def nearness(self, place: Place) -> float:
        """How near a place is to the eye; only the order matters."""
        box = self._in_box(place)
        return _dot(box, _NEAR) if box else -math.inf

    def _in_box(self, place: Place) -> Place | None:
        x, y, z = (axis.place(value) for axis, value in zip(self.scales, place, strict=True))
        return None if x is None or y is None or z is None else (x, y, z)


def space(limits: Sequence[tuple[float, float]], middle: Point, size: float) -> Space:
    """A box with the given limits, drawn `size` units large around `middle`."""
    ends = ((-0.5, 0.5), (-0.5, 0.5), (-HEIGHT / 2, HEIGHT / 2))
    x, y, z = (scale(pair, end) for pair, end in zip(limits, ends, strict=True))
    return Space((x, y, z), middle, size)


def _dot(one: Place, other: Place) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def box_edges(seen: Space) -> list[Stroke]:
    """The edges of the box that lie behind what is in it."""
    xs, ys, zs = ((axis.low, axis.high) for axis in seen.scales)
    corners = list(product(xs, ys, zs))
    nearest = max(corners, key=seen.nearness)
    pairs = [
        (a, b)
        for place, a in enumerate(corners)
        for b in corners[place + 1 :]
        if sum(p != q for p, q in zip(a, b, strict=True)) == 1 and nearest not in (a, b)
    ]
    return [line([seen.project(a), seen.project(b)], Ink("#b9bec6", width=1)) for a, b in pairs]


def surface(seen: Space, places: Sequence[Place], pen: Ink, *, filled: bool) -> list[Stroke]:
    """A surface from its vertices: patches where they lie on a lattice, dots coloured by height where not."""
    lattice = _Lattice.of(places)
    if lattice is None:
        return _cloud(seen, places)
    return _patches(seen, lattice) if filled else _wires(seen, lattice, pen)


@dataclass(frozen=True, slots=True)
class _Lattice:
    xs: list[float]
    ys: list[float]
    heights: dict[Point, float]

    @staticmethod
    def of(places: Sequence[Place]) -> _Lattice | None:
        """The grid lines that are complete: a surface's vertices may be missing inside its patches."""
        heights = {(round(x, 9), round(y, 9)): z for x, y, z in places if math.isfinite(x + y + z)}
        columns: dict[float, int] = defaultdict(int)
        rows: dict[float, int] = defaultdict(int)
        for x, y in heights:
            columns[x] += 1
            rows[y] += 1
        if len(heights) < 9:
            return None
        xs = _most(columns)
        ys = _most(rows)
        crossings = sum((x, y) in heights for x in xs for y in ys)
        enough = len(xs) >= 3 and len(ys) >= 3 and crossings >= 0.7 * len(xs) * len(ys)
        return _Lattice(xs, ys, heights) if enough else None


def _most(counts: dict[float, int]) -> list[float]:
    enough = 0.6 * max(counts.values())
    full = sorted(value for value, count in counts.items() if count >= enough)
    return [full[place] for place in spread(len(full), LINES_CAP)]


def _patches(seen: Space, lattice: _Lattice) -> list[Stroke]:
    patches: list[tuple[float, float, Points]] = []
    for (x0, x1), (y0, y1) in product(pairwise(lattice.xs), pairwise(lattice.ys)):
        corners = [(x, y, lattice.heights.get((x, y), math.nan)) for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))]
        middle = ((x0 + x1) / 2, (y0 + y1) / 2, sum(corner[2] for corner in corners) / 4)
        if math.isfinite(middle[2]):
            patches.append((seen.nearness(middle), middle[2], [seen.project(corner) for corner in corners]))
    patches.sort(key=lambda patch: patch[0])
    return [
        Stroke(joined(outline) + "z", "#ffffff", _color(seen, height), 0.5, "", 0.92) for _, height, outline in patches
    ]


def _wires(seen: Space, lattice: _Lattice, pen: Ink) -> list[Stroke]:
    def along(x: float, y: float) -> Point | None:
        return seen.project((x, y, lattice.heights.get((x, y), math.nan)))

    lines = [[along(x, y) for y in lattice.ys] for x in lattice.xs]
    lines += [[along(x, y) for x in lattice.xs] for y in lattice.ys]
    return [Stroke("".join(map(joined, lines)), pen.color, "none", 1.0, pen.dash, pen.opacity)]


def _cloud(seen: Space, places: Sequence[Place]) -> list[Stroke]:
    shown = [places[place] for place in spread(len(places), DOTS_CAP) if math.isfinite(sum(places[place]))]
    groups: dict[str, list[Point | None]] = defaultdict(list)
    for place in sorted(shown, key=seen.nearness):
        groups[_color(seen, place[2])].append(seen.project(place))
    return [dots(points, Ink(name, 0.9)) for name, points in groups.items()]


def _color(seen: Space, height: float) -> str:
    """A height's colour, by where it lies between the floor and the ceiling of the box."""
    place = seen.scales[2].place(height) or 0.0
    return RAMP[max(0, min(len(RAMP) - 1, int((place / HEIGHT + 0.5) * len(RAMP))))]
