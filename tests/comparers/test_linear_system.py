"""linear_system: what its page does not show."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.comparers import find_all
from grader.errors import Undecided
from tests.comparers.seen import build, record, verdict

EQUATIONS = ["x + y == z", "2*x + 6*z == 10", "4*y + 6*z == 6"]
SYSTEM = {"linear_system": {"unknowns": ["x", "y", "z"], "to": EQUATIONS}}
A = np.array([[1.0, 1, -1], [2, 0, 6], [0, 4, 6]])
B = np.array([0.0, 10, 6])


def changed(row, column, number):
    matrix = A.copy()
    matrix[row, column] = number
    return matrix


@given(st.lists(st.integers(-5, 5), min_size=9, max_size=9))
def test_any_independent_combinations_of_the_equations_are_right(numbers):
    mixed = np.array(numbers, float).reshape(3, 3)
    independent = abs(np.linalg.det(mixed)) > 0.5
    outcome, message = verdict(build(SYSTEM), record(A=mixed @ A, b=mixed @ B))
    assert outcome == ("pass" if independent else "fail"), message
    assert independent or "All rows are right, but" in message


@pytest.mark.parametrize(
    ("matrix", "right", "diagnosis"),
    [
        (A.astype("float32"), B.astype("float32"), None),
        (A * 1e9, B * 1e9, None),
        (np.vstack([A, [2, -4, 0]]), [*B, 4], None),
        (np.vstack([A, [0, 0, 0]]), [*B, 0], None),
        (np.vstack([A, [0, 0, 0]]), [*B, 1], "zero_row"),
        (changed(0, 2, 1), B, "sign"),
        (A, [0, 10, -6], "sign"),
        (A, [0, 12, 6], "coefficient"),
        (changed(2, 1, 5), B, "coefficient"),
        (A, -B, "sign"),
        (A.T, B, "transposed"),
        (A[:, ::-1], B, "permuted"),
        ([A[0], A[0], A[1]], [0, 0, 10], "dependent"),
        (A[:1], [0], "too_few"),
        (A * 0, B * 0, "dependent"),
        ([[1, 2, 3], [4, 5, 6], [7, 8, 10]], B, None),
    ],
)
def test_what_is_wrong(matrix, right, diagnosis):
    assert build(SYSTEM).judge(record(A=matrix, b=right)).diagnosis == diagnosis


def test_all_wrong_rows_are_counted():
    _, message = verdict(build(SYSTEM), record(A=[[1, 2, 3], [4, 5, 6], [7, 8, 10]], b=B))
    assert message == "Row 1 (x + 2·y + 3·z = 0) does not follow from what is given. In all, 3 rows are wrong."


def test_equations_without_names_are_told_without_them():
    compare = build(SYSTEM)
    assert verdict(compare, record(A=A, b=[0, 12, 6]))[1].endswith("It is right but for its right side.")
    assert verdict(compare, record(A=A[1:], b=B[1:]))[1] == (
        "All rows are right, but 3 equations are needed; these are 2."
    )


DEPENDENT = {"linear_system": {"unknowns": ["x", "y"], "to": ["x + y == 1", "2*x + 2*y == 2"], "matrix": "M"}}
CONTRADICTORY = {"linear_system": {"unknowns": ["x", "y"], "to": ["x + y == 1", "x + y == 2"], "right_side": "r"}}


def test_what_is_asked_for_may_be_dependent_or_contradictory():
    assert verdict(build(DEPENDENT), record(M=[[3, 3]], b=[3]))[0] == "pass"
    assert verdict(build(DEPENDENT), record(M=[[3, 3], [1, 0]], b=[3, 0]))[0] == "fail"
    assert verdict(build(CONTRADICTORY), record(A=[[1, 1], [2, 2]], r=[5, 7]))[0] == "pass"
    assert verdict(build(CONTRADICTORY), record(A=[[1, 1], [2, 2]], r=[5, 10]))[0] == "fail"


@pytest.mark.parametrize(
    ("equation", "why"),
    [("x*y == 2", "not linear"), ("x == w", "w is not among the unknowns"), ("x**2", "linear"), ("1/x", "real")],
)
def test_other_equations_are_refused(equation, why):
    options = {"unknowns": ["x", "y"], "to": [equation]}
    with pytest.raises(ValueError, match=why):
        find_all()["linear_system"].model_validate_json(json.dumps(options))


@pytest.mark.parametrize(
    ("things", "said"),
    [
        ({"A": A, "b": "none"}, "b is the text “none”"),
        ({"A": A * 1j, "b": B}, "not finite or not real"),
        ({"A": A * np.nan, "b": B}, "not finite or not real"),
        ({"A": 5, "b": 5}, "A has the shape ()"),
    ],
)
def test_what_is_no_system(things, said):
    outcome, message = verdict(build(SYSTEM), record(**things))
    assert outcome == "fail"
    assert said in message


def test_targets_that_are_not_looked_at_leave_the_check_undecided():
    with pytest.raises(Undecided):
        build(SYSTEM).judge(record(A=A, c=B))


def test_instead_compares_with_other_equations():
    other = build(SYSTEM).instead(["x == 1", "y == 2", "z == 3"])
    assert verdict(other, record(A=np.eye(3), b=[1, 2, 3]))[0] == "pass"
    assert verdict(other, record(A=A, b=B))[0] == "fail"
