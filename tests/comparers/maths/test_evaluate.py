"""Evaluating trees with NumPy."""

import math

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from grader.comparers.maths.evaluate import CONSTANTS, FUNCTIONS, Unevaluable, evaluate
from grader.comparers.maths.expressions import CLASSES, to_sympy
from grader.comparers.maths.sampling import sample, sample_all
from grader.formulas import parse
from grader.values import Expr, Node

X = np.array([-1.5, 0.25, 2.0])
NAN = math.nan

VALUES = {
    "3*x**2 - 4*x": 3 * X**2 - 4 * X,
    "5": [5, 5, 5],
    "2/3": [2 / 3] * 3,
    "1/0": [math.inf] * 3,
    "log(x)": [NAN, math.log(0.25), math.log(2)],
    "sqrt(x)": [NAN, 0.5, math.sqrt(2)],
    "x**x": [NAN, 0.25**0.25, 4],
    "10**10**10": [math.inf] * 3,
    "exp(1000)*x": [-math.inf, math.inf, math.inf],
    "exp(-1000)": [0, 0, 0],
    "zoo": [NAN] * 3,
    "abs(x) + sign(x)": [0.5, 1.25, 3],
    "cot(x)*tan(x)": [1, 1, 1],
    "acot(x)": np.arctan(1 / X),
    "asech(x/2)": [NAN, math.acosh(8), 0],
    "Max(x, 0, 1)": [1, 1, 2],
    "x % 1": [0.5, 0.25, 0],
    "Heaviside(x)": [0, 1, 1],
    "Heaviside(0*x)": [0.5] * 3,
    "Heaviside(0*x, 1)": [1] * 3,
    "factorial(x + 1)": [math.sqrt(math.pi), 1.1330030963193474, 6],
    "LambertW(x)": [NAN, 0.2038883547022401, 0.8526055020137255],
    "x if x < 1 else 2": [-1.5, 0.25, 2],
    "Piecewise((1, x < 0), (x, x < 1))": [1, 0.25, NAN],
    "x < 1": [True, True, False],
    "And(x > 0, x != 2)": [False, True, False],
    "Not(x > 0)": [True, False, False],
    "I*x": 1j * X,
    "re(I*x) + im(I*x)": X,
    "atan2(x, 1)": np.arctan(X),
}
NO_VALUES = ["y", "f(x)", "Derivative(x**2, x)", "Integral(x, x)", "Interval(0, 1)", "(x, x)", "sin(x) + nonsense(1)"]


@pytest.mark.parametrize("formula", VALUES)
def test_values(formula):
    np.testing.assert_allclose(evaluate(parse(formula), {"x": X}), VALUES[formula], rtol=1e-13)


@pytest.mark.parametrize("formula", NO_VALUES)
def test_what_has_no_value_is_said(formula):
    with pytest.raises(Unevaluable, match=r"\w"):
        evaluate(parse(formula), {"x": X})


def test_the_result_has_the_common_shape_of_the_inputs():
    at = {"x": np.zeros((3, 1)), "y": np.ones(4)}
    assert evaluate(parse("7"), at).shape == (3, 4)
    assert evaluate(parse("x + y"), at).shape == (3, 4)
    assert evaluate(parse("7"), {}).shape == ()


def test_real_formulas_stay_real_and_relations_are_truth_values():
    assert evaluate(parse("sqrt(x)"), {"x": X}).dtype == np.float64
    assert evaluate(parse("sqrt(x)"), {"x": X + 0j}).dtype == np.complex128
    assert evaluate(parse("x < 1"), {"x": X}).dtype == np.bool_


def test_a_tree_that_shares_its_parts_takes_no_longer_than_it_is():
    nodes = [Node("Symbol", text="x"), *(Node("Add", (place, place)) for place in range(2000))]
    assert np.all(np.isinf(evaluate(Expr(tuple(nodes)), {"x": X})))


