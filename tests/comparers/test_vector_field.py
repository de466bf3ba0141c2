"""The directions of arrows and stream lines are compared with those of the field."""

import numpy as np
import pytest
from pydantic import ValidationError

from grader.comparers.vector_field import VectorField
from grader.values import Artist, Figures, Record, Text
from tests.comparers.drawing import array, arrows, axes, curve, figures, shades, square

REGION = ((-2.0, 2.0), (-2.0, 2.0))
GRADIENT = VectorField(components=("2*x", "2*y"), domain=REGION)
WHIRL = VectorField(components=("-y", "x"), domain=REGION)


def unit(x, y):
    length = np.hypot(x, y) + 1e-12
    return x / length, y / length


def stream(field, count=12):
    """Lines from points of the region along a field, with the direction at each point."""
    x, y = square(2, count)
    steps = np.arange(20)[:, None] * 0.02
    u, v = unit(*field(x, y))
    at = (x + steps * u).ravel(), (y + steps * v).ravel()
    along = tuple(np.broadcast_to(part, (20, x.size)).ravel() for part in (u, v))
    return Artist("arrows", *map(array, at), u=array(along[0]), v=array(along[1]), name="streamplot")


def one_by_one(field, count=6):
    x, y = square(2, count)
    u, v = field(x, y)
    return [
        Artist("arrows", array([a]), array([b]), u=array([c]), v=array([d]))
        for a, b, c, d in zip(x, y, u, v, strict=True)
    ]


def gradient(x, y):
    return 2 * x, 2 * y


def half_each(field):
    x, y = square(2, 12)
    u, v = field(x, y)
    return [Artist("arrows", *map(array, (x[h], y[h])), u=array(u[h]), v=array(v[h])) for h in (x > 0, x < 0)]


def from_the_middle(field):
    x, y = square(2, 8)
    u, v = field(x, y)
    return Artist("arrows", array(x - u / 2), array(y - v / 2), u=array(u), v=array(v), name="arrow")


def in_space(field):
    x, y = square(2, 8)
    u, v = field(x, y)
    return Artist("arrows", array(x), array(y), array(0 * x), u=array(u), v=array(v), w=array(0 * x))


RIGHT = {
    "arrows": figures(arrows(gradient)),
    "few arrows": figures(arrows(gradient, count=5)),
    "of one length": figures(arrows(unit)),
    "stream lines": figures(stream(gradient)),
    "a larger region": figures(arrows(gradient, half=5, count=21)),
    "one by one": figures(*one_by_one(gradient)),
    "beside one at (1, 1)": figures(Artist("arrows", *[array([1])] * 2, u=array([-1]), v=array([0])), arrows(gradient)),
    "in pieces": figures(*half_each(gradient)),
    "drawn from the middle": figures(from_the_middle(lambda x, y: (0.3 * x, 0.3 * y))),
    "flat in space": figures(axes(in_space(gradient), type="space")),
    "among other targets": Record(("figure", "text"), (figures(arrows(gradient)), Text("?"))),
    "on other axes than a curve": figures(axes(curve(np.sin, 0, 1)), axes(arrows(gradient))),
    "by differences": figures(arrows(lambda x, y: (2 * x + 0.01, 2 * y - 0.01))),
}


@pytest.mark.parametrize("name", RIGHT)
def test_finds_the_field(name):
    judgement = GRADIENT.judge(RIGHT[name])
    assert (judgement.credit, judgement.message) == (1, "The field is drawn.")


WRONG = {
    "downhill": (arrows(lambda x, y: (-x, -y)), "opposite", "the other way"),
    "half a component": (arrows(lambda x, y: (2 * x, y)), "wrong", "your arrow points along"),
    "the same everywhere": (arrows(lambda x, y: (2, 2)), "constant", "the same way"),
    "around": (arrows(lambda x, y: (-y, x)), "wrong", "not the direction"),
    "around in stream lines": (stream(lambda x, y: (-y, x)), "wrong", "not the direction"),
    "no length": (arrows(lambda x, y: (0, 0)), "constant", "the same way"),
    "a small region": (arrows(gradient, half=1), "range", "only x from -1 to 1 and y from -1 to 1"),
    "one arrow": (arrows(gradient, count=1), "few", "whole field"),
    "a curve": (curve(np.sin, -2, 2), "type", "You drew lines"),
}


