"""How a message names what a student drew."""

from __future__ import annotations

import colorsys
from collections.abc import Sequence

from grader.comparers._words import clipped, shown
from grader.comparers.maths.figures.strokes import Stroke

MAX_NAME = 40
_HUES = ((15, "red"), (45, "orange"), (70, "yellow"), (170, "green"), (200, "cyan"), (260, "blue"), (290, "purple"))


def colour(code: str) -> str:
    """A word for `#rrggbbaa`, "" where there is none."""
    try:
        red, green, blue = (int(code[start : start + 2], 16) / 255 for start in (1, 3, 5))
    except ValueError:
        return ""
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    if light < 0.1:
        return "black"
    if saturation < 0.15 or light > 0.95:
        return "white" if light > 0.95 else "grey"
    degrees = hue * 360
    return next((name for limit, name in _HUES if degrees < limit), "pink" if degrees < 335 else "red")


def curve(stroke: Stroke, all_drawn: Sequence[Stroke]) -> str:
    """`your curve "rate"`, `the red curve`, or `your curve`; a phrase to go inside a sentence."""
    artist = stroke.artists[0]
    label = clipped(artist.label, MAX_NAME)
    if label and not label.startswith("_"):
        return f'your curve "{label}"'
    if len(all_drawn) < 2:
        return "your curve"
    own = colour(artist.colors[0]) if artist.colors else ""
    others = [one for one in all_drawn if one is not stroke and one.artists[0] is not artist]
    if own and all(not one.artists[0].colors or colour(one.artists[0].colors[0]) != own for one in others):
        return f"the {own} curve"
    return "one of your curves"


def sentence(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def short(number: float) -> str:
    """A number with four digits, as a message about a picture needs it."""
    return shown(float(f"{number:.4g}"))
