"""What of a curve the student's own axes show."""

from __future__ import annotations

import math
import struct
from collections.abc import Sequence
from dataclasses import replace

from grader.report.drawing.layout import limits
from grader.report.drawing.places import places
from grader.values import Array, Artist, Axes

LEAST_POINTS = 20
"""Of a curve, for it to be cut between two of them."""
ROUNDING = 1e-9


def visible(axes: Axes, artist: Artist) -> Artist:
    """The same with no heights where the axes do not show it; straight pieces between few points stay whole."""
    at = places(artist)
    if artist.type not in ("line", "points") or artist.z or len(at) < LEAST_POINTS:
        return artist
    ranges = list(zip(map(sorted, limits(axes, 2)), [*axes.scales, "linear", "linear"], strict=False))
    shown = [all(_shows(value, *axis) for value, axis in zip(place, ranges, strict=False)) for place in at]
    if all(shown):
        return artist
    # The first point beyond an edge stays: the line to it is shown up to the edge.
    beside = zip([False, *shown], shown, [*shown[1:], False], strict=False)
    heights = [y if any(near) else math.nan for near, (_, y, _) in zip(beside, at, strict=True)]
    return replace(artist, x=_array([x for x, *_ in at]), y=_array(heights))


def _shows(value: float, ends: Sequence[float], name: str) -> bool:
    slack = ROUNDING * (ends[1] - ends[0])
    inside = ends[0] - slack <= value <= ends[1] + slack
    return (inside or not math.isfinite(slack)) and (name != "log" or value > 0)


def _array(values: Sequence[float]) -> Array:
    return Array("float64", (len(values),), struct.pack(f"<{len(values)}d", *values))
