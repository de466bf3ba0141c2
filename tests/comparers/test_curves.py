"""Curves are found by their values however they are drawn, and what is wrong with others is told."""

import itertools

import numpy as np
import pytest
from pydantic import ValidationError

from grader.comparers.curves import Curves
from grader.values import Artist, Figure, Figures
from tests.comparers.drawing import (
    BLACK,
    BLUE,
    CYCLE,
    GREEN,
    ORANGE,
    array,
    axes,
    curve,
    dots,
    endless,
    figures,
    line,
    points,
    segments,
)


def f(x):
    return x**3 - 2 * x**2 + 1


def slope(x):
    return 3 * x**2 - 4 * x


def rate(x, delta=1e-3):
    return (f(x + delta) - f(x)) / delta


def antiderivative(x):
    return x**3 - 2 * x**2


X = np.linspace(-2, 3, 101)
THREE = (f, slope, rate)

LESSON_1 = Curves(
    of=(
        {"name": "f", "formula": "x**3 - 2*x**2 + 1"},
        {"name": "the derivative", "formula": "3*x**2 - 4*x"},
        {"name": "the rate of change", "formula": "3*x**2 - 4*x", "tolerance": 0.025, "sideways": 0.05},
    ),
    domain=(-2.0, 3.0),
)
LESSON_2 = Curves(
    of=(
        {"name": "the antiderivative", "formula": "x**3 - 2*x**2", "shift": "any"},
        {
            "name": "the running sum",
            "formula": "x**3 - 2*x**2",
            "shift": "any",
            "abs_tol": "step*(1.5*Abs(3*x**2 - 4*x) + 170)",
        },
    ),
    domain=(-10.0, 10.0),
)
LOGARITHM = Curves(of=({"name": "log x", "formula": "log(x)"},), domain=(0.5, 5.0))


def lines(x=X, colors=CYCLE):
    return [line(x, function(x), color) for function, color in zip(THREE, colors, strict=False)]


def one_by_one(x, colors):
    """A point at a time, all three curves in turn, the colours as they come."""
    numbered = enumerate((place, function(place)) for place in x for function in THREE)
    return [points([x0], [y0], colors[number % len(colors)]) for number, (x0, y0) in numbered]


def pieces(x, colors):
    ends = [(a, b, function) for a, b in itertools.pairwise(x) for function in THREE]
    return [
        line([a, b], [function(a), function(b)], colors[number % len(colors)])
        for number, (a, b, function) in enumerate(ends)
    ]


def two_halves(function, colors):
    left, right = X[X <= 0], X[X >= 0]
    return [line(left, function(left), colors[0]), points(right, function(right), colors[1])]


SEPARATED = np.concatenate([X, [np.nan], X, [np.nan], X])

RIGHT = {
    "lines": figures(*lines()),
    "reversed": figures(*lines(X[::-1])),
    "scattered in any order": figures(*(points(X[p], g(X[p])) for g in THREE for p in [np.argsort(np.sin(X * 99))])),
    "all black": figures(*lines(colors=(BLACK,) * 3)),
    "far beyond the domain": figures(*lines(np.linspace(-50, 60, 2201))),
    "on three axes": figures(*(axes(one) for one in lines())),
    "in three figures": Figures(tuple(Figure((axes(one),)) for one in lines())),
    "a point at a time, in the colours of the cycle": figures(*one_by_one(X[::2], CYCLE)),
    "a point at a time, all black": figures(*one_by_one(X[::2], (BLACK,))),
    "pieces of two points in three colours": figures(*pieces(X, CYCLE[:3])),
    "pieces of two points in the colours of the cycle": figures(*pieces(X, CYCLE)),
    "a half joined, a half in points of another colour": figures(
        *(half for g, k in zip(THREE, range(0, 6, 2), strict=True) for half in two_halves(g, CYCLE[k:]))
    ),
    "segments": figures(*(segments([(X[i : i + 2], g(X[i : i + 2])) for i in range(100)]) for g in THREE)),
    "three curves in one collection": figures(segments([(X, g(X)) for g in THREE])),
    "three curves in one scatter": figures(points(np.tile(X, 3), np.concatenate([g(X) for g in THREE]))),
    "one line with gaps between": figures(line(SEPARATED, np.concatenate([f(X), [9], slope(X), [9], rate(X)]))),
    "with guides and marks": figures(*lines(), endless((0, 0), (1, 0)), points([0, 4 / 3], [0, 0], BLACK)),
    "a rough derivative": figures(curve(f, -2, 3), curve(slope, -2, 3), curve(lambda x: rate(x, 0.1), -2, 3)),
    "np.gradient on few points": figures(
        curve(f, -2, 3), curve(slope, -2, 3), line(X[::5], np.gradient(f(X[::5]), X[::5]), GREEN)
    ),
    "twelve points": figures(*(dots(g, -2, 3, 12) for g in THREE)),
    "five joined points, which show it roughly": figures(*(curve(g, -2, 3, 5) for g in THREE)),
}


