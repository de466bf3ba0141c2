"""Mistakes of calculus, from a formula and from the values of a function alone."""

import numpy as np
import pytest

from grader.comparers.antiderivative import Antiderivative
from grader.comparers.equivalent import Equivalent
from grader.comparers.maths.evaluate import evaluate
from grader.comparers.numeric import Numeric
from grader.diagnosis import about_derivatives, explain
from grader.formulas import free_names, parse
from grader.values import Calls, Number

CASES = [
    # the right derivative, the answer, the kind of mistake, words of the sentence
    ("3*x**2 - 4*x", "3*x**3 - 4*x**2", "power_rule", "stayed as it was"),
    ("20*x**3 - 6*x + 2", "20*x**4 - 6*x**2 + 2", "power_rule", "stayed as it was"),
    ("20*x**3 - 6*x + 2", "20*x**4 - 6*x**2 + 2*x", "power_rule", "stayed as it was"),
    ("3*x**2 - 4*x", "3*x**3 - 4*x", "power_rule", "differentiated x**3;"),
    ("3*x**2 - 4*x", "x**2 - 2*x", "power_rule", "factor is missing"),
    ("3*x**2 - 4*x", "3*x**4 - 4*x**3", "power_rule", "one more"),
    ("3*x**2 - 4*x", "2*x**2 - 2*x", "power_rule", "new exponent"),
    ("-2/x**3", "-2/x", "power_rule", "negative exponent"),
    ("2*exp(2*x)", "2*x*exp(2*x - 1)*2", "power_rule", "in the exponent"),
    ("2**x*log(2)", "2**x", "exponential_rule", "logarithm of the base"),
    ("2*x*cos(x**2)", "cos(x**2)", "chain_rule", "missing"),
    ("6*x*(x**2 + 1)**2", "3*(x**2 + 1)**2", "chain_rule", "missing"),
    ("3*cos(3*x)", "cos(3*x)", "chain_rule", "missing"),
    ("2*x/(x**2 + 1)", "1/(x**2 + 1)", "chain_rule", "missing"),
    ("2/(1 + 4*x**2)", "1/(1 + 4*x**2)", "chain_rule", "missing"),
    ("2 + 2*tan(2*x)**2", "1 + tan(2*x)**2", "chain_rule", "missing"),
    ("-2*x*exp(-x**2)", "4*x**2*exp(-x**2)", "chain_rule", "twice"),
    ("2*x*cos(x**2)", "cos(2*x)", "chain_rule", "not at its derivative"),
    ("2*x*cos(x**2)", "2*x*sin(x**2)", "chain_rule", "outer function"),
    ("2*x*sin(x) + x**2*cos(x)", "2*x*cos(x)", "product_rule", "product of the derivatives"),
    ("2*x*sin(x) + x**2*cos(x)", "2*x*sin(x) - x**2*cos(x)", "product_rule", "subtracted"),
    ("2*x*sin(x) + x**2*cos(x)", "2*x*sin(x)", "product_rule", "parts is missing"),
    ("2*x*(x + 1)*exp(2*x)", "2*x*exp(2*x)", "product_rule", "parts is missing"),
    ("(x*cos(x) - sin(x))/x**2", "cos(x)", "quotient_rule", "quotient of the derivatives"),
    ("(x*cos(x) - sin(x))/x**2", "(x*cos(x) - sin(x))/x", "quotient_rule", "square is missing"),
    ("(x*cos(x) - sin(x))/x**2", "x*cos(x) - sin(x)", "quotient_rule", "division is missing"),
    ("(x*cos(x) - sin(x))/x**2", "(x*cos(x) + sin(x))/x**2", "quotient_rule", "not added"),
    ("(1 - x**2)/(1 + x**2)**2", "(1 + 3*x**2)/(1 + x**2)**2", "quotient_rule", "not added"),
    ("(1 - x**2)/(1 + x**2)**2", "(1 - x**2)/(1 + x**2)", "quotient_rule", "square is missing"),
    ("cos(x) + 6*x**2", "sin(x) + 6*x**2", "not_differentiated", "differentiated sin(x); the rest"),
    ("2*x*cos(x**2)", "x**2*cos(x**2)", "not_differentiated", "differentiated x**2; the rest"),
    ("6*x", "6*x**2/2 + 3", "antiderivative", "derivative of your answer"),
    ("3*x**2 - 4*x", "x**4/4 - 2*x**3/3 + x", "antiderivative", "integrated"),
    ("x*exp(-x**4)", "exp(-x**4) - 4*x**4*exp(-x**4)", "derivative", "once too often"),
    ("3*x**3 - 4*x", "18*x", "second_derivative", "second derivative"),
    ("3*x**2 - 4*x", "3*x**2 - 4*x + 1", "constant_kept", "Was a constant"),
    ("3*x**2 - 4*x", "3*x**2 + 4*x", "one_term", "sign of one term is wrong: the one in x."),
    ("3*x**2 - 4*x", "3*x**2", "one_term", "missing: the one in x"),
    ("3*x**2 - 4*x", "3*x**2 - 7*x", "one_term", "coefficient"),
    ("5*x**4 - 4*x", "5*x**5 - 4*x + 0*sin(x)", "power_rule", "differentiated x**5;"),
    ("3*x**2 - 4*x", "3*x**2 - 4*x + 5*x**3", "one_term", "too many: the one in x³"),
    ("cos(x) + 5*x", "cos(x) + 5*x**3", "one_term", "the one in x³. Look at its power of x"),
    ("-exp(-x) + 2*x", "-exp(x) + 2*x", "exponent_sign", "sign of an exponent"),
    ("2*x*exp(-x**2 - 1)", "2*x*exp(x**2 - 1)", "argument_sign", "inside brackets"),
    ("2*cos(2*x)", "2*cos(x)", "inner_factor", "inside a function"),
    ("1/x", "1/(x*log(10))", "log_base", "np.log"),
    ("y*cos(x*y)", "x*cos(x*y)", "wrong_variable", "with respect to"),
    ("x**2*y**3", "y**2*x**3", "wrong_variable", "exchanged"),
]


