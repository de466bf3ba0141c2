"""Why there is nothing to compare: no figure, one that was closed unseen, or one with other things on it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from grader.comparers._words import clipped, of_fault
from grader.comparers.maths.figures.naming import short
from grader.comparers.maths.figures.strokes import Place, Stroke, columns, each_axes
from grader.model import Judgement
from grader.values import Artist, Fault, Figures, Value
from grader.words import noted, say, say_n


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
    "image": (
        "image",
        noted("You show a picture (coloured cells, as imshow draws them), but the task asks for {wanted}."),
    ),
    "bars": ("type", noted("You drew bars (a bar chart or a histogram), but the task asks for {wanted}.")),
    "fill": ("type", noted("You drew a filled area, but the task asks for {wanted}.")),
    "surface": ("type", noted("You drew a surface, but the task asks for {wanted}.")),
    "arrows": ("type", noted("You drew arrows, but the task asks for {wanted}.")),
    "contour": ("type", noted("You drew contour lines, but the task asks for {wanted}.")),
    "line": ("type", noted("You drew lines, but the task asks for {wanted}.")),
    "points": ("type", noted("You drew points, but the task asks for {wanted}.")),
    "segments": ("type", noted("You drew lines, but the task asks for {wanted}.")),
    "text": ("text", noted("There is only text on your figure, but the task asks for {wanted}.")),
    "reference": ("type", noted("You drew straight guide lines, but the task asks for {wanted}.")),
}
"""What else was drawn, that which says most first: its code and a sentence."""
_WHY = {"invisible": noted("it is switched off (visible=False)"), "no width": noted("its line has no width")}
_OUTSIDE = noted("outside the view")
_HIDDEN = (
    _OUTSIDE,
    noted("invisible"),
    noted("no width"),
    noted("outside the page"),
    noted("transparent"),
    noted("colour of the background"),
    noted("covered by what is drawn over it"),
    noted("cut off by its clip path"),
    noted("nothing joins or marks its points there"),
    noted("a single point without a marker"),
)
"""Why else something cannot be seen, as those who look at figures say it; `say` translates it."""


def visible(figures: Figures) -> list[Artist]:
    """All that can be seen."""
    return [artist for _, axes in each_axes(figures) for artist in axes.artists if not artist.hidden]


def unseen(figures: Figures) -> str:
    """A sentence about figures that were closed or cleared, "" if there are none."""
    if not figures.unseen:
        return ""
    line = say(" (line {line})", line=figures.unseen_line) if figures.unseen_line else ""
    return say_n(
        "A figure was closed or cleared{line} before being shown or saved, so nobody could see it.",
        "{count} figures were closed or cleared{line} before being shown or saved, so nobody could see it.",
        figures.unseen,
        line=line,
    )


def nothing(figures: Figures, types: Collection[str], wanted: str) -> Mistake | None:
    """Why none of the `types` of artists is to be seen; None if there is one. `wanted`: such as "a curve"."""
    seen = visible(figures)
    if any(artist.type in types for artist in seen):
        return None
    hidden = [artist for _, axes in each_axes(figures) for artist in axes.artists if artist.hidden]
    meant = [artist for artist in hidden if artist.type in types]
    if meant:
        return Mistake(
            "invisible",
            say("You drew {wanted}, but that cannot be seen: {why}.", wanted=wanted, why=_why(meant[0], figures)),
        )
    if figures.unseen:
        return Mistake("closed_unseen", unseen(figures))
    if not figures.figures:
        return Mistake(
            "no_figure",
            say("Your program made no figure."),
            hints=(say("Did you call a plot function, such as plt.plot?"),),
        )
    for artist in sorted(seen, key=lambda one: list(_OTHER).index(one.type) if one.type in _OTHER else len(_OTHER)):
        if artist.type in _OTHER:
            code, sentence = _OTHER[artist.type]
            return Mistake(code, say(sentence, wanted=wanted))
    return _empty(figures, wanted)


def _empty(figures: Figures, wanted: str) -> Mistake:
    """Axes without anything on them, or with text only."""
    every = [axes for _, axes in each_axes(figures)]
    title, labels = any(axes.title for axes in every), any(any(axes.labels) for axes in every)
    if title and labels:
        text = noted(
            "Your figure has axes, a title and labels, but nothing is drawn on it: the task asks for {wanted}."
        )
    elif title:
        text = noted("Your figure has axes and a title, but nothing is drawn on it: the task asks for {wanted}.")
    elif labels:
        text = noted("Your figure has axes and labels, but nothing is drawn on it: the task asks for {wanted}.")
    else:
        text = noted("Your figure is empty: the task asks for {wanted}.")
    return Mistake("empty", say(text, wanted=wanted))


def in_other_axes(figures: Figures, types: Collection[str], wanted: str) -> Mistake | None:
    """Why nothing counts though there is something of these types: it is on polar axes, or in space."""
    seen = {axes.type for _, axes in each_axes(figures) for one in axes.artists if one.type in types and not one.hidden}
    if not seen or "plane" in seen:
        return None
    text = (
        noted("You drew on polar axes, but the task asks for {wanted} on ordinary axes, y over x.")
        if "polar" in seen
        else noted("You drew in space (3-D), but the task asks for {wanted} on ordinary axes, y over x.")
    )
    return Mistake("wrong_axes", say(text, wanted=wanted))


def cannot_be_seen(stroke: Stroke, figures: Figures | None) -> str:
    """Why a stroke is hidden, to go on after a colon."""
    return _why(stroke.artists[0], figures)


def _why(artist: Artist, figures: Figures | None) -> str:
    why = say(_WHY.get(artist.hidden) or clipped(artist.hidden))
    axes = (
        next((one for _, one in each_axes(figures) if any(own is artist for own in one.artists)), None)
        if figures
        else None
    )
    if axes is None or artist.hidden != _OUTSIDE:
        return why
    for name, limits, values in zip("xy", axes.limits, columns(artist.x, artist.y), strict=False):
        low, high = sorted(limits)
        finite = values[np.isfinite(values)]
        if finite.size and (finite.max() < low or finite.min() > high):
            least, most, start, stop = (short(number) for number in (finite.min(), finite.max(), low, high))
            if least == most:
                where = say("at {value}", value=least)
            else:
                where = say("from {least} to {most}", least=least, most=most)
            return say(
                "{why}, since the {axis} axis shows {start} to {stop} and your values lie {where}",
                why=why,
                axis=name,
                start=start,
                stop=stop,
                where=where,
            )
    return why


def not_figures(seen: Value | Fault) -> Judgement:
    """The judgement of a value that is not made of figures."""
    what = (
        say("The figure {what}.", what=of_fault(seen))
        if isinstance(seen, Fault)
        else say("There is no figure to look at.")
    )
    return Judgement(0, what, diagnosis="no_figure")
