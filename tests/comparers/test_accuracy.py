"""accuracy: what its page does not show."""

import numpy as np
import pytest

from grader.errors import Undecided
from grader.values import Calls
from tests.comparers.seen import build, calls, verdict

DRAW = np.random.default_rng(5)
POINTS = {"x": DRAW.uniform(-2, 2, 400), "y": DRAW.uniform(-2, 2, 400)}
INSIDE = "x**2 + y**2 < 2"


def near_circle(rows, radius=2.0):
    return 1 / (1 + np.exp(rows[:, :1] ** 2 + rows[:, 1:] ** 2 - radius))


@pytest.mark.parametrize(
    ("function", "outcome", "said"),
    [
        (near_circle, "pass", "100 % of 400 points"),
        (lambda rows: near_circle(rows)[:, 0], "pass", "100 %"),
        (lambda rows: near_circle(rows).T, "pass", "100 %"),
        (lambda rows: near_circle(rows) > 0.5, "pass", "100 %"),
        (lambda rows: near_circle(rows, 2.02), "pass", "of 400 points are on the right side."),
        (lambda rows: 1 - near_circle(rows), "fail", "Only 0 %"),
        (lambda rows: np.zeros(len(rows)), "fail", "at least 95 % are asked. At x ="),
        (lambda rows: np.full(len(rows), np.nan), "fail", "gives NaN"),
        (lambda rows: near_circle(rows)[:7], "fail", "does not give a result a point"),
        (lambda rows: None, "fail", "returns None"),
        (lambda rows: np.hstack([near_circle(rows)] * 2), "fail", "has 2 numbers where 1 is asked"),
        (lambda rows: 1 / 0, "fail", "stopped with ZeroDivisionError"),
    ],
)
def test_a_classifier_called_with_rows(function, outcome, said):
    found, message = verdict(build({"accuracy": {"to": INSIDE}}), calls(function, POINTS, "rows"))
    assert (found, said in message) == (outcome, True), message


def test_a_classifier_called_point_by_point():
    compare = build({"accuracy": {"to": INSIDE}})
    assert verdict(compare, calls(lambda x, y: x * x + y * y < 2, POINTS))[0] == "pass"
    assert verdict(compare, calls(lambda row: near_circle(row[None])[0], POINTS, "vector"))[0] == "pass"


def test_the_truth_may_be_a_class_number_with_a_threshold_of_its_own():
    compare = build({"accuracy": {"to": "sign(x)", "threshold": 0}})
    assert verdict(compare, calls(lambda rows: rows[:, 0], POINTS, "rows"))[0] == "pass"


def test_the_share_is_never_rounded_up():
    points = {"x": np.arange(1000.0)}
    seen = calls(lambda rows: (rows[:, 0] != 5) & (rows[:, 0] > 3), points, "rows")
    _, message = verdict(build({"accuracy": {"to": "x > 3", "at_least": 1}}), seen)
    assert message.startswith("Only 99.9 % of 1000 points")


def test_what_is_not_a_function_is_wrong_and_what_was_not_called_undecided():
    with pytest.raises(Undecided):
        build({"accuracy": {"to": INSIDE}}).judge(Calls(("x", "y"), ()))
