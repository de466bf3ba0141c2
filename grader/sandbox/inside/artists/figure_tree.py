"""A Matplotlib figure as the plain tree of `grader.values.Figure`, of bounded size."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from matplotlib.container import BarContainer, ErrorbarContainer, StemContainer
from matplotlib.transforms import TransformedBbox

from grader.sandbox.inside.artists import appearance, private
from grader.sandbox.inside.artists.appearance import View
from grader.sandbox.inside.artists.drawn import (
    Drawn,
    finite,
    in_one_colour_list,
    merged,
    text,
    thinned,
    tree,
)
from grader.sandbox.inside.artists.legends import tie
from grader.sandbox.inside.artists.painting import covers, traces
from grader.sandbox.inside.artists.reading import read, read_bars
from grader.sandbox.inside.artists.scene import Part, Scene
from grader.sandbox.inside.clock import tolerance

MOST_AXES = 30
MOST_ARTISTS = 300
"""On one pair of axes, after those drawn one by one in the same way were put together."""
MOST_READ = 5000
"""Artists of one pair of axes that are looked at."""
MOST_POINTS = 20_000
"""Of one artist."""
MOST_NUMBERS = 120_000
"""Of one figure: about 1.3 MB when encoded."""


@dataclass(frozen=True)
class _Read:
    """Axes, what is drawn on them and what is written around."""

    axes: Any
    artists: list[Drawn]
    left_out: int
    """Artists that are too many."""
    frame: dict[str, Any]


def figure_tree(figure: Any, failures: list[BaseException]) -> dict[str, Any] | None:
    """The fields of `grader.values.Figure` as plain data; None for a figure without axes.

    Adds to `failures` why parts of it could not be read. Raises MemoryError and Overrun.
    """
    every = _axes(figure)
    shown = every[:MOST_AXES]
    if not shown:
        return None
    for axes in shown:
        _settle(axes)
    seen = traces(figure, shown)
    everything = [read for axes in shown if (read := _read(axes, figure, seen, failures)) is not None]
    legends = tie(figure, [read.axes for read in everything], [read.artists for read in everything])
    most = _most_points([drawn for artists in legends.drawn for drawn in artists])
    width, height = figure.get_size_inches()
    return {
        "axes": [
            {
                "artists": [tree(thinned(drawn, most)) for drawn in artists],
                "legend": [{"text": line, "artist": position} for line, position in entries],
                **read.frame,
            }
            for artists, entries, read in zip(legends.drawn, legends.entries, everything, strict=True)
        ],
        "title": text(" ".join(filter(None, (part.get_suptitle() for part in islice(_parts(figure), MOST_AXES))))),
        "size": [finite(width, 6.4), finite(height, 4.8)],
        "unread": len(every) - len(shown) + len(failures) + sum(read.left_out for read in everything),
    }


def _parts(figure: Any) -> Iterator[Any]:
    """A figure and its subfigures."""
    yield figure
    for part in figure.subfigs:
        yield from _parts(part)


def _read(axes: Any, figure: Any, seen: Mapping[int, str], failures: list[BaseException]) -> _Read | None:
    """What is read of axes; None for axes of the student's own that cannot be."""
    with tolerance(failures):
        artists, left_out = _drawn_on(axes, _view(axes, figure, seen), failures)
        return _Read(axes, artists, left_out, _frame(axes, figure))
    return None


def _most_points(artists: list[Drawn]) -> int:
    """How many points an artist may keep, so that the figure as a whole stays small."""
    numbers = sum(min(drawn.size, MOST_POINTS) * len(drawn.columns) for drawn in artists)
    return max(2, int(MOST_POINTS * min(1, MOST_NUMBERS / max(1, numbers))))


def _axes(figure: Any) -> list[Any]:
    """All axes of a figure and of its parts, insets too, without colour bars and second scales; each once."""
    found: dict[int, Any] = {}
    waiting = list(figure.axes)[::-1]
    while waiting:
        axes = waiting.pop()
        if id(axes) in found or private.is_colour_bar(axes) or type(axes).__name__ == "SecondaryAxis":
            continue
        found[id(axes)] = axes
        waiting += axes.child_axes[::-1]
    return list(found.values())


def _settle(axes: Any) -> None:
    """What a drawing would do first: an equal aspect moves the limits or the place of axes."""
    with tolerance():  # of axes that could not be drawn either
        _ = axes.viewLim  # limits are set by what is drawn when somebody asks for them
        locator = axes.get_axes_locator()
        axes.apply_aspect(locator(axes, None) if locator else None)


# --- What is drawn -----------------------------------------------------------------------------------


def _drawn_on(axes: Any, view: View, failures: list[BaseException]) -> tuple[list[Drawn], int]:
    """What is drawn on axes, from back to front, and how much more there is."""
    parts, bars = _containers(axes)
    scene = Scene(axes, view, _is_text(axes), parts, failures)
    found: list[Drawn] = []
    every = private.children(axes)
    artists = every[:MOST_READ]
    if axes.name != "3d":  # in space the order is that of the depths, which come with the first drawing
        artists.sort(key=lambda artist: float(artist.get_zorder()))
    for artist in artists:
        if id(artist) not in bars:
            found += read(artist, scene)
        elif (container := bars[id(artist)]) is not None:
            found += read_bars(container, scene)
    found = _arrows_together(found)
    if len(found) > MOST_ARTISTS:
        found = merged(found)
    return found[:MOST_ARTISTS], len(every) - len(artists) + max(0, len(found) - MOST_ARTISTS)


def _view(axes: Any, figure: Any, traces: Mapping[int, str]) -> View:
    box = _place(axes, figure)
    on_page = box.x1 > 0 and box.y1 > 0 and box.x0 < 1 and box.y0 < 1 and box.width > 0 and box.height > 0
    visible = axes.get_visible() and axes.figure.get_visible() and figure.get_visible()
    hidden = "" if on_page and visible else "outside the page" if visible else "invisible"
    clips = axes.name not in ("3d", "polar")
    plain = not any(map(covers, private.children(axes)[:MOST_READ]))
    ground = appearance.background(axes, figure) if plain else None
    return View(hidden, (axes.get_xlim(), axes.get_ylim()) if clips else None, ground, traces)


def _is_text(axes: Any) -> bool:
    """Whether numbers were plotted as strings, which stand at 0, 1, 2, …; names of categories are what they are."""
    return any(
        bool(names) and all(map(_is_number, names)) for names in map(private.categories, (axes.xaxis, axes.yaxis))
    )


def _is_number(name: str) -> bool:
    try:
        float(name.strip().replace(",", "."))
    except ValueError:
        return False
    return True


def _containers(axes: Any) -> tuple[dict[int, Part], dict[int, Any]]:
    """Parts of error bars and stems; for all bars None, but their container for the first of a group."""
    parts: dict[int, Part] = {}
    bars: dict[int, Any] = {}
    for container in axes.containers:
        if isinstance(container, BarContainer):
            here = [id(patch) for patch in container.patches if patch.axes is not None]
            bars |= dict.fromkeys(here) | dict.fromkeys(here[:1], container)
        elif isinstance(container, ErrorbarContainer):
            line, caps, ranges = container.lines
            parts |= {id(part): Part("errorbar", container, accessory=True) for part in (*caps, *ranges)}
            parts[id(line)] = Part("errorbar", container)
        elif isinstance(container, StemContainer):
            stems = container.stemlines
            lines = (container.markerline, *(stems if isinstance(stems, list | tuple) else [stems]))
            parts |= {id(part): Part("stem", container) for part in lines}
            parts[id(container.baseline)] = Part("stem", container, accessory=True)
    return parts, bars


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
