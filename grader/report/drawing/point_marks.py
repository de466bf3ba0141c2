"""What is marked on single points and lines: what is missing, what is wrong, and which class a point belongs to."""

from __future__ import annotations

import math
from collections.abc import Iterator

from grader.report.cells import spread
from grader.report.drawing.artists import strokes
from grader.report.drawing.curve_marks import in_view
from grader.report.drawing.layout import Box, Label, Layers, Project
from grader.report.drawing.places import places
from grader.report.drawing.placing import Room
from grader.report.drawing.strokes import Place, Stroke, dots, line, pen
from grader.report.plain_math import plain_math
from grader.report.text import short
from grader.values import Artist
from grader.words import say

MARKED = ("wrong", "missing")
"""Names of artists among the expected ones that say what is wrong in the student's, and what ought to be there."""
RING_CAP = 24
LABEL_CAP = 6
NEAR = 0.02
"""How far a point may lie off another to be the same, as a fraction of the points' distance from one another."""
CLASS_MARKS = ("ring", "box", "rhomb")
"""Around the points of the first, second and third class."""


def marked(layers: Layers, name: str) -> list[Artist]:
    """The artists that say what is wrong, or what is missing."""
    return [artist for artist in layers.expected if artist.name == name]


def missing(layers: Layers) -> list[Place]:
    """The points that ought to be there."""
    return [place for artist in marked(layers, "missing") for place in places(artist)]


def expected_points(layers: Layers) -> list[list[Place]]:
    """The points of each class."""
    return [places(one) for one in layers.expected if one.type == "points" and one.name not in MARKED]


def classes_alike(layers: Layers) -> bool:
    """Whether the classes are to be marked, because nothing in the student's picture tells them apart."""
    return layers.verdict.diagnosis == "alike" and not marked(layers, "wrong")


def point_strokes(layers: Layers, project: Project, box: Box) -> Iterator[Stroke]:
    """Rings around what is wrong or missing, wrong lines drawn over, outlines around classes that look alike."""
    if classes_alike(layers):
        for place, one in enumerate(expected_points(layers)):
            yield dots([project(point) for point in one], pen("outline", 1.8), CLASS_MARKS[place % len(CLASS_MARKS)])
    for artist in marked(layers, "wrong"):
        if artist.type == "points":
            at = places(artist)
            yield dots([project(at[place]) for place in spread(len(at), RING_CAP)], pen("ring", 2), "ring")
        elif artist.type != "arrows":
            yield from strokes(artist, project, box, pen("wrong", 3))
    lost = missing(layers)
    yield dots([project(point) for point in lost], pen("ring", 2.5), "ring")
    drawn = [place for artist in layers.seen if artist.type == "points" for place in places(artist)]
    near = NEAR * max((math.dist(one[:2], other[:2]) for one in lost for other in lost), default=0.0)
    for x, y, z in lost:
        if x != y and any(math.dist((y, x), other[:2]) <= near for other in drawn):
            yield line([project((y, x, z)), project((x, y, z))], pen("wrong", 1.2))


def point_labels(layers: Layers, project: Project, box: Box, room: Room) -> Iterator[Label]:
    """A word at each missing point, at one place of what is wrong, and of each class where they look alike."""
    for point in missing(layers)[:LABEL_CAP]:
        if (at := project(point)) and (label := room.label(say("missing"), [at], "wrong")):
            yield label
    for artist in marked(layers, "wrong"):
        anchors = in_view(places(artist), project, box)
        text = short(plain_math(artist.label), 30)
        if artist.type != "arrows" and text and (label := room.label(text, anchors, "wrong")):
            yield label
    if classes_alike(layers):
        for place, one in enumerate(expected_points(layers)[: len(CLASS_MARKS)], start=1):
            if label := room.label(say("class {place}", place=place), in_view(one, project, box), "right"):
                yield label
