"""Python objects become plain trees that the border reads: by exact types, never by what a class says of itself."""

import array
import itertools
import json
import math
import sys
from collections import Counter, OrderedDict, defaultdict, deque
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from typing import NamedTuple

import mpmath
import numpy as np
import pandas as pd
import pytest
import sympy as sp

from grader import transport
from grader.sandbox.inside import encode, formula
from grader.values import Array, Expr, Fault, Flag, Items, Node, Number, Opaque, Table, Text

x, y = sp.symbols("x y")


def value(thing):
    """What arrives on the other side."""
    return transport.decode(json.loads(json.dumps(encode.value(thing))))


def floats(*numbers, shape=None):
    return Array("float64", (len(numbers),) if shape is None else shape, np.array(numbers, "<f8").tobytes())


def items(*values, type="list"):  # noqa: A002 - as in `Items`
    return Items(tuple(values), type)


def leaf(head, text=""):
    return Expr((Node(head, (), text),))


class Number3(IntEnum):
    THREE = 3


class Quiet(float):
    """A student's subclass that answers nothing truthfully."""

    __float__ = __repr__ = __str__ = __eq__ = hex = lambda *_: 1 / 0
    __hash__ = None


class Loud(str):
    __slots__ = ()
    __str__ = __getitem__ = encode = __iter__ = __len__ = lambda *_: 1 / 0


class Hidden(list):
    __iter__ = __len__ = __getitem__ = lambda *_: 1 / 0


class Shifty(np.ndarray):
    def __array_finalize__(self, other):
        pass

    tolist = tobytes = astype = __iter__ = lambda *_: 1 / 0


class Mirror:
    __class__ = float

    def __getattr__(self, name):
        return self

    def __float__(self):
        return 2.0

    def __array__(self, *_):
        return np.zeros(3)


class Point(NamedTuple):
    x: int
    y: int


