"""numeric: what its page does not show."""

import math
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
import sympy as sp

from grader.errors import Undecided
from grader.formulas import parse
from grader.values import Calls, Fault, Items, Number
from tests.comparers.seen import build, calls, value, verdict

X, Y = sp.symbols("x y", positive=True)
POINTS = {"x": [-2.0, 0.5, 3.0]}
PAIRS = {"x": [1.0, -2.0, 0.5], "y": [0.25, 3.0, -1.0]}

RIGHT_VALUES = {
    "zero": (0, 0.0),
    "negative zero": (0, -0.0),
    "within the least tolerance": (0, 5e-10),
    "a numpy scalar": (2, np.float32(2)),
    "an integer array of one": (2, np.array([[2]])),
    "a fraction": ("1/3", Fraction(1, 3)),
    "a sympy number": ("sqrt(2)", sp.sqrt(2)),
    "an unevaluated integral": ("8/3", sp.Integral(X**2, (X, 0, 2))),
    "a huge integer": ("10**30", 10**30),
    "infinity": ("oo", math.inf),
    "minus infinity": ("-oo", -sp.oo),
    "not a number": ("nan", float("nan")),
    "a complex number": ("1 + 2*I", 1 + 2j),
    "a real one with imaginary rounding": (1, 1 + 1e-17j),
    "a vector as a tuple": ([1, 2], (1, 2)),
    "a vector as a series": ([1, 2], pd.Series([1.0, 2.0], index=["a", "b"])),
    "a vector of mixed kinds": ([1, 2], [sp.Integer(1), np.float64(2)]),
    "a vector written as one formula": ("(1, 2)", np.array([[1, 2]])),
    "a matrix": ([[1, 2], [3, 4]], sp.Matrix([[1, 2], [3, 4]])),
    "a matrix as a data frame": ([[1, 2], [3, 4]], pd.DataFrame({"a": [1, 3], "b": [2, 4]})),
    "an empty vector": ([], []),
    "a set of one": (5, {5}),
}

WRONG_VALUES = {
    "just outside": (1, 1.00001, "is 1.00001, which is not right"),
    "NaN for a number": (1, float("nan"), "is NaN"),
    "infinity for a number": (1, math.inf, "is infinity"),
    "a number for infinity": ("oo", 1e308, "is 1e+308"),
    "a huge integer for infinity": ("oo", 10**400, "is 1.79769e+308"),
    "the other infinity": ("oo", -math.inf, "is minus infinity"),
    "an imaginary part": (1, 1 + 1j, "1 + 1i"),
    "a bool": (1, True, "true or false, not a number"),
    "a text": (1, "1", "is the text “1”, not a number"),
    "a long text with line breaks": (1, "a\nb" * 200, "…"),
    "an empty list": (1, [], "has 0 numbers where 1 is asked"),
    "a list with a text": ([1, 2], [1, "2"], "has an element that is the text “2”"),
    "a list with None": ([1, 2], [1, None], "has an element that is None"),
    "rows of different lengths": ([[1, 2], [3, 4]], [[1, 2], [3]], "elements of different sizes"),
    "a transposed matrix": ([[1, 2, 3], [4, 5, 6]], np.ones((3, 2)), "has 3 × 2 numbers where 2 × 3 numbers are asked"),
    "a matrix laid flat": ([[1, 2], [3, 4]], [1, 2, 3, 4], "has 4 numbers where 2 × 2 numbers are asked"),
    "a set": ([1, 2], {1, 2}, "its elements have no order"),
    "a formula": (1, X**2, "still contains the variable x"),
    "an object": (1, object(), "is an object of type object"),
    "a module's function": (1, math.sin, "is a function"),
    "one entry of a matrix": ([[1, 2], [3, 4]], [[1, 2], [3, 5]], "row 2, column 2 (5) is not right"),
    "a bool array": ([1, 0], np.array([True, False]), "true and false"),
}


@pytest.mark.parametrize(("to", "thing"), RIGHT_VALUES.values(), ids=RIGHT_VALUES)
def test_right_value(to, thing):
    assert verdict(build({"numeric": {"to": to}}), value(thing)) == ("pass", "That is right.")


