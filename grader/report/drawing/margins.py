"""How much room numbers and names need around the axes of a plane."""

from __future__ import annotations

from collections.abc import Sequence

from grader.report.drawing.layout import WIDTH, Box, Layers, name
from grader.report.drawing.plane import frame
from grader.values import Axes

LEAST = 12.0
TITLE = 32.0
NUMBERS = 28.0
"""The height of a line of numbers, with what keeps it off the axes."""
NAME = 22.0
"""The height of an axis's name."""
DIGIT = 8.6
"""The width of a figure, on a narrow page."""
BESIDE = 12.0
"""Between numbers and the axes, and beyond the numbers."""


def inside(group: Sequence[tuple[Axes, Layers]], height: float) -> Box:
    """The box of axes, and of those that share their place, in a panel so high."""
    (axes, first), *others = group
    right = [one for one in others if side(axes, one[0]) == "right"]
    above = [one[0] for one in others if side(axes, one[0]) == "top"]
    top = TITLE if axes.title else LEAST
    if above:
        top += NUMBERS + (NAME if any(name(one, 0) for one in above) else 0)
    bottom = height - NUMBERS - (NAME if name(axes, 0) else 0)
    left = _beside(axes, first, top, bottom)
    return left, top, WIDTH - max([LEAST, *(_beside(*one, top, bottom) for one in right)]), bottom


def _beside(axes: Axes, layers: Layers, top: float, bottom: float) -> float:
    """The width of the numbers of the y axis, and of its name."""
    ticks = frame(axes, layers, (0.0, top, WIDTH, bottom)).up.ticks(5)
    longest = max((len(text) for _, text in ticks), default=0)
    return BESIDE + DIGIT * longest + (NAME if name(axes, 1) else 0)


def side(axes: Axes, other: Axes) -> str:
    """Where the second scale stands: axes that share x have another y."""
    return "right" if axes.limits[:1] == other.limits[:1] else "top"
