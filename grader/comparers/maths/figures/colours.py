"""Colours as an eye sees them on white paper, and which of them it cannot tell apart."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import numpy as np

from grader.comparers.maths.figures.strokes import Floats

ALIKE = 0.06
"""Marks whose colours are nearer than this in Oklab look alike: three times what is just noticed side by side."""

_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
).T
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
).T
_NONE = np.full(3, np.nan)


@cache
def perceived(code: str) -> Floats:
    """`#rrggbbaa` over white in Oklab (Ottosson 2020), shape (3,); NaN for what is no colour."""
    try:
        red, green, blue, alpha = (int(code[start : start + 2], 16) / 255 for start in (1, 3, 5, 7))
    except ValueError:
        return _NONE
    shown = np.array([red, green, blue]) * alpha + (1 - alpha)
    light = np.where(shown <= 0.04045, shown / 12.92, ((shown + 0.055) / 1.055) ** 2.4)
    lab: Floats = np.cbrt(light @ _TO_CONES) @ _TO_LAB
    return lab


def distance(one: str, other: str) -> float:
    """How far apart two colours look; NaN where one is none."""
    return float(np.linalg.norm(perceived(one) - perceived(other)))


def grouped(codes: Iterable[str]) -> dict[str, str]:
    """For each colour the first of those given that it looks like."""
    first: dict[str, str] = {}
    for code in dict.fromkeys(codes):
        like = next((known for known in dict.fromkeys(first.values()) if distance(code, known) < ALIKE), code)
        first[code] = like
    return first
