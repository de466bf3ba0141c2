"""Figures redrawn from their values."""

import math
import re
from dataclasses import replace
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.model import Outcome
from grader.report import page
from grader.report.drawing.agreement import Ended, agreements
from grader.report.drawing.layout import WIDTH
from grader.report.drawing.palette import INK, OWN, readable
from grader.report.drawing.panel import layers, panel
from grader.report.drawing.places import places
from grader.report.drawing.scale import scale
from grader.report.drawing.simplify import LINE_CAP, simplified, thinned
from grader.report.drawing.strokes import Role, joined
from grader.report.drawing.visible import visible
from grader.report.picture import pictures
from grader.report.plain_math import plain_math
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
    far = scale((1e-6, 1e9), (0, 100), "log")
    assert [text for _, text in far.ticks()] == ["10⁻⁶", "0.001", "1", "1000", "10⁶", "10⁹"]
    assert axis.place(0.0) is axis.place(-1.0) is axis.place(math.nan) is None


def test_a_line_breaks_where_a_value_is_no_number():
    """The pen is lifted; steps are relative, in tenths of a unit."""
    assert joined([(0.0, 1.0), None, (2.0, 3.0), (4.0, 5.25)]) == "M0 1h0M2 3l2 2.2"
    assert joined([(0.5, -1.0), (0.5, -1.04), (0.0, -3.0)]) == "M.5-1l-.5-2"


def test_a_long_line_keeps_its_peaks():
    """Points that a panel is too narrow for go, extremes stay."""
    points = [(float(place), 0.0, 0.0) for place in range(50_000)]
    points[31_415] = (31_415.0, 99.0, 0.0)
    points[777] = (777.0, math.inf, 0.0)
    kept = thinned(points)
    assert len(kept) <= LINE_CAP
    assert {points[0], points[31_415], points[777], points[-1]} <= set(kept)
    assert kept == sorted(kept)


def test_a_smooth_curve_needs_few_points():
    """None of those that are left out lies farther from the rest than a third of a pixel."""
    points = [(place / 10, 100 + 90 * math.sin(place / 300)) for place in range(4_000)]
    kept = simplified(points)
    assert len(kept) < 90
    for x, y in points:
        (x0, y0), (x1, y1) = next(pair for pair in pairwise(kept) if pair[0][0] <= x <= pair[1][0])
        slope = (y1 - y0) / (x1 - x0)
        assert abs(y0 + slope * (x - x0) - y) < 0.33 * math.hypot(1, slope)


def test_a_curve_that_turns_back_stays():
    """A point beyond both ends of a chord is not on it."""
    assert simplified([(0.0, 0.0), (50.0, 0.0), (10.0, 0.0)]) == [(0.0, 0.0), (50.0, 0.0), (10.0, 0.0)]


COLORS = [
    ("Matplotlib's blue stays", "#1f77b4ff", "#1f77b4"),
    ("orange is darkened", "#ff7f0eff", "#ef7000"),
    ("navy is lightened", "#000080ff", "#4f4fff"),
    ("black is ink", "#000000ff", INK),
    ("white is ink", "#ffffffff", INK),
    ("grey stays", "#808080ff", "#808080"),
    ("no colour", "none", OWN),
]


@pytest.mark.parametrize(("color", "shown"), [case[1:] for case in COLORS], ids=[case[0] for case in COLORS])
def test_a_students_colour_is_readable(color, shown):
    """On a light page and on a dark one, in its own hue."""
    assert readable(color) == shown


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_every_colour_has_contrast_on_both_pages(channels):
    """Three to one or more to white and to the dark page's ground, as text of its size would need."""
    color = readable("#" + "".join(f"{channel:02x}" for channel in channels))
    if color != INK:
        light = luminance(color)
        assert 1.05 / (light + 0.05) >= 2.9
        assert (light + 0.05) / (luminance("#1a1f27") + 0.05) >= 2.9


def luminance(color):
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


