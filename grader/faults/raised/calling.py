"""Calling what is not a function: a formula, an array, a number."""

from __future__ import annotations

import builtins
import re

from grader.faults.raised.case import Case, is_array, is_formula, kind_of
from grader.faults.words import at, clipped, quoted

TYPES = ("TypeError",)

_CALLEE = re.compile(r"([^\W\d]\w*(?:\.\w+)*)\s*\(")
_PRODUCT = re.compile(r"(\d[\d.]*|\))\s*\(")


def hint(case: Case) -> str:
    """What is called and is no function."""
    if "not callable" not in case.message:
        return ""
    for name in _CALLEE.findall(case.part):
        thing = case.things.get(name)
        if thing is None or thing.type in ("function", "type", "builtin_function_or_method", "ufunc", "method"):
            continue
        called = quoted(name)
        if is_formula(thing):
            sympy = clipped(case.outline.alias("sympy", "sp"))
            return (
                f"{called} is a formula of SymPy, not a function. Put a value in by {clipped(name)}.subs(x, 2), "
                f"or make a function of it by {sympy}.lambdify(x, {clipped(name)})."
            )
        if is_array(thing) or thing.type in ("list", "tuple", "dict"):
            return f"{called} is {kind_of(thing)}. One of its entries is taken in square brackets: {clipped(name)}[0]."
        if thing.type == "module":
            return f"{called} is a library. Call one of its functions: {clipped(name)}.name(…)."
        if hasattr(builtins, name):
            where = [binding.line for binding in case.outline.of(name)]
            return (
                f"{called} was a function of Python's until it was given another meaning{at(where[0] if where else 0)}."
            )
        return f"{called} is {kind_of(thing)}, not a function. Is the sign * of a product missing before the bracket?"
    if _PRODUCT.search(case.part):
        return "A bracket behind a number is read as a call. A product needs its sign: 2*(x + 1)."
    return "What stands before the brackets is not a function. Is the sign * of a product missing?"