def by_values(formula, names):
    """A function of which only the values at some points are known."""
    rows = np.random.default_rng(1).uniform(0.3, 2.5, (20, len(names)))
    values = evaluate(parse(formula), dict(zip(names, rows.T, strict=True)))
    inputs = tuple(map(tuple, rows.tolist()))
    return Calls(tuple(names), inputs, inputs, tuple(map(Number, values.tolist())))


@pytest.mark.parametrize(("right", "answer", "slug", "words"), CASES)
def test_a_mistake_is_found_from_a_formula(right, answer, slug, words):
    found = explain(parse(answer), parse(right), Equivalent(to=right), seconds=20)
    assert found is not None
    assert found.slug == slug
    assert words in found.sentence


@pytest.mark.parametrize(("right", "answer", "slug", "words"), CASES)
def test_a_mistake_is_found_from_values(right, answer, slug, words):
    names = sorted({*free_names(parse(right)), *free_names(parse(answer))})
    found = explain(by_values(answer, names), parse(right), Numeric(to=right), seconds=20)
    assert found is not None
    assert found.slug == slug
    assert words in found.sentence


@pytest.mark.parametrize(("right", "answer"), [(right, answer) for right, answer, *_ in CASES])
def test_the_sentence_does_not_hold_the_right_answer(right, answer):
    found = explain(parse(answer), parse(right), Equivalent(to=right), seconds=20)
    assert right not in found.sentence


def test_a_constant_added_to_what_is_its_own_antiderivative_is_an_added_constant():
    found = explain(parse("exp(x) + 0.37"), parse("exp(x)"), Equivalent(to="exp(x)"), seconds=20)
    assert found is not None
    assert found.slug == "added_constant"


UNRELATED = [
    ("3*x**2 - 4*x", "x**2 + sin(x)"),
    ("3*x**2 - 4*x", "3*x**2 - 4*x + 0.1*sin(x)"),
    ("3*x**2 - 4*x", "sqrt(x + 3)"),
    ("2*x*cos(x**2)", "exp(x) - 1"),
    ("2*x*sin(x) + x**2*cos(x)", "2*x*sin(x) + x*exp(x)"),
    ("1/x", "atan(x)"),
    ("cos(x)", "x**2*cos(x) + 1"),
    ("exp(-x)", "exp(-x) + x*cos(x)"),
]


@pytest.mark.parametrize(("right", "answer"), UNRELATED)
def test_a_formula_of_no_known_mistake_is_left_alone(right, answer):
    assert explain(parse(answer), parse(right), Equivalent(to=right), seconds=20) is None


INTEGRALS = [
    ("x**3 - 2*x**2", "3*x**3 - 4*x**2 + 7", "power_rule", "not divided"),
    ("x**3 - 2*x**2", "x**3 - 4*x**2", "power_rule", "one term of your answer: the one in x². The rest is right."),
    ("x**3 - 2*x**2", "9*x**3 - 2*x**2", "power_rule", "one term of your answer: the one in x³. The rest is right."),
    ("x**3", "3*x**3", "power_rule", "here it is not"),
    ("x**3 - 2*x**2", "3*x**3/2 - 4*x**2", "power_rule", "old one"),
    ("x**3 - 2*x**2", "9*x**3 - 8*x**2", "power_rule", "not multiplied"),
    ("x**3 - 2*x**2", "x**2 - 2*x", "power_rule", "stayed"),
    ("x**3 - 2*x**2", "3*x**2 - 4*x", "function_itself", "to be integrated"),
    ("x**3 - 2*x**2", "6*x - 4", "derivative", "where you had to integrate"),
    ("x**3 - 2*x**2", "x**3 + 2*x**2 - 1", "one_term", "the one in x²"),
    ("sin(2*x)/2 + x", "sin(2*x) + x", "chain_rule", "divide by that factor"),
    ("(2*x + 1)**4/8", "(2*x + 1)**4/4", "chain_rule", "divide by that factor"),
]


