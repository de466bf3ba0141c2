"""antiderivative: what its page does not show."""

import numpy as np
import pytest
import sympy as sp
from pydantic import ValidationError

from grader.comparers import find_all
from grader.errors import Undecided
from grader.formulas import parse
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
    "text": (lambda x: "x**3", "gives something that is the text “x**3”"),
    "an error": (lambda x: 1 / 0, "stopped with ZeroDivisionError"),
    "an unknown factor": (C * (X**3 - 2 * X**2), "your function changes by"),
}


ALL = {"require_constant": True}
RIGHT_FORMULAS = {
    "a large power": ("(x - a)**6001/6001 + c", "(x - a)**6001/6001", {"variable": "x", **ALL}),
    "expanded": ("x**2/2 - 2*x + 2 + c", "(x - 2)**2/2", ALL),
    "the constant under a fraction": ("(x**3 + c)/3", "x**3/3", ALL),
    "two constants": ("x**3/3 + c + k", "x**3/3 + c", ALL),
    "a constant to an odd power": ("x**3/3 + c**3", "x**3/3", ALL),
    "a constant in the logarithm": ("log(k*x)", "log(x)", ALL),
    "a constant in its absolute value": ("log(abs(k*x))", "log(abs(x))", ALL),
    "a double angle": ("2*sin(x)*cos(x) + k", "sin(2*x)", ALL),
    "an inverse hyperbolic function": ("asinh(x) + c", "log(x + sqrt(x**2 + 1))", ALL),
    "one that is real on a half line": ("acosh(x)", "log(x + sqrt(x**2 - 1))", {}),
    "its absolute value": ("log(abs(x + sqrt(x**2 - 1)))", "acosh(x)", {}),
    "a pole of the formula": ("-atan(1/x)", "atan(x)", {}),
    "poles of the half angle": ("2*atan(tan(x/2))", "x", {}),
    "poles of the reference": ("x", "2*atan(tan(x/2))", {"variable": "x"}),
    "a constant for each side of a singularity": ("-1/x + sign(x)", "-1/x", {}),
    "cases that fit together": ("Piecewise((x**2/2, x > 0), (-x**2/2, True))", "x*abs(x)/2", {}),
    "a jump where it is not defined": ("asin(x) + sign(x - 7)", "asin(x)", {}),
    "an undefined function": ("f(x) + C", "f(x)", {"variable": "x", **ALL}),
    "an integral to the variable": ("Integral(exp(-t**2), (t, 3, x))", "sqrt(pi)*erf(x)/2", {}),
    "complex logarithms": ("I/2*(log(1 - I*x) - log(1 + I*x))", "atan(x)", {}),
    "of the function zero": ("7", "5", {"variable": "x"}),
    "a parameter as exponent": ("x**(n + 1)/(n + 1)", "x**(n + 1)/(n + 1)", {"variable": "x"}),
}
WRONG_FORMULAS = {
    "the second derivative of a large power": ("6000*(x - a)**5999", "(x - a)**6001/6001", "differentiated"),
    "the integrand and a constant": ("x**2 + C", "x**3/3", "integrand"),
    "the other variable": ("a**2*x/2", "a*x**2/2", "wrong-variable"),
    "a capital letter": ("X**3/3 + x", "x**3/3", None),
    "another letter": ("t**3/3", "x**3/3", "wrong-variable"),
    "a constant inside": ("sin(x + C)", "sin(x)", "constant-misplaced"),
    "a tiny term": ("x**3/3 + 10**-30*x", "x**3/3", None),
    "a factor": ("0.333*x**3", "x**3/3", "constant-factor"),
    "a parameter as factor": ("a*x**3", "a*x**3/3", "constant-factor"),
    "a step": ("x + floor(x)", "x", "jump"),
    "a step far away": ("x + sign(x**2 - 10**5)", "x", "jump"),
    "a step without a value": ("x + abs(x)/x", "x", "jump"),
    "cases that do not fit": ("Piecewise((x**2/2 + 1, x > 0), (-x**2/2, True))", "x*abs(x)/2", "jump"),
    "a division by zero": ("x**2/2 + 1/0", "x**2/2", "undefined"),
    "a smaller domain": ("acosh(x)", "log(abs(x + sqrt(x**2 - 1)))", "undefined"),
    "no absolute value": ("-log(cos(x))", "log(abs(sec(x)))", "absolute-value-missing"),
    "an equation": ("Eq(y, x**3/3)", "x**3/3", "equation"),
    "a list": ("[x**3/3]", "x**3/3", "list"),
}
WRONG_CONSTANTS = {
    "none": ("x**3/3", "constant-missing"),
    "a number": ("x**3/3 + 1", "constant-missing"),
    "one that cancels": ("x**3/3 + C - C", "constant-missing"),
    "a square": ("x**3/3 + C**2", "constant-restricted"),
    "an absolute value": ("x**3/3 + abs(C)", "constant-restricted"),
    "an exponential function": ("x**3/3 + exp(C)", "constant-restricted"),
}


@pytest.mark.parametrize(("seen", "to", "options"), RIGHT_FORMULAS.values(), ids=RIGHT_FORMULAS)
def test_right_formula(seen, to, options):
    judgement = build({"antiderivative": {"to": to, **options}}).judge(parse(seen))
    assert (judgement.credit, judgement.diagnosis) == (1, None), judgement.message


@pytest.mark.parametrize(("seen", "to", "diagnosis"), WRONG_FORMULAS.values(), ids=WRONG_FORMULAS)
def test_wrong_formula(seen, to, diagnosis):
    judgement = build({"antiderivative": {"to": to, "variable": "x"}}).judge(parse(seen))
    assert (judgement.credit, judgement.diagnosis) == (0, diagnosis), judgement.message


@pytest.mark.parametrize(("seen", "diagnosis"), WRONG_CONSTANTS.values(), ids=WRONG_CONSTANTS)
def test_a_constant_that_is_required_and_is_not_there(seen, diagnosis):
    judgement = build({"antiderivative": {"to": "x**3/3", **ALL}}).judge(parse(seen))
    assert (judgement.credit, judgement.diagnosis) == (0, diagnosis), judgement.message


def test_a_letter_of_the_function_is_no_constant():
    comparer = build({"antiderivative": {"to": "a*x**2/2", "variable": "x", **ALL}})
    assert comparer.judge(parse("a*x**2/2 + a")).diagnosis == "constant-missing"
    assert comparer.judge(parse("a*x**2/2 + b")).credit == 1


@pytest.mark.parametrize("constant", ["C*abs(C)", "C + floor(C)", "C*Max(C, 0)", "1/C"])
def test_a_constant_whose_values_are_not_known_is_undecided(constant):
    with pytest.raises(Undecided):
        build({"antiderivative": {"to": "x**3/3", **ALL}}).judge(parse(f"x**3/3 + {constant}"))


@pytest.mark.parametrize("to", ["a*x", "3"])
def test_a_variable_that_is_not_clear_must_be_named(to):
    with pytest.raises(ValidationError):
        find_all()["antiderivative"].model_validate({"to": to})


def test_a_constant_in_the_reference_is_not_taken_for_the_variable():
    assert build({"antiderivative": {"to": "x**3/3 + C"}}).judge(parse("x**3/3")).credit == 1


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
