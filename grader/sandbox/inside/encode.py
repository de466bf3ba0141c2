"""Turn any Python object into tagged plain data, the trees of `grader.values`.

It goes by exact types, of Python and of the libraries, and calls the types' own methods, never ones that a
student's class could have in their place. Whatever it does not know becomes "opaque". The libraries are
looked up among the loaded modules: an object of a library that is not loaded does not exist.
"""

from __future__ import annotations

import base64
import sys
from collections import OrderedDict
from fractions import Fraction
from typing import Any

from grader.sandbox.inside import formula

MOST_ITEMS = 100_000
MOST_DEPTH = 20
LONGEST_TEXT = 100_000
LISTS = (list, tuple, set, frozenset)

Tree = dict[str, Any]


def value(thing: Any, depth: int = 0) -> Tree:
    """Encode one object; nested ones to a depth of MOST_DEPTH."""
    if thing is None:
        return {"kind": "fault", "reason": "none"}
    if depth > MOST_DEPTH:
        return {"kind": "fault", "reason": "too_large", "detail": "nested too deeply"}
    for encode in (_plain, _numpy, _pandas, formula.encode, _container):
        tree = encode(thing, depth)
        if tree is not None:
            return tree
    return {"kind": "opaque", "type": type_name(thing)}


def type_name(thing: Any) -> str:
    """The name of an object's type, for a sentence about it."""
    return str(type.__getattribute__(type(thing), "__name__"))[:100]


def is_formula(thing: Any) -> bool:
    """Whether a function was given as a formula: a SymPy expression, or a vector or matrix of such."""
    return formula.is_formula(thing)


def function_formula(thing: Any, parameters: list[str]) -> Tree:
    """Encode a formula as a function of the named parameters."""
    return formula.encode_function(thing, parameters)


def _plain(thing: Any, _depth: int) -> Tree | None:
    """Python's own numbers and text, and subclasses of these by what they hold."""
    for known, encode in (
        (bool, lambda thing: {"kind": "flag", "value": thing}),
        (int, _integer),
        (float, lambda thing: _real(float.__float__(thing))),
        (complex, _complex),
        (str, _text),
        (Fraction, lambda thing: formula.leaf("Rational", f"{thing.numerator}/{thing.denominator}")),
    ):
        if issubclass(type(thing), known):
            return encode(thing)
    return None


def _integer(thing: int) -> Tree:
    if int.bit_length(thing) > formula.MOST_BITS:
        return {"kind": "fault", "reason": "too_large", "detail": f"an integer of {int.bit_length(thing)} bits"}
    return {"kind": "number", "value": {"type": "int", "text": int.__repr__(int.__int__(thing))}}


def _real(number: float) -> Tree:
    return {"kind": "number", "value": {"type": "float", "text": float.hex(number)}}


def _complex(thing: complex) -> Tree:
    number = complex.__complex__(thing)
    return {"kind": "number", "value": {"type": "complex", "text": f"{number.real.hex()} {number.imag.hex()}"}}


def _text(thing: str) -> Tree:
    text = str.__str__(thing)[:LONGEST_TEXT]
    return {"kind": "text", "value": text.encode("utf-8", "replace").decode()}


def _numpy(thing: Any, depth: int) -> Tree | None:
    numpy = sys.modules.get("numpy")
    if numpy is None:
        return None
    if issubclass(type(thing), numpy.generic):
        if thing.dtype.kind in "biufc":
            return _plain(thing.item(), depth) if thing.dtype.itemsize <= 16 else _real(float(thing))
        return _plain(thing.item(), depth)
    if not issubclass(type(thing), numpy.ndarray):
        return None
    if issubclass(type(thing), numpy.ma.MaskedArray):
        thing = thing.astype(float).filled(numpy.nan)
    array = numpy.ndarray.view(thing, numpy.ndarray)
    if array.dtype.kind not in "biufc":
        if array.dtype.kind not in "OSU":
            return {"kind": "opaque", "type": f"array of {array.dtype.name}"}
        return value(array.item() if array.ndim == 0 else list(array), depth + 1)
    return _array(numpy, array)


def _array(numpy: Any, array: Any) -> Tree:
    if array.dtype.itemsize > 16 or array.dtype.name in ("float16", "longdouble", "float128"):
        array = array.astype(numpy.float64)
    if array.dtype.byteorder == ">" or sys.byteorder == "big":
        array = array.astype(array.dtype.newbyteorder("<"))
    data = base64.b64encode(numpy.ascontiguousarray(array).tobytes()).decode("ascii")
    return {"kind": "array", "dtype": array.dtype.name, "shape": list(array.shape), "data": data}


def _pandas(thing: Any, depth: int) -> Tree | None:
    pandas = sys.modules.get("pandas")
    if pandas is None:
        return None
    if issubclass(type(thing), (pandas.Series, pandas.Index)):
        return value(thing.to_numpy(), depth + 1)
    if issubclass(type(thing), pandas.DataFrame):
        columns = {str(name): thing.iloc[:, position].to_numpy() for position, name in enumerate(thing.columns)}
        return _table(columns, depth)
    return None


def _container(thing: Any, depth: int) -> Tree | None:
    if issubclass(type(thing), dict):
        return _dictionary(thing, depth)
    if type(thing) in (range, type({}.keys()), type({}.values())):
        thing = list(thing)
    for known in LISTS:
        if issubclass(type(thing), known):
            return _list(list(known.__iter__(thing)), known, depth)
    return None


def _dictionary(thing: dict[Any, Any], depth: int) -> Tree | None:
    items = list(dict.items(thing)) if not issubclass(type(thing), OrderedDict) else list(thing.items())
    if len(items) > MOST_ITEMS:
        return _too_many(len(items))
    names = {}
    for key, content in items:
        # A dictionary by symbols is what SymPy's solve returns.
        name = key if type(key) is str else str(getattr(key, "name", key)) if formula.is_formula(key) else None
        if name is None:
            return {"kind": "opaque", "type": type_name(thing)}
        names[name] = content
    return _table(names, depth)


def _table(columns: dict[str, Any], depth: int) -> Tree:
    values = [value(content, depth + 1) for content in columns.values()]
    return {"kind": "table", "names": [name[:200] for name in columns], "values": values}


def _list(items: list[Any], known: type, depth: int) -> Tree:
    if len(items) > MOST_ITEMS:
        return _too_many(len(items))
    if items and all(type(item) is float for item in items):
        import array

        data = array.array("d", items)
        if sys.byteorder == "big":
            data.byteswap()
        encoded = base64.b64encode(data.tobytes()).decode("ascii")
        return {"kind": "array", "dtype": "float64", "shape": [len(items)], "data": encoded}
    name = {list: "list", tuple: "tuple"}.get(known, "set")
    return {"kind": "items", "type": name, "values": [value(item, depth + 1) for item in items]}


def _too_many(count: int) -> Tree:
    return {"kind": "fault", "reason": "too_large", "detail": f"{count} entries"}
