"""antiderivative: what its page does not show."""

import numpy as np
import pytest
import sympy as sp

from grader.errors import Undecided
from grader.values import Calls
from tests.comparers.seen import build, calls, value, verdict

X, C = sp.symbols("x C")
COMPARE = {"antiderivative": {"to": "x**3 - 2*x**2", "variable": "x"}}
POINTS = {"x": [3.0, -2.5, 0.0, 8.0, 1.5]}

RIGHT = {
    "another constant": lambda x: x**3 - 2 * x**2 + 1e6,
    "a formula": X**3 - 2 * X**2 + 7,
    "a symbol for the constant": X**3 - 2 * X**2 + C,
    "an unevaluated integral": sp.Integral(3 * X**2 - 4 * X, X),
    "a function of arrays only": lambda x: np.polynomial.Polynomial([0, 0, -2, 1])(x) if x.shape else 1 / 0,
    "rounding": lambda x: (x**3 - 2 * x**2) * (1 + 1e-9),
}
WRONG = {
    "a factor": (lambda x: 3 * x**3 - 6 * x**2, "From x = 3 to x = 8 your function changes by 1125"),
    "a sign": (lambda x: x**3 + 2 * x**2, "your function changes by"),
    "a constant that differs by side": (lambda x: x**3 - 2 * x**2 + (x > 1), "From x = 0 to x = 1.5"),
    "infinite somewhere": (lambda x: np.divide(1.0, x), "At x = 0 your function gives infinity."),
    "NaN": (lambda x: float("nan"), "gives NaN"),
    "complex": (lambda x: x**3 - 2 * x**2 + 1j * x, "changes by"),
    "text": (lambda x: "x**3", 'gives something that is the text "x**3"'),
    "an error": (lambda x: 1 / 0, "stopped with ZeroDivisionError"),
    "an unknown factor": (C * (X**3 - 2 * X**2), "your function changes by"),
}


@pytest.mark.parametrize("function", RIGHT.values(), ids=RIGHT)
def test_right_function(function):
    assert verdict(build(COMPARE), calls(function, POINTS)) == ("pass", "That is an antiderivative.")


@pytest.mark.parametrize(("function", "said"), WRONG.values(), ids=WRONG)
def test_wrong_function(function, said):
    outcome, message = verdict(build(COMPARE), calls(function, POINTS))
    assert (outcome, said in message) == ("fail", True), message


@pytest.mark.parametrize(
    ("formula", "outcome", "said"),
    [
        (X**3 - 2 * X**2 + C, "pass", ""),
        (X**3 - 2 * X**2 + C * X, "fail", "contains C"),
        (X**2 * (X - 2), "pass", ""),
        (3 * X**2 - 4 * X, "fail", "the one to be integrated"),
        (6 * X - 4, "fail", "derivative of the one to be integrated"),
        (X**3, "fail", "The derivative of your formula at x ="),
        (sp.Matrix([X, X]), "fail", "is a list, not a function"),
        (5, "fail", "is a number, not a function"),
    ],
)
def test_a_formula_by_itself_is_compared_by_its_derivative(formula, outcome, said):
    found, message = verdict(build(COMPARE), value(formula))
    assert (found, said in message) == (outcome, True), message


def test_other_variables_may_be_drawn_too():
    compare = {"antiderivative": {"to": "a*x**2/2", "variable": "x"}}
    points = {"x": [1.0, 2.0, 3.0], "a": [2.0, -1.0, 4.0]}
    assert verdict(build(compare), calls(lambda x, a: a * x**2 / 2 + 3, points))[0] == "pass"
    assert verdict(build(compare), calls(lambda x, a: a * x**2 / 3, points))[0] == "fail"


def test_one_point_is_too_few():
    with pytest.raises(Undecided):
        build(COMPARE).judge(calls(lambda x: x, {"x": [1.0]}))
    with pytest.raises(Undecided):
        build(COMPARE).judge(Calls(("x",), ()))


def test_an_answer_that_is_undefined_at_a_point_leaves_the_check_undecided():
    compare = {"antiderivative": {"to": "log(x)", "variable": "x"}}
    with pytest.raises(Undecided):
        build(compare).judge(calls(lambda x: x, {"x": [-1.0, 2.0]}))


def test_instead_recognises_another_function_up_to_a_constant():
    other = build(COMPARE).instead("6*x - 4")
    assert verdict(other, calls(lambda x: 6 * x, POINTS))[0] == "pass"


def test_the_message_hides_the_answer():
    judgement = build(COMPARE).judge(calls(lambda x: x, POINTS))
    assert "x**3" not in judgement.message
    assert judgement.answer == "An antiderivative is x**3 - 2*x**2."
