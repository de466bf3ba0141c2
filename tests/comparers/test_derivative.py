"""derivative: what its page does not show."""

import pytest
import sympy as sp
from pydantic import ValidationError

from grader.comparers import find_all
from grader.errors import Undecided
from grader.formulas import parse
from tests.comparers.seen import build, value, verdict

X, Y = sp.symbols("x y")

DIAGNOSES = {
    "integrated": ("x**4/4 + 1", {"to": "3*x**2"}, "integrated"),
    "integrated, by the function": ("-cos(x)", {"of": "sin(x)"}, "integrated"),
    "the function": ("x**3", {"to": "3*x**2"}, "not-differentiated"),
    "a constant kept": ("3*x**2 + c", {"to": "3*x**2"}, "constant-kept"),
    "a sign": ("sin(2*x)", {"to": "-sin(2*x)"}, "sign"),
    "another letter": ("2*t", {"to": "2*x"}, "wrong-variable"),
    "another variable": ("x**2", {"of": "x**2*y", "variable": "x"}, "wrong-variable"),
    "another variable, by the mixed derivative": ("x**2", {"to": "2*x*y", "variable": "x"}, "wrong-variable"),
    "an equation": ("Eq(y, 2*x)", {"to": "2*x"}, "equation"),
    "a list": ("[2*x]", {"to": "2*x"}, "list"),
    "a set": ("{2*x}", {"to": "2*x"}, "list"),
    "none that is known": ("5999*(x - a)**5999", {"to": "6000*(x - a)**5999", "variable": "x"}, None),
    "a step apart is no constant": ("2*x + 1", {"to": "2*x + sign(x)"}, None),
}
RIGHT = {
    "a large power": ("6000*(x - a)**5999", {"of": "(x - a)**6000", "variable": "x"}),
    "a power of itself": ("x**x*(1 + log(x))", {"of": "x**x"}),
    "an exponential function": ("exp(x)", {"of": "exp(x)"}),
    "a logarithm to a base": ("1/(x*log(10))", {"of": "log(x, 10)"}),
    "an undefined function": ("f(x) + x*Derivative(f(x), x)", {"of": "x*f(x)"}),
    "an integral with the variable in its end": ("exp(-x**2)", {"of": "Integral(exp(-t**2), (t, 0, x))"}),
    "a constant": ("3", {"to": "3"}),
    "in a domain": ("1", {"of": "sqrt(x**2)", "domain": {"x": "positive"}}),
}


@pytest.mark.parametrize(("seen", "options", "diagnosis"), DIAGNOSES.values(), ids=DIAGNOSES)
def test_a_known_mistake_has_a_diagnosis(seen, options, diagnosis):
    judgement = build({"derivative": options}).judge(parse(seen))
    assert (judgement.credit, judgement.diagnosis) == (0, diagnosis), judgement.message


@pytest.mark.parametrize(("seen", "options"), RIGHT.values(), ids=RIGHT)
def test_right_derivative(seen, options):
    judgement = build({"derivative": options}).judge(parse(seen))
    assert (judgement.credit, judgement.diagnosis) == (1, None), judgement.message


def test_says_how_it_is_known():
    comparer = build({"derivative": {"to": "2*x"}})
    assert comparer.judge(parse("2*x")).how == "structural"
    assert comparer.judge(parse("sin(x)")).how == "numeric"


@pytest.mark.parametrize("options", [{}, {"of": "x*y"}, {"of": "3"}], ids=str)
def test_what_does_not_say_what_is_right_is_refused(options):
    with pytest.raises(ValidationError):
        find_all()["derivative"].model_validate(options)


def test_what_no_rule_knows_is_undecided():
    with pytest.raises(Undecided):
        build({"derivative": {"of": "elliptic_f(x, x)"}}).judge(parse("x*hyper([1], [2], x)"))


def test_instead_recognises_another_formula():
    other = build({"derivative": {"of": "x**2"}}).instead("x**2/2")
    assert verdict(other, value(X**2 / 2)) == ("pass", "That is the derivative.")


def test_the_message_hides_the_answer():
    judgement = build({"derivative": {"of": "x**3*y", "variable": "x"}}).judge(value(X * Y))
    assert "3" not in judgement.message.split(" at ")[0]
    assert judgement.answer == "The derivative is 3*y*x**2."
