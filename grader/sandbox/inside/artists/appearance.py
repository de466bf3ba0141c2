"""How an artist looks: its colours, and why it cannot be seen where it cannot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from zlib import crc32

import numpy as np
from matplotlib import colors
from matplotlib.markers import MarkerStyle
from numpy.typing import NDArray

from grader.sandbox.inside.artists import painting, private
from grader.sandbox.inside.artists.drawn import NO_COLOURS

Floats = NDArray[np.float64]
Limits = tuple[tuple[float, float], tuple[float, float]]

OUTSIDE = "outside the view"
CLIPPED = "cut off by its clip path"
UNJOINED = "nothing joins or marks its points there"

_FILLED = frozenset(MarkerStyle.filled_markers)
"""Markers that have a face."""

_MARKERS = "o.sv^<>dD*xX+pPhH8|_1234"


@dataclass(frozen=True)
class View:
    """What is seen of axes: whether anything at all, the part of the plane they show, what leaves a trace on them."""

    hidden: str = ""
    """Why nothing of them can be seen."""
    limits: Limits | None = None
    """Of x and y; None where points outside can be seen, as in space."""
    ground: Floats | None = None
    """RGB of the background; None where it is not the same everywhere."""
    traces: Mapping[int, str] = field(default_factory=dict)
    """Of `painting.traces`."""


@dataclass(frozen=True)
class Ink:
    """The colours that an artist puts on the ground, RGBA, shape (n, 4), and which of them stands for it."""

    all: Floats = field(default_factory=lambda: NO_COLOURS)
    main: Floats = field(default_factory=lambda: NO_COLOURS)


UNKNOWN = Ink(np.full((1, 4), np.nan))
"""The ink of pictures, whose colours are not looked at."""


def rgba(colour: Any, alpha: Any = None) -> Floats:
    """One colour or many as RGBA, shape (n, 4); none for "none"."""
    return np.asarray(colors.to_rgba_array(colour, alpha), dtype=float)


def of_line(line: Any, ground: Floats | None = None) -> Ink:
    """The ink of a `Line2D`: its stroke where it has one, and its markers."""
    parts = []
    alpha = line.get_alpha()
    if joins(line) and line.get_linewidth() > 0:
        parts.append(rgba(line.get_color(), alpha))
    if marks(line) and line.get_markersize() > 0:
        faces = rgba(line.get_markerfacecolor(), alpha)
        edges = rgba(line.get_markeredgecolor(), alpha) if line.get_markeredgewidth() > 0 else NO_COLOURS
        main = telling(faces, edges, ground)
        parts += [main, faces, edges]
    inked = [part for part in parts if len(part)]
    return Ink(np.concatenate(inked), inked[0]) if inked else Ink(main=rgba(line.get_color(), alpha))


def telling(faces: Floats, edges: Floats, ground: Floats | None = None) -> Floats:
    """The colours that stand for an artist: of its faces, or of its edges where only they can be told."""
    if not (faces.size and faces[:, 3].any()):
        return edges if edges.size else faces
    same = bool((faces == faces[0]).all()) and not bool((edges == edges[:1]).all())
    sunken = ground is not None and bool(sunk(faces, ground).all())
    return edges if edges.size and (same or sunken) else faces


def sunk(colours: Floats, ground: Floats | None) -> NDArray[np.bool_]:
    """Which colours cannot be seen on a ground; where that is not known, those without any."""
    difference = np.ones((len(colours), 3)) if ground is None else np.abs(colours[:, :3] - ground)
    return np.asarray((difference * colours[:, 3:]).max(axis=1) < painting.JUST_VISIBLE / 255, dtype=bool)


def joins(line: Any) -> bool:
    """Whether a `Line2D` joins its points."""
    return line.get_linestyle() not in ("None", "none", " ", "")


def marks(line: Any) -> bool:
    """Whether a `Line2D` marks its points."""
    return line.get_marker() not in ("None", "none", " ", "", None)


def of_collection(collection: Any, ground: Floats | None = None) -> Ink:
    """The ink of a collection: its faces, and its edges where they have a width."""
    faces, edges = _faces_and_edges(collection)
    return Ink(np.concatenate([faces, edges]), telling(faces, edges, ground))


def _faces_and_edges(collection: Any) -> tuple[Floats, Floats]:
    if collection.get_array() is not None:
        collection.update_scalarmappable()  # as drawing would do: mapped colours exist only then
    faces, edges = (np.asarray(part, dtype=float).reshape(-1, 4) for part in private.colours_of_collection(collection))
    return faces, edges if np.any(np.asarray(collection.get_linewidths()) > 0) else NO_COLOURS


def lost_points(scatter: Any, count: int, ground: Floats | None) -> NDArray[np.bool_]:
    """Which points of a scatter cannot be seen though others may: of no size, or in the colour of the ground."""
    sunken = [sunk(colours, ground) for colours in _faces_and_edges(scatter) if len(colours)]
    lost: NDArray[np.bool_] = np.all([_in_turn(part, count) for part in sunken], axis=0)
    return lost | _in_turn(np.asarray(scatter.get_sizes(), dtype=float) <= 0, count)


def _in_turn(parts: NDArray[np.bool_], count: int) -> NDArray[np.bool_]:
    """So many of some, which come again and again."""
    return parts[np.arange(count) % len(parts)] if len(parts) else np.zeros(count, dtype=bool)


def hollow(faces: Floats, edges: Floats, ground: Floats | None) -> bool:
    """Whether markers have an outline alone."""
    return bool(edges.size and not sunk(edges, ground).any() and sunk(faces, ground).all())


def hollow_scatter(scatter: Any, ground: Floats | None) -> bool:
    """Whether the points of a scatter have an outline alone."""
    return hollow(*_faces_and_edges(scatter), ground)


def hollow_line(line: Any, ground: Floats | None) -> bool:
    """Whether the markers of a `Line2D` have an outline alone."""
    edges = rgba(line.get_markeredgecolor()) if line.get_markeredgewidth() > 0 else NO_COLOURS
    return str(line.get_marker()) in _FILLED and hollow(rgba(line.get_markerfacecolor()), edges, ground)


def of_patch(patch: Any) -> Ink:
    """The ink of a patch: its face where it is filled, and its edge where it has a width."""
    face = rgba(patch.get_facecolor()) if patch.get_fill() else NO_COLOURS
    edge = rgba(patch.get_edgecolor()) if patch.get_linewidth() > 0 else NO_COLOURS
    seen = face if face.size and face[0, 3] else edge
    return Ink(np.concatenate([face, edge]), seen)


def of_text(text: Any) -> Ink:
    """The ink of a text."""
    colour = rgba(text.get_color(), text.get_alpha())
    return Ink(colour, colour)


def hidden(artist: Any, ink: Ink, view: View, x: Floats, y: Floats) -> str:
    """Why an artist of this ink with points at x and y cannot be seen, "" when it can."""
    if view.hidden or not artist.get_visible():
        return view.hidden or "invisible"
    if not len(ink.all):
        return "no width"
    if not ink.all[:, 3].any() or np.all(artist.get_alpha() == 0):
        return "transparent"
    trace = view.traces.get(id(artist))
    if trace == painting.NO_INK:
        return _without_ink(x, y, view.limits, cut_out=artist.get_clip_path() is not None)
    if trace is None and view.limits and artist.get_clip_on() and _outside(x, y, view.limits):
        return OUTSIDE
    return trace or ""


def _without_ink(x: Floats, y: Floats, limits: Limits | None, *, cut_out: bool) -> str:
    """Why something leaves no ink; nothing is said of what has no points at all."""
    if x.size != y.size or not x.size:
        return OUTSIDE  # an endless line
    there = np.isfinite(x) & np.isfinite(y)
    if not there.any():
        return ""
    for values, ends in zip((x, y), limits or (), strict=False):
        there &= (values >= min(ends)) & (values <= max(ends))
    if limits and there.any():
        return CLIPPED if cut_out else UNJOINED
    return OUTSIDE


def _outside(x: Floats, y: Floats, limits: Limits) -> bool:
    """Whether all lies beyond one border; a line between points outside may still cross the view."""
    for values, (one, other) in zip((x, y), limits, strict=True):
        low, high = np.fmin.reduce(values, initial=np.inf), np.fmax.reduce(values, initial=-np.inf)
        if low <= high and (high < min(one, other) or low > max(one, other)):
            return True
    return False


def background(axes: Any, figure: Any) -> Floats | None:
    """RGB behind what is drawn on axes, None where it cannot be told, as for twins that lie over others."""
    page = _over(rgba(figure.get_facecolor()), np.ones(3))
    if not (axes.axison and axes.get_frame_on()) and axes.name != "3d":
        return page
    return _over(rgba(axes.get_facecolor()), page) if axes.patch.get_visible() else None


def _over(colour: Floats, ground: Floats) -> Floats:
    if not len(colour):
        return ground
    mixed: Floats = colour[0, :3] * colour[0, 3] + ground * (1 - colour[0, 3])
    return mixed


DASHES = {"solid": "-", "dashed": "--", "dashdot": "-.", "dotted": ":"}


def dashes(style: Any) -> str:
    """A dash style by its short name, "custom" for one of the student's own."""
    return DASHES.get(style, style) if isinstance(style, str) else "custom"


def dashes_of_collection(collection: Any) -> str:
    """The dash style of a collection's first piece, told by the lengths of its strokes and gaps."""
    (_, lengths), *_ = collection.get_linestyle() or [(0, None)]
    if not lengths:
        return "-"
    return "-." if len(lengths) > 2 else ":" if lengths[0] <= lengths[1] else "--"


def marker_of_line(line: Any) -> str:
    """The marker of a `Line2D`."""
    marker = line.get_marker()
    if isinstance(marker, str | int):
        return str(marker)
    style = MarkerStyle(marker)
    return marker_of(style.get_path().transformed(style.get_transform()))


_outlines: dict[bytes, str] = {}


def marker_of(path: Any) -> str:
    """The name of the marker that has this outline; one that is not Matplotlib's is "path:" and its checksum."""
    if not _outlines:
        for name in _MARKERS:
            style = MarkerStyle(name)
            _outlines[_outline(style.get_path().transformed(style.get_transform()))] = name
    outline = _outline(path)
    return _outlines.get(outline) or f"path:{crc32(outline):08x}"


def _outline(path: Any) -> bytes:
    return bytes(np.round(path.vertices, 6).tobytes())
