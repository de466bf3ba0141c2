"""linear_relation: what its page does not show."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.formulas import parse
from tests.comparers.seen import build, value, verdict

ALL = {"equal": 1, "proportional": 0.5, "offset": 0.4, "linear": 0.2}

CASES = {
    "equal": ("sin(x)**2", "1 - cos(x)**2", ALL, 1),
    "zero and zero": ("0", "x - x", ALL, 1),
    "an affine identity": ("sin(x)**2", "cos(2*x)", ALL, 0.2),
    "a shift by a constant": ("asin(x)", "-acos(x)", ALL, 0.4),
    "a matrix": ("Matrix([[2*x, 4], [6, 8]])", "[[x, 2], [3, 4]]", ALL, 0.5),
    "another shift for each entry": ("[x + 1, x + 2]", "[x, x]", ALL, 0),
    "another factor for each entry": ("[x, 2*x]", "[x, x]", ALL, 0),
    "a constant function": ("5", "x", ALL, 0),
    "a function for a constant": ("x", "5", ALL, 0),
    "equal numbers throughout": ("[2, 2, 2]", "[1, 1, 1]", ALL, 0.5),
    "the same number throughout": ("[1, 1, 1]", "[1, 2, 3]", ALL, 0),
    "two numbers of a multiple": ("[2, 4]", "[1, 2]", ALL, 0.5),
    "two numbers shifted": ("[2, 3]", "[1, 2]", ALL, 0.4),
    "rounded multiples": ("[0.333333333333333, 0.666666666666667, 1]", "[1, 2, 3]", ALL, 0.5),
    "rounded and shifted": ("[1.333333333333333, 2.333333333333333, 3.333333333333333]", "[1, 2, 3]", ALL, 0.4),
    "rounded, off the line": ("[1.333333333333333, 1.666676666667667, 2]", "[1, 2, 3]", ALL, 0),
    "a relation without credit": ("3*x", "x", {}, 0),
    "the relation of most credit": ("3*x", "x", {"proportional": 0.2, "linear": 0.7}, 0.7),
    "equal is proportional": ("x", "x", {"equal": False, "proportional": True}, 1),
    "no credit, as null": ("x", "x", {"equal": None}, 0),
    "a complex factor": ("I*x", "x", ALL, 0.5),
}


@pytest.mark.parametrize(("given", "to", "options", "credit"), CASES.values(), ids=CASES)
def test_the_relation_of_most_credit_counts(given, to, options, credit):
    judgement = build({"linear_relation": {"to": to, **options}}).judge(parse(given))
    assert judgement.credit == credit, judgement.message


@pytest.mark.parametrize(("given", "to"), [("7", "5"), ("[3, 5]", "[1, 2]"), ("[]", "[]")])
def test_too_few_numbers_are_undecided(given, to):
    options = {"offset": 0.4, "proportional": 0.5, "linear": 0.2, "equal": 0}
    assert verdict(build({"linear_relation": {"to": to, **options}}), parse(given))[0] == "undecided"


@settings(deadline=None, max_examples=40)
@given(st.integers(-9, 9).filter(lambda a: a not in (0, 1)), st.integers(-9, 9).filter(bool))
def test_a_straight_line_is_linear_and_a_parabola_is_not(a, b):
    compare = build({"linear_relation": {"to": [1, 2, 3, 5], **ALL}})
    points = np.array([1, 2, 3, 5])
    judgement = compare.judge(value(a * points + b))
    assert (judgement.credit, judgement.diagnosis) == (0.2, "linear")
    assert compare.judge(value(a * points**2 + b)).credit == 0


def test_credits_are_between_zero_and_one():
    with pytest.raises(ValueError, match="less than or equal to 1"):
        build({"linear_relation": {"to": "x", "linear": 2}})


def test_instead_compares_with_another_answer():
    assert verdict(build({"linear_relation": {"to": "x"}}).instead("y"), parse("y"))[0] == "pass"
