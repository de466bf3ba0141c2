"""Figures redrawn from their values: what was judged is what is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from grader.report.cells import DIGITS, spread
from grader.report.drawing.panel import Panel, described, label, panel
from grader.report.numerals import Numeral, count, numbers, numeral
from grader.report.text import short
from grader.values import Array, Artist, Axes, Figure, Figures

FIGURE_CAP = 6
AXES_CAP = 9
TABLE_CAP = 12
ROW_CAP = 8


@dataclass(frozen=True, slots=True)
class Values:
    """Some of the points of one thing drawn."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """One figure: its drawings (none where pictures are not wanted), and the same in words and numbers."""

    title: str
    panels: tuple[Panel, ...]
    description: str
    values: tuple[Values, ...]
    remarks: tuple[str, ...]
    expected: bool = False
    """Whether it shows what was expected, by itself."""


def pictures(seen: Figures, expected: Figures | None, *, drawn: bool) -> list[Picture]:
    """A picture a figure. What was expected is drawn over axes of the same arrangement, else as pictures of its own."""
    overlaid = expected is not None and _arrangement(expected) == _arrangement(seen)
    over = expected.figures if expected and overlaid else ()
    shown = [
        _picture(figure, right, place, drawn=drawn)
        for place, (figure, right) in enumerate(zip_longest(seen.figures[:FIGURE_CAP], over[:FIGURE_CAP]), start=1)
    ]
    if expected and not overlaid:
        shown += [
            _picture(figure, None, place, drawn=drawn, expected=True)
            for place, figure in enumerate(expected.figures[:FIGURE_CAP], start=1)
        ]
    return shown


def _arrangement(figures: Figures) -> list[list[str]]:
    return [[axes.type for axes in figure.axes] for figure in figures.figures]


def _picture(figure: Figure, right: Figure | None, place: int, *, drawn: bool, expected: bool = False) -> Picture:
    axes = figure.axes[:AXES_CAP]
    over = [one.artists for one in right.axes] if right else [()] * len(figure.axes)
    panels = [panel(one, artists, _proportion(figure, one)) for one, artists in zip(axes, over, strict=False)]
    number = "The expected figure" if expected else f"Figure {place}"
    return Picture(
        title=f"{number}: {short(figure.title, 80)}" if figure.title else number,
        panels=tuple(panels) if drawn else (),
        description=" ".join(map(described, axes)) or "The figure is empty.",
        values=tuple(_values([artist for one in axes for artist in one.artists])),
        remarks=tuple(_remarks(axes)),
        expected=expected,
    )


def _proportion(figure: Figure, axes: Axes) -> float:
    width, height = figure.size[0] * axes.place[2], figure.size[1] * axes.place[3]
    return height / width if width > 0 and height > 0 else 0.75


def _remarks(axes: Sequence[Axes]) -> list[str]:
    hidden = [artist for one in axes for artist in one.artists if artist.hidden]
    return [
        f"Drawn but not to be seen: {label(artist) or artist.type} ({short(artist.hidden, 60)})."
        for artist in hidden[:5]
    ]


def _values(artists: Sequence[Artist]) -> list[Values]:
    shown = [artist for artist in artists if artist.type not in ("text", "other", "image") and count(artist.x)]
    return [_table(artist) for artist in shown[:TABLE_CAP]]


def _table(artist: Artist) -> Values:
    columns = [(name, array) for name in "xyzuvw" if isinstance(array := getattr(artist, name), Array)]
    length = min(count(array) for _, array in columns)
    rows = [
        (str(place + 1), *(numeral(_at(array, place), DIGITS) for _, array in columns))
        for place in spread(length, ROW_CAP)
    ]
    size = f"{length:,} point{'' if length == 1 else 's'}"
    return Values(f"{label(artist) or artist.type}, {size}", ("point", *(name for name, _ in columns)), tuple(rows))


def _at(array: Array, place: int) -> Numeral:
    return numbers(array, place, place + 1)[0]
