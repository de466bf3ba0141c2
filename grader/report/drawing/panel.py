"""One pair (or triple) of axes as a drawing with a title and a legend."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from grader.report.drawing.layout import WIDTH, Drawing, Layers
from grader.report.drawing.legend import Key, described, legend
from grader.report.drawing.plane import plane
from grader.report.drawing.polar import polar
from grader.report.drawing.solid import solid
from grader.report.drawing.strokes import Ink, Stroke, ink
from grader.report.text import short
from grader.values import Artist, Axes

LEFT, RIGHT, TOP, BOTTOM = 62.0, 14.0, 34.0, 50.0
"""The margins around the axes."""
ARTIST_CAP = 80
PATH_CAP = 200_000
"""Characters of all paths of a panel; an ordinary one has a tenth of that."""
ROUND = 0.85
"""Height over width of a panel whose drawing is about as high as wide."""
EXPECTED = ("#c2185b", "#00796b", "#6a1b9a", "#bf360c")
"""For what was expected: the first of these, or the one least like the student's colours."""
ALIKE = 120.0
"""Colours nearer than this, in the cube of red, green and blue, are taken for one another."""

_DRAWN = {"plane": plane, "space": solid, "polar": polar}


@dataclass(frozen=True, slots=True)
class Panel:
    """A drawing of `width` by `height` units, and what stands around it."""

    title: str
    width: float
    height: float
    drawing: Drawing
    keys: tuple[Key, ...]
    description: str
    complete: bool
    """Whether all strokes are there: beyond `PATH_CAP` the rest is left out."""


def panel(axes: Axes, expected: Sequence[Artist], proportion: float) -> Panel:
    """Axes as a drawing whose height is about `proportion` times its width, what was expected over it."""
    height = min(440.0, max(290.0, WIDTH * (proportion if axes.type == "plane" else ROUND)))
    seen = tuple(artist for artist in axes.artists if not artist.hidden)[:ARTIST_CAP]
    color = _unlike(artist.colors[0] for artist in seen if artist.colors)
    layers = Layers(seen, tuple(expected), Ink(color, width=2.4, dash="9 6"))
    box = (LEFT, TOP if axes.title else TOP / 2, WIDTH - RIGHT, height - BOTTOM)
    drawing = _DRAWN[axes.type](axes, layers, box)
    kept = _within_cap(drawing.strokes)
    return Panel(
        short(axes.title, 48),
        WIDTH,
        height,
        replace(drawing, strokes=kept),
        legend(layers),
        described(axes),
        complete=len(kept) == len(drawing.strokes),
    )


def _within_cap(strokes: Sequence[Stroke]) -> tuple[Stroke, ...]:
    lengths = accumulate(len(stroke.path) for stroke in strokes)
    return tuple(stroke for stroke, length in zip(strokes, lengths, strict=True) if length <= PATH_CAP)


def _unlike(colors: Iterable[str]) -> str:
    used = [_channels(ink(color).color) for color in colors]

    def distance(candidate: str) -> float:
        own = _channels(candidate)
        return min((sum((a - b) ** 2 for a, b in zip(own, other, strict=True)) ** 0.5 for other in used), default=ALIKE)

    return next((color for color in EXPECTED if distance(color) >= ALIKE), max(EXPECTED, key=distance))


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
