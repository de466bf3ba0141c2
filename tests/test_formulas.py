"""Formulas: what is read, what it becomes, what is refused, and that writing is the inverse of reading."""

from __future__ import annotations

import cmath
import doctest
import math
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from grader.formulas import Formula, FormulaError, free_names, parse, reading, text
from grader.formulas.tree import Tree, flat
from grader.values import Expr, Node


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
    "fraction in lowest terms": ("3/4", "3/4"),
    "fraction that can be reduced": ("6/4", "Mul(6, Pow(4, -1))"),
    "fraction that is a whole number": ("4/2", "Mul(4, Pow(2, -1))"),
    "fraction with 1 below": ("2/1", "Mul(2, Pow(1, -1))"),
    "negative fraction": ("-1/2", "-1/2"),
    "minus below": ("4/-6", "Mul(4, Pow(-6, -1))"),
    "fraction of a fraction": ("1/2/3", "Mul(1/2, 1/3)"),
    "division by literal zero": ("5/0", "Mul(5, Pow(0, -1))"),
    "division by 1": ("x/1", "Mul(x, Pow(1, -1))"),
    "factor 1 and term 0": ("1*x + 0", "Add(Mul(1, x), 0)"),
    "exponent 1": ("x**1", "Pow(x, 1)"),
    "two signs": ("-(-x)", "Mul(-1, Mul(-1, x))"),
    "two signs before a number": ("--3", "Mul(-1, -3)"),
    "minus a negative term": ("a - (-2*b)", "Add(a, Mul(-1, Mul(-2, b)))"),
    "minus a negative infinity": ("-(-oo)", "Mul(-1, NegativeInfinity)"),
    "one over one over": ("1/(1/x)", "Pow(Pow(x, -1), -1)"),
    "one over a negative power": ("1/x**-2", "Pow(Pow(x, -2), -1)"),
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
    "matrix product": ("A @ B @ C", "MatMul(A, B, C)"),
    "square root": ("sqrt(x)", "Pow(x, 1/2)"),
    "cube root": ("cbrt(x)", "Pow(x, 1/3)"),
    "absolute value": ("abs(x)", "Abs(x)"),
    "root": ("root(x, 3)", "Pow(x, 1/3)"),
    "real root": ("real_root(x, 3)", "Mul(sign(x), Pow(Abs(x), 1/3))"),
    "NumPy's cube root is real": ("np.cbrt(x)", "Mul(sign(x), Pow(Abs(x), 1/3))"),
    "NumPy's sinc has a pi": ("np.sinc(x) + sinc(x)", "Add(sinc(Mul(Pi, x)), sinc(x))"),
    "hypotenuse": ("math.hypot(x, y)", "Pow(Add(Pow(x, 2), Pow(y, 2)), 1/2)"),
    "base by name": ("log(x, base=2)", "Mul(log(x), Pow(log(2), -1))"),
    "logarithm to a base": ("log(x, 10)", "Mul(log(x), Pow(log(10), -1))"),
    "common logarithm": ("np.log10(x)", "Mul(log(x), Pow(log(10), -1))"),
    "natural logarithm": ("ln(x)", "log(x)"),
    "NumPy's names": ("np.arcsin(x)*np.pi", "Mul(asin(x), Pi)"),
    "the math module's names": ("math.sin(math.e)", "sin(Exp1)"),
    "SymPy's singletons": ("S.Half + sp.S.Infinity", "Add(1/2, Infinity)"),
    "made numbers": ("S(1)/2 + Rational(3, 6) + Rational('2/3')", "Add(1/2, 1/2, 2/3)"),
    "made decimals": ("[Float('0.10'), Float(3), Integer('7')]", "Tuple(Float[0.10], Float[3.0], 7)"),
    "list in a function": ("max([a, b]) + sum([a, b])", "Add(Max(a, b), Add(a, b))"),
    "constants": ("(pi, E, I, oo, zoo, nan)", "Tuple(Pi, Exp1, ImaginaryUnit, Infinity, ComplexInfinity, NaN)"),
    "minus infinity": ("-oo", "NegativeInfinity"),
    "true and false": ("[True, false]", "Tuple(BooleanTrue, BooleanFalse)"),
    "function names as variables": ("beta*gamma*zeta*Q*S*N*O", "Mul(beta, gamma, zeta, Q, S, N, O)"),
    "Python's lambda as a variable": ("2*lambda + lambda_1", "Add(Mul(2, lambda), lambda_1)"),
    "Greek letters": ("α_1 + π", "Add(α_1, Pi)"),
    "undefined function": ("F(k + 3)", "Undefined[F](Add(k, 3))"),
    "undefined function by its maker": ("Function('gamma')(x)*f(x)", "Mul(Undefined[gamma](x), Undefined[f](x))"),
    "a variable and a function of one name": ("Function('f')(x) + f", "Add(Undefined[f](x), f)"),
    "comparison": ("x <= 2", "LessThan(x, 2)"),
    "equation": ("x == 2", "Equality(x, 2)"),
    "SymPy's equation": ("Eq(x, 2)", "Equality(x, 2)"),
    "chained comparison": ("0 < x < 1", "And(StrictLessThan(0, x), StrictLessThan(x, 1))"),
    "connectives": ("(x > 1) & ~(y > 2) | z", "Or(And(StrictGreaterThan(x, 1), Not(StrictGreaterThan(y, 2))), z)"),
    "many connectives": ("a & b & c", "And(a, b, c)"),
    "either but not both": ("(x > 1) ^ (y > 1)", "Xor(StrictGreaterThan(x, 1), StrictGreaterThan(y, 1))"),
    "words for connectives": ("a and not b or c", "Or(And(a, Not(b)), c)"),
    "implication": ("a >> b", "Implies(a, b)"),
    "implication backwards": ("a << b", "Implies(b, a)"),
    "element": ("x in {1}", "Contains(x, FiniteSet(1))"),
    "no element": ("x not in {1}", "Not(Contains(x, FiniteSet(1)))"),
    "set": ("{1, 2}", "FiniteSet(1, 2)"),
    "no set": ("set()", "EmptySet"),
    "union": ("{1} | Interval(2, oo)", "Union(FiniteSet(1), Interval(2, Infinity, BooleanFalse, BooleanFalse))"),
    "set difference": ("Reals - {0}", "Complement(Reals, FiniteSet(0))"),
    "set differences": ("Reals - {0} - A", "Complement(Complement(Reals, FiniteSet(0)), A)"),
    "sum of sets": ("{1} + {2}", "Union(FiniteSet(1), FiniteSet(2))"),
    "product of sets": ("{1}*Integers", "ProductSet(FiniteSet(1), Integers)"),
    "power of a set": ("Reals**2", "ProductSet(Reals, Reals)"),
    "no set, called": ("EmptySet()", "EmptySet"),
    "half-open interval": ("Interval.Lopen(0, 1)", "Interval(0, 1, BooleanTrue, BooleanFalse)"),
    "interval with options": ("Interval(0, 1, right_open=True)", "Interval(0, 1, BooleanFalse, BooleanTrue)"),
    "matrix": ("Matrix([[1, 2, 3], [a, b, c]])", "Matrix[2,3](1, 2, 3, a, b, c)"),
    "column": ("Matrix([1, 2])", "Matrix[2,1](1, 2)"),
    "matrix by its shape": ("Matrix(1, 2, [x, y])", "Matrix[1,2](x, y)"),
    "no matrix": ("Matrix([])", "Matrix[0,0]"),
    "identity": ("eye(2)", "Matrix[2,2](1, 0, 0, 1)"),
    "zeros": ("zeros(1, 2)", "Matrix[1,2](0, 0)"),
    "ones": ("np.ones((2, 1))", "Matrix[2,1](1, 1)"),
    "diagonal": ("diag(1, x)", "Matrix[2,2](1, 0, 0, x)"),
    "product with a matrix": ("2*Matrix([x])/3", "MatMul(2, Matrix[1,1](x), 1/3)"),
    "difference of matrices": ("A - Matrix([x])", "MatAdd(A, MatMul(-1, Matrix[1,1](x)))"),
    "power of a matrix": ("Matrix([x])**-1", "MatPow(Matrix[1,1](x), -1)"),
    "one over a matrix": ("1/Matrix([x])", "MatPow(Matrix[1,1](x), -1)"),
    "transposed": ("A.T", "Transpose(A)"),
    "methods of matrices": ("A.inv() @ A.transpose()", "MatMul(Inverse(A), Transpose(A))"),
    "determinant": ("np.linalg.det(A) + B.det()", "Add(Determinant(A), Determinant(B))"),
    "dot product": ("dot([a, b], [2, 3])", "Add(Mul(a, 2), Mul(b, 3))"),
    "dot product of names": ("u.dot(v)", "DotProduct(u, v)"),
    "cross product": (
        "cross([1, 0, 0], [a, b, c])",
        "Tuple(Add(Mul(0, c), Mul(0, b)), Add(Mul(0, a), Mul(-1, c)), Add(Mul(1, b), Mul(0, a)))",
    ),
    "array": ("np.array([1, 2])", "Matrix[2,1](1, 2)"),
    "sum": ("Sum(k**2, (k, 1, n))", "Sum(Pow(k, 2), Tuple(k, 1, n))"),
    "indefinite integral": ("integrate(x, x)", "Integral(x, Tuple(x))"),
    "derivative": ("diff(f(x), x)", "Derivative(Undefined[f](x), Tuple(x, 1))"),
    "repeated derivative": ("Derivative(y, x, 2, t)", "Derivative(y, Tuple(x, 2), Tuple(t, 1))"),
    "derivative as a method": ("f(x).diff(x, 2)", "Derivative(Undefined[f](x), Tuple(x, 2))"),
    "derivative by a function": ("diff(L, f(t))", "Derivative(L, Tuple(Undefined[f](t), 1))"),
    "limit": ("Limit(x, x, 0)", "Limit(x, x, 0, +)"),
    "limit from below": ("limit(x, x, 0, dir='-')", "Limit(x, x, 0, -)"),
    "cases": ("Piecewise((x, c), (0, True))", "Piecewise(ExprCondPair(x, c), ExprCondPair(0, BooleanTrue))"),
    "conditional": ("x if c else 0", "Piecewise(ExprCondPair(x, c), ExprCondPair(0, BooleanTrue))"),
    "conditionals in a row": (
        "x if c else y if d else z",
        "Piecewise(ExprCondPair(x, c), ExprCondPair(y, d), ExprCondPair(z, BooleanTrue))",
    ),
    "NumPy's cases": ("np.where(c, x, 0)", "Piecewise(ExprCondPair(x, c), ExprCondPair(0, BooleanTrue))"),
    "lambda of SymPy": ("Lambda((x, y), x*y)", "Lambda(x, y, Mul(x, y))"),
    "a name in quotes": ("Symbol('x', positive=True)", "x"),
    "names in quotes": ("symbols('x y')", "Tuple(x, y)"),
    "a name that is none in Python": (r"Symbol('\\theta')", "\\theta"),
    "a name that is taken": ("Symbol('sin')*Symbol('E')", "Mul(sin, E)"),
    "lines of a block": ("  x\n + 1\n", "Add(x, 1)"),
    "pasted signs": ("2×x − 1 – y÷2", "Add(Mul(2, x), -1, Mul(-1, y, 1/2))"),
    "nested sum": ("Add(Add(a, b), c)", "Add(Add(a, b), c)"),
    "nested product": ("Mul(Mul(a, b), c)", "Mul(Mul(a, b), c)"),
    "power of a whole number": ("3*Pow(4, -1)", "Mul(3, Pow(4, -1))"),
    "inverse of a power": ("(x**2)**-1", "Pow(Pow(x, 2), -1)"),
    "1 times an inverse": ("1*x**-1", "Mul(1, Pow(x, -1))"),
    "minus infinity times": ("x - oo*x", "Add(x, Mul(NegativeInfinity, x))"),
    "-1 times infinity": ("-1*oo", "Mul(-1, Infinity)"),
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
    "fraction not in lowest terms": "3/6 - 4/2*x",
    "fraction within a product": "x*3/6",
    "two signs": "a - (-b)",
    "one over one over": "1/(1/x)",
    "division by 1": "x/1",
    "lambda": "2*lambda",
    "decimal over a number": "3.0/6",
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
    "equation with one sign, within": ("f(x) + (y = x)", 10, "An equation is written a == b or Eq(a, b)."),
    "brackets before brackets": ("(x)(y)", 1, "To multiply, write * before the bracket."),
    "constant before a bracket": ("2*pi(x + 1)", 2, "pi is a constant: to multiply, write * before the bracket."),
    "call of a call": ("f(x)(y)", 0, "To multiply, write * before the bracket."),
    "power of a function's name": ("sin**2(x)", 0, "The function sin needs its argument in brackets, as in sin(x)."),
    "factorial sign": ("2*n!", 3, "Write factorial(n) for n!."),
    "bars": ("2*|x|", 2, "Write Abs(x) for |x|."),
    "percentage": ("5%", 1, "Write /100 for a percentage; % is the remainder of a division in Python."),
    "not equal as <>": ("x <> y", 3, "Write != for not equal."),
    "at most as =<": ("x =< y", 3, "Write <= or >= with the equals sign last; for an implication, Implies(a, b)."),
    "and as &&": ("a && b", 2, "Write And(a, b)."),
    "or as ||": ("a || b", 2, "Write Or(a, b)."),
    "zeros in front": ("x + 007", 4, "Write numbers without zeros in front."),
    "index in braces": ("x_{12}", 2, "Write the index into the name, as in x_12."),
    "prime": ("f'(x)", 1, "Write diff(f(x), x) for a derivative; a prime has no meaning here."),
    "LaTeX": (
        r"\frac{1}{2}",
        0,
        "This is LaTeX: write the formula in Python's notation, as in (a + b)/2 or sqrt(x).",
    ),
    "raised digit": ("x²", 1, "Write ** for a power, as in x**2."),
    "root sign": ("√x", 0, "Write sqrt(x) for a root."),
    "sign for at most": ("x ≤ 2", 2, "Write <= for ≤."),
    "command": ("expand(x)", 0, "expand is no part of a formula: write what comes of it."),
    "ends that are no truth values": (
        "Interval(0, 1, x)",
        0,
        "Interval takes two ends, then True or False for each: whether it is open there.",
    ),
    "cells missing": ("Matrix(2, 2, [1])", 0, "A matrix of 2 rows and 2 columns has 4 entries, not 1."),
    "matrix of unknown size": ("eye(n)", 0, "A matrix's numbers of rows and columns are whole numbers."),
    "vectors of two lengths": ("dot([1], [1, 2])", 0, "dot takes two vectors of the same length."),
    "no number": ("Float('x')", 0, "Float takes a decimal number."),
    "quotation mark left open": ("x + 'y", 4, "A quotation mark is opened here and never closed."),
    "quoted text in place of a formula": ("Limit('x', x, 0)", 0, "A formula holds names and numbers, no quoted text."),
    "lambda": ("lambda x: x", 0, "Write the formula alone, without lambda."),
    "subscript": ("x[0]", 0, "Formulas have no subscripts: write the index into the name, as in x_1."),
    "too many arguments": ("1 + sin(x, y)", 4, "sin takes 1 argument, here are 2."),
    "too few arguments": ("Limit(x)", 0, "Limit takes 3 to 4 arguments, here is 1."),
    "unknown option": ("log(x, to=2)", 0, "log takes no argument called to."),
    "ragged matrix": ("Matrix([[1], [2, 3]])", 0, "A matrix's rows must all have the same length."),
    "and between numbers": ("x > 1 & y > 2", 6, "Put brackets around the comparisons on both sides of &, | and >>."),
    "quoted text": ("f('x')", 2, "A formula holds names and numbers, no quoted text."),
    "method": ("x.subs(x, 1)", 0, "Formulas have no attributes: write the function before its argument, as in sin(x)."),
    "unknown function of a module": ("np.norm(x)", 0, "There is no function called norm here."),
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
    "number that runs into a word": "x2.5in y",
}


