"""A Matplotlib figure as the plain tree of `grader.values.Figure`, of bounded size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

import numpy as np
from matplotlib.category import StrCategoryConverter
from matplotlib.container import BarContainer, ErrorbarContainer, StemContainer
from matplotlib.transforms import TransformedBbox

from grader.sandbox.inside.artists import appearance, private
from grader.sandbox.inside.artists.appearance import Ground
from grader.sandbox.inside.artists.drawn import Drawn, finite, hexadecimal, in_one_colour_list, merged, text, thinned, tree
from grader.sandbox.inside.artists.reading import read, read_bars
from grader.sandbox.inside.artists.scene import ACCESSORY, Scene

MOST_AXES = 30
MOST_ARTISTS = 300
"""On one pair of axes, after those drawn one by one in the same way were put together."""
MOST_READ = 5000
"""Artists of one pair of axes that are looked at."""
MOST_POINTS = 20_000
"""Of one artist."""
MOST_NUMBERS = 120_000
"""Of one figure: about 1.3 MB when encoded."""

_COVERING = ("image", "surface", "fill", "bars")
"""What is drawn on these lies on colours that are not the background's."""


def figure_tree(figure: Any) -> dict[str, Any] | None:
    """The fields of `grader.values.Figure` as plain data; None for a figure without axes."""
    everything = [(axes, _drawn_on(axes)) for axes in islice(_axes(figure), MOST_AXES)]
    if not everything:
        return None
    most = _most_points([drawn for _, artists in everything for drawn in artists])
    width, height = figure.get_size_inches()
    return {
        "axes": [
            {"artists": [tree(thinned(drawn, most)) for drawn in artists], **_frame(axes, figure)}
            for axes, artists in everything
        ],
        "title": text(figure.get_suptitle()),
        "size": [finite(width, 6.4), finite(height, 4.8)],
    }


def _most_points(artists: list[Drawn]) -> int:
    """How many points an artist may keep, so that the figure as a whole stays small."""
    numbers = sum(min(drawn.size, MOST_POINTS) * len(drawn.columns) for drawn in artists)
    return max(2, int(MOST_POINTS * min(1, MOST_NUMBERS / max(1, numbers))))


def _axes(figure: Any) -> Iterator[Any]:
    """All axes of a figure and of its parts, insets too, without colour bars and second scales."""
    for axes in figure.axes:
        yield from _with_insets(axes)


def _with_insets(axes: Any) -> Iterator[Any]:
    if private.is_colour_bar(axes) or type(axes).__name__ == "SecondaryAxis":
        return
    yield axes
    for inset in axes.child_axes:
        yield from _with_insets(inset)


# --- What is drawn -----------------------------------------------------------------------------------


def _drawn_on(axes: Any) -> list[Drawn]:
    """What is drawn on axes, from back to front."""
    _settle(axes)
    names, bars = _containers(axes)
    scene = Scene(axes, _ground(axes), _is_text(axes), names)
    artists = sorted(private.children(axes)[:MOST_READ], key=lambda artist: float(artist.get_zorder()))
    found: list[Drawn] = []
    for artist in artists:
        if id(artist) not in bars:
            found += read(artist, scene)
        elif bars[id(artist)] is not None:
            found += read_bars(bars[id(artist)], scene)
    found = _arrows_together(_with_background(found))
    if len(found) > MOST_ARTISTS:
        found = merged(found)[:MOST_ARTISTS]
    return _labelled(found, axes)


def _settle(axes: Any) -> None:
    """What a drawing would do first: an equal aspect moves the limits or the place of axes."""
    locator = axes.get_axes_locator()
    axes.apply_aspect(locator(axes, None) if locator else None)


def _ground(axes: Any) -> Ground:
    space = axes.name == "3d"
    return Ground(
        visible=_is_visible(axes),
        limits=None if space or axes.name == "polar" else (axes.get_xlim(), axes.get_ylim()),
        colour=None if space else appearance.background(axes),
    )


def _is_visible(axes: Any) -> bool:
    """Whether axes and all parts of the figure that hold them are visible, and on the page."""
    box = _place(axes)
    if box.x1 <= 0 or box.y1 <= 0 or box.x0 >= 1 or box.y0 >= 1 or not axes.get_visible():
        return False
    part = axes.figure
    while part.get_visible() and getattr(part, "_parent", part) is not part and hasattr(part, "_parent"):
        part = part._parent
    return bool(part.get_visible())
