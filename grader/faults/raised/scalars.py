"""Functions for one number, given an array or a formula."""

from __future__ import annotations

import re

from grader.faults.raised.case import Case, is_array, is_formula
from grader.faults.words import clipped
from grader.words import say

TYPES = ("TypeError",)

_OF_MATH = re.compile(
    r"\bmath\.(sin|cos|tan|asin|acos|atan|sinh|cosh|tanh|asinh|acosh|atanh|exp|expm1|log|log2|log10|log1p|sqrt|cbrt)\b"
)
_NUMPY_CALLS_IT = {
    "asin": "arcsin",
    "acos": "arccos",
    "atan": "arctan",
    "asinh": "arcsinh",
    "acosh": "arccosh",
    "atanh": "arctanh",
}

_SIGNS = (
    "to Python scalar",
    "must be real number",
    "convert expression to float",
    "Cannot convert",
    "only size-1",
    "only length-1",
    "truncate",
    "does not support argument",
)


def hint(case: Case) -> str:
    """The function that takes more."""
    if not any(sign in case.message for sign in _SIGNS):
        return ""
    things = case.in_part()
    numpy, sympy = (
        clipped(case.outline.alias(library, usual)) for library, usual in (("numpy", "np"), ("sympy", "sp"))
    )
    formula = any(is_formula(thing) for thing in things) or "expression" in case.message
    if "ufunc" in case.message or "callable" in case.message:
        return say(
            "NumPy computes with numbers, not with the symbols of SymPy. Use SymPy's own, as in {sympy}.sin(x).",
            sympy=sympy,
        )
    if "math." in case.part or any(thing.name == "math" for thing in things):
        if formula:
            return say(
                "The functions of math take numbers only. For formulas use those of SymPy, as in {sympy}.sin(x).",
                sympy=sympy,
            )
        called = _OF_MATH.search(case.part)
        name = _NUMPY_CALLS_IT.get(called[1], called[1]) if called else "sin"
        return say(
            "The functions of math take one number only. For arrays use those of NumPy, as in {numpy}.{name}(x).",
            numpy=numpy,
            name=name,
        )
    if formula:
        return say(
            "A formula with symbols has no value yet. Put values in with subs, or use SymPy's own functions, "
            "as in {sympy}.sin(x).",
            sympy=sympy,
        )
    if any(is_array(thing) for thing in things) or "array" in case.message:
        return say(
            "One number is needed here, and an array is given. Functions of NumPy take whole arrays, as "
            "{numpy}.sin(x) does.",
            numpy=numpy,
        )
    return ""
