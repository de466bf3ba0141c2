"""What a source defines and where, read from its tokens: it may be wrong in any way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from grader.faults.lexing import CLOSING, OPENING, Statement, Token, statements

LIBRARIES = {
    "np": "import numpy as np",
    "numpy": "import numpy",
    "plt": "import matplotlib.pyplot as plt",
    "matplotlib": "import matplotlib",
    "sp": "import sympy as sp",
    "sym": "import sympy as sym",
    "sympy": "import sympy",
    "scipy": "import scipy",
    "pd": "import pandas as pd",
    "math": "import math",
    "random": "import random",
    "optimize": "from scipy import optimize",
    "minimize": "from scipy.optimize import minimize",
    "symbols": "from sympy import symbols",
}
"""The names under which libraries are usually imported."""


COMPOUND = frozenset("def class if elif else for while try except finally with match case async".split())
MOST_OF_VALUE = 50
"""Tokens of what is assigned."""


@dataclass(frozen=True)
class Block:
    """A compound statement, whose body is indented."""

    keyword: str
    line: int
    indent: int
    name: str = ""
    """Of a function or class."""
    parameters: tuple[str, ...] = ()
    parent: Block | None = None

    @property
    def function(self) -> Block | None:
        """The innermost function this is or is in."""
        if self.keyword == "def":
            return self
        return self.parent.function if self.parent else None

    @property
    def condition(self) -> Block | None:
        """The innermost branch this is or is in."""
        if self.keyword in ("if", "elif", "else", "while", "for", "try", "except", "match", "case"):
            return self
        return self.parent.condition if self.parent else None


@dataclass(frozen=True)
class Binding:
    """A place where a name is given a meaning."""

    name: str
    line: int
    block: Block | None
    kind: str
    """def, class, import, assigned, loop or parameter."""
    value: tuple[Token, ...] = ()
    """What is assigned, or imported as a whole."""


@dataclass(frozen=True)
class Outline:
    """The blocks of a source and what they define."""

    blocks: tuple[Block, ...]
    bindings: tuple[Binding, ...]
    called: frozenset[str]
    """Names that a bracket follows, other than in their definition."""
    returns: frozenset[int]
    """The lines of functions in which `return` gives something."""

    def of(self, name: str) -> list[Binding]:
        """Where a name is given a meaning."""
        return [binding for binding in self.bindings if binding.name == name]

    def alias(self, library: str, usual: str) -> str:
        """The name under which a library is imported, or the usual one."""
        imports = [binding for binding in self.bindings if binding.kind == "import" and binding.value]
        return next(
            (
                each.name
                for each in imports
                if (each.value[0].text == library and len(each.value) != 1) or each.name == library
            ),
            usual,
        )

    def function(self, name: str) -> Block | None:
        """The last function of that name."""
        found = [block for block in self.blocks if block.keyword == "def" and block.name == name]
        return found[-1] if found else None


@lru_cache(maxsize=4)
def outline(source: str) -> Outline:
    """Read a source's outline."""
    blocks: list[Block] = []
    bindings: list[Binding] = []
    called: set[str] = set()
    returns: set[int] = set()
    open_blocks: list[Block] = []
    for statement in statements(source):
        while open_blocks and open_blocks[-1].indent >= statement.indent:
            open_blocks.pop()
        parent = open_blocks[-1] if open_blocks else None
        block = _block(statement, parent)
        bindings += _bindings(statement, parent, block)
        called.update(_called(statement))
        innermost = block or parent
        function = innermost.function if innermost else None
        if function and any(_gives(part) for part in simple(statement)):
            returns.add(function.line)
        if block:
            blocks.append(block)
            open_blocks.append(block)
            bindings += [Binding(name, block.line, block, "parameter") for name in block.parameters]
    return Outline(tuple(blocks), tuple(bindings), frozenset(called), frozenset(returns))