@pytest.mark.parametrize(("to", "thing", "said"), WRONG_VALUES.values(), ids=WRONG_VALUES)
def test_wrong_value(to, thing, said):
    outcome, message = verdict(build({"numeric": {"to": to}}), value(thing))
    assert (outcome, said in message) == ("fail", True), message


VECTOR = {"to": ["2*x", "3*y**2"]}
RIGHT_FUNCTIONS = {
    "a tuple": lambda x, y: (2 * x, 3 * y**2),
    "an array with a row a point": lambda x, y: np.stack([2 * x, 3 * y**2], axis=-1),
    "a column": lambda x, y: np.array([[2 * x], [3 * y**2]]),
    "numbers only": lambda x, y: [2 * float(x), 3 * float(y) ** 2],
    "arrays only": lambda x, y: np.array([2 * x, 3 * y**2]) if x.ndim else 1 / 0,
    "a pandas row": lambda x, y: pd.Series([2 * x, 3 * y**2]) if np.ndim(x) == 0 else None,
    "a lambda of SymPy": sp.Lambda((X, Y), sp.Matrix([[2 * X, 3 * Y**2]])),
    "a list of formulas": [2 * X, 3 * Y**2],
}


@pytest.mark.parametrize("function", RIGHT_FUNCTIONS.values(), ids=RIGHT_FUNCTIONS)
def test_right_function_of_two_variables(function):
    assert verdict(build({"numeric": VECTOR}), calls(function, PAIRS)) == ("pass", "Right at all 3 points.")


WRONG_FUNCTIONS = {
    "a constant": (lambda x: 5, "At x = -2 your function gives 5, which is not right."),
    "right at one point": (lambda x: x**2 if x == 3 else 0, "It is right at 1 of 3 points."),
    "None": (lambda x: None, "returns None: is there a `return`? It is right at none of 3 points."),
    "an exception": (
        lambda x: x / 0 if x == 0.5 else x**2,
        "At x = 0.5 your function stopped with ZeroDivisionError: float division by zero in line 3. It is right at 2",
    ),
    "another number of arguments": (lambda x, y: x, "stopped with TypeError"),
    "text": (str, "gives something that is the text “-2.0”"),
    "a bool": (lambda x: x > 0, "true or false"),
    "all values at once": (lambda x: [1, 2, 3], "has 3 numbers where 1 is asked"),
    "a formula of too many variables": (X * sp.Symbol("k"), "contains k, which is not among its variables"),
    "NaN": (lambda x: float("nan"), "gives NaN"),
}


@pytest.mark.parametrize(("function", "said"), WRONG_FUNCTIONS.values(), ids=WRONG_FUNCTIONS)
def test_wrong_function(function, said):
    outcome, message = verdict(build({"numeric": {"to": "x**2"}}), calls(function, POINTS))
    assert (outcome, said in message) == ("fail", True), message


def test_a_fault_of_a_call_is_told_with_its_line():
    seen = Calls(("x",), ((1.0,),), results=(Fault("raised", "ValueError: no\nroot", 7),))
    assert verdict(build({"numeric": {"to": "x"}}), seen) == (
        "fail",
        "At x = 1 your function stopped with ValueError: no root in line 7.",
    )


def test_one_alternative_must_hold_at_all_points():
    compare = build({"numeric": {"any_of": ["x", "-x"]}})
    assert verdict(compare, calls(lambda x: -x, POINTS))[0] == "pass"
    assert verdict(compare, calls(abs, POINTS))[0] == "fail"


def test_alternatives_may_have_different_shapes():
    compare = build({"numeric": {"any_of": [1, [1, 1]]}})
    assert [verdict(compare, value(thing))[0] for thing in (1, (1, 1), (1, 1, 1))] == ["pass", "pass", "fail"]


