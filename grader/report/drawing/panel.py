"""One pair (or triple) of axes as a drawing with a title and a legend."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from grader.report.drawing.agreement import Ended, agreements
from grader.report.drawing.layout import WIDTH, Box, Drawing, Layers
from grader.report.drawing.legend import Key, described, described_alone, legend
from grader.report.drawing.margins import LEAST, TITLE, inside, side
from grader.report.drawing.palette import accent
from grader.report.drawing.plane import plane, twin
from grader.report.drawing.polar import polar
from grader.report.drawing.solid import solid
from grader.report.drawing.strokes import Stroke
from grader.report.drawing.visible import visible
from grader.report.plain_math import plain_math
from grader.report.text import short
from grader.values import Artist, Axes

ARTIST_CAP = 80
HIDDEN_CAP = 8
PATH_CAP = 120_000
"""Characters of all paths of a panel; an ordinary one has a fortieth of that."""
LOWEST, HIGHEST = 250.0, 370.0
"""Heights of panels."""
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
    accent: str
    """The colour of expected lines where one of the student's has the colour of ink; "" for ink."""
    complete: bool
    """Whether all strokes are there: beyond `PATH_CAP` the rest is left out."""


def layers(axes: Axes, expected: Sequence[Artist], verdict: Ended) -> Layers:
    """What is drawn on axes and what was expected on them."""
    whole = [artist for artist in axes.artists if not artist.hidden]
    shown = [visible(axes, artist) for artist in whole] if verdict.diagnosis == "range" else whole
    hidden = [artist for artist in axes.artists if artist.hidden and artist.type not in ("text", "other")]
    curves = tuple(agreements(expected, shown, verdict, hidden))
    # Of very many things those that were meant as what was expected stay, whatever their place.
    meant = {id(curve.seen) for curve in curves}
    kept = {id(artist) for artist in shown[:ARTIST_CAP]} | meant
    return Layers(
        tuple(artist for artist in shown if id(artist) in kept),
        () if verdict.right else tuple(hidden[:HIDDEN_CAP]),  # what was not needed may well be hidden
        tuple(expected),
        curves,
        verdict,
        beyond=tuple(one for one, part in zip(whole, shown, strict=True) if one is not part),
    )


def panel(group: Sequence[tuple[Axes, Layers]], proportion: float) -> Panel:
    """Axes, and those that share their place, as a drawing whose height is about `proportion` times its width."""
    (axes, first), *others = group
    height = min(HIGHEST, max(LOWEST, WIDTH * (proportion if axes.type == "plane" else ROUND)))
    box = inside(group, height) if axes.type == "plane" else _whole(axes, height)
    drawing = _DRAWN[axes.type](axes, first, box)
    for other, above_it in others:
        drawing = _over(drawing, twin(other, above_it, box, side(axes, other)))
    kept = _within_cap(drawing.strokes)
    own = [stroke for stroke in kept if stroke.role == "own" and stroke.fill == "none"]
    return Panel(
        short(plain_math(axes.title), 48),
        WIDTH,
        height,
        replace(drawing, strokes=kept),
        tuple(key for _, each in group for key in legend(each)),
        accent=accent(stroke.color for stroke in own) if any(not stroke.color for stroke in own) else "",
        complete=len(kept) == len(drawing.strokes) and all(len(one.artists) <= ARTIST_CAP for one, _ in group),
    )


def _whole(axes: Axes, height: float) -> Box:
    """The box of axes that have their numbers within it."""
    return LEAST, TITLE if axes.title else LEAST, WIDTH - LEAST, height - LEAST


def _over(below: Drawing, above: Drawing) -> Drawing:
    return replace(below, strokes=below.strokes + above.strokes, labels=below.labels + above.labels)


def _within_cap(strokes: Sequence[Stroke]) -> tuple[Stroke, ...]:
    lengths = accumulate(len(stroke.path) for stroke in strokes)
    return tuple(stroke for stroke, length in zip(strokes, lengths, strict=True) if length <= PATH_CAP)


def in_words(group: Sequence[tuple[Axes, Layers]]) -> str:
    """Axes and what shares their place, for who cannot see them."""
    return " ".join(
        described(axes, each) if all(map(math.isfinite, sum(axes.limits, ()))) else described_alone(each)
        for axes, each in group
    )
