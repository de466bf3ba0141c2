"""Colours that can be seen: a student's own, made readable on a light page and on a dark one."""

from __future__ import annotations

import colorsys
import math
import re
from collections.abc import Iterable
from functools import cache

OWN = "#1f77b4"
"""For what has no colour that can be read."""
INK = ""
"""The colour of the page's text, for what is nearly black or white: each of them is unseen on one of the pages."""

DARKEST, LIGHTEST = 0.145, 0.30
"""Relative luminances with a contrast of 3 to 1 or more to the light page's ground and to the dark one's."""
GREYISH = 0.15
"""Chroma below which a colour is a grey."""
NEAR_BLACK, NEAR_WHITE = 0.05, 0.72
"""Luminances of greys beyond which they are taken for the colour of ink."""

_HEX = re.compile(r"#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?")
_VIRIDIS = ("#440154", "#46327e", "#365c8d", "#277f8e", "#1fa187", "#4ac16d", "#a0da39", "#fde725")
RAMP = 8
"""Steps of the colours of heights."""


ACCENTS = {"violet": "#8b2fa8", "brown": "#9a4500", "green": "#1c6b3c"}
"""Names in the page's style, and their colours on the light page, for what is expected beside lines of ink."""


def known(color: str) -> bool:
    """Whether it is `#rrggbb` or `#rrggbbaa`."""
    return bool(_HEX.fullmatch(color))


def opacity(color: str) -> float:
    """The last two digits of `#rrggbbaa`, from 0 to 1."""
    return round(int(color[7:9] or "ff", 16) / 255, 2) if known(color) else 1.0


@cache
def readable(color: str) -> str:
    """Its hue, at a lightness that is seen on both pages; `INK` for what is nearly black or white."""
    if not known(color):
        return OWN
    red, green, blue = _channels(color)
    light = _luminance(red, green, blue)
    if max(red, green, blue) - min(red, green, blue) < GREYISH and not NEAR_BLACK < light < NEAR_WHITE:
        return INK
    if DARKEST <= light <= LIGHTEST:
        return color[:7].lower()
    return _at_luminance((red, green, blue), DARKEST if light < DARKEST else LIGHTEST)


def accent(colors: Iterable[str]) -> str:
    """The accent that is least like any of these colours."""
    own = [_channels(color) for color in colors if known(color)]
    return max(ACCENTS, key=lambda name: min((math.dist(_channels(ACCENTS[name]), one) for one in own), default=1.0))


def _at_luminance(channels: tuple[float, float, float], wanted: float) -> str:
    """The colour of the same hue and saturation whose luminance is the one wanted, by bisection of its lightness."""
    hue, _, saturation = colorsys.rgb_to_hls(*channels)
    low, high = 0.0, 1.0
    for _ in range(12):
        middle = (low + high) / 2
        if _luminance(*colorsys.hls_to_rgb(hue, middle, saturation)) < wanted:
            low = middle
        else:
            high = middle
    return "#" + "".join(f"{round(255 * channel):02x}" for channel in colorsys.hls_to_rgb(hue, high, saturation))


def _channels(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _luminance(red: float, green: float, blue: float) -> float:
    """Relative luminance as the Web Content Accessibility Guidelines define it."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def height_color(share: float) -> str:
    """The colour of a height from 0 (lowest) to 1 (highest): viridis."""
    return _VIRIDIS[max(0, min(RAMP - 1, int(share * RAMP)))]


def nearly(color: str) -> str:
    """The colour with each channel at one of six levels, for things of very many colours."""
    if not known(color):
        return color
    return "#" + "".join(f"{51 * round(int(color[place : place + 2], 16) / 51):02x}" for place in (1, 3, 5))
