"""up_to_scale: what its page does not show."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.formulas import parse
from tests.comparers.seen import build, value, verdict

RIGHT = {
    "numbers": ("3", "5", {}),
    "zero and zero": ("x - x", "0", {}),
    "a zero entry": ("[0, 3]", "[0, -1]", {}),
    "a factor that is a power of e": ("exp(x + 1)", "exp(x)", {}),
    "a factor with roots": ("[sqrt(2), 2]", "[1, sqrt(2)]", {}),
    "rounded coefficients": ("0.333333333333333*x", "x", {}),
    "rounded numbers": ("[0.333333333333333, 0.666666666666667]", "[1, 2]", {}),
    "one factor for all variables": ("[exp(3*t), 2*exp(3*t)]", "[2*exp(3*t), 4*exp(3*t)]", {}),
    "a matrix": ("-2*Matrix([[1, x], [0, 1]])", "Matrix([[1, x], [0, 1]])", {}),
    "an undefined function": ("2*f(x)", "f(x)", {}),
    "an unevaluated derivative": ("Derivative(sin(x), x)", "2*cos(x)", {}),
    "a high power": ("(x - 1)**6000", "2*(1 - x)**6000", {}),
    "an inequality with its direction": ("2*x < 2", "1 > x", {}),
    "a domain": ("Abs(x)", "2*x", {"domain": {"x": "positive"}}),
    "a phase by its other name": ("[I, 2*I]", "[1, 2]", {"complex_phase": True}),
    "minus one is a phase": ("[-1, -2]", "[1, 2]", {"phase": True}),
    "a constant phase of a formula": ("I*exp(I*x)", "exp(I*x)", {"phase": True}),
    "a complex factor that is real": ("[2, 4]", "[1, 2]", {"complex": True}),
    "a sum up to a whole number": ("Sum(k, (k, 1, n))", "n*(n + 1)", {}),
    "a sum of vectors": ("[1, 1] + [1, 3]", "[1, 2]", {}),
}

WRONG = {
    "a factor that changes": ("[exp(t), 2*exp(t)]", "[exp(3*t), 2*exp(3*t)]", {}, "by the right factor"),
    "an entry that should be zero": ("[1, 0]", "[0, 2]", {}, "not in proportion"),
    "a nearly right proportion": ("[1000000, 2000001]", "[1, 2]", {}, "not in proportion"),
    "rounded numbers that differ": ("[0.333333333333333, 0.666666676666667]", "[1, 2]", {}, "not in the right"),
    "a transposed matrix": ("Matrix([[1, 2], [3, 4]])", "Matrix([[1, 3], [2, 4]])", {}, "not in proportion"),
    "another sign of one entry": ("[x, -y]", "[x, y]", {}, "not in proportion"),
    "another absolute value": ("Abs(x)", "x", {}, "by the right factor"),
    "a factor that is a variable": ("p*exp(x)", "exp(x)", {}, "contains p"),
    "an angle that depends on the variable of a formula": ("exp(2*I*x)", "exp(I*x)", {"phase": True}, "not a multiple"),
    "a phase that must be positive": ("[-1, -2]", "[1, 2]", {"phase": True, "positive": True}, "opposite way"),
    "an inequality turned round": ("x > 1", "x < 1", {}, "opposite way"),
    "a strict inequality": ("x <= 1", "x < 1", {}, "of another kind"),
    "an infinite number": ("oo", "5", {}, "has no value"),
    "a quotient by zero": ("1/0", "5", {}, "has no value"),
    "an equation among entries": ("[x == 1, 2]", "[1, 2]", {}, "which is no formula for a number"),
    "true": ("True", "1", {}, "which is no formula for a number"),
}


@pytest.mark.parametrize(("given", "to", "options"), RIGHT.values(), ids=RIGHT)
def test_right_up_to_a_factor(given, to, options):
    assert verdict(build({"up_to_scale": {"to": to, **options}}), parse(given)) == ("pass", "That is right.")


@pytest.mark.parametrize(("given", "to", "options", "said"), WRONG.values(), ids=WRONG)
def test_wrong_up_to_a_factor(given, to, options, said):
    outcome, message = verdict(build({"up_to_scale": {"to": to, **options}}), parse(given))
    assert (outcome, said in message) == ("fail", True), message


vectors = st.lists(st.integers(-9, 9), min_size=3, max_size=3).filter(any)


@settings(deadline=None, max_examples=40)
@given(vectors, st.integers(-9, 9).filter(bool))
def test_every_multiple_is_right_and_a_neighbour_of_it_is_wrong(vector, factor):
    compare = build({"up_to_scale": {"to": vector}})
    multiple = np.array(vector) * factor
    assert verdict(compare, value(multiple))[0] == "pass"
    place = int(np.flatnonzero(vector)[0])
    assert verdict(compare, value(multiple + np.eye(3, dtype=int)[(place + 1) % 3]))[0] == "fail"


def test_a_reference_without_value_is_undecided():
    assert verdict(build({"up_to_scale": {"to": "zoo"}}), parse("5"))[0] == "undecided"


def test_the_message_hides_the_right_answer():
    judgement = build({"up_to_scale": {"to": ["17*x", "19"]}}).judge(parse("[x, 2]"))
    assert "17" not in judgement.message
    assert judgement.answer == "The right answer is (17*x, 19), or a multiple of it."


def test_instead_compares_with_another_answer():
    assert verdict(build({"up_to_scale": {"to": "x"}}).instead(["x", "2*x"]), parse("[3, 6]*x"))[0] == "pass"
