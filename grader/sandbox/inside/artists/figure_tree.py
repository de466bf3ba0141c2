"""A Matplotlib figure as the plain tree of `grader.values.Figure`, of bounded size."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from typing import Any

from matplotlib.category import StrCategoryConverter
from matplotlib.container import BarContainer, ErrorbarContainer, StemContainer
from matplotlib.legend import Legend
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.transforms import TransformedBbox

from grader.sandbox.inside.artists import appearance, private
from grader.sandbox.inside.artists.appearance import Ground
from grader.sandbox.inside.artists.drawn import (
    Drawn,
    finite,
    hexadecimal,
    in_one_colour_list,
    merged,
    text,
    thinned,
    tree,
)
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
    shown = list(islice(_axes(figure), MOST_AXES))
    if not shown:
        return None
    for axes in shown:
        _settle(axes)
    everything = [read for axes in shown if (read := _read(axes, figure)) is not None]
    most = _most_points([drawn for artists, _ in everything for drawn in artists])
    width, height = figure.get_size_inches()
    return {
        "axes": [
            {"artists": [tree(thinned(drawn, most)) for drawn in artists], **frame} for artists, frame in everything
        ],
        "title": text(figure.get_suptitle()),
        "size": [finite(width, 6.4), finite(height, 4.8)],
    }


def _read(axes: Any, figure: Any) -> tuple[list[Drawn], dict[str, Any]] | None:
    """What is drawn on axes and what is written around it; None for axes of the student's own that cannot be read."""
    try:
        return _drawn_on(axes, figure), _frame(axes, figure)
    except Exception:
        return None


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


def _settle(axes: Any) -> None:
    """What a drawing would do first: an equal aspect moves the limits or the place of axes."""
    with suppress(Exception):  # of axes that could not be drawn either
        locator = axes.get_axes_locator()
        axes.apply_aspect(locator(axes, None) if locator else None)


# --- What is drawn -----------------------------------------------------------------------------------


def _drawn_on(axes: Any, figure: Any) -> list[Drawn]:
    """What is drawn on axes, from back to front."""
    names, bars = _containers(axes)
    scene = Scene(axes, _ground(axes, figure), _is_text(axes), names)
    found: list[Drawn] = []
    artists = private.children(axes)[:MOST_READ]
    if axes.name != "3d":  # in space the order is that of the depths, which come with the first drawing
        artists.sort(key=lambda artist: float(artist.get_zorder()))
    for artist in artists:
        if id(artist) not in bars:
            found += read(artist, scene)
        elif (container := bars[id(artist)]) is not None:
            found += read_bars(container, scene)
    found = _arrows_together(_seen_on_colours(found))
    if len(found) > MOST_ARTISTS:
        found = merged(found)[:MOST_ARTISTS]
    return _labelled(found, axes)


def _ground(axes: Any, figure: Any) -> Ground:
    box = _place(axes, figure)
    on_page = box.x1 > 0 and box.y1 > 0 and box.x0 < 1 and box.y0 < 1 and box.width > 0 and box.height > 0
    clips = axes.name not in ("3d", "polar")
    return Ground(
        visible=bool(on_page and axes.get_visible() and axes.figure.get_visible() and figure.get_visible()),
        limits=(axes.get_xlim(), axes.get_ylim()) if clips else None,
        colour=appearance.background(axes, figure) if axes.name != "3d" else None,
    )


def _is_text(axes: Any) -> bool:
    """Whether strings were plotted, which stand at 0, 1, 2, … in the order they came."""
    return any(isinstance(private.converter(axis), StrCategoryConverter) for axis in (axes.xaxis, axes.yaxis))


def _containers(axes: Any) -> tuple[dict[int, str], dict[int, Any]]:
    """Names of the parts of error bars and stems; for all bars None, but their container for the first of a group."""
    names: dict[int, str] = {}
    bars: dict[int, Any] = {}
    for container in axes.containers:
        if isinstance(container, BarContainer):
            here = [id(patch) for patch in container.patches if patch.axes is not None]
            bars |= dict.fromkeys(here) | dict.fromkeys(here[:1], container)
        elif isinstance(container, ErrorbarContainer):
            line, caps, ranges = container.lines
            names |= {id(part): ACCESSORY for part in (*caps, *ranges)} | {id(line): "errorbar"}
        elif isinstance(container, StemContainer):
            names |= {id(container.markerline): "stem", id(container.baseline): ACCESSORY}
            stems = container.stemlines
            names |= {id(stem): "stem" for stem in (stems if isinstance(stems, list | tuple) else [stems])}
    return names, bars


