"""What is looked at, what is believed, and that nothing an answer holds can harm or delay."""

import time
from contextlib import suppress
from dataclasses import replace

import numpy as np
import pytest
import sympy as sp

from grader import diagnosis
from grader.diagnosis import Explanation, case
from grader.diagnosis._evidence import believed, information
from grader.diagnosis._sampling import MOST_PARTS
from grader.values import Array, Items, Node, Number, Text
from tests.comparers.seen import build, calls, value

POINTS = {"x": [-1.9, -1, -0.4, 0.3, 0.7, 1.1, 2, 2.6]}


def explained(compare, thing, points=None):
    """The slug of what is said to a student's object, "" where nothing is."""
    comparer = build(compare)
    seen = calls(thing, points) if points else value(thing)
    found = diagnosis.explain(seen, comparer.judge(seen).expected, comparer, seconds=10)
    return found.slug if found else ""


def numeric(to, thing, points=None, **tolerances):
    comparer = build({"numeric": {"to": to, **tolerances}})
    return case(calls(thing, points) if points else value(thing), comparer.to, comparer)


def test_every_kind_is_found_and_ranked():
    """A module without a KIND would raise."""
    ranks = [kind.rank for kind in diagnosis.kinds()]
    assert len(ranks) == len(diagnosis.names()) > 15
    assert ranks == sorted(ranks)


# --- What is put side by side ------------------------------------------------------------------------


def test_a_function_is_looked_at_where_it_was_called():
    found = numeric("x**2", lambda x: x**3, POINTS)
    assert found.seen.tolist() == [x**3 for x in POINTS["x"]]
    assert found.right.tolist() == pytest.approx([x**2 for x in POINTS["x"]])


def test_points_without_a_number_are_left_out():
    found = numeric("x**2", lambda x: None if x < 0 else x, POINTS)
    assert found.at["x"].tolist() == [0.3, 0.7, 1.1, 2, 2.6]


def test_a_function_with_numbers_at_two_points_only_is_not_looked_at():
    assert numeric("x**2", lambda x: x if x > 1.5 else None, POINTS) is None


def test_formulas_are_looked_at_in_points_of_their_own():
    comparer = build({"equivalent": {"to": "x**2*y"}})
    found = case(value(sp.sympify("x*y")), comparer.to, comparer)
    assert set(found.at) == {"x", "y"}
    assert found.seen == pytest.approx(found.at["x"] * found.at["y"])


def test_a_column_is_put_beside_a_flat_vector():
    assert numeric(["1", "2", "3"], np.array([[4], [5], [7]])).alike


@pytest.mark.parametrize(
    "thing",
    [
        Text("a" * 10**6),
        Number(10**4_000),
        Items((Number(1.5),) * (MOST_PARTS + 1)),
        Array("float64", (300, 300), bytes(8 * 90_000)),
        Items((Text("a"), Number(2))),
        Items(()),
        value(sp.Symbol("x") < 3),
        value(sp.Integral(sp.exp(sp.sin(sp.Symbol("x"))), sp.Symbol("x"))),
    ],
    ids="text number list array mixed empty relation integral".split(),
)
def test_what_is_huge_or_has_no_numbers_is_not_looked_at(thing):
    comparer = build({"equivalent": {"to": "x**2"}})
    assert case(thing, comparer.to, comparer) is None


@pytest.mark.parametrize(
    "compare",
    [{"greater": {"to": "7/3"}}, {"between": {"to": ["2/3", "7/3"]}}, {"congruent": {"to": "77/3", "modulus": "3"}}],
    ids=lambda compare: next(iter(compare)),
)
def test_nothing_is_said_where_many_answers_are_right(compare):
    comparer = build(compare)
    assert diagnosis.explain(Number(-77 / 3), comparer.to, comparer) is None


# --- What is believed --------------------------------------------------------------------------------


def test_it_must_agree_everywhere():
    given = numeric("sin(x)", lambda x: -np.sin(x) if x < 2.5 else 0.3, POINTS)
    assert not believed(Explanation("sign", "", -given.right), given)


