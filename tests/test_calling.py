"""What functions of a submission are called with: whole numbers and vectors among others."""

import pytest

from grader.model import Outcome
from grader.spec import load

SPEC = """
id: calling
title: Calling
statement: Define `f`.
reference: |
  %s
domain: {n: [1, 9], x: [0, 1], y: [2, 3]}
integers: [n]
checks:
  - id: f
    look_at: {function: f, of: %s}
    compare: {numeric: {to: %s}}
"""

RIGHT = {
    "a whole number": ("[n]", "n**2", "f = lambda n: sum([n] * n)"),
    "made of whole numbers": ("[2*n + 1]", "2*n + 1", "f = lambda n: len(range(n))"),
    "a number that is written as a whole one": ("[3, x]", "3*x", "f = lambda n, x: sum([x] * n)"),
    "a vector and a number": ("[x, [y, x]]", "[2*x, y]", "f = lambda t, v: (t + v[1], v[0])"),
    "a vector is an array": ("[[x, y]]", "[x*x, y*y]", "f = lambda v: v * v"),
    "a vector of whole numbers": ("[[n, n + 1]]", "2*n + 1", "f = lambda v: len(range(v[0])) + int(str(v[1]))"),
    "all in one vector of whole numbers": ("[n, n], pass_as: vector", "2*n", "f = lambda v: len(range(v.sum()))"),
    "a formula": ("[n, x]", "n*x", "import sympy as sp; n, x = sp.symbols('n x'); f = sp.Lambda((n, x), n * x)"),
    "a formula with a vector": (
        "[x, [y, n]]",
        "x + y*n",
        "import sympy as sp; a, b, c = sp.symbols('a b c'); f = sp.Lambda((a, (b, c)), a + b * c)",
    ),
}

WRONG = {
    "a function of as many numbers": (
        "[x, [y, x]]",
        "x",
        "f = lambda t, a, b: t",
        "missing 1 required positional argument",
    ),
    "wrong at whole numbers": ("[n]", "n", "f = lambda n: n + 1", "At n = "),
}


@pytest.fixture
def graded(tmp_path, grade):
    def of(arguments, right, source):
        path = tmp_path / "calling.yaml"
        path.write_text(SPEC % (source, arguments, right), encoding="utf-8")
        exercise = load(path)
        return grade(source, exercise)

    return of


@pytest.mark.parametrize(("arguments", "right", "source"), RIGHT.values(), ids=RIGHT)
def test_a_function_gets_what_the_exercise_says(arguments, right, source, graded):
    [mark] = graded(arguments, right, source).marks
    assert mark.verdict.outcome is Outcome.PASS, mark.verdict.message
    assert mark.verdict.notes == ()


@pytest.mark.parametrize(("arguments", "right", "source", "said"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_with_it_is_told(arguments, right, source, said, graded):
    [mark] = graded(arguments, right, source).marks
    assert mark.verdict.outcome is not Outcome.PASS
    assert said in mark.verdict.message


def test_another_name_is_found_by_what_it_can_be_called_with(graded):
    source = "right_hand_side = lambda t, v: v[0]; other = lambda a, b, c: a"
    [mark] = graded("[x, [y, n]]", "y", source).marks
    assert mark.verdict.outcome is Outcome.PASS
