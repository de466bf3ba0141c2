"""statistical: how often it is wrong, and what its page does not show."""

import json

import numpy as np
import pytest

from grader.comparers import find_all
from grader.comparers.maths.chance import findings, of_share, of_spread
from grader.errors import Undecided
from grader.values import Calls, Number
from tests.comparers.seen import build, value, verdict

SAMPLES = 4000
FALSE_ALARM = 0.01
SHARES = {
    "one share": (0.3, [1000]),
    "shares of many trials": (0.3, [2000] * 12),
    "shares of different numbers of trials": (0.315, [500, 700, 900, 1200, 1500, 1900, 2300, 2800, 3500, 4500]),
    "shares of few trials": (0.5, [4, 5, 6, 7, 8, 9, 10, 11]),
    "small shares": (0.01, [500] * 20),
    "counts that scatter by ten": (0.5, [400] * 8),
}


def alarms(samples):
    """The share of right samples that are called wrong."""
    return sum(next(findings(sample, FALSE_ALARM), None) is not None for sample in samples) / SAMPLES


@pytest.mark.parametrize(("probability", "trials"), SHARES.values(), ids=SHARES)
def test_right_shares_are_called_wrong_as_seldom_as_is_asked(probability, trials):
    """A fifth more is what four thousand samples may differ by, and a half more what they hardly ever do."""
    rng = np.random.default_rng(1)
    sizes, true = np.array(trials, float), np.full(len(trials), probability)
    draws = rng.binomial(np.array(trials), probability, (SAMPLES, len(trials)))
    assert alarms(of_share(counts / sizes, true, sizes) for counts in draws) <= 1.5 * FALSE_ALARM


@pytest.mark.parametrize("count", [1, 3, 12, 50])
def test_right_means_are_called_wrong_as_seldom_as_is_asked(count):
    rng = np.random.default_rng(2)
    zeros, errors = np.zeros(count), np.linspace(1, 3, count)
    draws = rng.normal(size=(SAMPLES, count)) * errors
    rate = alarms(of_spread(values, zeros, errors) for values in draws)
    assert rate <= 1.5 * FALSE_ALARM
    assert count == 1 or rate >= FALSE_ALARM / 4  # no look is idle


def calls(values, n=None):
    """What is seen of a function that gave these values."""
    names = ("seed",) if n is None else ("n", "seed")
    inputs = tuple((float(seed),) if n is None else (float(n[seed]), float(seed)) for seed in range(len(values)))
    return Calls(names, inputs, inputs, tuple(Number(each) for each in values))


HALF = {"statistical": {"to": "1/2", "trials": 1000}}
ALONE = {"statistical": {"trials": 1000}}
FAR = [0.5, 0.51, 0.49, 0.505, 0.5, 0.495, 0.51, 0.6]


@pytest.mark.parametrize(
    ("compare", "values", "diagnosis"),
    [
        (HALF, [0.5, 0.51, 0.49, 0.505, 0.52, 0.48, 0.515, 0.475], None),
        (HALF, FAR, "too_far"),
        (HALF, [0.54, 0.53, 0.55, 0.545, 0.53, 0.535, 0.54, 0.52], "biased"),
        (HALF, [0.5] * 8, "same_every_time"),
        (HALF, [0.5, 0.501] * 4, "too_alike"),
        (HALF, [0.55, 0.45] * 4, "too_scattered"),
        (HALF, [0.5] * 3, None),
        (HALF, [0.3, 0.31, 0.29] * 3, "too_far"),
        (HALF, [50.5, 51, 49, 50, 48], "percent"),
        (HALF, [505, 510, 490], "count"),
        (HALF, [0.5005], "no_share"),
        (HALF, [1e300], "too_far"),
        (HALF, [-1e300], "too_far"),
        (HALF, [0.0], "too_far"),
        (HALF, [1.0], "too_far"),
        (ALONE, [0.7, 0.72, 0.69, 0.71, 0.68, 0.705, 0.715, 0.695], None),
        (ALONE, [0.7, 0.3] * 4, None),
        (ALONE, [0.7] * 8, "same_every_time"),
        (ALONE, [0.0] * 8, "same_every_time"),
        (ALONE, [70.0, 71] * 4, None),
        (ALONE, [0.7, 0.701] * 4, "too_alike"),
        (ALONE, [0.7005, 0.72, 0.69, 0.71, 0.68, 0.705, 0.715, 0.695], None),
        ({"statistical": {"standard_error": "1/10"}}, [7.0, 7.1, 6.9, 7.05, 7, 6.95, 7.1, 6.8], None),
        ({"statistical": {"standard_error": "1/10"}}, [7.0, 7.001] * 4, "too_alike"),
    ],
)
def test_what_is_found(compare, values, diagnosis):
    assert build(compare).judge(calls(values)).diagnosis == diagnosis


def test_a_probability_that_is_hardly_off_is_noticed_by_many_results():
    n = np.linspace(2000, 8000, 40).round()
    seen = calls(np.random.default_rng(3).binomial(n.astype(int), 0.325) / n, n)
    found = {to: build({"statistical": {"to": to, "trials": "n"}}).judge(seen).diagnosis for to in (0.315, 0.325)}
    assert found == {0.315: "biased", 0.325: None}


@pytest.mark.parametrize("single", [0.262, np.float32(0.262)])
def test_single_precision_makes_no_difference(single):
    assert verdict(build({"statistical": {"to": 0.25, "trials": 1000}}), value(single))[0] == "pass"


@pytest.mark.parametrize(
    "options",
    [
        {"to": "1/0", "trials": 10},
        {"to": 2, "trials": 10},
        {"to": 0.5, "trials": -1},
        {"to": 0.5, "trials": "nan"},
        {"trials": 100},
    ],
)
def test_what_is_no_distribution_leaves_the_check_undecided(options):
    with pytest.raises(Undecided):
        build({"statistical": options}).judge(Number(0.5))


@pytest.mark.parametrize("options", [{"to": 0.5}, {"to": 0.5, "trials": 10, "standard_error": 0.1}])
def test_one_of_trials_and_standard_error_is_given(options):
    with pytest.raises(ValueError, match="either `trials` or `standard_error`"):
        find_all()["statistical"].model_validate_json(json.dumps(options))


def test_instead_compares_with_another_probability():
    other = build(HALF).instead("1/4")
    assert [verdict(other, Number(share))[0] for share in (0.25, 0.5)] == ["pass", "fail"]


def test_the_true_value_is_told_where_it_may_be():
    judgement = build(HALF).judge(Number(0.7))
    assert judgement.answer == "The true value is 0.5."
    assert "0.5" not in judgement.message
