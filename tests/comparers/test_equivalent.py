"""equivalent: what its page does not show."""

import numpy as np
import pytest
import sympy as sp

from grader.errors import Undecided
from grader.formulas import parse
from grader.values import Expr, Node
from tests.comparers.seen import build, value, verdict

X, P, Q = sp.symbols("x p q")
F = sp.Function("f")

RIGHT = {
    "a Python number": ("4", 4),
    "a numpy number": ("1/2", np.float64(0.5)),
    "a complex number": ("1 + 2*I", 1 + 2j),
    "a symbol with assumptions": ("sqrt(x**2)", sp.sqrt(sp.Symbol("x", positive=True) ** 2), {"x": "positive"}),
    "an identity": ("1", sp.sin(X) ** 2 + sp.cos(X) ** 2),
    "a removed singularity": ("x + 1", (X**2 - 1) / (X - 1)),
    "an unevaluated derivative": ("3*x**2", sp.Derivative(X**3, X)),
    "an unevaluated integral": ("x**2/2", sp.Integral(X, X)),
    "a derivative of an unknown function": ("2*f(x)*Derivative(f(x), x)", sp.diff(F(X) ** 2, X)),
    "rounded coefficients": ("2*x/3", 0.6666666666666666 * X),
    "a decimal for a fraction": ("x/10", 0.1 * X),
    "an extra symbol that cancels": ("x", X + P * (Q - 1) - P * Q + P),
    "whole numbers only": ("(-1)**k", sp.cos(sp.pi * sp.Symbol("k")), {"k": "integer"}),
    "a range": ("10 - x", sp.Abs(X - 10), {"x": [0, 10]}),
    "a complex domain": ("exp(I*x)", sp.cos(X) + sp.I * sp.sin(X), {"x": "complex"}),
    "a product of matrices": ([["p + 2*q"], ["3*p + 4*q"]], sp.MatMul(sp.Matrix([[1, 2], [3, 4]]), sp.Matrix([P, Q]))),
    "an array of objects": (["p", "q"], np.array([P, Q], dtype=object)),
    "a row for a column": (["p", "q"], sp.Matrix([[P, Q]])),
    "nested tuples": ([["p", "q"], ["q", "1"]], ((P, Q), (Q, 1))),
    "a matrix of numbers as an array": ([[1, 2], [3, 4]], np.array([[1, 2], [3, 4]])),
    "a piecewise form": ("abs(x)", sp.Piecewise((X, X > 0), (-X, True))),
}

WRONG = {
    "another branch": ("2*log(x)", sp.log(X**2) + 1, "which is not right there"),
    "a root with its sign lost": ("x", sp.sqrt(sp.Symbol("x", real=True) ** 2), "which is not right there"),
    "a domain that is too small": ("10 - x", sp.Abs(X - 10), "which is not right there", {"x": [0, 20]}),
    "digits lost": ("x/3", 0.333 * X, "which is not right there"),
    "undefined everywhere": ("x", sp.zoo * X, "has no value at x ="),
    "an unknown symbol": ("x", X + P, "contains p, which does not belong to the task"),
    "a number for a formula": ("x*p", 3, "is a number where a formula in p and x is asked"),
    "a missing symbol": ("x*p", X, "It does not contain p."),
    "a bool": ("x", True, "true or false, not a formula"),
    "a list for one formula": ("x", [X, X], "has 2 entries where 1 entry is asked"),
    "one formula for a list": (["x", "p"], X, "has 1 entry where 2 entries are asked"),
    "entries in another order": (["x", "p"], [P, X], "The entries are right, but in another order."),
    "a square matrix transposed": ([["x", "p"], ["q", "1"]], [[X, Q], [P, 1]], "Your matrix is transposed"),
    "a wrong matrix of transposed shape": ([["x"] * 3, ["p"] * 3], sp.ones(3, 2), "it looks transposed, and besides"),
    "rows of different lengths": ([["x", "p"], ["q", "1"]], [[X, P], [Q]], "has rows of different lengths"),
    "a set": (["x", "p"], {X, P}, "its elements have no order"),
    "text within": (["x", "p"], [X, "p"], "has an element that is the text “p”"),
    "a wrong power": ("x**10000", X**10000 + 1, "which is not right there"),
}


@pytest.mark.parametrize("case", RIGHT.values(), ids=RIGHT)
def test_right_formula(case):
    to, thing, *domain = case
    compare = build({"equivalent": {"to": to, "domain": domain[0] if domain else {}}})
    assert verdict(compare, value(thing)) == ("pass", "That is right.")


