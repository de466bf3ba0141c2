"""Points are found wherever they are marked, and their classes have to differ by eye."""

import numpy as np
import pytest
from pydantic import ValidationError

from grader.comparers.points import Points
from grader.values import Artist, Figures, Record, Text
from tests.comparers.drawing import BLACK, BLUE, RED, array, axes, figures, line, points, surface

MINUS, PLUS = ((-1.0, -1.0), (-3.0, -1.0), (0.0, 0.0)), ((1.0, 2.0), (2.0, 1.0), (3.0, 3.0))
SIX = Points(classes=(MINUS, PLUS))


def marked(some, color=BLUE, marker="o", **more):
    return points(*np.array(some).T, color, marker, **more)


def singly(some, color=BLUE, marker="o"):
    return [points([x], [y], color, marker) for x, y in some]


def signs(some, sign):
    return [Artist("text", array([x]), array([y]), label=sign, colors=(BLACK,)) for x, y in some]


def circles(some, color):
    angle = np.linspace(0, 2 * np.pi, 30)
    return [
        Artist("fill", array(x + 0.1 * np.cos(angle)), array(y + 0.3 * np.sin(angle)), colors=(color,)) for x, y in some
    ]


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
    "near colours of each class": figures(
        *singly(MINUS, RED), *(one for k, p in enumerate(PLUS) for one in singly([p], f"#1f77b{k}ff"))
    ),
    "hollow and filled": figures(marked(MINUS, BLACK, name="hollow"), marked(PLUS, BLACK)),
    "rings of the same colour": figures(marked(MINUS + PLUS, BLACK), marked(PLUS, BLACK, name="hollow")),
    "see-through colours": figures(marked(MINUS, "#d6272880"), marked(PLUS, "#1f77b480")),
    "signs written at the places": figures(*signs(MINUS, "-"), *signs(PLUS, "+")),
    "small circles": figures(*circles(MINUS, RED), *circles(PLUS, BLUE)),
    "one class over all": figures(marked(MINUS + PLUS, BLUE), marked(PLUS, RED)),
    "on twin axes": figures(
        axes(marked(MINUS, RED), place=(0, 0, 0.9, 1)), axes(marked(PLUS, BLUE), place=(0, 0, 0.9, 1))
    ),
    "at the edge of the view": figures(axes(marked(MINUS, RED), marked(PLUS, BLUE), limits=((-3, 3), (-1, 3)))),
    "axes turned round": figures(axes(marked(MINUS, RED), marked(PLUS, BLUE), limits=((5, -5), (4, -4)))),
    "among other targets": Record(("figure", "text"), (figures(marked(MINUS, RED), marked(PLUS, BLUE)), Text("?"))),
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
    "hardly another blue": (figures(marked(MINUS, "#0000ffff"), marked(PLUS, "#0808f0ff")), 0.5, "alike", "look alike"),
    "hardly there in another colour": (
        figures(marked(MINUS, "#ff000008"), marked(PLUS, "#0000ff08")),
        0.5,
        "alike",
        "look alike",
    ),
    "all alike, some with rings": (
        figures(marked(MINUS + PLUS, BLUE), marked([(0, 0), (1, 2), (2, 1)], BLACK, "o")),
        0.5,
        "alike",
        "look alike",
    ),
    "one in the looks of the other class": (
        figures(marked(MINUS[:2], RED), marked((MINUS[2], *PLUS), BLUE)),
        5 / 6,
        "class_mixed",
        "(0, 0) looks like another class than its own.",
    ),
    "one class with the wrong signs": (
        figures(marked(MINUS, RED), marked(-np.array(PLUS), BLUE)),
        0.5,
        "sign",
        "3 points of 6 are drawn with the wrong signs",
    ),
    "one outside the view": (
        figures(axes(marked(MINUS, RED), marked(PLUS, BLUE), limits=((-4, 2.5), (-2, 2.5)))),
        5 / 6,
        "invisible",
        "(3, 3) is drawn, but cannot be seen: outside the view.",
    ),
    "a class on other axes": (
        figures(axes(marked(MINUS, RED)), axes(marked(PLUS, BLUE))),
        0.5,
        "wrong_axes",
        "spread over several axes",
    ),
    "hidden beside a curve": (
        figures(marked(MINUS + PLUS, hidden="transparent"), line([0, 1], [0, 1])),
        0,
        "invisible",
        "cannot be seen: transparent",
    ),
    "further off in the narrow direction": (
        figures(marked(np.add(MINUS, (0, 0.1)), RED), marked(PLUS, BLUE)),
        0.5,
        "class_missing",
        "a whole class",
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
        "None of the 6 points",
    ),
    "only corners of lines": (figures(line(*np.array(MINUS + PLUS).T)), 0, "missing", "None of the 6 points"),
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


