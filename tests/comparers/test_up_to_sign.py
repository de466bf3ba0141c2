"""up_to_sign: what its page does not show."""

import pytest

from grader.formulas import parse
from tests.comparers.seen import build, verdict

RIGHT = {
    "a number": ("-3", "3"),
    "a matrix": ("-Matrix([[1, x], [0, 1]])", "[[1, x], [0, 1]]"),
    "zero": ("0", "0"),
    "an odd function": ("sin(-x)", "sin(x)"),
    "an equation with both signs turned": ("y - x == 1", "x - y == -1"),
    "rounded numbers": ("[-0.333333333333333, 0.666666666666667]", "[1/3, -2/3]"),
    "a root": ("-sqrt(x**2)", "Abs(x)"),
}

WRONG = {
    "mixed signs": ("[x, y]", "[x, -y]", "some signs are turned round"),
    "another modulus": ("I*x", "x", "not right with either sign"),
    "an inequality turned round": ("x > 1", "x < 1", "not right with either sign"),
    "a multiple": ("[2, 4]", "[1, 2]", "Entry 1 of your answer has the value 2"),
    "rounded numbers that differ": ("[0.333333333333333, 0.7]", "[1/3, 2/3]", "not the right ones with either sign"),
    "a formula where an equation is asked": ("x", "x == 0", "of another kind"),
}


@pytest.mark.parametrize(("given", "to"), RIGHT.values(), ids=RIGHT)
def test_right_up_to_the_sign(given, to):
    assert verdict(build({"up_to_sign": {"to": to}}), parse(given))[0] == "pass"


@pytest.mark.parametrize(("given", "to", "said"), WRONG.values(), ids=WRONG)
def test_wrong_up_to_the_sign(given, to, said):
    outcome, message = verdict(build({"up_to_sign": {"to": to}}), parse(given))
    assert (outcome, said in message) == ("fail", True), message


def test_instead_compares_with_another_answer():
    assert verdict(build({"up_to_sign": {"to": "x"}}).instead("x + 1"), parse("-x - 1"))[0] == "pass"
