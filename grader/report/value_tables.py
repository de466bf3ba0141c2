"""A picture's values as tables: what was drawn and what was expected side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from grader.report.cells import DIGITS, spread
from grader.report.drawing.agreement import Agreement
from grader.report.drawing.arrows import steps
from grader.report.drawing.field_marks import lattice
from grader.report.drawing.graph import Graph
from grader.report.drawing.layout import Layers
from grader.report.drawing.legend import WORDS, label
from grader.report.drawing.places import places
from grader.report.drawing.point_marks import MARKED, expected_points, missing
from grader.report.drawing.scale import round_numbers, significant
from grader.report.drawing.surfaces import difference
from grader.report.numerals import Numeral, count, numbers, numeral
from grader.values import Array, Artist
from grader.words import noted, say, say_n

CURVE_CAP = 3
"""Curves side by side in one table."""
ROWS = 11
TABLE_CAP = 6
ROW_CAP = 6
"""Of what was not asked for."""
NEAR = 0.02
"""How far a single point may be from a row's x to be told in it, as a fraction of the curve's range."""
SAME = 1e-9
"""How far beyond its end a curve still ends there, as a fraction of its range."""
ROUNDING = 1e-13
"""What is left of a sum that should be 0, as a fraction of a curve's height."""
NOTHING = "–"
FARTHEST = noted(" ◂ farthest off")


