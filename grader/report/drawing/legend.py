"""What the drawn things are called: the legend of a panel, and the panel in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from grader.report.drawing.agreement import Agreement
from grader.report.drawing.arrows import arrow
from grader.report.drawing.curve_marks import not_there
from grader.report.drawing.layout import Layers
from grader.report.drawing.places import places
from grader.report.drawing.point_marks import CLASS_MARKS, MARKED, classes_alike, marked, missing
from grader.report.drawing.scale import significant, too_far
from grader.report.drawing.strokes import NO_MARKER, RING, Ink, Role, Stroke, area, dots, ink, line, pen
from grader.report.drawing.surfaces import patched
from grader.report.plain_math import plain_math
from grader.report.text import short
from grader.values import Artist, Axes
from grader.words import noted, say

LEGEND_CAP = 12
NAMED_CAP = 8
UNSEEN_CAP = 4
_FILLED = ("bars", "fill", "surface", "image")


_SHOWN_BY_ITSELF = ("points", "arrows", "surface", "contour")
"""Nothing is drawn over these where they are right."""


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the legend, with a sample of 36 by 12 units; `said` is the grader's word before the name."""

    text: str
    sample: tuple[Stroke, ...]
    said: str = ""


def legend(layers: Layers) -> tuple[Key, ...]:
    """The student's things that have a name, all lines, what was expected, and what the marks mean."""
    keys = [
        Key(
            label(artist) or say("{type} {place}, without a label", type=say(WORDS[artist.type]), place=place),
            _sample(artist, _own(artist)),
        )
        for place, artist in enumerate(_worth_naming(layers.seen), start=1)
    ]
    return (*keys, *_unseen(layers), *_expected(layers), *_marks(layers))


def _unseen(layers: Layers) -> Iterator[Key]:
    """The student's hidden things, those of one name once, those without one by what they would be."""
    meant = {id(curve.seen): curve.expected for curve in layers.curves if curve.state == "hidden"}
    found: dict[str, Artist] = {}
    for artist in layers.hidden:
        name = label(artist) or (label(meant[id(artist)]) if id(artist) in meant else "")
        found.setdefault(f"{name} ({say(short(artist.hidden, 40))})".strip(), artist)
    for text, artist in list(found.items())[:UNSEEN_CAP]:
        yield Key(text, _sample(artist, pen("lost" if id(artist) in meant else "unseen", 2)), say("cannot be seen:"))


def _own(artist: Artist) -> Ink:
    return ink(artist.colors[0] if artist.colors else "", artist.width, artist.line_style)


def _expected(layers: Layers) -> Iterator[Key]:
    states = {id(curve.expected): curve.state for curve in layers.curves}
    met: dict[str, Artist] = {}
    unmet: dict[str, Artist] = {}
    for artist in [one for one in layers.expected if one.name not in MARKED][:LEGEND_CAP]:
        known = states.get(id(artist), "met" if layers.verdict.right else "wrong")
        if known == "hidden" or (artist.type == "points" and not layers.verdict.right):
            continue
        (met if known == "met" else unmet).setdefault(label(artist), artist)
    for name, artist in unmet.items():
        role: Role = "outline" if artist.type == "arrows" else "expected"
        yield Key(name, _sample(artist, pen(role, 2.2)), say("expected:") if name else say("expected"))
    yield from _classes(layers)
    if met:
        name = ", ".join(filter(None, met))
        first = next(iter(met.values()))
        sample = () if first.type in _SHOWN_BY_ITSELF else _sample(first, pen("met", 1.6), RING)
        yield Key(name, sample, say("as expected:") if name else say("as expected"))


def _classes(layers: Layers) -> Iterator[Key]:
    """The outlines of classes that look alike; of others, those of which every point is there."""
    if layers.verdict.right:
        return
    classes = [one for one in layers.expected if one.type == "points" and one.name not in MARKED]
    if classes_alike(layers):
        for place, artist in enumerate(classes[:LEGEND_CAP]):
            outline = dots([(18, 6)], pen("outline", 1.8), CLASS_MARKS[place % len(CLASS_MARKS)])
            yield Key(label(artist), (outline,), say("expected:") if label(artist) else say("expected"))
        return
    lost = [place for one in (*marked(layers, "wrong"), *marked(layers, "missing")) for place in places(one)]
    whole = [label(one) for one in classes if not any(place in lost for place in places(one))]
    if any(whole):
        yield Key(", ".join(filter(None, whole)), (), say("as expected:"))


def _marks(layers: Layers) -> Iterator[Key]:
    block = [(4.0, 1.0), (32.0, 1.0), (32.0, 11.0), (4.0, 11.0)]
    if any(curve.state == "wrong" for curve in layers.curves):
        yield Key("", (area(block, "area"), line([(18, 10), (18, 2)], pen("wrong", 2))), say("the difference"))
    if any(curve.gaps for curve in layers.curves):
        yield Key("", (area(block, "gap"),), not_there(layers))
    wrong = {artist.label: artist for artist in marked(layers, "wrong")}
    for name, artist in wrong.items():
        if patched(layers.seen):
            yield Key(name, (Stroke("M8 1h20v10h-20z", role="off"),), say("wrong:"))
            continue
        yield Key(name, _sample(artist, pen("ring" if artist.type == "points" else "wrong", 2.2), RING), say("wrong:"))
    if missing(layers):
        yield Key("", (dots([(18, 6)], pen("ring", 2.5), RING),), say("missing"))


def _worth_naming(artists: Sequence[Artist]) -> list[Artist]:
    drawn = [artist for artist in artists if artist.type not in ("text", "other")]
    return [artist for artist in drawn if label(artist) or artist.type == "line"][:LEGEND_CAP]


