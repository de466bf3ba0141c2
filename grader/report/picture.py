"""Figures redrawn from their values: what was judged is what is shown."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from grader.model import Check
from grader.report.drawing.agreement import Ended
from grader.report.drawing.layout import Layers
from grader.report.drawing.panel import Panel, in_words, layers, panel
from grader.report.drawing.places import forget
from grader.report.plain_math import plain_math
from grader.report.text import short
from grader.report.value_tables import Values, tables
from grader.values import Axes, Figure, Figures
from grader.words import say

FIGURE_CAP = 4
PANEL_CAP = 12
TABLE_CAP = 12
COLUMN_CAP = 3
SAME = 0.01
"""Places of axes nearer than this, in fractions of the figure, are the same."""

APART = ("image", "type")
"""Diagnoses by which the student's axes are none for curves, which are then drawn by themselves."""
UNKNOWN = (math.nan, math.nan)

Group = list[tuple[Axes, Layers]]
"""Axes with what is drawn on them, and after them those in the same place."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One figure: its drawings (none where pictures are not wanted), and the same in words and numbers."""

    title: str
    panels: tuple[Panel, ...]
    columns: int
    """How many panels stand side by side on a wide page."""
    descriptions: tuple[str, ...]
    """One a panel, whether it is drawn or not."""
    values: tuple[Values, ...]
    remarks: tuple[str, ...]
    elsewhere: tuple[str, str] | None = None
    """The anchor and the title of the check at which the same figure is drawn."""


def drawn_at(check: Check) -> Picture:
    """In place of a picture, where the same figure is drawn."""
    return Picture("", (), 1, (), (), (), elsewhere=(f"check-{check.id}", check.title or check.id))


def pictures(seen: Figures, expected: Figures | None, verdict: Ended, *, drawn: bool) -> list[Picture]:
    """A picture a figure; what was expected is drawn over it, and by itself where nothing of the kind was seen."""
    right = expected.figures if expected else ()
    over = right if _begins_like(right, seen.figures) and not _belongs_apart(right, verdict) else ()
    pairs = zip_longest(seen.figures[:FIGURE_CAP], over[: len(seen.figures)][:FIGURE_CAP])
    shown = [
        _picture(figure, above, say("Figure {number}", number=number), verdict, drawn=drawn)
        for number, (figure, above) in enumerate(pairs, start=1)
    ]
    alone = right[len(seen.figures) :] if over or not seen.figures else right
    shown += [
        _picture(_bare(figure), figure, say("What was expected"), verdict, drawn=drawn) for figure in alone[:FIGURE_CAP]
    ]
    forget()
    return shown


def _begins_like(right: Sequence[Figure], seen: Sequence[Figure]) -> bool:
    """Whether the first of these figures have axes of the same kinds as those seen."""
    kinds = [[axes.type for axes in figure.axes] for figure in right]
    return kinds[: len(seen)] == [[axes.type for axes in figure.axes] for figure in seen]


def _bare(figure: Figure) -> Figure:
    """Axes for what was expected alone; without curves there are none, and curves have ordinary ones."""
    return replace(figure, title="", axes=tuple(map(_ordinary, figure.axes)))


def _ordinary(axes: Axes) -> Axes:
    bare = replace(axes, artists=(), title="")
    return replace(bare, type="plane", labels=(), limits=(UNKNOWN, UNKNOWN), scales=()) if _has_curves(axes) else bare


def _belongs_apart(right: Sequence[Figure], verdict: Ended) -> bool:
    """Whether curves are expected where the student's axes are none for them."""
    with_curves = [axes for figure in right for axes in figure.axes if _has_curves(axes)]
    return any(verdict.diagnosis in APART or axes.type != "plane" for axes in with_curves)


def _has_curves(axes: Axes) -> bool:
    return any(artist.type == "line" and not artist.z for artist in axes.artists)


def _picture(figure: Figure, above: Figure | None, title: str, verdict: Ended, *, drawn: bool) -> Picture:
    over = [axes.artists for axes in above.axes] if above else [()] * len(figure.axes)
    everything = [(axes, layers(axes, wanted, verdict)) for axes, wanted in zip(figure.axes, over, strict=False)]
    groups, columns = _arranged(everything)
    more = len(groups) - PANEL_CAP
    groups = groups[:PANEL_CAP]
    name = short(plain_math(figure.title), 80)
    return Picture(
        title=f"{title}: {name}" if name else title,
        panels=tuple(panel(group, _proportion(figure, group[0][0])) for group in groups if drawn),
        columns=columns,
        descriptions=tuple(map(in_words, groups)) or (say("The figure is empty."),),
        values=tuple(table for group in groups for _, each in group for table in tables(each))[:TABLE_CAP],
        remarks=tuple(_remarks(everything, more)),
    )


def _arranged(everything: Sequence[tuple[Axes, Layers]]) -> tuple[list[Group], int]:
    """Axes in the same place together; the groups row by row as in the figure, and the most of them in a row."""
    groups: list[Group] = []
    for axes, each in everything:
        home = next((group for group in groups if _share_place(group[0][0], axes)), None)
        if home:
            home.append((axes, each))
        else:
            groups.append([(axes, each)])
    rows: list[list[Group]] = []
    for group in sorted(groups, key=lambda one: -_middle(one[0][0])):
        if rows and abs(_middle(rows[-1][0][0][0]) - _middle(group[0][0])) < group[0][0].place[3] / 2:
            rows[-1].append(group)
        else:
            rows.append([group])
    ordered = [group for row in rows for group in sorted(row, key=lambda one: one[0][0].place[0])]
    return ordered, min(COLUMN_CAP, max(map(len, rows), default=1))


def _share_place(axes: Axes, other: Axes) -> bool:
    near = all(abs(a - b) < SAME for a, b in zip(axes.place, other.place, strict=True))
    return near and axes.type == other.type == "plane"


def _middle(axes: Axes) -> float:
    return axes.place[1] + axes.place[3] / 2


def _proportion(figure: Figure, axes: Axes) -> float:
    width, height = figure.size[0] * axes.place[2], figure.size[1] * axes.place[3]
    return height / width if width > 0 and height > 0 else 0.75


def _remarks(everything: Sequence[tuple[Axes, Layers]], more: int) -> list[str]:
    if not everything:
        return [say("The figure is empty.")]
    return [say("Of the axes in this figure, {more} are not drawn here.", more=more)] if more > 0 else []
