"""Formulas: what is read, what it becomes, what is refused, and that writing is the inverse of reading."""

from __future__ import annotations

import ast
import cmath
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from grader.formulas import Formula, FormulaError, free_names, parse, text
from grader.formulas.tree import Tree, flat
from grader.values import Expr


def outline(expr: Expr) -> str:
    """A tree as `Add(x, 2)`, with heads spelled out where a leaf could be two things."""
    written: list[str] = []
    for node in expr.nodes:
        name = node.head if node.head not in ("Symbol", "Integer", "Rational") else ""
        label = name + (f"[{node.text}]" if name and node.text else node.text)
        written.append(label + (f"({', '.join(written[place] for place in node.args)})" if node.args else ""))
    return written[-1]


TREES = {
    "integer": ("42", "42"),
    "negative integer": ("-2", "-2"),
    "underscores": ("1_000", "1000"),
    "decimal kept as written": ("0.10", "Float[0.10]"),
    "exponent kept as written": ("1e-6", "Float[1e-6]"),
    "bare point": (".5", "Float[.5]"),
    "negative decimal": ("-0.5", "Float[-0.5]"),
    "imaginary": ("2j", "Mul(2, ImaginaryUnit)"),
    "fraction of literals": ("6/4", "3/2"),
    "whole fraction of literals": ("4/2", "2"),
    "negative fraction": ("-1/2", "-1/2"),
    "division by literal zero": ("5/0", "Mul(5, Pow(0, -1))"),
    "no arithmetic": ("2 + 3*4", "Add(2, Mul(3, 4))"),
    "powers are not computed": ("9**9**9", "Pow(9, Pow(9, 9))"),
    "polynomial": ("3*x**2 - 4*x", "Add(Mul(3, Pow(x, 2)), Mul(-4, x))"),
    "long sum is one Add": ("a + b - c + 1", "Add(a, b, Mul(-1, c), 1)"),
    "brackets stay": ("a - (b + c)", "Add(a, Mul(-1, Add(b, c)))"),
    "long product is one Mul": ("a*b/c*2", "Mul(a, b, Pow(c, -1), 2)"),
    "division by a number": ("x/2", "Mul(x, 1/2)"),
    "one over": ("1/x", "Pow(x, -1)"),
    "over a power": ("a/x**2", "Mul(a, Pow(x, -2))"),
    "over a root": ("1/sqrt(x)", "Pow(x, -1/2)"),
    "minus binds less than power": ("-x**2", "Mul(-1, Pow(x, 2))"),
    "minus in an exponent": ("2**-x", "Pow(2, Mul(-1, x))"),
    "plus sign": ("+x", "x"),
    "modulus": ("x % 3", "Mod(x, 3)"),
    "floor division": ("x // 2", "floor(Mul(x, 1/2))"),
    "matrix product": ("A @ B", "MatMul(A, B)"),
    "square root": ("sqrt(x)", "Pow(x, 1/2)"),
    "cube root": ("cbrt(x)", "Pow(x, 1/3)"),
    "absolute value": ("abs(x)", "Abs(x)"),
    "logarithm to a base": ("log(x, 10)", "Mul(log(x), Pow(log(10), -1))"),
    "common logarithm": ("np.log10(x)", "Mul(log(x), Pow(log(10), -1))"),
    "natural logarithm": ("ln(x)", "log(x)"),
    "NumPy's names": ("np.arcsin(x)*np.pi", "Mul(asin(x), Pi)"),
    "the math module's names": ("math.sin(math.e)", "sin(Exp1)"),
    "SymPy's singletons": ("S.Half + sp.S.Infinity", "Add(1/2, Infinity)"),
    "constants": ("(pi, E, I, oo, zoo, nan)", "Tuple(Pi, Exp1, ImaginaryUnit, Infinity, ComplexInfinity, NaN)"),
    "minus infinity": ("-oo", "NegativeInfinity"),
    "true and false": ("[True, false]", "Tuple(BooleanTrue, BooleanFalse)"),
    "function names as variables": ("beta*gamma", "Mul(beta, gamma)"),
    "undefined function": ("F(k + 3)", "Undefined[F](Add(k, 3))"),
    "comparison": ("x <= 2", "LessThan(x, 2)"),
    "equation": ("x == 2", "Equality(x, 2)"),
    "SymPy's equation": ("Eq(x, 2)", "Equality(x, 2)"),
    "chained comparison": ("0 < x < 1", "And(StrictLessThan(0, x), StrictLessThan(x, 1))"),
    "connectives": ("(x > 1) & ~(y > 2) | z", "Or(And(StrictGreaterThan(x, 1), Not(StrictGreaterThan(y, 2))), z)"),
    "words for connectives": ("a and not b or c", "Or(And(a, Not(b)), c)"),
    "implication": ("a >> b", "Implies(a, b)"),
    "set": ("{1, 2}", "FiniteSet(1, 2)"),
    "no set": ("set()", "EmptySet"),
    "union": ("{1} | Interval(2, oo)", "Union(FiniteSet(1), Interval(2, Infinity, BooleanFalse, BooleanFalse))"),
    "set difference": ("Reals - {0}", "Complement(Reals, FiniteSet(0))"),
    "half-open interval": ("Interval.Lopen(0, 1)", "Interval(0, 1, BooleanTrue, BooleanFalse)"),
    "interval with options": ("Interval(0, 1, right_open=True)", "Interval(0, 1, BooleanFalse, BooleanTrue)"),
    "matrix": ("Matrix([[1, 2, 3], [a, b, c]])", "Matrix[2,3](1, 2, 3, a, b, c)"),
    "column": ("Matrix([1, 2])", "Matrix[2,1](1, 2)"),
    "matrix by its shape": ("Matrix(1, 2, [x, y])", "Matrix[1,2](x, y)"),
    "array": ("np.array([1, 2])", "Matrix[2,1](1, 2)"),
    "sum": ("Sum(k**2, (k, 1, n))", "Sum(Pow(k, 2), Tuple(k, 1, n))"),
    "indefinite integral": ("integrate(x, x)", "Integral(x, Tuple(x))"),
    "derivative": ("diff(f(x), x)", "Derivative(Undefined[f](x), Tuple(x, 1))"),
    "repeated derivative": ("Derivative(y, x, 2, t)", "Derivative(y, Tuple(x, 2), Tuple(t, 1))"),
    "limit": ("Limit(x, x, 0)", "Limit(x, x, 0, +)"),
    "limit from below": ("limit(x, x, 0, dir='-')", "Limit(x, x, 0, -)"),
    "cases": ("Piecewise((x, c), (0, True))", "Piecewise(ExprCondPair(x, c), ExprCondPair(0, BooleanTrue))"),
    "conditional": ("x if c else 0", "Piecewise(ExprCondPair(x, c), ExprCondPair(0, BooleanTrue))"),
    "lambda of SymPy": ("Lambda((x, y), x*y)", "Lambda(x, y, Mul(x, y))"),
    "a name in quotes": ("Symbol('x')", "x"),
    "lines of a block": ("  x\n + 1\n", "Add(x, 1)"),
    "pasted signs": ("2×x − 1", "Add(Mul(2, x), -1)"),
}  # fmt: skip


