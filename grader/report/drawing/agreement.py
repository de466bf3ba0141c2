"""Which of the student's curves each expected one belongs to, and how the two agree: for a picture, not for marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Literal

from grader.report.drawing.graph import Gap, Graph, differences, graph
from grader.report.drawing.places import places
from grader.values import Artist
from grader.words import noted, say

CLOSE = (0.03, 0.008)
"""How far nine in ten points may lie off for one curve to follow another, as a fraction of its height; the second is
taken where by the first all would be well, and the verdict says that it is not."""
COVERED = 0.9
"""The share of a curve that has to be drawn; below it, what is missing is marked."""
LEAST_MORE = 0.02
"""The share of a curve that another piece of it has to add."""
LEAST_OVERLAP = 0.15
"""Of the expected curve's range, for two curves to be compared."""
FEW_POINTS = 5
QUOTES = (("“", "”"), ("„", "“"), ('"', '"'))
"""Around a label in messages of several languages."""
CURVES = ("line", "points", "segments", "contour", "reference")
_NOTHING_MEANT = frozenset(
    {"missing", "twins_missing", "no_line", "far_away", "margins", "closed_unseen", "no_figure", "empty"}
)
"""Diagnoses by which no curve of the student's was meant as the one expected."""

REMARKS = {
    "xy_swapped": noted("x and y exchanged"),
    "unsorted": noted("joined in a wrong order"),
    "text_data": noted("text, not numbers"),
    "index_x": noted("drawn over 0, 1, 2, …"),
}
MEANT: dict[str, Callable[[Artist], Artist]] = {
    "xy_swapped": lambda artist: replace(artist, x=artist.y, y=artist.x),
    "unsorted": lambda artist: replace(artist, type="points"),
}
"""What a curve would be without the mistake of that diagnosis."""

State = Literal["met", "part", "wrong", "missing", "hidden"]


@dataclass(frozen=True, slots=True)
class Ended:
    """What a picture needs to know of how a check ended."""

    right: bool
    message: str = ""
    diagnosis: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """An expected curve, the student's that follows it or was meant as it, and where they part."""

    expected: Artist
    right: Graph | None
    state: State
    seen: Artist | None = None
    own: Graph | None = None
    gaps: tuple[tuple[float, float], ...] = ()
    """The ranges of x in which it is not drawn."""
    worst: Gap | None = None
    twin: bool = False
    """Whether one like it was expected, and found, before."""
    remark: str = ""
    """What is wrong with the student's, where it is not its heights."""
    steady: bool = False
    """Whether the two are everywhere the same distance apart."""


@dataclass(frozen=True, slots=True, eq=False)
class _Drawn:
    artist: Artist
    graph: Graph
    quoted: bool
    """Whether the verdict's message names it by its label."""


def agreements(
    expected: Sequence[Artist], seen: Sequence[Artist], verdict: Ended, hidden: Sequence[Artist] = ()
) -> list[Agreement]:
    """One for each of the expected curves, in their order; other kinds of things have none."""
    wanted = [(artist, graph(artist)) for artist in expected if artist.type == "line" and artist.name != "wrong"]
    curves = [artist for artist in seen if artist.type in CURVES]
    drawn = [
        _Drawn(artist, own, _is_quoted(artist.label, verdict.message))
        for artist in curves
        if wanted and not artist.text_data and (own := graph(artist)) and _is_curve(artist, own)
    ]
    drawn.sort(key=lambda one: one.quoted)
    for close in CLOSE:
        found = _agreements(wanted, drawn, verdict, close)
        if verdict.right or any(one.state != "met" for one in found):
            break
    if verdict.right:
        return found
    return [_explained(one, curves, hidden, verdict.diagnosis) for one in found]


def _is_quoted(label: str, message: str) -> bool:
    """Whether a message names a curve by its label."""
    return bool(label) and any(f"{start}{label}{end}" in message for start, end in QUOTES)


def _explained(wanted: Agreement, seen: Sequence[Artist], hidden: Sequence[Artist], diagnosis: str) -> Agreement:
    """The same; if it is missing, with what would be it if it could be seen, or were drawn in another way."""
    right = wanted.right
    if wanted.state == "met" or right is None:
        return wanted
    for artist in hidden if wanted.state == "missing" else ():
        if (own := graph(artist)) and _follows(own, right, CLOSE[0]):
            return replace(wanted, state="hidden", seen=artist, own=own)
    meant = MEANT.get(diagnosis)
    for artist in seen if meant else ():
        own = graph(meant(artist)) if meant else None
        if own and _follows(own, right, CLOSE[0]):
            remark = say(REMARKS[diagnosis])
            return replace(wanted, state="missing", seen=artist, own=None, worst=None, gaps=(), remark=remark)
    text = next((artist for artist in seen if artist.text_data), None)
    if text and wanted.state == "missing":
        return replace(wanted, seen=text, remark=say(REMARKS["text_data"]))
    counted = next((artist for artist in seen if _is_counted(artist)), None) if diagnosis == "index_x" else None
    if counted:
        return replace(
            wanted, state="missing", seen=counted, own=None, worst=None, gaps=(), remark=say(REMARKS["index_x"])
        )
    return wanted


def _is_counted(artist: Artist) -> bool:
    """Whether its x are 0, 1, 2 and so on."""
    return all(x == place for place, (x, *_) in enumerate(places(artist)))


def _is_curve(artist: Artist, own: Graph) -> bool:
    return artist.type != "points" or len(own.x) >= FEW_POINTS