@pytest.mark.parametrize("code", CODE.values(), ids=CODE.keys())
def test_python_that_is_no_formula_is_refused(code: str) -> None:
    """Only what the allow-list names is read."""
    with pytest.raises(FormulaError):
        parse(code)


HUGE = {
    "a hundred thousand terms": "+".join(["x"] * 100_000),
    "nine thousand subtractions": "-".join(["x"] * 9_000),
    "nine thousand terms in a bracket": "f(" + "+".join(["x"] * 9_000) + ")",
    "a million digits": "9" * 1_000_000,
    "a hundred thousand comparisons": "<".join(["x"] * 49_000),
    "comparisons in comparisons": "0 < (" * 90 + "x" + ") < 1" * 90,
    "differences in differences": "-(" * 90 + "x" + ")-" * 90,
    "powers of sets of powers": "(" * 40 + "Reals" + "**10)" * 40,
    "roots of roots": "real_root(" * 90 + "x" + ", 3)" * 90,
    "vectors of vectors": "cross(" * 90 + "[a, b, c]" + ", [a, b, c])" * 90,
    "matrices from few letters": "[" + ", ".join(["eye(100)"] * 9_000) + "]",
    "quotation marks": "'" * 99_999,
    "quoted quotation marks": "'" + "\\'" * 49_000,
    "null bytes": "x" + "\0" * 90_000,
    "lone surrogates": "x + \ud800",
    "text that turns round": "x + \u202ey",
    "nine thousand factors": "/".join(["2"] * 9_000),
    "tower of powers": "**".join(["x"] * 6_000),
    "nested calls": "f(" * 2_000 + "x" + ")" * 2_000,
    "nested brackets": "(" * 2_000 + "x" + ")" * 2_000,
    "brackets never closed": "(" * 19_000,
    "signs": "-" * 19_000 + "x",
    "nots": "not " * 4_900 + "x",
    "attributes": "x" + ".a" * 9_000,
    "calls of calls": "x" + "()" * 9_000,
    "conditionals": "x if c else " * 8_000 + "x",
    "lambdas": "lambda:" * 2_500 + "x",
    "open f-strings": "f'{x" * 90,
}


