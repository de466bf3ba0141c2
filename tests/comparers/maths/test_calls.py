"""What functions give, from the results of calls, of one call with arrays, or of a formula."""

import numpy as np
import pytest
import sympy as sp

from grader.comparers.maths.arrays import Reason, numbers
from grader.comparers.maths.calls import POINT_BY_POINT, WITH_ARRAYS, outputs
from grader.values import Calls, Fault, Items, Number
from tests.comparers.seen import calls, value

POINTS = {"x": [1.0, 2.0, 4.0]}
X, T = sp.symbols("x t")
NO_RESULT = "does not give a result a point when it is called with all points"


def rows(function, points=None, pass_as="arguments"):
    found = outputs(calls(function, points or POINTS, pass_as))
    return [row.text if isinstance(row, Reason) else row.tolist() for row in found.rows], found.notes


CASES = {
    "both ways": (lambda x: x * 2, [2, 4, 8], ()),
    "a constant": (lambda x: 7, [7, 7, 7], ()),
    "a vector as a tuple": (lambda x: (x, 1), [[1, 1], [2, 1], [4, 1]], ()),
    "a vector a row a point": (lambda x: np.stack([x, -x], -1), [[1, -1], [2, -2], [4, -4]], ()),
    "numbers only": (float, [1, 2, 4], (POINT_BY_POINT,)),
    "branches": (lambda x: 1 if x > 1 else 0, [0, 1, 1], (POINT_BY_POINT,)),
    "other values with arrays": (np.sum, [1, 2, 4], (POINT_BY_POINT,)),
    "arrays only": (lambda x: x[:] + 1, [2, 3, 5], (WITH_ARRAYS,)),
    "a vector from arrays only": (lambda x: (x[:], -x), [[1, -1], [2, -2], [4, -4]], (WITH_ARRAYS,)),
    "a formula": (X**2, [1, 4, 16], ()),
    "a formula in another letter": (sp.Lambda(T, T**2), [1, 4, 16], ()),
    "a formula with a vector": (sp.Matrix([X, 1]), [[[1], [1]], [[2], [1]], [[4], [1]]], ()),
    "a derivative": (sp.Derivative(X**2, X), [2, 4, 8], ()),
}


@pytest.mark.parametrize(("function", "expected", "notes"), CASES.values(), ids=CASES)
def test_rows_and_notes(function, expected, notes):
    assert rows(function) == (expected, notes)


def test_all_points_in_one_call():
    assert rows(lambda points: points @ [[2.0]], pass_as="rows")[0] == [[2], [4], [8]]
    assert rows(lambda points: points[:, 0] * 2, pass_as="rows")[0] == [2, 4, 8]
    assert rows(lambda points: 5, pass_as="rows")[0] == [NO_RESULT] * 3


def test_faults_stay_with_their_points():
    found, notes = rows(lambda x: 1 / (x - 2))
    assert found == [-1, "stopped with ZeroDivisionError: float division by zero in line 3", 0.5]
    assert notes == ()


def test_formulas_with_other_variables_say_which():
    assert "contains k and m, which is not" in rows(sp.Symbol("k") * X * sp.Symbol("m"))[0][0]
    assert "is a formula of 2 variables where 1" in rows(sp.Lambda((X, T), X))[0][0]
    assert rows(sp.Lambda((X,), X > 1))[0][0] == "gives true or false, not a number"


def test_calls_that_make_no_sense_have_no_rows():
    assert outputs(Calls(("x",), ())).rows == ()
    assert outputs(Calls(("x",), ((1.0,), (1.0, 2.0)))).rows == ()
    assert outputs(Calls(("x",), ((1.0,), (2.0,)))).rows == ()


ARRAYS = {
    "a number": (3, ()),
    "a list": ([1, 2.5], (2,)),
    "a mixed list": ([1, sp.Rational(1, 2), np.float32(2)], (3,)),
    "a nested list": ([[1, 2], [3, 4], [5, 6]], (3, 2)),
    "a list of arrays": ([np.ones(2), (1, 2)], (2, 2)),
    "a matrix": (sp.Matrix([[1, 2, 3]]), (1, 3)),
    "a point": (sp.Point(1, 2), (2,)),
    "a dictionary": ({"a": 1, "b": 2}, (2,)),
    "an empty list": ([], (0,)),
    "an array without rows": (np.empty((0, 2)), (0, 2)),
    "float16": (np.ones(2, np.float16), (2,)),
    "big-endian": (np.ones(2, ">f8"), (2,)),
}


@pytest.mark.parametrize(("thing", "shape"), ARRAYS.values(), ids=ARRAYS)
def test_values_as_arrays(thing, shape):
    assert numbers(value(thing)).shape == shape


def test_a_fault_inside_a_list_is_told():
    assert numbers(Items((Number(1), Fault("none")))) == Reason("has an element that is None")
