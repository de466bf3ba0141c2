"""Why there is nothing to compare: no figure, one that was closed unseen, or one with other things on it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from grader.comparers._words import clipped, listed, of_fault
from grader.comparers.maths.figures.naming import short
from grader.comparers.maths.figures.strokes import Place, Stroke, columns, each_axes
from grader.model import Judgement
from grader.values import Artist, Fault, Figures, Value


@dataclass(frozen=True)
class Mistake:
    """What went wrong with something that was asked for."""

    code: str
    sentence: str
    place: Place | None = None
    """The axes it happened on, where there are any."""
    hints: tuple[str, ...] = ()
    """More sentences: what to look at next."""
    offset: float = 0.0
    """How much higher than the curve asked for what was drawn in its place lies, where that is allowed."""

    def judged(self, seen: Figures) -> Judgement:
        """The judgement of a figure of which nothing counts."""
        return Judgement(0, " ".join([self.sentence, *self.hints]), diagnosis=self.code, seen=seen)


_OTHER = {
    "image": ("image", "You show a picture (coloured cells, as imshow draws them), but the task asks for {wanted}."),
    "bars": ("type", "You drew bars (a bar chart or a histogram), but the task asks for {wanted}."),
    "fill": ("type", "You drew a filled area, but the task asks for {wanted}."),
    "surface": ("type", "You drew a surface, but the task asks for {wanted}."),
    "arrows": ("type", "You drew arrows, but the task asks for {wanted}."),
    "contour": ("type", "You drew contour lines, but the task asks for {wanted}."),
    "line": ("type", "You drew lines, but the task asks for {wanted}."),
    "points": ("type", "You drew points, but the task asks for {wanted}."),
    "segments": ("type", "You drew lines, but the task asks for {wanted}."),
    "text": ("text", "There is only text on your figure, but the task asks for {wanted}."),
    "reference": ("type", "You drew straight guide lines, but the task asks for {wanted}."),
}
"""What else was drawn, that which says most first: its code and a sentence."""
_WHY = {"invisible": "it is switched off (visible=False)", "no width": "its line has no width"}


def visible(figures: Figures) -> list[Artist]:
    """All that can be seen."""
    return [artist for _, axes in each_axes(figures) for artist in axes.artists if not artist.hidden]


def unseen(figures: Figures) -> str:
    """A sentence about figures that were closed or cleared, "" if there are none."""
    if not figures.unseen:
        return ""
    line = f" (line {figures.unseen_line})" if figures.unseen_line else ""
    count = "A figure was" if figures.unseen == 1 else f"{figures.unseen} figures were"
    return f"{count} closed or cleared{line} before being shown or saved, so nobody could see it."


def nothing(figures: Figures, types: Collection[str], wanted: str) -> Mistake | None:
    """Why none of the `types` of artists is to be seen; None if there is one. `wanted`: such as "a curve"."""
    seen = visible(figures)
    if any(artist.type in types for artist in seen):
        return None
    hidden = [artist for _, axes in each_axes(figures) for artist in axes.artists if artist.hidden]
    meant = [artist for artist in hidden if artist.type in types]
    if meant:
        return Mistake("invisible", f"You drew {wanted}, but that cannot be seen: {_why(meant[0], figures)}.")
    if figures.unseen:
        return Mistake("closed_unseen", unseen(figures))
    if not figures.figures:
        return Mistake(
            "no_figure", "Your program made no figure.", hints=("Did you call a plot function, such as plt.plot?",)
        )
    for artist in sorted(seen, key=lambda one: list(_OTHER).index(one.type) if one.type in _OTHER else len(_OTHER)):
        if artist.type in _OTHER:
            code, sentence = _OTHER[artist.type]
            return Mistake(code, sentence.format(wanted=wanted))
    return _empty(figures, wanted)


def _empty(figures: Figures, wanted: str) -> Mistake:
    """Axes without anything on them, or with text only."""
    every = [axes for _, axes in each_axes(figures)]
    written = {"a title": any(axes.title for axes in every), "labels": any(any(axes.labels) for axes in every)}
    there = [name for name, one in written.items() if one]
    has = f"has {listed(['axes', *there])}, but nothing is drawn on it" if there else "is empty"
    return Mistake("empty", f"Your figure {has}: the task asks for {wanted}.")


def in_other_axes(figures: Figures, types: Collection[str], wanted: str) -> Mistake | None:
    """Why nothing counts though there is something of these types: it is on polar axes, or in space."""
    seen = {axes.type for _, axes in each_axes(figures) for one in axes.artists if one.type in types and not one.hidden}
    if not seen or "plane" in seen:
        return None
    where = "on polar axes" if "polar" in seen else "in space (3-D)"
    return Mistake("wrong_axes", f"You drew {where}, but the task asks for {wanted} on ordinary axes, y over x.")


def cannot_be_seen(stroke: Stroke, figures: Figures | None) -> str:
    """Why a stroke is hidden, to go on after a colon."""
    return _why(stroke.artists[0], figures)


def _why(artist: Artist, figures: Figures | None) -> str:
    why = _WHY.get(artist.hidden) or clipped(artist.hidden)
    axes = (
        next((one for _, one in each_axes(figures) if any(own is artist for own in one.artists)), None)
        if figures
        else None
    )
    if axes is None or artist.hidden != "outside the view":
        return why
    for name, limits, values in zip("xy", axes.limits, columns(artist.x, artist.y), strict=False):
        low, high = sorted(limits)
        finite = values[np.isfinite(values)]
        if finite.size and (finite.max() < low or finite.min() > high):
            least, most, start, stop = (short(number) for number in (finite.min(), finite.max(), low, high))
            lies = f"from {least} to {most}" if least != most else f"at {least}"
            return f"{why}, since the {name} axis shows {start} to {stop} and your values lie {lies}"
    return why


def not_figures(seen: Value | Fault) -> Judgement:
    """The judgement of a value that is not made of figures."""
    what = f"The figure {of_fault(seen)}." if isinstance(seen, Fault) else "There is no figure to look at."
    return Judgement(0, what, diagnosis="no_figure")
