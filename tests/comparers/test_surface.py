"""Surfaces and contours are compared with the function, point by point."""

import numpy as np
import pytest
from pydantic import ValidationError

from grader.comparers.surface import Surface
from grader.values import Artist, Figures
from tests.comparers.drawing import array, arrows, axes, contours, curve, dots, figures, line, points, square, surface

REGION = ((-2.0, 2.0), (-2.0, 2.0))
BOWL = Surface(of="x**2 + y**2", domain=REGION)
EITHER = Surface(of="x**2 + y**2", domain=REGION, gradient=("2*x", "2*y"))
LEVELS = [0.5, 1, 2, 3, 4, 5, 6, 7, 8]


def bowl(x, y):
    return x**2 + y**2


def gradient(x, y):
    return 2 * x, 2 * y


def plane(x, y):
    return 2 * x + 2 * y


def in_space(artist_type):
    x, y = square(2, 12)
    return Artist(artist_type, array(x), array(y), array(bowl(x, y)))


def polar():
    radius, angle = (part.ravel() for part in np.meshgrid(np.linspace(0, 3, 30), np.linspace(0, 6.3, 40)))
    x, y = radius * np.cos(angle), radius * np.sin(angle)
    return Artist("surface", array(x), array(y), array(radius**2), name="trisurf")


RIGHT = {
    "a surface": surface(bowl),
    "a coarse wireframe": surface(bowl, count=6, name="wireframe"),
    "a larger region": surface(bowl, half=5, count=50),
    "by radius and angle": polar(),
    "contours": contours(bowl, LEVELS),
    "contours on a coarse grid": contours(bowl, LEVELS, count=7),
    "filled contours": contours(bowl, [0, *LEVELS], name="contourf"),
    "filled contours on a coarse grid": contours(bowl, [0, *LEVELS], count=8, name="contourf"),
    "contours of a larger region": contours(bowl, [0, 2, 4, 6, 8, 12, 16], half=4, count=50),
}


@pytest.mark.parametrize("name", RIGHT)
def test_finds_the_function(name):
    judgement = BOWL.judge(figures(RIGHT[name]))
    assert (judgement.credit, judgement.message) == (1, "The function is drawn.")


WRONG = {
    "a constant added": (surface(lambda x, y: bowl(x, y) + 1), "shifted", "1 too high"),
    "half as high": (surface(lambda x, y: bowl(x, y) / 2), "scaled", "times 0.5"),
    "a saddle": (surface(lambda x, y: x**2 - y**2), "wrong", "your surface has the height"),
    "contours of a cone": (contours(np.hypot, [0.5, 1, 1.5, 2, 2.5]), "wrong", "your contour has the level"),
    "many contours of a cone": (contours(np.hypot, np.linspace(0, 2.8, 60)), "wrong", "your contour has the level"),
    "bands of a cone": (contours(np.hypot, np.linspace(0, 2.8, 20), name="contourf"), "wrong", "the level"),
    "coarse bands of another bowl": (
        contours(lambda x, y: bowl(x, y) + x, np.linspace(0, 10, 40), count=7, name="contourf"),
        "wrong",
        "the level",
    ),
    "a small region": (surface(bowl, half=1), "range", "only x from -1 to 1 and y from -1 to 1"),
    "one contour": (contours(bowl, [4]), "few", "too few"),
    "three vertices": (Artist("surface", *[array([0, 1, 1])] * 2, array([0, 2, 2])), "coarse", "only 3 points"),
    "points in space": (in_space("points"), "type", "You drew points in space"),
    "lines in space": (in_space("line"), "type", "You drew lines in space"),
    "a cut": (curve(lambda x: x**2 + 1, -2, 2), "type", "You drew lines"),
    "points": (dots(lambda x: x**2, -2, 2), "type", "You drew points"),
    "a picture": (Artist("image", array([-2, 2, -2, 2]), array([])), "image", "picture"),
    "arrows": (arrows(gradient), "type", "You drew arrows"),
}


@pytest.mark.parametrize("name", WRONG)
def test_says_what_is_wrong_with_a_surface(name):
    drawn, code, words = WRONG[name]
    judgement = BOWL.judge(figures(drawn))
    assert (judgement.credit, judgement.diagnosis) == (0, code), judgement.message
    assert words in judgement.message


FIELDS = {
    "the field": (figures(arrows(gradient)), 1, None),
    "the surface": (figures(surface(bowl)), 1, None),
    "a wrong surface beside the field": (
        figures(surface(plane), arrows(gradient)),
        1,
        None,
    ),
    "the surface beside a wrong field": (figures(surface(bowl), arrows(lambda x, y: (y, x))), 1, None),
    "both wrong": (figures(surface(plane), arrows(lambda x, y: (y, x))), 0, "wrong"),
    "a wrong field": (figures(arrows(lambda x, y: (-x, -y))), 0, "opposite"),
    "neither": (figures(curve(np.sin, -2, 2)), 0, "type"),
    "no figure": (Figures(()), 0, "no_figure"),
}


@pytest.mark.parametrize("name", FIELDS)
def test_the_field_of_the_gradient_is_as_good_where_it_is_given(name):
    seen, credit, code = FIELDS[name]
    assert (EITHER.judge(seen).credit, EITHER.judge(seen).diagnosis) == (credit, code)


def test_takes_the_best_of_several_drawings():
    several = figures(axes(WRONG["a saddle"][0], points([0], [0])), axes(RIGHT["contours"]))
    judgement = BOWL.judge(several)
    assert judgement.credit == 1
    assert [len(one.artists) for one in judgement.expected.figures[0].axes] == [0, 1]


