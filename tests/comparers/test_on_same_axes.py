"""Things share a picture or they do not, however each of them is drawn."""

import numpy as np
import pytest
from pydantic import ValidationError

from grader.comparers.on_same_axes import OnSameAxes
from grader.values import Calls, Figures, Record, Text
from tests.comparers.drawing import BLUE, RED, axes, curve, dots, endless, figures, points, several

CLASSES = (((-1.0, -1.0), (-3.0, -1.0), (0.0, 0.0)), ((1.0, 2.0), (2.0, 1.0), (3.0, 3.0)))
ALL = np.array([point for one in CLASSES for point in one]).T
VIEW = {"limits": ((-4.0, 4.0), (-4.0, 10.0))}
POINTS = {"points": {"classes": CLASSES}}
LINE = {"line": {"a": 1, "b": 1, "c": -1.5}}
CURVE = {"curves": {"domain": (-3.0, 3.0), "of": ({"name": "the parabola", "formula": "x**2"},)}}
BOTH = OnSameAxes(things=(POINTS, LINE))
THREE = OnSameAxes(things=(POINTS, LINE, CURVE))

marked = points(*ALL, (BLUE,) * 3 + (RED,) * 3)
alike = points(*ALL)
straight = endless((0, 1.5), (1.5, 0))
parabola = curve(lambda x: x**2, -3, 3)

TOGETHER = {
    "on one pair of axes": (BOTH, figures(axes(marked, straight, **VIEW))),
    "points that look alike": (BOTH, figures(axes(alike, straight, **VIEW))),
    "half of the points": (BOTH, figures(axes(points(*ALL[:, :3]), points(*ALL[:, 3:4], RED), straight, **VIEW))),
    "the line in dots": (BOTH, figures(axes(marked, dots(lambda x: 1.5 - x, -2, 4), **VIEW))),
    "on the second axes": (BOTH, figures(axes(marked, **VIEW), axes(marked, straight, **VIEW))),
    "on twin axes": (
        BOTH,
        figures(axes(marked, **VIEW, place=(0, 0, 0.9, 1)), axes(straight, **VIEW, place=(0, 0, 0.9, 1))),
    ),
    "in the second figure": (BOTH, several(figures(axes(marked, **VIEW)), figures(axes(marked, straight, **VIEW)))),
    "three of them": (THREE, figures(axes(marked, straight, parabola, **VIEW))),
    "among other targets": (
        BOTH,
        Record(("text", "figure"), (Text("?"), figures(axes(marked, straight, **VIEW)))),
    ),
}


@pytest.mark.parametrize("name", TOGETHER)
def test_finds_what_is_together(name):
    asked, seen = TOGETHER[name]
    judgement = asked.judge(seen)
    assert (judgement.credit, judgement.diagnosis) == (1, None), judgement.message


APART = {
    "on two axes": (BOTH, figures(axes(marked, **VIEW), axes(straight, **VIEW)), "wrong_axes", "your second axes"),
    "in two figures": (
        BOTH,
        several(figures(axes(marked, **VIEW)), figures(axes(straight, **VIEW))),
        "wrong_axes",
        "your first figure and the line in your second figure",
    ),
    "in an inset": (
        BOTH,
        figures(axes(marked, **VIEW, place=(0, 0, 0.9, 1)), axes(straight, **VIEW, place=(0.5, 0.5, 0.3, 0.3))),
        "wrong_axes",
        "belong in one picture",
    ),
    "no line": (BOTH, figures(axes(marked, **VIEW)), "missing", "I did not find the line"),
    "neither": (BOTH, figures(curve(np.sin, 0, 1)), "missing", "the points and the line"),
    "one of three elsewhere": (
        THREE,
        figures(axes(marked, straight, **VIEW), axes(parabola, **VIEW)),
        "wrong_axes",
        "The points and the parabola belong in one picture",
    ),
    "pairs of three": (
        THREE,
        figures(axes(marked, straight, **VIEW), axes(marked, parabola, **VIEW), axes(straight, parabola, **VIEW)),
        "wrong_axes",
        "belong in one picture",
    ),
    "no figure": (BOTH, Figures(()), "no_figure", "no figure"),
    "nothing to see": (BOTH, figures(axes(points([0], [0], hidden="transparent"))), "invisible", "transparent"),
    "no figures among the targets": (BOTH, Record(("f",), (Calls(),)), "no_figure", "no figure"),
}


@pytest.mark.parametrize("name", APART)
def test_says_what_is_elsewhere(name):
    asked, seen, code, words = APART[name]
    judgement = asked.judge(seen)
    assert (judgement.credit, judgement.diagnosis) == (0, code), judgement.message
    assert words in judgement.message


def test_shows_what_is_elsewhere_on_the_axes_of_the_first_thing():
    judgement = THREE.judge(figures(axes(marked, **VIEW), axes(straight, parabola, **VIEW)))
    first, second = judgement.expected.figures[0].axes
    assert [artist.label for artist in first.artists] == ["the line", "the parabola"]
    assert second.artists == ()


def test_refuses_a_thing_that_is_none_or_two():
    with pytest.raises(ValidationError, match="exactly one"):
        OnSameAxes(things=(POINTS, {"name": "?"}))
    with pytest.raises(ValidationError, match="exactly one"):
        OnSameAxes(things=(POINTS, {**LINE, **POINTS}))
    with pytest.raises(ValidationError):
        OnSameAxes(things=(POINTS,))