@pytest.mark.parametrize("name", RIGHT)
def test_finds_all_three_curves(name):
    judgement = LESSON_1.judge(RIGHT[name])
    assert (judgement.credit, judgement.diagnosis) == (1, None), judgement.message
    assert judgement.message == "I found f, the derivative and the rate of change."


TANGLE = np.random.default_rng(3).permutation(X)
THIRD = {
    "off by a constant": (curve(lambda x: slope(x) + 1, -2, 3), "shifted", "is 1 too high everywhere"),
    "the sign lost": (curve(lambda x: -slope(x), -2, 3), "sign", "upside down"),
    "not divided by the step": (curve(lambda x: 1e-3 * rate(x), -2, 3), "scaled", "times 0.001"),
    "divided by twice the step": (curve(lambda x: rate(x) / 2, -2, 3), "scaled", "times 0.5"),
    "a step of 2": (curve(lambda x: rate(x, 2), -2, 3), "wrong", "differ most at x = 3, where yours is 33"),
    "a step that is too small": (curve(lambda x: rate(x, 1e-18), -2, 3), "flat", "is flat"),
    "f once more": (curve(f, -2, 3, label="f'"), "repeated", "curve “f'” is f once more"),
    "only a part": (curve(rate, 0, 1), "range", "only for x from 0 to 1"),
    "x and y exchanged": (line(rate(X), X), "xy_swapped", "x and y exchanged"),
    "plotted without x": (line(np.arange(101), rate(X)), "index_x", "against 0, 1, 2"),
    "in a wrong order": (line(TANGLE, rate(TANGLE)), "unsorted", "joined in a wrong order"),
    "three joined points": (curve(rate, -2, 3, 3), "coarse", "only 3 points"),
    "three single points": (dots(rate, -2, 3, 3), "coarse", "only 3 points"),
    "nothing but NaN": (curve(lambda x: x * np.nan, -2, 3), "gaps", "all of its values are not numbers"),
    "a quarter of NaN": (curve(lambda x: np.where(x > 1.75, np.nan, rate(x)), -2, 3), "gaps", "are not numbers"),
    "as text": (line(X, np.arange(101), text_data=True), "text_data", "made of text"),
    "white on white": (curve(rate, -2, 3, hidden="colour of the background"), "invisible", "cannot be seen"),
    "nothing": (endless((0, 0), (1, 0)), "twins_missing", "only 1 curve for the derivative and the rate of change"),
    "one derivative in two pieces": (points([], []), "twins_missing", "They may lie on top of each other"),
}


@pytest.mark.parametrize("name", THIRD)
def test_says_what_is_wrong_with_the_third_curve(name):
    third, code, words = THIRD[name]
    judgement = LESSON_1.judge(figures(curve(f, -2, 3), curve(slope, -2, 3, color=ORANGE), third))
    assert judgement.credit == pytest.approx(2 / 3)
    assert (judgement.diagnosis, judgement.message) == (code, judgement.message)
    assert words in judgement.message
    assert judgement.message.startswith("I found f and the derivative or the rate of change.")