@pytest.mark.parametrize("formula", HUGE.values(), ids=HUGE.keys())
def test_huge_formulas_are_refused(formula: str) -> None:
    """Length, depth and the number of parts are bounded, whatever Python's parser makes of it."""
    with pytest.raises(FormulaError):
        parse(formula)


HOSTILE = {
    "tower": ("9**9**9**9", 7),
    "large power": ("10**10**10", 5),
    "factorial": ("factorial(10**9)", 4),
    "ninety calls": ("f(" * 90 + "x" + ")" * 90, 91),
    "sixteen thousand terms": (" + ".join(["x*y"] * 16_000), 48_001),
    "terms with signs, exponents and brackets": ("+".join(["2e+5", "-x", "(a+b)", "f(a+b)"] * 1_000), 11_001),
    "decimals": (f"[{','.join(['0.5'] * 24_000)}]", 24_001),
    "wide call": (f"Max({','.join(['x'] * 40_000)})", 40_001),
}


@pytest.mark.parametrize(("formula", "size"), HOSTILE.values(), ids=HOSTILE.keys())
def test_what_is_large_in_value_or_in_length_is_read_as_it_is(formula: str, size: int) -> None:
    """Nothing is worked out, and a long sum is no deep one."""
    assert len(parse(formula).nodes) == size