def _agreements(
    wanted: Sequence[tuple[Artist, Graph | None]], drawn: Sequence[_Drawn], verdict: Ended, close: float
) -> list[Agreement]:
    used: list[_Drawn] = []
    found: list[Agreement] = []
    for artist, right in wanted:
        if right is None:
            found.append(Agreement(artist, right, "met" if verdict.right else "missing"))
            continue
        followers = [one for one in drawn if one not in used and _follows(one.graph, right, close)]
        needed = _needed(followers, right)
        used += needed
        twin = any(one.expected.label == artist.label and one.state != "missing" for one in found)
        found.append(replace(_met(artist, right, needed, verdict), twin=twin))
    spare = [one for one in drawn if one not in used]
    return found if verdict.right else _with_wrong(found, spare, verdict)


def _needed(followers: Sequence[_Drawn], right: Graph) -> list[_Drawn]:
    """The one that covers most, and those that cover more: a curve may be drawn in pieces."""
    chosen: list[_Drawn] = []
    covered = 0.0
    for one in sorted(followers, key=lambda one: (one.quoted, -_covered(right, [one]))):
        together = _covered(right, [*chosen, one])
        if covered < COVERED and together > covered + LEAST_MORE:
            chosen.append(one)
            covered = together
    return chosen


def _met(artist: Artist, right: Graph, followers: Sequence[_Drawn], verdict: Ended) -> Agreement:
    first = followers[0] if followers else None
    gaps = () if verdict.right or not followers else _gaps(right, followers)
    missing = sum(end - start for start, end in gaps)
    enough = missing <= (1 - COVERED) * (right.x[-1] - right.x[0]) or (right.straight and verdict.diagnosis != "range")
    state: State = "met" if verdict.right or (first and enough) else "part" if first else "missing"
    return Agreement(
        artist,
        right,
        state,
        first.artist if first else None,
        first.graph if first else None,
        () if state == "met" else gaps,
    )


def _follows(own: Graph, right: Graph, close: float) -> bool:
    found = sorted(abs(gap.size) for gap in differences(own, right))
    return len(found) > 1 and found[int(0.9 * (len(found) - 1))] <= close * right.height


def _covered(right: Graph, by: Sequence[_Drawn]) -> float:
    length = right.x[-1] - right.x[0]
    return 1 - sum(end - start for start, end in _gaps(right, by)) / length


def _gaps(right: Graph, by: Sequence[_Drawn]) -> tuple[tuple[float, float], ...]:
    """The stretches of x in which none of the curves is drawn; between single points there is room."""
    low, high = right.ends
    pieces: list[tuple[float, float]] = []
    for one in by:
        steps = [b - a for a, b in pairwise(one.graph.x)]
        room = max(3 * median(steps), 0.02 * (high - low))
        ends = zip(pairwise(one.graph.x), one.graph.joined, strict=False)
        pieces += [(a, b) for (a, b), joined in ends if joined or b - a <= room]
    gaps, reached = [], low
    for start, end in [*sorted(pieces), (high, high)]:
        if start - reached > 0.02 * (high - low):
            gaps.append((reached, min(start, high)))
        reached = max(reached, end)
        if reached >= high:
            break
    return tuple((start, end) for start, end in gaps if end > start)


def _with_wrong(found: Sequence[Agreement], spare: Sequence[_Drawn], verdict: Ended) -> list[Agreement]:
    """Curves that nothing follows get the nearest of those that follow nothing; the nearest pairs first."""
    pairs = sorted(
        (
            (not one.quoted, _distance(one.graph, wanted.right), place, index)
            for place, wanted in enumerate(found)
            for index, one in enumerate(spare)
            if wanted.state == "missing" and wanted.right and _may_be_meant(one, wanted.right, verdict)
        ),
    )
    result = list(found)
    taken: set[int] = set()
    for _, _, place, index in pairs:
        if result[place].state == "missing" and index not in taken:
            taken.add(index)
            result[place] = _wrong(result[place], spare[index])
    return result


def _may_be_meant(one: _Drawn, right: Graph, verdict: Ended) -> bool:
    if verdict.diagnosis in _NOTHING_MEANT and not one.quoted:
        return False
    low, high = max(one.graph.x[0], right.x[0]), min(one.graph.x[-1], right.x[-1])
    return high - low >= LEAST_OVERLAP * (right.x[-1] - right.x[0])


def _distance(own: Graph, right: Graph | None) -> float:
    found = [abs(gap.size) for gap in differences(own, right)] if right else []
    return median(found) / right.height if found and right else float("inf")


def _wrong(wanted: Agreement, one: _Drawn) -> Agreement:
    gaps = differences(one.graph, wanted.right) if wanted.right else []
    sizes = [gap.size for gap in gaps]
    middle = median(sizes) if sizes else 0.0
    steady = bool(sizes) and max(abs(size - middle) for size in sizes) <= 0.05 * abs(middle)
    worst = gaps[len(gaps) // 2] if steady else _worst(one.graph, wanted.right)
    return replace(wanted, state="wrong", seen=one.artist, own=one.graph, worst=worst, steady=steady)


def _worst(own: Graph, right: Graph | None) -> Gap | None:
    """Where the two differ most, among the points that were drawn: what is told of them names one of these too."""
    if right is None:
        return None
    low, high = right.ends
    heights = [(x, y, right.at(x)) for x, y in zip(own.x, own.y, strict=True) if low <= x <= high]
    gaps = [Gap(x, y, wanted) for x, y, wanted in heights if wanted is not None] or differences(own, right)
    return max(gaps, key=lambda gap: abs(gap.size), default=None)
