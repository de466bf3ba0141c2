"""Figures redrawn from their values."""

import math
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.model import Outcome
from grader.report import page
from grader.report.drawing.artists import LINE_CAP, thinned
from grader.report.drawing.panel import panel
from grader.report.drawing.scale import scale
from grader.report.drawing.strokes import joined
from grader.report.picture import pictures
from grader.values import Artist, Axes, Figure, Figures
from tests.report.grades import array, curve, figures, grade, verdict
from tests.report.parsed import assert_accessible, assert_safe, parsed

TICKS = [
    ("a usual range", (-3.35, 4.35), ["−2", "0", "2", "4"]),
    ("decimals", (0.0, 1.0), ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    ("a falling axis", (10.0, 0.0), ["0", "2", "4", "6", "8", "10"]),
    ("large", (0.0, 4e6), ["0", "1e+06", "2e+06", "3e+06", "4e+06"]),
    ("no range", (2.0, 2.0), ["1.0", "1.5", "2.0", "2.5", "3.0"]),
    ("no numbers", (math.nan, math.inf), ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
]


@pytest.mark.parametrize(("limits", "expected"), [case[1:] for case in TICKS], ids=[case[0] for case in TICKS])
def test_ticks_stand_at_round_numbers(limits, expected):
    """Whatever the limits are."""
    assert [text for _, text in scale(limits, (0, 400)).ticks(5)] == expected


def test_a_logarithmic_axis_counts_powers_of_ten():
    """And has no place for what is not positive."""
    axis = scale((0.5, 2000.0), (0, 100), "log")
    assert [text for _, text in axis.ticks()] == ["1", "10", "100", "1000"]
    assert axis.place(0.0) is axis.place(-1.0) is axis.place(math.nan) is None


def test_a_line_breaks_where_a_value_is_no_number():
    """The pen is lifted."""
    assert joined([(0.0, 1.0), None, (2.0, 3.0), (4.0, 5.25)]) == "M0 1M2 3L4 5.2"


def test_a_long_line_keeps_its_peaks():
    """Points that a panel is too narrow for go, extremes stay."""
    points = [(float(place), 0.0, 0.0) for place in range(50_000)]
    points[31_415] = (31_415.0, 99.0, 0.0)
    points[777] = (777.0, math.inf, 0.0)
    kept = thinned(points)
    assert len(kept) <= LINE_CAP
    assert {points[0], points[31_415], points[777], points[-1]} <= set(kept)
    assert kept == sorted(kept)


def drawn(axes, expected=()):
    return panel(axes, expected, 0.75)


def test_the_expected_curve_is_dashed_in_a_colour_of_its_own():
    """It is told apart without colour too."""
    shown = drawn(Axes((curve([0.0, 1.0], [0.0, 1.0]),)), [curve([0.0, 1.0], [1.0, 0.0], label="the derivative")])
    own, right = shown.drawing.strokes
    assert (own.dash, own.color) == ("", "#1f77b4")
    assert right.dash
    assert right.color != own.color
    assert [(key.text, key.expected) for key in shown.keys] == [("f", False), ("the derivative", True)]


def test_the_view_holds_what_was_expected():
    """A curve drawn far away does not push the right one out of sight."""
    axes = Axes((curve([0.0, 1.0], [500.0, 501.0]),), limits=((0.0, 1.0), (499.0, 502.0)))
    labels = [label.text for label in drawn(axes, [curve([-2.0, 3.0], [0.0, 9.0])]).drawing.labels]
    assert {"0", "500", "−2"} <= set(labels)


def test_what_cannot_be_seen_is_not_drawn_but_told():
    """The picture is what a reader of the figure saw."""
    (picture,) = pictures(figures(curve([0.0, 1.0], [0.0, 1.0], hidden="transparent")), None, drawn=True)
    assert picture.panels[0].drawing.strokes == ()
    assert picture.remarks == ("Drawn but not to be seen: f (transparent).",)


def test_expected_figures_of_another_arrangement_stand_alone():
    """Nothing is drawn over axes it does not belong to."""
    right = figures(curve([0.0, 1.0], [0.0, 1.0], label="right"))
    shown = pictures(Figures(()), right, drawn=True)
    assert [picture.title for picture in shown] == ["What was expected"]
    assert [key.expected for key in shown[0].panels[0].keys] == [True]
    more = Figures((*figures().figures, *right.figures))
    assert [picture.title for picture in pictures(figures(), more, drawn=True)] == ["Figure 1", "What was expected"]


def test_a_surface_on_a_lattice_has_patches_and_any_other_has_dots():
    """The vertices alone tell which."""
    grid = [(x / 4, y / 4) for x in range(9) for y in range(9)]
    scattered = [(math.sin(place), math.cos(place * 1.7)) for place in range(81)]
    for places, patches in ((grid, 64), (scattered, 0)):
        xs, ys = zip(*places, strict=True)
        surface = Artist("surface", array(*xs), array(*ys), array(*map(math.hypot, xs, ys)), name="surface")
        shown = drawn(Axes((surface,), type="space", limits=((-1, 2), (-1, 2), (0, 3)), scales=("linear",) * 3))
        assert sum(stroke.path.endswith("z") for stroke in shown.drawing.strokes) == patches
        assert shown.drawing.strokes


def test_arrows_point_up_where_v_is_positive():
    """The drawing's own y falls."""
    arrow = Artist("arrows", array(0.5), array(0.5), u=array(0.0), v=array(1.0))
    (stroke,) = drawn(Axes((arrow,))).drawing.strokes
    (_, start), (_, end) = re.findall(r"[ML]([\d.]+) ([\d.]+)", stroke.path)[:2]
    assert float(end) < float(start)


def shown_page(seen, expected=None, mode="all", outcome=Outcome.FAIL):
    made = verdict(outcome, "1 too high & <wrong>.", seen=seen, expected=expected)
    document = parsed(page.render(grade(made), mode))
    assert_safe(document)
    assert_accessible(document)
    return document


def test_a_picture_speaks_to_who_cannot_see_it():
    """Its description is the verdict's message and what is drawn; a table holds values."""
    document = shown_page(figures(curve([0.0, 1.0, 2.0], [0.0, 1.0, math.nan]), title="a < b"))
    picture = document.one("svg", role="img")
    assert picture.one("title").text == "a < b"
    assert picture.one("desc").text.startswith("1 too high & <wrong>. Axes titled “a < b”")
    table = document.one("figure").one("table")
    assert table.one("caption").text == "f, 3 points"
    assert [cell.text for cell in table.all("td")] == ["0", "0", "1", "1", "2", "nan"]


@pytest.mark.parametrize(
    ("mode", "outcome", "count"),
    [
        ("all", Outcome.PASS, 1),
        ("failed", Outcome.PASS, 0),
        ("failed", Outcome.PARTIAL, 1),
        ("failed", Outcome.FAIL, 1),
        ("none", Outcome.FAIL, 0),
    ],
)
def test_pictures_are_drawn_where_asked(mode, outcome, count):
    """The values are told in any case."""
    document = shown_page(figures(curve([0.0, 1.0], [0.0, 1.0])), mode=mode, outcome=outcome)
    assert len(document.all("svg", role="img")) == count
    assert document.one("figure").one("table")


@pytest.mark.parametrize(
    "seen",
    [Figures(()), Figures((Figure(()),)), figures(), figures(curve([], [])), figures(curve([math.nan], [math.inf]))],
    ids=["no figure", "no axes", "no artist", "no points", "no number"],
)
def test_an_empty_figure_is_a_page_all_the_same(seen):
    """Nothing to draw is not an error."""
    shown_page(seen, figures(curve([0.0, 1.0], [0.0, 1.0])))


floats = st.floats(width=64)
arrays = st.lists(floats, max_size=12).map(lambda found: array(*found))
texts = st.text(st.characters(), max_size=8)
artists = st.builds(
    Artist,
    st.sampled_from("line points segments reference arrows surface contour image bars fill text other".split()),
    arrays,
    arrays,
    st.none() | arrays,
    u=st.none() | arrays,
    v=st.none() | arrays,
    w=st.none() | arrays,
    parts=st.lists(st.integers(-2, 20), max_size=3).map(tuple),
    name=st.sampled_from(["", "step", "axhline", "axvline", "axline", "contourf", "wireframe"]),
    label=texts,
    colors=st.lists(st.sampled_from(["#1f77b4ff", "#ff000080", "", '"><script>']), max_size=12).map(tuple),
    marker=st.sampled_from(["", "o", "x", "s", "^", "none"]) | texts,
    line_style=st.sampled_from(["-", "--", ":"]) | texts,
    width=floats,
)
limits = st.lists(st.tuples(floats, floats), max_size=3).map(tuple)
axes = st.builds(
    Axes,
    st.lists(artists, max_size=3).map(tuple),
    type=st.sampled_from(["plane", "space", "polar"]),
    title=texts,
    labels=st.lists(texts, max_size=3).map(tuple),
    limits=limits,
    scales=st.lists(st.sampled_from(["linear", "log", "logit"]), max_size=2).map(tuple),
    place=st.tuples(floats, floats, floats, floats),
)


@settings(max_examples=75, deadline=None)
@given(axes, st.lists(artists, max_size=2))
def test_any_axes_can_be_drawn(seen, expected):
    """Every number and every text that can come over the border gives a safe page with finite coordinates."""
    right = Figures((Figure((Axes(tuple(expected), type=seen.type),)),))
    document = shown_page(Figures((Figure((seen,)),)), right)
    for path in document.all("path"):
        assert not re.search("nan|inf", path.attributes["d"])
        assert re.fullmatch("#[0-9a-f]{6}|none|", path.attributes["stroke"], re.IGNORECASE)
    for element in document.all("text") + document.all("svg"):
        assert not re.search("nan|inf", " ".join(element.attributes.get(name, "") for name in ("x", "y", "viewbox")))
