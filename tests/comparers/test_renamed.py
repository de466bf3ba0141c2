"""renamed: what its page does not show."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.formulas import parse, text
from tests.comparers.seen import build, verdict

RIGHT = {
    "names that change places": ("a - b", "b - a", {}),
    "capital letters": ("X**2 + 1", "x**2 + 1", {}),
    "another form": ("(p + q)**2", "x**2 + 2*x*y + y**2", {}),
    "no variables": ("1/2", "0.5", {}),
    "a variable that cancels in the right answer": ("a", "x + y - y", {}),
    "a matrix": ("Matrix([[a, b], [b, a]])", "Matrix([[x, y], [y, x]])", {}),
    "seven variables": ("a*b**2*c**3*d**4*h**5*f**6*g**7", "a**7*b**6*c**5*d**4*h**3*f**2*g", {}),
    "eight variables in order": ("a - b*c + d*h**f/g + k", "k - g*f + h*d**c/b + a", {}),
    "a running index of the student's": ("Sum(a*k, (k, 1, n))", "Sum(b*i, (i, 1, m))", {}),
    "an index with the name of a variable": ("Sum(a*k, (k, 1, 5))", "Sum(k*i, (i, 1, 5))", {}),
    "an undefined function": ("f(a) + a", "x + f(x)", {}),
    "a domain of the right answer's variable": ("sqrt(a**2)", "x", {"domain": {"x": "positive"}}),
    "an equation": ("a - b**2 == 0", "y == x**2", {}),
    "an inequality": ("a < b", "x > y", {}),
    "and": ("And(a > 1, b < 2)", "And(y < 2, x > 1)", {}),
    "a set of equations": ("{a == 1, b == 2}", "{x == 2, y == 1}", {}),
    "kept, as a list": ("cos(t*a)", "cos(t*b)", {"keep": ["t"]}),
    "fixed, as a text": ("cos(t*a)", "cos(t*b)", {"fixed": "t"}),
}

WRONG = {
    "one name for two": ("a + a", "x + y", {}, "1 variable to rename where 2 are asked"),
    "two names for one": ("a*b", "x**2", {}, "2 variables to rename where 1 is asked"),
    "a fixed variable renamed": ("sin(x)", "sin(t)", {"fixed": ["t"]}, "1 variable to rename where 0 are asked"),
    "another exponent": ("a**2*b", "x**3*y", {}, "whatever its variables are called"),
    "another function": ("f(a)", "g(x)", {}, "whatever its variables are called"),
    "a branch": ("sqrt(a**2)", "x", {}, "whatever its variables are called"),
    "another order of a list": ("[a, a, b]", "[x, y, x]", {}, "whatever its variables are called"),
    "an index that would be caught": ("Sum(a*k, (k, 1, 5))", "Sum(k**2, (k, 1, x))", {}, "whatever"),
    "seven, one sign": (
        "a*b**2*c**3*d**4*h**5*f**6*g**7",
        "-a**7*b**6*c**5*d**4*h**3*f**2*g",
        {},
        "whatever",
    ),
}


@pytest.mark.parametrize(("given", "to", "options"), RIGHT.values(), ids=RIGHT)
def test_right_under_other_names(given, to, options):
    outcome, message = verdict(build({"renamed": {"to": to, **options}}), parse(given))
    assert (outcome, "That is right" in message) == ("pass", True), message


@pytest.mark.parametrize(("given", "to", "options", "said"), WRONG.values(), ids=WRONG)
def test_wrong_under_any_names(given, to, options, said):
    outcome, message = verdict(build({"renamed": {"to": to, **options}}), parse(given))
    assert (outcome, said in message) == ("fail", True), message


@settings(deadline=None, max_examples=40)
@given(st.permutations(["p", "q", "r"]))
def test_every_renaming_is_found_and_told(names):
    to = parse("x - 2*y + z**2")
    seen = parse("{} - 2*{} + {}**2".format(*names))
    outcome, message = verdict(build({"renamed": {"to": text(to)}}), seen)
    assert outcome == "pass"
    assert all(f"{old} for {new}" in message for old, new in zip(names, "xyz", strict=True))


def test_more_variables_than_are_permuted_leave_it_undecided():
    compare = build({"renamed": {"to": "a + 2*b + 3*c + 4*d + 5*f + 6*g + 7*h + 8*k"}})
    assert verdict(compare, parse("2*a + b + 3*c + 4*d + 5*f + 6*g + 7*h + 8*k"))[0] == "undecided"
