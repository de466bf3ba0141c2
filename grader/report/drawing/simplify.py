"""Curves with the points that show and no others."""

from __future__ import annotations

import math
from collections.abc import Sequence

from grader.report.drawing.strokes import Point, Points

Place = tuple[float, float, float]

LINE_CAP = 1_000
"""Points of one curve before it is simplified; more do not show at a panel's width."""
WITHIN = 0.22
"""How far a curve may move, in the drawing's units: less than a third of a pixel at a panel's full width."""


def thinned(at: Sequence[Place]) -> Sequence[Place]:
    """At most about `LINE_CAP` of them: of each run its ends, its extremes to all four sides, and a gap."""
    run = -(-len(at) * 7 // LINE_CAP)
    if run <= 7:
        return at
    kept: list[Place] = []
    for start in range(0, len(at), run):
        kept += _telling(at[start : start + run])
    return kept


def _telling(run: Sequence[Place]) -> list[Place]:
    finite = [place for place, (x, y, z) in enumerate(run) if math.isfinite(x + y + z)]
    gap = next((place for place, (x, y, z) in enumerate(run) if not math.isfinite(x + y + z)), 0)
    chosen = {0, len(run) - 1, gap}
    if finite:
        xs, ys = [run[place][0] for place in finite], [run[place][1] for place in finite]
        chosen |= {finite[one.index(extreme(one))] for one in (xs, ys) for extreme in (min, max)}
    return [run[place] for place in sorted(chosen)]


def simplified(points: Points, within: float = WITHIN) -> Points:
    """The points without which a curve would move by more than `within`; gaps (None) stay, one for many."""
    kept: list[Point | None] = []
    piece: list[Point] = []
    for point in (*points, None):
        if point is not None:
            piece.append(point)
        elif piece:
            kept += [*_simplified(piece, within), None]
            piece = []
    return kept[:-1]


def _simplified(points: list[Point], within: float) -> list[Point]:
    """The algorithm of Ramer (1972), Douglas and Peucker (1973), without recursion."""
    keep = {0, len(points) - 1}
    waiting = [(0, len(points) - 1)]
    while waiting:
        first, last = waiting.pop()
        place, distance = _farthest(points, first, last)
        if distance > within:
            keep.add(place)
            waiting += [(first, place), (place, last)]
    return [points[place] for place in sorted(keep)]


def _farthest(points: list[Point], first: int, last: int) -> tuple[int, float]:
    """The point farthest from the chord between two others, and how far it is."""
    (x0, y0), (x1, y1) = points[first], points[last]
    dx, dy = x1 - x0, y1 - y0
    length = math.hypot(dx, dy)
    best, farthest = first, -1.0
    for place in range(first + 1, last):
        x, y = points[place]
        distance = abs((x - x0) * dy - (y - y0) * dx) if length else math.hypot(x - x0, y - y0)
        # Beyond the ends of a chord that turns back, the distance from its line would be too small.
        along = (x - x0) * dx + (y - y0) * dy
        if length and not 0 <= along <= length * length:
            distance = length * min(math.hypot(x - x0, y - y0), math.hypot(x - x1, y - y1))
        if distance > farthest:
            best, farthest = place, distance
    return best, farthest / (length or 1.0)