LABELS = [
    ("a power", "$x^2$", "x²"),
    ("beside words", "cost $3x^2-4x$ of f", "cost 3x²-4x of f"),
    ("a fraction", r"$\frac{f(x+\delta)-f(x)}{\delta}$", "(f(x+δ)-f(x))/δ"),
    ("an index", "$x_{0}$ and $10^{-3}$", "x₀ and 10⁻³"),
    ("a root", r"$\sqrt{x^2+y^2}$", "√(x²+y²)"),
    ("brackets that grow", r"${\left(x,y\right)}$", "(x,y)"),
    ("no formula", "5 $ or less", "5 $ or less"),
    ("broken", r"$\frac{1$", r"frac{1"),
]


@pytest.mark.parametrize(("label", "plain"), [case[1:] for case in LABELS], ids=[case[0] for case in LABELS])
def test_formulas_in_labels_are_readable(label, plain):
    """Without Matplotlib, as far as characters exist."""
    assert plain_math(label) == plain


X = [place / 4 for place in range(-8, 13)]
CUBE = [x**3 - 2 * x**2 + 1 for x in X]
SLOPE = [3 * x**2 - 4 * x for x in X]
WRONG = Ended(right=False)


def states(expected, seen, ended=WRONG):
    return [one.state for one in agreements(expected, seen, ended)]


AGREEMENTS = [
    ("drawn", [curve(X, CUBE)], [curve(X, CUBE, "f")], ["met"]),
    ("drawn by points", [curve(X, CUBE)], [replace(curve(X[::2], CUBE[::2]), type="points")], ["met"]),
    ("drawn from right to left", [curve(X, CUBE)], [curve(X[::-1], CUBE[::-1])], ["met"]),
    ("drawn in two pieces", [curve(X, CUBE)], [curve(X[:11], CUBE[:11]), curve(X[10:], CUBE[10:])], ["met"]),
    ("half of it drawn", [curve(X, CUBE)], [curve(X[:11], CUBE[:11])], ["part"]),
    ("too high", [curve(X, SLOPE)], [curve(X, [y + 1 for y in SLOPE])], ["wrong"]),
    ("too high by little", [curve(X, SLOPE)], [curve(X, [y + 0.4 for y in SLOPE])], ["wrong"]),
    ("nothing drawn", [curve(X, CUBE)], [], ["missing"]),
    ("one of two alike", [curve(X, SLOPE)] * 2, [curve(X, SLOPE)], ["met", "missing"]),
    ("both of two alike", [curve(X, SLOPE)] * 2, [curve(X, SLOPE), curve(X, SLOPE)], ["met", "met"]),
    ("one twice, the other missing", [curve(X, CUBE), curve(X, SLOPE)], [curve(X, CUBE)] * 2, ["met", "wrong"]),
    ("elsewhere", [curve(X, CUBE)], [curve([x + 50 for x in X], CUBE)], ["missing"]),
    ("a vertical line", [curve([1.0, 1.0], [0.0, 9.0])], [curve(X, CUBE)], ["missing"]),
]


@pytest.mark.parametrize(
    ("expected", "seen", "found"), [case[1:] for case in AGREEMENTS], ids=[case[0] for case in AGREEMENTS]
)
def test_curves_are_compared_for_the_picture(expected, seen, found):
    """Each of the expected ones with the student's that follows it, or is nearest."""
    assert states(expected, seen) == found


def test_what_was_right_is_never_marked():
    """The picture does not know better than the verdict."""
    assert states([curve(X, SLOPE)], [curve(X, [y + 1 for y in SLOPE])], Ended(right=True)) == ["met"]


def test_the_greatest_difference_is_found():
    """With its place, and whether it is the same everywhere."""
    (bent,) = agreements(
        [curve(X, SLOPE)], [curve(X, [y + (5 if x == 2 else 0) for x, y in zip(X, SLOPE, strict=True)])], WRONG
    )
    assert bent.state == "met"
    (tilted,) = agreements([curve(X, SLOPE)], [curve(X, [y + 3 * x for x, y in zip(X, SLOPE, strict=True)])], WRONG)
    assert (tilted.worst.x, tilted.worst.size, tilted.steady) == (3.0, 9.0, False)
    (lifted,) = agreements([curve(X, SLOPE)], [curve(X, [y + 3 for y in SLOPE])], WRONG)
    assert lifted.worst.size == 3
    assert lifted.steady


