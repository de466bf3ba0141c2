"""What is wrong because something before it is says so first, and what is wrong by itself does not."""

import numpy as np
import pytest

from grader.comparers.maths.figures.showing import shows
from grader.model import Outcome
from tests.comparers.drawing import axes, curve, dots, figures, line
from tests.comparers.seen import calls

FPRIME = ("return 3 * x**2 - 4 * x", "return 3 * x**2 - 4 * x + 1")
FOLLOWS = {
    "the curve of a wrong function": ("lesson-01", [FPRIME], {"figure": ("fprime",)}),
    "another wrong curve beside a wrong function": (
        "lesson-01",
        [("below.plot(x, fprime(x)", "below.plot(x, fprime(x) + 4"), FPRIME],
        {},
    ),
    "a curve that is missing beside a wrong function": (
        "lesson-01",
        [('below.plot(x, fprime(x), label="by the rules")\n', ""), FPRIME],
        {},
    ),
    "a function that is hardly wrong, beside a wrong curve": (
        "lesson-01",
        [
            ("return 3 * x**2 - 4 * x", "return (f(x + 1e-3) - f(x)) / 1e-3"),
            ("below.plot(x, rate_of_change(x, 1e-3)", "below.plot(x, 2 * f(x)"),
        ],
        {},
    ),
    "the curve of a wrong function of two variables": (
        "lesson-01",
        [("(f(x + delta) - f(x)) / delta", "f(x + delta) - f(x)")],
        {"figure": ("rate_of_change",)},
    ),
    "a function and curves of a wrong one": (
        "lesson-01",
        [("return x**3 - 2 * x**2 + 1", "return x**3 + 2 * x**2 + 1")],
        {"rate_of_change": ("f",), "figure": ("f",)},
    ),
    "values of a list, drawn": ("lesson-02", [("np.cumsum(f(x) * delta_x)", "np.cumsum(f(x))")], {"figure": ("area",)}),
    "a surface": (
        "lesson-03",
        [("return x**2 + y**2", "return x**2 - y**2")],
        {"numeric_gradient": ("f",), "figure": ("f",)},
    ),
    "a value of a function": (
        "lesson-03",
        [("return 2 * x, 2 * y", "return 2 * x, 3 * y**2")],
        {"gradient_at_1_1": ("gradient",)},
    ),
    "a value beside a wrong function": (
        "lesson-03",
        [
            ("return 2 * x, 2 * y", "return 2 * x, 3 * y**2"),
            ("gradient_at_1_1 = gradient(1, 1)", "gradient_at_1_1 = (2, 3)"),
        ],
        {},
    ),
    "values worked out with a matrix that is judged together with a vector": (
        "linear-system",
        [("A = np.array([", "A = -np.array([")],
        {"currents": ("A",)},
    ),
    "all that is worked out from a solution": (
        "lesson-07",
        [("classes * (points @ w[:2] + w[2]) - 1", "(points @ w[:2] + w[2]) - 1")],
        {"objective": ("w",), "support_vectors": ("w",), "figure.line": ("w",)},
    ),
    "points that lose points by themselves": (
        "lesson-07",
        [
            ("classes * (points @ w[:2] + w[2]) - 1", "(points @ w[:2] + w[2]) - 1"),
            ('marker=marker, label=f"class {label}"', 'color="b"'),
        ],
        {"objective": ("w",), "support_vectors": ("w",), "figure.line": ("w",)},
    ),
}


@pytest.mark.parametrize("name", FOLLOWS)
def test_what_follows_names_what_to_mend_first(name, exercises, grade):
    lesson, edits, follows = FOLLOWS[name]
    source = exercises[lesson].reference
    for old, new in edits:
        assert old in source
        source = source.replace(old, new)
    verdicts = {mark.verdict.check.id: mark.verdict for mark in grade(source, exercises[lesson]).marks}
    assert {check: verdict.follows for check, verdict in verdicts.items() if verdict.follows} == follows
    for check, causes in follows.items():
        verdict = verdicts[check]
        assert verdict.message.startswith(verdict.mistake)
        assert all(f"“{cause}”" in verdict.mistake for cause in causes)
        assert not verdict.message.endswith("?")
        assert all(verdicts[cause].outcome in (Outcome.FAIL, Outcome.PARTIAL) for cause in causes)


def test_a_wrong_curve_by_itself_keeps_its_own_message(exercises, grade):
    source = exercises["lesson-01"].reference.replace("below.plot(x, fprime(x)", "below.plot(x, fprime(x) + 5")
    [verdict] = [
        mark.verdict for mark in grade(source, exercises["lesson-01"]).marks if mark.verdict.check.id == "figure"
    ]
    assert (verdict.diagnosis, verdict.follows) == ("shifted", ())
    assert verdict.message.endswith("?")


# --- By values ---------------------------------------------------------------------------------------

GRID = {"x": list(np.linspace(-1.9, 2.9, 12))}


def own(x):
    return 3 * x**2 - 4 * x + 1


def right(x):
    return 3 * x**2 - 4 * x


SHOWN = {
    "the function": (figures(axes(curve(own, -2, 3))), own, True),
    "by few points": (figures(axes(curve(own, -2, 3, 15))), own, True),
    "by dots": (figures(axes(dots(own, -2, 3, 30))), own, True),
    "beside another": (figures(axes(curve(right, -2, 3)), axes(curve(own, -2, 3))), own, True),
    "another curve": (figures(axes(curve(lambda x: own(x) + 1, -2, 3))), own, False),
    "the right one": (figures(axes(curve(right, -2, 3))), right, False),
    "nothing": (figures(), own, False),
    "a short piece": (figures(axes(curve(own, 0, 0.5))), own, False),
    "unseen": (figures(axes(line([-2, 0, 3], [21, 1, 16], hidden="transparent"))), own, False),
    "a function of text": (figures(axes(curve(own, -2, 3))), lambda x: "x", None),
    "a function of pairs": (figures(axes(curve(own, -2, 3))), lambda x: (x, x), None),
}


@pytest.mark.parametrize("name", SHOWN)
def test_whether_a_curve_is_the_functions_own(name):
    drawn, function, told = SHOWN[name]
    assert shows(drawn, calls(function, GRID), figures(axes(curve(right, -2, 3)))) is told


def test_a_function_of_two_variables_gives_no_curve():
    assert shows(figures(axes(curve(own, -2, 3))), calls(lambda x, y: x, {"x": [1.0], "y": [2.0]}), None) is None


def test_what_is_drawn_is_named_where_it_is_worked_out_with_what_is_wrong(exercises, grade):
    source = exercises["pendulum"].reference.replace("omega, -9.81", "omega, 9.81")
    verdicts = {mark.verdict.check.id: mark.verdict for mark in grade(source, exercises["pendulum"]).marks}
    assert verdicts["figure"].mistake.startswith("This draws your “theta”, worked out with your “rhs”, which is not")


def test_of_what_is_judged_together_all_is_named(exercises, grade):
    source = exercises["linear-system"].reference.replace("A = np.array([", "A = -np.array([")
    verdicts = {mark.verdict.check.id: mark.verdict for mark in grade(source, exercises["linear-system"]).marks}
    assert verdicts["currents"].mistake.startswith("This is worked out with your “A” and “b”, which are not right yet")