@pytest.mark.parametrize(("right", "answer", "slug", "words"), INTEGRALS)
def test_a_mistake_of_integration_is_found_whatever_the_constant(right, answer, slug, words):
    comparer = Antiderivative(to=right, variable="x")
    found = explain(by_values(answer, ["x"]), parse(right), comparer, seconds=20)
    assert found is not None
    assert found.slug == slug
    assert words in found.sentence


def test_another_constant_of_integration_is_no_mistake():
    comparer = Antiderivative(to="x**3 - 2*x**2", variable="x")
    assert explain(by_values("x**3 - 2*x**2 + 5", ["x"]), comparer.to, comparer) is None


KNOWN = parse("x**3 - 2*x**2 + 7")


@pytest.mark.parametrize(
    ("answer", "slug", "words"),
    [
        ("x**3 - 2*x**2 + 7", "function_itself", "itself"),
        ("3*x**2 - 4*x + 7", "constant_kept", "constant of the function was kept"),
        ("x**4/4 - 2*x**3/3 + 7*x", "antiderivative", "You integrated the function"),
    ],
)
def test_what_is_known_of_the_task_is_said(answer, slug, words):
    right = parse("3*x**2 - 4*x")
    found = explain(by_values(answer, ["x"]), right, Numeric(to=right), seconds=20, known=(KNOWN,))
    assert found is not None
    assert found.slug == slug
    assert words in found.sentence


@pytest.mark.parametrize("known", ["6*x - 4", "3*x**2 - 4*x"])
def test_a_function_that_the_task_gives_was_not_differentiated(known):
    right, answer = parse("3*x**2 - 4*x"), by_values("3*x**3 - 4*x", ["x"])
    assert explain(answer, right, Numeric(to=right), seconds=20).slug == "power_rule"
    assert explain(answer, right, Numeric(to=right), seconds=20, known=(parse(known),)).slug == "one_term"


def test_other_formulas_of_the_task_do_not_matter():
    right = parse("3*x**2 - 4*x")
    answer = by_values("3*x**2 - 4*x + 1", ["x"])
    found = explain(answer, right, Numeric(to=right), seconds=20, known=(parse("x**5 + 1"), parse("sin(x)")))
    assert found is not None
    assert found.slug == "constant_kept"


@pytest.mark.parametrize(
    ("right", "answer", "words"),
    [
        ("3*x**2 - 4*x", "3*z**2 - 4*z", "it has z where the task has x"),
        ("a*cos(k*x)", "A*cos(K*x)", "it has A where the task has a and K where the task has k"),
    ],
)
def test_a_symbol_of_another_name_is_named(right, answer, words):
    found = explain(parse(answer), parse(right), Equivalent(to=right), seconds=20)
    assert found is not None
    assert found.slug == "symbol_name"
    assert words in found.sentence


NO_DERIVATIVES = [
    # the right formula of a task that is not about derivatives, the answer, and what may be said at most
    ("x/(x**2+1)**(3/2) - (x+1)/((x+1)**2+1)**(3/2)", "x/(x**2+1)**(3/2)", "one_term"),
    ("x/(x**2+1)**(3/2) - (x+1)/((x+1)**2+1)**(3/2)", "x/(x**2+1)**(3/2) + (x+1)/((x+1)**2+1)**(3/2)", "one_term"),
    ("2*x*sin(x) + x**2*cos(x)", "2*x*sin(x)", "one_term"),
    ("(x*cos(x) - sin(x))/x**2", "(x*cos(x) + sin(x))/x**2", "one_term"),
]


@pytest.mark.parametrize(("right", "answer", "slug"), NO_DERIVATIVES)
def test_no_rule_of_differentiation_is_supposed_where_nothing_is_differentiated(right, answer, slug):
    wanted = Numeric(to=right)
    found = explain(by_values(answer, ["x"]), wanted.to, wanted, seconds=20, derivatives=False)
    assert found is None or found.slug == slug
    assert found is None or "rule" not in found.sentence


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Differentiate it by the rules.", True),
        ("Gib die Ableitung von f an.", True),
        (r"Define `g`, where $\frac{d}{dx} f$ is needed.", True),
        ("The electric field of a dipole at a point.", False),
        ("Solve the system and give its rank.", False),
        ("An exponential model of growth.", False),
    ],
)
def test_what_a_task_is_about_is_told_by_its_words(words, expected):
    assert about_derivatives(words) is expected
