"""The part of a plane that a drawing shows: the student's, widened until what was expected can be seen in it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from grader.report.drawing.graph import blanks
from grader.report.drawing.layout import Layers, limits
from grader.report.drawing.places import places
from grader.values import Artist, Axes

Range = tuple[float, float]

BLANK = ("undefined", "gaps", "nan")
"""Diagnoses by which a curve has points without a height, whose places are worth seeing."""
LEAST_SHARE = 1 / 14
"""Of the view, for the expected curves to be told from a flat line."""
AROUND = 1.0
"""In a view that is narrowed to them, the room on each side, in multiples of their own extent."""
MARGIN = 0.04


def view(axes: Axes, layers: Layers) -> tuple[Range, Range]:
    """The limits of x and y, in the directions that the student's have."""
    wanted = [artist for artist in layers.expected if artist.type != "reference" and artist.name != "wrong"]
    if not wanted:
        wanted = [artist for artist in layers.hidden if artist.type not in ("text", "other", "reference")]
    scales = [*axes.scales, "linear", "linear"]
    ranges = []
    for place, own in enumerate(limits(axes, 2)):
        held = _extent(wanted, place, positive=scales[place] == "log")
        if place == 0 and layers.verdict.diagnosis in BLANK and held:
            empty = [
                end for artist in layers.seen if artist.type == "line" for blank in blanks(artist) for end in blank
            ]
            held = min([held[0], *empty]), max([held[1], *empty])
        ranges.append(_on_log(own, held) if scales[place] == "log" else _ranged(own, held, narrow=_may_narrow(layers)))
    return ranges[0], ranges[1]


def _may_narrow(layers: Layers) -> bool:
    """Whether it is heights that are wrong: where it is what x or y are, the student's own view tells more."""
    return not layers.verdict.right and layers.verdict.diagnosis not in ("index_x", "text_data")


def _extent(artists: Sequence[Artist], axis: int, *, positive: bool) -> Range | None:
    values: Iterable[float] = (place[axis] for artist in artists for place in places(artist))
    finite = [value for value in values if math.isfinite(value) and (value > 0 or not positive)]
    return (min(finite), max(finite)) if finite else None


def _on_log(own: Range, held: Range | None) -> Range:
    """The same on a logarithmic axis, where room is a factor."""
    if not min(own) > 0 or held is None:
        return _ranged(own, held, narrow=False)
    low, high = _ranged((math.log(own[0]), math.log(own[1])), (math.log(held[0]), math.log(held[1])), narrow=False)
    return math.exp(low), math.exp(high)


def _ranged(own: Range, held: Range | None, *, narrow: bool) -> Range:
    """Limits that hold `held`; narrowed where it would be too small to be seen, if asked for."""
    if held is None:
        return own
    if not all(map(math.isfinite, own)):
        room = MARGIN * (held[1] - held[0])
        return held[0] - room, held[1] + room
    low, high = min(*own, held[0]), max(*own, held[1])
    size = held[1] - held[0]
    if low < min(own):
        low -= MARGIN * (high - low)
    if high > max(own):
        high += MARGIN * (high - low)
    if narrow and 0 < size < LEAST_SHARE * (high - low):
        low, high = max(low, held[0] - AROUND * size), min(high, held[1] + AROUND * size)
    return (low, high) if own[0] <= own[1] else (high, low)