def test_it_must_change_something():
    """Right but for rounding is not explained by a mistake that gives about the same."""
    given = numeric("1000 + sin(x)", lambda x: 1000 + np.sin(x) + 0.004, POINTS)
    assert believed(Explanation("a", "", given.right + 0.004), given) is False
    assert believed(Explanation("a", "", given.right + 0.004), replace(given, rel_tol=1e-7)) is True


def test_it_must_be_more_specific_than_chance():
    small, long = numeric("2", -2), numeric("2.71828", -2.71828)
    assert not believed(Explanation("sign", "", -small.right), small)
    assert believed(Explanation("sign", "", -long.right), long)


def test_what_was_fitted_is_taken_off():
    given = numeric("2.71828", 7.1234)
    assert not believed(Explanation("added_constant", "", given.seen, freedom=24), given)


def test_of_a_constant_function_only_one_number_counts():
    assert explained({"numeric": {"to": "-3"}}, lambda x: 3, POINTS) == ""


def test_an_answer_up_to_a_constant_is_compared_so():
    assert explained({"antiderivative": {"to": "x**3 - 2*x**2"}}, lambda x: 2 * x**2 - x**3 + 7.7, POINTS) == "sign"


@pytest.mark.parametrize(
    ("compare", "student"),
    [
        ({"significant_figures": {"to": "100*pi/7", "figures": 4}}, "-44.88"),
        ({"decimal_places": {"to": "100*pi/7", "places": 1}}, "-44.9"),
    ],
)
def test_where_rounded_numbers_are_asked_half_of_the_last_digit_is_allowed(compare, student):
    comparer = build(compare)
    seen = value(sp.Float(student))
    found = diagnosis.explain(seen, comparer.to, comparer)
    assert found.slug == "sign"


def test_shapes_that_do_not_fit_are_not_stretched():
    given = numeric(["sqrt(2)", "sqrt(3)"], [2**0.5, 2**0.5])
    assert given.agrees(np.array([[2**0.5, 2**0.5]]))
    assert not given.agrees(np.array([2**0.5, 2**0.5]))
    assert not given.agrees(np.array([[2**0.5, 2**0.5, 2**0.5]]))


@pytest.mark.parametrize(
    ("number", "bits"),
    [(0.0, 1), (2.0, 2.6), (100.0, 7.7), (2 / 3, 5.8), (0.73128456, 19.9), (731284.56, 24)],
)
def test_the_bits_of_a_number(number, bits):
    assert information(np.array(number), 1e-6, 1.0) == pytest.approx(bits, abs=0.2)


def test_equal_numbers_count_once():
    assert information(np.array([0.7312, 0.7312, -0.7312]), 1e-6, 1.0) == information(np.array(0.7312), 1e-6, 1.0)


# --- What must not happen ----------------------------------------------------------------------------


@pytest.mark.parametrize("factor", [1 + 2e-6, 1 - 4e-6])
def test_what_is_barely_wrong_is_not_explained(factor):
    assert explained({"numeric": {"to": "exp(-x**2)"}}, lambda x: factor * np.exp(-(x**2)), POINTS) == ""


ODD = {
    "nan": lambda x: float("nan"),
    "infinity": lambda x: float("inf"),
    "zero": lambda x: 0,
    "huge": lambda x: 1e308 * x,
    "tiny": lambda x: 1e-300 * x,
    "complex": lambda x: x + 1j,
    "some nan": lambda x: x if x > 0 else float("nan"),
    "empty": lambda x: [],
    "ragged": lambda x: [1] if x > 0 else [1, 2],
    "matrix": lambda x: [[x, 0], [0, 0]],
    "deep": lambda x: [[[x]]],
}


