"""What was drawn, as numbers: the points of every curve and which of them are joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.comparers.maths.arrays import Reason, from_array
from grader.comparers.maths.figures.steps import stairs, stepped
from grader.values import Array, Artist, Axes, Figures, Record, Value

Floats = NDArray[np.float64]
Truths = NDArray[np.bool_]
Positions = NDArray[np.intp]

HUGE = 1e100
"""No number is read as greater than this, so that sums and squares of them do not overflow."""
_DRAWN = frozenset({"line", "points", "segments", "contour", "reference"})
SAMPLES = 64
"""Points that stand for a straight line where there is none of its own."""


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """Where something is drawn: the position of its figure among the figures, of its axes in the figure."""

    figure: int
    axes: int


@dataclass(frozen=True, slots=True)
class View:
    """The rectangle that axes show: from which x to which one, and the same of y."""

    x: tuple[float, float] = (-np.inf, np.inf)
    y: tuple[float, float] = (-np.inf, np.inf)

    def holds_x(self, x: Floats, slack: float = 0.0) -> Truths:
        """Which numbers lie between its left and right edges, or this far beside."""
        return (x >= self.x[0] - slack) & (x <= self.x[1] + slack)

    def holds_y(self, y: Floats, slack: float = 0.0) -> Truths:
        """Which numbers lie between its lower and upper edges, or this far beside."""
        return (y >= self.y[0] - slack) & (y <= self.y[1] + slack)


EVERYWHERE = View()


@dataclass(frozen=True, eq=False, slots=True)
class Stroke:
    """Points drawn on one pair of axes that may be a curve: those of an artist, of some, or of parts of some."""

    x: Floats
    y: Floats
    joined: Truths
    """joined[i]: a straight piece runs from point i to point i + 1. The last is false."""
    place: Place
    artists: tuple[Artist, ...]
    view: View = EVERYWHERE
    """What its axes show."""
    more_views: tuple[View, ...] = ()
    """What other axes show on which it is drawn once more, as with a broken axis."""
    memory: dict[object, Any] = field(init=False, default_factory=dict, repr=False)
    """What was found out about it, by what it was compared with."""

    @property
    def hidden(self) -> str:
        """Why it cannot be seen, "" when it can."""
        return self.artists[0].hidden

    @property
    def tread(self) -> float:
        """Half the width of stairs, which are known by the middles of their treads; 0 of anything else."""
        return usual_step(self.x) / 2 if self.artists[0].name == "stairs" else 0.0

    @property
    def style(self) -> tuple[str, ...]:
        """What tells it from others: strokes alike in this look like one."""
        artist = self.artists[0]
        return (*artist.colors[:1], artist.marker, artist.line_style)


def numbers(array: Array | None) -> Floats:
    """All numbers of an array, flat; NaN for those that are not real, none where it cannot be read."""
    read = from_array(array) if array is not None else np.empty(0)
    if isinstance(read, Reason):
        return np.empty(0)
    flat = read.ravel()
    real = np.where(flat.imag == 0, flat.real, np.nan)
    return np.where(np.isfinite(real), real.clip(-HUGE, HUGE), real)


def columns(*arrays: Array | None) -> tuple[Floats, ...]:
    """The numbers of several arrays, cut to the length of the shortest."""
    read = [numbers(array) for array in arrays]
    size = min((values.size for values in read), default=0)
    return tuple(values[:size] for values in read)


def usual_step(x: Floats) -> float:
    """The median distance of neighbours."""
    steps = np.diff(np.unique(x))
    return float(np.median(steps)) if steps.size else 0.0


def figures_in(seen: Value) -> Figures | None:
    """The figures among what was looked at, None where there are none."""
    values = seen.values if isinstance(seen, Record) else (seen,)
    return next((value for value in values if isinstance(value, Figures)), None)


def each_axes(figures: Figures) -> Iterator[tuple[Place, Axes]]:
    """All axes of all figures with their places."""
    for index, figure in enumerate(figures.figures):
        for position, axes in enumerate(figure.axes):
            yield Place(index, position), axes


def strokes(figures: Figures) -> list[Stroke]:
    """A stroke for everything drawn in a plane that may be a curve, hidden or not, in drawing order.

    A figure that was saved or shown repeatedly is there in each of its states; what is the same in several is one.
    """
    found = []
    first_seen: dict[tuple[int, Artist], int] = {}
    for place, axes in each_axes(figures):
        for artist in axes.artists if axes.type == "plane" else ():
            again = (
                len(figures.figures) > 1 and first_seen.setdefault((place.axes, artist), place.figure) < place.figure
            )
            stroke = None if again else _stroke(artist, place, axes)
            if stroke is not None:
                found += _levels(stroke) if artist.type == "contour" else [stroke]
    return found


def _levels(stroke: Stroke) -> list[Stroke]:
    """The lines of each level of a contour plot."""
    artist = stroke.artists[0]
    last = ends(artist.parts, stroke.x.size)
    if len(set(artist.levels)) < 2 or len(artist.levels) != last.size:
        return [stroke]
    names, first, number = np.unique(artist.levels, return_index=True, return_inverse=True)
    level = np.repeat(number, np.diff(last, prepend=-1))
    own = np.split(np.argsort(level, kind="stable"), np.cumsum(np.bincount(level, minlength=names.size))[:-1])
    return [
        replace(stroke, x=stroke.x[held], y=stroke.y[held], joined=stroke.joined[held])
        for held in (own[at] for at in np.argsort(first))
    ]


def _stroke(artist: Artist, place: Place, axes: Axes) -> Stroke | None:
    if artist.z is not None or artist.type not in _DRAWN:
        return None
    x, y = columns(artist.x, artist.y)
    if x.size == 0:
        return None
    match artist.type:
        case "line" if artist.name == "stairs" and x.size >= 4:
            x, y = stairs(x, y)
            joined = np.ones(x.size, dtype=bool)
        case "line":
            x, y = stepped(x, y) if artist.name == "step" and x.size >= 3 else (x, y)
            joined = np.ones(x.size, dtype=bool)
        case "points":
            joined = np.zeros(x.size, dtype=bool)
        case "segments" | "contour":
            joined = np.ones(x.size, dtype=bool)
            joined[ends(artist.parts, x.size)] = False
        case "reference" if x.size >= 2:
            x, y = _endless(x, y, axes)
            joined = np.ones(x.size, dtype=bool)
        case _:
            return None
    return Stroke(x, y, _drawn(x, y, joined), place, (artist,), _view(axes))


def _view(axes: Axes) -> View:
    (left, right), (bottom, top) = (sorted(limits) for limits in axes.limits[:2])
    return View((left, right), (bottom, top)) if np.isfinite([left, right, bottom, top]).all() else EVERYWHERE


def ends(parts: Iterable[int], size: int) -> Positions:
    """The positions of the last points of parts that lie behind one another."""
    last = np.cumsum(np.asarray(tuple(parts), dtype=np.intp)) - 1
    return last[(last >= 0) & (last < size)]


def _drawn(x: Floats, y: Floats, joined: Truths) -> Truths:
    """Nothing is drawn to or from a point that is not finite."""
    finite = np.isfinite(x) & np.isfinite(y)
    drawn = joined & finite
    drawn[:-1] &= finite[1:]
    drawn[-1] = False
    return drawn


def _endless(x: Floats, y: Floats, axes: Axes) -> tuple[Floats, Floats]:
    """Points of the line through two points, as far as the view goes."""
    (left, right), (bottom, top) = axes.limits[0], axes.limits[1]
    dx, dy = x[1] - x[0], y[1] - y[0]
    if dx == 0:
        return np.full(SAMPLES, x[0]), np.linspace(bottom, top, SAMPLES)
    at = np.linspace(left, right, SAMPLES)
    return at, y[0] + (at - x[0]) * (dy / dx)


def union(parts: Iterable[Stroke]) -> Stroke:
    """Strokes of the same axes as one; the pen is lifted between them."""
    all_parts = list(parts)
    return Stroke(
        np.concatenate([part.x for part in all_parts]),
        np.concatenate([part.y for part in all_parts]),
        np.concatenate([part.joined for part in all_parts]),
        all_parts[0].place,
        tuple(artist for part in all_parts for artist in part.artists),
        all_parts[0].view,
    )


def exchanged(stroke: Stroke) -> Stroke:
    """The stroke with x and y exchanged."""
    return Stroke(stroke.y, stroke.x, stroke.joined, stroke.place, stroke.artists)
