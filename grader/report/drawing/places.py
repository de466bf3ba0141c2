"""The points of what is drawn, read from their bytes once a picture."""

from __future__ import annotations

from functools import lru_cache

from grader.report.drawing.strokes import Place
from grader.report.numerals import reals
from grader.values import Artist

KEPT = 128
"""Things drawn whose points are kept until the picture is done."""


@lru_cache(maxsize=KEPT)
def places(artist: Artist) -> list[Place]:
    """The points of an artist; as many as its coordinates have in common."""
    xs, ys = reals(artist.x), reals(artist.y)
    zs = reals(artist.z) if artist.z else [0.0] * min(len(xs), len(ys))
    return list(zip(xs, ys, zs, strict=False))


def forget() -> None:
    """Keep nothing of the pictures drawn so far."""
    places.cache_clear()