@pytest.mark.parametrize(("formula", "expected"), TREES.values(), ids=TREES.keys())
def test_a_formula_becomes_a_plain_tree(formula: str, expected: str) -> None:
    """Nothing is computed; heads are SymPy's; what is only notation has one form."""
    assert outline(parse(formula)) == expected


@pytest.mark.parametrize("formula", [formula for formula, _ in TREES.values()], ids=TREES.keys())
def test_every_formula_is_written_so_that_it_reads_the_same(formula: str) -> None:
    """`parse(text(tree))` is the tree."""
    tree = parse(formula)
    assert parse(text(tree)) == tree


WRITTEN = {
    "polynomial": "3*x**2 - 4*x",
    "fraction": "(x + 1)/(a*b)",
    "negative power": "a/x**2",
    "root below": "exp(-x**2/2)/sqrt(2*pi)",
    "power of a sum": "(x + y)**2",
    "power of a power": "(x**2)**3",
    "tower": "x**2**3",
    "negative base": "(-2)**x",
    "negative factor": "x*(-y)",
    "fraction as exponent": "x**(2/3)",
    "difference of a sum": "a - (b + c)",
    "nested product": "x*(y*z)",
    "function": "sin(2*x) + F(k)",
    "comparison": "x + 1 < 2*y",
    "pair": "(2*x, 2*y)",
    "one-tuple": "(x,)",
    "matrix": "Matrix([[1, x], [0, -oo]])",
    "decimals": "0.10*x - 1.50",
    "cases": "Piecewise((x, x > 0), (-x, True))",
    "interval": "Interval.open(0, 1)",
}