def test_the_least_tolerance_may_be_a_formula_in_the_drawn_variables():
    compare = build({"numeric": {"to": "x", "rel_tol": 0, "abs_tol": "0.1*abs(x)"}})
    assert verdict(compare, calls(lambda x: 1.09 * x, POINTS))[0] == "pass"
    assert verdict(compare, calls(lambda x: 1.11 * x, POINTS))[0] == "fail"


def test_a_tolerance_for_a_vectors_length_leaves_room_in_its_small_numbers():
    options = {"to": [1000, 0.001], "rel_tol": 1e-3}
    seen = value((1000, 0.5))
    assert verdict(build({"numeric": {**options, "whole_vector": True}}), seen)[0] == "pass"
    assert verdict(build({"numeric": options}), seen)[0] == "fail"


def test_point_by_point_results_count_before_those_of_arrays_and_a_note_says_so():
    judgement = build({"numeric": {"to": "abs(x)"}}).judge(calls(lambda x: x if x > 0 else -x, POINTS))
    assert (judgement.credit, len(judgement.notes)) == (1, 1)
    assert "point by point" in judgement.notes[0]


def test_a_function_for_arrays_alone_is_called_with_arrays_and_a_note_says_so():
    judgement = build({"numeric": {"to": "x**2"}}).judge(calls(lambda x: x[:] ** 2, POINTS))
    assert (judgement.credit, len(judgement.notes)) == (1, 1)
    assert "with arrays" in judgement.notes[0]


def test_a_function_that_is_right_for_both_has_no_note():
    assert build({"numeric": {"to": "x**2"}}).judge(calls(lambda x: x**2, POINTS)).notes == ()


def test_a_constant_function_is_right_for_arrays_too():
    assert build({"numeric": {"to": "2"}}).judge(calls(lambda x: 2, POINTS)).notes == ()


def test_the_message_hides_the_right_value_and_the_answer_holds_it():
    judgement = build({"numeric": {"to": "x**2"}}).judge(calls(lambda x: x, {"x": [3.0]}))
    assert judgement.message == "At x = 3 your function gives 3, which is not right."
    assert judgement.answer == "At x = 3 the right value is 9."


def test_instead_compares_with_another_value_in_a_tolerance_of_its_own():
    other = build({"numeric": {"to": 1}}).instead("2", within=0.1)
    assert [verdict(other, Number(number))[0] for number in (1, 2.15, 2.3)] == ["fail", "pass", "fail"]


def test_formulas_that_have_no_value_leave_the_check_undecided():
    for to in ("x", "nonsense(1)", [[1, 2], [3]]):
        with pytest.raises(Undecided):
            build({"numeric": {"to": to}}).judge(Number(1))


def test_a_function_that_was_never_called_leaves_the_check_undecided():
    with pytest.raises(Undecided):
        build({"numeric": {"to": "x"}}).judge(Calls(("x",), ()))


def test_either_to_or_any_of_is_asked_for():
    for options in ({}, {"to": 1, "any_of": [1]}):
        with pytest.raises(ValueError, match="either"):
            build({"numeric": options})


def test_deeply_nested_lists_are_read_to_a_bound():
    nested = Number(1)
    for _ in range(500):
        nested = Items((nested,))
    assert verdict(build({"numeric": {"to": 1}}), nested)[0] == "fail"


