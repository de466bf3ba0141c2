"""Fields of arrows: their lengths in one scale, no more of them than can be told apart."""

from __future__ import annotations

import math
from collections.abc import Sequence

from grader.report.cells import spread
from grader.report.drawing.layout import Project
from grader.report.drawing.simplify import simplified
from grader.report.drawing.strokes import Ink, Place, Point, Stroke, by_color, ink, joined
from grader.report.numerals import reals
from grader.values import Artist

ARROW_CAP = 150
LONGEST = 30.0
"""Of an arrow, in the drawing's units."""
BARB_TURN = 2.6
"""Radians between an arrow and the sides of its head."""


def steps(artist: Artist, count: int) -> list[Place]:
    """How far each of so many arrows goes."""
    return list(zip(reals(artist.u), reals(artist.v), reals(artist.w) or [0.0] * count, strict=False))


def unit(along: Sequence[Place], count: int) -> float:
    """The drawing's units that one unit of length takes, where so many arrows are drawn."""
    longest = max((length for u, v, _ in along if math.isfinite(length := math.hypot(u, v))), default=0.0)
    return min(LONGEST, 420 / math.sqrt(max(1, count))) / longest if longest else 0.0


def arrows(artist: Artist, at: Sequence[Place], project: Project, by: Ink | None) -> list[Stroke]:
    """The arrows of an artist; in space where their ends are, in a plane as long as they can be without crossing."""
    along = steps(artist, len(at))
    if artist.name == "streamplot":
        return _stream_lines(artist, list(zip(at, along, strict=False)), project, by)
    shown = sparse(at[: len(along)])
    scale = unit([along[place] for place in shown], len(shown))
    paths: dict[int, str] = {}
    for place in shown:
        start, (u, v, _) = project(at[place]), along[place]
        step = _step_in_space(project, at[place], along[place]) if artist.w else (u * scale, -v * scale)
        if start and step and math.isfinite(step[0] + step[1]):
            paths[place] = arrow(start, step)
    colors = [artist.colors[place] for place in paths] if len(artist.colors) >= len(at) else artist.colors[:1]
    drawn = list(paths.values())
    found = []
    for color, members in by_color(colors, len(drawn)):
        own = by or ink(color)
        path = "".join(drawn[member] for member in members)
        found.append(Stroke(path, own.color, width=own.width if by else 1.3, opacity=own.opacity, role=own.role))
    return found


def _stream_lines(
    artist: Artist, pieces: Sequence[tuple[Place, Place]], project: Project, by: Ink | None
) -> list[Stroke]:
    """Stream lines through the middles of their steps, with a head in the middle of each line."""
    lines: list[list[tuple[Point, Point]]] = [[]]
    before: tuple[Place, Place] | None = None
    for at, step in pieces:
        if before and math.dist(before[0], at) > math.hypot(*before[1]) + math.hypot(*step):
            lines.append([])
        ends = project(at), project((at[0] + step[0], at[1] + step[1], 0.0))
        if ends[0] and ends[1]:
            lines[-1].append((ends[0], (ends[1][0] - ends[0][0], ends[1][1] - ends[0][1])))
        before = at, step
    path = ""
    for one in (lines[place] for place in spread(len(lines), ARROW_CAP) if lines[place]):
        middle, along = one[len(one) // 2]
        length = math.hypot(*along) or 1.0
        head = (7 * along[0] / length, 7 * along[1] / length)
        path += joined(simplified([point for point, _ in one])) + arrow(middle, head, head=0.9)
    own = by or ink(artist.colors[0] if artist.colors else "")
    return [Stroke(path, own.color, width=1.3, opacity=own.opacity, role=own.role)]


def sparse(at: Sequence[Place]) -> list[int]:
    """Places of at most about `ARROW_CAP` arrows: of a grid every second or third row and column, else any."""
    xs, ys = sorted({x for x, _, _ in at}), sorted({y for _, y, _ in at})
    if len(at) <= ARROW_CAP:
        return list(range(len(at)))
    if len(xs) * len(ys) > 2 * len(at):
        return spread(len(at), ARROW_CAP)
    stride = math.ceil(math.sqrt(len(at) / ARROW_CAP))
    columns, rows = set(xs[::stride]), set(ys[::stride])
    return [place for place, (x, y, _) in enumerate(at) if x in columns and y in rows][: 2 * ARROW_CAP]


def _step_in_space(project: Project, start: Place, step: Place) -> Point | None:
    ends = project(start), project((start[0] + step[0], start[1] + step[1], start[2] + step[2]))
    return (ends[1][0] - ends[0][0], ends[1][1] - ends[0][1]) if ends[0] and ends[1] else None


def arrow(start: Point, step: Point, head: float = 0.35) -> str:
    """The path of an arrow; its head is as long as a share of it."""
    end = start[0] + step[0], start[1] + step[1]
    barbs = []
    for turn in (BARB_TURN, -BARB_TURN):
        cos, sin = head * math.cos(turn), head * math.sin(turn)
        barbs.append((end[0] + step[0] * cos - step[1] * sin, end[1] + step[0] * sin + step[1] * cos))
    return joined([start, end, None, barbs[0], end, barbs[1]])
