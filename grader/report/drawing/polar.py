"""Polar axes: rings and spokes."""

from __future__ import annotations

import math

from grader.report.drawing.artists import Box
from grader.report.drawing.layout import GUIDE, Drawing, Label, Layers, flat_strokes, limits, texts
from grader.report.drawing.scale import scale
from grader.report.drawing.space import Place
from grader.report.drawing.strokes import Point, line
from grader.values import Axes

RIM = 14.0
"""Between the outermost ring and the degrees around it."""


def polar(axes: Axes, layers: Layers, box: Box) -> Drawing:
    """Axes of type polar: x is the angle in radians, y the distance."""
    left, top, right, bottom = box
    middle = (left + right) / 2, (top + bottom) / 2
    radius = min(right - left, bottom - top) / 2 - RIM
    out = scale(limits(axes, 2)[1], (0.0, radius))

    def at(angle: float, distance: float) -> Point:
        return middle[0] + distance * math.cos(angle), middle[1] - distance * math.sin(angle)

    def project(place: Place) -> Point | None:
        distance = out.place(place[1])
        return at(place[0], distance) if distance is not None and math.isfinite(place[0]) else None

    turn = [math.tau * step / 72 for step in range(73)]
    rings = [(distance, text) for distance, text in out.ticks(4) if 0 < distance <= radius + 0.5]
    guides = [line([at(angle, distance) for angle in turn], GUIDE) for distance, _ in rings]
    guides += [line([middle, at(angle, radius)], GUIDE) for angle in turn[:72:9]]
    labels = [Label(text, middle[0] + distance - 4, middle[1] - 4, "end") for distance, text in rings]
    for place, angle in enumerate(turn[:72:9]):
        x, y = at(angle, radius + RIM)
        labels.append(Label(f"{45 * place}°", x, y + 4))
    labels += texts(layers, project, box)
    return Drawing(box, tuple(guides), flat_strokes(layers, project, box), tuple(labels), framed=False)