NOTHING = {
    "no figure": (Figures(()), "no_figure", "made no figure"),
    "closed unseen": (Figures((), 1, 12), "closed_unseen", "(line 12)"),
    "empty axes": (figures(axes()), "empty", "empty"),
    "a picture": (figures(Artist("image", array([0, 1, 0, 1]), array([]))), "image", "picture"),
    "bars": (figures(Artist("bars", array(X), array(f(X)))), "type", "bars"),
    "a filled area": (figures(Artist("fill", array(X), array(f(X)))), "type", "filled area"),
    "only text": (figures(Artist("text", array([0]), array([0]), label="f")), "text", "only text"),
    "all outside the view": (figures(curve(f, -2, 3, hidden="outside the view")), "invisible", "outside the view"),
    "polar axes": (figures(axes(*lines(), type="polar")), "wrong_axes", "on polar axes"),
}


@pytest.mark.parametrize("name", NOTHING)
def test_says_why_there_is_no_curve_at_all(name):
    seen, code, words = NOTHING[name]
    judgement = LESSON_1.judge(seen)
    assert (judgement.credit, judgement.diagnosis) == (0, code), judgement.message
    assert words in judgement.message


def test_a_figure_saved_in_two_states_holds_each_curve_once():
    first, second = axes(curve(f, -2, 3), curve(slope, -2, 3)), axes(curve(f, -2, 3), curve(slope, -2, 3), title="f")
    assert LESSON_1.judge(Figures((Figure((first,)), Figure((second,))))).diagnosis == "twins_missing"


def test_a_curve_in_two_pieces_is_not_two_curves():
    left, right = np.linspace(-2, 0, 50), np.linspace(0, 3, 50)
    drawn = [line(left, slope(left), BLUE), line(right, slope(right), ORANGE)]
    assert LESSON_1.judge(figures(curve(f, -2, 3), *drawn)).credit == pytest.approx(2 / 3)


def test_points_are_not_picked_from_a_cloud():
    rng = np.random.default_rng(1)
    x, y = rng.uniform(-2, 3, 3000), rng.uniform(-16, 21, 3000)
    assert LESSON_1.judge(figures(points(x, y))).credit == 0
    assert LESSON_1.judge(figures(*(points([a], [b]) for a, b in zip(x[:800], y[:800], strict=True)))).credit == 0


def test_what_is_the_same_mistake_is_told_once():
    message = LESSON_1.judge(figures(*lines(np.linspace(0, 1, 50)))).message
    assert message.count("only for x from 0 to 1") == 1
    assert message.endswith("The same goes for the derivative and the rate of change.")


def test_a_cleared_figure_is_named_beside_what_is_missing():
    judgement = LESSON_1.judge(figures(*lines()[1:], unseen=1, unseen_line=7))
    assert "(line 7)" in judgement.message


def test_equal_curves_and_rough_ones_are_noted_without_a_loss():
    twice = LESSON_1.judge(figures(curve(f, -2, 3), curve(slope, -2, 3, color=GREEN), curve(slope, -2, 3)))
    assert (twice.credit, len(twice.notes)) == (1, 1)
    assert "equal to the last digit" in twice.notes[0]
    assert "few points" in LESSON_1.judge(RIGHT["five joined points, which show it roughly"]).notes[0]


def test_shows_the_right_curves_on_the_axes_they_were_found_on():
    seen = figures(axes(lines()[1]), axes(lines()[0], curve(lambda x: slope(x) + 1, -2, 3)), axes())
    judgement = LESSON_1.judge(seen)
    labels = [[artist.label for artist in one.artists] for one in judgement.expected.figures[0].axes]
    assert labels == [["the derivative"], ["f", "the rate of change"], []]
    assert judgement.seen == seen


def test_the_right_formula_is_told_nowhere():
    """The right curves are drawn over the student's; their formulas would answer the task's other questions."""
    judgement = LESSON_1.judge(figures(curve(slope, -2, 3)))
    assert judgement.answer == ""
    assert "x**3" not in judgement.message


