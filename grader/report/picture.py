"""Figures redrawn from their values: what was judged is what is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from grader.report.cells import DIGITS, spread
from grader.report.drawing.legend import described, label
from grader.report.drawing.panel import Panel, panel
from grader.report.numerals import Numeral, count, numbers, numeral
from grader.report.text import short
from grader.values import Array, Artist, Axes, Figure, Figures

FIGURE_CAP = 4
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


def pictures(seen: Figures, expected: Figures | None, *, drawn: bool) -> list[Picture]:
    """A picture a figure; what was expected is drawn over it, and by itself where nothing of the kind was seen."""
    right = expected.figures if expected else ()
    over = right if _begins_like(right, seen.figures) else ()
    pairs = zip_longest(seen.figures[:FIGURE_CAP], over[: len(seen.figures)][:FIGURE_CAP])
    shown = [_picture(figure, above, place, drawn=drawn) for place, (figure, above) in enumerate(pairs, start=1)]
    alone = right[len(seen.figures) :] if over or not seen.figures else right
    return shown + [_expected_picture(figure, drawn=drawn) for figure in alone[:FIGURE_CAP]]


def _begins_like(right: Sequence[Figure], seen: Sequence[Figure]) -> bool:
    """Whether the first of these figures have axes of the same kinds as those seen."""
    kinds = [[axes.type for axes in figure.axes] for figure in right]
    return kinds[: len(seen)] == [[axes.type for axes in figure.axes] for figure in seen]


def _picture(figure: Figure, above: Figure | None, place: int, *, drawn: bool) -> Picture:
    axes = figure.axes[:AXES_CAP]
    over = [one.artists for one in above.axes] if above else [()] * len(axes)
    panels = [panel(one, artists, _proportion(figure, one)) for one, artists in zip(axes, over, strict=False) if drawn]
    return Picture(
        title=f"Figure {place}: {short(figure.title, 80)}" if figure.title else f"Figure {place}",
        panels=tuple(panels),
        description=" ".join(map(described, axes)) or "The figure is empty.",
        values=tuple(_values([artist for one in axes for artist in one.artists])),
        remarks=tuple(_remarks(axes)),
    )


def _expected_picture(figure: Figure, *, drawn: bool) -> Picture:
    axes = [replace(one, artists=()) for one in figure.axes[:AXES_CAP]]
    pairs = zip(axes, figure.axes, strict=False)
    return Picture(
        title="What was expected",
        panels=tuple(panel(empty, one.artists, _proportion(figure, one)) for empty, one in pairs if drawn),
        description=" ".join(described(one) for one in figure.axes[:AXES_CAP]),
        values=tuple(_values([artist for one in figure.axes for artist in one.artists])),
        remarks=(),
    )


def _proportion(figure: Figure, axes: Axes) -> float:
    width, height = figure.size[0] * axes.place[2], figure.size[1] * axes.place[3]
    return height / width if width > 0 and height > 0 else 0.75


def _remarks(axes: Sequence[Axes]) -> list[str]:
    hidden = [artist for one in axes for artist in one.artists if artist.hidden]
    if not axes:
        return ["The figure is empty."]
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