MALFORMED = [
    [Node("Symbol", text="x"), Node("sin", (0, 0))],
    [Node("Integer", text="")],
    [Node("Integer", text="many")],
    [Node("Rational", text="1/0")],
    [Node("Rational", text="1/2/3")],
    [Node("Float", text="0x1")],
    [Node("Pow", ())],
    [Node("Symbol", text="x"), Node("Piecewise", (0,))],
    [Node("Symbol", text="x"), Node("floor", (0,)), Node("Max", ())],
]


@pytest.mark.parametrize("nodes", MALFORMED)
def test_a_malformed_tree_is_no_crash(nodes):
    try:
        evaluate(Expr(tuple(nodes)), {"x": X})
    except Unevaluable:
        pass
    else:
        pytest.fail("it has a value")


def test_numbers_of_any_length_are_read():
    assert evaluate(Expr((Node("Integer", text="9" * 100_000),)), {}) == math.inf
    assert evaluate(Expr((Node("Rational", text=f"{'1' * 400}/{'2' * 400}"),)), {}) == 0.5


@pytest.mark.parametrize("head", sorted(FUNCTIONS.keys() & CLASSES.keys()))
def test_every_function_agrees_with_sympy(head):
    function = FUNCTIONS[head]
    numbers = [0.4, 0.7, 0.2][: int(min(function.most, 3))]
    if function.logical or head in ("Piecewise", "ExprCondPair"):
        return
    if head in ("acosh", "asec", "acsc", "acoth", "asech"):
        numbers = [0.4 if head == "asech" else 1.7]
    if head == "LambertW":
        numbers = [0.4]
    leaves = [Node("Float", text=str(number)) for number in numbers]
    tree = Expr((*leaves, Node(head, tuple(range(len(leaves))))))
    found = evaluate(tree, {})
    expected = to_sympy(tree)
    if expected in (sp.true, sp.false):
        assert bool(found) == bool(expected)
    else:
        assert complex(found) == pytest.approx(complex(expected.evalf()), rel=1e-9)


@pytest.mark.parametrize("head", sorted(CONSTANTS.keys() - {"NaN", "ComplexInfinity", "BooleanTrue", "BooleanFalse"}))
def test_every_constant_agrees_with_sympy(head):
    tree = Expr((Node(head),))
    assert complex(evaluate(tree, {})) == pytest.approx(complex(to_sympy(tree).evalf()), rel=1e-12)


@given(st.floats(-1e3, 1e3), st.floats(-1e3, 1e3))
def test_polynomials_are_exact_to_rounding(a, b):
    found = evaluate(parse("(a + b)*(a - b) - a**2 + b**2"), {"a": a, "b": b})
    assert abs(found) <= 1e-9 * (1 + a * a + b * b)


WORKED_OUT = {
    "Derivative(x**3, x)": 3 * X**2,
    "Integral(x**2, x)": X**3 / 3,
    "Integral(t, (t, 0, x))": X**2 / 2,
    "Sum(x**k, (k, 0, 3))": 1 + X + X**2 + X**3,
    "Limit(sin(x*t)/t, t, 0)": X,
    "besselj(0, x)": [0.5118276717359182, 0.9844359292958527, 0.22389077914123567],
}


@pytest.mark.parametrize("formula", WORKED_OUT)
def test_sampling_works_out_what_numpy_does_not_know(formula):
    np.testing.assert_allclose(sample(parse(formula), {"x": X}), WORKED_OUT[formula], rtol=1e-12)


def test_sampling_a_matrix_has_the_points_first():
    assert sample_all(parse("Matrix([[x, 1, 2], [3, 4, x]])"), {"x": X}).shape == (3, 2, 3)
    assert sample_all(parse("(x, 1)"), {"x": X}).shape == (3, 2)
    assert sample_all(parse("(1, 2)"), {}).shape == (2,)
    with pytest.raises(Unevaluable, match="different lengths"):
        sample_all(parse("((1, 2), (3,))"), {})
