"""What is wrong with a curve is said in the student's terms: each mistake is known by its data, and only by them."""

import numpy as np
import pytest

from grader.comparers.curves import Curves
from grader.values import Artist, Figure, Figures, LegendEntry
from tests.comparers.drawing import (
    BLACK,
    BLUE,
    CYCLE,
    GREEN,
    ORANGE,
    RED,
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


def numbers(values):
    return np.frombuffer(values.data, dtype="<f8")


def judged(formula, domain, *drawn, name="f", **more):
    """The judgement of a figure, or of artists on one pair of axes, where one curve is asked for."""
    asked = Curves(of=({"name": name, "formula": formula, **more},), domain=domain)
    return asked.judge(drawn[0] if isinstance(drawn[0], Figures) else figures(*drawn))


# --- Mistakes that turn the right curve into another, for many curves, scales, grids and noise ----------

WAVE, BELL = (0.0, 6.0), (-3.0, 4.0)
ASKED = {
    "a cubic": ("x**3 - 2*x**2 + 1", f, (-2.0, 3.0)),
    "a wave": ("3*sin(x) + cos(2*x)", lambda x: 3 * np.sin(x) + np.cos(2 * x), WAVE),
    "a bell": ("exp(-(x - 1)**2)", lambda x: np.exp(-((x - 1) ** 2)), BELL),
    "a small cubic": ("(x**3 - 2*x**2 + 1) / 10**7", lambda x: f(x) * 1e-7, (-2.0, 3.0)),
    "a large, long wave": (
        "10**6*(sin(x/1000) + x/3000)",
        lambda x: 1e6 * (np.sin(x / 1000) + x / 3000),
        (0.0, 8000.0),
    ),
}
GRIDS = {"fine": (300, 0.0), "coarse": (12, 0.0), "noisy": (300, 0.008), "coarse and noisy": (20, 0.006)}
TURNED = {
    "too high": (lambda g, x, size: g(x) + 0.2 * size, "shifted", "too high everywhere"),
    "too low": (lambda g, x, size: g(x) - 0.07 * size, "shifted", "too low everywhere"),
    "the sign lost": (lambda g, x, size: -g(x), "sign", "is f upside down"),
    "not divided by the step": (lambda g, x, size: 1e-3 * g(x), "scaled", "f times 0.001. Did you forget to divide by"),
    "not multiplied by the step": (lambda g, x, size: 100 * g(x), "scaled", "f times 100. Did you forget to multiply"),
    "half of it": (lambda g, x, size: g(x) / 2, "scaled", "is f times 0.5. Check the factor in front."),
    "a third of it": (lambda g, x, size: g(x) / 3, "scaled", "is f times 1/3."),
    "pi times": (lambda g, x, size: np.pi * g(x), "scaled", "a factor π too many"),
    "a twentieth, upside down": (lambda g, x, size: -0.3 * g(x), "scaled", "is f times -0.3. Check the sign and the"),
    "degrees in place of radians": (lambda g, x, size: g(x) * np.pi / 180, "scaled", "check degrees and radians"),
}


def rendered(way, low, high, values):
    """A line from `low` to `high` on a grid, with noise as a fraction of its range; `values`: a function of x."""
    count, noise = GRIDS[way]
    x = np.linspace(low, high, count)
    y = values(x)
    return line(x, y + noise * np.ptp(y) * np.random.default_rng(7).uniform(-1, 1, count))


@pytest.mark.parametrize("way", GRIDS)
@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("mistake", TURNED)
def test_heights(asked, mistake, way):
    formula, g, domain = ASKED[asked]
    spoil, code, words = TURNED[mistake]
    size = np.ptp(g(np.linspace(*domain, 999)))
    judgement = judged(formula, domain, rendered(way, *domain, lambda x: spoil(g, x, size)))
    assert judgement.diagnosis == code, judgement.message
    assert words in judgement.message


PLACED = {
    "too far to the right": (
        lambda g, x, low, high: g(x - (high - low) / 12),
        "shifted_sideways",
        "too far to the right",
    ),
    "too far to the left": (lambda g, x, low, high: g(x + (high - low) / 5), "shifted_sideways", "too far to the left"),
    "mirrored": (lambda g, x, low, high: g(-x), "mirrored", "left and right are exchanged"),
    "in reverse order": (lambda g, x, low, high: g(low + high - x), "reversed", "its last values come first"),
    "twice x": (lambda g, x, low, high: g(2 * x), "stretched", "with 2 times x in place of x"),
    "degrees taken for radians": (lambda g, x, low, high: g(x * 180 / np.pi), "stretched", "180/π times x"),
}


MEANT = [(asked, mistake) for asked in ("a cubic", "a wave", "a bell") for mistake in PLACED]
MEANT.remove(("a bell", "degrees taken for radians"))  # as good as zero everywhere


@pytest.mark.parametrize("way", ["fine", "noisy"])
@pytest.mark.parametrize(("asked", "mistake"), MEANT)
def test_places(asked, mistake, way):
    formula, g, domain = ASKED[asked]
    spoil, code, words = PLACED[mistake]
    judgement = judged(formula, domain, rendered(way, *domain, lambda x: spoil(g, x, *domain)))
    assert judgement.diagnosis == code, judgement.message
    assert words in judgement.message


# --- One case a mistake ---------------------------------------------------------------------------------

CUBIC = ("x**3 - 2*x**2 + 1", (-2.0, 3.0))
LOG = ("log(x)", (0.5, 5.0))
SINE = ("sin(x)", (0.0, 6.3))
POWER = ("exp(x)", (-2.0, 2.0))
ABSOLUTE = ("Abs(x)", (-2.0, 3.0))
X = np.linspace(-2, 3, 101)
TANGLE = np.random.default_rng(3).permutation(X)
DEGREES = np.linspace(0, 360, 181)


def with_gap(function, low, high, start, stop):
    x = np.linspace(low, high, 301)
    return line(x, np.where((x > start) & (x < stop), np.nan, function(x)))


ALONE = {
    "1 too low, which is the constant": (
        CUBIC,
        [curve(lambda x: f(x) - 1, -2, 3)],
        "shifted",
        "is 1 too low everywhere. Check the constant term.",
    ),
    "log10 in place of log": (
        LOG,
        [curve(np.log10, 0.2, 6)],
        "scaled",
        "f times 0.434. Is it the logarithm to base 10",
    ),
    "log2 in place of log": (LOG, [curve(np.log2, 0.2, 6)], "scaled", "times 1.44. Is it the logarithm to base 2"),
    "log in place of log10": (
        ("log(x)/log(10)", LOG[1]),
        [curve(np.log, 0.2, 6)],
        "scaled",
        "natural logarithm (log) in place of",
    ),
    "radians forgotten": (
        ("sin(pi*x/180)", (0.0, 360.0)),
        [curve(lambda x: np.sin(np.radians(np.radians(x))), 0, 360)],
        "stretched",
        "check degrees and radians".capitalize(),
    ),
    "sine of degrees": (("sin(pi*x/180)", (0.0, 360.0)), [curve(np.sin, 0, 360, 3601)], "stretched", "180/π times x"),
    "x axis in degrees": (
        SINE,
        [line(DEGREES, np.sin(np.radians(DEGREES)))],
        "unit",
        "its x runs from 0 to 360; the task asks for 0 to 6.3. Check degrees",
    ),
    "x axis in milliseconds": (
        ("exp(-x)", (0.0, 3.0)),
        [curve(lambda t: np.exp(-t / 1000), 0, 3000)],
        "unit",
        "runs from 0 to 3000",
    ),
    "one minus e to the x": (POWER, [curve(lambda x: np.exp(-x), -2, 2)], "mirrored", "mirrored"),
    "x and y exchanged": (CUBIC, [line(f(X), X)], "xy_swapped", "x and y exchanged: plt.plot takes x first"),
    "x and y exchanged, of points": (CUBIC, [points(f(X), X)], "xy_swapped", "x and y exchanged"),
    "the inverse function": (LOG, [curve(np.exp, 0.5, 5)], "xy_swapped", "is the inverse of f"),
    "the derivative": (CUBIC, [curve(slope, -2, 3)], "derivative", "is the derivative of f"),
    "the second derivative": (
        CUBIC,
        [curve(lambda x: 6 * x - 4, -2, 3)],
        "derivative",
        "is the second derivative of f",
    ),
    "the derivative, by a coarse quotient": (
        CUBIC,
        [curve(lambda x: (f(x + 0.01) - f(x)) / 0.01, -2, 3)],
        "derivative",
        "is the derivative of f",
    ),
    "the antiderivative, with any constant": (
        CUBIC,
        [curve(lambda x: x**4 / 4 - 2 * x**3 / 3 + x + 5, -2, 3)],
        "antiderivative",
        "is an antiderivative of f",
    ),
    "cosine for sine": (SINE, [curve(np.cos, 0, 6.3)], "derivative", "is the derivative of f"),
    "another function": (
        CUBIC,
        [curve(lambda x: x**2, -2, 3)],
        "wrong",
        "does not follow f: they differ most at x = -2, where yours is 4.",
    ),
    "another term": (
        CUBIC,
        [curve(lambda x: x**3 - x**2 + 1, -2, 3)],
        "wrong",
        "they differ most at x = 3, where yours is 19.",
    ),
    "the absolute value forgotten": (ABSOLUTE, [curve(lambda x: x, -2, 3)], "partly", "follows f only for x from"),
    "a power of a negative number": (
        ("x**2 - 1", (-2.0, 3.0)),
        [curve(lambda x: np.where(x < 0, 0, x**2) - 1, -2, 3)],
        "partly",
        "it is furthest off at x = -2, where yours is -1.",
    ),
    "the absolute value of it": (
        CUBIC,
        [curve(lambda x: np.abs(f(x)), -2, 3)],
        "partly",
        ", but not everywhere; it is furthest off at x = -2, where yours is 15.",
    ),
    "a bump in the middle": (
        CUBIC,
        [curve(lambda x: f(x) + 9 * np.exp(-40 * (x - 1) ** 2), -2, 3)],
        "partly",
        "follows f, but not for x from 0.7",
    ),
    "noise around it": (
        CUBIC,
        [line(X, f(X) + np.random.default_rng(1).normal(0, 2, X.size))],
        "noisy",
        "runs along f, but jumps up and down around it by up to",
    ),
    "the wrong branch, with noise": (
        ("x**2", (-2.0, 3.0)),
        [rendered("noisy", -2, 3, lambda x: x * np.abs(x))],
        "partly",
        "follows f only for x from",
    ),
    "drawn on a part": (CUBIC, [curve(f, 0, 1)], "range", "only for x from 0 to 1; the task asks for -2 to 3."),
    "drawn beside the domain": (
        LOG,
        [curve(np.log, 5, 50)],
        "range",
        "only for x from 5 to 50; the task asks for 0.5 to 5.",
    ),
    "a small part of it": (CUBIC, [curve(f, 1, 1.5)], "range", "only for x from 1 to 1.5"),
    "three points": (
        CUBIC,
        [curve(f, -2, 3, 3)],
        "coarse",
        "but only 3 points between -2 and 3: straight pieces between them miss the curve by up to",
    ),
    "only the ends": (
        POWER,
        [curve(np.exp, -2, 2, 2)],
        "coarse",
        "but only at two points: the straight line between them misses",
    ),
    "unsorted points joined": (CUBIC, [line(TANGLE, f(TANGLE))], "unsorted", "joined in a wrong order. Sort x"),
    "nothing but NaN": (
        CUBIC,
        [curve(lambda x: x * np.nan, -2, 3)],
        "gaps",
        "all of its values are not numbers (200 of 200",
    ),
    "the logarithm of negative numbers": (LOG, [line(-X[X < -0.2], X[X < -0.2] * np.nan)], "gaps", "not numbers"),
    "the logarithm of negative x": (LOG, [line(X[X < -0.2], X[X < -0.2] * np.nan)], "gaps", "Use x from 0.5 to 5."),
    "partly NaN": (
        CUBIC,
        [curve(lambda x: np.where(x > 1.75, np.nan, f(x)), -2, 3)],
        "gaps",
        "50 of its 200 values are not numbers",
    ),
    "a gap": (
        CUBIC,
        [segments([(X[X < -1], f(X[X < -1])), (X[X > 1], f(X[X > 1]))])],
        "gaps",
        "it has gaps: from x = -1.05 to x = 1.05 nothing is drawn",
    ),
    "text": (
        CUBIC,
        [line(X, np.arange(101), text_data=True)],
        "text_data",
        "made of text, not of numbers: convert the values with float()",
    ),
    "without x": (CUBIC, [line(np.arange(101), f(X))], "index_x", "plotted against 0, 1, 2, …, as if x were missing"),
    "without x, counted from 1": (CUBIC, [line(np.arange(1, 102), f(X))], "index_x", "plotted against 1, 2, 3, …"),
    "without x, few points": (CUBIC, [line(np.arange(8), f(np.linspace(-2, 3, 8)))], "index_x", "against 0, 1, 2"),
    "far beyond, with one point inside": (
        CUBIC,
        [curve(f, 0, 360, 100)],
        "range",
        "its x runs from 0 to 360, with only 1 point between -2 and 3",
    ),
    "y over y": (CUBIC, [line(f(X), f(X))], "y_over_y", "the same numbers for x and y in every point"),
    "one number": (CUBIC, [line(X, 0 * X + 2.5)], "flat", "is flat: it is at 2.5 everywhere, unlike f"),
    "a single point": (
        CUBIC,
        [points([1.0], [0.0])],
        "coarse",
        "You drew only a single point, (1, 0), but f is a curve over x from -2 to 3.",
    ),
    "invisible": (CUBIC, [curve(f, -2, 3, hidden="invisible")], "invisible", "cannot be seen: it is switched off"),
    "outside the view": (
        CUBIC,
        [curve(f, -2, 3, hidden="outside the view"), points([0], [0])],
        "invisible",
        "cannot be seen: outside the view",
    ),
    "another curve beside": (
        CUBIC,
        [curve(lambda x: 20 * np.sin(9 * x), -2, 3), curve(lambda x: 9 * np.cos(7 * x), -2, 3, color=RED)],
        "missing",
        "I did not find f: the blue curve and the red curve are other curves.",
    ),
    "only guides": (CUBIC, [endless((0, 0), (1, 0), name="axhline")], "missing", "I did not find f"),
}


@pytest.mark.parametrize("name", ALONE)
def test_one_curve(name):
    asked, drawn, code, words = ALONE[name]
    judgement = judged(*asked, *drawn)
    assert (judgement.credit, judgement.diagnosis) == (0, code), judgement.message
    assert words in judgement.message


NOTHING = {
    "no figure": (Figures(()), "no_figure", "made no figure"),
    "an empty figure": (figures(axes()), "empty", "Your figure is empty"),
    "axes with a title": (
        figures(axes(title="f", labels=("x", "y"))),
        "empty",
        "axes, a title and labels, but nothing is drawn",
    ),
    "closed": (Figures((), 1, 12), "closed_unseen", "closed or cleared (line 12) before being shown or saved"),
    "a picture": (figures(Artist("image", array([0, 1, 0, 1]), array([]))), "image", "imshow"),
    "bars": (figures(Artist("bars", array(X), array(f(X)))), "type", "bars"),
    "text": (figures(Artist("text", array([0]), array([0]), label="f(x)")), "text", "only text"),
    "a filled area": (figures(Artist("fill", array(X), array(f(X)))), "type", "filled area"),
    "a surface": (figures(axes(Artist("surface", array(X), array(X), array(X)), type="space")), "type", "surface"),
    "polar axes": (figures(axes(curve(f, -2, 3), type="polar")), "wrong_axes", "on polar axes"),
    "space": (
        figures(axes(Artist("line", array(X), array(f(X)), array(X)), type="space")),
        "wrong_axes",
        "in space (3-D)",
    ),
    "outside the view": (
        figures(axes(curve(f, -2, 3, hidden="outside the view"), limits=((-2, 3), (100, 200)))),
        "invisible",
        "the y axis shows 100 to 200 and your values lie from -15 to 10",
    ),
    "one point without a marker": (
        figures(points([1.0], [2.0], hidden="a single point without a marker")),
        "invisible",
        "a single point without a marker",
    ),
}


@pytest.mark.parametrize("name", NOTHING)
def test_no_curve_at_all(name):
    seen, code, words = NOTHING[name]
    judgement = judged(*CUBIC, seen)
    assert (judgement.credit, judgement.diagnosis) == (0, code), judgement.message
    assert words in judgement.message


# --- Running sums ---------------------------------------------------------------------------------------

T = np.linspace(-10, 10, 201)
SUM = np.cumsum(slope(T)) * 0.1
SUMS = {
    "not times the step": (SUM * 10, "scaled", "Did you forget to multiply by the step"),
    "times the step twice": (SUM / 10, "scaled", "once too often"),
    "summed in reverse order": (np.cumsum(slope(T)[::-1]) * 0.1, "reversed", "summed in reverse order"),
    "summed from the other end": (np.cumsum(slope(T)[::-1])[::-1] * 0.1, "sign", "from which end it is summed"),
    "started at 0": (np.cumsum(np.where(T < 0, 0, slope(T))) * 0.1, "partly", "only for x from"),
    "not summed": (slope(T), "derivative", "is the derivative of the running sum"),
    "not summed, times the step": (
        slope(T) * 0.1,
        "not_summed",
        "shows the strips of the running sum, but not what they add up to",
    ),
}


@pytest.mark.parametrize("name", SUMS)
def test_running_sums(name):
    heights, code, words = SUMS[name]
    asked = {"name": "the running sum", "formula": "x**3 - 2*x**2", "shift": "any", "running_sum": True}
    judgement = Curves(of=(asked,), domain=(-10.0, 10.0)).judge(figures(line(T, heights)))
    assert judgement.diagnosis == code, judgement.message
    assert words in judgement.message


def test_a_sum_that_is_wrong_by_a_factor_is_shown_beside_the_right_sum_which_begins_where_it_begins():
    asked = {"name": "the running sum", "formula": "x**3 - 2*x**2", "shift": "any", "running_sum": True}
    judgement = Curves(of=(asked,), domain=(-10.0, 10.0)).judge(figures(line(T, SUM * 10)))
    expected = numbers(judgement.expected.figures[0].axes[0].artists[0].y)
    assert expected[0] == pytest.approx(SUM[0], abs=0.02 * np.ptp(SUM))
    assert expected[-1] == pytest.approx(SUM[-1], abs=0.02 * np.ptp(SUM))


def test_an_expected_curve_is_known_exactly_at_round_numbers():
    judgement = judged("(x - 3)**2", (0.0, 7.0), line(np.linspace(0, 7, 50), np.zeros(50)))
    expected = judgement.expected.figures[0].axes[0].artists[0]
    heights = dict(zip(np.round(numbers(expected.x), 9).tolist(), numbers(expected.y).tolist(), strict=True))
    assert abs(heights[3.0]) < 1e-20
    assert {0.0, 1.0, 2.5, 7.0} <= set(heights)


# --- Several curves -------------------------------------------------------------------------------------

TWO = Curves(
    of=({"name": "f", "formula": "x**3 - 2*x**2 + 1"}, {"name": "the derivative", "formula": "3*x**2 - 4*x"}),
    domain=(-2.0, 3.0),
)
RIGHT_F = curve(f, -2, 3, label="f")
SEVERAL = {
    "one is missing": ([RIGHT_F], "missing", "I found f. I did not find the derivative."),
    "one is another": (
        [RIGHT_F, curve(lambda x: 3 * x**2 + 9 * np.sin(5 * x), -2, 3, color=RED, label="f'")],
        "wrong",
        "I found f. Your curve “f'” does not follow the derivative: they differ most at x = ",
    ),
    "f twice": (
        [RIGHT_F, curve(f, -2, 3, color=RED, label="f'")],
        "repeated",
        "“f'” is f once more, and the derivative is missing",
    ),
    "the same mistake in both": (
        [curve(f, 0, 1), curve(slope, 0, 1, color=RED)],
        "range",
        "The same goes for the derivative.",
    ),
    "one of two of a name": (
        [curve(f, 0, 360, 100), curve(slope, 0, 360, 100, color=RED)],
        "range",
        "with only 1 point between -2 and 3. The same goes for the derivative.",
    ),
    "two mistakes": (
        [curve(lambda x: f(x) - 1, -2, 3, color=RED), curve(lambda x: -slope(x), -2, 3, color=GREEN)],
        "shifted",
        "is 1 too low everywhere. Check the constant term. The green curve is the derivative upside down.",
    ),
    "a wrong curve twice": (
        [curve(lambda x: x**2, -2, 3, color=RED), curve(lambda x: x**2, -2, 3, color=GREEN)],
        "wrong",
        "does not follow",
    ),
    "labels decide": (
        [curve(lambda x: 5 * np.cos(2 * x), -2, 3, color=RED, label="f'"), curve(lambda x: 3 * x, -2, 3, label="f")],
        "wrong",
        "Your curve “f” does not follow f",
    ),
    "a closed figure": (
        [figures(RIGHT_F, unseen=1, unseen_line=7)],
        "closed_unseen",
        "I did not find the derivative: a figure was closed or cleared (line 7)",
    ),
}


@pytest.mark.parametrize("name", SEVERAL)
def test_several_curves(name):
    drawn, code, words = SEVERAL[name]
    judgement = TWO.judge(drawn[0] if isinstance(drawn[0], Figures) else figures(*drawn))
    assert judgement.diagnosis == code, judgement.message
    assert words in judgement.message
    assert judgement.message.count(". ") <= 2


UP, DOWN = {"place": (0.1, 0.55, 0.8, 0.35)}, {"place": (0.1, 0.1, 0.8, 0.35)}


def low(color=BLUE, style="-", **more):
    x = np.linspace(-2, 3, 99)
    return Artist("line", array(x), array(f(x) - 1), colors=(color,), line_style=style, **more)


NAMED = {
    "by its label": (figures(low(label="mine"), curve(slope, -2, 3)), "Your curve “mine” has"),
    "by the text of the legend": (
        figures(axes(low(label="_child0"), curve(slope, -2, 3), legend=(LegendEntry("cube", 0), LegendEntry("g", 1)))),
        "Your curve “cube” has",
    ),
    "without the dollars of mathematics": (figures(low(label="$f(x)$"), curve(slope, -2, 3)), "Your curve “f(x)” has"),
    "by its colour": (figures(low(RED), curve(slope, -2, 3)), "The red curve has"),
    "by its dashes": (figures(low(RED, "--"), curve(slope, -2, 3, color=RED)), "The dashed red curve has"),
    "by its points": (figures(dots(lambda x: f(x) - 1, -2, 3), curve(slope, -2, 3)), "The curve of blue points has"),
    "brown": (figures(low(CYCLE[5]), curve(slope, -2, 3, color=RED)), "The brown curve has"),
    "olive": (figures(low(CYCLE[8]), curve(slope, -2, 3, color=ORANGE)), "The olive curve has"),
    "by the place of its axes": (
        figures(axes(low(), **UP), axes(curve(slope, -2, 3), **DOWN)),
        "The curve on the upper axes has",
    ),
    "by the title of its axes": (
        figures(axes(low(), title="cube"), axes(curve(slope, -2, 3), title="slope")),
        "The curve on the axes “cube” has",
    ),
    "by its figure": (
        Figures((Figure((axes(curve(slope, -2, 3)),)), Figure((axes(low()),)))),
        "The curve in the second figure has",
    ),
    "by label and place": (
        figures(axes(low(label="y"), **DOWN), axes(curve(slope, -2, 3, label="y"), **UP)),
        "Your curve “y” on the lower axes has",
    ),
    "not, where nothing tells": (figures(low(), curve(slope, -2, 3)), "One of your curves has"),
}


@pytest.mark.parametrize("name", NAMED)
def test_curves_are_named_as_the_student_sees_them(name):
    seen, words = NAMED[name]
    message = TWO.judge(seen).message
    assert message.startswith(f"I found the derivative. {words}"), message


SWAPPED = {
    "f and its derivative": (("f'", "f"), True),
    "in mathematics": (("$f'(x)$", "$f(x)$"), True),
    "in words": (("Derivative of f", "the function"), True),
    "in German": (("Ableitung", "Funktion f"), True),
    "right": (("f", "f'"), False),
    "one only": (("f'", "a"), False),
    "none": (("", ""), False),
    "words that say nothing": (("blue", "red"), False),
    "both the same": (("f", "f"), False),
    "both in both": (("f and f'", "f' and f"), False),
}


@pytest.mark.parametrize("name", SWAPPED)
def test_labels_that_are_exchanged_are_noted(name):
    (first, second), exchanged = SWAPPED[name]
    judgement = TWO.judge(figures(curve(f, -2, 3, label=first), curve(slope, -2, 3, color=BLACK, label=second)))
    assert judgement.credit == 1
    assert any("labelled" in note for note in judgement.notes) == exchanged


# --- No guess without a reason --------------------------------------------------------------------------

STRANGE = {
    "noise": lambda rng, x: rng.uniform(-15, 10, x.size),
    "another cubic": lambda rng, x: np.polyval(rng.uniform(-3, 3, 4), x),
    "a polynomial of degree 6": lambda rng, x: np.polyval(rng.uniform(-1, 1, 7), x),
    "waves": lambda rng, x: 9 * np.sin(rng.uniform(1, 6) * x + rng.uniform(0, 6)) + rng.uniform(-3, 3) * x,
}
SURE = {"shifted", "sign", "scaled", "xy_swapped", "mirrored", "reversed", "stretched", "unit", "shifted_sideways"} | {
    "derivative",
    "antiderivative",
    "partly",
    "range",
    "coarse",
    "index_x",
    "repeated",
}


@pytest.mark.parametrize("count", [6, 12, 100])
@pytest.mark.parametrize("name", STRANGE)
def test_curves_that_are_no_known_mistake_are_not_explained(name, count):
    rng = np.random.default_rng(11)
    x = np.linspace(-2, 3, count)
    said = [judged(*CUBIC, line(x, STRANGE[name](rng, x))) for _ in range(25)]
    assert [one.message for one in said if one.diagnosis in SURE] == []


def test_the_second_of_two_curves_of_a_name_is_said_to_be_missing():
    twice = {"name": "the derivative", "formula": "3*x**2 - 4*x", "count": 2}
    judgement = Curves(of=(twice,), domain=(-2.0, 3.0)).judge(figures(curve(lambda x: -slope(x), -2, 3)))
    assert judgement.message == (
        "Your curve is the derivative upside down. Check the sign. A second curve for the derivative is missing."
    )
