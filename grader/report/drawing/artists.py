"""From a drawn thing's data to strokes, whatever the kind of axes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from grader.report.cells import spread
from grader.report.drawing.arrows import arrows
from grader.report.drawing.layout import Box, Label, Project
from grader.report.drawing.simplify import simplified, thinned
from grader.report.drawing.strokes import (
    NO_MARKER,
    Ink,
    Place,
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
from grader.report.plain_math import plain_math
from grader.report.text import short
from grader.values import Artist

DOT_CAP = 1_000
PART_CAP = 300
TEXT_CAP = 20
FILLED = ("contourf", "tricontourf")


@lru_cache(maxsize=64)
def places(artist: Artist) -> list[Place]:
    """The points of an artist; as many as its coordinates have in common. Kept until a figure is drawn."""
    xs, ys = reals(artist.x), reals(artist.y)
    zs = reals(artist.z) if artist.z else [0.0] * min(len(xs), len(ys))
    return list(zip(xs, ys, zs, strict=False))


def strokes(artist: Artist, project: Project, box: Box, by: Ink | None = None) -> list[Stroke]:
    """How an artist is drawn within `box`; `by` replaces its own ink."""
    own = by or ink(artist.colors[0] if artist.colors else "", artist.width, artist.line_style)
    at = places(artist)
    match artist.type:
        case "line":
            return _curve(artist, at, project, own)
        case "points":
            return _scatter(artist, at, project, by)
        case "segments" | "contour":
            return _pieces(artist, at, project, by)
        case "reference":
            return [line(endless(artist.name, [project(place) for place in at[:2]], box), own)]
        case "arrows":
            return arrows(artist, at, project, by)
        case "bars":
            return _bars(artist, at, project, box, own)
        case "fill":
            outline = simplified([project(place) for place in thinned(at)])
            return [Stroke(joined(outline) + "z", "none", own.color or "ink", 0, "", 0.25, own.role)]
        case "image":
            return _image(reals(artist.x), project)
        case _:
            return []


def texts(seen: Sequence[Artist], project: Project, box: Box) -> list[Label]:
    """The texts the student placed, where they lie within the drawing."""
    left, top, right, bottom = box
    found = []
    for artist in seen:
        at = [project(place) for place in places(artist)[:1]] if artist.type == "text" else []
        found += [Label(short(plain_math(artist.label), 40), *point, "start", role="own") for point in at if point]
    return [label for label in found if left <= label.x <= right and top <= label.y <= bottom][:TEXT_CAP]


def _curve(artist: Artist, at: Sequence[Place], project: Project, by: Ink) -> list[Stroke]:
    drawn = [line(simplified([project(place) for place in thinned(at)]), by)]
    if artist.marker not in NO_MARKER:
        few = [project(at[place]) for place in spread(len(at), DOT_CAP // 4)]
        drawn.append(dots(few, by, artist.marker))
    return drawn


def _scatter(artist: Artist, at: Sequence[Place], project: Project, by: Ink | None) -> list[Stroke]:
    shown = spread(len(at), DOT_CAP)
    if by:
        return [dots([project(at[place]) for place in shown], by, artist.marker)]
    colors = [artist.colors[place] for place in shown] if len(artist.colors) >= len(at) else artist.colors[:1]
    drawn = []
    for color, members in by_color(colors, len(shown)):
        points = [project(at[shown[member]]) for member in members]
        drawn.append(dots(points, ink(color), artist.marker, of=len(shown)))
    return drawn


def parts(artist: Artist, at: Sequence[Place]) -> list[Sequence[Place]]:
    """The pieces of lines that lie behind one another."""
    ends = [0]
    for length in artist.parts or (len(at),):
        ends.append(ends[-1] + max(0, length))
    return [at[start:end] for start, end in pairwise(ends)]


def _pieces(artist: Artist, at: Sequence[Place], project: Project, by: Ink | None) -> list[Stroke]:
    """Lines one behind the other, cut into their parts; those of one colour make one path."""
    pieces = parts(artist, at)
    shown = spread(len(pieces), PART_CAP)
    colors = [artist.colors[place] for place in shown] if len(artist.colors) >= len(pieces) else artist.colors[:1]
    filled = artist.name in FILLED
    drawn = []
    for color, members in by_color(colors, len(shown)):
        edge = by or ink(color, artist.width, artist.line_style)
        outlines = [simplified([project(one) for one in thinned(pieces[shown[member]])]) for member in members]
        path = "".join(joined(outline) + ("z" if filled and outline else "") for outline in outlines)
        fill = (edge.color or "ink") if filled and by is None else "none"
        opacity = 0.75 if filled else edge.opacity
        drawn.append(Stroke(path, edge.color, fill, edge.width, edge.dash, opacity, edge.role))
    return drawn


def endless(name: str, points: Points, box: Box) -> Points:
    """Two ends, beyond the box, of the line through two points."""
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


def _bars(artist: Artist, at: Sequence[Place], project: Project, box: Box, by: Ink) -> list[Stroke]:
    """Bars from where they begin, or from the edge of the drawing where that has no place."""
    middles = sorted({x for x, _, _ in at if math.isfinite(x)})
    usual = 0.8 * min((b - a for a, b in pairwise(middles)), default=1.0)
    widths, feet = (reals(one) if one else [] for one in (artist.u, artist.v))
    lying = artist.name == "barh"
    path = ""
    for place in spread(len(at), PART_CAP):
        middle, height, _ = at[place]
        half = (widths[place] if place < len(widths) else usual) / 2
        foot = feet[place] if place < len(feet) else 0.0
        sides = [_bar_side(end, (foot, height), project, box, lying=lying) for end in (middle - half, middle + half)]
        if sides[0] and sides[1]:
            path += joined([*sides[0], *reversed(sides[1])]) + "z"
    return [Stroke(path, by.color, by.color or "ink", 1, "", 0.7 * by.opacity, by.role)]


def _bar_side(
    at: float, ends: tuple[float, float], project: Project, box: Box, *, lying: bool
) -> tuple[Point, Point] | None:
    """One long side of a bar, from its foot to its head."""
    foot, head = (project((end, at, 0.0) if lying else (at, end, 0.0)) for end in ends)
    if head and not foot:
        foot = (box[0], head[1]) if lying else (head[0], box[3])
    return (foot, head) if foot and head else None


def _image(extent: Sequence[float], project: Project) -> list[Stroke]:
    if len(extent) != 4:
        return []
    left, right, bottom, top = extent
    corners = [project((x, y, 0.0)) for x, y in ((left, bottom), (left, top), (right, top), (right, bottom))]
    return [Stroke(joined(corners) + "z", role="picture")] if all(corners) else []
