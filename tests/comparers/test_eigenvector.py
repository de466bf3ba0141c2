"""eigenvector: what its page does not show."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.formulas import parse
from tests.comparers.seen import build, value, verdict

GOLDEN = {"matrix": [[0, 1], [1, 1]], "value": "(1 + sqrt(5))/2"}

RIGHT = {
    "a root": ("[1, (1 + sqrt(5))/2]", GOLDEN),
    "another form of it": ("[2/(1 + sqrt(5)), 1]", GOLDEN),
    "rounded numbers": ("[1, 1.618033988749895]", GOLDEN),
    "a rounded eigenvalue": ("[1, 1.618033988749895]", {**GOLDEN, "value": 1.618033988749895}),
    "any vector of a zero matrix": ("[0, 5]", {"matrix": [[0, 0], [0, 0]], "value": 0}),
    "a matrix of one entry": ("7", {"matrix": 3, "value": 3}),
    "a matrix as text": ("[1, 1]", {"matrix": "Matrix([[2, 1], [1, 2]])", "value": 3}),
    "the matrix as reference": ("[1, 1]", {"to": "[[2, 1], [1, 2]]", "value": 3}),
    "a phase in the matrix": ("[exp(I*a), 1]", {"matrix": "[[0, exp(I*a)], [exp(-I*a), 0]]", "value": 1}),
    "a matrix without real eigenvalues": ("[1, I]", {"matrix": [[0, 1], [-1, 0]]}),
    "a multiple of a vector": ("3*Matrix([1, 1])/sqrt(2)", {"matrix": [[2, 1], [1, 2]], "value": 3}),
}

WRONG = {
    "six digits of a root": ("[1, 1.618034]", GOLDEN, "not-an-eigenvector"),
    "rounded numbers that differ": ("[1, 1.618033999999999]", GOLDEN, "not-an-eigenvector"),
    "the other root": ("[1, (1 - sqrt(5))/2]", GOLDEN, "other-eigenvalue"),
    "the other root, rounded": ("[1, -0.618033988749895]", GOLDEN, "other-eigenvalue"),
    "the kernel": (
        "[1, -1]",
        {"matrix": [[1, 1], [1, 1]], "value": 2},
        "other-eigenvalue",
    ),
    "zero by cancelling": ("[sqrt(2)*sqrt(3) - sqrt(6), 0]", GOLDEN, "zero-vector"),
    "zero in floats": ("[0.0, 0.0]", {**GOLDEN, "value": 1.618033988749895}, "zero-vector"),
}


@pytest.mark.parametrize(("given", "options"), RIGHT.values(), ids=RIGHT)
def test_right_eigenvector(given, options):
    assert verdict(build({"eigenvector": options}), parse(given))[0] == "pass"


@pytest.mark.parametrize(("given", "options", "diagnosis"), WRONG.values(), ids=WRONG)
def test_wrong_eigenvector(given, options, diagnosis):
    judgement = build({"eigenvector": options}).judge(parse(given))
    assert (judgement.credit, judgement.diagnosis) == (0, diagnosis), judgement.message


@settings(deadline=None, max_examples=40)
@given(st.lists(st.integers(-5, 5), min_size=6, max_size=6))
def test_what_numpy_finds_is_right(entries):
    a, b, c, d, e, f = entries
    matrix = [[a, b, c], [b, d, e], [c, e, f]]
    for column in np.linalg.eigh(matrix)[1].T:
        assert verdict(build({"eigenvector": {"matrix": matrix}}), value(column + 1e-13))[0] == "pass"


@pytest.mark.parametrize("options", [{}, {"matrix": [[1, 2]]}, {"matrix": [["oo", 1], [1, 2]]}])
def test_a_spec_without_a_square_matrix_is_undecided(options):
    assert verdict(build({"eigenvector": options}), parse("[1, 2]"))[0] == "undecided"


def test_instead_asks_for_another_eigenvalue():
    compare = build({"eigenvector": {"matrix": [[2, 1], [1, 2]], "value": 3}}).instead(1)
    assert verdict(compare, parse("[1, -1]"))[0] == "pass"


def test_the_answer_is_the_vector_of_the_spec():
    compare = build({"eigenvector": {"to": [1, 1], "matrix": [[2, 1], [1, 2]], "value": 3}})
    assert compare.judge(parse("[1, 2]")).answer == "One right vector is (1, 1)."
