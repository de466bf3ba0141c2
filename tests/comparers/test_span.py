"""span: what its page does not show."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from grader.formulas import parse
from tests.comparers.seen import build, value, verdict

PLANE = [[1, 1, 0], [0, 1, 1]]

RIGHT = {
    "a set of vectors": ("{(1, 1, 0), (0, 1, 1)}", PLANE),
    "irrational multiples": ("[[sqrt(2), sqrt(2), 0], [0, pi, pi]]", PLANE),
    "a parameter": ("[[t, t, 0], [1, 1 + t, t]]", PLANE),
    "a rotating basis of the plane": ("[[1, 0], [0, 1]]", "[[cos(t), sin(t)], [-sin(t), cos(t)]]"),
    "a line": ("[cos(t), sin(t)]", "[1, tan(t)]"),
    "a dependent third": ("[[1, a, a**2], [1, b, b**2], [2, a + b, a**2 + b**2]]", "[[1, a, a**2], [1, b, b**2]]"),
    "zero spaces": ("[0, 0]", "[]"),
    "a matrix and a list": ("[[1, 1, 0], [0, 1, 1]]", "Matrix([[1, 0], [1, 1], [0, 1]])"),
    "rounded numbers": ("[[0.333333333333333, 0.333333333333333, 0], [0, 1, 1]]", PLANE),
    "numbers": ("2", "3"),
}

WRONG = {
    "nearly parallel": ("[[1, 1, 0], [0, 1000000, 1000001]]", PLANE, "other-space"),
    "rounded numbers that differ": ("[[0.333333333333333, 0.333333343333333, 0], [0, 1, 1]]", PLANE, "other-space"),
    "too small by a dependence of roots": ("[[sqrt(2), 2], [1, sqrt(2)]]", "[[1, 0], [0, 1]]", "too-small"),
    "too large by a parameter": ("[[1, 0], [0, 1]]", "[[cos(t), sin(t)], [2*cos(t), 2*sin(t)]]", "too-large"),
    "another line": ("[1, -I]", "[I, -1]", "other-space"),
    "another dimension": ("[1, 0, 0]", PLANE, "other-space"),
    "something for nothing": ("[1, 0]", "[]", "too-large"),
    "lists of different lengths": ("[[1, 2], 3]", PLANE, None),
    "a matrix among the vectors": ("[[[1, 2], [3, 4]]]", PLANE, None),
}


@pytest.mark.parametrize(("given", "to"), RIGHT.values(), ids=RIGHT)
def test_right_space(given, to):
    assert verdict(build({"span": {"to": to}}), parse(given))[0] == "pass"


@pytest.mark.parametrize(("given", "to", "diagnosis"), WRONG.values(), ids=WRONG)
def test_wrong_space(given, to, diagnosis):
    judgement = build({"span": {"to": to}}).judge(parse(given))
    assert (judgement.credit, judgement.diagnosis) == (0, diagnosis), judgement.message


vectors = st.lists(st.lists(st.integers(-3, 3), min_size=4, max_size=4), min_size=2, max_size=3)


@settings(deadline=None, max_examples=40)
@given(vectors, st.integers(-3, 3), st.sampled_from(["1", "sqrt(2)", "exp(t)"]))
def test_combinations_span_the_same_space(to, factor, scale):
    first, second, *rest = np.array(to)
    seen = [f"{scale}*{list(map(int, vector))}" for vector in (first + factor * second, second, *rest)]
    assert verdict(build({"span": {"to": to}}), parse(f"[{', '.join(seen)}]"))[0] == "pass"


@settings(deadline=None, max_examples=40)
@given(vectors)
def test_a_vector_outside_is_found(to):
    normal = np.linalg.svd(np.array(to))[2][-1]
    if np.linalg.matrix_rank(to) < 4:
        assert build({"span": {"to": to}}).judge(value([*to, normal.tolist()])).diagnosis == "too-large"


def test_an_array_of_more_axes_is_no_list_of_vectors():
    assert verdict(build({"span": {"to": PLANE}}), value(np.zeros((2, 2, 2))))[0] == "fail"


def test_basis_and_member_exclude_one_another():
    with pytest.raises(ValidationError):
        build({"span": {"to": PLANE, "basis": True, "member": True}})


def test_instead_asks_for_another_space():
    assert verdict(build({"span": {"to": PLANE}}).instead([1, 2]), parse("[2, 4]"))[0] == "pass"
