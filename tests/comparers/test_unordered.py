"""unordered: what its page does not show."""

import math

import numpy as np
import pandas as pd
import pytest
import sympy as sp

from grader.errors import Undecided
from tests.comparers.seen import build, value, verdict

POINTS = [[0, 0], [1, 2], [2, 1]]

RIGHT = {
    "an array of no rows": ([], np.empty((0,))),
    "an empty tuple": ([], ()),
    "an empty set": ([], set()),
    "an empty data frame": ([], pd.DataFrame({"x": [], "y": []})),
    "an empty series": ([], pd.Series([], dtype=float)),
    "an empty matrix": ([], sp.Matrix([])),
    "a single number": ([3], 3.0),
    "an array without axes": ([3], np.array(3)),
    "a solution by name": ([3], [{"x": 3}]),
    "what solve returns": ([-1, 1], sp.solve(sp.Symbol("x") ** 2 - 1)),
    "what solveset returns": ([-1, 1], sp.solveset(sp.Symbol("x") ** 2 - 1)),
    "a double root": ([2], np.roots([1, -4, 4])),
    "complex roots": (["I", "-I"], np.roots([1, 0, 1])),
    "zero within tolerance": ([0, 1], [1, 1e-12]),
    "a column": ([1, 2], np.array([[2], [1]])),
    "a row": ([1, 2], np.array([[2, 1]])),
    "a data frame of points": (POINTS, pd.DataFrame({"x": [2, 0, 1], "y": [1, 0, 2]})),
    "a matrix of points": (POINTS, sp.Matrix([[2, 1], [0, 0], [1, 2]])),
    "points as columns": (POINTS, [np.array([[2], [1]]), [[0], [0]], (1, 2)]),
    "points as text keys": (POINTS, [{"x": 2, "y": 1}, {"x": 0, "y": 0}, {"x": 1, "y": 2}]),
    "one point by itself": ([[1, 2]], (1, 2)),
    "one point in a list": ([[1, 2]], [(1, 2)]),
    "infinity where it is asked": (["oo"], [math.inf]),
}
WRONG = {
    "zero for nothing": ([], 0, "0 does not belong"),
    "NaN for nothing": ([], [float("nan")], "NaN does not belong"),
    "several for nothing": ([], [0, 1, 2], "0 and 2 more do not belong to the right answer."),
    "minus infinity": ([], {-sp.oo}, "Infinity is not a number"),
    "infinity beside the right one": ([1], [1, math.inf], "Infinity is not a number"),
    "nothing for something": ([1, 2], [], "Your answer holds no element."),
    "too few": ([1, 2, 3], [1], "2 elements of the right answer are missing."),
    "too many": ([1], [1, 2], "2 does not belong"),
    "an element of another length": (POINTS, [(0, 0), (1, 2, 0)], "has 3 numbers where 2 are asked"),
    "points with rows and columns exchanged": (POINTS, np.array([[0, 1, 2], [0, 2, 1]]), "has 3 numbers where 2 are"),
    "coordinates exchanged": ([[1, 5]], [(5, 1)], "(5, 1) does not belong"),
    "text": ([1], "1", "is the text “1”"),
    "text in a list": ([1, 2], [1, "2"], "has an element that is the text “2”"),
    "an interval": ([1], sp.Interval(0, 1), "is the set"),
    "a solution set without elements": ([1], sp.ConditionSet(sp.Symbol("x"), sp.Symbol("x") > 1), "is the set"),
    "a bool": ([], False, "true or false"),
    "a formula": ([1], [sp.Symbol("x")], "still contains the variable x"),
    "an array of many": ([1], np.arange(5000.0), "far more than are asked"),
}


@pytest.mark.parametrize(("to", "thing"), RIGHT.values(), ids=RIGHT)
def test_right_elements(to, thing):
    assert verdict(build({"unordered": {"to": to}}), value(thing))[0] == "pass"


@pytest.mark.parametrize(("to", "thing", "said"), WRONG.values(), ids=WRONG)
def test_wrong_elements(to, thing, said):
    outcome, message = verdict(build({"unordered": {"to": to}}), value(thing))
    assert (outcome, said in message) == ("fail", True), message


def test_elements_of_different_lengths_in_a_spec_leave_the_check_undecided():
    with pytest.raises(Undecided):
        build({"unordered": {"to": [[1, 2], [3]]}}).judge(value([]))


def test_the_message_hides_the_right_elements():
    judgement = build({"unordered": {"to": [7, 9]}}).judge(value([7]))
    assert "9" not in judgement.message
    assert judgement.answer == "The right elements are 7, 9."


def test_instead_compares_with_other_elements():
    other = build({"unordered": {"to": [1]}}).instead([2, 3], within=0.1)
    assert verdict(other, value([3.1, 2.1]))[0] == "pass"