def test_a_long_sum_reads_as_a_short_one() -> None:
    """However it is read, the terms are the arguments of one sum; and a mistake in it has its place."""
    terms = ["x", "2*y", "(a + b)", "1e+3", "f(a + b)"] * 500
    assert parse("+".join(terms)) == parse(f"Add({', '.join(terms)})")
    matrices = parse("+".join(["Matrix([x])"] * 1_500))
    assert matrices.nodes[-1].head == "MatAdd"
    with pytest.raises(FormulaError) as caught:
        parse("x + " * 2_000 + "sin")
    assert caught.value.offset == 8_000


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
    assert outline(parse("in + is(x)", symbols=["in"], functions=["is"])) == "Add(in, Undefined[is](x))"
    assert outline(parse("F + F(x)", functions=["F"])) == "Add(F, Undefined[F](x))"
    with pytest.raises(FormulaError, match="S is a variable here"):
        parse("S/2 + S(3)", symbols=["S"])


def test_declared_names_are_written_so_that_anyone_reads_them() -> None:
    """Where a name would be taken for something else, its maker is written around it."""
    tree = parse("E*gamma(x) + f(f)", symbols=["E"], functions=["gamma", "f"])
    assert text(tree) == "Symbol('E')*Function('gamma')(x) + Function('f')(f)"
    assert parse(text(tree)) == tree