EXACTLY = {"rel_tol": 0, "abs_tol": 0}
RIGHT_FORMULAS = {
    "a fraction within the tolerance": ("22/7", "pi", {"abs_tol": 0.01}),
    "on the edge of the absolute tolerance": ("1.05", "1", {"abs_tol": 0.05}),
    "on the edge of the relative tolerance": ("1.05", "1", {"rel_tol": "1/20"}),
    "within one of two tolerances": ("3.15", "pi", {"abs_tol": 0.001, "rel_tol": 0.01}),
    "a whole number as tolerance": ("22/7", "3", {"abs_tol": 1, "rel_tol": 0}),
    "beyond the range of floats": ("1e400", "10**400", EXACTLY),
    "close beyond the range of floats": ("1.001e400", "1e400", {"rel_tol": 0.01}),
    "below the range of floats": ("1e-400", "10**(-400)", EXACTLY),
    "surds, exactly": ("sqrt(2)*sqrt(3)", "sqrt(6)", EXACTLY),
    "a sum of decimals, exactly": ("0.1 + 0.2", "0.3", EXACTLY),
    "a difference of large numbers": ("10**20*(sqrt(10**40 + 1) - 10**20)", "1/2", {}),
    "a root of a negative number": ("sqrt(-4)", "2*I", {}),
    "a complex root": ("(-8)**(1/3)", "1 + sqrt(3)*I", {}),
    "complex infinity": ("1/0", "zoo", {}),
    "infinity as a limit": ("Limit(1/x, x, 0)", "oo", {}),
    "a tower, as it is": ("10**10**10", "10**10**10", {}),
    "an endless sum": ("Sum(1/n**2, (n, 1, oo))", "pi**2/6", {}),
    "digits cut off": ("3.1415926", "pi", {}),
    "a rounded reference": ("3.14159265", "3.1415927", {}),
    "a set in another order": ("{2, 1}", "{1, 2.001}", {"abs_tol": 0.01}),
    "entries that are infinite": ("(1, oo)", "(1, oo)", {}),
}

WRONG_FORMULAS = {
    "just outside": ("1.0500001", "1", {"abs_tol": 0.05}),
    "the other tolerance is not given": ("1000000.5", "1000000", {"abs_tol": 0.01}),
    "a fraction of zero": ("1e-10", "0", {"rel_tol": 0.001}),
    "the eighth digit": ("3.1415926", "3.1415927", {}),
    "the eighth digit of whole numbers": ("10000001", "10000000", {}),
    "the twentieth digit": ("1.00000000000000000001", "1", EXACTLY),
    "beyond the range of floats": ("1e400", "2e400", {}),
    "a real root for a complex one": ("(-8)**(1/3)", "-2", {}),
    "infinity for a number": ("oo", "1e400", {}),
    "a number for infinity": ("1e400", "oo", {}),
    "the other infinity": ("(1, oo)", "(1, -oo)", {}),
    "infinity for a complex one": ("oo", "zoo", {}),
    "NaN for infinity": ("nan", "zoo", {}),
    "an imaginary part beyond the range of floats": ("1e400*(1 + I)", "1e400", {}),
    "an equation": ("Eq(x, 3.14)", "3.14", {}),
    "beyond the exponents of floats": ("1e9999", "3", {}),
    "a factorial": ("factorial(10**9)", "3", {}),
    "a set with another number": ("{2, 1}", "{1, 3}", {}),
}


@pytest.mark.parametrize(("seen", "to", "options"), RIGHT_FORMULAS.values(), ids=RIGHT_FORMULAS)
def test_right_formula(seen, to, options):
    assert verdict(build({"numeric": {"to": to, **options}}), parse(seen)) == ("pass", "That is right.")


@pytest.mark.parametrize(("seen", "to", "options"), WRONG_FORMULAS.values(), ids=WRONG_FORMULAS)
def test_wrong_formula(seen, to, options):
    assert verdict(build({"numeric": {"to": to, **options}}), parse(seen))[0] == "fail"


@pytest.mark.parametrize("seen", [10**400 + 1, math.inf, -(10**400)])
def test_numbers_of_python_beyond_floats_are_told_apart(seen):
    assert verdict(build({"numeric": {"to": "10**400", **EXACTLY}}), value(seen))[0] == "fail"


def test_formulas_too_large_to_be_told_apart_are_undecided():
    with pytest.raises(Undecided):
        build({"numeric": {"to": "10**10**10", **EXACTLY}}).judge(parse("10**10**10 + 1"))


def test_a_tolerance_is_a_number():
    with pytest.raises(ValueError, match="no value"):
        build({"numeric": {"to": 1, "rel_tol": "x"}})


def test_that_nothing_is_right_is_said_once():
    seen = calls(lambda x: (5, 6), POINTS)
    outcome, message = verdict(build({"numeric": {"to": ["x**2", "x + 40"]}}), seen)
    assert (outcome, message) == ("fail", "At x = -2 your function gives (5, 6). It is right at none of 3 points.")
