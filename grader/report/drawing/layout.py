"""What the drawings of all kinds of axes are made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from grader.report.drawing.agreement import Agreement, Ended
from grader.report.drawing.strokes import Place, Point, Stroke, pen
from grader.report.plain_math import plain_math
from grader.report.text import short
from grader.values import Artist, Axes

WIDTH = 400.0
"""Of a panel, in the drawing's units; its texts are up to 15 of them high, on a narrow page."""
GUIDE = pen("guide", 1)

Project = Callable[[Place], Point | None]
"""From data (z is 0 in a plane) to a place in the drawing."""
Box = tuple[float, float, float, float]
"""Left, top, right and bottom of the part of a drawing in which things are drawn."""

TextRole = Literal["number", "name", "right", "wrong", "remark", "own"]


@dataclass(frozen=True, slots=True)
class Label:
    """A text in a drawing."""

    text: str
    x: float
    y: float
    anchor: Literal["start", "middle", "end"] = "middle"
    turned: bool = False
    role: TextRole = "number"
    """What it says: a number on an axis, its name, what was expected, what is wrong, a remark, the student's text."""


@dataclass(frozen=True, slots=True)
class Layers:
    """What is drawn on one pair of axes: the student's, and over it what was expected."""

    seen: tuple[Artist, ...]
    hidden: tuple[Artist, ...]
    """The student's things that cannot be seen."""
    expected: tuple[Artist, ...]
    curves: tuple[Agreement, ...]
    """Of the expected things those that are curves, and how the student's agree with them."""
    verdict: Ended
    beyond: tuple[Artist, ...] = ()
    """The student's things as they are without the limits and scales of their axes, where these hide a part."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """The inside of a panel; `strokes` are cut off at `box`."""

    box: Box
    guides: tuple[Stroke, ...]
    strokes: tuple[Stroke, ...]
    labels: tuple[Label, ...]
    framed: bool


def limits(axes: Axes, count: int) -> Sequence[tuple[float, float]]:
    """So many pairs of limits, whatever the axes have."""
    return [*axes.limits[:count], *[(0.0, 1.0)] * (count - len(axes.limits))]


def name(axes: Axes, place: int) -> str:
    """What the x (0), y (1) or z (2) axis is called."""
    return short(plain_math(axes.labels[place]), 50) if place < len(axes.labels) else ""
