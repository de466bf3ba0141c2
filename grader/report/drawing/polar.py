"""Polar axes: rings and spokes."""

from __future__ import annotations

import math
from dataclasses import replace

from grader.report.drawing.artists import texts
from grader.report.drawing.layout import GUIDE, Box, Drawing, Label, Layers
from grader.report.drawing.plane import layered
from grader.report.drawing.scale import scale
from grader.report.drawing.strokes import Place, Point, Stroke, joined
from grader.report.drawing.view import view
from grader.values import Axes

RIM = 14.0
"""Between the outermost ring and the degrees around it."""


def polar(axes: Axes, layers: Layers, box: Box) -> Drawing:
    """Axes of type polar: x is the angle in radians, y the distance."""
    left, top, right, bottom = box
    middle = (left + right) / 2, (top + bottom) / 2
    radius = min(right - left, bottom - top) / 2 - RIM
    out = scale(view(axes, layers)[1], (0.0, radius))

    def at(angle: float, distance: float) -> Point:
        return middle[0] + distance * math.cos(angle), middle[1] - distance * math.sin(angle)

    def project(place: Place) -> Point | None:
        distance = out.place(place[1])
        return at(place[0], distance) if distance is not None and math.isfinite(place[0]) else None

    turn = [math.tau * step / 72 for step in range(73)]
    rings = [(distance, text) for distance, text in out.ticks(4) if 0 < distance <= radius + 0.5]
    lines = [[at(angle, distance) for angle in turn] for distance, _ in rings]
    lines += [[middle, at(angle, radius)] for angle in turn[:72:9]]
    guide = Stroke("".join(map(joined, lines)), role=GUIDE.role, width=GUIDE.width)
    labels = [Label(text, middle[0] + distance - 4, middle[1] - 4, "end") for distance, text in rings]
    for place, angle in enumerate(turn[:72:9]):
        x, y = at(angle, radius + RIM)
        labels.append(Label(f"{45 * place}°", x, y + 4))
    labels += texts(layers.seen, project, box)
    # A range of angles is no band, and a difference no vertical arrow.
    curves = tuple(replace(one, gaps=(), worst=None) for one in layers.curves)
    drawn = tuple(stroke for stroke in layered(replace(layers, curves=curves), project, box) if stroke.path)
    return Drawing(box, (guide,), drawn, tuple(labels), framed=False)
