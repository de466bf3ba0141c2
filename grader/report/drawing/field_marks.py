"""Fields of arrows against the one that was expected, and contours of an expected surface."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from grader.report.cells import spread
from grader.report.drawing.arrows import LONGEST, arrow, steps
from grader.report.drawing.layout import Label, Layers, Project
from grader.report.drawing.places import places
from grader.report.drawing.placing import Room
from grader.report.drawing.strokes import Place, Point, Stroke
from grader.values import Artist
from grader.words import say

SIDE = 7
"""Arrows shown in a row and in a column where the student's are compared."""


@dataclass(frozen=True, slots=True)
class Lattice:
    """Numbers at the crossings of grid lines, straight between them along both directions."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    values: dict[Point, tuple[float, ...]]

    def at(self, x: float, y: float) -> tuple[float, ...] | None:
        """The numbers at a place; None beyond the grid or where one of its corners has none."""
        if not (self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]):
            return None
        i, j = min(bisect_right(self.xs, x), len(self.xs) - 1), min(bisect_right(self.ys, y), len(self.ys) - 1)
        x0, x1, y0, y1 = self.xs[i - 1], self.xs[i], self.ys[j - 1], self.ys[j]
        s, t = (x - x0) / (x1 - x0), (y - y0) / (y1 - y0)
        corners = [self.values.get(corner) for corner in ((x0, y0), (x1, y0), (x0, y1), (x1, y1))]
        weights = ((1 - s) * (1 - t), s * (1 - t), (1 - s) * t, s * t)
        known = [corner for corner in corners if corner is not None]
        if len(known) < len(corners):
            return None
        found = tuple(sum(w * one for w, one in zip(weights, parts, strict=True)) for parts in zip(*known, strict=True))
        return found if all(map(math.isfinite, found)) else None


def lattice(at: Sequence[Place], values: Sequence[tuple[float, ...]]) -> Lattice | None:
    """The grid that points lie on; None for fewer than two lines in a direction, or where crossings are bare."""
    pairs = [((x, y), value) for (x, y, _), value in zip(at, values, strict=False) if math.isfinite(x + y)]
    xs, ys = sorted({x for (x, _), _ in pairs}), sorted({y for (_, y), _ in pairs})
    if len(xs) < 2 or len(ys) < 2 or len(pairs) < 0.5 * len(xs) * len(ys):
        return None
    return Lattice(tuple(xs), tuple(ys), dict(pairs))


@dataclass(frozen=True, slots=True)
class Turned:
    """A place where the student's arrow points elsewhere than the expected one, or where there is none."""

    start: Point
    right: Point
    own: Point | None


def turned(layers: Layers, project: Project) -> list[Turned]:
    """Some of the places where the fields differ; steps are in data coordinates."""
    expected = next((one for one in layers.expected if one.type == "arrows" and one.name != "wrong"), None)
    at = places(expected) if expected else []
    field = lattice(at, [(u, v) for u, v, _ in steps(expected, len(at))]) if expected else None
    if field is None or layers.verdict.right:
        return []
    wrong = _arrows((one for one in layers.expected if one.name == "wrong"), field)
    drawn = _arrows(layers.seen, field)
    found = []
    for x in (field.xs[place] for place in spread(len(field.xs), SIDE)):
        for y in (field.ys[place] for place in spread(len(field.ys), SIDE)):
            nearest = _near(wrong, (x, y), field)
            if nearest is None and _near(drawn, (x, y), field):
                continue
            (px, py), step = nearest or ((x, y), None)
            here, start = field.at(px, py), project((px, py, 0.0))
            if here and start and any(here):
                found.append(Turned(start, (here[0], here[1]), step))
    return found


def field_strokes(found: Sequence[Turned]) -> Iterator[Stroke]:
    """The student's arrows where they are wrong, and the right ones."""
    wrong = "".join(_arrow(one.start, one.own) for one in found if one.own)
    right = "".join(_arrow(one.start, one.right) for one in found)
    yield from (Stroke(wrong, width=2.2, role="wrong"), Stroke(right, width=2.0, role="outline"))


def field_labels(found: Sequence[Turned], room: Room) -> Iterator[Label]:
    """Which is whose, at the arrows that differ most from each other."""
    room.fill([one.start for one in found])
    pairs = [one for one in found if one.own]
    if pairs:
        at = max(pairs, key=lambda one: (-_cosine(one.own or one.right, one.right), one.start))
        ends = [(_end(at.start, at.own or at.right), "yours", "wrong"), (_end(at.start, at.right), "expected", "right")]
        for end, text, role in ends:
            if label := room.label(text, [end], "wrong" if role == "wrong" else "right"):
                yield label
    elif found and (label := room.label(say("not drawn"), [one.start for one in found], "wrong")):
        yield label


def _end(start: Point, along: Point) -> Point:
    length = math.hypot(*along) or 1.0
    return start[0] + LONGEST * along[0] / length, start[1] - LONGEST * along[1] / length


def _arrows(artists: Iterable[Artist], field: Lattice) -> list[tuple[Point, Point]]:
    """Where arrows within the field begin, and their steps."""
    found = []
    for artist in artists:
        at = places(artist) if artist.type == "arrows" else []
        for (x, y, _), (u, v, _) in zip(at, steps(artist, len(at)), strict=False):
            if field.xs[0] <= x <= field.xs[-1] and field.ys[0] <= y <= field.ys[-1] and math.isfinite(u + v):
                found.append(((x, y), (u, v)))
    return found


def _near(arrows: Sequence[tuple[Point, Point]], at: Point, field: Lattice) -> tuple[Point, Point] | None:
    """The arrow nearest to a place, if it is nearer than half the distance to the next place that is shown."""
    reach = [(axis[-1] - axis[0]) / (SIDE - 1) / 2 for axis in (field.xs, field.ys)]

    def far(one: tuple[Point, Point]) -> float:
        return max(abs(one[0][0] - at[0]) / reach[0], abs(one[0][1] - at[1]) / reach[1])

    nearest = min(arrows, key=far, default=None)
    return nearest if nearest and far(nearest) <= 1 else None


def _cosine(step: Point, here: Sequence[float]) -> float:
    lengths = math.hypot(*step) * math.hypot(*here)
    return (step[0] * here[0] + step[1] * here[1]) / lengths if lengths > 0 else -1.0


def _arrow(start: Point, along: Sequence[float]) -> str:
    length = math.hypot(*along)
    if not (0 < length < math.inf):
        return ""
    return arrow(start, (LONGEST * along[0] / length, -LONGEST * along[1] / length), head=0.3)