def test_the_curve_that_the_message_names_is_the_one_that_is_wrong():
    """Where two follow a curve of which one was asked for, the one that is not named is that one."""
    seen = [curve(X, CUBE, "g"), curve(X, CUBE, "f")]
    first, second = agreements([curve(X, CUBE), curve(X, SLOPE)], seen, Ended(False, 'Your curve "g" is f once more.'))
    assert (first.seen.label, second.seen.label) == ("f", "g")


def drawn(axes, expected=(), ended=WRONG):
    return panel([(axes, layers(axes, expected, ended))], 0.75)


def roles(shown):
    return {stroke.role for stroke in shown.drawing.strokes}


def words(shown, role):
    return {label.text for label in shown.drawing.labels if label.role == role}


def test_a_wrong_curve_is_marked():
    """The area to the right one, an arrow and a word at the greatest difference, and the right one's name."""
    axes = Axes((curve(X, [y + 9 for y in SLOPE]),), limits=((-2, 3), (-2, 30)))
    shown = drawn(axes, [curve(X, SLOPE, label="the $x^2$")])
    assert {"own", "expected", "area", "wrong", "halo"} <= roles(shown)
    assert words(shown, "wrong") == {"9 too high"}
    assert words(shown, "right") == {"expected: the x²"}
    assert [(key.said, key.text) for key in shown.keys] == [("", "f"), ("expected:", "the x²"), ("the difference", "")]


def test_expected_curves_are_told_from_a_students_black_ones():
    """They have another colour than ink, then."""
    black = replace(curve(X, SLOPE), colors=("#000000ff",), line_style="--")
    violet = replace(black, colors=("#7030c0ff",))
    assert drawn(Axes((black,)), [curve(X, CUBE)]).accent
    assert drawn(Axes((black, violet)), [curve(X, CUBE)]).accent not in ("", "violet")
    assert not drawn(Axes((curve(X, SLOPE),)), [curve(X, CUBE)]).accent


REMARKS = [
    ("exchanged", "xy_swapped", curve(SLOPE, X), "x and y exchanged"),
    ("unsorted", "unsorted", curve(X[::2] + X[1::2], SLOPE[::2] + SLOPE[1::2]), "joined in a wrong order"),
    ("text", "text_data", curve(X, X, text_data=True), "text, not numbers"),
]


@pytest.mark.parametrize(
    ("diagnosis", "seen", "text"), [case[1:] for case in REMARKS], ids=[case[0] for case in REMARKS]
)
def test_what_is_wrong_with_more_than_heights_is_written_at_the_curve(diagnosis, seen, text):
    """Heights are not compared then."""
    axes = Axes((seen,), limits=((-2, 3), (-2, 16)))
    shown = drawn(axes, [curve(X, SLOPE, label="g")], Ended(False, "", diagnosis))
    assert words(shown, "wrong") == {text}
    assert "area" not in roles(shown)


def test_a_right_curve_that_is_hidden_is_not_missing():
    """It is dotted in the colour of mistakes."""
    axes = Axes((curve(X, SLOPE, hidden="transparent"),), limits=((-2, 3), (-2, 21)))
    shown = drawn(axes, [curve(X, SLOPE, label="g")], Ended(False, "", "invisible"))
    assert roles(shown) == {"lost"}
    assert words(shown, "wrong") == {"cannot be seen"}


def test_a_right_curve_has_dots_over_it_and_no_marks():
    """So does every expected curve of a check that passed."""
    for ended, heights in ((WRONG, SLOPE), (Ended(right=True), [y + 9 for y in SLOPE])):
        shown = drawn(Axes((curve(X, heights),)), [curve(X, SLOPE, label="g")], ended)
        assert roles(shown) == {"own", "met"}
        assert [(key.said, key.text) for key in shown.keys] == [("", "f"), ("as expected:", "g")]


def test_a_range_that_is_not_drawn_is_greyed():
    """And said to be missing."""
    shown = drawn(Axes((curve(X[:8], CUBE[:8]),)), [curve(X, CUBE)])
    assert "gap" in roles(shown)
    assert words(shown, "wrong") == {"not drawn"}


