"""Readers of texts: words at a place, notes that point at something, tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from mpl_toolkits.mplot3d.art3d import Text3D  # type: ignore[import-untyped]

from grader.sandbox.inside.artists import appearance, painting
from grader.sandbox.inside.artists.drawn import Drawn, columns
from grader.sandbox.inside.artists.patches import between
from grader.sandbox.inside.artists.scene import Scene


def text(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A text in the plane or in space, at the place it is written."""
    if not artist.get_text().strip():
        return
    if isinstance(artist, Text3D):
        place = dict(zip("xyz", artist.get_position_3d(), strict=True))
    else:
        place = dict(zip("xy", scene.in_data(artist.get_unitless_position(), artist.get_transform())[0], strict=True))
    yield _words(artist, scene, columns(**place))


def _words(artist: Any, scene: Scene, place: dict[str, Any]) -> Drawn:
    ink = appearance.of_text(artist)
    lost = ink.all[:, 3].any() and appearance.sunk(ink.all, scene.view.ground).all() and not artist.get_bbox_patch()
    drawn = Drawn("text", place, label=artist.get_text(), hidden=painting.SUNK if lost else "")
    return scene.finish(drawn, artist, ink)


def annotation(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A text at what it points at; without words it is an arrow, from its place to what it points at.

    The arrow of a text is a note on the drawing, and not read.
    """
    if artist.get_text().strip():
        yield _words(artist, scene, columns(**dict(zip("xy", _place(artist.xy, artist.xycoords, scene), strict=True))))
    elif artist.arrow_patch is not None:
        start, end = (_place(artist.xyann, artist.anncoords, scene), _place(artist.xy, artist.xycoords, scene))
        yield between(start, end, artist.arrow_patch, scene, scene.axes.transData)


def _place(point: Any, system: Any, scene: Scene) -> tuple[float, float]:
    """A place in data coordinates; NaN where the system depends on the text itself."""
    frames = {
        "data": scene.axes.transData,
        "axes fraction": scene.axes.transAxes,
        "figure fraction": scene.axes.figure.transFigure,
    }
    if not isinstance(system, str) or system not in frames:
        return np.nan, np.nan
    x, y = scene.axes.convert_xunits(point[0]), scene.axes.convert_yunits(point[1])
    ((x, y),) = scene.in_data([x, y], frames[system])
    return x, y


def table(artist: Any, scene: Scene) -> Iterator[Drawn]:
    """A `Table`, as one text of its rows; it stands beside the data, so that its place says nothing."""
    rows: dict[int, list[str]] = {}
    for (row, _), cell in sorted(artist.get_celld().items()):
        rows.setdefault(row, []).append(cell.get_text().get_text())
    words = "\n".join(" ".join(filter(None, row)) for row in rows.values())
    hidden = scene.view.hidden or ("" if artist.get_visible() else "invisible")
    yield Drawn("text", columns(x=np.nan, y=np.nan), name="table", label=words, hidden=hidden)
