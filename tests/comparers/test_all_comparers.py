"""What holds for every comparer, whatever it is shown."""

import json

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.comparers import find_all
from grader.errors import Undecided
from grader.model import Judgement
from grader.values import (
    Array,
    Calls,
    Candidates,
    Expr,
    Fault,
    Figures,
    Flag,
    Items,
    Node,
    Number,
    Opaque,
    Record,
    Table,
    Text,
)
from tests.comparers.examples import EXAMPLES
from tests.comparers.seen import build

BLOCKS = {json.dumps(example.block["compare"]): example.block["compare"] for example in EXAMPLES}.values()

floats = st.floats() | st.sampled_from([0.0, 1.0, -0.0, 1e308, float("nan"), float("inf")])
names = st.sampled_from(["x", "y", "area", "sum", "grad", "slope", "z", ""])
faults = st.builds(Fault, st.sampled_from(["none", "raised", "missing", "time", "garbled"]), st.text(max_size=20))
heads = st.sampled_from(
    "Add Mul Pow sin log exp Abs Matrix Tuple FiniteSet EmptySet Undefined Lambda Derivative Integral Piecewise "
    "StrictLessThan BooleanTrue Pi ImaginaryUnit Infinity NaN ComplexInfinity Interval factorial Min atan2 ?".split()
)
leaves = (
    st.builds(Node, st.just("Symbol"), st.just(()), names)
    | st.builds(Node, st.just("Integer"), st.just(()), st.sampled_from(["0", "1", "-7", "9" * 500, "x"]))
    | st.builds(Node, st.just("Float"), st.just(()), st.sampled_from(["0.1", "1e999", "nan", "-inf", "1e-9999999999"]))
    | st.builds(Node, st.just("Rational"), st.just(()), st.sampled_from(["1/3", "1/0", "22/7"]))
)


@st.composite
def exprs(draw):
    """Any tree in postorder, sensible or not."""
    nodes = [draw(leaves)]
    for position in range(1, draw(st.integers(1, 7))):
        if draw(st.booleans()):
            nodes.append(draw(leaves))
            continue
        args = tuple(draw(st.lists(st.integers(0, position - 1), max_size=3)))
        nodes.append(Node(draw(heads), args, draw(st.sampled_from(["", "f", "1,2", "2,1", "-1,x"]))))
    return Expr(tuple(nodes))


@st.composite
def arrays(draw):
    dtype = draw(st.sampled_from(["bool", "int8", "int64", "uint8", "float32", "float64", "complex128"]))
    shape = tuple(draw(st.lists(st.integers(0, 4), max_size=3)))
    size = int(np.prod(shape)) * np.dtype(dtype).itemsize
    return Array(dtype, shape, draw(st.binary(min_size=size, max_size=size)))


plain = (
    st.builds(Flag, st.booleans())
    | st.builds(Number, st.integers() | floats | st.complex_numbers() | st.just(10**400))
    | st.builds(Text, st.text(max_size=30) | st.sampled_from(["class mlp: pass", "mlp = (", "\0", "((" * 300]))
    | arrays()
    | exprs()
    | st.builds(Opaque, st.text(max_size=10))
    | st.just(Figures(()))
)


def pairs(kind, parts):
    columns = st.lists(st.tuples(names, parts), max_size=3, unique_by=lambda pair: pair[0])
    return columns.map(lambda each: kind(tuple(name for name, _ in each), tuple(part for _, part in each)))


def nested(parts):
    parts = parts | faults
    return (
        st.builds(Items, st.lists(parts, max_size=4).map(tuple), st.sampled_from(["list", "tuple", "set"]))
        | pairs(Table, parts)
        | pairs(Record, parts)
        | pairs(Candidates, parts)
        | calls(parts)
    )


@st.composite
def calls(draw, parts):
    drawn = draw(st.sampled_from([("x",), ("x", "y")]))
    inputs = tuple(draw(st.lists(st.tuples(*[st.floats(-5, 5) for _ in drawn]), max_size=4)))
    if draw(st.booleans()):
        return Calls(drawn, inputs, inputs, formula=draw(exprs()))
    results = draw(st.lists(parts, min_size=len(inputs), max_size=len(inputs)) | st.lists(parts, max_size=2))
    return Calls(drawn, inputs, inputs, tuple(results), draw(st.none() | parts))


values = st.recursive(plain, nested, max_leaves=6)


@pytest.mark.parametrize("compare", BLOCKS, ids=str)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(seen=values)
def test_judges_any_value_or_says_that_it_cannot_tell(compare, seen):
    try:
        judgement = build(compare).judge(seen)
    except Undecided:
        return
    assert isinstance(judgement, Judgement)
    assert 0 <= judgement.credit <= 1
    assert judgement.message.endswith((".", "?"))
    assert all(note.endswith(".") for note in judgement.notes)


@pytest.mark.parametrize("compare", BLOCKS, ids=str)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(seen=values)
def test_a_message_has_no_line_breaks_and_no_control_characters(compare, seen):
    try:
        message = build(compare).judge(seen).message
    except Undecided:
        return
    assert message.isprintable()
    assert len(message) < 600


@pytest.mark.parametrize("name", find_all())
def test_values_of_kinds_that_it_does_not_read_earn_nothing(name):
    comparer = find_all()[name]
    others = [Flag(True), Number(1), Text("?"), Items(()), Table((), ()), Figures(()), Opaque("thing")]
    for compare in (block for block in BLOCKS if name in block):
        for seen in (other for other in others if other.kind not in comparer.reads):
            assert build(compare).judge(seen).credit == 0