def test_the_view_holds_what_was_expected():
    """A curve drawn far away does not push the right one out of sight."""
    axes = Axes((curve([0.0, 1.0], [500.0, 501.0]),), limits=((0.0, 1.0), (499.0, 502.0)))
    labels = [label.text for label in drawn(axes, [curve([-2.0, 3.0], [0.0, 90.0])]).drawing.labels]
    assert {"0", "500", "−2"} <= set(labels)


def test_the_view_is_narrowed_to_what_would_be_flat():
    """It is said how far the student's curve goes on."""
    axes = Axes((curve(X, [20_000 + x for x in X]),), limits=((-2.0, 3.0), (0.0, 21_000.0)))
    shown = drawn(axes, [curve(X, SLOPE)])
    assert any("goes on to 20,0" in text for text in words(shown, "wrong"))
    assert {"0", "20"} <= {label.text for label in shown.drawing.labels}


def test_what_cannot_be_seen_is_dotted():
    """It is told why."""
    hidden = curve(X, SLOPE, label="g", hidden="transparent")
    (picture,) = pictures(figures(hidden), None, WRONG, drawn=True)
    (shown,) = picture.panels
    assert roles(shown) == {"unseen"}
    assert words(shown, "wrong") == {"cannot be seen"}
    assert [(key.said, key.text) for key in shown.keys] == [("cannot be seen:", "g (transparent)")]
    assert "Drawn but not to be seen: a line “g” (transparent)." in picture.descriptions[0]


def points(*places, **others):
    xs, ys = zip(*places, strict=True)
    return Artist("points", array(*xs), array(*ys), marker="o", **others)


def test_missing_points_are_ringed():
    """The comparer says which."""
    expected = [points((0, 0), (1, 2), label="class 1"), points((1, 2), name="missing", label="missing")]
    shown = drawn(Axes((points((0, 0)),)), expected)
    assert {"own", "ring"} <= roles(shown)
    assert words(shown, "wrong") == {"missing"}


def test_classes_that_look_alike_have_outlines():
    """Of different shapes."""
    expected = [points((0, 0), label="class 1"), points((1, 2), label="class 2")]
    shown = drawn(Axes((points((0, 0), (1, 2)),)), expected, Ended(False, "", "alike"))
    outlines = [stroke.path for stroke in shown.drawing.strokes if stroke.role == "outline"]
    assert len(outlines) == 2
    assert words(shown, "right") == {"class 1", "class 2"}


def field(turn):
    grid = [(x / 2, y / 2) for x in range(-4, 5) for y in range(-4, 5)]
    xs, ys = zip(*grid, strict=True)
    cos, sin = math.cos(turn), math.sin(turn)
    us, vs = zip(*[(x * cos - y * sin, x * sin + y * cos) for x, y in grid], strict=True)
    return Artist("arrows", array(*xs), array(*ys), u=array(*us), v=array(*vs), name="quiver")


def test_wrong_arrows_are_drawn_beside_the_right_ones():
    """The comparer says which are wrong."""
    axes = Axes((field(1.5),), limits=((-2, 2), (-2, 2)))
    shown = drawn(axes, [field(0.0), replace(field(1.5), name="wrong", label="your arrows")])
    assert {"own", "wrong", "outline"} <= roles(shown)
    assert (words(shown, "wrong"), words(shown, "right")) == ({"yours"}, {"expected"})
    assert roles(drawn(axes, [field(1.5)], Ended(right=True))) == {"own"}


def test_expected_figures_of_another_arrangement_stand_alone():
    """Nothing is drawn over axes it does not belong to."""
    right = figures(curve([0.0, 1.0], [0.0, 1.0], label="right"))
    shown = pictures(Figures(()), right, WRONG, drawn=True)
    assert [picture.title for picture in shown] == ["What was expected"]
    assert [key.said for key in shown[0].panels[0].keys] == ["expected:"]
    more = Figures((*figures().figures, *right.figures))
    titles = [picture.title for picture in pictures(figures(), more, WRONG, drawn=True)]
    assert titles == ["Figure 1", "What was expected"]


