"""One pair (or triple) of axes as a drawing with a title and a legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from grader.report.drawing.agreement import Ended, agreements
from grader.report.drawing.layout import WIDTH, Drawing, Layers
from grader.report.drawing.legend import Key, described, legend
from grader.report.drawing.plane import plane, twin
from grader.report.drawing.polar import polar
from grader.report.drawing.solid import solid
from grader.report.drawing.strokes import Stroke
from grader.report.plain_math import plain_math
from grader.report.text import short
from grader.values import Artist, Axes

LEFT, RIGHT, TOP, BOTTOM = 62.0, 14.0, 34.0, 52.0
"""The margins around the axes."""
TWIN = 44.0
"""More of them on the side of a second scale."""
ARTIST_CAP = 80
PATH_CAP = 120_000
"""Characters of all paths of a panel; an ordinary one has a fortieth of that."""
ROUND = 0.85
"""Height over width of a panel whose drawing is about as high as wide."""

_DRAWN = {"plane": plane, "space": solid, "polar": polar}


@dataclass(frozen=True, slots=True)
class Panel:
    """A drawing of `width` by `height` units, and what stands around it."""

    title: str
    width: float
    height: float
    drawing: Drawing
    keys: tuple[Key, ...]
    inked: bool
    """Whether a line of the student's has the colour that expected ones have, which then take another."""
    complete: bool
    """Whether all strokes are there: beyond `PATH_CAP` the rest is left out."""


def layers(axes: Axes, expected: Sequence[Artist], verdict: Ended) -> Layers:
    """What is drawn on axes and what was expected on them."""
    shown = [artist for artist in axes.artists if not artist.hidden]
    hidden = [artist for artist in axes.artists if artist.hidden and artist.type not in ("text", "other")]
    curves = tuple(agreements(expected, shown, verdict, hidden))
    # Of very many things those that were meant as what was expected stay, whatever their place.
    meant = {id(curve.seen) for curve in curves}
    kept = {id(artist) for artist in shown[:ARTIST_CAP]} | meant
    return Layers(
        tuple(artist for artist in shown if id(artist) in kept), tuple(hidden[:8]), tuple(expected), curves, verdict
    )


def panel(group: Sequence[tuple[Axes, Layers]], proportion: float) -> Panel:
    """Axes, and those that share their place, as a drawing whose height is about `proportion` times its width."""
    (axes, first), *others = group
    height = min(440.0, max(290.0, WIDTH * (proportion if axes.type == "plane" else ROUND)))
    right = any(_side(axes, other) == "right" for other, _ in others)
    above = any(_side(axes, other) == "top" for other, _ in others)
    top = (TOP if axes.title else TOP / 2) + (TWIN / 2 if above else 0)
    box = (LEFT, top, WIDTH - RIGHT - (TWIN if right else 0), height - BOTTOM)
    drawing = _DRAWN[axes.type](axes, first, box)
    for other, above_it in others:
        drawing = _over(drawing, twin(other, above_it, box, _side(axes, other)))
    kept = _within_cap(drawing.strokes)
    return Panel(
        short(plain_math(axes.title), 48),
        WIDTH,
        height,
        replace(drawing, strokes=kept),
        tuple(key for _, each in group for key in legend(each)),
        inked=any(stroke.role == "own" and not stroke.color and stroke.fill == "none" for stroke in kept),
        complete=len(kept) == len(drawing.strokes) and all(len(one.artists) <= ARTIST_CAP for one, _ in group),
    )


def _side(axes: Axes, other: Axes) -> str:
    """Where the second scale stands: axes that share x have another y."""
    return "right" if axes.limits[:1] == other.limits[:1] else "top"


def _over(below: Drawing, above: Drawing) -> Drawing:
    return replace(below, strokes=below.strokes + above.strokes, labels=below.labels + above.labels)


def _within_cap(strokes: Sequence[Stroke]) -> tuple[Stroke, ...]:
    lengths = accumulate(len(stroke.path) for stroke in strokes)
    return tuple(stroke for stroke, length in zip(strokes, lengths, strict=True) if length <= PATH_CAP)


def in_words(group: Sequence[tuple[Axes, Layers]]) -> str:
    """Axes and what shares their place, for who cannot see them."""
    return " ".join(described(axes, each) for axes, each in group)