CROWDS = {
    "a carpet": np.mgrid[-4:4.01:0.1, -4:4.01:0.1].reshape(2, -1).T,
    "the lattice of whole numbers": np.mgrid[-3:4, -1:4].reshape(2, -1).T,
    "at random": np.random.default_rng(0).uniform(-4, 4, (5000, 2)),
}


@pytest.mark.parametrize("name", CROWDS)
def test_in_a_crowd_points_need_a_group_of_their_own(name):
    crowd = np.concatenate([CROWDS[name], MINUS, PLUS])
    below = crowd.sum(axis=1) < 1.5
    for drawn in ([marked(crowd[below], RED), marked(crowd[~below], BLUE)], singly(crowd, RED)):
        assert SIX.judge(figures(*drawn)).diagnosis == "crowded"
    dots = [marked(CROWDS[name], "#cccccc80")]
    assert SIX.judge(figures(*dots, marked(MINUS, RED), marked(PLUS, BLUE))).credit == 1
    assert SIX.judge(figures(*dots, *singly(MINUS, RED), *singly(PLUS, BLUE))).credit == 1
    assert SIX.judge(figures(*dots, marked(MINUS, RED))).diagnosis == "class_missing"


def test_says_that_x_and_y_are_exchanged():
    three = Points(classes=(((0.0, 1.0), (2.0, 5.0), (3.0, 4.0)),))
    assert three.judge(figures(points([1, 5, 4], [0, 2, 3]))).diagnosis == "xy_swapped"


def test_each_axis_has_a_measure_of_its_own():
    flat = Points(classes=(((0.0, 0.0), (1000.0, 1.0)), ((500.0, 0.5),)))
    view = ((-50.0, 1050.0), (-1.0, 2.0))
    near = axes(points([5, 1000], [0, 1], RED), points([500], [0.5]), limits=view)
    far = axes(points([0, 1000], [0.1, 1], RED), points([500], [0.5]), limits=view)
    assert [flat.judge(figures(one)).credit for one in (near, far)] == [1, pytest.approx(2 / 3)]


def test_neighbours_are_told_apart():
    near = Points(classes=(((0.0, 0.0), (0.01, 0.0), (1.0, 1.0)),))
    assert near.judge(figures(points([0, 1], [0, 1]))).credit == pytest.approx(2 / 3)


def test_rings_what_is_missing_and_what_looks_wrong():
    mixed = figures(marked(MINUS[:2], RED), marked((MINUS[2], *PLUS[1:]), BLUE))
    shown = SIX.judge(mixed).expected.figures[0].axes[0].artists
    assert [(one.name, one.x.shape) for one in shown] == [("", (3,)), ("", (3,)), ("missing", (1,)), ("wrong", (1,))]


def test_one_class_needs_no_look_of_its_own():
    assert Points(classes=(MINUS,)).judge(figures(marked(MINUS))).credit == 1


def test_shows_the_right_points_on_the_axes_that_come_nearest():
    judgement = SIX.judge(figures(axes(), axes(marked(PLUS))))
    assert [len(one.artists) for one in judgement.expected.figures[0].axes] == [0, 3]


def test_refuses_a_class_without_points():
    with pytest.raises(ValidationError, match="at least one point"):
        Points(classes=(MINUS, ()))
