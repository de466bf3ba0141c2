"""Which of the things drawn each entry of a legend stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from matplotlib.collections import PathCollection
from matplotlib.legend import Legend
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from grader.sandbox.inside.artists import appearance, private
from grader.sandbox.inside.artists.drawn import Drawn, hexadecimal, text

MOST_ENTRIES = 300
"""Of all legends on a figure."""

_MATHDEFAULT = re.compile(r"\$\\mathdefault\{([^{}]*)\}\$")
"""How Matplotlib writes the numbers of `legend_elements`."""


@dataclass(frozen=True)
class Look:
    """What ties an entry to a curve by eye."""

    colours: frozenset[str]
    line_style: str
    marker: str

    def shown_by(self, other: Look) -> bool:
        """Whether another has this dash style and marker, and at least these colours."""
        return (self.line_style, self.marker) == (other.line_style, other.marker) and self.colours <= other.colours

    def like(self, other: Look) -> bool:
        """The same for any dashes: the samples of contours are dashed whatever the contours are."""
        return self.shown_by(replace(other, line_style=self.line_style)) if self.line_style else False


@dataclass(frozen=True)
class Entry:
    """A line of a legend."""

    text: str
    made_by: frozenset[int]
    """The `id` of each artist it was made for, as far as that is known."""
    look: Look | None
    home: int | None
    """The number of the axes whose legend it is, None for a legend of the whole figure."""


@dataclass(frozen=True)
class Legends:
    """The drawn things of all axes with the labels that their legends give them, and the entries of each axes."""

    drawn: list[list[Drawn]]
    entries: list[list[tuple[str, int]]]
    """For each axes the texts, and the position of what they stand for, -1 for nothing that is known."""


def tie(figure: Any, axes: Sequence[Any], drawn: Sequence[Sequence[Drawn]]) -> Legends:
    """Tie the entries of all legends to what is drawn: by identity, else by label, else by looks.

    `plt.legend(["f", "g"])` and seaborn leave labels in the legend alone, which the curves get here. An entry is
    given to the axes that hold its curve; one that stands for nothing known, to those that hold the legend.
    """
    found = Legends([list(each) for each in drawn], [[] for _ in axes])
    entries = [*_entries(figure, axes)][:MOST_ENTRIES]
    for number, entry in enumerate(entries):
        places = _places(entry, entries[:number], entries, found.drawn)
        for home, position in places:
            found.drawn[home][position] = _labelled(found.drawn[home][position], entry)
        if places:  # of a stem plot that is the points
            home, position = max(places, key=lambda place: found.drawn[place[0]][place[1]].type == "points")
            found.entries[home].append((text(entry.text), position))
        else:
            for home in _homes(entry, axes):
                found.entries[home].append((text(entry.text), -1))
    return found


def _homes(entry: Entry, axes: Sequence[Any]) -> Sequence[int]:
    return range(len(axes)) if entry.home is None else [entry.home]


def _entries(figure: Any, axes: Sequence[Any]) -> Iterator[Entry]:
    for home, one in enumerate(axes):
        for legend in (child for child in one.get_children() if isinstance(child, Legend)):
            yield from _lines(legend, home)
    for part in {id(part): part for part in (figure, *(one.figure for one in axes))}.values():
        for legend in part.legends:
            yield from _lines(legend, None)


def _lines(legend: Any, home: int | None) -> Iterator[Entry]:
    if not legend.get_visible():
        return
    samples = [sample for sample in legend.legend_handles if sample is not None]
    for line, sample in zip(legend.get_texts(), samples, strict=False):
        made_by = frozenset(map(id, private.stood_for(sample)))
        if line.get_text():
            words = _MATHDEFAULT.sub(r"\1", line.get_text())
            yield Entry(words, made_by, _look_of_sample(sample), home)


def _places(
    entry: Entry, before: Sequence[Entry], entries: Sequence[Entry], drawn: Sequence[Sequence[Drawn]]
) -> list[tuple[int, int]]:
    """Number of the axes and position of what an entry stands for; several where it may be any of them."""
    everywhere = [(home, position) for home, each in enumerate(drawn) for position in range(len(each))]
    here = [place for place in everywhere if entry.home in (None, place[0])]

    def at(place: tuple[int, int]) -> Drawn:
        return drawn[place[0]][place[1]]

    if same := [place for place in everywhere if entry.made_by & at(place).made_by]:
        return same
    labelled = [place for place in here if at(place).label == entry.text]
    if labelled := labelled or [place for place in everywhere if at(place).label == entry.text]:
        rank = sum(other.text == entry.text and other.home == entry.home for other in before)
        return [labelled[min(rank, len(labelled) - 1)]]
    return _by_look(entry, before, entries, [place for place in here if not at(place).label], at)


def _by_look(
    entry: Entry, before: Sequence[Entry], entries: Sequence[Entry], places: list[tuple[int, int]], at: Any
) -> list[tuple[int, int]]:
    """Those that look like the sample; where several entries do, theirs is the rank, if there are as many."""
    if entry.look is None:
        return []
    alike = [place for place in places if entry.look.shown_by(_look(at(place)))]
    alike = alike or [place for place in places if at(place).line_style and entry.look.like(_look(at(place)))]
    rivals = [other for other in entries if other.look == entry.look and other.home == entry.home]
    if len(rivals) == 1:
        return alike
    # Earlier rivals have given their label to what they stand for, which is no longer among `places`.
    waiting = len(rivals) - sum(other in rivals for other in before)
    return alike[:1] if len(alike) == waiting else []


def _labelled(drawn: Drawn, entry: Entry) -> Drawn:
    """With the label that its legend shows; a colour of many, as of one class of a scatter, names not the whole."""
    known = bool(entry.made_by & drawn.made_by)
    names_all = known or (entry.look is not None and entry.look.colours == _look(drawn).colours)
    return replace(drawn, label=entry.text) if names_all and (known or not drawn.label) else drawn


def _look(drawn: Drawn) -> Look:
    return Look(frozenset(hexadecimal(drawn.colours)), drawn.line_style, drawn.marker)


def _look_of_sample(sample: Any) -> Look | None:
    if isinstance(sample, Line2D):
        style = appearance.dashes(sample.get_linestyle()) if appearance.joins(sample) else ""
        ink, marker = appearance.of_line(sample), appearance.marker_of_line(sample) if appearance.marks(sample) else ""
    elif isinstance(sample, Patch):
        ink, style, marker = appearance.of_patch(sample), "", ""
    elif isinstance(sample, PathCollection) and len(sample.get_paths()):
        ink, style, marker = appearance.of_collection(sample), "", appearance.marker_of(sample.get_paths()[0])
    elif hasattr(sample, "get_linestyle"):
        ink, style, marker = appearance.of_collection(sample), appearance.dashes_of_collection(sample), ""
    else:
        return None
    return Look(frozenset(hexadecimal(ink.main)), style, marker)