@pytest.mark.parametrize("name", WRONG)
def test_says_what_is_wrong_with_a_field(name):
    drawn, code, words = WRONG[name]
    judgement = GRADIENT.judge(figures(drawn))
    assert (judgement.credit, judgement.diagnosis) == (0, code), judgement.message
    assert words in judgement.message


def test_says_that_components_are_exchanged():
    assert VectorField(components=("2*x", "y + x"), domain=REGION).judge(
        figures(arrows(lambda x, y: (y + x, 2 * x)))
    ).diagnosis == ("swapped")


def test_tells_transposed_grids_and_wrong_signs():
    whirl = VectorField(components=("-y", "x + y"), domain=REGION)
    assert whirl.judge(figures(arrows(lambda x, y: (-x, x + y)))).diagnosis == "transposed"
    assert whirl.judge(figures(arrows(lambda x, y: (y, x + y)))).diagnosis == "sign"


def test_among_many_other_fields_one_is_lost():
    turns = np.exp(1j * np.linspace(0, 2 * np.pi, 24, endpoint=False))
    turned = [arrows(lambda x, y, t=t: (t.real * x - t.imag * y, t.imag * x + t.real * y)) for t in turns]
    assert GRADIENT.judge(figures(*turned)).diagnosis == "crowded"
    assert GRADIENT.judge(figures(*turned[::4])).credit == 1


def test_the_middle_of_long_arrows_counts_where_they_turn():
    assert WHIRL.judge(figures(from_the_middle(lambda x, y: (-0.5 * y, 0.5 * x)))).credit == 1


def test_exact_lengths_and_lengths_of_stream_lines():
    exact = GRADIENT.model_copy(update={"length": "exact"})
    assert exact.judge(RIGHT["arrows"]).credit == 1
    assert exact.judge(figures(arrows(lambda x, y: (x, y)))).diagnosis == "length"
    assert "Stream lines do not show" in exact.judge(RIGHT["stream lines"]).message


COLOURED = {
    "by length": (np.hypot, 11, 1),
    "by length, few arrows": (np.hypot, 4, 1),
    "by the square of the length": (lambda x, y: x**2 + y**2, 11, 1),
    "by angle": (np.arctan2, 11, 0),
    "by x": (lambda x, y: x, 11, 0),
    "by row": (lambda x, y: np.arange(x.size), 11, 0),
}


@pytest.mark.parametrize("name", COLOURED)
def test_colours_count_where_they_are_asked_for(name):
    function, count, credit = COLOURED[name]
    asked = GRADIENT.model_copy(update={"colour": "length"})
    drawn = arrows(gradient, count=count, colors=shades(function, count=count))
    assert asked.judge(figures(drawn)).credit == credit


def test_marks_the_arrows_that_are_wrong():
    shown = GRADIENT.judge(figures(arrows(lambda x, y: (2 * np.abs(x), 2 * y)))).expected.figures[0].axes[0].artists
    assert [(one.name, one.x.shape[0]) for one in shown] == [("quiver", 81), ("wrong", 55)]


def test_lengths_count_where_they_are_asked_for():
    strict = GRADIENT.model_copy(update={"length": "proportional"})
    assert strict.judge(RIGHT["arrows"]).credit == 1
    assert strict.judge(RIGHT["of one length"]).diagnosis == "length"


def test_a_field_that_is_no_gradient():
    assert WHIRL.judge(figures(arrows(lambda x, y: (-3 * y, 3 * x)))).credit == 1
    assert WHIRL.judge(RIGHT["arrows"]).credit == 0


def test_says_why_there_is_no_field_at_all():
    assert GRADIENT.judge(Figures((), unseen=1)).diagnosis == "closed_unseen"


def test_shows_the_right_arrows():
    judgement = GRADIENT.judge(RIGHT["on other axes than a curve"])
    assert [[one.type for one in each.artists] for each in judgement.expected.figures[0].axes] == [[], ["arrows"]]
    assert judgement.answer == ""


def test_refuses_names_that_stand_for_nothing_and_empty_regions():
    with pytest.raises(ValidationError, match="nothing here"):
        VectorField(components=("z", "x"), domain=REGION)
    with pytest.raises(ValidationError, match="smaller number"):
        VectorField(components=("y", "x"), domain=((2.0, -2.0), (0.0, 1.0)))
