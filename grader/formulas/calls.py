"""What a named function with its arguments stands for: SymPy's class of it, or a few classes together."""

from __future__ import annotations

from grader.formulas import calculus, collecting, elementary, matrices
from grader.formulas.tree import Tree
from grader.formulas.usage import Misuse, Options, Written
from grader.formulas.vocabulary import ARITY, COMMANDS, CONSTANTS, MANY, head_of

_WRITTEN: dict[str, Written] = {
    **elementary.WRITTEN,
    **calculus.WRITTEN,
    **collecting.WRITTEN,
    **matrices.WRITTEN,
}


def call(name: str, args: tuple[Tree, ...], options: Options) -> Tree:
    """The tree of `name(*args, **options)`; a name that means nothing is an undefined function. Raises `Misuse`."""
    options = {key: value for key, value in options.items() if key != "evaluate"}
    if name in _WRITTEN:
        written = _WRITTEN[name]
        _count(name, args, written.least, written.most)
        _refuse(name, options, written.takes)
        return written.write(args, options)
    _refuse(name, options, ())
    if head := head_of(name):
        _count(name, args, *ARITY[head])
        return Tree(head, args)
    if name in CONSTANTS and not args:
        return Tree(CONSTANTS[name])
    if name in CONSTANTS:
        raise Misuse(f"{name} is a constant: to multiply, write * before the bracket.")
    if name in COMMANDS:
        raise Misuse(f"{name} is no part of a formula: write what comes of it.")
    return Tree("Undefined", args, name)


def is_taken(name: str) -> bool:
    """Whether a name before brackets is no undefined function."""
    return bool(name in _WRITTEN or name in CONSTANTS or name in COMMANDS or name == "Function" or head_of(name))


def _count(name: str, args: tuple[Tree, ...], least: int, most: int) -> None:
    if least <= len(args) <= most:
        return
    few = f"{least}" if least == most else f"at least {least}" if most == MANY else f"{least} to {most}"
    plural = "" if few in ("1", "at least 1") else "s"
    raise Misuse(f"{name} takes {few} argument{plural}, here {'is' if len(args) == 1 else 'are'} {len(args)}.")


def _refuse(name: str, options: Options, takes: tuple[str, ...]) -> None:
    for option in options:
        if option not in takes:
            raise Misuse(f"{name} takes no argument called {option}.")
