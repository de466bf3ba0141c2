"""optimum: what it says of a wrong point, and that this is true."""

import math

import numpy as np
import pytest
from scipy.optimize import minimize

from grader.errors import Undecided
from tests.comparers.seen import build, value

POINTS = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
CLASSES = np.array([-1, -1, -1, 1, 1, 1])
MACHINE = build(
    {
        "optimum": {
            "minimise": "a**2 + b**2",
            "variables": ["a", "b", "c"],
            "subject_to": [
                {"name": f"the constraint of ({x}, {y})", "formula": f"({of})*(a*({x}) + b*({y}) + c)", "at_least": 1}
                for (x, y), of in zip(POINTS.tolist(), CLASSES.tolist(), strict=True)
            ],
            "to": ["2/3", "2/3", "-1"],
            "rel_tol": 0,
            "abs_tol": 1e-3,
        }
    }
)


def solved(points=POINTS, classes=CLASSES, start=(1.0, 1.0, 0.0)):
    """The line that a support vector machine finds."""
    margin = {"type": "ineq", "fun": lambda w: classes * (points @ w[:2] + w[2]) - 1}
    return minimize(lambda w: w[0] ** 2 + w[1] ** 2, start, constraints=margin).x


def told(comparer, thing):
    judgement = comparer.judge(value(thing))
    return judgement.diagnosis, judgement.message


def kept(*indices):
    return {"points": POINTS[list(indices)], "classes": CLASSES[list(indices)]}


def flipped(index):
    return {"classes": np.where(np.arange(6) == index, -CLASSES, CLASSES)}


WRONG = {
    "a point left out": (solved(**kept(0, 1, 3, 4, 5)), "constraint_missing", "without the constraint of (0, 0)"),
    "another left out": (solved(**kept(0, 1, 2, 4, 5)), "constraint_missing", "without the constraint of (1, 2)"),
    "two left out": (
        solved(**kept(0, 1, 2, 5)),
        "constraint_missing",
        "without the constraint of (1, 2) and the constraint of (2, 1): were they left out?",
    ),
    "one class": (
        solved(**kept(0, 1, 2)),
        "constraint_missing",
        "(1, 2), the constraint of (2, 1) and the constraint of (3, 3)",
    ),
    "no constraint": ((0, 0, 0), "constraint_missing", "without any constraint"),
    "the sign of a class lost": (solved(**flipped(2)), "constraint_reversed", "the constraint of (0, 0) turned round"),
    "the sign of another": (solved(**flipped(3)), "constraint_reversed", "the constraint of (1, 2) turned round"),
    "a wrong point": ((0.5, 0.9, -1.1), "constraint_violated", "violate the constraint of (2, 1) by 0.2."),
    "two violated": ((0.5, 0.5, -0.8), "constraint_violated", "(1, 2) by 0.3, and 2 other constraints"),
    "the start": ((1e10, 1e10, 0), "constraint_violated", "the constraint of (0, 0) by 1."),
    "a multiple": ((2, 2, -3), "not_converged", "small changes still better it"),
    "inside": ((1, 0.8, -1.2), "not_converged", "keep all constraints"),
}


@pytest.mark.parametrize(("point", "slug", "said"), WRONG.values(), ids=WRONG)
def test_a_wrong_line_is_told_what_is_wrong(point, slug, said):
    found = told(MACHINE, point)
    assert (found[0], said in found[1]) == (slug, True), found


@pytest.mark.parametrize("point", [(-2 / 3, -2 / 3, 1), (-1, 2 / 3, 2 / 3), (2 / 3, 2 / 3, 1)])
def test_right_numbers_with_other_signs_or_places_are_left_to_other_kinds(point):
    assert told(MACHINE, point)[0] is None


@pytest.mark.parametrize("error", [0, 5e-4, -9e-4])
def test_the_solution_is_right_within_the_tolerance(error):
    assert MACHINE.judge(value(solved() + error)).credit == 1


