"""Answers that take no work, made from the names a task asks for."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from grader.model import Exercise, Function, Variable

VALUES = {
    "zero for everything": "0",
    "one for everything": "1",
    "None for everything": "None",
    "NaN for everything": "float('nan')",
    "an empty list for everything": "[]",
    "constant arrays for everything": "__import__('numpy').ones(3)",
}
IDENTITIES = {
    "the input returned by every function": ("lambda *given: given[0] if len(given) == 1 else given", "1"),
    "the identity for everything": ("lambda *given: given[-1]", "__import__('numpy').eye(2)"),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """A submission without work, and the checks whose points it should not have."""

    name: str
    source: str
    checks: tuple[str, ...]


def answers(exercise: Exercise) -> Iterator[Answer]:
    """All of them; what is not asked by name, such as figures, they lack."""
    functions, variables = _names(exercise)
    if not functions and not variables:
        return
    checks = tuple(check.id for check in exercise.checks)
    ways = {name: (f"lambda *given, **named: {value}", value) for name, value in VALUES.items()} | IDENTITIES
    for name, (called, value) in ways.items():
        lines = [f"{one} = {called}" for one in functions] + [f"{one} = {value}" for one in variables]
        yield Answer(name, "\n".join(lines) + "\n", checks)
    first, *others = functions or [""]
    if others and (definition := _definition(exercise.reference, first)):
        lines = [definition, *(f"{other} = {first}" for other in others)]
        yield Answer(f"`{first}` in place of the other functions", "\n".join(lines) + "\n", _without(exercise, first))


def _names(exercise: Exercise) -> tuple[list[str], list[str]]:
    """The names of functions and of variables that are looked at, without those of attributes."""
    targets = [target for check in exercise.checks for target in check.targets.values()]
    functions = dict.fromkeys(target.function for target in targets if isinstance(target, Function))
    given = [name for target in targets if isinstance(target, Function) for name in target.given]
    variables = dict.fromkeys([target.variable for target in targets if isinstance(target, Variable)] + given)
    plain = [name for name in functions if "." not in name]
    return plain, [name for name in variables if "." not in name and name not in functions]


def _definition(reference: str, name: str) -> str:
    """The reference's imports and its function of this name; "" where there is none."""
    lines = ast.parse(reference).body
    found = [line for line in lines if isinstance(line, ast.FunctionDef) and line.name == name]
    imports = [line for line in lines if isinstance(line, ast.Import | ast.ImportFrom)]
    return "\n".join(map(ast.unparse, [*imports, *found])) if found else ""


def _without(exercise: Exercise, name: str) -> tuple[str, ...]:
    """The checks that do not look at this function."""
    return tuple(
        check.id
        for check in exercise.checks
        if name not in {target.function for target in check.targets.values() if isinstance(target, Function)}
    )
