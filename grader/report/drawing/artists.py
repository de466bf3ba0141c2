"""From a drawn thing's data to strokes, whatever the kind of axes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from grader.report.cells import spread
from grader.report.drawing.arrows import arrows
from grader.report.drawing.layout import Box, Label, Project
from grader.report.drawing.palette import OWN, known
from grader.report.drawing.places import places
from grader.report.drawing.simplify import WITHIN, simplified, thinned
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
from grader.words import say

DOT_CAP = 1_000
PART_CAP = 300
ROUGHLY = 0.4
"""How far a contour may move when it is simplified, in the drawing's units: its grid is coarser than a curve's."""
TEXT_CAP = 20
FILLED = ("contourf", "tricontourf")


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
            return _bars(artist, at, project, box, by)
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
        if artist.type == "image" and (box_of := _image_corners(reals(artist.x), project)):
            middle = [sum(axis) / len(box_of) for axis in zip(*box_of, strict=True)]
            found.append(Label(say("a picture"), middle[0], middle[1] + 4, role="remark"))
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
        within = ROUGHLY if artist.type == "contour" else WITHIN
        outlines = [simplified([project(one) for one in thinned(pieces[shown[member]])], within) for member in members]
        path = "".join(joined(outline) + ("z" if filled and outline else "") for outline in outlines)
        if filled and by is None:  # bands lie on one another, not on the page: their colours stay as they are
            band = color[:7].lower() if known(color) else OWN
            drawn.append(Stroke(path, band, band, 0.8))
        else:
            drawn.append(Stroke(path, edge.color, "none", edge.width, edge.dash, edge.opacity, edge.role))
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


def _bars(artist: Artist, at: Sequence[Place], project: Project, box: Box, by: Ink | None) -> list[Stroke]:
    """Bars from where they begin, or from the edge of the drawing where that has no place; a path a colour."""
    middles = sorted({x for x, _, _ in at if math.isfinite(x)})
    usual = 0.8 * min((b - a for a, b in pairwise(middles)), default=1.0)
    widths, feet = (reals(one) if one else [] for one in (artist.u, artist.v))
    lying = artist.name == "barh"
    outlines: list[str] = []
    shown = spread(len(at), PART_CAP)
    for place in shown:
        middle, height, _ = at[place]
        half = (widths[place] if place < len(widths) else usual) / 2
        foot = feet[place] if place < len(feet) else 0.0
        sides = [_bar_side(end, (foot, height), project, box, lying=lying) for end in (middle - half, middle + half)]
        outlines.append(joined([*sides[0], *reversed(sides[1])]) + "z" if sides[0] and sides[1] else "")
    colors = [artist.colors[place] for place in shown] if len(artist.colors) >= len(at) else artist.colors[:1]
    drawn = []
    for color, members in by_color(colors, len(shown)):
        own = by or ink(color)
        path = "".join(outlines[member] for member in members)
        drawn.append(Stroke(path, own.color, own.color or "ink", 1, "", 0.7 * own.opacity, own.role))
    return drawn


def _bar_side(
    at: float, ends: tuple[float, float], project: Project, box: Box, *, lying: bool
) -> tuple[Point, Point] | None:
    """One long side of a bar, from its foot to its head."""
    foot, head = (project((end, at, 0.0) if lying else (at, end, 0.0)) for end in ends)
    if head and not foot:
        foot = (box[0], head[1]) if lying else (head[0], box[3])
    return (foot, head) if foot and head else None


def _image(extent: Sequence[float], project: Project) -> list[Stroke]:
    corners = _image_corners(extent, project)
    return [Stroke(joined(corners) + "z", role="picture")] if corners else []


def _image_corners(extent: Sequence[float], project: Project) -> list[Point]:
    if len(extent) != 4:
        return []
    left, right, bottom, top = extent
    corners = [project((x, y, 0.0)) for x, y in ((left, bottom), (left, top), (right, top), (right, bottom))]
    return [corner for corner in corners if corner] if all(corners) else []
