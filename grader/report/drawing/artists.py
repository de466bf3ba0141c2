"""From a drawn thing's data to strokes, whatever the kind of axes."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

from grader.report.cells import spread
from grader.report.drawing.space import Place
from grader.report.drawing.strokes import (
    NO_MARKER,
    RING,
    Ink,
    Point,
    Points,
    Stroke,
    by_color,
    dots,
    ink,
    joined,
    line,
)
from grader.report.numerals import reals
from grader.values import Artist

Project = Callable[[Place], Point | None]
"""From data (z is 0 in a plane) to a place in the drawing."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom of the part of a drawing in which things are drawn."""

ARROW_CAP = 400
LINE_CAP = 1_000
"""Points of one line; more do not show at a panel's width."""
DOT_CAP = 2_000
PART_CAP = 300
ARROW_LENGTH = 34.0
"""At most, in the drawing's units."""


def thinned(at: Sequence[Place]) -> Sequence[Place]:
    """At most about `LINE_CAP` of them: of each run the first, the last, the lowest, the highest, and a gap."""
    run = -(-len(at) * 5 // LINE_CAP)
    if run <= 5:
        return at
    kept: list[Place] = []
    for start in range(0, len(at), run):
        part = range(start, min(start + run, len(at)))
        finite = [place for place in part if math.isfinite(sum(at[place]))]
        gap = [place for place in part if not math.isfinite(sum(at[place]))][:1]
        ends = (
            [min(finite, key=lambda place: at[place][1]), max(finite, key=lambda place: at[place][1])] if finite else []
        )
        chosen = {part[0], part[-1], *ends, *gap}
        kept += [at[place] for place in sorted(chosen)]
    return kept


def places(artist: Artist) -> list[Place]:
    """The points of an artist; as many as its coordinates have in common."""
    xs, ys = reals(artist.x), reals(artist.y)
    zs = reals(artist.z) if artist.z else [0.0] * min(len(xs), len(ys))
    return list(zip(xs, ys, zs, strict=False))


def strokes(artist: Artist, project: Project, box: Box, pen: Ink | None) -> list[Stroke]:
    """How an artist is drawn within `box` (left, top, right, bottom); `pen` replaces its own ink."""
    own = ink(artist.colors[0] if artist.colors else "", artist.width, artist.line_style)
    at = places(artist)
    match artist.type:
        case "line":
            corners = _steps(at) if artist.name == "step" else at
            return _curve(artist, [project(place) for place in thinned(corners)], pen or own)
        case "points":
            return _scatter(artist, at, project, pen)
        case "segments" | "contour":
            return _pieces(artist, at, project, pen)
        case "reference":
            return [line(_endless(artist.name, [project(place) for place in at[:2]], box), pen or own)]
        case "arrows":
            return _arrows(artist, at, project, pen)
        case "bars":
            return _bars(at, project, box[3], pen or own)
        case "fill":
            edge = pen or own
            return [Stroke(joined([project(place) for place in thinned(at)]) + "z", "none", edge.color, 0, "", 0.25)]
        case "image":
            return _image(at, reals(artist.x), project)
        case _:
            return []


def _steps(at: Sequence[Place]) -> list[Place]:
    """Stairs that rise before each step, as Matplotlib's do unless told otherwise."""
    corners = [(before[0], after[1], after[2]) for before, after in pairwise(at)]
    return [place for pair in zip(at, corners, strict=False) for place in pair] + list(at[-1:])


def _curve(artist: Artist, points: Points, pen: Ink) -> list[Stroke]:
    drawn = [line(points, pen)]
    if artist.marker not in NO_MARKER:
        few = [points[place] for place in spread(len(points), DOT_CAP)]
        drawn.append(dots(few, pen, artist.marker))
    return drawn


def _scatter(artist: Artist, at: Sequence[Place], project: Project, pen: Ink | None) -> list[Stroke]:
    if pen:
        return [dots([project(at[place]) for place in spread(len(at), DOT_CAP)], pen, RING)]
    shown = spread(len(at), DOT_CAP)
    colors = [artist.colors[place] for place in shown] if len(artist.colors) >= len(at) else artist.colors[:1]
    drawn = []
    for color, members in by_color(colors, len(shown)):
        points = [project(at[shown[member]]) for member in members]
        drawn.append(dots(points, ink(color), artist.marker, of=len(shown)))
    return drawn


def _pieces(artist: Artist, at: Sequence[Place], project: Project, pen: Ink | None) -> list[Stroke]:
    """Lines one behind the other, cut into their parts; those of one colour make one path."""
    ends = [0]
    for length in artist.parts or (len(at),):
        ends.append(ends[-1] + max(0, length))
    parts = [at[start:end] for start, end in pairwise(ends)]
    parts = [parts[place] for place in spread(len(parts), PART_CAP)]
    filled = artist.name in ("contourf", "tricontourf")
    drawn = []
    for color, members in by_color(
        artist.colors if len(artist.colors) >= len(parts) else artist.colors[:1], len(parts)
    ):
        edge = pen or ink(color, artist.width, artist.line_style)
        path = "".join(joined([project(one) for one in thinned(parts[place])]) for place in members)
        drawn.append(Stroke(path, edge.color, edge.color if filled else "none", edge.width, edge.dash, edge.opacity))
    return drawn


def _endless(name: str, points: Points, box: Box) -> Points:
    left, top, right, bottom = box
    first = points[0] if points else None
    last = points[-1] if points else None
    if name == "axhline" and first:
        return [(left, first[1]), (right, first[1])]
    if name == "axvline" and first:
        return [(first[0], top), (first[0], bottom)]
    if not first or not last or math.dist(first, last) == 0:
        return []
    far = 2 * math.hypot(right - left, bottom - top) / math.dist(first, last)
    step = far * (last[0] - first[0]), far * (last[1] - first[1])
    return [(first[0] - step[0], first[1] - step[1]), (first[0] + step[0], first[1] + step[1])]


def _arrows(artist: Artist, at: Sequence[Place], project: Project, pen: Ink | None) -> list[Stroke]:
    steps = list(zip(reals(artist.u), reals(artist.v), reals(artist.w) or [0.0] * len(at), strict=False))
    shown = spread(min(len(at), len(steps)), ARROW_CAP)
    longest = max(filter(math.isfinite, (math.hypot(*steps[place][:2]) for place in shown)), default=0.0) or 1.0
    unit = min(ARROW_LENGTH, 420 / math.sqrt(max(1, len(shown)))) / longest
    paths: dict[int, str] = {}
    for place in shown:
        start, (u, v, _) = project(at[place]), steps[place]
        step = _step_in_space(project, at[place], steps[place]) if artist.w else (u * unit, -v * unit)
        if start and step and math.isfinite(step[0] + step[1]):
            paths[place] = _arrow(start, step)
    colors = [artist.colors[place] for place in paths] if len(artist.colors) >= len(at) else artist.colors[:1]
    drawn = list(paths.values())
    strokes = []
    for color, members in by_color(colors, len(drawn)):
        own = pen or ink(color)
        strokes.append(Stroke("".join(drawn[member] for member in members), own.color, width=1.2, opacity=own.opacity))
    return strokes


def _step_in_space(project: Project, start: Place, step: Place) -> Point | None:
    ends = project(start), project((start[0] + step[0], start[1] + step[1], start[2] + step[2]))
    return (ends[1][0] - ends[0][0], ends[1][1] - ends[0][1]) if ends[0] and ends[1] else None


def _arrow(start: Point, step: Point) -> str:
    end = start[0] + step[0], start[1] + step[1]
    barbs = []
    for turn in (2.6, -2.6):
        cos, sin = 0.35 * math.cos(turn), 0.35 * math.sin(turn)
        barbs.append((end[0] + step[0] * cos - step[1] * sin, end[1] + step[0] * sin + step[1] * cos))
    return joined([start, end, None, barbs[0], end, barbs[1]])


def _bars(at: Sequence[Place], project: Project, floor: float, pen: Ink) -> list[Stroke]:
    """Bars from zero, or from the `floor` of the drawing where zero has no place."""
    xs = sorted({x for x, _, _ in at})
    half = 0.4 * min((b - a for a, b in pairwise(xs)), default=1.0)
    path = ""
    for x, height, _ in (at[place] for place in spread(len(at), PART_CAP)):
        left, right = project((x - half, height, 0.0)), project((x + half, height, 0.0))
        zero = project((x, 0.0, 0.0))
        if left and right:
            foot = zero[1] if zero else floor
            path += joined([(left[0], foot), left, right, (right[0], foot)]) + "z"
    return [Stroke(path, pen.color, pen.color, 1, "", 0.8 * pen.opacity)]


def _image(at: Sequence[Place], extent: Sequence[float], project: Project) -> list[Stroke]:
    if len(extent) != 4:
        return []
    left, right, bottom, top = extent
    corners = [project((x, y, 0.0)) for x, y in ((left, bottom), (left, top), (right, top), (right, bottom))]
    return [Stroke(joined(corners) + "z", "#8a919c", "#e3e6ea", 1)]
