"""Mistakes of calculus in gradients and Jacobian matrices."""

import numpy as np
import pytest

from grader.comparers.equivalent import Equivalent
from grader.comparers.maths.evaluate import evaluate
from grader.comparers.numeric import Numeric
from grader.diagnosis import explain
from grader.formulas import parse
from grader.values import Calls, Items, Number

ROWS = (("p", "q"), ("r", "s"), ("t", "u"))


def sigma(a, b):
    return f"(1/(1 + exp(-{a}*x - {b}*y)))"


def slope(a, b):
    return f"exp(-{a}*x - {b}*y)/(1 + exp(-{a}*x - {b}*y))**2"


JACOBIAN = [[f"{a}*{slope(a, b)}", f"{b}*{slope(a, b)}"] for a, b in ROWS]


def of_jacobian(answer):
    rows = Items(tuple(Items(tuple(map(parse, row))) for row in answer))
    comparer = Equivalent(to=JACOBIAN)
    return explain(rows, comparer.to, comparer, seconds=20)


@pytest.mark.parametrize(
    ("answer", "slug", "words"),
    [
        ([[slope(a, b)] * 2 for a, b in ROWS], "chain_rule", "missing here. It is the same in all parts"),
        ([[f"{a}*{sigma(a, b)}", f"{b}*{sigma(a, b)}"] for a, b in ROWS], "chain_rule", "outer function"),
        ([[f"{a}**2*{slope(a, b)}", f"{b}**2*{slope(a, b)}"] for a, b in ROWS], "chain_rule", "twice"),
        ([[f"x*{slope(a, b)}", f"y*{slope(a, b)}"] for a, b in ROWS], "wrong_variable", "other letters"),
        ([[slope("p", "q"), JACOBIAN[0][1]], *JACOBIAN[1:]], "chain_rule", "row 1, column 1 of your answer"),
        (
            [[entry.replace(")**2", ")") for entry in row] for row in JACOBIAN],
            "quotient_rule",
            "the square is missing here. It is the same in all parts",
        ),
        ([[entry.replace("p", "P") for entry in JACOBIAN[0]], *JACOBIAN[1:]], "symbol_name", "P where the task has p"),
    ],
)
def test_a_mistake_in_a_jacobian(answer, slug, words):
    answer = [[entry.replace("exP", "exp") for entry in row] for row in answer]
    found = of_jacobian(answer)
    assert found is not None
    assert found.slug == slug
    assert words in found.sentence


def test_a_jacobian_of_no_known_mistake_is_left_alone():
    assert of_jacobian([[f"{a}*x**2 + sin({b})", f"{a}*{b}*y"] for a, b in ROWS]) is None


def of_gradient(right, answer, known=()):
    rows = np.random.default_rng(1).uniform(0.3, 2.5, (20, 2))
    at = {"x": rows[:, 0], "y": rows[:, 1]}
    columns = [evaluate(parse(entry), at) for entry in answer]
    results = tuple(Items(tuple(Number(float(value)) for value in point)) for point in zip(*columns, strict=True))
    inputs = tuple(map(tuple, rows.tolist()))
    comparer = Numeric(to=list(right))
    return explain(Calls(("x", "y"), inputs, inputs, results), comparer.to, comparer, seconds=20, known=known)


@pytest.mark.parametrize(
    ("right", "answer", "slug", "words"),
    [
        (("2*x", "2*y"), ("2*x", "2*y**2"), "power_rule", "number 2 of your answer; the others are right"),
        (("2*x", "2*y"), ("2*x**2", "2*y**2"), "power_rule", "the same in all parts"),
        (("2*x", "3*y**2"), ("x**2", "y**3"), "antiderivative", "integrated"),
        (("y*cos(x*y)", "x*cos(x*y)"), ("cos(x*y)", "cos(x*y)"), "chain_rule", "missing"),
        (("2*x*y", "x**2 + 1"), ("2*x*y", "x**2"), "one_term", "the constant"),
    ],
)
def test_a_mistake_in_a_gradient(right, answer, slug, words):
    found = of_gradient(right, answer)
    assert found is not None
    assert found.slug == slug
    assert words in found.sentence


@pytest.mark.parametrize("known", [(), (parse("x**2 + y**3"),)])
def test_terms_of_other_variables_that_were_kept(known):
    found = of_gradient(("2*x", "3*y**2"), ("2*x + y**3", "3*y**2 + x**2"), known)
    assert found is not None
    assert found.slug == "constant_kept"
    assert "A term without x was kept" in found.sentence


def test_different_mistakes_in_two_components_are_no_explanation():
    assert of_gradient(("2*x", "2*y"), ("2*x**2", "y + sin(x)")) is None


@pytest.mark.parametrize("known", [(), (parse("x**2 + y**2"),)])
def test_the_function_in_place_of_its_gradient(known):
    rows = np.random.default_rng(1).uniform(0.3, 2.5, (20, 2))
    values = evaluate(parse("x**2 + y**2"), {"x": rows[:, 0], "y": rows[:, 1]})
    inputs = tuple(map(tuple, rows.tolist()))
    seen = Calls(("x", "y"), inputs, inputs, tuple(map(Number, values.tolist())))
    comparer = Numeric(to=["2*x", "2*y"])
    found = explain(seen, comparer.to, comparer, seconds=20, known=known)
    assert found is not None
    assert found.slug == "function_itself"