@pytest.mark.parametrize("formula", WRITTEN.values(), ids=WRITTEN.keys())
def test_formulas_are_written_with_few_brackets(formula: str) -> None:
    """What is written tidily stays as it is."""
    assert text(parse(formula)) == formula


REFUSED = {
    "empty": ("  ", 0, "Here is no formula: the text is empty."),
    "caret": ("1 + (x)^2", 7, "Write ** for a power: ^ means something else in Python."),
    "number before a name": ("y + 2x", 5, "Between a number and what it multiplies, write *."),
    "number before a bracket": ("2(x + 1)", 0, "To multiply, write * before the bracket."),
    "name before a bracket": ("x(x + 1)", 0, "x is a variable here: to multiply, write * before the bracket."),
    "two names": ("x y", 2, "Here a sign such as * is missing, or the brackets of a function."),
    "function without argument": ("2*sin", 2, "The function sin needs its argument in brackets, as in sin(x)."),
    "bracket left open": ("2*(x + 1", 2, "A bracket is opened here and never closed."),
    "bracket too many": ("x + 1)", 5, "A bracket is closed here that was not opened like this."),
    "equation with one sign": ("y = x", 2, "An equation is written a == b or Eq(a, b)."),
    "ends too early": ("x **", 4, "This is not a formula in Python's notation."),
    "lambda as a variable": ("2*lambda", 2, "lambda is a word of Python's own: name the variable lamda."),
    "lambda": ("lambda x: x", 0, "Write the formula alone, without lambda."),
    "subscript": ("x[0]", 0, "Formulas have no subscripts: write the index into the name, as in x_1."),
    "too many arguments": ("1 + sin(x, y)", 4, "sin takes 1 argument, here are 2."),
    "too few arguments": ("Limit(x)", 0, "Limit takes 3 to 4 arguments, here is 1."),
    "unknown option": ("log(x, to=2)", 0, "log takes no argument called to."),
    "ragged matrix": ("Matrix([[1], [2, 3]])", 0, "A matrix's rows must all have the same length."),
    "and between numbers": ("x > 1 & y > 2", 6, "Put brackets around the comparisons on both sides of &, | and >>."),
    "quoted text": ("f('x')", 2, "A formula holds names and numbers, no quoted text."),
    "method": ("x.diff(x)", 0, "Formulas have no attributes: write the function before its argument, as in sin(x)."),
    "unknown constant": ("np.nothing", 0, "There is no constant called nothing here."),
    "comment": ("x # y", 2, "The character '#' has no meaning in a formula."),
    "null byte": ("x\0", 1, "The character '\\x00' has no meaning in a formula."),
    "many digits": ("9" * 1200, 0, "This number has too many digits."),
    "large exponent": ("1e99999", 0, "This number has too many digits."),
    "offset after a letter of two bytes": ("é + x^2", 5, "Write ** for a power: ^ means something else in Python."),
}