@pytest.mark.parametrize("to", ["1/x", "log(x)", "0", ["x", "1"], [["x", "0"], ["1", "x"]], "sqrt(x)", "I*x"], ids=str)
@pytest.mark.parametrize("odd", ODD)
def test_no_kind_raises_anything_but_that_it_has_nothing_to_say(to, odd):
    given = numeric(to, ODD[odd], POINTS)
    for kind in diagnosis.kinds() if given else ():
        with np.errstate(all="ignore"), suppress(ValueError, ArithmeticError):
            for explanation in kind.explanations(given):
                believed(explanation, given, kind.rank)


def test_a_kind_that_fails_costs_nothing(monkeypatch):
    def failing(given):
        raise TypeError

    kinds = (diagnosis.Kind(1, failing), *diagnosis.kinds())
    monkeypatch.setattr(diagnosis, "kinds", lambda: kinds)
    assert explained({"numeric": {"to": "exp(x)"}}, lambda x: -np.exp(x), POINTS) == "sign"


def test_it_ends_in_time():
    """With a budget that is used up at once, no more than one kind is asked."""
    comparer = build({"numeric": {"to": "exp(x)"}})
    seen = calls(np.cos, POINTS)
    diagnosis.explain(seen, comparer.to, comparer)
    started = time.monotonic()
    assert diagnosis.explain(seen, comparer.to, comparer, seconds=0) is None
    assert time.monotonic() - started < 0.3


def test_it_costs_little():
    """Processor time, so that other work on the machine does not count."""
    comparer = build({"numeric": {"to": "x**2*cos(x) + exp(-x)"}})
    spent = []
    for wrong in (np.cos, np.exp, np.sqrt, np.tanh, lambda x: x, lambda x: 7.7, lambda x: x**2 * np.cos(x)):
        seen = calls(wrong, POINTS)
        started = time.process_time()
        diagnosis.explain(seen, comparer.to, comparer)
        spent.append(time.process_time() - started)
    assert np.median(spent) < 0.15


def test_a_formula_of_unknown_functions_is_not_worked_out():
    undefined = value(sp.Function("f")(sp.Symbol("x")))
    assert undefined.nodes[-1] == Node("Undefined", undefined.nodes[-1].args, "f")
    comparer = build({"equivalent": {"to": "x**2"}})
    assert diagnosis.explain(undefined, comparer.to, comparer) is None


def test_numbers_below_every_tolerance_are_not_all_explained_by_nothing():
    """What gives nearly nothing agrees with a check that takes nearly nothing for nothing."""
    points = {"x": [-1.9, -1, -0.4, 0.3, 0.7, 1.1, 2, 2.6]}
    found = numeric("sin(x)", lambda x: 1e-5 * np.cos(3 * x), points, abs_tol=1e-4)
    assert not found.agrees(1e-5 * found.right)
    assert not found.agrees(np.zeros(8))
    assert found.agrees(1.0001 * found.seen)


@pytest.mark.parametrize(
    ("right", "answer", "slug"),
    [
        ("x**2", lambda x: 4, "same_everywhere"),
        ("x**2", lambda x: 4 if x < 2.5 else 5, ""),
        ("x**2 + 0*x", lambda x: x * 0 + 0.3, "same_everywhere"),
        ("7 + 0*x", lambda x: 4, ""),
    ],
)
def test_an_answer_that_is_the_same_everywhere_is_told_so_where_the_right_one_is_not(right, answer, slug):
    assert explained({"numeric": {"to": right}}, answer, POINTS) == slug


def test_a_mistake_in_any_of_several_right_answers_is_found():
    compare = {"numeric": {"any_of": ["exp(x)", "x**2 + 3*x", "cos(x)"]}}
    assert explained(compare, lambda x: -np.cos(x), POINTS) == "sign"
    assert explained(compare, lambda x: x**2 + 3 * x + 0.3, POINTS) == "added_constant"


def test_a_term_that_would_be_one_with_another_is_not_named():
    compare = {"numeric": {"to": "x**3 - 2*x**2 + 1"}}
    assert explained(compare, lambda x: x**2 + 1, POINTS) == ""
    assert explained(compare, lambda x: x**3, POINTS) == ""