RUNNING = np.linspace(-10, 10, 201)
SUM = np.cumsum(slope(RUNNING)) * 0.1
RUNNING_SUMS = {
    "left": (RUNNING[1:], SUM[:-1], 1),
    "right": (RUNNING, SUM, 1),
    "middle": (RUNNING - 0.05, np.cumsum(slope(RUNNING - 0.05)) * 0.1, 1),
    "step 0.5": (RUNNING[::5], np.cumsum(slope(RUNNING[::5])) * 0.5, 1),
    "not times the step": (RUNNING, SUM * 10, 0.5),
    "from the right end": (RUNNING, np.cumsum(slope(RUNNING)[::-1]) * 0.1, 0.5),
    "started at 0": (RUNNING, np.cumsum(np.where(RUNNING < 0, 0, slope(RUNNING))) * 0.1, 0.5),
    "not summed": (RUNNING, slope(RUNNING) * 0.1, 0.5),
    "of another function": (RUNNING, np.cumsum(antiderivative(RUNNING)) * 0.1, 0.5),
}


@pytest.mark.parametrize("name", RUNNING_SUMS)
@pytest.mark.parametrize("constant", [0, 1200, -77.5])
def test_an_antiderivative_and_a_running_sum_differ_by_a_shift(name, constant):
    x, y, credit = RUNNING_SUMS[name]
    drawn = [line(RUNNING, antiderivative(RUNNING) + constant), line(x, y, ORANGE), curve(slope, -10, 10, color=GREEN)]
    assert LESSON_2.judge(figures(*drawn)).credit == credit


@pytest.mark.parametrize("x", [np.linspace(0.01, 10, 60), np.logspace(-2, 1, 40), np.linspace(-1, 7, 801)])
@pytest.mark.parametrize("draw", [line, points])
def test_a_logarithm_may_go_on_to_where_it_is_steep_or_has_no_value(x, draw):
    with np.errstate(all="ignore"):
        assert LOGARITHM.judge(figures(draw(x, np.log(x)))).credit == 1


LOGARITHMS = {
    "mostly at negative x": (curve(np.log, -15, 5.5, 411), "undefined"),
    "to base 10": (curve(np.log10, 0.1, 8), "scaled"),
    "of 1 + x": (curve(np.log1p, 0, 6), "shifted_sideways"),
    "exponential": (line(np.log(X + 2.1), X + 2.1), "xy_swapped"),
    "from 1 to 3": (curve(np.log, 1, 3), "range"),
}


@pytest.mark.parametrize("name", LOGARITHMS)
def test_says_what_is_wrong_with_a_logarithm(name):
    drawn, code = LOGARITHMS[name]
    assert LOGARITHM.judge(figures(drawn)).diagnosis == code


def test_a_pole_does_not_widen_the_tolerance():
    tangent = Curves(of=({"name": "tan", "formula": "tan(x)"},), domain=(-1.5, 4.5))
    assert tangent.judge(figures(curve(np.tan, -1.5, 4.5, 400))).credit == 1
    assert tangent.judge(figures(curve(lambda x: np.tan(x) + 2, -1.5, 4.5, 400))).credit == 0


def test_a_straight_line_may_be_drawn_by_its_ends_or_without_end():
    straight = Curves(of=({"name": "the tangent", "formula": "2*x - 1"},), domain=(-1.0, 1.0))
    for drawn in (line([-1, 1], [-3, 1]), line([-9, 9], [-19, 17]), endless((0, -1), (1, 1))):
        assert straight.judge(figures(drawn)).credit == 1
    assert straight.judge(figures(endless((0, -1), (1, 2)))).credit == 0


CUBE = Curves(of=({"name": "the cube", "formula": "x**3"},), domain=(-1.0, 1.0))
HIDDEN_PARTS = {
    "by its ends, between which the chord is right in the middle": (figures(curve(lambda x: x**3, -1, 1, 2)), "coarse"),
    "cut off at the right": (figures(axes(curve(lambda x: x**3, -1, 1), limits=((-1, 0.5), (-1, 1)))), "range"),
    "cut off at the top": (figures(axes(curve(lambda x: x**3, -1, 1), limits=((-1, 1), (-1, 0.2)))), "range"),
    "from a step after its beginning": (figures(curve(lambda x: x**3, -0.75, 1, 50)), "range"),
    "four points of a parabola": (figures(curve(lambda x: x**2, -1, 1, 4)), "coarse"),
}


