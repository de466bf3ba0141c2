"""Axes in a plane: two scales, a grid at their ticks, and the marks on curves, points and fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from grader.report.cells import spread
from grader.report.drawing import curve_marks, point_marks
from grader.report.drawing.artists import endless, strokes, texts
from grader.report.drawing.field_marks import field_labels, field_strokes, turned
from grader.report.drawing.layout import GUIDE, WIDTH, Box, Drawing, Label, Layers, Project, limits, name
from grader.report.drawing.places import places
from grader.report.drawing.placing import Room
from grader.report.drawing.scale import Scale, scale, significant
from grader.report.drawing.strokes import Place, Point, Stroke, joined, line, pen
from grader.report.drawing.view import BLANK, view
from grader.values import Artist, Axes
from grader.words import say

FAINT = 0.45
"""The opacity of arrows of which some are drawn again, as wrong."""
ENDLESS = ("reference", "contour")
"""Kinds of expected things that are dashed like curves, but not compared point by point."""
ALONG = 100
"""Places at which a line without ends is asked whether it is in view."""
LEFT_OUT = 0.05
"""The share of what is drawn that the student's view has to leave out for the view to be marked."""
DOT = 4.0
"""Half the side of a square that holds a mark, in the drawing's units."""
OBSTACLES = 60
"""Points of a curve that a text keeps away from."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where data are drawn: two scales in a box."""

    across: Scale
    up: Scale
    box: Box

    def project(self, place: Place) -> Point | None:
        """Where a place is drawn; None where it cannot be."""
        x, y = self.across.place(place[0]), self.up.place(place[1])
        return None if x is None or y is None else (x, y)


def plane(axes: Axes, layers: Layers, box: Box) -> Drawing:
    """Axes of type plane."""
    shown = frame(axes, layers, box)
    guides, labels = _grid(axes, shown)
    drawn, marks = _inside(axes, layers, shown)
    return Drawing(box, tuple(guides), drawn, (*labels, *marks), framed=True)


def twin(axes: Axes, layers: Layers, box: Box, side: str) -> Drawing:
    """Axes in the place of others, with their own scale at the right or the top."""
    shown = frame(axes, layers, box)
    _, top, right, _ = box
    drawn, marks = _inside(axes, layers, shown)
    if side == "right":
        labels = [Label(text, right + 7, y + 4, "start") for y, text in shown.up.ticks(5)]
        labels.append(Label(name(axes, 1), WIDTH - 8, (top + box[3]) / 2, turned=True, role="name"))
    else:
        labels = [Label(text, x, top - 7) for x, text in shown.across.ticks(6)]
        labels.append(Label(name(axes, 0), (box[0] + right) / 2, top - 28, role="name"))
    return Drawing(box, (), drawn, (*labels, *marks), framed=True)


def _inside(axes: Axes, layers: Layers, shown: Frame) -> tuple[tuple[Stroke, ...], list[Label]]:
    """What is drawn within a frame, and the words beside it."""
    box = shown.box
    room = Room(box, [list(_outline(artist, shown)) for artist in (*layers.seen, *layers.expected)])
    drawn = tuple(stroke for stroke in layered(layers, shown.project, box) if stroke.path)
    bands: list[Stroke] = []
    labels: list[Label] = []
    if layers.verdict.diagnosis in BLANK and not any(curve.gaps for curve in layers.curves):
        bands, labels = curve_marks.blank_bands(layers.seen, shown.project, box, room)
    labels += list(curve_marks.labels(layers, shown.project, box, room))
    labels += field_labels(turned(layers, shown.project), room)
    labels += point_marks.point_labels(layers, shown.project, box, room)
    labels += _line_labels(layers, shown, room)
    labels += _out_of_view(layers, shown, room)
    labels += _unseen_labels(layers, shown, room)
    window, named = _window(axes, layers, shown, room)
    bands += window
    labels += named
    labels += texts(layers.seen, shown.project, box)
    return (*bands, *drawn), labels


def _outline(artist: Artist, shown: Frame) -> Iterator[Point | None]:
    """Some points of what is drawn, for texts to keep away from."""
    if artist.type not in ("text", "other", "image", "fill"):
        at = places(artist)
        for place in spread(len(at), OBSTACLES):
            point = shown.project(at[place])
            if artist.type == "line":
                yield point
            elif point:
                corners = ((-DOT, -DOT), (-DOT, DOT), (DOT, -DOT), (DOT, DOT))
                yield from ((point[0] + across, point[1] + down) for across, down in corners)
                yield None


def frame(axes: Axes, layers: Layers, box: Box) -> Frame:
    """The scales of axes, wide enough for both layers."""
    left, top, right, bottom = box
    names = [*axes.scales, "linear", "linear"]
    x_limits, y_limits = view(axes, layers)
    return Frame(scale(x_limits, (left, right), names[0]), scale(y_limits, (bottom, top), names[1]), box)


def layered(layers: Layers, project: Project, box: Box) -> Iterator[Stroke]:
    """All that is drawn, from back to front."""
    yield from curve_marks.below(layers.curves, project, box)
    faint = not layers.verdict.right and any(artist.type == "arrows" for artist in layers.expected)
    for artist in layers.seen:
        drawn = strokes(artist, project, box)
        yield from (replace(one, opacity=FAINT) for one in drawn) if faint and artist.type == "arrows" else drawn
    lost = [curve.seen for curve in layers.curves if curve.state == "hidden"]
    for artist in layers.hidden:
        yield from strokes(artist, project, box, pen("lost" if artist in lost else "unseen", 2.5))
    yield from curve_marks.above(layers.curves, project, box)
    for artist in layers.expected:
        if artist.type in ENDLESS and (artist.type == "reference" or not layers.verdict.right):
            yield from _endless(artist, layers, project, box)
    yield from field_strokes(turned(layers, project))
    yield from point_marks.point_strokes(layers, project, box)


