"""How an artist looks: its colours, and why it cannot be seen where it cannot. By attributes, nothing is rendered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from matplotlib import colors
from matplotlib.markers import MarkerStyle
from numpy.typing import NDArray

from grader.sandbox.inside.artists import private
from grader.sandbox.inside.artists.drawn import NO_COLOURS

Floats = NDArray[np.float64]

JUST_VISIBLE = 3 / 255
"""Smallest difference from the background, in one of red, green and blue, that counts as a colour of its own."""

SUNK = "colour of the background"
"""The one reason for not being seen that depends on what else is drawn."""

PAPER = np.ones(3)

_MARKERS = "o.sv^<>dD*xX+pPhH8|_1234"


@dataclass(frozen=True)
class Ground:
    """What is drawn on: whether it is visible at all, the part of the plane it shows, its colour."""

    visible: bool = True
    limits: tuple[tuple[float, float], tuple[float, float]] | None = None
    """Of x and y; None where points outside can be seen, as in space."""
    colour: Floats | None = None
    """RGB; None where it is not the same everywhere, as on an image."""


@dataclass(frozen=True)
class Ink:
    """The colours that an artist puts on the ground, RGBA, shape (n, 4), and which of them stands for it."""

    all: Floats = field(default_factory=lambda: NO_COLOURS)
    main: Floats = field(default_factory=lambda: NO_COLOURS)


UNKNOWN = Ink(np.full((1, 4), np.nan))
"""The ink of pictures, whose colours are not looked at: it differs from every background."""


def rgba(colour: Any, alpha: Any = None) -> Floats:
    """One colour or many as RGBA, shape (n, 4); none for "none"."""
    return np.asarray(colors.to_rgba_array(colour, alpha), dtype=float)


def of_line(line: Any) -> Ink:
    """The ink of a `Line2D`: its stroke where it has one, and its markers."""
    parts = []
    alpha = line.get_alpha()
    if joins(line) and line.get_linewidth() > 0:
        parts.append(rgba(line.get_color(), alpha))
    if marks(line) and line.get_markersize() > 0:
        parts.append(rgba(line.get_markerfacecolor(), alpha))
        if line.get_markeredgewidth() > 0:
            parts.append(rgba(line.get_markeredgecolor(), alpha))
    inked = [part for part in parts if len(part)]
    return Ink(np.concatenate(inked), inked[0]) if inked else Ink(main=rgba(line.get_color(), alpha))


def joins(line: Any) -> bool:
    """Whether a `Line2D` joins its points."""
    return line.get_linestyle() not in ("None", "none", " ", "")


def marks(line: Any) -> bool:
    """Whether a `Line2D` marks its points."""
    return line.get_marker() not in ("None", "none", " ", "", None)


def of_collection(collection: Any) -> Ink:
    """The ink of a collection: its faces, and its edges where they have a width."""
    if collection.get_array() is not None:
        collection.update_scalarmappable()  # as drawing would do: mapped colours exist only then
    faces, edges = (np.asarray(part, dtype=float).reshape(-1, 4) for part in private.colours_of_collection(collection))
    if not np.any(np.asarray(collection.get_linewidths()) > 0):
        edges = NO_COLOURS
    seen = faces if faces.size and faces[:, 3].any() else edges
    return Ink(np.concatenate([faces, edges]), seen if seen.size else faces)


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


def hidden(artist: Any, ink: Ink, ground: Ground, x: Floats, y: Floats) -> str:
    """Why an artist of this ink with points at x and y cannot be seen, "" when it can."""
    if not (ground.visible and artist.get_visible()):
        return "invisible"
    if not len(ink.all):
        return "no width"
    if not ink.all[:, 3].any() or np.all(artist.get_alpha() == 0):
        return "transparent"
    if ground.colour is not None and _sinks(ink.all, ground.colour):
        return SUNK
    if ground.limits is not None and artist.get_clip_on() and _outside(x, y, ground.limits):
        return "outside the view"
    return ""


def _sinks(ink: Floats, ground: Floats) -> bool:
    difference = np.abs(ink[:, :3] - ground) * ink[:, 3:]
    return bool(difference.max() < JUST_VISIBLE)


def _outside(x: Floats, y: Floats, limits: tuple[tuple[float, float], tuple[float, float]]) -> bool:
    """Whether all lies beyond one border; a line between points outside may still cross the view."""
    if x.size == y.size:
        there = np.isfinite(x) & np.isfinite(y)
        x, y = x[there], y[there]
    for values, (one, other) in zip((x, y), limits, strict=True):
        finite = values[np.isfinite(values)]
        if finite.size and (finite.max() < min(one, other) or finite.min() > max(one, other)):
            return True
    return False


def background(axes: Any, figure: Any) -> Floats | None:
    """RGB behind what is drawn on axes, None where it cannot be told, as for twins that lie over others."""
    page = _over(rgba(figure.get_facecolor()), PAPER)
    if not (axes.axison and axes.get_frame_on()):
        return page
    return _over(rgba(axes.get_facecolor()), page) if axes.patch.get_visible() else None


def _over(colour: Floats, ground: Floats) -> Floats:
    if not len(colour):
        return ground
    mixed: Floats = colour[0, :3] * colour[0, 3] + ground * (1 - colour[0, 3])
    return mixed


_outlines: dict[bytes, str] = {}


def marker_of(path: Any) -> str:
    """The name of the marker that has this outline, "path" for one that is not Matplotlib's."""
    if not _outlines:
        for name in _MARKERS:
            style = MarkerStyle(name)
            _outlines[_outline(style.get_path().transformed(style.get_transform()))] = name
    return _outlines.get(_outline(path), "path")


def _outline(path: Any) -> bytes:
    return bytes(np.round(path.vertices, 6).tobytes())