@pytest.mark.parametrize("name", HIDDEN_PARTS)
def test_what_is_seen_must_show_the_curve(name):
    seen, diagnosis = HIDDEN_PARTS[name]
    formula = "x**2" if "parabola" in name else "x**3"
    asked = Curves(of=({"name": "the curve", "formula": formula},), domain=(-1.0, 1.0))
    assert asked.judge(seen).diagnosis == diagnosis


def test_steps_are_known_by_the_points_they_are_made_of():
    x = np.linspace(-1, 1, 15)
    before = line(np.repeat(x, 2)[:-1], np.repeat(x**3, 2)[1:], name="step")
    after = line(np.repeat(x, 2)[1:], np.repeat(x**3, 2)[:-1], name="step")
    half = np.concatenate([x[:1], np.repeat((x[1:] + x[:-1]) / 2, 2), x[-1:]])
    for steps in (before, after, line(half, np.repeat(x**3, 2), name="step")):
        assert CUBE.judge(figures(steps)).credit == 1


def test_a_curve_that_goes_on_elsewhere_in_another_piece_is_wrong():
    first, rest = np.linspace(-1, -0.88, 5), np.linspace(-0.88, 1, 60)
    for off, credit in ((0, 1), (0.3, 0)):
        drawn = [line(first, first**3 + off * np.linspace(1, 0, 5)), line(rest, rest**3)]
        assert CUBE.judge(figures(*drawn)).credit == credit


def test_a_copy_is_not_taken_for_a_second_curve_where_there_is_another():
    twice = Curves(of=({"name": "the derivative", "formula": "3*x**2 - 4*x", "count": 2},), domain=(-2.0, 3.0))
    judgement = twice.judge(figures(axes(curve(slope, -2, 3)), axes(curve(slope, -2, 3), curve(rate, -2, 3))))
    assert (judgement.credit, judgement.notes) == (1, ())


def test_several_curves_of_one_formula_can_be_asked_for_by_a_count():
    twice = Curves(of=({"name": "the derivative", "formula": "3*x**2 - 4*x", "count": 2},), domain=(-2.0, 3.0))
    assert twice.judge(figures(curve(slope, -2, 3))).credit == 0.5
    assert twice.judge(figures(curve(slope, -2, 3), curve(rate, -2, 3))).credit == 1


SPECS = {
    "a name that stands for nothing": (
        {"of": ({"name": "f", "formula": "a*x"},), "domain": (0.0, 1.0)},
        "nothing here",
    ),
    "a domain without values": ({"of": ({"name": "f", "formula": "log(x)"},), "domain": (-2.0, -1.0)}, "no values"),
    "a domain that shrinks": ({"of": ({"name": "f", "formula": "x"},), "domain": (1.0, 0.0)}, "smaller number"),
    "no numbers": ({"of": ({"name": "f", "formula": "foo(x)"},), "domain": (0.0, 1.0)}, "foo"),
}


@pytest.mark.parametrize("name", SPECS)
def test_refuses_a_spec_that_no_figure_can_meet(name):
    fields, words = SPECS[name]
    with pytest.raises(ValidationError, match=words):
        Curves(**fields)


# --- Renderings at random ----------------------------------------------------------------------------


def grid(rng):
    """A grid that holds the domain, with at least twelve points in it, and up to 5000."""
    count = int(np.exp(rng.uniform(np.log(12), np.log(5000))))
    if rng.random() < 0.3:
        return np.sort([-2 + rng.uniform(0, 0.3), *rng.uniform(-2, 3, count - 2), 3 - rng.uniform(0, 0.3)])
    low, high = -2 - rng.choice([0, 0.5, 2]), 3 + rng.choice([0, 0.5, 3])
    return np.linspace(low, high, max(count, int(12 * (high - low) / 5) + 1))


def quotient(rng, x):
    h = 10 ** rng.uniform(-6, np.log10(0.05))
    rules = {
        "forward": lambda: (f(x + h) - f(x)) / h,
        "backward": lambda: (f(x) - f(x - h)) / h,
        "central": lambda: (f(x + h) - f(x - h)) / (2 * h),
        "gradient": lambda: np.gradient(f(x), x),
    }
    even = np.ptp(np.diff(x)) < 1e-9
    return rules[rng.choice(list(rules) if even else list(rules)[:3])]()


