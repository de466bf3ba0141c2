"""NameError and UnboundLocalError: a name that has no meaning yet, or not there."""

from __future__ import annotations

import difflib
import re

from grader.faults.outline import LIBRARIES
from grader.faults.raised.case import Case
from grader.faults.words import clipped, quoted
from grader.words import say

TYPES = ("NameError", "UnboundLocalError")

SIMILAR = 0.75

_WRITTEN_OTHERWISE = {"true": "True", "false": "False", "none": "None", "null": "None", "nil": "None", "NULL": "None"}
_OF_LIBRARIES = frozenset(
    "sin cos tan asin acos atan arcsin arccos arctan sinh cosh tanh exp log log10 log2 sqrt pi arange linspace array "
    "zeros ones meshgrid gradient trapz cumsum inf nan".split()
)
_OF_SYMPY = frozenset(
    "diff integrate simplify solve solveset lambdify Matrix Symbol limit Rational expand factor".split()
)
_OF_NOTEBOOKS = frozenset({"display", "get_ipython"})


def hint(case: Case) -> str:
    """Where the name may be meant to come from."""
    name = case.raised.name
    if not name:
        return ""
    if case.is_a("UnboundLocalError"):
        return _unbound(case, name)
    return next((said for said in (ask(case, name) for ask in _ORDER) if said), _not_defined(name))


def _unbound(case: Case, name: str) -> str:
    outside = any(binding.block is None for binding in case.outline.of(name))
    if outside:
        return say(
            "The function gives {name} a value itself, and therefore does not see the one outside. Pass that "
            "in as a parameter, or use another name inside.",
            name=quoted(name),
        )
    return say(
        "On the way taken through the function, {name} was not given a value. Give it one before any condition.",
        name=quoted(name),
    )


def _usual(case: Case, name: str) -> str:
    if name in _WRITTEN_OTHERWISE:
        return say("Python writes it {meant}.", meant=_WRITTEN_OTHERWISE[name])
    if name in _OF_NOTEBOOKS:
        return say("{name} exists in notebooks only. In a file use print().", name=quoted(name))
    if name in LIBRARIES and not case.outline.of(name):
        return say("The import is missing: begin the file with {libraries}.", libraries=LIBRARIES[name])
    return ""


def _compared(case: Case, name: str) -> str:
    if re.match(rf"\s*{re.escape(name)}\s*==(?!=)", case.text):
        return say("The sign == compares. To give {name} a value write =.", name=quoted(name))
    return ""


def _elsewhere(case: Case, name: str) -> str:
    """Defined in this file, but not yet or not there."""
    found = case.outline.of(name)
    if not found:
        return ""
    first = found[0]
    function = first.block.function if first.block else None
    if function is not None and all(each.block and each.block.function for each in found):
        return say(
            "{name} is known only inside the function {function} of line {line}. Give it a value outside too, or "
            "have the function return it.",
            name=quoted(name),
            function=quoted(function.name),
            line=function.line,
        )
    if case.fault.line and first.line > case.fault.line and first.kind in ("def", "class", "assigned", "import"):
        return say(
            "{name} is defined only further down, in line {line}. Move that above line {here}.",
            name=quoted(name),
            line=first.line,
            here=case.fault.line,
        )
    if first.block is not None and first.block.condition is not None:
        condition = first.block.condition
        return say(
            "{name} is defined only under the {keyword} of line {line}, which was not run.",
            name=quoted(name),
            keyword=condition.keyword,
            line=condition.line,
        )
    return ""


def _near(case: Case, name: str) -> str:
    """Written otherwise elsewhere."""
    near = [each for each in case.raised.near if len(name) > 1 or each.lower() == name.lower()]
    near = near or difflib.get_close_matches(name, _own_names(case, name), n=1, cutoff=SIMILAR)
    own = [each for each in near if case.outline.of(each)]
    others = [each for each in near if difflib.SequenceMatcher(None, name, each).ratio() >= SIMILAR]
    best = (own or others)[:1]
    return say("Did you mean {best}?", best=quoted(best[0])) if best else ""


def _own_names(case: Case, name: str) -> list[str]:
    return [binding.name for binding in case.outline.bindings if binding.name != name and len(name) > 1]


def _from_library(case: Case, name: str) -> str:
    if name in _OF_LIBRARIES:
        numpy = case.outline.alias("numpy", "np")
        return say("It belongs to a library: write {numpy}.{name}, or import it.", numpy=clipped(numpy), name=name)
    if name in _OF_SYMPY:
        sympy = case.outline.alias("sympy", "sp")
        return say("It belongs to SymPy: write {sympy}.{name}, or import it.", sympy=clipped(sympy), name=name)
    return ""


def _symbol(case: Case, name: str) -> str:
    imported = any(token.text == "sympy" for binding in case.outline.bindings for token in binding.value)
    if len(name) == 1 and (
        imported or any("sympy" in thing.library or thing.name == "sympy" for thing in case.raised.things)
    ):
        sympy = case.outline.alias("sympy", "sp")
        return say(
            'A symbol must be made before it is used: {name} = {sympy}.symbols("{name}").',
            name=name,
            sympy=clipped(sympy),
        )
    return ""


def _not_defined(name: str) -> str:
    return say(
        "Nothing has given {name} a value before this line. Is it spelt as where it is defined?", name=quoted(name)
    )


_ORDER = (_usual, _compared, _elsewhere, _from_library, _near, _symbol)