@pytest.mark.parametrize(("formula", "offset", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_a_refusal_says_where_and_what_to_write(formula: str, offset: int, message: str) -> None:
    """The message is a sentence, the offset counts characters."""
    with pytest.raises(FormulaError) as caught:
        parse(formula)
    assert (caught.value.offset, str(caught.value)) == (offset, message)


CODE = {
    "import": "__import__('os').system('true')",
    "dunder": "x.__class__.__bases__",
    "dunder name": "__builtins__",
    "comprehension": "[k for k in x]",
    "generator": "sum(k for k in x)",
    "f-string": "f'{x}'",
    "bytes": "b'x'",
    "walrus": "(x := 2)",
    "starred": "f(*x)",
    "keywords": "f(**x)",
    "await": "await x",
    "yield": "(yield x)",
    "dictionary": "{x: 1}",
    "slice": "x[1:2]",
    "none": "None",
    "ellipsis": "...",
    "statement": "import os",
    "two statements": "x; y",
    "identity": "x is y",
}


@pytest.mark.parametrize("code", CODE.values(), ids=CODE.keys())
def test_python_that_is_no_formula_is_refused(code: str) -> None:
    """Only what the allow-list names is read."""
    with pytest.raises(FormulaError):
        parse(code)


HUGE = {
    "a hundred thousand terms": "+".join(["x"] * 100_000),
    "nine thousand terms": "+".join(["x"] * 9_000),
    "nine thousand factors": "/".join(["2"] * 9_000),
    "tower of powers": "**".join(["x"] * 6_000),
    "nested calls": "f(" * 2_000 + "x" + ")" * 2_000,
    "nested brackets": "(" * 2_000 + "x" + ")" * 2_000,
    "brackets never closed": "(" * 19_000,
    "signs": "-" * 19_000 + "x",
    "nots": "not " * 4_900 + "x",
    "attributes": "x" + ".a" * 9_000,
    "calls of calls": "x" + "()" * 9_000,
    "conditionals": "x if c else " * 1_600 + "x",
    "lambdas": "lambda:" * 2_500 + "x",
    "open f-strings": "f'{x" * 90,
}


@pytest.mark.parametrize("formula", HUGE.values(), ids=HUGE.keys())
def test_huge_formulas_are_refused(formula: str) -> None:
    """Length, depth and the number of parts are bounded, whatever Python's parser makes of it."""
    with pytest.raises(FormulaError):
        parse(formula)


def test_many_terms_are_read_and_written() -> None:
    """A sum of a thousand terms is no depth; a text of more than some thousand characters is not written."""
    tree = parse("+".join(["x"] * 1_000))
    assert len(tree.nodes[-1].args) == 1_000
    assert parse(text(tree)) == tree
    assert text(parse("+".join(["x"] * 2_000))) == "…"


def test_numbers_are_formulas() -> None:
    """A number in YAML arrives as a number."""
    assert [outline(parse(number)) for number in (3, -2, 0.1, math.inf)] == ["3", "-2", "Float[0.1]", "Infinity"]


@pytest.mark.parametrize("value", [True, None, [1], b"x"], ids=repr)
def test_anything_else_is_not(value: object) -> None:
    """Neither is a boolean a number here."""
    with pytest.raises(FormulaError, match="A formula is a text or a number"):
        parse(value)  # type: ignore[arg-type]


def test_names_can_be_declared_variables_or_functions() -> None:
    """A declaration wins over what SymPy calls by that name."""
    assert outline(parse("E*pi", symbols=["E"])) == "Mul(E, Pi)"
    assert outline(parse("gamma(x)", functions=["gamma"])) == "Undefined[gamma](x)"
    assert outline(parse("S*sin", symbols=["S", "sin"])) == "Mul(S, sin)"


FREE = {
    "y*sin(x) + pi": ("x", "y"),
    "Sum(a*k, (k, 1, n))": ("a", "n"),
    "Integral(x*t, (x, 0, x))": ("t", "x"),
    "Integral(x**2, x)": ("x",),
    "Sum(j*k, (j, 1, k), (k, 1, 3))": (),
    "Limit(h*x, h, 0)": ("x",),
    "Lambda(x, a*x)": ("a",),
    "Derivative(x**2, x)": ("x",),
    "F(k)": ("k",),
    "3": (),
}


@pytest.mark.parametrize(("formula", "names"), FREE.items(), ids=FREE.keys())
def test_free_names_are_those_a_value_is_asked_for(formula: str, names: tuple[str, ...]) -> None:
    """Running variables and parameters are not asked for."""
    assert free_names(parse(formula)) == names


class Sample(BaseModel):
    """A model with a formula for a field."""

    to: Formula


def test_a_model_field_reads_formulas() -> None:
    """From a text, from a number, or as a tree; a refusal is a validation error."""
    tree = parse("x + 1")
    assert Sample.model_validate_json('{"to": "x + 1"}', strict=True).to == tree
    assert Sample.model_validate({"to": tree}).to is tree
    assert Sample.model_json_schema()["properties"]["to"]["type"] == ["string", "number"]
    with pytest.raises(ValidationError, match="means something else"):
        Sample.model_validate({"to": "x^2"})


ALPHABET = [
    *"x y f sin Matrix Sum E 0 1 2.5 1e9 ( ) [ ] { } , + - * ** / // % @ & | ~ < == != = ^ . ' : __ é ² − # _".split(),
    *(" ", "\n", "\0", '"', "lambda ", " if ", " else ", " for ", " in ", "not ", "\ud800", "\\"),
]


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(ALPHABET), max_size=40).map("".join)))
def test_reading_is_total(formula: str) -> None:
    """Any text is a tree or a `FormulaError` with a place inside it; what was read is written and read again."""
    try:
        tree = parse(formula)
    except FormulaError as error:
        assert 0 <= error.offset <= len(formula)  # noqa: PT017  most texts are refused, some are not
        return
    assert parse(text(tree)) == tree
    ast.parse(text(tree), mode="eval")


