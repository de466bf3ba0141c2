"""What the drawings of all kinds of axes are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from grader.report.drawing.artists import Box, Project, places, strokes
from grader.report.drawing.strokes import Ink, Stroke
from grader.report.text import short
from grader.values import Artist, Axes

WIDTH = 480.0
"""Of a panel, in the drawing's units; its texts are 12 of them high."""
GUIDE = Ink("#e3e6ea", width=1)
TEXT_CAP = 20


@dataclass(frozen=True, slots=True)
class Label:
    """A text in a drawing."""

    text: str
    x: float
    y: float
    anchor: Literal["start", "middle", "end"] = "middle"
    turned: bool = False
    strong: bool = False
    """Whether it names something, and does not only number it."""


@dataclass(frozen=True, slots=True)
class Layers:
    """What is drawn on one pair of axes: the student's, and over it what was expected, by its own pen."""

    seen: tuple[Artist, ...]
    expected: tuple[Artist, ...]
    pen: Ink


@dataclass(frozen=True, slots=True)
class Drawing:
    """The inside of a panel; `strokes` are cut off at `box`."""

    box: Box
    guides: tuple[Stroke, ...]
    strokes: tuple[Stroke, ...]
    labels: tuple[Label, ...]
    framed: bool


def flat_strokes(layers: Layers, project: Project, box: Box) -> tuple[Stroke, ...]:
    """The strokes of both layers, the expected last."""
    drawn = [stroke for artist in layers.seen for stroke in strokes(artist, project, box, None)]
    drawn += [stroke for artist in layers.expected for stroke in strokes(artist, project, box, layers.pen)]
    return tuple(stroke for stroke in drawn if stroke.path)


def texts(layers: Layers, project: Project, box: Box) -> list[Label]:
    """The texts the student placed, where they lie within the drawing."""
    left, top, right, bottom = box
    found = []
    for artist in layers.seen:
        at = [project(place) for place in places(artist)[:1]] if artist.type == "text" else []
        found += [Label(short(artist.label, 40), *point, "start") for point in at if point]
    return [label for label in found if left <= label.x <= right and top <= label.y <= bottom][:TEXT_CAP]


def limits(axes: Axes, count: int) -> Sequence[tuple[float, float]]:
    """So many pairs of limits, whatever the axes have."""
    return [*axes.limits[:count], *[(0.0, 1.0)] * (count - len(axes.limits))]


def name(axes: Axes, place: int) -> str:
    """What the x (0), y (1) or z (2) axis is called."""
    return short(axes.labels[place], 50) if place < len(axes.labels) else ""