def _seen_on_colours(found: list[Drawn]) -> list[Drawn]:
    """White is seen where something else than the background lies behind it."""
    if not any(drawn.type in _COVERING or drawn.name == "contourf" for drawn in found if not drawn.hidden):
        return found
    return [replace(drawn, hidden="") if drawn.hidden == appearance.SUNK else drawn for drawn in found]


def _arrows_together(found: list[Drawn]) -> list[Drawn]:
    """Arrows drawn by a call each, as one field of arrows in the place of the first."""
    groups: dict[object, list[Drawn]] = {}
    for number, drawn in enumerate(found):
        single = drawn.type == "arrows" and drawn.name == "arrow"
        groups.setdefault((drawn.hidden, drawn.label) if single else number, []).append(drawn)
    return [in_one_colour_list(group) if len(group) > 1 else group[0] for group in groups.values()]


# --- What is written around it -----------------------------------------------------------------------


def _frame(axes: Any, figure: Any) -> dict[str, Any]:
    names = ("x", "y", "z") if axes.name == "3d" else ("x", "y")
    titles = (axes.get_title(loc) for loc in ("left", "center", "right"))
    box = _place(axes, figure)
    return {
        "type": {"3d": "space", "polar": "polar"}.get(axes.name, "plane"),
        "title": text(" ".join(title for title in titles if title)),
        "labels": [text(_label(axes, figure, name)) for name in names],
        "limits": [_limits(axes, name) for name in names],
        "scales": [text(getattr(axes, f"get_{name}scale")()) for name in names],
        "legend": [text(entry) for entry, _ in _entries(axes, figure)][:MOST_ARTISTS],
        "place": [round(finite(number), 4) for number in box.bounds],
    }


def _label(axes: Any, figure: Any, name: str) -> str:
    own = getattr(axes, f"get_{name}label")()
    return own or (getattr(figure, f"get_sup{name}label")() if name in "xy" else "")


def _limits(axes: Any, name: str) -> list[float]:
    low, high = getattr(axes, f"get_{name}lim")()
    return [finite(low, 0.0), finite(high, 1.0)]


def _place(axes: Any, figure: Any) -> Any:
    """The box of axes in fractions of the figure."""
    box = axes.get_position()
    if axes.figure is figure:
        return box
    return TransformedBbox(box, axes.figure.transSubfigure - figure.transFigure)


def _entries(axes: Any, figure: Any) -> list[tuple[str, Any]]:
    """The texts of the legends of axes and figure, each with the handle that shows its colour."""
    legends = [child for child in axes.get_children() if isinstance(child, Legend)] + list(figure.legends)
    return [
        (entry.get_text(), handle)
        for legend in legends
        if legend.get_visible()
        for entry, handle in zip(legend.get_texts(), legend.legend_handles, strict=False)
    ]


def _labelled(found: list[Drawn], axes: Any) -> list[Drawn]:
    """Give artists without a label the one that a legend has for their colour and dashes, where only it has it.

    `plt.legend(["f", "g"])` and seaborn leave labels in the legend alone.
    """
    known = {drawn.label for drawn in found}
    looks: dict[tuple[tuple[str, ...], str], set[str]] = {}
    for entry, handle in _entries(axes, axes.figure):
        if entry not in known:
            looks.setdefault(_look_of_handle(handle), set()).add(entry)
    certain = {look: entries.pop() for look, entries in looks.items() if len(entries) == 1}
    return [drawn if drawn.label else replace(drawn, label=certain.get(_look(drawn), "")) for drawn in found]


def _look(drawn: Drawn) -> tuple[tuple[str, ...], str]:
    return tuple(hexadecimal(drawn.colours)), drawn.line_style


def _look_of_handle(handle: Any) -> tuple[tuple[str, ...], str]:
    if isinstance(handle, Line2D):
        ink, style = appearance.of_line(handle), str(handle.get_linestyle()) if appearance.joins(handle) else ""
    elif isinstance(handle, Patch):
        ink, style = appearance.of_patch(handle), ""
    else:
        ink, style = appearance.of_collection(handle), ""
    return tuple(hexadecimal(ink.main)), style