CASES = {
    "none": (None, Fault("none")),
    "true": (True, Flag(True)),
    "an integer": (-7, Number(-7)),
    "a long integer": (3**200, Number(3**200)),
    "an integer beyond what Python writes": (1 << 20_000, Fault("too_large", "an integer of 20001 bits")),
    "a float": (0.1, Number(0.1)),
    "the smallest float": (5e-324, Number(5e-324)),
    "infinity": (-math.inf, Number(-math.inf)),
    "minus zero": (-0.0, Number(-0.0)),
    "a complex number": (1 - 2.5j, Number(1 - 2.5j)),
    "text": ("né", Text("né")),
    "text with half a character": ("a\ud800b", Text("a?b")),
    "long text": ("x" * 200_000, Text("x" * encode.LONGEST_TEXT)),
    "a fraction": (Fraction(1, 3), leaf("Rational", "1/3")),
    "a decimal": (Decimal("0.5"), Number(0.5)),
    "an enum of integers": (Number3.THREE, Number(3)),
    "a float that hides its value": (Quiet(2.5), Number(2.5)),
    "a text that hides its value": (Loud("abc"), Text("abc")),
    "bytes": (b"abc", Opaque("bytes")),
    "a function": (value, Opaque("function")),
    "a class": (Quiet, Opaque("type")),
    "an object that pretends": (Mirror(), Opaque("Mirror")),
    "an endless iterator": (itertools.count(), Opaque("count")),
    # Containers
    "a list": ([1, "a"], items(Number(1), Text("a"))),
    "a list of floats": ([1.0, 2.5], floats(1, 2.5)),
    "a list of NumPy's floats": ([np.float64(1), 2.5], floats(1, 2.5)),
    "an empty list": ([], items()),
    "a tuple": ((1, 2), items(Number(1), Number(2), type="tuple")),
    "a named tuple": (Point(1, 2), items(Number(1), Number(2), type="tuple")),
    "a set": ({1}, items(Number(1), type="set")),
    "a set of floats": (frozenset({1.5}), items(Number(1.5), type="set")),
    "a range": (range(2), items(Number(0), Number(1))),
    "a deque": (deque([1, 2]), items(Number(1), Number(2))),
    "an array of the standard library": (array.array("d", [1, 2]), floats(1, 2)),
    "a list that hides its items": (Hidden([1, 2]), items(Number(1), Number(2))),
    "a list with none in it": ([None], items(Fault("none"))),
    "a dictionary": ({"a": 1}, Table(("a",), (Number(1),))),
    "a default dictionary": (defaultdict(int, a=1), Table(("a",), (Number(1),))),
    "a counter": (Counter("aa"), Table(("a",), (Number(2),))),
    "an ordered dictionary": (OrderedDict(b=1, a=2), Table(("b", "a"), (Number(1), Number(2)))),
    "the values of a dictionary": ({"a": 1}.values(), items(Number(1))),
    "a dictionary by symbols": ({x: sp.Integer(2)}, Table(("x",), (leaf("Integer", "2"),))),
    "a dictionary by numbers": ({1: 2}, Opaque("dict")),
    "too many items": (list(range(100_001)), Fault("too_large", "100001 entries")),
    # NumPy
    "a NumPy float": (np.float32(0.5), Number(0.5)),
    "a NumPy integer": (np.int8(-3), Number(-3)),
    "a NumPy flag": (np.bool_(True), Flag(True)),
    "a NumPy complex number": (np.complex64(1j), Number(1j)),
    "a long double": (np.longdouble(0.5), Number(0.5)),
    "a long complex double": (np.clongdouble(0.5 + 1j), Number(0.5 + 1j)),
    "a NumPy text": (np.str_("a"), Text("a")),
    "a date": (np.datetime64("2020-01-01"), Opaque("datetime64")),
    "an array": (np.array([[1.0, 2.0], [3.0, 4.0]]), floats(1, 2, 3, 4, shape=(2, 2))),
    "an array in another order": (np.array([[1.0, 2.0], [3.0, 4.0]]).T, floats(1, 3, 2, 4, shape=(2, 2))),
    "an array of one number": (np.array(1.5), floats(1.5, shape=())),
    "an array of none": (np.zeros((0, 3)), floats(shape=(0, 3))),
    "an array of the other endianness": (np.array([1.0, 2.0], ">f8"), floats(1, 2)),
    "an array of half floats": (np.array([0.5], np.float16), floats(0.5)),
    "an array of long doubles": (np.array([0.5], np.longdouble), floats(0.5)),
    "an array of flags": (np.array([True, False]), Array("bool", (2,), b"\1\0")),
    "an array of integers": (np.array([1, -1], np.int16), Array("int16", (2,), b"\1\0\xff\xff")),
    "a matrix": (np.array([[1.0, 2.0]]).view(np.matrix), floats(1, 2, shape=(1, 2))),
    "an array that hides its content": (np.array([1.0, 2.0]).view(Shifty), floats(1, 2)),
    "a masked array": (np.ma.array([1, 2], mask=[0, 1]), floats(1, math.nan)),
    "an array of objects": (np.array([1, "a"], object), items(Number(1), Text("a"))),
    "an array of texts": (np.array(["a", "b"]), items(Text("a"), Text("b"))),
    "an array of dates": (np.array(["2020-01-01"], "M8[D]"), Opaque("array of datetime64[D]")),
    "an array too large": (np.zeros(2**22), Fault("too_large", "4194304 numbers")),
    "an array large by repetition": (np.broadcast_to(1.0, (2**20, 2**20)), Fault("too_large", f"{2**40} numbers")),
    # pandas
    "a series": (pd.Series([1.0, 2.0]), floats(1, 2)),
    "a series with gaps": (pd.Series([1, None], dtype="Int64"), floats(1, math.nan)),
    "a series of texts": (pd.Series(["a"], dtype=object), items(Text("a"))),
    "an index": (pd.Index([1.0]), floats(1)),
    "a data frame": (pd.DataFrame({"a": [1.0], 2: [3.0]}), Table(("a", "2"), (floats(1), floats(3)))),
    # mpmath
    "a number of mpmath": (mpmath.mpf("0.5"), Number(0.5)),
    "a complex number of mpmath": (mpmath.mpc(0.5, 1), Number(0.5 + 1j)),
    "a constant of mpmath": (mpmath.pi, Number(math.pi)),
    "a matrix of mpmath": (mpmath.matrix([[1, 2]]), items(items(Number(1.0), Number(2.0)))),
    # SymPy
    "a symbol": (x, leaf("Symbol", "x")),
    "an integer of SymPy": (sp.Integer(-2), leaf("Integer", "-2")),
    "a rational": (sp.Rational(1, 3), leaf("Rational", "1/3")),
    "a float of SymPy": (sp.Float(0.1), leaf("Float", "0.1")),
    "pi": (sp.pi, leaf("Pi")),
    "SymPy's true": (sp.true, Flag(True)),
    "SymPy's false": (sp.false, Flag(False)),
    "the empty set": (sp.S.EmptySet, leaf("EmptySet")),
    "a power": (x**2, Expr((Node("Symbol", (), "x"), Node("Integer", (), "2"), Node("Pow", (0, 1))))),
    "what occurs twice": (
        sp.Tuple(sp.sin(x), sp.sin(x)),
        Expr((Node("Symbol", (), "x"), Node("sin", (0,)), Node("Tuple", (1, 1)))),
    ),
    "a matrix of SymPy": (
        sp.Matrix([[x, 1]]),
        Expr((Node("Symbol", (), "x"), Node("Integer", (), "1"), Node("Matrix", (0, 1), "1,2"))),
    ),
    "an array of SymPy": (
        sp.derive_by_array(x**2 / 2, (x,)),
        Expr((Node("Symbol", (), "x"), Node("Tuple", (0,)))),
    ),
    "a changeable array of SymPy": (
        sp.MutableDenseNDimArray([[x]]),
        Expr((Node("Symbol", (), "x"), Node("Tuple", (0,)), Node("Tuple", (1,)))),
    ),
    "a polynomial": (sp.Poly(x**2), Expr((Node("Symbol", (), "x"), Node("Integer", (), "2"), Node("Pow", (0, 1))))),
    "a function nobody defined": (
        sp.Function("g")(x),
        Expr((Node("Symbol", (), "x"), Node("Undefined", (0,), "g"))),
    ),
    "a lambda": (
        sp.Lambda(x, 2 * x),
        Expr((Node("Symbol", (), "x"), Node("Integer", (), "2"), Node("Mul", (1, 0)), Node("Lambda", (0, 2)))),
    ),
    "a number too long": (sp.Integer(10) ** 5000, Fault("too_large", "an integer of 16610 bits")),
    "a list of formulas": ([x, 1], items(leaf("Symbol", "x"), Number(1))),
}


