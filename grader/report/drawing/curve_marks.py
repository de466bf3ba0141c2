"""What is marked on curves: the area between a wrong one and the right one, where they part most, what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from grader.report.cells import spread
from grader.report.drawing.agreement import Agreement
from grader.report.drawing.arrows import arrow
from grader.report.drawing.artists import strokes
from grader.report.drawing.graph import Gap, blanks, differences
from grader.report.drawing.layout import Box, Label, Layers, Project
from grader.report.drawing.places import places
from grader.report.drawing.placing import Room
from grader.report.drawing.scale import significant, too_far
from grader.report.drawing.simplify import simplified
from grader.report.drawing.strokes import Place, Point, Points, Stroke, again, area, dots, line, pen
from grader.report.drawing.view import BLANK
from grader.report.plain_math import plain_math
from grader.report.text import short
from grader.values import Artist
from grader.words import noted, say

RIGHT = pen("expected", 2.2)
MET = pen("met", 1.6)
NAME_CAP = 26
NO_VALUES = noted("no values")
LEAST_ARROW = 16.0
"""Below this many units a difference is ringed, and not spanned by an arrow."""
CONNECTORS = 12
ANCHORS = 14
"""Places on a curve where its name may stand."""


def below(curves: Sequence[Agreement], project: Project, box: Box) -> Iterator[Stroke]:
    """What lies under the curves: missing ranges, and the areas between curves."""
    for gap in _gaps(curves):
        yield from _band(gap, project, box)
    for curve in curves:
        if curve.state == "wrong":
            yield from _between(curve, project)


def above(curves: Sequence[Agreement], project: Project, box: Box) -> Iterator[Stroke]:
    """The expected curves, and arrows where the student's lie farthest off."""
    for curve in curves:
        if curve.state in ("met", "part"):
            yield from strokes(curve.expected, project, box, MET)
    for curve in curves:
        if curve.state == "part":
            missing = [point for gap in curve.gaps for point in (*_stretch(curve, gap, project), None)]
            yield from haloed(line(missing, RIGHT))
        elif curve.state in ("wrong", "missing"):
            for stroke in strokes(curve.expected, project, box, RIGHT):
                yield from haloed(stroke)
    for curve in curves:
        if curve.worst:
            yield from _pointed(curve.worst, project, box)


def blank_bands(seen: Sequence[Artist], project: Project, box: Box, room: Room) -> tuple[list[Stroke], list[Label]]:
    """The ranges in which a curve has points but no heights."""
    found: dict[tuple[float, float], None] = {}
    for artist in seen:
        if artist.type == "line":
            found |= dict.fromkeys(blanks(artist))
    bands = [stroke for blank in found for stroke in _band(blank, project, box)]
    labels = [_beside_band(say(NO_VALUES), blank, project, box, room) for blank in found]
    return bands, [label for label in labels if label]


def haloed(stroke: Stroke) -> Iterator[Stroke]:
    """A stroke with one of the page's colour below it; dashes have one each, so that what is below shows between."""
    yield again(stroke, "halo", 2 * stroke.width + 1)
    yield stroke


def _stretch(curve: Agreement, gap: tuple[float, float], project: Project) -> Points:
    """The expected curve between two places."""
    inside = [place for place in places(curve.expected) if gap[0] <= place[0] <= gap[1]]
    return simplified([project(place) for place in inside])


def _band(gap: tuple[float, float], project: Project, box: Box) -> Iterator[Stroke]:
    ends = [_across(x, project) for x in gap]
    if ends[0] is not None and ends[1] is not None:
        left, right = (min(max(x, box[0]), box[2]) for x in sorted((ends[0], ends[1])))
        yield area([(left, box[1]), (right, box[1]), (right, box[3]), (left, box[3])], "gap")


def _gaps(curves: Sequence[Agreement]) -> list[tuple[float, float]]:
    """The ranges in which at least one of the curves is not drawn, those that meet as one."""
    united: list[tuple[float, float]] = []
    for start, end in sorted(gap for curve in curves for gap in curve.gaps):
        if united and start <= united[-1][1]:
            united[-1] = united[-1][0], max(end, united[-1][1])
        else:
            united.append((start, end))
    return united


def _across(x: float, project: Project) -> float | None:
    """Where an x is drawn, whatever the heights are: on a logarithmic axis they are positive."""
    point = project((x, 1.0, 0.0))
    return point[0] if point else None


