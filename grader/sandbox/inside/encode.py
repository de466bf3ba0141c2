"""Turn any Python object into tagged plain data, the trees of `grader.values`.

It goes by exact types, of Python and of the libraries, and calls the types' own methods, never ones that a
student's class could have in their place. Whatever it does not know becomes "opaque". The libraries are
looked up among the loaded modules: an object of a library that is not loaded does not exist.
"""

from __future__ import annotations

import array
import base64
import sys
from collections import OrderedDict, deque
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from grader.sandbox.inside import formula

MOST_ITEMS = 100_000
MOST_ARRAY_BYTES = 24 * 2**20
MOST_DEPTH = 20
LONGEST_TEXT = 100_000
LONGEST_NAME = 200
LISTS: tuple[Any, ...] = (
    list,
    tuple,
    set,
    frozenset,
    deque,
    array.array,
    range,
    type({}.keys()),
    type({}.values()),
    type({}.items()),
)

Tree = dict[str, Any]


def value(thing: Any, depth: int = 0) -> Tree:
    """Encode one object; nested ones to a depth of MOST_DEPTH."""
    if thing is None:
        return {"kind": "fault", "reason": "none"}
    if depth > MOST_DEPTH:
        return _too_large("nested too deeply")
    for encode in (_plain, _numpy, _pandas, formula.encode, _mpmath, _container):
        tree = encode(thing, depth)
        if tree is not None:
            return tree
    return {"kind": "opaque", "type": type_name(thing)}


_NAME = type.__dict__["__name__"].__get__
"""Past a metaclass, which may have a `__name__` of its own."""


def type_name(thing: Any) -> str:
    """The name of an object's type, for a sentence about it."""
    return str.__str__(_NAME(type(thing)))[:LONGEST_NAME]


def is_formula(thing: Any) -> bool:
    """Whether a function was given as a formula: a SymPy expression, or a vector or matrix of such."""
    return formula.is_formula(thing)


def function_formula(thing: Any, parameters: list[str]) -> Tree:
    """Encode a formula as a function of the named parameters."""
    return formula.encode_function(thing, parameters)


def _too_large(detail: str) -> Tree:
    return {"kind": "fault", "reason": "too_large", "detail": detail}


# --- Numbers and text --------------------------------------------------------------------------------


def _plain(thing: Any, _depth: int) -> Tree | None:
    """Python's own numbers and text, and subclasses of these by what they hold."""
    for known, encode in _PLAIN:
        if issubclass(type(thing), known):
            return encode(thing)
    return None


def _flag(thing: bool) -> Tree:  # noqa: FBT001
    return {"kind": "flag", "value": thing}


def _integer(thing: int) -> Tree:
    if int.bit_length(thing) > formula.MOST_BITS:
        return _too_large(f"an integer of {int.bit_length(thing)} bits")
    return {"kind": "number", "value": {"type": "int", "text": int.__repr__(int.__int__(thing))}}


def _real(thing: float) -> Tree:
    return {"kind": "number", "value": {"type": "float", "text": float.hex(float.__float__(thing))}}


def _complex(thing: complex) -> Tree:
    number = complex.__complex__(thing)
    return {"kind": "number", "value": {"type": "complex", "text": f"{number.real.hex()} {number.imag.hex()}"}}


def _text(thing: str) -> Tree:
    text = str.__str__(thing)[:LONGEST_TEXT]
    return {"kind": "text", "value": text.encode("utf-8", "replace").decode()}


def _fraction(thing: Fraction) -> Tree:
    if max(thing.numerator.bit_length(), thing.denominator.bit_length()) > formula.MOST_BITS:
        return _too_large("a fraction of very large numbers")
    return formula.leaf("Rational", f"{thing.numerator}/{thing.denominator}")


_PLAIN: tuple[tuple[type, Callable[[Any], Tree]], ...] = (
    (bool, _flag),
    (int, _integer),
    (float, _real),
    (complex, _complex),
    (str, _text),
    (Fraction, _fraction),
    (Decimal, lambda thing: _real(Decimal.__float__(thing))),
)
"""What each of Python's types is encoded by: bool before int, of which it is a subclass."""


def _mpmath(thing: Any, depth: int) -> Tree | None:
    """The numbers that SymPy computes with, which its numeric functions return."""
    mpmath = sys.modules.get("mpmath")
    if mpmath is None:
        return None
    if issubclass(type(thing), (mpmath.mpf, type(mpmath.pi))):
        return _real(float(thing))
    if issubclass(type(thing), mpmath.mpc):
        return _complex(complex(thing))
    if issubclass(type(thing), mpmath.matrix):
        return value(thing.tolist(), depth + 1)
    return None


# --- Arrays ------------------------------------------------------------------------------------------