@dataclass(frozen=True, slots=True)
class Values:
    """Some of the values of what is drawn; the first cell of a row is its head."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables(layers: Layers) -> Iterator[Values]:
    """The expected things with what was drawn in their place, then the rest of what was drawn."""
    curves = [curve for curve in layers.curves if curve.right]
    for start in range(0, len(curves), CURVE_CAP):
        yield _curves(curves[start : start + CURVE_CAP])
    if any(expected_points(layers)):
        yield _points(layers)
    for artist in layers.expected:
        if artist.type == "surface" and artist.name != "wrong":
            yield from _surface(artist, layers)
        if artist.type == "arrows" and artist.name != "wrong":
            yield from _field(artist, layers)
    told = {id(curve.seen) for curve in curves}
    others = [artist for artist in (*layers.seen, *layers.hidden) if id(artist) not in told and _has_values(artist)]
    yield from (_alone(artist) for artist in others[:TABLE_CAP])


def _has_values(artist: Artist) -> bool:
    return artist.type not in ("text", "other", "image") and count(artist.x) > 0


# --- Beside what was expected ------------------------------------------------------------------------


def _curves(curves: Sequence[Agreement]) -> Values:
    head = ["x"]
    for curve in curves:
        name = label(curve.expected) or say("the curve")
        name += say(" (one more)") if f"{name}, drawn" in head else ""
        head += [say("{name}, drawn", name=name), say("{name}, expected", name=name)]
    rows = tuple((significant(x), *(cell for curve in curves for cell in _beside(curve, x))) for x in _places(curves))
    return Values(say("Curves, at some places"), tuple(head), rows)


def _places(curves: Sequence[Agreement]) -> list[float]:
    ends = [end for curve in curves if curve.right for end in curve.right.ends]
    low, high = min(ends), max(ends)
    chosen = {low, high, *round_numbers(low, high, ROWS - 2), *(curve.worst.x for curve in curves if curve.worst)}
    return sorted(x for x in chosen if low <= x <= high)


def _beside(curve: Agreement, x: float) -> tuple[str, str]:
    if not curve.right:
        return NOTHING, NOTHING
    near = NEAR * (curve.right.x[-1] - curve.right.x[0])
    own, right = _drawn(curve.own, x, near) if curve.own else None, curve.right.at(x)
    among = curve.right.height
    farthest = say(FARTHEST) if curve.worst and curve.worst.x == x and not curve.steady else ""
    return (
        NOTHING if own is None else _number(own, among) + farthest,
        NOTHING if right is None else _number(right, among),
    )


def _drawn(own: Graph, x: float, near: float) -> float | None:
    """The height of a drawn curve; None beyond its ends."""
    low, high = own.ends
    slack = SAME * (high - low)
    return own.at(min(max(x, low), high), near) if low - slack <= x <= high + slack else None


def _number(value: float, among: float = 0.0) -> str:
    """With five digits; what rounding leaves of numbers as large as `among` is 0."""
    return "0" if abs(value) < ROUNDING * among else numeral(value, 5)


def _points(layers: Layers) -> Values:
    lost = missing(layers)
    rows = tuple(
        (name, _number(point[0]), _number(point[1]), say("missing") if point in lost else say("drawn"))
        for name, one in zip(_names(layers), expected_points(layers), strict=True)
        for point in one[: 2 * ROWS]
    )
    return Values(say("The expected points"), (say("class"), "x", "y", say("in the figure")), rows)


def _names(layers: Layers) -> list[str]:
    """What the classes of points are called."""
    named = [label(one) for one in layers.expected if one.type == "points" and one.name not in MARKED]
    return [name or str(place) for place, name in enumerate(named, start=1)]


def _surface(expected: Artist, layers: Layers) -> Iterator[Values]:
    found = difference(expected, layers.seen)
    if found is None:
        return
    worst = found.worst()
    chosen = [(x, y) for x in _three(found.right.xs) for y in _three(found.right.ys)]
    if worst and (worst[0].x, worst[1]) not in chosen:
        chosen.append((worst[0].x, worst[1]))
    rows = []
    for x, y in chosen:
        own, right = found.own.at(x, y) if found.own else None, found.right.at(x, y)
        mark = say(FARTHEST) if worst and (x, y) == (worst[0].x, worst[1]) else ""
        drawn = _number(own[0]) + mark if own else NOTHING
        rows.append((f"({significant(x)}, {significant(y)})", drawn, _number(right[0]) if right else NOTHING))
    yield Values(say("The surface, at some places"), ("(x, y)", say("drawn"), say("expected")), tuple(rows))


def _field(expected: Artist, layers: Layers) -> Iterator[Values]:
    at = places(expected)
    right = lattice(at, [(u, v) for u, v, _ in steps(expected, len(at))])
    if right is None:
        return
    own = [
        (place, step)
        for artist in layers.seen
        if artist.type == "arrows"
        for place, step in zip(places(artist), steps(artist, count(artist.x)), strict=False)
    ]
    rows = []
    for x, y in ((x, y) for x in _three(right.xs) for y in _three(right.ys)):
        nearest = min(own, key=lambda one: abs(one[0][0] - x) + abs(one[0][1] - y), default=None)
        (px, py, _), step = nearest or ((x, y, 0.0), None)
        wanted = right.at(px, py)
        rows.append((f"({significant(px)}, {significant(py)})", _pair(step), _pair(wanted)))
    yield Values(say("Arrows, at some places"), ("(x, y)", say("drawn"), say("expected")), tuple(dict.fromkeys(rows)))


def _pair(step: Sequence[float] | None) -> str:
    return f"({significant(step[0])}, {significant(step[1])})" if step else NOTHING


def _three(axis: Sequence[float]) -> list[float]:
    return [axis[place] for place in spread(len(axis), 3)]


# --- By itself ---------------------------------------------------------------------------------------


def _alone(artist: Artist) -> Values:
    columns = [(name, array) for name in "xyzuvw" if isinstance(array := getattr(artist, name), Array)]
    length = min(count(array) for _, array in columns)
    rows = [
        (str(place + 1), *(numeral(_at(array, place), DIGITS) for _, array in columns))
        for place in spread(length, ROW_CAP)
    ]
    size = say_n("{count:,} point", "{count:,} points", length)
    return Values(
        f"{label(artist) or say(WORDS[artist.type])}, {size}",
        (say("point"), *(name for name, _ in columns)),
        tuple(rows),
    )


def _at(array: Array, place: int) -> Numeral:
    return numbers(array, place, place + 1)[0]