@pytest.mark.parametrize("case", WRONG.values(), ids=WRONG)
def test_wrong_formula(case):
    to, thing, said, *domain = case
    outcome, message = verdict(build({"equivalent": {"to": to, "domain": domain[0] if domain else {}}}), value(thing))
    assert (outcome, said in message) == ("fail", True), message


ENORMOUS = {
    "a tower of powers": [Node("Integer", text="9"), Node("Pow", (0, 0)), Node("Pow", (0, 1)), Node("Pow", (0, 2))],
    "a power of a sum": [Node("Symbol", text="x"), Node("Integer", text="9" * 30), Node("Pow", (0, 1))],
    "a huge factorial": [Node("Integer", text="9" * 9), Node("factorial", (0,))],
    "a number of many digits": [Node("Integer", text="9" * 100_000)],
    "very deep nesting": [Node("Symbol", text="x"), *(Node("sin", (place,)) for place in range(15_000))],
    "very many parts": [Node("Symbol", text="x"), *(Node("sin", (place,)) for place in range(30_000))],
}


@pytest.mark.parametrize("nodes", ENORMOUS.values(), ids=ENORMOUS)
def test_a_formula_too_large_to_be_built_is_wrong_where_its_values_are(nodes):
    assert build({"equivalent": {"to": "x"}}).judge(Expr(tuple(nodes))).credit == 0


HOSTILE = {
    "a number of many digits": ([Node("Integer", text="9" * 100_000)], "1", "fail"),
    "a huge factorial": ([Node("Integer", text="9" * 9), Node("factorial", (0,))], "1", "fail"),
    "a tiny decimal": ([Node("Float", text="1e-999999999")], "1", "fail"),
    "a derivative of high order": (
        [
            Node("Symbol", text="x"),
            Node("Integer", text="99999999"),
            Node("Tuple", (0, 1)),
            Node("sin", (0,)),
            Node("Derivative", (3, 2)),
        ],
        "x",
        "undecided",
    ),
    "a head that is unknown": ([Node("Symbol", text="x"), Node("eval", (0,))], "x", "undecided"),
}


@pytest.mark.parametrize(("nodes", "to", "outcome"), HOSTILE.values(), ids=HOSTILE)
def test_a_formula_that_no_one_would_write_is_judged_or_left_undecided(nodes, to, outcome):
    compare = build({"equivalent": {"to": to}})
    try:
        found = "pass" if compare.judge(Expr(tuple(nodes))).credit else "fail"
    except Undecided:
        found = "undecided"
    assert found == outcome


def test_one_wrong_entry_decides_whatever_the_others_are():
    seen = value([[X, P], [sp.Function("eval")(X), sp.Integer(9) ** 9]])
    outcome, message = verdict(build({"equivalent": {"to": [["x", "p"], ["x", "x"]]}}), seen)
    assert (outcome, "Row 2, column" in message) == ("fail", True)


def test_the_same_point_is_told_every_time():
    compare = build({"equivalent": {"to": "x*p"}})
    assert verdict(compare, value(X + P)) == verdict(compare, value(X + P))


def test_the_message_hides_the_right_formula_and_the_answer_holds_it():
    judgement = build({"equivalent": {"to": [["2*x", "p"]]}}).judge(value([[X, P]]))
    assert "2*x" not in judgement.message
    assert judgement.answer == "The right answer is [[2*x, p]]."


def test_instead_compares_with_another_formula():
    other = build({"equivalent": {"to": "x"}}).instead([["x", "p"]])
    assert verdict(other, value([X, P]))[0] == "pass"


NESTED = {
    "the same": ([X, [P, Q]], "pass", ""),
    "an entry is wrong": ([X, [P, P]], "fail", "Entry 3 of your answer has the value"),
    "nested in another way": ([[X, P], Q], "fail", "nested in another way"),
}


@pytest.mark.parametrize(("seen", "outcome", "message"), NESTED.values(), ids=NESTED)
def test_lists_of_different_lengths(seen, outcome, message):
    found = verdict(build({"equivalent": {"to": ["x", ["p", "q"]]}}), value(seen))
    assert (found[0], message in found[1]) == (outcome, True)


UNDEFINED = {
    "a function that is not known": ("-1", "signum(-3)", "contains signum, which is no function that is known here"),
    "another argument": ("F(k + 3)", "F(k + 2)", "Your formula is not right."),
}


@pytest.mark.parametrize(("to", "seen", "message"), UNDEFINED.values(), ids=UNDEFINED)
def test_no_value_is_told_of_a_function_that_has_none(to, seen, message):
    judgement = build({"equivalent": {"to": to}}).judge(parse(seen))
    assert judgement.credit == 0
    assert message in judgement.message