def _between(curve: Agreement, project: Project) -> Iterator[Stroke]:
    if not curve.own or not curve.right:
        return
    gaps = differences(curve.own, curve.right)
    if not any(curve.own.joined):
        chosen = [gaps[place] for place in spread(len(gaps), CONNECTORS)]
        pairs = [(project((gap.x, gap.seen, 0.0)), project((gap.x, gap.expected, 0.0))) for gap in chosen]
        yield line([point for pair in pairs for point in (*pair, None)], pen("wrong", 1))
        return
    seen = [point for gap in gaps if (point := project((gap.x, gap.seen, 0.0)))]
    right = [point for gap in gaps if (point := project((gap.x, gap.expected, 0.0)))]
    outline = [point for side in (simplified(seen), simplified(right)[::-1]) for point in side if point]
    yield area(outline, "area")


def _pointed(worst: Gap, project: Project, box: Box) -> Iterator[Stroke]:
    if ends := _ends(worst, project, box):
        start, end = ends
        if abs(end[1] - start[1]) < LEAST_ARROW:
            yield dots([((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)], pen("ring", 2), "ring")
        else:
            step = 0.0, end[1] - start[1]
            yield Stroke(arrow(start, step, head=min(0.4, 9 / abs(step[1]))), width=2, role="wrong")


def _inside(point: Point, box: Box) -> Point:
    return min(max(point[0], box[0]), box[2]), min(max(point[1], box[1]), box[3])


def labels(layers: Layers, project: Project, box: Box, room: Room) -> Iterator[Label]:
    """The names of curves that are missing or not followed, how far off the student's are, and what is not drawn."""
    curves = layers.curves
    for curve in curves:
        if curve.worst and (ends := _ends(curve.worst, project, box)):
            room.fill(ends)
            middle = (ends[0][0] + ends[1][0]) / 2, (ends[0][1] + ends[1][1]) / 2
            yield from _found(room.label(difference(curve), [*ends, middle], "wrong"))
    told: set[str] = set()
    for curve in curves:
        # Of two of one name that are asked for and both not drawn so, one text says it.
        if curve.state not in ("met", "hidden") and curve.expected.label not in told:
            told.add(curve.expected.label)
            anchors = _anchors(curve, project, box)
            yield from _found(room.label(_name(curve), anchors, "right") or room.label(_word(curve), anchors, "right"))
    remarks = {id(curve.seen): (curve.seen, curve.remark) for curve in curves if curve.remark and curve.seen}
    for artist, remark in remarks.values():
        yield from _found(room.label(remark, in_view(places(artist), project, box), "wrong"))
    for gap in _gaps(curves):
        yield from _found(_beside_band(not_there(layers), gap, project, box, room))


def not_there(layers: Layers) -> str:
    """What is said of a range in which a curve is missing."""
    if layers.verdict.diagnosis in BLANK:
        return say(NO_VALUES)
    return say("not in your view") if layers.beyond else say("not drawn")


def _beside_band(text: str, gap: tuple[float, float], project: Project, box: Box, room: Room) -> Label | None:
    start, end = _across(gap[0], project), _across(gap[1], project)
    if start is None or end is None:
        return None
    middle = (_inside((start, 0), box)[0] + _inside((end, 0), box)[0]) / 2
    return room.label(text, [(middle, box[1] + 28), (middle, box[3] - 24)], "wrong")


def _found(label: Label | None) -> Iterator[Label]:
    if label:
        yield label


def difference(curve: Agreement) -> str:
    """How far a wrong curve lies off, in a few words."""
    if curve.worst is None:
        return ""
    return too_far(significant(abs(curve.worst.size)), curve.worst.size, here=not curve.steady)


def _name(curve: Agreement) -> str:
    name = short(plain_math(curve.expected.label), NAME_CAP) + (say(" (one more)") if curve.twin else "")
    return f"{_word(curve)}: {name}" if name else _word(curve)


def _word(curve: Agreement) -> str:
    return say("missing") if curve.state == "missing" and not curve.remark else say("expected")


def _ends(worst: Gap, project: Project, box: Box) -> tuple[Point, Point] | None:
    start, end = project((worst.x, worst.expected, 0.0)), project((worst.x, worst.seen, 0.0))
    return (_inside(start, box), _inside(end, box)) if start and end else None


def _anchors(curve: Agreement, project: Project, box: Box) -> list[Point]:
    """Places on an expected curve that are in view; of one that is partly drawn, on what is missing."""
    at = places(curve.expected)
    if curve.state == "part":
        at = [place for place in at if any(start <= place[0] <= end for start, end in curve.gaps)]
    return in_view(at, project, box)


def in_view(at: Sequence[Place], project: Project, box: Box) -> list[Point]:
    """Where some of these places are drawn, of those that are in the box."""
    points = [project(at[place]) for place in spread(len(at), 4 * ANCHORS)]
    inside = [one for one in points if one and box[0] <= one[0] <= box[2] and box[1] <= one[1] <= box[3]]
    return [inside[place] for place in spread(len(inside), ANCHORS)]