def _endless(artist: Artist, layers: Layers, project: Project, box: Box) -> Iterator[Stroke]:
    """An expected line without ends, and expected contours: dashed unless they are drawn."""
    for stroke in strokes(artist, project, box, curve_marks.MET if layers.verdict.right else curve_marks.RIGHT):
        yield from [stroke] if layers.verdict.right else curve_marks.haloed(stroke)


def _line_labels(layers: Layers, shown: Frame, room: Room) -> list[Label]:
    wanted = [] if layers.verdict.right else [artist for artist in layers.expected if artist.type in ENDLESS]
    found = [room.label(say("expected"), _along(artist, shown), "right") for artist in wanted]
    return [label for label in found if label]


def _along(artist: Artist, shown: Frame) -> list[Point]:
    """Places in view on a line without ends, or on contours."""
    if artist.type != "reference":
        return curve_marks.in_view(places(artist), shown.project, shown.box)
    ends = endless(artist.name, [shown.project(place) for place in places(artist)[:2]], shown.box)
    if len(ends) < 2 or not ends[0] or not ends[1]:
        return []
    (x0, y0), (x1, y1) = ends[0], ends[1]
    left, top, right, bottom = shown.box
    shares = (step / ALONG for step in range(ALONG + 1))
    points = [(x0 + share * (x1 - x0), y0 + share * (y1 - y0)) for share in shares]
    inside = [(x, y) for x, y in points if left <= x <= right and top <= y <= bottom]
    return [inside[place] for place in spread(len(inside), curve_marks.ANCHORS)]


def _grid(axes: Axes, shown: Frame) -> tuple[list[Stroke], list[Label]]:
    left, top, right, bottom = shown.box
    columns = [(x, text) for x, text in shown.across.ticks(6) if left - 0.5 <= x <= right + 0.5]
    rows = [(y, text) for y, text in shown.up.ticks(5) if top - 0.5 <= y <= bottom + 0.5]
    lines = [[(x, top), (x, bottom)] for x, _ in columns] + [[(left, y), (right, y)] for y, _ in rows]
    guides = [Stroke("".join(map(joined, lines)), role=GUIDE.role, width=GUIDE.width)]
    labels = [Label(text, x, bottom + 18) for x, text in columns]
    labels += [Label(text, left - 7, y + 4, "end") for y, text in rows]
    labels += [
        Label(name(axes, 0), (left + right) / 2, bottom + 41, role="name"),
        Label(name(axes, 1), 14, (top + bottom) / 2, turned=True, role="name"),
    ]
    return guides, labels


def _out_of_view(layers: Layers, shown: Frame, room: Room) -> list[Label]:
    """How far a wrong curve goes on where the view leaves it."""
    left, top, right, bottom = shown.box
    found = []
    for curve in layers.curves:
        if curve.state != "wrong" or not curve.own:
            continue
        points = [(shown.project((x, y, 0.0)), y) for x, y in zip(curve.own.x, curve.own.y, strict=True)]
        out = [(point, y) for point, y in points if point and left <= point[0] <= right]
        for edge, is_out, arrow in ((top, min, "↑"), (bottom, max, "↓")):
            point, y = is_out(out, key=lambda one: one[0][1], default=(None, 0.0))
            if point and (point[1] < top - 1 if edge == top else point[1] > bottom + 1):
                text = say("{arrow} goes on to {y}", arrow=arrow, y=significant(y))
                anchor = (point[0], edge + (26 if edge == top else -22))
                found.append(room.label(text, [anchor], "wrong"))
    return [label for label in found if label]


def _window(axes: Axes, layers: Layers, shown: Frame, room: Room) -> tuple[list[Stroke], list[Label]]:
    """What the student's axes show, where they leave out some of what is drawn here as the student's."""
    (x0, x1), (y0, y1) = limits(axes, 2)
    ends = [shown.project((x, y, 0.0)) for x, y in ((x0, y0), (x1, y1))]
    if layers.verdict.diagnosis not in ("range", "invisible") or not ends[0] or not ends[1]:
        return [], []
    left, right = sorted((ends[0][0], ends[1][0]))
    top, bottom = sorted((ends[0][1], ends[1][1]))
    lines = [artist for artist in (*layers.beyond, *layers.hidden) if artist.type in ("line", "points")]
    points = [point for artist in lines for point in curve_marks.in_view(places(artist), shown.project, shown.box)]
    out = [(x, y) for x, y in points if not (left - 2 <= x <= right + 2 and top - 2 <= y <= bottom + 2)]
    if len(out) <= LEFT_OUT * len(points):
        return [], []
    corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    middle, text = (top + bottom) / 2, say("your view")
    inner = [((left + right) / 2, y) for y in (top + 26, middle, bottom - 20)]
    label = room.label(text, inner, "remark", within=(left, top, right, bottom))
    label = label or room.label(f"← {text}", [(right, middle)], "remark", within=(right, *shown.box[1:]))
    return [line(corners, pen("window", 1.6))], [label] if label else []


def _unseen_labels(layers: Layers, shown: Frame, room: Room) -> list[Label]:
    meant = [curve.seen for curve in layers.curves if curve.state == "hidden" and curve.seen]
    named = [] if layers.verdict.right else meant or layers.hidden[:1]
    anchors = [curve_marks.in_view(places(artist), shown.project, shown.box) for artist in named]
    found = [room.label(say("cannot be seen"), points, "wrong") for points in anchors]
    return [label for label in found if label]