def test_axes_stand_as_in_the_figure():
    """Row by row; those in the same place share a panel with a second scale."""
    places = {"d": (0.5, 0, 0.5, 0.4), "a": (0, 0.5, 0.5, 0.4), "c": (0, 0, 0.5, 0.4), "b": (0.5, 0.5, 0.5, 0.4)}
    axes = [Axes((), title=title, place=place) for title, place in places.items()]
    twin = Axes((curve([0.0, 1.0], [0.0, 500.0]),), limits=((0.0, 1.0), (0.0, 500.0)), place=places["a"])
    (picture,) = pictures(Figures((Figure((*axes, twin)),)), None, WRONG, drawn=True)
    assert [shown.title for shown in picture.panels] == ["a", "b", "c", "d"]
    assert picture.columns == 2
    assert "500" in {label.text for label in picture.panels[0].drawing.labels}


def surface(height, side=9, name="surface"):
    grid = [(x / 2, y / 2) for x in range(side) for y in range(side)]
    xs, ys = zip(*grid, strict=True)
    return Artist("surface", array(*xs), array(*ys), array(*[height(x, y) for x, y in grid]), name=name)


SPACE = {"type": "space", "limits": ((0, 4), (0, 4), (0, 6)), "scales": ("linear",) * 3}


def test_a_surface_on_a_lattice_has_patches_and_any_other_has_dots():
    """The vertices alone tell which."""
    scattered = [(math.sin(place), math.cos(place * 1.7)) for place in range(81)]
    xs, ys = zip(*scattered, strict=True)
    cloud = Artist("surface", array(*xs), array(*ys), array(*map(math.hypot, xs, ys)), name="surface")
    for made, patches in ((surface(math.hypot), 64), (cloud, 0)):
        shown = drawn(Axes((made,), **SPACE))
        assert "".join(stroke.path for stroke in shown.drawing.strokes).count("z") == patches
        assert shown.drawing.strokes


def test_a_surface_has_the_colour_of_mistakes_where_it_is_wrong():
    """Over it the expected one as wires, and an arrow where it is farthest off."""
    bent = surface(lambda x, y: math.hypot(x, y) + (2 if x > 2 else 0))
    shown = drawn(Axes((bent,), **SPACE), [surface(math.hypot)])
    assert {"patch", "off", "expected", "wrong"} <= roles(shown)
    assert words(shown, "wrong") == {"2 too high here"}
    assert roles(drawn(Axes((bent,), **SPACE), [surface(math.hypot)], Ended(right=True))) == {"patch"}


def test_arrows_point_up_where_v_is_positive():
    """The drawing's own y falls."""
    arrow = Artist("arrows", array(0.5), array(0.5), u=array(0.0), v=array(1.0))
    (stroke,) = drawn(Axes((arrow,))).drawing.strokes
    assert re.match(r"M[\d.]+ [\d.]+l0-", stroke.path)


BARS = [
    ("upright", {"name": "bar", "u": array(0.5, 0.5), "v": array(0.0, 1.0)}, 2),
    ("lying", {"name": "barh", "u": array(0.5, 0.5)}, 2),
    ("widths unknown", {}, 2),
]


@pytest.mark.parametrize(("given", "count"), [case[1:] for case in BARS], ids=[case[0] for case in BARS])
def test_bars_are_closed_outlines(given, count):
    """One a bar."""
    bars = Artist("bars", array(0.2, 0.8), array(0.4, 0.9), **given)
    (stroke,) = drawn(Axes((bars,))).drawing.strokes
    assert stroke.path.count("z") == count


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


def test_what_was_drawn_stands_beside_what_was_expected():
    """At round numbers, and where they are farthest apart."""
    seen, right = curve([0.0, 1.0, 2.0], [0.0, 1.0, 9.0]), curve([0.0, 1.0, 2.0], [0.0, 1.0, 2.0], label="the line")
    table = shown_page(figures(seen), figures(right)).one("figure").one("table")
    assert [cell.text for cell in table.all("th", scope="col")] == ["x", "the line, drawn", "the line, expected"]
    rows = [[cell.text for cell in row.all("th") + row.all("td")] for row in table.one("tbody").all("tr")]
    assert rows[0] == ["0", "0", "0"]
    assert rows[-1] == ["2", "9 ◂ farthest off", "2"]
    assert len(rows) == 11


