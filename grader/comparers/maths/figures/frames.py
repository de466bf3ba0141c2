"""The pictures a reader sees: axes that lie over one another, as twins do, are one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from grader.comparers._words import clipped
from grader.comparers.maths.figures.naming import nth
from grader.comparers.maths.figures.strokes import Place, each_axes
from grader.values import Axes, Figures
from grader.words import say

MAX_TITLE = 40


@dataclass(frozen=True)
class Frame:
    """Axes of one figure at the same place, in the order they were made; most often one pair."""

    places: tuple[Place, ...]
    axes: tuple[Axes, ...]

    @property
    def type(self) -> str:
        """Plane, space or polar."""
        return self.axes[0].type


def frames(figures: Figures) -> list[Frame]:
    """All pictures, those with nothing drawn in them too."""
    found: dict[object, list[tuple[Place, Axes]]] = defaultdict(list)
    for place, axes in each_axes(figures):
        found[place.figure, axes.place, axes.type].append((place, axes))
    return [Frame(*map(tuple, zip(*group, strict=True))) for group in found.values()]


def only(figures: Figures, frame: Frame, artist: int | None = None) -> Figures:
    """The same figures with nothing drawn outside one picture; of it one artist (by its position), or all."""
    kept = set(frame.places)
    return Figures(
        tuple(
            replace(
                figure,
                axes=tuple(
                    _with(axes, artist) if Place(index, position) in kept else replace(axes, artists=(), legend=())
                    for position, axes in enumerate(figure.axes)
                ),
            )
            for index, figure in enumerate(figures.figures)
        )
    )


def _with(axes: Axes, artist: int | None) -> Axes:
    return axes if artist is None else replace(axes, artists=axes.artists[artist : artist + 1])


def called(place: Place, figures: Figures) -> str:
    """A phrase for axes: `your figure`, `your second axes`, `the axes "velocity"`, `your second figure`."""
    everywhere = dict(each_axes(figures))
    if len(everywhere) == 1:
        return say("your figure")
    title = everywhere[place].title
    if title.strip() and sum(axes.title == title for axes in everywhere.values()) == 1:
        return say("the axes “{title}”", title=clipped(title, MAX_TITLE))
    figure, axes = nth(place.figure), nth(place.axes)
    if len(figures.figures[place.figure].axes) == 1:
        return say("your {nth} figure", nth=figure)
    if len(figures.figures) == 1:
        return say("your {nth} axes", nth=axes)
    return say("the {axes} axes of your {figure} figure", axes=axes, figure=figure)
