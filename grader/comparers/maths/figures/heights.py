"""A function of two variables as it is drawn: a surface, or the lines along which it is constant."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from grader.comparers.maths.figures.strokes import Floats, Place, Positions, Truths, columns, each_axes, ends
from grader.values import Artist, Figures

LEAST_LINES = 6
"""Fewer lines in space are cuts."""
LEAST_BENDS = 12
"""Points of a curve that show its shape."""


@dataclass(frozen=True, eq=False)
class Heights:
    """Points of the graph of a function of two variables, on one pair (or triple) of axes."""

    place: Place
    x: Floats
    y: Floats
    z: Floats
    above: Floats
    """How high the function may be: for lines z itself, for filled bands their upper edge."""
    lines: bool = False
    """Whether they are lines of constant height."""

    def where(self, which: Truths) -> Heights:
        """Some of the points."""
        return Heights(self.place, self.x[which], self.y[which], self.z[which], self.above[which], self.lines)


def heights(figures: Figures) -> Iterator[Heights]:
    """All surfaces and contour plots that can be seen; those in pieces on the same axes also together.

    Several lines in space are a wireframe.
    """
    for place, axes in each_axes(figures):
        drawn = [artist for artist in axes.artists if not artist.hidden]
        found = [
            _surface(artist, place)
            if artist.type == "surface"
            else _contours(artist, place, polar=axes.type == "polar")
            for artist in drawn
            if artist.type in ("surface", "contour")
        ]
        kept = [one for one in found if one.x.size]
        surfaces = [one for one in kept if not one.lines]
        yield from kept
        lines = [artist for artist in drawn if artist.z is not None and _lines(artist)]
        if sum(map(_lines, lines)) >= LEAST_LINES:
            yield _together([_surface(artist, place) for artist in lines])
        for alike in (surfaces, [one for one in kept if one.lines]):
            if len(alike) > 1:
                yield _together(alike)


def levels(figures: Figures, at: Callable[[Floats, Floats], Floats], tolerance: float) -> Iterator[Heights]:
    """Curves in the plane along which a function is constant: contours that were computed by hand.

    `at` gives the function's values, which may differ by so much along a curve.
    """
    for place, axes in each_axes(figures):
        drawn = [
            artist
            for artist in axes.artists
            if axes.type == "plane" and artist.type in ("line", "segments") and artist.line_style and not artist.hidden
        ]
        if not drawn:
            continue
        each = [columns(artist.x, artist.y) for artist in drawn]
        x, y = (np.concatenate(values) for values in zip(*each, strict=True))
        z = at(x, y)
        lengths = [ends(artist.parts, own.size) + 1 for artist, (own, _) in zip(drawn, each, strict=True)]
        starts = np.cumsum([0, *(own.size for own, _ in each)])
        gaps = np.flatnonzero(~np.isfinite(x + y + z))
        cuts = [*(start + own for start, own in zip(starts, lengths, strict=False)), starts, gaps, gaps + 1]
        found = [
            np.column_stack([x[own], y[own], np.full(len(z[own]), np.mean(z[own]))])
            for own in map(slice, *_neighbours(np.unique(np.concatenate(cuts))))
            if own.stop - own.start >= LEAST_BENDS and float(np.ptp(z[own])) <= tolerance
        ]
        if found:
            x, y, z = np.concatenate(found).T
            yield Heights(place, x, y, z, z, lines=True)


def _neighbours(cuts: Positions) -> tuple[Sequence[int], Sequence[int]]:
    """The starts and stops of the pieces between cuts."""
    return cuts[:-1].tolist(), cuts[1:].tolist()


def _lines(artist: Artist) -> int:
    """How many lines it is."""
    if artist.name == "stem":
        return 0
    return {"line": 1, "segments": len(artist.parts)}.get(artist.type, 0)


def _together(several: Sequence[Heights]) -> Heights:
    x, y, z, above = (np.concatenate([getattr(one, name) for one in several]) for name in ("x", "y", "z", "above"))
    return Heights(several[0].place, x, y, z, above, several[0].lines)


def _surface(artist: Artist, place: Place) -> Heights:
    x, y, z = columns(artist.x, artist.y, artist.z)
    finite = np.isfinite(x) & np.isfinite(y) & np.isfinite(z)
    return Heights(place, x[finite], y[finite], z[finite], z[finite])


def _contours(artist: Artist, place: Place, *, polar: bool) -> Heights:
    x, y = columns(artist.x, artist.y)
    if polar:  # a band's edge along a seam of the plot, where angles begin, is at no level
        seam = (artist.name == "contourf") & ((x <= np.min(x, initial=np.inf)) | (x >= np.max(x, initial=-np.inf)))
        radius = np.where(seam, np.nan, y)
        x, y = radius * np.cos(x), radius * np.sin(x)
    z, above = np.full(x.size, np.nan), np.full(x.size, np.nan)
    levels = np.unique(artist.levels)
    last = 0
    for end, level in zip(ends(artist.parts, x.size) + 1, artist.levels, strict=False):
        z[last:end] = level
        higher = levels[levels > level]
        above[last:end] = (higher[0] if higher.size else np.inf) if artist.name == "contourf" else level
        last = int(end)
    finite = np.isfinite(x) & np.isfinite(y) & np.isfinite(z)
    return Heights(place, x[finite], y[finite], z[finite], above[finite], lines=True)
