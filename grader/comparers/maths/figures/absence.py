"""Why there is nothing to compare: no figure, one that was closed unseen, or one with other things on it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from grader.comparers._words import clipped, of_fault
from grader.comparers.maths.figures.strokes import Place, each_axes
from grader.model import Judgement
from grader.values import Artist, Fault, Figures, Value


@dataclass(frozen=True)
class Mistake:
    """What went wrong with something that was asked for."""

    code: str
    sentence: str
    place: Place | None = None
    """The axes it happened on, where there are any."""

    def judged(self, seen: Figures) -> Judgement:
        """The judgement of a figure of which nothing counts."""
        return Judgement(0, self.sentence, diagnosis=self.code, seen=seen)


_OTHER = {
    "image": ("image", "You show a picture (an image of coloured cells); the task asks for {wanted}."),
    "bars": ("type", "You drew bars, but the task asks for {wanted}."),
    "fill": ("type", "You drew a filled area, but the task asks for {wanted}."),
    "surface": ("type", "You drew a surface, but the task asks for {wanted}."),
    "arrows": ("type", "You drew arrows, but the task asks for {wanted}."),
    "contour": ("type", "You drew contour lines, but the task asks for {wanted}."),
    "line": ("type", "You drew lines, but the task asks for {wanted}."),
    "points": ("type", "You drew points, but the task asks for {wanted}."),
    "segments": ("type", "You drew lines, but the task asks for {wanted}."),
    "text": ("text", "There is only text on your figure; the task asks for {wanted}."),
}


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
        return Mistake("invisible", f"You drew {wanted}, but it cannot be seen: {clipped(meant[0].hidden)}.")
    if figures.unseen:
        return Mistake("closed_unseen", unseen(figures))
    if not figures.figures:
        return Mistake("no_figure", "Your program made no figure. Did you call a plot function?")
    for artist in sorted(seen, key=lambda one: list(_OTHER).index(one.type) if one.type in _OTHER else len(_OTHER)):
        if artist.type in _OTHER:
            code, sentence = _OTHER[artist.type]
            return Mistake(code, sentence.format(wanted=wanted))
    return Mistake("empty", f"Your figure is empty: the task asks for {wanted}.")


def not_figures(seen: Value | Fault) -> Judgement:
    """The judgement of a value that is not made of figures."""
    what = f"The figure {of_fault(seen)}." if isinstance(seen, Fault) else "There is no figure to look at."
    return Judgement(0, what, diagnosis="no_figure")
