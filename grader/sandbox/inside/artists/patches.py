"""Readers of bars, filled areas, single arrows and texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from numpy.typing import NDArray

from grader.sandbox.inside.artists import appearance, private
from grader.sandbox.inside.artists.appearance import Ink
from grader.sandbox.inside.artists.drawn import Drawn, columns
from grader.sandbox.inside.artists.scene import NOWHERE, Scene

Floats = NDArray[np.float64]


def bars(container: Any, scene: Scene) -> Drawn:
    """A `BarContainer`, of `bar` or `hist`; of `barh` x and y are still the centres and the lengths."""
    rectangles = [patch for patch in container.patches if patch.axes is not None]
    boxes = np.array([(*patch.get_xy(), patch.get_width(), patch.get_height()) for patch in rectangles], dtype=float)
    left, bottom, width, height = boxes.reshape(-1, 4).T
    lying = container.orientation == "horizontal"
    centres, lengths = (bottom + height / 2, width) if lying else (left + width / 2, height)
    inks = [appearance.of_patch(patch) for patch in rectangles]
    all_ink = Ink(np.concatenate([ink.all for ink in inks]), np.concatenate([ink.main[:1] for ink in inks]))
    label = str(container.get_label() or "")
    drawn = Drawn(
        "bars",
        columns(x=centres, y=lengths),
        name="barh" if lying else "bar",
        label="" if label.startswith("_") else label,
    )
    at = np.concatenate([left, left + width]), np.concatenate([bottom, bottom + height])
    return scene.finish(drawn, rectangles[0], all_ink, at)


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
    style = "" if kind == "fill" else str(artist.get_linestyle())
    drawn = Drawn(kind, columns(x=x, y=y), parts=parts, line_style=style, width=artist.get_linewidth())
    return scene.finish(drawn, artist, ink)


def areas(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A `PolyCollection`, such as that of `fill_between`; not one that repeats a shape, as `hexbin` does."""
    if len(artist.get_offsets()) > 1:
        yield Drawn("other", name="hexbin")
        return
    transform = artist.get_transform()
    polygons = [scene.in_data(path.vertices, transform) for path in artist.get_paths()]
    x, y = np.concatenate(polygons).T if polygons else (NOWHERE, NOWHERE)
    parts = tuple(map(len, polygons)) if len(polygons) > 1 else ()
    yield scene.finish(Drawn("fill", columns(x=x, y=y), parts=parts), artist, appearance.of_collection(artist))


def stairs(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A `StepPatch`: the steps as a line, or the area below them where that is filled."""
    values, edges, _ = artist.get_data()
    if artist.get_fill():
        yield from outline(artist, scene)
        return
    pairs = np.column_stack([np.repeat(edges, 2)[1:-1], np.repeat(values, 2)])
    x, y = scene.in_data(pairs if artist.orientation == "vertical" else pairs[:, ::-1], Artist.get_transform(artist)).T
    style, width = str(artist.get_linestyle()), artist.get_linewidth()
    drawn = Drawn("line", columns(x=x, y=y), name="stairs", line_style=style, width=width)
    yield scene.finish(drawn, artist, appearance.of_patch(artist))


def arrow(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A `FancyArrow`, of `Axes.arrow`."""
    x, y, dx, dy = private.arrow(artist)
    yield _arrow((x, y), (x + dx, y + dy), artist, scene, Artist.get_transform(artist))


def arrow_patch(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A `FancyArrowPatch`; those on the lines of a stream plot belong to it."""
    ends = private.arrow_ends(artist)
    if ends is not None and scene.name(artist) != "streamplot":
        yield _arrow(*ends, artist, scene, Artist.get_transform(artist))


def _arrow(start: Any, end: Any, artist: Any, scene: Scene, transform: Any) -> Drawn:
    (x, x_end), (y, y_end) = scene.in_data([start, end], transform).T
    drawn = Drawn("arrows", columns(x=x, y=y, u=x_end - x, v=y_end - y), name="arrow", width=artist.get_linewidth())
    at = np.array([x, x_end]), np.array([y, y_end])
    return scene.finish(drawn, artist, appearance.of_patch(artist), at)


def text(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A text in the plane or in space, at the place it is written."""
    if not artist.get_text().strip():
        return
    (place,) = scene.in_data(artist.get_unitless_position(), artist.get_transform())
    drawn = Drawn("text", columns(x=place[0], y=place[1]), label=artist.get_text())
    yield scene.finish(drawn, artist, appearance.of_text(artist))


def annotation(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A text that points at something; without words it is an arrow, from its place to what it points at."""
    if artist.get_text().strip():
        yield Drawn("text", columns(x=artist.xy[0], y=artist.xy[1]), label=artist.get_text())
    elif artist.arrow_patch is not None and artist.xycoords == artist.anncoords == "data":
        yield _arrow(artist.xyann, artist.xy, artist.arrow_patch, scene, scene.axes.transData)
