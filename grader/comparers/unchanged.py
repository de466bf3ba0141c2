"""Look whether a class or function given with the task is still as it was given."""

from __future__ import annotations

import ast
from functools import cached_property, lru_cache
from itertools import zip_longest
from typing import ClassVar, Self

from pydantic import Field, model_validator

from grader.comparers._edits import edits
from grader.comparers._source import code, is_text, statements
from grader.comparers.maths.arrays import refused
from grader.errors import Undecided
from grader.model import Comparer, Judgement
from grader.values import Text, Value
from grader.words import noted, say

Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
_DEFINITIONS = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


class Unchanged(Comparer):
    """The definition is the same code as in `to`, and nothing in the file edits it; comments and layout are free."""

    reads: ClassVar[frozenset[str]] = frozenset({"text"})

    definition: str = Field(description="The name of the class or function.")
    to: str = Field(description="Source that holds the definition as it was given, such as the starter file.")

    @model_validator(mode="after")
    def _holds_definition(self) -> Self:
        if not _definitions(statements(self.to), self.definition):
            raise ValueError(f"`to` does not define {self.definition}")
        return self

    @cached_property
    def given(self) -> Definition:
        """The definition as it was given."""
        return _definitions(statements(self.to), self.definition)[-1]

    def judge(self, seen: Value) -> Judgement:
        """Compare the syntax of a source. Raises `Undecided` for source that is nested too deeply."""
        if not isinstance(seen, Text):
            return Judgement(
                0.0, say("What was handed in {what}.", what=refused(seen, noted("Python source")).text), seen=seen
            )
        try:
            message = self._fault(seen.value)
        except RecursionError as error:
            raise Undecided("The source is nested too deeply to be compared.") from error
        return Judgement(float(not message), message or say("{name} is unchanged.", name=self.definition))

    def _fault(self, source: str) -> str:
        """The first thing that is not as it was given; "" where nothing is."""
        module = statements(source)
        found = _definitions(module, self.definition)
        if not found:
            return self._absent(module)
        given = self.given
        for definition in found:
            place = _difference(definition, given, self.definition)
            if place and definition is not found[0]:
                return say(
                    "Line {line} defines {name} once more; it must stay as it was given.",
                    line=definition.lineno,
                    name=self.definition,
                )
            if place:
                return f"{place} {say('It must stay as it was given.')}"
        rest = [statement for statement in module if statement not in found[:-1]]
        edit = next(edits(rest, found[-1], self.definition, _members(given)), None)
        if edit is None:
            return ""
        return say(
            "Line {line} {what}: {name} must stay as it was given.",
            line=edit.line,
            what=edit.text,
            name=self.definition,
        )

    def _absent(self, module: list[ast.stmt]) -> str:
        inner = (node for statement in module for node in ast.walk(statement) if isinstance(node, _DEFINITIONS))
        line = next((node.lineno for node in inner if node.name == self.definition), 0)
        if line:
            return say(
                "{name} in line {line} must be defined by itself, not inside something else.",
                name=self.definition,
                line=line,
            )
        return say("Your file does not define {name} any more, or its definition cannot be read.", name=self.definition)


def _definitions(module: list[ast.stmt], name: str) -> list[Definition]:
    return [statement for statement in module if isinstance(statement, _DEFINITIONS) and statement.name == name]


def _members(definition: Definition) -> frozenset[str]:
    """The methods and attributes in the body of a class."""
    if not isinstance(definition, ast.ClassDef):
        return frozenset()
    named = {statement.name for statement in definition.body if isinstance(statement, _DEFINITIONS)}
    stored = (node for statement in definition.body if isinstance(statement, ast.Assign) for node in statement.targets)
    return frozenset(named | {node.id for node in stored if isinstance(node, ast.Name)})


def _difference(seen: Definition, given: Definition, name: str) -> str:
    """A sentence on the first difference, with its line; "" for the same code."""
    if code(seen) == _given_code(given):
        return ""
    if type(seen) is not type(given):
        return say("Line {line} makes {name} another kind of thing.", line=seen.lineno, name=name)
    if isinstance(seen, ast.ClassDef) and isinstance(given, ast.ClassDef):
        if _dumped(*seen.bases, *seen.keywords) != _dumped(*given.bases, *given.keywords):
            return say("Line {line} derives {name} from another class.", line=seen.lineno, name=name)
    elif _dumped(seen.args) != _dumped(given.args):  # type: ignore[union-attr]
        return say("Line {line} changes what {name} takes.", line=seen.lineno, name=name)
    if _dumped(*seen.decorator_list) != _dumped(*given.decorator_list):
        return say("The decorators of {name} in line {line} are different.", name=name, line=seen.lineno)
    return _first_in_body(seen, given, name)


@lru_cache(maxsize=1024)
def _given_code(node: ast.AST) -> str:
    """The code of what was given, a node that is the same every time."""
    return code(node)


def _first_in_body(seen: Definition, given: Definition, name: str) -> str:
    for mine, theirs in zip_longest(_body(seen), _body(given)):
        if mine is None:
            return say(
                "A part at the end of {name}, which begins in line {line}, is missing: {part}.",
                name=name,
                line=seen.lineno,
                part=_named(theirs),
            )
        if theirs is None:
            return say("Line {line} adds {part} to {name}.", line=mine.lineno, part=_named(mine), name=name)
        if code(mine) == _given_code(theirs):
            continue
        if isinstance(mine, _DEFINITIONS) and isinstance(theirs, _DEFINITIONS) and mine.name == theirs.name:
            return _difference(mine, theirs, f"{name}.{mine.name}")
        return say("Line {line} of {name} is different.", line=mine.lineno, name=name)
    return say("{name} in line {line} is different.", name=name, line=seen.lineno)


def _body(definition: Definition) -> list[ast.stmt]:
    return [statement for statement in definition.body if not is_text(statement)]


def _named(statement: ast.stmt) -> str:
    return statement.name if isinstance(statement, _DEFINITIONS) else say("a statement")


def _dumped(*nodes: ast.AST) -> list[str]:
    return [ast.dump(node) for node in nodes]
