"""Axes in a plane: two scales, a grid at their ticks."""

from __future__ import annotations

import math
from collections.abc import Iterable

from grader.report.drawing.artists import Box, places
from grader.report.drawing.layout import GUIDE, Drawing, Label, Layers, flat_strokes, limits, name, texts
from grader.report.drawing.scale import Scale, scale
from grader.report.drawing.space import Place
from grader.report.drawing.strokes import Point, line
from grader.values import Axes


def plane(axes: Axes, layers: Layers, box: Box) -> Drawing:
    """Axes of type plane."""
    left, top, right, bottom = box
    across, up = _scales(axes, layers, box)

    def project(place: Place) -> Point | None:
        x, y = across.place(place[0]), up.place(place[1])
        return None if x is None or y is None else (x, y)

    columns = [(x, text) for x, text in across.ticks(6) if left - 0.5 <= x <= right + 0.5]
    rows = [(y, text) for y, text in up.ticks(5) if top - 0.5 <= y <= bottom + 0.5]
    guides = [line([(x, top), (x, bottom)], GUIDE) for x, _ in columns]
    guides += [line([(left, y), (right, y)], GUIDE) for y, _ in rows]
    labels = [Label(text, x, bottom + 17) for x, text in columns]
    labels += [Label(text, left - 7, y + 4, "end") for y, text in rows]
    labels += [
        Label(name(axes, 0), (left + right) / 2, bottom + 38, strong=True),
        Label(name(axes, 1), 14, (top + bottom) / 2, turned=True, strong=True),
    ]
    labels += texts(layers, project, box)
    return Drawing(box, tuple(guides), flat_strokes(layers, project, box), tuple(labels), framed=True)


def _scales(axes: Axes, layers: Layers, box: Box) -> tuple[Scale, Scale]:
    left, top, right, bottom = box
    names = [*axes.scales, "linear", "linear"]
    finite = [artist for artist in layers.expected if artist.type != "reference"]
    at = [place for artist in finite for place in places(artist)]
    x_limits, y_limits = limits(axes, 2)
    return (
        scale(_holding(x_limits, (x for x, _, _ in at)), (left, right), names[0]),
        scale(_holding(y_limits, (y for _, y, _ in at)), (bottom, top), names[1]),
    )


def _holding(pair: tuple[float, float], values: Iterable[float]) -> tuple[float, float]:
    """Limits widened to hold what was expected too, in the direction they have."""
    found = [value for value in values if math.isfinite(value)]
    low, high = min(*pair, *found), max(*pair, *found)
    return (low, high) if pair[0] <= pair[1] else (high, low)
