"""What the drawn things are called: the legend of a panel, and the panel in words."""

from __future__ import annotations

from dataclasses import dataclass

from grader.report.drawing.layout import Layers
from grader.report.drawing.strokes import NO_MARKER, RING, Ink, Stroke, dots, ink, line
from grader.report.text import short
from grader.values import Artist, Axes

LEGEND_CAP = 12
NAMED_CAP = 8


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the legend, with a sample of 36 by 12 units."""

    text: str
    sample: tuple[Stroke, ...]
    expected: bool


def legend(layers: Layers) -> tuple[Key, ...]:
    """The student's things that have a name, all lines, and what was expected."""
    keys = []
    for place, artist in enumerate(_worth_naming(layers.seen), start=1):
        own = ink(artist.colors[0] if artist.colors else "", artist.width, artist.line_style)
        text = label(artist) or f"{artist.type} {place}, without a label"
        keys.append(Key(text, _sample(artist, own, artist.marker), expected=False))
    expected = layers.expected[:LEGEND_CAP]
    return (*keys, *(Key(label(artist), _sample(artist, layers.pen, RING), expected=True) for artist in expected))


def _worth_naming(artists: tuple[Artist, ...]) -> list[Artist]:
    drawn = [artist for artist in artists if artist.type not in ("text", "other")]
    return [artist for artist in drawn if label(artist) or artist.type == "line"][:LEGEND_CAP]


def _sample(artist: Artist, pen: Ink, marker: str) -> tuple[Stroke, ...]:
    if artist.type in ("bars", "fill", "surface"):
        return (Stroke("M8 1h20v10h-20z", "none", pen.color, 0, "", pen.opacity),)
    strokes = [] if artist.type == "points" else [line([(2, 6), (34, 6)], pen)]
    if artist.type == "points" or artist.marker not in NO_MARKER:
        strokes.append(dots([(18, 6)], pen, marker))
    return tuple(strokes)


def label(artist: Artist) -> str:
    """What the student calls it; "" for the names Matplotlib gives by itself."""
    return "" if artist.label.startswith("_") else short(artist.label, 60)


def described(axes: Axes) -> str:
    """What is drawn, in a sentence for who cannot see it."""
    seen = [artist for artist in axes.artists if not artist.hidden]
    names = [
        f"{_KINDS[artist.type]} “{label(artist)}”" if label(artist) else _KINDS[artist.type]
        for artist in seen[:NAMED_CAP]
    ]
    more = f" and {len(seen) - NAMED_CAP} more" if len(seen) > NAMED_CAP else ""
    ranges = " and ".join(f"{low:.4g} to {high:.4g}" for low, high in axes.limits)
    title = f"Axes titled “{short(axes.title, 60)}”" if axes.title else "Axes"
    return f"{title} over {ranges}: {', '.join(names) + more if seen else 'nothing is drawn on them'}."


_KINDS = {
    "line": "a line",
    "points": "points",
    "segments": "line segments",
    "reference": "an endless line",
    "arrows": "arrows",
    "surface": "a surface",
    "contour": "contour lines",
    "image": "a picture",
    "bars": "bars",
    "fill": "a filled area",
    "text": "a text",
    "other": "something else",
}