def test_a_surface_in_several_pieces_is_one():
    x, y = square(2, 20)
    left = x <= 0
    parts = [Artist("surface", array(x[one]), array(y[one]), array(bowl(x[one], y[one]))) for one in (left, ~left)]
    assert BOWL.judge(figures(*parts)).credit == 1
    assert BOWL.judge(figures(parts[0])).diagnosis == "range"


def wires(count, *, both_ways=True):
    side, along = np.linspace(-2, 2, count), np.linspace(-2, 2, 40)
    ways = [(along, 0 * along + a) for a in side] + [(0 * along + a, along) for a in side if both_ways]
    return [Artist("line", array(x), array(y), array(bowl(x, y)), line_style="-") for x, y in ways]


def circles(radii, stretch=1.0):
    angle = np.linspace(0, 2 * np.pi, 60)
    return [line(r * np.cos(angle), stretch * r * np.sin(angle)) for r in radii]


def test_level_curves_drawn_by_hand_are_contours():
    radii = np.arange(0.5, 3, 0.5)
    assert BOWL.judge(figures(*circles(radii))).credit == 1
    x = np.linspace(-3, 3, 901)
    halves = [line(x, sign * np.sqrt(np.where(abs(x) <= r, r**2 - x**2, np.nan))) for r in radii for sign in (1, -1)]
    assert BOWL.judge(figures(*halves)).credit == 1
    for wrong in (circles(radii, 0.9), circles(radii[:2]), circles(radii / 4)):
        assert BOWL.judge(figures(*wrong)).credit == 0


def test_contours_on_polar_axes_are_where_they_are_seen():
    polar = contours(lambda angle, r: r**2, [0, 1, 2, 4, 6, 8], half=3, name="contourf")
    assert BOWL.judge(figures(axes(polar, type="polar"))).credit == 1
    assert BOWL.judge(figures(axes(contours(bowl, [1, 2, 3, 4, 6], half=3), type="polar"))).credit == 0


def test_among_many_other_functions_one_is_lost():
    others = [surface(lambda x, y, k=k: k * (x**2 + y**2)) for k in np.linspace(1.2, 3, 20)]
    right = surface(lambda x, y: x**2 + y**2)
    assert BOWL.judge(figures(axes(right, *others, type="space"))).diagnosis == "crowded"
    assert BOWL.judge(figures(axes(right, *others[:5], type="space"))).credit == 1
    assert BOWL.judge(figures(axes(right, type="space"), axes(*others, type="space"))).credit == 1


def test_several_lines_in_space_are_a_wireframe():
    assert BOWL.judge(figures(axes(*wires(8), type="space"))).credit == 1
    assert BOWL.judge(figures(axes(*wires(3, both_ways=False), type="space"))).diagnosis == "type"


MOVED = {
    "exchanged": (surface(lambda x, y: x * y**2, half=1), "xy_swapped"),
    "contours exchanged": (contours(lambda x, y: x * y**2, [-0.5, -0.2, 0.2, 0.5], half=1), "xy_swapped"),
    "upside down": (surface(lambda x, y: -(x**2) * y, half=1), "sign"),
    "contours upside down": (contours(lambda x, y: -(x**2) * y, [-0.5, -0.2, 0.2, 0.5], half=1), "sign"),
}


@pytest.mark.parametrize("name", MOVED)
def test_tells_how_a_function_without_symmetry_was_moved(name):
    drawn, code = MOVED[name]
    asked = Surface(of="x**2*y", domain=((-1, 1), (-1, 1)))
    assert asked.judge(figures(drawn)).diagnosis == code


def test_says_that_x_and_y_are_missing():
    x, y = np.meshgrid(np.arange(41.0), np.arange(41.0))
    drawn = Artist("surface", *(array(part.ravel()) for part in (x, y, bowl(x / 10 - 2, y / 10 - 2))))
    assert BOWL.judge(figures(drawn)).diagnosis == "index_x"


def test_shows_the_function_as_the_student_drew_it():
    in_plane = BOWL.judge(figures(contours(bowl, LEVELS))).expected.figures[0].axes[0].artists
    assert [one.type for one in in_plane] == ["contour"]
    wrong = axes(surface(lambda x, y: bowl(x, y) + np.maximum(x, 0)), type="space")
    assert [(one.type, one.name) for one in BOWL.judge(figures(wrong)).expected.figures[0].axes[0].artists] == [
        ("surface", "surface"),
        ("points", "wrong"),
    ]


def test_expected_contours_run_where_the_function_has_their_level():
    drawn = BOWL.judge(figures(contours(bowl, [1, 2, 3, 4]))).expected.figures[0].axes[0].artists[0]
    x, y = (np.frombuffer(part.data) for part in (drawn.x, drawn.y))
    levels = np.repeat(drawn.levels, drawn.parts)
    assert set(drawn.levels) == {1, 2, 3, 4}
    assert np.max(np.abs(bowl(x, y) - levels)) < 0.02


def test_what_is_hidden_does_not_count():
    hidden = Artist("surface", array([0]), array([0]), array([0]), hidden="transparent")
    assert BOWL.judge(figures(hidden)).message == (
        "You drew a surface, a wireframe or contours, but that cannot be seen: transparent."
    )


def test_refuses_a_function_that_cannot_be_drawn():
    with pytest.raises(ValidationError, match="nothing here"):
        Surface(of="x + z", domain=REGION)
    with pytest.raises(ValidationError, match="no values"):
        Surface(of="log(-1 - x**2)", domain=REGION)
    with pytest.raises(ValidationError, match="nothing here"):
        Surface(of="x", domain=REGION, gradient=("z", "0"))
