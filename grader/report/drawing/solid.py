"""Axes in space: a box, with numbers along three of its edges."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from grader.report.cells import spread
from grader.report.drawing.arrows import arrow
from grader.report.drawing.artists import strokes, texts
from grader.report.drawing.curve_marks import haloed
from grader.report.drawing.layout import WIDTH, Box, Drawing, Label, Layers, limits, name
from grader.report.drawing.places import places
from grader.report.drawing.placing import Room
from grader.report.drawing.point_marks import RING_CAP
from grader.report.drawing.scale import round_numbers, significant, tick_label, too_far
from grader.report.drawing.space import Space, box_edges, space
from grader.report.drawing.strokes import RING, Place, Point, Stroke, dots, ink, pen
from grader.report.drawing.surfaces import Difference, difference, expected_wires, patched, surface
from grader.values import Axes
from grader.words import say

NAME_OFF = 2.4
"""How much farther from an edge its name stands than its numbers."""


def solid(axes: Axes, layers: Layers, box: Box) -> Drawing:
    """Axes of type space."""
    left, top, right, bottom = 0.0, box[1], WIDTH, box[3]
    middle = (left + right) / 2, (top + bottom) / 2 - 8
    room = space(_limits(axes, layers), middle, min((right - left) / 1.75, (bottom - top) / 1.62))
    whole = (left, top, right, bottom)
    wanted = [] if layers.verdict.right else [one for one in layers.expected if one.type == "surface"]
    off = difference(wanted[0], layers.seen) if wanted else None
    drawn = [stroke for stroke in _layered(layers, room, whole, off) if stroke.path]
    labels = _axis_labels(axes, room) + texts(layers.seen, room.project, whole)
    labels += _marks_in_words(room, whole, off) if off else []
    return Drawing(whole, (box_edges(room),), tuple(drawn), tuple(labels), framed=False)


def _limits(axes: Axes, layers: Layers) -> list[tuple[float, float]]:
    """The student's limits, widened to hold what was expected."""
    ranges = []
    for axis, own in enumerate(limits(axes, 3)):
        held = [place[axis] for artist in layers.expected for place in places(artist) if math.isfinite(place[axis])]
        known = [value for value in (*own, *held) if math.isfinite(value)]
        low, high = min(known, default=0.0), max(known, default=1.0)
        ranges.append((low, high) if own[0] <= own[1] else (high, low))
    return ranges


def _layered(layers: Layers, room: Space, box: Box, off: Difference | None) -> Iterator[Stroke]:
    for artist in layers.seen:
        if artist.type == "surface":
            yield from surface(room, artist, ink(artist.colors[0] if artist.colors else ""), off)
        else:
            yield from strokes(artist, room.project, box)
    for artist in layers.hidden:
        if artist.type != "surface":
            yield from strokes(artist, room.project, box, pen("unseen", 2))
    for artist in layers.expected:
        if artist.name == "wrong" and not patched(layers.seen):
            at = places(artist)
            yield dots([room.project(at[place]) for place in spread(len(at), RING_CAP)], pen("ring", 1.6), RING)
        elif artist.name != "wrong" and artist.type != "surface" and not layers.verdict.right:
            yield from strokes(artist, room.project, box, pen("expected", 2))
    if off:
        wires = expected_wires(room, off)
        yield from haloed(wires)
        if worst := _ends_of_worst(room, off):
            start, end = worst
            step = end[0] - start[0], end[1] - start[1]
            if math.hypot(*step) > 1:
                yield Stroke(arrow(start, step, head=min(0.4, 10 / math.hypot(*step))), width=2.4, role="wrong")


def _ends_of_worst(room: Space, off: Difference) -> tuple[Point, Point] | None:
    worst = off.worst()
    if worst is None:
        return None
    gap, y = worst
    start, end = room.project((gap.x, y, gap.expected)), room.project((gap.x, y, gap.seen))
    return (start, end) if start and end else None


def _marks_in_words(room: Space, box: Box, off: Difference) -> list[Label]:
    """How far off the surface is where it is farthest off, and what the wires are."""
    space_left = Room(box, [])
    found = []
    worst, ends = off.worst(), _ends_of_worst(room, off)
    if worst and ends:
        size = worst[0].size
        by = f"{abs(size):.1g}" if off.steady else f"{significant(abs(size))}"
        text = too_far(by, size, here=not off.steady)
        middle = ((ends[0][0] + ends[1][0]) / 2, (ends[0][1] + ends[1][1]) / 2)
        found.append(space_left.label(text, [middle], "wrong"))
    bare = [(x, y) for x in off.right.xs for y in off.right.ys if not off.agrees(x, y) and not off.off(x, y)]
    anchors = []
    for place in spread(len(bare), 12):
        x, y = bare[place]
        at = off.right.at(x, y)
        if at and (point := room.project((x, y, at[0]))):
            anchors.append(point)
    if anchors:
        word = say("not drawn") if off.own else say("expected")
        found.append(space_left.label(word, anchors[len(anchors) // 2 :], "right"))
    return [label for label in found if label]


def _axis_labels(axes: Axes, room: Space) -> list[Label]:
    x, y, z = room.scales
    labels = _along(room, 0, lambda value: (value, y.low, z.low), (-8, 18), name(axes, 0) or "x")
    labels += _along(room, 1, lambda value: (x.high, value, z.low), (12, 16), name(axes, 1) or "y")
    return labels + _along(room, 2, lambda value: (x.low, y.low, value), (-12, 4), name(axes, 2) or "z")


def _along(room: Space, axis: int, edge: Callable[[float], Place], shift: Point, title: str) -> list[Label]:
    """The numbers along an edge of the box, shifted away from it, and the axis's name beyond them."""
    scale = room.scales[axis]
    values = round_numbers(min(scale.low, scale.high), max(scale.low, scale.high), 4)
    points = [(room.project(edge(value)), tick_label(value, abs(values[-1] - values[0]) / 4)) for value in values]
    labels = [Label(text, point[0] + shift[0], point[1] + shift[1], "middle") for point, text in points if point]
    if middle := room.project(edge((scale.low + scale.high) / 2)):
        labels.append(_title(title, middle, shift, upright=axis == 2))
    return labels


def _title(title: str, middle: Point, shift: Point, *, upright: bool) -> Label:
    if upright:
        return Label(title, max(14.0, middle[0] - 44), middle[1], turned=len(title) > 2, role="name")
    x, y = middle[0] + 3.4 * shift[0], middle[1] + NAME_OFF * shift[1]
    half = 3.6 * len(title)
    return Label(title, min(max(x, half + 2), WIDTH - half - 2), y, role="name")