def _sample(artist: Artist, by: Ink, marker: str = "") -> tuple[Stroke, ...]:
    marker = marker if by.role != "own" else artist.marker
    if artist.type in _FILLED and by.role == "own":
        return (Stroke("M8 1h20v10h-20z", "none", by.color or "ink", 0, "", by.opacity),)
    single = artist.type == "points"
    if artist.type == "arrows":
        return (Stroke(arrow((4, 6), (28, 0)), by.color, width=by.width, role=by.role),)
    strokes = [] if single else [line([(2, 6), (34, 6)], by)]
    if single or (artist.marker not in NO_MARKER and by.role == "own"):
        strokes.append(dots([(18, 6)], by, marker))
    return tuple(strokes)


def label(artist: Artist) -> str:
    """What the student calls it; "" for the names Matplotlib gives by itself."""
    return "" if artist.label.startswith("_") else short(plain_math(artist.label), 60)


def described(axes: Axes, layers: Layers) -> str:
    """What is drawn, what was expected and where they part, for who cannot see it."""
    seen = layers.seen
    names = [_kind(artist) for artist in seen]
    more = say(" and {count} more", count=len(seen) - NAMED_CAP) if len(seen) > NAMED_CAP else ""
    ranges = (
        say(" and ")
        .join(say("{start} to {end}", start=f"{low:.4g}", end=f"{high:.4g}") for low, high in axes.limits)
        .replace("-", "−")
    )
    title = say("Axes titled “{title}”", title=short(plain_math(axes.title), 60)) if axes.title else say("Axes")
    nothing = say("nothing on them can be seen") if layers.hidden else say("nothing is drawn on them")
    drawn = say(
        "{title} over {ranges}: {drawn}.",
        title=title,
        ranges=ranges,
        drawn=", ".join(names[:NAMED_CAP]) + more if seen else nothing,
    )
    return " ".join(dict.fromkeys([drawn, *_told(layers)]))


def described_alone(layers: Layers) -> str:
    """What was expected, where it is drawn by itself."""
    names = dict.fromkeys(label(artist) or say(KINDS[artist.type]) for artist in layers.expected)
    return say("Expected: {names}.", names=", ".join(names))


def _kind(artist: Artist) -> str:
    kind = say(KINDS[artist.type])
    return kind + " " + say("“{text}”", text=label(artist)) if label(artist) else kind


def _told(layers: Layers) -> Iterator[str]:
    names = dict.fromkeys(
        label(artist) or say(KINDS[artist.type]) for artist in layers.expected if artist.name not in MARKED
    )
    if names:
        yield say("Expected: {names}.", names=", ".join(names))
    for curve in layers.curves:
        if curve.state not in ("met", "hidden"):
            yield told(curve, beyond=bool(layers.beyond))
    for word, said in zip(MARKED, (say("Wrong"), say("Missing")), strict=True):
        points = [place for one in marked(layers, word) if one.type == "points" for place in places(one)]
        if points:
            listed = ", ".join(f"({significant(x)}, {significant(y)})" for x, y, _ in points[:6])
            yield f"{said}: {listed}{', …' if len(points) > 6 else ''}."
    unseen = (f"{_kind(artist)} ({say(short(artist.hidden, 60))})" for artist in layers.hidden)
    for text in list(dict.fromkeys(unseen))[:UNSEEN_CAP]:
        yield say("Drawn but not to be seen: {text}.", text=text)


def told(curve: Agreement, *, beyond: bool = False) -> str:
    """How the student's curve differs from the expected one, in a sentence."""
    name = label(curve.expected) or say("the expected curve")
    own = say("“{text}”", text=label(curve.seen)) if curve.seen and label(curve.seen) else say("the student's curve")
    if curve.state == "part":
        ranges = say(" and ").join(
            say("{start} to {end}", start=significant(start), end=significant(end)) for start, end in curve.gaps
        )
        if beyond:
            return say("Of {name} nothing is shown for x from {ranges}.", name=name, ranges=ranges)
        return say("Of {name} nothing is drawn for x from {ranges}.", name=name, ranges=ranges)
    if curve.remark:
        return say("In place of {name}, {own} is drawn: {remark}.", name=name, own=own, remark=curve.remark)
    if curve.worst is None:
        return say("Missing: {name}.", name=name)
    off = too_far(significant(abs(curve.worst.size)), curve.worst.size)
    if curve.steady:
        return say("In place of {name}, {own} is {off} everywhere.", name=name, own=own, off=off)
    return say(
        "In place of {name}, {own} is farthest off at x = {x}, where it is {off}.",
        name=name,
        own=own,
        x=significant(curve.worst.x),
        off=off,
    )


KINDS = {
    "line": noted("a line"),
    "points": noted("points"),
    "segments": noted("line segments"),
    "reference": noted("an endless line"),
    "arrows": noted("arrows"),
    "surface": noted("a surface"),
    "contour": noted("contour lines"),
    "image": noted("a picture"),
    "bars": noted("bars"),
    "fill": noted("a filled area"),
    "text": noted("a text"),
    "other": noted("something else"),
}

WORDS = {
    "line": noted("line"),
    "points": noted("points"),
    "segments": noted("segments"),
    "reference": noted("reference"),
    "arrows": noted("arrows"),
    "surface": noted("surface"),
    "contour": noted("contour"),
    "image": noted("image"),
    "bars": noted("bars"),
    "fill": noted("fill"),
    "text": noted("text"),
    "other": noted("other"),
}
"""The types of artists in a word."""