@pytest.mark.parametrize(("thing", "expected"), CASES.values(), ids=CASES)
def test_an_object_arrives_as_plain_data(thing, expected):
    assert repr(value(thing)) == repr(expected)  # NaN and -0.0 are equal only to the eye


def test_nesting_has_an_end():
    loop = []
    loop.append(loop)
    deepest = value(loop)
    for _ in range(encode.MOST_DEPTH + 1):
        (deepest,) = deepest.values  # noqa: PD011 - not pandas
    assert deepest == Fault("too_large", "nested too deeply")


def test_a_formula_has_an_end():
    many = sp.Tuple(*(sp.Integer(number) for number in range(formula.MOST_NODES + 1)))
    assert value(many).reason == "too_large"


def test_a_formula_that_doubles_at_each_step_is_written_once():
    thing = sp.Tuple(x)
    for _ in range(200):
        thing = sp.Tuple(thing, thing)
    assert len(value(thing).nodes) == 202


def test_an_object_of_a_library_that_is_not_loaded_does_not_exist(monkeypatch):
    for library in ("numpy", "pandas", "sympy", "mpmath"):
        monkeypatch.delitem(sys.modules, library)
    assert value([1, "a", Mirror()]) == items(Number(1), Text("a"), Opaque("Mirror"))


FUNCTIONS = {
    "by the names asked for": (x * y, ["x", "y"], ("x", "y"), "Mul"),
    "with a parameter it does not use": (x, ["x", "y"], ("x", "y"), "Symbol"),
    "of its only symbol, whatever its name": (sp.sin(y), ["x"], ("y",), "sin"),
    "without any symbol": (sp.Integer(1), ["x"], ("x",), "Integer"),
    "as a list": ([2 * x, 2 * y], ["x", "y"], ("x", "y"), "Tuple"),
    "as an array of objects": (np.array([2 * x, 1], object), ["x"], ("x",), "Tuple"),
    "as an array of SymPy": (sp.Array([2 * x, 1]), ["x"], ("x",), "Tuple"),
    "as a matrix": (sp.Matrix([x]), ["x"], ("x",), "Matrix"),
    "as a lambda": (sp.Lambda((x, y), x + y), ["a", "b"], ("x", "y"), "Add"),
}


@pytest.mark.parametrize(("thing", "asked", "parameters", "body"), FUNCTIONS.values(), ids=FUNCTIONS)
def test_a_formula_stands_for_a_function(thing, asked, parameters, body):
    assert encode.is_formula(thing)
    nodes = transport.decode(encode.function_formula(thing, asked)).nodes
    *arguments, inner = nodes[-1].args
    assert nodes[-1].head == "Lambda"
    assert tuple(nodes[place].text for place in arguments) == parameters
    assert nodes[inner].head == body


@pytest.mark.parametrize(
    "thing", [1.0, "x", [1, 2], np.zeros(2), sp.Symbol, math.sin, sp.Function("g"), None, Mirror()]
)
def test_other_things_are_no_formulas(thing):
    assert not encode.is_formula(thing)
