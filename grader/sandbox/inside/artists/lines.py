"""Readers of lines: curves, endless lines, collections of pieces, stream lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.cbook import STEP_LOOKUP_MAP
from numpy.typing import NDArray

from grader.sandbox.inside.artists import appearance
from grader.sandbox.inside.artists.drawn import Drawn, columns
from grader.sandbox.inside.artists.scene import NOWHERE, Scene

Floats = NDArray[np.float64]


def line(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A `Line2D`: a curve or points, or the endless line of `axhline` and `axvline` where they go all across."""
    transform = artist.get_transform()
    x, y = columns(x=artist.get_xdata(orig=False), y=artist.get_ydata(orig=False)).values()
    in_data = tuple(transform.contains_branch_seperately(scene.axes.transData))
    two = x.size == 2
    if two and in_data == (False, True) and y[0] == y[1] and {*x} == {0, 1}:
        yield _reference("axhline", artist, scene, x=[0, 1], y=y, at=(NOWHERE, y))
    elif two and in_data == (True, False) and x[0] == x[1] and {*y} == {0, 1}:
        yield _reference("axvline", artist, scene, x=x, y=[0, 1], at=(x, NOWHERE))
    else:
        if appearance.joins(artist):
            x, y = _stairs(x, y, str(artist.get_drawstyle()))
        if transform is not scene.axes.transData:
            x, y = scene.in_data(np.column_stack([x, y]), transform).T
        yield stroke(columns(x=x, y=y), artist, scene)


def _stairs(x: Floats, y: Floats, style: str) -> Floats:
    """The corners that are drawn of steps, shape (2, n); points joined directly stay as they are."""
    return np.asarray(STEP_LOOKUP_MAP.get(style, STEP_LOOKUP_MAP["default"])(x, y), dtype=float)


def stroke(points: dict[str, Floats], artist: Any, scene: Scene) -> Drawn:
    """A line through points, or the points alone where only they are marked."""
    joined, marked = appearance.joins(artist), appearance.marks(artist)
    if marked and not joined:
        points = {name: _marked(column, artist.get_markevery()) for name, column in points.items()}
    single = points["x"].size == 1
    ground, step = scene.view.ground, str(artist.get_drawstyle()).startswith("steps")
    hollow = not joined and not scene.name(artist) and appearance.hollow_line(artist, ground)
    drawn = Drawn(
        "line" if joined and not single else "points",
        points,
        name="step" if step else "hollow" if hollow else "",
        marker=appearance.marker_of_line(artist) if marked else "",
        line_style=appearance.dashes(artist.get_linestyle()) if joined else "",
        width=artist.get_linewidth(),
        hidden="a single point without a marker" if single and joined and not marked else "",
    )
    return scene.finish(drawn, artist, appearance.of_line(artist, ground))


def _marked(column: Floats, every: Any) -> Floats:
    """The points that bear a marker; a share of the axes, which `markevery` may be too, leaves them all."""
    if isinstance(every, int | np.integer):
        every = (0, every)
    if isinstance(every, tuple) and all(isinstance(number, int | np.integer) for number in every):
        return column[every[0] :: every[1]]
    return column[every] if isinstance(every, slice | list | np.ndarray) else column


def endless(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """An `AxLine`, through two points or through one with a slope."""
    transform = Artist.get_transform(artist)  # its own depends on the view
    (start,) = scene.in_data(artist.get_xy1(), transform)
    if artist.get_xy2() is not None:
        (end,) = scene.in_data(artist.get_xy2(), transform)
    else:
        slope = artist.get_slope()
        end = start + ([0.0, 1.0] if np.isinf(slope) else [1.0, slope])
    x, y = np.column_stack([start, end])
    yield _reference("axline", artist, scene, x=x, y=y, at=(NOWHERE, NOWHERE))


def _reference(name: str, artist: Any, scene: Scene, *, x: Any, y: Any, at: tuple[Floats, Floats]) -> Drawn:
    style, width = appearance.dashes(artist.get_linestyle()), artist.get_linewidth()
    drawn = Drawn("reference", columns(x=x, y=y), name=name, line_style=style, width=width)
    return scene.finish(drawn, artist, appearance.of_line(artist), at)


def segments(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A `LineCollection`: the pieces of `hlines`, `vlines` and curves of many colours, or stream lines."""
    transform = artist.get_transform()
    paths = [scene.in_data(path.vertices, transform) for path in artist.get_paths() if len(path.vertices)]
    if scene.name(artist) == "streamplot":
        yield _stream(paths, artist, scene)
    else:
        yield pieces(paths, artist, scene)


def events(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """An `EventCollection`, of `eventplot`: a short line for each event."""
    for drawn in segments(artist, scene):
        yield replace(drawn, name="eventplot")


def pieces(paths: list[Floats], artist: Any, scene: Scene) -> Drawn:
    """Pieces of shape (n, 2) or (n, 3) behind one another."""
    points = np.concatenate(paths) if paths else np.empty((0, 2))
    drawn = Drawn(
        "segments",
        columns(**dict(zip("xyz", points.T, strict=False))),
        parts=tuple(map(len, paths)),
        line_style=appearance.dashes_of_collection(artist),
        width=float(np.max(artist.get_linewidths(), initial=0)),
    )
    return scene.finish(drawn, artist, appearance.of_collection(artist))


def _stream(paths: list[Floats], artist: Any, scene: Scene) -> Drawn:
    """Stream lines as arrows: at the middle of every step along them, by that step.

    Matplotlib integrates with the flow, so the order of the points is its direction; its length says nothing.
    """
    steps = np.concatenate([np.diff(path, axis=0) for path in paths])
    middles = np.concatenate([(path[1:] + path[:-1]) / 2 for path in paths])
    moves = steps.any(axis=1)
    (x, y), (u, v) = middles[moves].T, steps[moves].T
    drawn = Drawn("arrows", columns(x=x, y=y, u=u, v=v), width=float(np.max(artist.get_linewidths(), initial=0)))
    ink = appearance.of_collection(artist)
    return scene.finish(drawn, artist, appearance.Ink(ink.all, ink.main[:1]))