@pytest.mark.parametrize(
    "thing", [(math.nan, 0, 0), (math.inf, 0, 0), (1j, 0, 0), (1, 2), "text", None, [[1, 2, 3]] * 3]
)
def test_what_is_no_point_has_no_diagnosis(thing):
    from grader.values import Fault

    seen = value(thing)
    if not isinstance(seen, Fault):
        assert MACHINE.judge(seen).diagnosis is None


def test_nothing_but_what_is_true_is_said_of_any_point():
    """A violation that is named is one; a point of which none is named keeps all constraints."""
    drawn = np.random.default_rng(7)
    for point in drawn.normal(scale=2, size=(60, 3)):
        lacks = 1 - CLASSES * (POINTS @ point[:2] + point[2])
        slug, message = told(MACHINE, point)
        if slug == "constraint_violated":
            x, y = POINTS[int(np.argmax(lacks))]
            assert f"the constraint of ({x}, {y}) by {lacks.max():.2g}" in message
        else:
            assert slug == "not_converged"
            assert lacks.max() <= 0


def problem(**options):
    return build({"optimum": {"variables": ["x"], **options}})


WELLS = problem(minimise="x**4 - 2*x**2 + x/2", to="-1.0574538", abs_tol=1e-3)
TOWARDS_NOTHING = problem(maximise="-exp(x)*(x - 2)**2", to="2", abs_tol=1e-2)


@pytest.mark.parametrize(
    ("comparer", "point", "slug"),
    [
        (WELLS, 0.9304, "other_optimum"),
        (WELLS, 0.12705, "opposite_optimum"),
        (WELLS, 0.5, "not_converged"),
        (WELLS, -1.3, "not_converged"),
        (TOWARDS_NOTHING, 0.0, "opposite_optimum"),
        (TOWARDS_NOTHING, 1.5, "not_converged"),
    ],
)
def test_a_feasible_point_is_told_from_the_best_one(comparer, point, slug):
    assert told(comparer, point)[0] == slug


def test_a_saddle_is_no_optimum():
    saddle = build({"optimum": {"minimise": "(x**2 - 1)**2 + y**2", "variables": ["x", "y"], "to": [1, 0]}})
    assert told(saddle, (0, 0))[0] in (None, "not_converged")


@pytest.mark.parametrize(("as_good", "credit"), [(True, 1.0), (False, 0.0)])
def test_another_point_that_is_as_good_is_right_where_the_spec_says_so(as_good, credit):
    circle = [{"name": "the circle", "formula": "x**2 + y**2", "equal": 2}]
    options = {"maximise": "x*y", "variables": ["x", "y"], "subject_to": circle, "to": [1, 1], "as_good": as_good}
    assert build({"optimum": options}).judge(value((-1, -1))).credit == credit


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"to": 1}, "give either"),
        ({"to": 1, "minimise": "x", "maximise": "x"}, "give either"),
        ({"to": 1, "minimise": "x*y"}, "y is not among the variables"),
        ({"to": [1, 2], "minimise": "x"}, "`to` has 2 numbers for 1 variables"),
        ({"to": "x", "minimise": "x"}, "no value"),
        ({"to": 1, "minimise": "x", "subject_to": [{"name": "n", "formula": "x"}]}, "give one of"),
        ({"to": 1, "minimise": "x", "subject_to": [{"name": "n", "formula": "x", "at_least": 2}]}, "`to` violates n"),
    ],
)
def test_a_spec_that_poses_no_problem_is_refused(options, said):
    with pytest.raises((ValueError, Undecided), match=said):
        problem(**options)


def test_a_misconception_is_compared_as_numbers():
    assert MACHINE.instead(["2/3", "2/3", 1]).judge(value((2 / 3, 2 / 3, 1))).credit == 1


def test_the_whole_result_of_a_solver_is_told_to_be_that():
    result = minimize(lambda w: w[0] ** 2, [1.0, 2.0, 3.0])
    _, message = told(MACHINE, result)
    assert "its .x" in message
    assert MACHINE.judge(value(result)).credit == 0


@pytest.mark.parametrize("places", [1, 2])
def test_a_rounded_solution_is_left_to_other_kinds(places):
    assert told(MACHINE, np.round([2 / 3, 2 / 3, -1], places))[0] is None