def _block(statement: Statement, parent: Block | None) -> Block | None:
    words = statement.tokens[1:] if statement.head == "async" else statement.tokens
    head = words[0].text if words else ""
    if head not in COMPOUND or (head in ("match", "case") and not statement.opens_block):
        return None
    name = words[1].text if head in ("def", "class") and len(words) > 1 else ""
    parameters = tuple(_parameters(words[2:])) if head == "def" else ()
    return Block(head, statement.line, statement.indent, name, parameters, parent)


def _parameters(words: tuple[Token, ...]) -> Iterator[str]:
    """The names between the brackets."""
    for part in split(inside(words)):
        named = [token for token in part if token.kind == "name"]
        if named and part[0].text not in ("*", "**"):
            yield named[0].text


def _bindings(statement: Statement, parent: Block | None, block: Block | None) -> Iterator[Binding]:
    words = statement.tokens
    match statement.head:
        case "def" | "class" | "async":
            named = next((token for token in words[1:] if token.kind == "name"), None)
            if named:
                yield Binding(named.text, named.line, parent, statement.head)
        case "import" | "from":
            for part in split(words[_after(words, "import") :]):
                names = [token for token in part if token.kind == "name"]
                if names:
                    token = names[-1] if any(word.text == "as" for word in part) else names[0]
                    yield Binding(token.text, token.line, parent, "import", part if statement.head == "import" else ())
        case "for":
            targets = words[1 : _after(words, "in") - 1]
            yield from (Binding(token.text, token.line, parent, "loop") for token in targets if token.kind == "name")
        case _:
            for part in simple(statement):
                yield from _assigned(part, block or parent)


def _assigned(words: tuple[Token, ...], parent: Block | None) -> Iterator[Binding]:
    depth, start = 0, 0
    for place, token in enumerate(words):
        depth += (token.text in OPENING) - (token.text in CLOSING)
        if depth == 0 and token.text == "=" and token.kind == "operator":
            value = words[place + 1 : place + 1 + MOST_OF_VALUE]
            for part in split(tuple(word for word in words[start:place] if word.text not in "()[]")):
                if part and part[0].kind == "name" and (len(part) == 1 or part[1].text == ":"):
                    yield Binding(part[0].text, part[0].line, parent, "assigned", value)
            start = place + 1
        elif token.text == "as" and place + 1 < len(words) and words[place + 1].kind == "name":
            yield Binding(words[place + 1].text, token.line, parent, "assigned")


def _called(statement: Statement) -> Iterator[str]:
    words = statement.tokens
    for before, token, behind in zip(("", *(word.text for word in words)), words, words[1:], strict=False):
        if token.kind == "name" and behind.text == "(" and before not in ("def", "class"):
            yield token.text


def simple(statement: Statement) -> Iterator[tuple[Token, ...]]:
    """The statements of a logical line that may hold several, behind a colon or divided by semicolons."""
    ends = (";", ":") if statement.head in COMPOUND else (";",)
    start = 0
    depth = 0
    for place, token in enumerate(statement.tokens):
        depth += (token.text in OPENING) - (token.text in CLOSING)
        if depth == 0 and token.text in ends:
            yield statement.tokens[start:place]
            start = place + 1
    yield statement.tokens[start:]


def _gives(words: tuple[Token, ...]) -> bool:
    return len(words) > 1 and words[0].text in ("return", "yield") and words[1].text != "None"


def _after(words: tuple[Token, ...], keyword: str) -> int:
    """The place behind a word; behind all where it is missing."""
    return next((place + 1 for place, token in enumerate(words) if token.text == keyword), len(words))


def inside(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """What stands between the bracket that a part begins with and the one that closes it."""
    depth = 0
    for place, token in enumerate(words):
        depth += (token.text in OPENING) - (token.text in CLOSING)
        if depth == 0:
            return words[1:place]
    return words[1:]


def split(words: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """The parts between commas outside brackets; none is empty."""
    depth, start = 0, 0
    for place, token in enumerate(words):
        depth += (token.text in OPENING) - (token.text in CLOSING)
        if token.text == "," and depth == 0:
            if place > start:
                yield words[start:place]
            start = place + 1
    if words[start:]:
        yield words[start:]
