"""Points are found wherever they are marked, and their classes have to differ by eye."""

import numpy as np
import pytest
from pydantic import ValidationError

from grader.comparers.points import Points
from grader.values import Figures
from tests.comparers.drawing import BLACK, BLUE, RED, axes, figures, line, points, surface

MINUS, PLUS = ((-1.0, -1.0), (-3.0, -1.0), (0.0, 0.0)), ((1.0, 2.0), (2.0, 1.0), (3.0, 3.0))
SIX = Points(classes=(MINUS, PLUS))


def marked(some, color=BLUE, marker="o", **more):
    return points(*np.array(some).T, color, marker, **more)


def singly(some, color=BLUE, marker="o"):
    return [points([x], [y], color, marker) for x, y in some]


RIGHT = {
    "two colours": figures(marked(MINUS, RED), marked(PLUS, BLUE)),
    "two markers": figures(marked(MINUS, BLACK, "o"), marked(PLUS, BLACK, "x")),
    "a colour a point": figures(marked(MINUS + PLUS, (RED,) * 3 + (BLUE,) * 3)),
    "one by one": figures(*singly(MINUS, RED), *singly(PLUS, BLUE)),
    "one by one, two markers in the colours of the cycle": figures(
        *(one for k, p in enumerate(MINUS) for one in singly([p], f"#00000{k}ff")),
        *(one for k, p in enumerate(PLUS) for one in singly([p], f"#00000{k}ff", "x")),
    ),
    "joined markers": figures(line(*np.array(MINUS).T, RED, marker="o"), line(*np.array(PLUS).T, BLUE, marker="o")),
    "all black, with a ring around those of one class": figures(marked(MINUS + PLUS, BLACK), marked(PLUS, RED, "O")),
    "on the second axes": figures(axes(marked(MINUS)), axes(marked(MINUS, RED), marked(PLUS, BLUE))),
    "a little off": figures(marked(np.array(MINUS) + 0.05, RED), marked(PLUS, BLUE)),
    "between many others": figures(marked(MINUS, RED), marked(PLUS, BLUE), marked(np.arange(40).reshape(20, 2), BLACK)),
}


@pytest.mark.parametrize("name", RIGHT)
def test_finds_both_classes(name):
    assert (SIX.judge(RIGHT[name]).credit, SIX.judge(RIGHT[name]).message) == (1, "All 6 points are drawn.")


WRONG = {
    "all alike": (figures(marked(MINUS + PLUS)), 0.5, "alike", "look alike"),
    "each of its own colour": (
        figures(marked(MINUS + PLUS, tuple(f"#00000{k}ff" for k in range(6)))),
        0.5,
        "alike",
        "look alike",
    ),
    "the first class only": (figures(marked(MINUS)), 0.5, "class_missing", "3 of 6 points: a whole class"),
    "one left out": (figures(marked(MINUS, RED), marked(PLUS[1:], BLUE)), 5 / 6, "missing", "(1, 2) is missing"),
    "two left out, alike": (
        figures(marked(MINUS[:2] + PLUS[:2])),
        1 / 3,
        "missing",
        "(0, 0), (3, 3) are missing. The classes look alike",
    ),
    "x and y exchanged": (
        figures(marked([(y, x) for x, y in MINUS], RED), marked([(y + 0.5, x) for x, y in PLUS], BLUE)),
        2 / 6,
        "missing",
        "2 of 6 points",
    ),
    "all exchanged that can be": (
        figures(marked([(y, x) for x, y in ((5, 6), (7, 9))])),
        0,
        "missing",
        "0 of 6 points",
    ),
    "only corners of lines": (figures(line(*np.array(MINUS + PLUS).T)), 0, "missing", "0 of 6 points"),
    "hidden": (figures(marked(MINUS, hidden="transparent")), 0, "invisible", "cannot be seen: transparent"),
    "no figure": (Figures(()), 0, "no_figure", "no figure"),
    "a surface": (figures(surface(lambda x, y: x)), 0, "type", "You drew a surface"),
    "in space": (figures(axes(type="space"), axes(points([0], [0]), type="space")), 0, "type", "in a plane"),
}


@pytest.mark.parametrize("name", WRONG)
def test_says_what_is_wrong_with_points(name):
    seen, credit, code, words = WRONG[name]
    judgement = SIX.judge(seen)
    assert (judgement.credit, judgement.diagnosis) == (pytest.approx(credit), code), judgement.message
    assert words in judgement.message


def test_says_that_x_and_y_are_exchanged():
    three = Points(classes=(((0.0, 1.0), (2.0, 5.0), (3.0, 4.0)),))
    assert three.judge(figures(points([1, 5, 4], [0, 2, 3]))).diagnosis == "xy_swapped"


def test_one_class_needs_no_look_of_its_own():
    assert Points(classes=(MINUS,)).judge(figures(marked(MINUS))).credit == 1


def test_shows_the_right_points_on_the_axes_that_come_nearest():
    judgement = SIX.judge(figures(axes(), axes(marked(PLUS))))
    assert [len(one.artists) for one in judgement.expected.figures[0].axes] == [0, 2]


def test_refuses_a_class_without_points():
    with pytest.raises(ValidationError, match="at least one point"):
        Points(classes=(MINUS, ()))
