"""Things in space, seen from the side and from above as Matplotlib does at first: a parallel projection."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from grader.report.drawing.scale import Scale, scale
from grader.report.drawing.strokes import Place, Point, Stroke, joined

AZIMUTH, ELEVATION = math.radians(-60), math.radians(30)
HEIGHT = 0.75
"""Of the box, where its floor is 1 by 1."""

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


def box_edges(seen: Space) -> Stroke:
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
    return Stroke("".join(joined([seen.project(a), seen.project(b)]) for a, b in pairs), role="edge", width=1)
