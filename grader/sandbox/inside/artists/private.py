"""What Matplotlib keeps to itself: the only reader of its private attributes, checked on 3.9, 3.10 and 3.11.

Each function has a test that draws and reads back, so that a release that moves an attribute is noticed there.
"""

# ruff: noqa: SLF001 - that is what this module is for

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_TAG = "_grader_drawn_by"
_STANDS_FOR = "_grader_stands_for"
MOST_STOOD_FOR = 2000
"""Artists of one entry of a legend: bars of a container, markers and stems."""


def tag(artist: Any, call: str) -> None:
    """Note on an artist which plotting call made it, where the artist itself does not tell."""
    setattr(artist, _TAG, call)


def tag_of(artist: Any) -> str:
    """The call noted by `tag`, "" for none."""
    return str(getattr(artist, _TAG, ""))


def stand_for(samples: Iterable[Any], handles: Iterable[Any]) -> None:
    """Note on the samples in a legend which handles they were made of; a legend itself forgets them."""
    for sample, handle in zip(samples, handles, strict=False):
        if sample is not None:
            setattr(sample, _STANDS_FOR, handle)


def stood_for(sample: Any) -> list[Any]:
    """The artists noted by `stand_for`, the parts of containers and groups included, and those of a copied legend."""
    handle = getattr(sample, _STANDS_FOR, None)
    found: list[Any] = []
    waiting = [] if handle is None else [handle]
    while waiting and len(found) < MOST_STOOD_FOR:
        thing = waiting.pop()
        found.append(thing)
        parts = thing if isinstance(thing, tuple | list) else [getattr(thing, _STANDS_FOR, None)]
        waiting += [part for part in parts if part is not None]
    return found


def is_for_tex(text: Any) -> bool:
    """Whether TeX is to set a text."""
    return bool(text._usetex)


def triangulation(mesh: Any) -> Any:
    """The points and triangles of a `TriMesh`."""
    return mesh._triangulation


def categories(axis: Any) -> list[str]:
    """The strings that were plotted on an axis, which stand at 0, 1, 2, … in the order they came."""
    return [str(name) for name in getattr(axis.units, "_mapping", ())]


def children(axes: Any) -> list[Any]:
    """Everything drawn on axes, in the order of the calls, without spines, ticks, titles and legend."""
    return list(axes._children)


def is_colour_bar(axes: Any) -> bool:
    """Whether the axes only explain the colours of others."""
    return hasattr(axes, "_colorbar")


def face_vertices(surface: Any) -> Floats:
    """The corners of all polygons of a `Poly3DCollection`, shape (n, 3), with repetitions.

    Since 3.11 ragged polygons are padded with uninitialised memory, which `_invalid_vertices` marks.
    """
    if hasattr(surface, "_faces"):
        faces, padding = surface._faces, surface._invalid_vertices
        valid = np.broadcast_to(~np.asarray(padding, dtype=bool), faces.shape[:2])
        return np.asarray(faces[valid], dtype=float).reshape(-1, 3)
    return np.asarray(surface._vec[:3].T, dtype=float)


def segments_in_space(collection: Any) -> list[Floats]:
    """The pieces of a `Line3DCollection`, each of shape (n, 3)."""
    return [np.ma.filled(np.ma.asarray(piece, dtype=float), np.nan) for piece in collection._segments3d]


def points_in_space(collection: Any) -> Floats:
    """The points of a 3-D scatter, shape (3, n); `get_offsets` gives them projected once they were drawn."""
    return np.array([np.ma.filled(np.ma.asarray(values, dtype=float), np.nan) for values in collection._offsets3d])


def colours_of_collection(collection: Any) -> tuple[Any, Any]:
    """RGBA of faces and edges, each of shape (n, 4): in space the public getters project everything first."""
    faces = getattr(collection, "_facecolor3d", collection._facecolors)
    edges = getattr(collection, "_edgecolor3d", collection._edgecolors)
    return faces, faces if isinstance(edges, str) else edges


def lifted_paths(contours: Any) -> list[tuple[Floats, Any]] | None:
    """Vertices of shape (n, 3) and path codes of contours drawn in space; None for those in a plane."""
    lifted = getattr(contours, "_3dverts_codes", None)
    return (
        None
        if lifted is None
        else [(np.asarray(points, dtype=float).reshape(-1, 3), codes) for points, codes in lifted]
    )


def layer_bounds(contours: Any) -> Floats:
    """The lower bound of every layer of filled contours, those beyond the outermost levels included."""
    return np.asarray(contours._levels, dtype=float)[:-1]


def arrow(patch: Any) -> tuple[float, float, float, float]:
    """Start and vector of a `FancyArrow`, which `Axes.arrow` draws."""
    return patch._x, patch._y, patch._dx, patch._dy


def has_head(patch: Any) -> bool:
    """Whether a `FancyArrow` has a head; one of no given width is wider than its shaft."""
    return bool(patch._head_width != 0)


def arrow_ends(patch: Any) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """Start and end of a `FancyArrowPatch`; None for one that follows a path."""
    ends: tuple[tuple[float, float], tuple[float, float]] | None = patch._posA_posB
    return ends


def draw_frames(animation: Any) -> Any:
    """Draw an animation's frames one after the other, without rendering; yields after each."""
    animation._init_draw()
    yield
    for frame in animation.new_saved_frame_seq():
        animation._draw_next_frame(frame, blit=False)
        yield


def animated_figure(animation: Any) -> Any:
    """The figure an animation plays on."""
    return animation._fig