def test_a_table_has_nothing_beyond_the_ends_of_what_was_drawn():
    seen = curve([0.0, 1.0, 1.99], [0.0, 1.0, 9.0])
    table = shown_page(figures(seen), figures(curve([0.0, 1.0, 2.0], [0.0, 1.0, 2.0]))).one("figure").one("table")
    rows = [[cell.text for cell in row.all("th") + row.all("td")] for row in table.one("tbody").all("tr")]
    assert rows[-2:] == [["1.99", "9 ◂ farthest off", "1.99"], ["2", "–", "2"]]


def test_the_greatest_difference_is_marked_at_a_point_that_was_drawn():
    """As the message names one of these, though a line between them may be farther off."""
    ends = [(x, y + 1) for x, y in zip(X, SLOPE, strict=True) if x in (-2.0, 3.0)]
    (found,) = agreements([curve(X, SLOPE)], [curve(*map(list, zip(*ends, strict=True)))], WRONG)
    assert found.worst.x in (-2.0, 3.0)


def test_the_description_says_where_curves_part():
    """In the words of the marks."""
    seen, right = curve(X, [y + 9 for y in SLOPE], "g"), curve(X, SLOPE, label="the slope")
    text = shown_page(figures(seen), figures(right)).one("svg", role="img").one("desc").text
    assert "Expected: the slope. In place of the slope, “g” is 9 too high everywhere." in text


def both(first, second, mode="all"):
    """The cards of two checks that look at one figure, by their outcomes."""
    seen, right = figures(curve(X, CUBE)), figures(curve(X, SLOPE))
    made = [
        verdict(outcome, check=name, title=name.upper(), seen=seen, expected=right)
        for name, outcome in (("a", first), ("b", second))
    ]
    document = parsed(page.render(grade(*made), mode))
    assert_safe(document)
    assert_accessible(document)
    return [document.one("details", id=f"check-{name}") for name in "ab"]


ONE_FIGURE = [
    ("both passed", Outcome.PASS, Outcome.PASS, "all", [1, 0]),
    ("the first passed", Outcome.PASS, Outcome.FAIL, "all", [0, 1]),
    ("the first passed, only failed are drawn", Outcome.PASS, Outcome.FAIL, "failed", [0, 1]),
    ("none passed", Outcome.FAIL, Outcome.FAIL, "all", [1, 1]),
]


@pytest.mark.parametrize(
    ("first", "second", "mode", "count"), [case[1:] for case in ONE_FIGURE], ids=[case[0] for case in ONE_FIGURE]
)
def test_a_figure_is_drawn_once_unless_its_marks_differ(first, second, mode, count):
    """A check that passed points to the card that has the picture."""
    cards = both(first, second, mode)
    assert [len(card.all("svg", role="img")) for card in cards] == count
    for card, other in zip(cards, "ba", strict=True):
        links = [link.attributes["href"] for link in card.one("figure").all("a")] if card.all("figure") else []
        assert links == ([] if card.all("svg", role="img") else [f"#check-{other}"])


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
    name=st.sampled_from(
        [
            "",
            "wrong",
            "missing",
            "streamplot",
            "barh",
            "surface",
            "step",
            "axhline",
            "axvline",
            "axline",
            "contourf",
            "wireframe",
        ]
    ),
    label=texts,
    colors=st.lists(st.sampled_from(["#1f77b4ff", "#ff000080", "", '"><script>']), max_size=12).map(tuple),
    marker=st.sampled_from(["", "o", "x", "s", "^", "none", "$+$", "path"]) | texts,
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


ROLES = "|".join(get_args(Role))


