"""Readers of bars, filled areas, single arrows and texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.patches import ArrowStyle, ConnectionPatch, FancyArrowPatch
from numpy.typing import NDArray

from grader.sandbox.inside.artists import appearance, private
from grader.sandbox.inside.artists.appearance import Ink
from grader.sandbox.inside.artists.drawn import Drawn, columns
from grader.sandbox.inside.artists.fields import picture
from grader.sandbox.inside.artists.scene import NOWHERE, Scene

Floats = NDArray[np.float64]

_FILLED_STYLES = (ArrowStyle.Simple, ArrowStyle.Fancy, ArrowStyle.Wedge)
"""Arrows whose face is seen; of all others the outline is."""


def bars(container: Any, scene: Scene) -> Drawn:
    """A `BarContainer`, of `bar` or `hist`; of `barh` x and y are still the centres and the lengths."""
    rectangles = [patch for patch in container.patches if patch.axes is not None]
    boxes = np.array([(*patch.get_xy(), patch.get_width(), patch.get_height()) for patch in rectangles], dtype=float)
    left, bottom, width, height = boxes.reshape(-1, 4).T
    lying = container.orientation == "horizontal"
    across = (bottom + height / 2, width, np.abs(height), left)
    upright = (left + width / 2, height, np.abs(width), bottom)
    inks = [appearance.of_patch(patch) for patch in rectangles]
    all_ink = Ink(np.concatenate([ink.all for ink in inks]), np.concatenate([ink.main[:1] for ink in inks]))
    label = str(container.get_label() or "")
    drawn = Drawn(
        "bars",
        columns(**dict(zip("xyuv", across if lying else upright, strict=True))),
        name="barh" if lying else "bar",
        label="" if label.startswith("_") else label,
    )
    at = np.concatenate([left, left + width]), np.concatenate([bottom, bottom + height])
    seen = (patch for patch in rectangles if scene.view.traces.get(id(patch)) == "")
    return scene.finish(drawn, next(seen, rectangles[0]), all_ink, at)


def outline(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A patch: a filled area, or a line where it is not filled."""
    path = artist.get_patch_transform().transform_path(artist.get_path())
    yield _area(path.to_polygons(closed_only=False), artist, scene, Artist.get_transform(artist))


def _area(polygons: list[Any], artist: Any, scene: Scene, transform: Any) -> Drawn:
    found = [scene.in_data(polygon, transform) for polygon in polygons]
    x, y = np.concatenate(found).T if found else (NOWHERE, NOWHERE)
    ink = appearance.of_patch(artist)
    kind = "fill" if artist.get_fill() else "line" if len(found) == 1 else "segments"
    parts = tuple(map(len, found)) if len(found) > 1 else ()
    style = "" if kind == "fill" else appearance.dashes(artist.get_linestyle())
    drawn = Drawn(kind, columns(x=x, y=y), parts=parts, line_style=style, width=artist.get_linewidth())
    return scene.finish(drawn, artist, ink)


def areas(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A `PolyCollection`, such as that of `fill_between`; a picture where its cells are coloured by numbers."""
    transform = artist.get_transform()
    polygons = [scene.in_data(path.vertices, transform) for path in artist.get_paths()]
    points = np.concatenate(polygons) if polygons else np.empty((0, 2))
    if len(artist.get_offsets()) > 1:  # `hexbin` repeats one cell
        yield picture(artist, scene, np.asarray(artist.get_offsets(), dtype=float), "hexbin")
    elif artist.get_array() is not None:
        yield picture(artist, scene, points, "tripcolor")
    else:
        parts = tuple(map(len, polygons)) if len(polygons) > 1 else ()
        drawn = Drawn("fill", columns(x=points[:, 0], y=points[:, 1]), parts=parts)
        yield scene.finish(drawn, artist, appearance.of_collection(artist))


def stairs(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A `StepPatch`: the steps as a line, or the area below them where that is filled."""
    values, edges, _ = artist.get_data()
    if artist.get_fill():
        yield from outline(artist, scene)
        return
    pairs = np.column_stack([np.repeat(edges, 2)[1:-1], np.repeat(values, 2)])
    x, y = scene.in_data(pairs if artist.orientation == "vertical" else pairs[:, ::-1], Artist.get_transform(artist)).T
    style, width = appearance.dashes(artist.get_linestyle()), artist.get_linewidth()
    drawn = Drawn("line", columns(x=x, y=y), name="stairs", line_style=style, width=width)
    yield scene.finish(drawn, artist, appearance.of_patch(artist))


def arrow(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A `FancyArrow`, of `Axes.arrow`."""
    x, y, dx, dy = private.arrow(artist)
    yield between((x, y), (x + dx, y + dy), artist, scene, Artist.get_transform(artist))


def arrow_patch(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A `FancyArrowPatch`; those on the lines of a stream plot belong to it."""
    if isinstance(artist, ConnectionPatch):
        yield _connection(artist, scene)
        return
    ends = private.arrow_ends(artist)
    if ends is not None and scene.name(artist) != "streamplot":
        yield between(*ends, artist, scene, Artist.get_transform(artist))


def _connection(artist: Any, scene: Scene) -> Drawn:
    """A `ConnectionPatch`; one that goes from one pair of axes to another shows no data."""
    here = (None, scene.axes)
    if artist.coords1 == artist.coords2 == "data" and artist.axesA in here and artist.axesB in here:
        return between(artist.xy1, artist.xy2, artist, scene, scene.axes.transData)
    return Drawn("other", name="ConnectionPatch")


def between(start: Any, end: Any, artist: Any, scene: Scene, transform: Any) -> Drawn:
    """The arrow from one place to another that a patch draws; a line where it has no head, or one at either end."""
    at_start, at_end = _heads(artist)
    if at_start and not at_end:
        start, end = end, start
    (x, x_end), (y, y_end) = at = scene.in_data([start, end], transform).T
    width = artist.get_linewidth()
    if at_start == at_end:
        drawn = Drawn(
            "line", columns(x=at[0], y=at[1]), line_style=appearance.dashes(artist.get_linestyle()), width=width
        )
    else:
        drawn = Drawn("arrows", columns(x=x, y=y, u=x_end - x, v=y_end - y), name="arrow", width=width)
    ink = appearance.of_patch(artist)
    if isinstance(artist, FancyArrowPatch) and not isinstance(artist.get_arrowstyle(), _FILLED_STYLES):
        ink = Ink(ink.all, appearance.rgba(artist.get_edgecolor()))
    return scene.finish(drawn, artist, ink, (at[0], at[1]))


def _heads(artist: Any) -> tuple[bool, bool]:
    """Whether an arrow has a head at its start and at its end."""
    if not isinstance(artist, FancyArrowPatch):
        return False, private.has_head(artist)
    shape = str(getattr(artist.get_arrowstyle(), "arrow", "->"))  # such as "<|-|>"; styles without it end in a head
    return shape.startswith("<"), shape.endswith(">")
