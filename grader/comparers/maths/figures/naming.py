"""How a message names what a student drew: by its label, its looks, or its place."""

from __future__ import annotations

import colorsys
from collections.abc import Callable, Sequence
from functools import lru_cache

from grader.comparers._words import clipped, shown
from grader.comparers.maths.figures.strokes import Place, Stroke, each_axes
from grader.values import Artist, Axes, Figures
from grader.words import noted, say

MAX_NAME = 40
_HUES = (
    (15, noted("red")),
    (45, noted("orange")),
    (70, noted("yellow")),
    (170, noted("green")),
    (200, noted("cyan")),
    (260, noted("blue")),
    (290, noted("purple")),
)
_BLACK, _WHITE, _GREY, _PINK = noted("black"), noted("white"), noted("grey"), noted("pink")
_DARK = {"red": noted("brown"), "orange": noted("brown"), "yellow": noted("olive")}
_STYLES = {
    "--": (noted("the dashed {colour} curve"), noted("the dashed {colour} curve with markers")),
    ":": (noted("the dotted {colour} curve"), noted("the dotted {colour} curve with markers")),
    "-.": (noted("the dash-dotted {colour} curve"), noted("the dash-dotted {colour} curve with markers")),
}
_SOLID = noted("the {colour} curve"), noted("the {colour} curve with markers")
_ORDINALS = (
    noted("first"),
    noted("second"),
    noted("third"),
    noted("fourth"),
    noted("fifth"),
    noted("sixth"),
    noted("seventh"),
    noted("eighth"),
    noted("ninth"),
)
_SIDES = {
    "upper": noted("on the upper axes {figure}"),
    "lower": noted("on the lower axes {figure}"),
    "left": noted("on the left axes {figure}"),
    "right": noted("on the right axes {figure}"),
}
APART = 1e-3
"""Axes whose edges differ by less than this fraction of the figure are in line."""


@lru_cache(maxsize=1024)
def colour(code: str) -> str:
    """A word for `#rrggbbaa`, which `say` translates; "" where there is none."""
    try:
        red, green, blue = (int(code[start : start + 2], 16) / 255 for start in (1, 3, 5))
    except ValueError:
        return ""
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    if light < 0.1:
        return _BLACK
    if saturation < 0.15 or light > 0.95:
        return _WHITE if light > 0.95 else _GREY
    degrees = hue * 360
    word = next((name for limit, name in _HUES if degrees < limit), _PINK if degrees < 335 else "red")
    dull = light < 0.5 and (saturation < 0.65 or word == "yellow")
    return _DARK.get(word, word) if dull else word


def curve(stroke: Stroke, all_drawn: Sequence[Stroke], figures: Figures | None = None) -> str:
    """`your curve "rate"`, `the dashed red curve`, `the curve on the upper axes`, or `your curve`.

    A phrase to go inside a sentence; the first of these that no other of the curves drawn shares.
    """
    own = set(map(id, stroke.artists))
    others = [one for one in all_drawn if own.isdisjoint(map(id, one.artists))]
    name = label(stroke, figures)
    where = _where(stroke.place, figures)

    def alone(*parts: Callable[[Stroke], object]) -> bool:
        return all(any(part(one) != part(stroke) for part in parts) for one in others)

    if name and (not where or alone(lambda one: label(one, figures))):
        return say("your curve “{name}”", name=name)
    if name:
        if alone(_place, lambda one: label(one, figures)):
            return say("your curve “{name}” {where}", name=name, where=where)
        return say("a curve “{name}”", name=name)
    if not others:
        return say("your curve")
    if _colour(stroke) and alone(_colour):
        return say(_SOLID[0], colour=say(_colour(stroke)))
    if _colour(stroke) and alone(_looks):
        return _looks(stroke)
    if where and alone(_place):
        return say("the curve {where}", where=where)
    if where and alone(_place, _looks):
        return say("{curve} {where}", curve=_looks(stroke), where=where)
    return say("one of your curves")


def label(stroke: Stroke, figures: Figures | None = None) -> str:
    """What the student calls it: in the legend, else when plotting; "" if nowhere."""
    artist = stroke.artists[0]
    entry = _legend_text(artist, _axes(stroke.place, figures)) if figures else ""
    text = entry or ("" if artist.label.startswith("_") else artist.label)
    return clipped(text.replace("$", ""), MAX_NAME)


def _axes(place: Place, figures: Figures) -> Axes:
    return figures.figures[place.figure].axes[place.axes]


def _legend_text(artist: Artist, axes: Axes) -> str:
    position = next((index for index, one in enumerate(axes.artists) if one is artist), -1)
    return next((entry.text for entry in axes.legend if entry.artist == position >= 0), "")


def _colour(stroke: Stroke) -> str:
    colors = stroke.artists[0].colors
    return colour(colors[0]) if colors else ""


def _looks(stroke: Stroke) -> str:
    """Such as `the dashed red curve` or `the curve of red points`."""
    artist, its_colour = stroke.artists[0], say(_colour(stroke))
    if not artist.line_style:
        return say("the curve of {colour} points", colour=its_colour)
    return say(_STYLES.get(artist.line_style, _SOLID)[bool(artist.marker)], colour=its_colour)


def _place(stroke: Stroke) -> Place:
    return stroke.place


def _where(place: Place, figures: Figures | None) -> str:
    """`on the upper axes`, `on the axes "velocity"`, `in the second figure`; "" where there is but one place."""
    if figures is None:
        return ""
    full = [(at, axes) for at, axes in each_axes(figures) if axes.artists]
    if len(full) < 2:
        return ""
    title = _axes(place, figures).title
    if title and sum(axes.title == title for _, axes in full) == 1:
        return say("on the axes “{title}”", title=clipped(title.replace("$", ""), MAX_NAME))
    here = [at for at, _ in full if at.figure == place.figure]
    figure = say("in the {nth} figure", nth=nth(place.figure)) if len({at.figure for at, _ in full}) > 1 else ""
    if len(here) < 2:
        return figure
    side = _side(place, here, figures)
    if side:
        return say(_SIDES[side], figure=figure).rstrip()
    position = here.index(place) if place in here else place.axes
    return say("on the {nth} axes {figure}", nth=nth(position), figure=figure).rstrip()


def _side(place: Place, here: Sequence[Place], figures: Figures) -> str:
    """Of two axes: `upper`, `lower`, `left` or `right`."""
    if len(here) != 2 or place not in here:
        return ""
    own, other = (_axes(one, figures).place for one in sorted(here, key=lambda one: one != place))
    if own[1] >= other[1] + other[3] - APART or other[1] >= own[1] + own[3] - APART:
        return "upper" if own[1] > other[1] else "lower"
    if own[0] >= other[0] + other[2] - APART or other[0] >= own[0] + own[2] - APART:
        return "right" if own[0] > other[0] else "left"
    return ""


def nth(position: int) -> str:
    """An ordinal, that of 0 being the first."""
    if position < len(_ORDINALS):
        return say(_ORDINALS[position])
    return say("{number}th", number=position + 1)


def sentence(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def short(number: float) -> str:
    """A number with four digits, as a message about a picture needs it."""
    return shown(float(f"{number:.4g}"))


def places(*numbers: float) -> list[str]:
    """Numbers that say where something is: with three digits, unless that makes two of them alike."""
    told = [shown(float(f"{number:.3g}")) for number in numbers]
    return told if len(set(told)) == len(told) else [short(number) for number in numbers]