def rendered(rng, x, y, color):
    """The same curve in one of many ways."""
    cut = int(rng.integers(1, x.size - 1))
    shuffled = rng.permutation(x.size)
    single = {array_type: (array(x, array_type), array(y, array_type)) for array_type in ("float32", "float64")}
    ways = [
        lambda: [line(x, y, color)],
        lambda: [line(x[::-1], y[::-1], color)],
        lambda: [points(x[shuffled], y[shuffled], color)],
        lambda: [line(x[: cut + 1], y[: cut + 1], color), line(x[cut:], y[cut:], color)],
        lambda: [line(x[: cut + 1], y[: cut + 1], color), points(x[cut:], y[cut:], color)],
        lambda: [Artist("line", *single["float32"], colors=(color,), line_style="-")],
        lambda: [segments([(x[i : i + 2], y[i : i + 2]) for i in range(x.size - 1)], color)],
        lambda: [points([a], [b], color) for a, b in zip(x[:400], y[:400], strict=True)] if x.size < 400 else ways[0](),
    ]
    return ways[rng.integers(len(ways))]()


def drawing(rng, heights):
    """Three curves at random; `heights` may spoil them."""
    x = grid(rng)
    ys = heights([f(x), slope(x), quotient(rng, x)], x)
    return figures(*(one for y, color in zip(ys, CYCLE, strict=False) for one in rendered(rng, x, y, color)))


# --- Dealt out, and seen on several axes -------------------------------------------------------------


def cut_up(x, y, ends, colors):
    """One curve as lines of several colours."""
    bounds = [0, *ends, x.size - 1]
    return [
        line(x[a : b + 1], y[a : b + 1], color)
        for (a, b), color in zip(itertools.pairwise(bounds), itertools.cycle(colors), strict=False)
    ]


@pytest.mark.parametrize("first", [(BLUE,), CYCLE, CYCLE[1:]])
@pytest.mark.parametrize("second", [(BLUE,), CYCLE, CYCLE[1:]])
def test_pieces_of_two_curves_that_lie_on_one_another_are_dealt_out_so_that_both_are_covered(first, second):
    x = np.linspace(-2, 3, 300)
    drawn = [*cut_up(x, slope(x), (40, 100, 210), first), *cut_up(x, rate(x), (130, 160), second)]
    assert LESSON_1.judge(figures(line(x, f(x), BLUE), *drawn)).credit == 1


def uneven_sum(count):
    x = -11 + np.geomspace(1, 21, count)
    return x, np.concatenate([[0.0], np.cumsum((slope(x[1:]) + slope(x[:-1])) / 2 * np.diff(x))])


def test_a_running_sum_on_an_uneven_grid_may_be_drawn_as_lines_and_points_and_in_colours():
    x, total = uneven_sum(40)
    mixed = [
        line(x[:15], total[:15], ORANGE),
        points(x[15:16], total[15:16], ORANGE),
        points(x[16:], total[16:], ORANGE),
    ]
    for pieces in (mixed, cut_up(x, total, (31,), CYCLE)):
        assert LESSON_2.judge(figures(line(x, antiderivative(x) - 700), *pieces)).credit == 1


def test_points_drawn_twice_are_no_second_curve():
    x = np.sort(np.append(np.linspace(-10, 10, 80), np.linspace(-10, 10, 80)[::4]))
    single = [points(x[i : i + 1], antiderivative(x[i : i + 1])) for i in range(x.size)]
    assert LESSON_2.judge(figures(*single, line(x, 0.5 * antiderivative(x)))).credit < 1


def test_a_wrong_piece_of_one_of_two_curves_is_not_covered_by_the_other():
    x = np.linspace(-2, 3, 300)
    drawn = [*cut_up(x, slope(x), (40, 100, 210), CYCLE), *cut_up(x, rate(x), (130, 160), CYCLE)]
    lifted = line(drawn_x(drawn[-1]), slope(drawn_x(drawn[-1])) + 1, GREEN)
    assert LESSON_1.judge(figures(line(x, f(x), BLUE), *drawn[:-1], lifted)).credit < 1


def drawn_x(artist):
    return np.frombuffer(artist.x.data)


