"""A straight line is found however it is drawn, and a wrong one is told apart from it."""

from dataclasses import replace

import numpy as np
import pytest
from pydantic import ValidationError

from grader.comparers.line import Line
from grader.errors import Undecided
from grader.values import Figures
from tests.comparers.drawing import (
    BLACK,
    RED,
    Artist,
    array,
    axes,
    contours,
    curve,
    dots,
    endless,
    figures,
    line,
    points,
    segments,
)

POINTS = ((-1.0, -1.0), (-3.0, -1.0), (0.0, 0.0), (1.0, 2.0), (2.0, 1.0), (3.0, 3.0))
SEPARATING = Line(a="2/3", b="2/3", c=-1)
VIEW = ((-4.0, 4.0), (-4.0, 4.0))


def with_points(*drawn):
    return figures(axes(points(*np.array(POINTS).T), *drawn, limits=VIEW))


def height(x, y):
    return (2 * x + 2 * y) / 3 - 1


RIGHT = {
    "two ends": line([-2, 3], [3.5, -1.5]),
    "many points": curve(lambda x: 1.5 - x, -4, 4),
    "far beyond the view": line([-1e4, 1e4], [1e4 + 1.5, -1e4 + 1.5]),
    "dense dots": dots(lambda x: 1.5 - x, -2, 2, 40),
    "endless": endless((0, 1.5), (1.5, 0)),
    "one segment of three": segments([([-4, 3], [2.5, -4.5]), ([-4, 4], [5.5, -2.5]), ([-4, 4], [7, -1])]),
    "a contour": contours(height, [0], 4),
    "the middle one of three contours": contours(height, [-1, 0, 1], 4),
    "the border of two bands": contours(height, [-9, 0, 9], 4, name="contourf"),
    "a little off": line([-2, 3], [3.53, -1.52]),
}


@pytest.mark.parametrize("name", RIGHT)
def test_finds_the_line(name):
    judgement = SEPARATING.judge(with_points(RIGHT[name]))
    assert (judgement.credit, judgement.message) == (1, "The line is drawn.")


def test_finds_a_line_drawn_in_pieces_and_a_vertical_one():
    x = np.linspace(-3, 3, 60)
    assert SEPARATING.judge(with_points(*(points([a], [1.5 - a], RED) for a in x))).credit == 1
    pieces = [line(x[i : i + 2], 1.5 - x[i : i + 2], RED) for i in range(59)]
    assert SEPARATING.judge(with_points(*pieces)).credit == 1
    assert Line(a=1, b=0, c=-2).judge(with_points(endless((2, 0), (2, 1), "axvline"))).credit == 1


def test_finds_a_line_between_filled_areas():
    x = np.linspace(-4, 4, 50)
    for edge in (lambda x: 1.5 - x, lambda x: 1.52 - x):
        x_all, y_all = np.append(x, x[::-1]), np.append(edge(x), np.full(50, 9.0))
        assert SEPARATING.judge(with_points(Artist("fill", array(x_all), array(y_all)))).credit == 1
    beside = Artist("fill", array([-4, 4, 4, -4]), array([2.5, -5.5, 9, 9]))
    assert SEPARATING.judge(with_points(beside)).credit == 0


def test_scale_and_zoom_do_not_matter():
    steep = Line(a=1000, b=1, c=-1500)
    view = {"limits": ((0.0, 2.0), (0.0, 2000.0))}
    assert steep.judge(figures(axes(line([0, 2], [1510, -490]), **view))).credit == 1
    assert steep.judge(figures(axes(line([0, 2], [1600, -400]), **view))).diagnosis == "shifted"
    far = {"limits": ((-500.0, 500.0), (-500.0, 500.0))}
    region = Line(a=1, b=1, c=-1.5, region=((-3, 3), (-1, 3)))
    assert region.judge(figures(axes(line([-9, 9], [10.5, -7.5]), **far))).credit == 1
    assert region.judge(figures(axes(line([-9, 9], [11, -7]), **far))).diagnosis == "shifted"


def test_the_right_line_on_other_axes_than_the_points_is_worth_half():
    among = SEPARATING.model_copy(update={"among": POINTS})
    marked = axes(points(*np.array(POINTS).T), limits=VIEW)
    apart = figures(marked, axes(RIGHT["two ends"], limits=VIEW))
    assert (among.judge(apart).credit, among.judge(apart).diagnosis) == (0.5, "wrong_axes")
    assert SEPARATING.judge(apart).credit == 1
    assert among.judge(with_points(RIGHT["two ends"])).credit == 1
    assert among.judge(figures(axes(RIGHT["two ends"], limits=VIEW))).credit == 1
    for limits, credit in ((VIEW, 1), (((-4.0, 4.0), (-8.0, 4.0)), 0.5)):
        own = {"place": (0.0, 0.0, 0.9, 1.0)}
        twins = figures(axes(*marked.artists, limits=VIEW, **own), axes(RIGHT["two ends"], limits=limits, **own))
        assert among.judge(twins).credit == credit


def test_says_that_a_line_is_hidden():
    white = line([-2, 3], [3.5, -1.5], hidden="colour of the background")
    assert SEPARATING.judge(with_points(white)).diagnosis == "invisible"
    assert SEPARATING.judge(with_points(white, endless((0, 0), (1, 3)))).diagnosis == "invisible"


def test_any_multiple_of_the_equation_is_the_same_line():
    for factor in (3, -0.5, 1e-3):
        same = Line(a=2 * factor, b=2 * factor, c=-3 * factor)
        assert same.judge(with_points(RIGHT["two ends"])).credit == 1