def _numpy(thing: Any, depth: int) -> Tree | None:
    numpy = sys.modules.get("numpy")
    if numpy is None:
        return None
    if issubclass(type(thing), numpy.generic):
        return _numpy_scalar(thing, depth)
    if not issubclass(type(thing), numpy.ndarray):
        return None
    if issubclass(type(thing), numpy.ma.MaskedArray):
        plain = numpy.ma.getdata(thing)
        thing = numpy.where(numpy.ma.getmaskarray(thing), numpy.nan, plain) if plain.dtype.kind in "biufc" else plain
    content = numpy.ndarray.view(thing, numpy.ndarray)
    if content.dtype.kind in "biufc":
        return _array(numpy, content)
    if content.dtype.kind not in "OSU":
        return {"kind": "opaque", "type": f"array of {content.dtype.name}"}
    if content.size > MOST_ITEMS:
        return _too_large(f"{content.size} entries")
    return value(content.item() if content.ndim == 0 else list(content), depth + 1)


def _numpy_scalar(thing: Any, depth: int) -> Tree | None:
    if thing.dtype.kind == "f":
        return _real(float(thing))
    if thing.dtype.kind == "c":
        return _complex(complex(thing))
    return _plain(thing.item(), depth)


def _array(numpy: Any, content: Any) -> Tree:
    if content.nbytes > MOST_ARRAY_BYTES:
        return _too_large(f"{content.size} numbers")
    if content.dtype.kind == "f" and content.dtype.itemsize not in (4, 8):
        content = content.astype(numpy.float64)
    elif content.dtype.kind == "c" and content.dtype.itemsize not in (8, 16):
        content = content.astype(numpy.complex128)
    if content.dtype.byteorder == ">" or sys.byteorder == "big":
        content = content.astype(content.dtype.newbyteorder("<"))
    data = base64.b64encode(content.tobytes()).decode("ascii")
    return {"kind": "array", "dtype": content.dtype.name, "shape": list(content.shape), "data": data}


def _pandas(thing: Any, depth: int) -> Tree | None:
    pandas = sys.modules.get("pandas")
    if pandas is None:
        return None
    if issubclass(type(thing), (pandas.Series, pandas.Index)):
        return value(_column(pandas, thing), depth + 1)
    if issubclass(type(thing), pandas.DataFrame):
        columns = [(str(name), _column(pandas, thing.iloc[:, place])) for place, name in enumerate(thing.columns)]
        return _table(dict(columns), depth)
    return None


def _column(pandas: Any, thing: Any) -> Any:
    """The entries as an array; missing ones of pandas' own numeric types become NaN."""
    is_number = pandas.api.types.is_numeric_dtype(thing.dtype) and not pandas.api.types.is_bool_dtype(thing.dtype)
    if is_number and pandas.api.types.is_extension_array_dtype(thing.dtype) and thing.hasnans:
        return thing.to_numpy(dtype=float, na_value=float("nan"))
    return thing.to_numpy()


# --- Containers --------------------------------------------------------------------------------------


def _container(thing: Any, depth: int) -> Tree | None:
    if issubclass(type(thing), dict):
        return _dictionary(thing, depth)
    for known in LISTS:
        if issubclass(type(thing), known):
            return _list(list(known.__iter__(thing)), known, depth)
    return None


def _dictionary(thing: dict[Any, Any], depth: int) -> Tree:
    kind: Any = OrderedDict if issubclass(type(thing), OrderedDict) else dict
    items = kind.items(thing)
    if len(items) > MOST_ITEMS:
        return _too_large(f"{len(items)} entries")
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
    return {"kind": "table", "names": [name[:LONGEST_NAME] for name in columns], "values": values}


def _list(items: list[Any], known: type, depth: int) -> Tree:
    unordered = known in (set, frozenset)
    if items and not unordered and all(type(item) in _float_types() for item in items):
        return _floats(items)
    if len(items) > MOST_ITEMS:
        return _too_large(f"{len(items)} entries")
    name = "set" if unordered else "tuple" if known is tuple else "list"
    return {"kind": "items", "type": name, "values": [value(item, depth + 1) for item in items]}


def _float_types() -> tuple[type, ...]:
    numpy = sys.modules.get("numpy")
    return (float,) if numpy is None else (float, numpy.float64)


def _floats(items: list[float]) -> Tree:
    if 8 * len(items) > MOST_ARRAY_BYTES:
        return _too_large(f"{len(items)} numbers")
    data = array.array("d", items)
    if sys.byteorder == "big":
        data.byteswap()
    encoded = base64.b64encode(data.tobytes()).decode("ascii")
    return {"kind": "array", "dtype": "float64", "shape": [len(items)], "data": encoded}
