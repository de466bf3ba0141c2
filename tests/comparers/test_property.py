"""property: what its page does not show."""

import dataclasses

import numpy as np
import pytest

from grader.errors import Undecided
from grader.values import Fault, Number, Record
from tests.comparers.seen import build, calls, record, value, verdict

POINTS = {"x": [0.3, -1.2, 0.9], "y": [1.0, 0.4, -0.7]}
STEP = 1e-5
JACOBIAN = {
    "value": ["jac_0", "jac_1"],
    "equals": [f"(right - left)/{2 * STEP}", f"(above - below)/{2 * STEP}"],
    "rel_tol": 1e-4,
    "abs_tol": 1e-6,
}


def model(x, y):
    return np.array([[np.tanh(2 * x - y)]])


def slopes(x, y):
    return 2 * (1 - np.tanh(2 * x - y) ** 2), -(1 - np.tanh(2 * x - y) ** 2)


def seen(jac):
    return record(
        POINTS,
        jac=jac,
        right=lambda x, y: model(x + STEP, y),
        left=lambda x, y: model(x - STEP, y),
        above=lambda x, y: model(x, y + STEP),
        below=lambda x, y: model(x, y - STEP),
    )


@pytest.mark.parametrize(
    ("jac", "outcome", "said"),
    [
        (slopes, "pass", "Right at 3 points."),
        (lambda x, y: np.array(slopes(x, y))[:, None], "pass", ""),
        (lambda x, y: slopes(x, y)[::-1], "fail", "At x = 0.3, y = 1 “jac” gives ("),
        (
            lambda x, y: slopes(x, y)[::-1],
            "fail",
            "It has the right length there, but another direction than it should.",
        ),
        (lambda x, y: sum(slopes(x, y)), "fail", "At x = 0.3, y = 1 “jac” has 1 number where 2 are asked."),
        (lambda x, y: (*slopes(x, y), 0), "fail", "“jac” has 3 numbers where 2 are asked."),
        (lambda x, y: (float("nan"), 0), "fail", "NaN"),
        (lambda x, y: None, "fail", "“jac” returns None: is there a `return`?"),
        (lambda x, y: 1 / 0, "fail", "“jac” stopped with ZeroDivisionError"),
        (lambda x, y: slopes(0.3, 1.0), "fail", "It is right at 1 of 3 points."),
        (
            lambda x, y: np.array(slopes(x, y)) * (x - 2),
            "fail",
            "direction is right at every point, but not its length",
        ),
        (lambda x, y: (slopes(x, y)[0], 7 * x), "fail", "Of its numbers only number 2 is far off."),
        (lambda x, y: (slopes(x, y)[0] + x, -slopes(x, y)[1]), "fail", "The sign of number 2 is wrong at every point."),
        (lambda x, y: 3 * np.array(slopes(x, y)[::-1]), "fail", "It is 3 times as long there as it should be"),
    ],
)
def test_a_jacobian_against_differences_of_the_students_own_model(jac, outcome, said):
    found, message = verdict(build({"property": JACOBIAN}), seen(jac))
    assert (found, said in message) == (outcome, True), message


def test_nan_on_both_sides_is_not_right():
    both = record(POINTS, f=lambda x, y: float("nan"), g=lambda x, y: float("nan"))
    assert verdict(build({"property": {"value": "f", "equals": "g"}}), both)[0] == "fail"


def test_values_and_drawn_variables_may_stand_in_the_formulas():
    compare = build({"property": {"value": "f", "equals": "a*x + b_1"}})
    function = calls(lambda x, y: 2 * x + 5, POINTS)
    things = Record(("f", "a", "b"), (function, Number(2), value((4, 5))))
    assert verdict(compare, things)[0] == "pass"


def test_values_alone_need_no_points():
    compare = build({"property": {"value": "w_0**2 + w_1**2", "equals": "objective"}})
    assert verdict(compare, record(w=(3, 4), objective=25)) == ("pass", "Right at 1 point.")
    assert verdict(compare, record(w=(3, 4), objective=5)) == ("fail", "It is 25, which is not right.")


def test_what_is_missing_is_named():
    things = Record(("f", "g"), (Fault("missing", name="f"), Number(1)))
    assert verdict(build({"property": {"value": "f", "equals": "g"}}), things) == ("fail", "“f” is missing.")


def test_a_step_that_is_lost_in_rounding_is_told_by_its_zeros():
    def quotients(x, y):
        return [(model(*point)[0, 0] - model(x, y)[0, 0]) / 1e-18 for point in ((x + 1e-18, y), (x, y + 1e-18))]

    judgement = build({"property": JACOBIAN}).judge(seen(quotients))
    assert judgement.diagnosis == "zero"
    assert "a step h so small that x + h equals x" in judgement.message


def test_the_right_side_is_told_only_by_the_answer():
    judgement = build({"property": {"value": "f", "equals": "2*x"}}).judge(record(POINTS, f=lambda x, y: 3 * x))
    assert judgement.message == "At x = -1.2, y = 0.4 “f” gives -3.6, which is not right."
    assert judgement.answer == "At x = -1.2, y = 0.4 the right value is -2.4."


def test_a_target_that_is_not_used_may_be_anything():
    things = Record(("f", "g", "h"), (Number(1), Number(1), Fault("missing")))
    assert verdict(build({"property": {"value": "f", "equals": "g"}}), things)[0] == "pass"


def test_functions_called_at_different_points_leave_the_check_undecided():
    things = record(POINTS, f=lambda x, y: x, g=lambda x, y: x)
    moved = dataclasses.replace(things.values[1], inputs=((0.0, 0.0),) * 3)
    with pytest.raises(Undecided):
        build({"property": {"value": "f", "equals": "g"}}).judge(Record(things.names, (things.values[0], moved)))


def test_a_name_that_is_no_target_leaves_the_check_undecided():
    with pytest.raises(Undecided):
        build({"property": {"value": "f", "equals": "nothing"}}).judge(record(POINTS, f=lambda x, y: x))
