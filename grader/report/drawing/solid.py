"""Axes in space: a box, with numbers along three of its edges."""

from __future__ import annotations

from collections.abc import Callable

from grader.report.drawing.artists import Box, places, strokes
from grader.report.drawing.layout import WIDTH, Drawing, Label, Layers, limits, name, texts
from grader.report.drawing.scale import round_numbers, tick_label
from grader.report.drawing.space import Place, Space, box_edges, space, surface
from grader.report.drawing.strokes import Ink, Point, Stroke, ink
from grader.values import Artist, Axes


def solid(axes: Axes, layers: Layers, box: Box) -> Drawing:
    """Axes of type space."""
    left, top, right, bottom = 0.0, box[1], WIDTH, box[3] + 34
    middle = (left + right) / 2, (top + bottom) / 2 - 8
    room = space(limits(axes, 3), middle, min((right - left) / 1.75, (bottom - top) / 1.62))
    whole = (left, top, right, bottom)
    drawn = [stroke for artist in layers.seen for stroke in _strokes(artist, room, whole, None)]
    drawn += [stroke for artist in layers.expected for stroke in _strokes(artist, room, whole, layers.pen)]
    labels = _labels(axes, room) + texts(layers, room.project, whole)
    shown = tuple(stroke for stroke in drawn if stroke.path)
    return Drawing(whole, tuple(box_edges(room)), shown, tuple(labels), framed=False)


def _strokes(artist: Artist, room: Space, box: Box, pen: Ink | None) -> list[Stroke]:
    if artist.type != "surface":
        return strokes(artist, room.project, box, pen)
    own = ink(artist.colors[0] if artist.colors else "")
    return surface(room, places(artist), pen or own, filled=pen is None and artist.name != "wireframe")


def _labels(axes: Axes, room: Space) -> list[Label]:
    x, y, z = room.scales
    labels = _along(room, 0, lambda value: (value, y.low, z.low), (-8, 18), name(axes, 0) or "x")
    labels += _along(room, 1, lambda value: (x.high, value, z.low), (12, 16), name(axes, 1) or "y")
    return labels + _along(room, 2, lambda value: (x.low, y.low, value), (-10, 4), name(axes, 2) or "z")


def _along(room: Space, axis: int, edge: Callable[[float], Place], shift: Point, title: str) -> list[Label]:
    """The numbers along an edge of the box, shifted away from it, and the axis's name beyond them."""
    scale = room.scales[axis]
    values = round_numbers(min(scale.low, scale.high), max(scale.low, scale.high), 4)
    points = [(room.project(edge(value)), tick_label(value, abs(values[-1] - values[0]) / 4)) for value in values]
    labels = [Label(text, point[0] + shift[0], point[1] + shift[1], "middle") for point, text in points if point]
    if middle := room.project(edge((scale.low + scale.high) / 2)):
        labels.append(Label(title, middle[0] + 3.4 * shift[0], middle[1] + 2.2 * shift[1], strong=True))
    return labels