def test_formulas_of_models_are_read_with_the_names_declared_around_them() -> None:
    """And only there; declarations within declarations add up."""
    with reading(symbols=["E"]):
        with reading(functions=["gamma"]):
            assert outline(Sample.model_validate({"to": "E*gamma(x)"}).to) == "Mul(E, Undefined[gamma](x))"
        assert outline(parse("E*gamma(x)")) == "Mul(E, gamma(x))"
    assert outline(parse("E*gamma(x)")) == "Mul(Exp1, gamma(x))"


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
    "Subs(x*y, x, z)": ("y", "z"),
    "ConditionSet(x, x > a, Interval(0, b))": ("a", "b"),
    "3": (),
}


@pytest.mark.parametrize(("formula", "names"), FREE.items(), ids=FREE.keys())
def test_free_names_are_those_a_value_is_asked_for(formula: str, names: tuple[str, ...]) -> None:
    """Running variables and parameters are not asked for."""
    assert free_names(parse(formula)) == names


def test_free_names_of_a_tree_with_shared_parts() -> None:
    """As SymPy's expressions have them."""
    doubled = [Node("Symbol", text="x"), *(Node("Add", (place, place)) for place in range(200))]
    assert free_names(Expr(tuple(doubled))) == ("x",)


PAGE = Path(__file__).parent.parent / "docs" / "formulas.md"