FAN = [line([-4, 4], [c - 4 * m, c + 4 * m], BLACK) for m in np.linspace(-3, 3, 25) for c in np.linspace(-4, 4, 33)]
SHIFTED = [line([-4, 4], [c + 4, c - 4], BLACK) for c in np.linspace(-8, 8, 81)]


@pytest.mark.parametrize("many", [FAN, SHIFTED], ids=["of all slopes", "of the right slope"])
def test_among_lines_of_all_kinds_one_must_stand_out(many):
    own = RIGHT["two ends"]
    assert SEPARATING.judge(with_points(*many, line([-2, 3], [3.5, -1.5], BLACK))).diagnosis == "crowded"
    assert SEPARATING.judge(with_points(*many, own)).credit == 1
    rainbow = [replace(one, colors=(f"#{index:06x}ff",)) for index, one in enumerate(many)]
    assert SEPARATING.judge(with_points(*rainbow, own)).diagnosis == "crowded"
    assert SEPARATING.judge(with_points(*many[::20], own)).credit == 1


def test_levels_of_the_decision_function_do_not_hurt_until_they_are_close():
    assert SEPARATING.judge(with_points(contours(height, np.linspace(-6, 5, 12), 4))).credit == 1
    assert SEPARATING.judge(with_points(contours(height, np.linspace(-6, 5, 111), 4))).diagnosis == "crowded"


def test_steps_are_judged_as_they_are_drawn():
    x = np.repeat(np.linspace(-4, 4, 9), 2)
    assert SEPARATING.judge(with_points(line(x[1:], 1.5 - x[:-1], name="step"))).credit == 0


WRONG = {
    "the sign of c lost": (line([-4, 1], [2.5, -2.5]), "sign", "check the sign of c"),
    "parallel": (line([-1, 3], [3.5, -0.5]), "shifted", "1 too high"),
    "the margins only": (contours(height, [-1, 1], 4), "margins", "to both sides"),
    "the normal": (line([-3, 3], [-3, 3]), "turned", "right angles"),
    "another slope": (line([-3, 3], [3, 0]), "slope", "another slope"),
    "near it for a while": (curve(lambda x: 1.5 - x + x**2 / 10, -4, 4), "no_line", "no straight line"),
    "the areas of another function": (
        contours(lambda x, y: x**2 + y**2 - 4, [0, 9], 4, name="contourf"),
        "no_line",
        "no",
    ),
    "sloping the other way": (line([-3, 3], [-4.5, 1.5]), "sign", "signs of a and b"),
    "a bit of it": (line([0, 0.3], [1.5, 1.2]), "range", "too little"),
    "curved": (curve(lambda x: x**2, -2, 2), "no_line", "no straight line"),
    "too few dots": (dots(lambda x: 1.5 - x, -2, 2, 6), "no_line", "no straight line"),
    "out of view": (line([10, 20], [-8.5, -18.5]), "no_line", "no straight line"),
    "vertical": (endless((0, 0), (0, 1), "axvline"), "slope", "another slope"),
}


@pytest.mark.parametrize("name", WRONG)
def test_says_what_is_wrong_with_a_line(name):
    drawn, code, words = WRONG[name]
    judgement = SEPARATING.judge(with_points(drawn))
    assert (judgement.credit, judgement.diagnosis) == (0, code), judgement.message
    assert words in judgement.message


def test_a_line_that_passes_far_from_the_points_is_told_by_where_it_runs():
    near = SEPARATING.model_copy(update={"region": ((-3, 3), (-1, 3))})
    drawn = axes(points(*np.array(POINTS).T), line([-3, 3], [37, 43]), limits=((-4.0, 4.0), (-4.0, 50.0)))
    judgement = near.judge(figures(drawn))
    assert (judgement.credit, judgement.diagnosis) == (0, "far_away")
    assert "it runs from (-3, 37) to (3, 43), and nothing of it lies where" in judgement.message
    assert "x goes from -3 to 3 and y from -1 to 3." in judgement.message
    bent = axes(curve(lambda x: 40 + x**2, -3, 3), limits=((-4.0, 4.0), (-4.0, 50.0)))
    assert near.judge(figures(bent)).diagnosis == "no_line"


def test_a_line_without_numbers_is_told():
    judgement = SEPARATING.judge(with_points(line([-3, 3], [float("nan"), float("inf")])))
    assert (judgement.credit, judgement.diagnosis) == (0, "gaps")
    assert "NaN or infinite" in judgement.message


def test_tells_a_line_with_x_and_y_exchanged():
    steep = Line(a=2, b=-1, c=-1)
    assert steep.judge(figures(axes(line([-3, 3], [-1, 2]), limits=VIEW))).diagnosis == "xy_swapped"


def test_says_why_there_is_no_line_at_all():
    assert SEPARATING.judge(Figures(())).diagnosis == "no_figure"
    picture = Artist("image", array([-4, 4, -4, 4]), array([]), colors=(BLACK,))
    assert SEPARATING.judge(figures(picture)).diagnosis == "image"


def test_shows_the_right_line_on_the_axes_that_come_nearest():
    judgement = SEPARATING.judge(figures(axes(limits=VIEW), axes(WRONG["parallel"][0], limits=VIEW)))
    first, second = judgement.expected.figures[0].axes
    assert (first.artists, [one.name for one in second.artists]) == ((), ["axline", "wrong"])
    assert judgement.answer == ""


def test_refuses_what_is_no_line():
    with pytest.raises(ValidationError, match="both be 0"):
        Line(a=0, b=0, c=1)
    with pytest.raises(ValidationError, match="no variables"):
        Line(a="x", b=1, c=1)
    with pytest.raises(ValidationError, match="through the region"):
        Line(a=1, b=1, c=9, region=((0, 1), (0, 1)))
    with pytest.raises(Undecided):
        Line(a="oo", b=1, c=1)
