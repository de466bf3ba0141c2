"""running_sum: the rules it accepts, and the mistakes it names."""

import numpy as np
import pytest
from scipy.integrate import cumulative_simpson, cumulative_trapezoid

from grader.errors import Undecided
from grader.values import Fault, Number, Record
from tests.comparers.seen import build, record, value, verdict

COMPARE = {"running_sum": {"of": "3*x**2 - 4*x", "from": -10, "to": 10, "max_step": 0.1, "sum": "area"}}


def f(x):
    return 3 * x**2 - 4 * x


def left(x):
    return np.cumsum(f(x)[:-1] * np.diff(x))


GRIDS = {
    "both ends": np.linspace(-10, 10, 201),
    "fine": np.linspace(-10, 10, 5001),
    "last point missing": np.arange(-10, 10, 0.1),
    "first point missing": np.arange(-9.9, 10.05, 0.1),
    "midpoints": np.arange(-9.95, 10, 0.1),
    "uneven": np.unique(np.concatenate([np.linspace(-10, 0, 101), np.linspace(0, 10, 401)])),
}
RULES = {
    "left": left,
    "left from zero": lambda x: np.concatenate([[0], left(x)]),
    "right": lambda x: np.cumsum(f(x)[1:] * np.diff(x)),
    "right from zero": lambda x: np.concatenate([[0], np.cumsum(f(x)[1:] * np.diff(x))]),
    "every term": lambda x: np.cumsum(f(x)) * np.median(np.diff(x)) if np.ptp(np.diff(x)) < 1e-9 else left(x),
    "trapezoid": lambda x: cumulative_trapezoid(f(x), x),
    "trapezoid from zero": lambda x: cumulative_trapezoid(f(x), x, initial=0),
    "simpson from zero": lambda x: cumulative_simpson(f(x), x=x, initial=0),
    "exact": lambda x: x**3 - 2 * x**2 + 1200,
}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
@pytest.mark.parametrize("x", GRIDS.values(), ids=GRIDS)
def test_each_rule_is_right_on_each_grid(x, rule):
    assert verdict(build(COMPARE), record(x=x, area=rule(x))) == ("pass", "That is right.")


X = np.linspace(-10, 10, 401)
STEP = 0.05
MISTAKES = {
    "not multiplied": (np.cumsum(f(X)), "area is not multiplied by the step between the points, 0.05."),
    "not added up": (f(X) * STEP, "they are not added up"),
    "the function itself": (f(X), "they are not added up"),
    "measured from zero": (X**3 - 2 * X**2, "is off by the same amount everywhere"),
    "from the upper end": (np.cumsum(f(X[::-1])) * STEP, "is added up from the upper end"),
    "begun in the middle": (np.where(X < 0, 0, X**3 - 2 * X**2), "is zero up to 0: it does not start at the lower end"),
    "sign lost": (-np.cumsum(f(X)) * STEP, "has the wrong sign everywhere"),
    "another function": (np.cumsum(3 * X**2) * STEP, "which is too far from the area"),
    "twice the step": (np.cumsum(f(X)) * 2 * STEP, "is multiplied by a wrong step: it is 2 times"),
    "the mean so far": (np.cumsum(f(X)) / np.arange(1, X.size + 1), "is the mean of the values so far"),
    "the total everywhere": (np.full_like(X, np.sum(f(X)) * STEP), "only the last value of the sum is there"),
    "the square of the function": (np.cumsum(f(X) ** 2) * STEP, "which is too far from the area"),
    "NaN at one place": (np.where(X == 0, np.nan, X**3 - 2 * X**2 + 1200), "At x = 0 area is NaN"),
    "infinite": (np.full_like(X, np.inf), "area is infinity"),
    "the total": (800.0, "area is one number, such as the total"),
    "too short": (left(X)[:-1], "area has 399 numbers where the grid x has 401."),
    "too long": (np.append(X, 0), "area has 402 numbers where the grid x has 401."),
    "a table": (np.ones((401, 2)), "area is a table"),
    "text": ("0 1 2", "area is the text"),
    "None": (None, "area is None."),
    "empty": ([], "area has 0 numbers"),
}


@pytest.mark.parametrize(("area", "said"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named(area, said):
    outcome, message = verdict(build(COMPARE), record(x=X, area=area))
    assert (outcome, said in message) == ("fail", True), message


@pytest.mark.parametrize(
    ("x", "said"),
    [
        (np.linspace(0, 10, 201), "Mend the grid x first: it begins at 0"),
        (np.arange(-10, 11), "Mend the grid x first: it has a step of 1"),
        (f(X), "Mend the grid x first: it does not increase"),
        (None, "Mend the grid x first: it is None."),
        (5, "Mend the grid x first: it is one number"),
    ],
)
def test_a_grid_that_is_none_comes_first(x, said):
    outcome, message = verdict(build(COMPARE), record(x=x, area=left(X)))
    assert (outcome, said in message) == ("fail", True), message


def test_a_missing_target_is_told():
    seen = Record(("x", "area"), (value(X), Fault("missing", name="area")))
    assert verdict(build(COMPARE), seen) == ("fail", "area is missing.")
    assert verdict(build(COMPARE), Number(3))[0] == "fail"


def test_a_constant_function_has_a_running_sum():
    compare = {"running_sum": {"of": 2, "from": 0, "to": 1, "max_step": 0.1, "sum": "area"}}
    x = np.linspace(0, 1, 11)
    assert verdict(build(compare), record(x=x, area=2 * x))[0] == "pass"
    assert verdict(build(compare), record(x=x, area=3 * x))[0] == "fail"


def test_a_check_without_the_targets_or_with_a_pole_is_undecided():
    with pytest.raises(Undecided):
        build(COMPARE).judge(record(x=X, total=left(X)))
    pole = {"running_sum": {"of": "1/x", "from": -10, "to": 10, "max_step": 0.1, "sum": "area"}}
    with pytest.raises(Undecided):
        build(pole).judge(record(x=X, area=left(X)))


SLUGS = {
    "not multiplied": "not_multiplied_by_step",
    "not added up": "not_added_up",
    "measured from zero": "wrong_end",
    "from the upper end": "wrong_end",
    "begun in the middle": "wrong_end",
    "sign lost": "sign",
    "twice the step": "wrong_step",
    "the mean so far": "mean",
    "the total everywhere": "last_value_only",
    "the total": "last_value_only",
    "another function": None,
    "NaN at one place": None,
    "a table": None,
}


@pytest.mark.parametrize("name", SLUGS)
def test_a_mistake_has_a_slug(name):
    assert build(COMPARE).judge(record(x=X, area=MISTAKES[name][0])).diagnosis == SLUGS[name]


def test_the_area_to_the_upper_end_is_told_from_the_one_to_the_lower():
    x = np.arange(-10, 10, 0.1)
    judgement = build(COMPARE).judge(record(x=x, area=np.cumsum(f(x[::-1]) * 0.1)[::-1]))
    assert judgement.diagnosis == "wrong_end"