LEAVES = st.sampled_from([
    *(Tree("Symbol", text=name) for name in "xy"),
    *(Tree("Integer", text=str(value)) for value in (-2, -1, 0, 1, 2, 3)),
    *(Tree("Rational", text=value) for value in ("1/2", "-1/2", "2/3", "-3/4")),
    *(Tree("Float", text=value) for value in ("0.50", "-1.5", "1e-1")),
    Tree("Pi"), Tree("Exp1"), Tree("NegativeInfinity"),
])  # fmt: skip


def branches(children: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    """Sums, products and powers of anything, as a student's expression may hold them."""
    several = st.lists(children, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Tree, st.sampled_from(["Add", "Mul"]), several),
        st.builds(Tree, st.just("Pow"), st.tuples(children, children)),
        st.builds(Tree, st.just("exp"), st.tuples(children)),
    )


def value(expr: Expr) -> complex:
    """What a tree of `LEAVES` and `branches` is at x = 0.7, y = 1.9."""
    values: list[complex] = []
    leaves = {"Pi": math.pi, "Exp1": math.e, "NegativeInfinity": -1e3, "Infinity": 1e3}
    for node in expr.nodes:
        args = [values[place] for place in node.args]
        match node.head:
            case "Symbol":
                result: complex = {"x": 0.7, "y": 1.9}[node.text]
            case "Integer" | "Float":
                result = float(node.text)
            case "Rational":
                result = int(node.text.split("/")[0]) / int(node.text.split("/")[1])
            case "Add":
                result = sum(args)
            case "Mul":
                result = math.prod(args)
            case "Pow":
                result = complex(args[0]) ** complex(args[1])
            case "exp":
                result = cmath.exp(args[0])
            case constant:
                result = leaves[constant]
        values.append(result)
    return values[-1]


@given(st.recursive(LEAVES, branches, max_leaves=12))
def test_writing_keeps_the_meaning_of_any_tree(tree: Tree) -> None:
    """Also of trees that reading never gives; reading what was written gives the same text again."""
    expr = flat(tree)
    again = parse(text(expr))
    assert parse(text(again)) == again
    try:
        before, after = value(expr), value(again)
    except (OverflowError, ZeroDivisionError):
        return
    assert cmath.isclose(before, after, rel_tol=1e-6, abs_tol=1e-9) or not cmath.isfinite(before)