@settings(max_examples=75, deadline=None)
@given(axes, st.lists(artists, max_size=2))
def test_any_axes_can_be_drawn(seen, expected):
    """Every number and every text that can come over the border gives a safe page with finite coordinates."""
    right = Figures((Figure((Axes(tuple(expected), type=seen.type),)),))
    document = shown_page(Figures((Figure((seen,)),)), right)
    for path in document.all("path"):
        assert not re.search("nan|inf", path.attributes["d"])
        for name in ("stroke", "fill"):
            assert re.fullmatch("#[0-9a-f]{6}|none|currentColor|", path.attributes.get(name, ""), re.IGNORECASE)
        assert re.fullmatch(ROLES, path.attributes.get("class", "own"))
    for element in document.all("text") + document.all("svg"):
        assert not re.search("nan|inf", " ".join(element.attributes.get(name, "") for name in ("x", "y", "viewbox")))


LONG = [-4.0 + 0.05 * place for place in range(161)]
PARABOLA = [x**2 for x in LONG]
CUT = Ended(False, "", "range")


def test_a_part_that_the_axes_leave_out_is_not_shown():
    """The student's view is framed, and what is beyond it is greyed and said to be missing."""
    axes = Axes((curve(LONG, PARABOLA),), limits=((-2.0, 1.0), (-1.0, 20.0)))
    shown = drawn(axes, [curve(LONG[40:141], PARABOLA[40:141], label="g")], CUT)
    assert {"own", "gap", "expected", "window"} <= roles(shown)
    assert words(shown, "wrong") == {"not in your view"}
    assert words(shown, "remark") == {"your view"}
    assert ("not in your view", "") in [(key.said, key.text) for key in shown.keys]


def test_a_view_that_leaves_nothing_out_is_not_framed():
    """Wide limits, or a verdict that has nothing to do with them."""
    wanted = [curve(LONG[40:141], PARABOLA[40:141], label="g")]
    wide = Axes((curve(LONG[40:100], PARABOLA[40:100]),), limits=((-5.0, 5.0), (-1.0, 20.0)))
    narrow = Axes((curve(LONG, PARABOLA),), limits=((-2.0, 1.0), (-1.0, 20.0)))
    assert "window" not in roles(drawn(wide, wanted, CUT))
    assert "window" not in roles(drawn(narrow, wanted, Ended(right=True)))


VISIBLE = [
    ("all of it", ((-5.0, 5.0), (-1.0, 20.0)), ("linear", "linear"), (-4.0, 4.0)),
    ("x cut, to the first point beyond", ((-1.0, 2.0), (-1.0, 20.0)), ("linear", "linear"), (-1.05, 2.05)),
    ("a falling axis", ((2.0, -1.0), (-1.0, 20.0)), ("linear", "linear"), (-1.05, 2.05)),
    ("y cut", ((-5.0, 5.0), (-1.0, 1.0)), ("linear", "linear"), (-1.05, 1.05)),
    ("no logarithm", ((0.1, 5.0), (0.1, 20.0)), ("log", "linear"), (0.3, 4.0)),
    ("no limits", ((math.nan, math.nan), (-1.0, 20.0)), ("linear", "linear"), (-4.0, 4.0)),
]


@pytest.mark.parametrize(
    ("limits", "scales", "ends"), [case[1:] for case in VISIBLE], ids=[case[0] for case in VISIBLE]
)
def test_what_axes_show_of_a_curve(limits, scales, ends):
    """Heights beyond the limits are blank, but for one at each edge."""
    seen = visible(Axes((), limits=limits, scales=scales), curve(LONG, PARABOLA))
    finite = [x for x, y, _ in places(seen) if math.isfinite(y)]
    assert (finite[0], finite[-1]) == pytest.approx(ends)


def test_a_curve_over_its_index_is_no_curve_that_is_too_high():
    """What is said is what is wrong."""
    count = [float(place) for place in range(len(X))]
    axes = Axes((curve(count, CUBE),), limits=((0.0, len(X)), (-16.0, 30.0)))
    shown = drawn(axes, [curve(X, CUBE, label="g")], Ended(False, "", "index_x"))
    assert words(shown, "wrong") == {"drawn over 0, 1, 2, …"}
    assert "area" not in roles(shown)


def test_two_missing_curves_of_one_name_are_named_once():
    """As where the derivative is wanted twice."""
    shown = drawn(Axes(()), [curve(X, SLOPE, label="g"), curve(X, SLOPE, label="g")])
    assert [label.text for label in shown.drawing.labels if label.role == "right"] == ["missing: g"]


