"""same_form: what its page does not show. What counts as alike is tested in maths/test_forms.py."""

import pytest
import sympy as sp

from grader.comparers.maths.forms import Forms
from grader.errors import Undecided
from grader.formulas import parse
from grader.values import Expr, Node
from tests.comparers.seen import build, value, verdict

X, Y = sp.symbols("x y")

OBJECTS = {
    "a product as a divisor": ("x/(2*y)", X / (2 * Y)),
    "two divisors": ("x/2/y", X / (2 * Y)),
    "symbols as divisors": ("1/(x*y)", 1 / (X * Y)),
    "sums as divisors": ("(x + 1)/(7*y*(x + 2))", (X + 1) / (Y * (X + 2) * 7)),
    "a negative exponent": ("1/exp(x)", sp.exp(-X)),
    "in a list": (["1/(2*x*y)", "x"], [1 / (X * Y * 2), X]),
    "in a matrix": ([["1/(x*y)", "x"], ["y", "1"]], sp.Matrix([[1 / (X * Y), X], [Y, 1]])),
    "a python number": ("4", 4),
    "a truth value": ("true", True),
}

TEXTS = {
    "two divisors": ("a/b/c", "a/(b*c)"),
    "a half divided": ("1/2*1/x", "1/(2*x)"),
    "a product of powers": ("x**2*y**2", "(x*y)**2"),
    "like terms": ("2*x", "x + x"),
    "a huge power": ("(a - x)**6000", "(x - a)**6000"),
}


@pytest.mark.parametrize("case", OBJECTS.values(), ids=OBJECTS)
def test_an_object_of_sympy_has_the_form_it_was_written_in(case):
    to, thing = case
    assert verdict(build({"same_form": {"to": to}}), value(thing)) == ("pass", "That is right.")


@pytest.mark.parametrize("case", TEXTS.values(), ids=TEXTS)
def test_a_text_has_the_form_it_is_written_in(case):
    student, to = case
    judgement = build({"same_form": {"to": to}}).judge(parse(student))
    assert (judgement.credit, judgement.diagnosis, judgement.how) == (0.0, "equal-not-form", "structural")


def test_a_wrong_value_has_a_diagnosis_of_its_own():
    judgement = build({"same_form": {"to": "x + 1"}}).judge(parse("x + 2"))
    assert (judgement.credit, judgement.diagnosis) == (0.0, "not-equivalent")
    assert judgement.answer == "The right form is x + 1."


def test_a_form_that_differs_is_wrong_whether_or_not_the_values_can_be_told():
    to = "Integral(foo(t), (t, 0, x))"
    assert build({"same_form": {"to": to}}).judge(parse(f"{to}*1")).credit == 0


def test_a_number_that_cannot_be_read_leaves_it_undecided():
    with pytest.raises(Undecided):
        build({"same_form": {"to": "x"}}).judge(Expr((Node("Float", text="?"),)))


def test_instead_compares_with_another_form():
    other = build({"same_form": {"to": "x"}}).instead("x*(x + 1)")
    assert verdict(other, value((1 + X) * X))[0] == "pass"


def test_sums_of_many_terms_have_one_form_in_any_order():
    terms = [f"{number}*x**{number}" for number in range(1, 500)]
    forms = Forms()
    assert forms.add(parse(" + ".join(terms))) == forms.add(parse(" + ".join(reversed(terms))))