def rows(first: str, second: str) -> list[tuple[str, str]]:
    """The rows of the page's tables that have these two columns."""
    _, *tables = PAGE.read_text(encoding="utf-8").split(f"| {first} | {second} |\n|---|---|\n")
    lines = [line for table in tables for line in table.split("\n\n", 1)[0].splitlines()]
    cells = [re.split(r" ?(?<!\\)\| ?", line)[1:3] for line in lines]
    return [(left.replace("\\|", "|"), right.replace("\\|", "|")) for left, right in cells]


@pytest.mark.parametrize("formula", [code for cell, _ in rows("write", "for") for code in re.findall("`(.+?)`", cell)])
def test_what_the_page_shows_is_read(formula: str) -> None:
    """Every formula of the reference, and it is written and read again."""
    assert parse(text(parse(formula))) == parse(formula)


@pytest.mark.parametrize(("formula", "same"), rows("formula", "the same"))
def test_what_the_page_calls_the_same_is_one_tree(formula: str, same: str) -> None:
    """What is only notation has one form."""
    assert parse(formula.strip("`")) == parse(same.strip("`"))


@pytest.mark.parametrize(("formula", "other"), rows("formula", "another"))
def test_what_the_page_tells_apart_are_two_trees(formula: str, other: str) -> None:
    """What was written can be told from what it comes to."""
    assert parse(formula.strip("`")) != parse(other.strip("`"))


@pytest.mark.parametrize(("formula", "message"), rows("formula", "message"))
def test_what_the_page_refuses_is_refused_with_its_words(formula: str, message: str) -> None:
    """Word by word."""
    with pytest.raises(FormulaError) as caught:
        parse(formula.strip("`"))
    assert str(caught.value) == message


def test_the_sessions_of_the_page_run() -> None:
    """As Python shows them."""
    results = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert results.attempted > 5
    assert results.failed == 0


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


NAMES = st.sampled_from(
    ["x", "y", "E", "I", "oo", "-oo", "1", "2", "6", "-3", "0", "0.50", "(1/2)", "{1}", "A", "Reals"]
)
SIGNS = st.sampled_from(
    [" + ", " - ", "*", "/", "**", "**-", " % ", " // ", " @ ", " < ", " == ", " & ", " | ", " >> "]
)
CALLS = st.sampled_from([
    "-{}", "--{}", "({})", "1/{}", "sqrt({})", "1/({})", "not {}", "f({})", "abs({})", "Matrix([{}])", "({}).T",
    "{{{}}}", "({}, 1)", "Sum({}, (k, 1, n))", "Piecewise(({}, x > 0), (0, True))", "log({}, 2)", "root({}, 3)",
    "Add({}, 1)", "Mul({}, 2)", "Pow({}, -1)", "Function('f')({})", "({}) if x > 0 else 1", "Interval.open(0, {})",
    "Lambda(x, {})",
])  # fmt: skip


def longer(shorter: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Formulas that hold shorter ones, with brackets or without."""
    joined = st.builds("{}{}{}".format, shorter, SIGNS, shorter)
    return st.one_of(joined, joined.map("({})".format), st.builds(str.format, CALLS, shorter))


@given(st.recursive(NAMES, longer, max_leaves=8))
def test_whatever_is_read_is_written_so_that_it_reads_the_same(formula: str) -> None:
    """Of formulas that are mostly well formed."""
    try:
        tree = parse(formula)
    except FormulaError:
        return
    assert parse(text(tree)) == tree