def broken(*bounds):
    """The three curves on axes above one another, each of which shows a part."""
    x = np.linspace(-2, 3, 200)
    drawn = [line(x, one(x), color) for one, color in zip(THREE, CYCLE, strict=False)]
    return Figures((Figure(tuple(axes(*drawn, limits=((-2.0, 3.0), own)) for own in bounds)),))


def test_a_broken_axis_shows_what_its_parts_show_together():
    assert LESSON_1.judge(broken((5.0, 21.0), (-16.0, 5.0))).credit == 1
    judgement = LESSON_1.judge(broken((8.0, 21.0), (-16.0, 3.0)))
    assert judgement.credit < 1
    assert "the axes cut off parts of it for x from" in judgement.message


def test_what_is_expected_is_labelled_as_the_message_says():
    x = np.linspace(-10, 10, 401)
    total = np.cumsum(slope(x)) * (x[1] - x[0])
    drawn = line(x, antiderivative(x), label="antiderivative"), line(x, total, ORANGE, label="running sum")
    judgement = LESSON_2.judge(Figures((Figure((axes(*drawn, limits=((-11.0, 11.0), (0.01, 2100.0))),)),)))
    assert "shown only for x from 2.05" in judgement.message
    heights = {one.label: np.frombuffer(one.y.data)[0] for one in judgement.expected.figures[0].axes[0].artists}
    assert heights == pytest.approx({"the antiderivative": -1200, "the running sum": 10}, abs=1)


def test_of_equally_high_peaks_the_first_is_told():
    x = np.linspace(-2, 3, 301)
    judgement = Curves(of=({"name": "f", "formula": "x"},), domain=(-2, 3)).judge(
        figures(line(x, x + 0.3 * np.sin(2 * np.pi * x)))
    )
    assert "x = -1.75" in judgement.message


@pytest.mark.slow
def test_of_500_right_curves_drawn_at_random_hardly_any_is_refused():
    rng = np.random.default_rng(20240601)
    refused = [3 * (1 - LESSON_1.judge(drawing(rng, lambda ys, x: ys)).credit) for _ in range(170)]
    assert sum(refused) <= 0.005 * 510


def spoilt(rng, ys, x):
    """One of the three curves in a wrong form."""
    which = int(rng.integers(3))
    scale = (25.0, 21.3, 21.3)[which]
    ways = [
        lambda y: y + rng.choice([-1, 1]) * scale * rng.uniform(0.03, 0.5),
        lambda y: y + 1,
        lambda y: -y,
        lambda y: y * rng.choice([0.9, 1.1, 0.5, 2, 1e-3, 1e3]),
        lambda y: y + 0.05 * scale * np.sin(3 * x),
        lambda y: y + scale * rng.normal(0, 0.05, y.size),
    ]
    ys[which] = ways[rng.integers(len(ways))](ys[which])
    return ys


@pytest.mark.slow
def test_of_wrong_curves_drawn_at_random_none_is_accepted():
    rng = np.random.default_rng(20240602)
    judgements = [LESSON_1.judge(drawing(rng, lambda ys, x: spoilt(rng, ys, x))) for _ in range(170)]
    assert [one.message for one in judgements if one.credit == 1] == []


@pytest.mark.slow
def test_of_running_sums_drawn_at_random_hardly_any_is_refused():
    rng = np.random.default_rng(20240603)
    refused = 0
    for _ in range(120):
        count = int(np.exp(rng.uniform(np.log(40), np.log(4000))))
        x, step = np.linspace(-10, 10, count, retstep=True)
        heights = [slope(x)[:-1], slope(x)[1:], slope((x[1:] + x[:-1]) / 2), (slope(x)[1:] + slope(x)[:-1]) / 2]
        total = np.cumsum(heights[rng.integers(4)]) * step
        places = x[1:] if rng.random() < 0.5 else x[:-1]
        drawn = rendered(rng, x, antiderivative(x) + rng.choice([0, 5, 1200]), BLUE)
        refused += 2 * (1 - LESSON_2.judge(figures(*drawn, *rendered(rng, places, total, ORANGE))).credit)
    assert refused <= 0.005 * 240
