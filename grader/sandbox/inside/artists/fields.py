"""Readers of points, arrows, contours and images."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from matplotlib.path import Path
from numpy.typing import NDArray

from grader.sandbox.inside.artists import appearance, painting, private
from grader.sandbox.inside.artists.appearance import Ink
from grader.sandbox.inside.artists.drawn import Drawn, columns
from grader.sandbox.inside.artists.scene import NOWHERE, Scene

Floats = NDArray[np.float64]


def points(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A scatter, as one artist a marker."""
    offsets: Floats = np.ma.filled(np.ma.asarray(artist.get_offsets(), dtype=float), np.nan)
    x, y = scene.in_data(offsets, artist.get_offset_transform()).T
    yield from scattered(columns(x=x, y=y), artist, scene)


def scattered(where: dict[str, Floats], artist: Any, scene: Scene) -> Iterator[Drawn]:
    """Points of a `PathCollection`, one artist for each of its markers, and for those that cannot be seen."""
    ground = scene.view.ground
    ink = appearance.of_collection(artist, ground)
    if not np.any(np.asarray(artist.get_sizes()) > 0):
        ink = Ink(main=ink.main)
    count = where["x"].size
    colours = ink.main[np.arange(count) % len(ink.main)] if len(ink.main) > 1 else ink.main
    markers = [appearance.marker_of(path) for path in artist.get_paths()]
    which = np.arange(count) % max(1, len(markers))
    lost = appearance.lost_points(artist, count, ground)
    for marker in dict.fromkeys(markers):
        own = np.isin(which, [index for index, one in enumerate(markers) if one == marker])
        for chosen, hidden in ((own & ~lost, ""), (own & lost, painting.SUNK)) if not lost.all() else ((own, ""),):
            drawn = Drawn(
                "points",
                {name: column[chosen] for name, column in where.items()},
                name="hollow" if appearance.hollow_scatter(artist, ground) else "",
                colours=colours[chosen] if len(colours) == count else colours,
                marker=marker,
                hidden=hidden,
            )
            yield scene.finish(drawn, artist, ink)


def arrows(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A `Quiver`."""
    u, v = (_where_not(artist.Umask, part) for part in (artist.U, artist.V))
    if not isinstance(artist.angles, str):  # the direction is what is seen of the components
        length, angle = np.hypot(u, v), np.radians(np.ravel(artist.angles))
        u, v = length * np.cos(angle), length * np.sin(angle)
    yield _field(artist, scene, "quiver", (artist.X, artist.Y, u, v))


def _where_not(mask: Any, values: Any) -> Floats:
    return np.asarray(np.ma.filled(np.ma.array(values, mask=mask, dtype=float), np.nan), dtype=float)


def barbs(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A `Barbs`, which like a quiver shows a field."""
    yield _field(artist, scene, "barbs", (artist.x, artist.y, artist.u, artist.v))


def _field(artist: Any, scene: Scene, name: str, numbers: tuple[Any, Any, Any, Any]) -> Drawn:
    x, y, u, v = columns(x=numbers[0], y=numbers[1], u=numbers[2], v=numbers[3]).values()
    x, y = scene.in_data(np.column_stack([x, y]), artist.get_offset_transform()).T
    ink = appearance.of_collection(artist)
    there = np.isfinite(u) & np.isfinite(v)
    colours = ink.main[there] if len(ink.main) == u.size else ink.main
    drawn = Drawn("arrows", columns(x=x[there], y=y[there], u=u[there], v=v[there]), name=name, colours=colours)
    return scene.finish(drawn, artist, ink)


def contours(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """Contour lines, or the outlines of filled contours: then a level is the lower bound of its layer."""
    levels = private.layer_bounds(artist) if artist.filled else np.asarray(artist.levels, dtype=float)
    ink = appearance.of_collection(artist)
    parts: list[Floats] = []
    numbers: list[int] = []
    for number, (vertices, codes) in enumerate(_outlines(artist, scene)):
        found = _pieces(vertices, codes)
        parts += found
        numbers += [number] * len(found)
    drawn = Drawn(
        "contour",
        columns(**dict(zip("xyz", np.concatenate(parts).T, strict=False))) if parts else {},
        parts=tuple(map(len, parts)),
        levels=tuple(levels[number] for number in numbers),
        name="contourf" if artist.filled else "contour",
        line_style="" if artist.filled else appearance.dashes_of_collection(artist),
        width=float(np.max(artist.get_linewidths(), initial=0)),
        colours=ink.main[numbers] if len(ink.main) > max(numbers, default=0) else ink.main[:1],
    )
    yield scene.finish(drawn, artist, ink)


def _outlines(artist: Any, scene: Scene) -> list[tuple[Floats, Any]]:
    lifted = private.lifted_paths(artist)
    if lifted is not None:
        return lifted
    transform = artist.get_transform()
    return [(scene.in_data(path.vertices, transform), path.codes) for path in artist.get_paths()]


def _pieces(vertices: Floats, codes: Any) -> list[Floats]:
    """The connected pieces of a path."""
    if codes is None:
        return [vertices] if len(vertices) else []
    return [piece for piece in np.split(vertices, np.flatnonzero(np.asarray(codes) == Path.MOVETO)) if len(piece)]


def image(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A picture: only the part of the plane that it covers."""
    left, right, bottom, top = artist.get_extent()
    drawn = Drawn("image", columns(x=(left, right, bottom, top), y=NOWHERE), name="imshow")
    at = np.array([left, right], dtype=float), np.array([bottom, top], dtype=float)
    yield scene.finish(drawn, artist, appearance.UNKNOWN, at)


def mesh(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """Coloured cells: only the part of the plane that they cover."""
    corners = scene.in_data(np.ma.filled(artist.get_coordinates(), np.nan), artist.get_transform())
    yield picture(artist, scene, corners, "pcolormesh")


def triangles(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A `TriMesh`, the smooth form of `tripcolor`: only the part of the plane that it covers."""
    grid = private.triangulation(artist)
    yield picture(artist, scene, np.column_stack([grid.x, grid.y]), "tripcolor")


def picture(artist: Any, scene: Scene, points: Floats, name: str) -> Drawn:
    """What is coloured by numbers, as the part of the plane from the least to the largest of its points."""
    (left, bottom), (right, top) = np.nanmin(points, axis=0), np.nanmax(points, axis=0)
    at = np.array([left, right]), np.array([bottom, top])
    drawn = Drawn("image", columns(x=(left, right, bottom, top), y=NOWHERE), name=name)
    return scene.finish(drawn, artist, appearance.UNKNOWN, at)