@pytest.mark.parametrize(
    ("axes", "diagnosis"),
    [
        (Axes((Artist("image", array(0.0, 9.0, 9.0, 0.0), array()),)), "image"),
        (Axes((Artist("bars", array(*X), array(*SLOPE)),)), "type"),
        (Axes((curve(X, SLOPE),), type="polar"), "wrong_axes"),
    ],
    ids=["over a picture", "over a histogram", "on polar axes"],
)
def test_curves_are_not_drawn_where_they_mean_nothing(axes, diagnosis):
    """They stand alone, on ordinary axes."""
    wanted = Figures((Figure((replace(axes, artists=(curve(X, CUBE, label="g"),)),)),))
    own, alone = pictures(Figures((Figure((axes,)),)), wanted, Ended(False, "", diagnosis), drawn=True)
    assert "expected" not in roles(own.panels[0])
    assert alone.title == "What was expected"
    assert {"expected"} <= roles(alone.panels[0])
    assert alone.panels[0].drawing.framed
    assert alone.descriptions == ("Expected: g.",)


def test_hidden_things_of_a_right_figure_are_left_out():
    """They were not needed; of a wrong one, those of one kind are told once."""
    hidden = [replace(curve(X, SLOPE, hidden="invisible"), label="") for _ in range(3)]
    axes = Axes((curve(X, CUBE), *hidden), limits=((-2, 3), (-20, 30)))
    assert roles(drawn(axes, [], Ended(right=True))) == {"own"}
    keys = [(key.said, key.text) for key in drawn(axes, []).keys]
    assert keys.count(("cannot be seen:", "(invisible)")) == 1


def test_the_numbers_of_an_axis_have_room():
    """The longer they are, the narrower the axes."""
    short = drawn(Axes((curve(X, SLOPE),), limits=((-2, 3), (0, 9))), [])
    long = drawn(Axes((curve(X, SLOPE),), limits=((-2, 3), (-90_000, 0)), labels=("x", "y")), [])
    assert short.drawing.box[0] < long.drawing.box[0]
    assert short.drawing.box[3] > long.drawing.box[3] - (short.height - long.height)
    assert all(0 <= label.x <= WIDTH for label in long.drawing.labels)


@pytest.mark.parametrize("limits", [(1.0, float("inf")), (float("inf"), 1.0), (3.0, 3.0)])
def test_a_logarithmic_axis_without_limits_can_be_drawn(limits):
    axis = scale(limits, (0, 100), "log")
    assert axis.logarithmic
    assert axis.place(3.0) is not None


def test_a_logarithmic_axis_stays_one_when_it_is_widened():
    """Room around what was expected is a factor there."""
    axes = Axes((curve([1.0, 10.0], [0.5, 2.0]),), limits=((0.9, 11.0), (0.01, 3.0)), scales=("linear", "log"))
    texts = [label.text for label in drawn(axes, [curve([1.0, 10.0], [1e-4, 2.0])]).drawing.labels]
    assert {"0.01", "1"} <= set(texts)


def test_a_surface_that_is_off_everywhere_by_the_same_has_no_worst_place():
    """The word is that of the verdict: how much, and not where."""
    raised = surface(lambda x, y: math.hypot(x, y) + 1)
    assert words(drawn(Axes((raised,), **SPACE), [surface(math.hypot)]), "wrong") == {"1 too high"}


def test_where_values_are_no_numbers_it_is_said_once():
    """Of a curve that is right elsewhere, as of one that is nowhere."""
    blank = [y if x < 0.5 else math.nan for x, y in zip(X, CUBE, strict=True)]
    for heights in (blank, [math.nan] * len(X)):
        axes = Axes((curve(X, heights),), limits=((-2, 3), (-16, 16)))
        shown = drawn(axes, [curve(X, CUBE, label="g")], Ended(False, "", "nan"))
        assert [label.text for label in shown.drawing.labels if label.role == "wrong"] == ["no values"]
        assert "gap" in roles(shown)
