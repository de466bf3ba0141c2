"""A straight line is found however it is drawn, and a wrong one is told apart from it."""

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
SEPARATING = Line(a="2/3", b="2/3", c=-1, on_same_axes_as_points=POINTS)
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


def test_any_multiple_of_the_equation_is_the_same_line():
    for factor in (3, -0.5, 1e-3):
        same = Line(a=2 * factor, b=2 * factor, c=-3 * factor)
        assert same.judge(with_points(RIGHT["two ends"])).credit == 1


WRONG = {
    "the sign of c lost": (line([-4, 1], [2.5, -2.5]), "sign", "check the sign of c"),
    "parallel": (line([-1, 3], [3.5, -0.5]), "shifted", "0.7071 away"),
    "the margins only": (contours(height, [-1, 1], 4), "margins", "to both sides"),
    "the normal": (line([-3, 3], [-3, 3]), "turned", "right angles"),
    "another slope": (line([-3, 3], [3, 0]), "slope", "another slope"),
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


def test_the_right_line_without_the_points_is_worth_half():
    apart = figures(axes(points(*np.array(POINTS).T), limits=VIEW), axes(RIGHT["two ends"], limits=VIEW))
    assert (SEPARATING.judge(apart).credit, SEPARATING.judge(apart).diagnosis) == (0.5, "wrong_axes")
    assert Line(a="2/3", b="2/3", c=-1).judge(apart).credit == 1


def test_says_why_there_is_no_line_at_all():
    assert SEPARATING.judge(Figures(())).diagnosis == "no_figure"
    picture = Artist("image", array([-4, 4, -4, 4]), array([]), colors=(BLACK,))
    assert SEPARATING.judge(figures(picture)).diagnosis == "image"


def test_shows_the_right_line_on_the_axes_that_come_nearest():
    judgement = SEPARATING.judge(figures(axes(limits=VIEW), axes(WRONG["parallel"][0], limits=VIEW)))
    first, second = judgement.expected.figures[0].axes
    assert (first.artists, second.artists[0].type) == ((), "reference")
    assert judgement.answer == ""


def test_refuses_what_is_no_line():
    with pytest.raises(ValidationError, match="both be 0"):
        Line(a=0, b=0, c=1)
    with pytest.raises(ValidationError, match="no variables"):
        Line(a="x", b=1, c=1)
    with pytest.raises(Undecided):
        Line(a="oo", b=1, c=1)
