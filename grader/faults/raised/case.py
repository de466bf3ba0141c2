"""An exception in a student's code, and the text around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from grader.faults.outline import Outline, outline
from grader.faults.words import clipped
from grader.values import Fault, Raised, Thing
from grader.words import say

_TYPE = re.compile(r"[\w.]+")
_IN_QUOTES = re.compile(r"'([^']{1,80})'")
LONGEST_LINE = 1_000


@dataclass(frozen=True)
class Case:
    """What is known; all of it may be missing, or be anything."""

    fault: Fault
    source: str

    @cached_property
    def raised(self) -> Raised:
        """What the sandbox tells; where it tells nothing, what the exception's text says."""
        if self.fault.raised is not None:
            return self.fault.raised
        named = _TYPE.match(self.fault.detail)
        quoted = _IN_QUOTES.search(self.fault.detail)
        return Raised(types=(named[0], "Exception") if named else (), name=quoted[1] if quoted else "")

    @property
    def message(self) -> str:
        """The exception's own text, without the name of its class."""
        return self.fault.detail.partition(": ")[2]

    @cached_property
    def outline(self) -> Outline:
        """Of the whole source."""
        return outline(self.source)

    @cached_property
    def text(self) -> str:
        """The line that failed."""
        lines = self.source.split("\n")
        return lines[self.fault.line - 1][:LONGEST_LINE] if 0 < self.fault.line <= len(lines) else ""

    @cached_property
    def part(self) -> str:
        """The part of the line that failed; all of it where that is not known."""
        start, end = self.raised.columns
        return (self.text[start : end or None] if 0 <= start <= len(self.text) else self.text).strip()

    @cached_property
    def things(self) -> dict[str, Thing]:
        """What the line names."""
        return {thing.name: thing for thing in self.raised.things}

    def in_part(self) -> list[Thing]:
        """What the failing part names, in order."""
        return [
            thing for name, thing in self.things.items() if re.search(rf"(?<![\w.]){re.escape(name)}(?!\w)", self.part)
        ]

    def is_a(self, *types: str) -> bool:
        """Whether the exception is of one of these classes."""
        return not set(types).isdisjoint(self.raised.types)


def is_array(thing: Thing) -> bool:
    """Whether it is an array of NumPy, or behaves like one."""
    return thing.library in ("numpy", "pandas") and thing.shape is not None


def is_formula(thing: Thing) -> bool:
    """Whether it is an expression of SymPy."""
    return (
        thing.library == "sympy"
        and thing.shape is None
        and thing.type not in ("FunctionClass", "UndefinedFunction", "Lambda")
    )


def kind_of(thing: Thing) -> str:
    """What to call an object in a sentence."""
    if is_array(thing):
        return say("an array")
    if thing.library == "sympy":
        return say("a matrix of SymPy") if thing.shape is not None else say("a formula of SymPy")
    named = {
        "int": say("a whole number"),
        "float": say("a number"),
        "complex": say("a complex number"),
        "str": say("a text"),
        "list": say("a list"),
        "tuple": say("a tuple"),
        "dict": say("a dictionary"),
        "set": say("a set"),
        "bool": say("a truth value"),
        "function": say("a function"),
        "module": say("a library"),
        "NoneType": "None",
        "ellipsis": say("still the … of the starter"),
        "type": say("a class"),
        "builtin_function_or_method": say("a function of Python"),
        "ufunc": say("a function of NumPy"),
        "ndarray": say("an array"),
        "float64": say("a number"),
        "float32": say("a number"),
        "int64": say("a whole number"),
    }
    return named.get(thing.type, say("of the kind {type}", type=clipped(thing.type)))
