"""A wrong answer as a line that an author can paste."""

import struct
from dataclasses import replace

import pytest
import yaml

from grader.comparers.choice import Choice
from grader.comparers.equivalent import Equivalent
from grader.comparers.flag import Flag as FlagComparer
from grader.comparers.numeric import Numeric
from grader.comparers.unordered import Unordered
from grader.formulas import parse
from grader.model import Check, Misconception, Variable
from grader.report.misconception import snippet
from grader.values import Array, Calls, Expr, Fault, Figures, Flag, Items, Node, Number, Text
from tests.report.grades import array


def check(compare):
    return Check(id="area", look_at=Variable(variable="area"), compare=compare)


NUMERIC = check(Numeric(to=1))
FORMULA = check(Equivalent(to=parse("x")))
CHOICE = check(Choice(to="few-points"))

CALLED = Calls(("x",), ((1.0,), (2.0,)), ((1.0,), (2.0,)), results=(Number(2), Number(3)))

SNIPPETS = [
    ("a whole number", NUMERIC, Number(5), "5"),
    ("a float, without the digits that rounding leaves", NUMERIC, Number(0.1 + 0.2), "0.3"),
    ("what rounding leaves of 0", NUMERIC, Number(1e-17), "0"),
    ("a large one", NUMERIC, Number(6.02214076e23), "6.02214076e+23"),
    ("a negative one", NUMERIC, Number(-2.5), "-2.5"),
    ("a complex one", NUMERIC, Number(1 - 2j), '"1 + (-2)*I"'),
    ("a vector", NUMERIC, array(1.0, -2.0), "[1, -2]"),
    ("a matrix", NUMERIC, array(1.0, 2.0, 3.0, 4.0, shape=(2, 2)), "[[1, 2], [3, 4]]"),
    ("a list of formulas", check(Unordered(to=parse("x"))), Items((parse("2*x"), parse("y"))), "[2*x, y]"),
    ("a formula", FORMULA, parse("3*x**2 - 4*x"), "3*x**2 - 4*x"),
    ("a formula that is not plain in YAML", FORMULA, parse("-x"), '"-x"'),
    ("a function that is a formula", NUMERIC, replace(CALLED, formula=parse("x + 1")), "x + 1"),
    ("a truth value", check(FlagComparer(to=True)), Flag(False), "false"),
    ("a text", CHOICE, Text("dW1"), "dW1"),
    ("a hostile text", CHOICE, Text('a"}\n- \u202ex\x1b'), '"a\\"}\\n- \\u202ex\\u001b"'),
    ("a word that YAML knows", CHOICE, Text("Yes"), '"Yes"'),
]


@pytest.mark.parametrize(("made", "seen", "when"), [case[1:] for case in SNIPPETS], ids=[case[0] for case in SNIPPETS])
def test_an_answer_is_written_as_its_check_reads_it(made, seen, when):
    """It is YAML, it is a misconception, and it explains the answer."""
    line = snippet(made, seen)
    assert line == f'- {{when: {when}, say: "…"}}'
    (read,) = yaml.safe_load(line)
    known = Misconception(**read)
    assert made.compare.instead(known.when).judge(seen).credit == 1


UNWRITTEN = [
    ("nothing", NUMERIC, None),
    ("a fault", NUMERIC, Fault("none")),
    ("values at points", NUMERIC, CALLED),
    ("a figure", NUMERIC, Figures(())),
    ("not a number", NUMERIC, Number(float("nan"))),
    ("infinity in a list", NUMERIC, array(1.0, float("inf"))),
    ("an empty list", NUMERIC, Items(())),
    ("a text where none is read", check(FlagComparer(to=True)), Text("no")),
    ("a number where a truth value is asked", check(FlagComparer(to=True)), Number(2)),
    ("many numbers", NUMERIC, Array("float64", (100,), struct.pack("<100d", *range(100)))),
    ("a huge integer", NUMERIC, Number(10**5_000)),
    ("a huge formula", NUMERIC, Expr((Node("Symbol", text="x"),) * 1_000)),
    ("a long text", CHOICE, Text("x" * 10_000)),
    ("a text in a text", CHOICE, Items((Text("a"), Fault("none")))),
]


@pytest.mark.parametrize(("made", "seen"), [case[1:] for case in UNWRITTEN], ids=[case[0] for case in UNWRITTEN])
def test_what_cannot_be_written_so_has_no_line(made, seen):
    """The answer itself is shown all the same."""
    assert snippet(made, seen) == ""
