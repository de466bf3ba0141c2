"""Readers of what is drawn in space; its own modules are loaded with Matplotlib's projections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.sandbox.inside.artists import appearance, private
from grader.sandbox.inside.artists.appearance import Ink
from grader.sandbox.inside.artists.drawn import Drawn, columns
from grader.sandbox.inside.artists.fields import scattered
from grader.sandbox.inside.artists.lines import pieces, stroke
from grader.sandbox.inside.artists.scene import Scene

Floats = NDArray[np.float64]

LARGEST_SURFACE = 400_000
"""Corners of polygons that are looked at; of a larger surface evenly chosen ones."""


def line(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A `Line3D`."""
    x, y, z = artist.get_data_3d()
    yield stroke(columns(x=x, y=y, z=z), artist, scene)


def points(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A scatter in space."""
    x, y, z = private.points_in_space(artist)
    yield from scattered(columns(x=x, y=y, z=z), artist, scene)


def segments(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A `Line3DCollection`: arrows, a wire frame, or pieces of lines."""
    paths = private.segments_in_space(artist)
    call = scene.name(artist)
    if call == "quiver":
        yield _arrows(paths, artist, scene)
    elif call == "wireframe":
        yield _vertices(np.concatenate(paths), artist, scene)
    else:
        yield pieces(paths, artist, scene)


def _arrows(paths: list[Floats], artist: Any, scene: Scene) -> Drawn:
    """A 3-D quiver keeps three pieces an arrow: first all shafts, from the tip back, then the sides of the heads."""
    shafts = np.array(paths[: len(paths) // 3]).reshape(-1, 2, 3)
    (x, y, z), (u, v, w) = shafts[:, 1].T, (shafts[:, 0] - shafts[:, 1]).T
    ink = appearance.of_collection(artist)
    colours = ink.main[: len(shafts)] if len(ink.main) == len(paths) else ink.main[:1]
    drawn = Drawn("arrows", columns(x=x, y=y, z=z, u=u, v=v, w=w), colours=colours)
    return scene.finish(drawn, artist, ink)


def surface(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A `Poly3DCollection`, unless its polygons are the sides of bars."""
    if scene.name(artist) != "bar3d":
        yield _vertices(private.face_vertices(artist), artist, scene)
    else:
        yield replace(_vertices(private.face_vertices(artist), artist, scene), type="other")


def _vertices(corners: Floats, artist: Any, scene: Scene) -> Drawn:
    """The distinct corners, in the order of x, then y; neighbouring polygons share them."""
    some = corners[:: max(1, len(corners) // LARGEST_SURFACE)]
    finite = some[np.isfinite(some).all(axis=1)]
    ordered = finite[np.lexsort(finite.T[::-1])]
    distinct = np.ones(len(ordered), dtype=bool)
    distinct[1:] = (np.diff(ordered, axis=0) != 0).any(axis=1)
    x, y, z = ordered[distinct].T
    ink = appearance.of_collection(artist)
    same = len(ink.main) > 0 and bool((ink.main == ink.main[0]).all())
    return scene.finish(
        Drawn("surface", columns(x=x, y=y, z=z)), artist, Ink(ink.all, ink.main[:1] if same else ink.all[:0])
    )
