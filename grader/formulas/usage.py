"""How a function is used that is not one class of SymPy over its arguments."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from grader.formulas.tree import Tree

Options = dict[str, Tree]
Write = Callable[[tuple[Tree, ...], Options], Tree]

TRUE, FALSE = Tree("BooleanTrue"), Tree("BooleanFalse")
EMPTY = Tree("EmptySet")


class Misuse(ValueError):
    """A function with arguments it does not take; the message says which it does."""


class Written(NamedTuple):
    """The least and the most arguments it takes, its options by name, and the tree it stands for."""

    least: int
    most: int
    takes: tuple[str, ...]
    write: Write


def of(least: int, most: int, write: Callable[[tuple[Tree, ...]], Tree], *takes: str) -> Written:
    """A function whose options, if it takes any, change nothing."""
    return Written(least, most, takes, lambda args, _: write(args))


def of_one(write: Callable[[Tree], Tree]) -> Written:
    """A function of one argument."""
    return of(1, 1, lambda args: write(args[0]))


def listed(args: tuple[Tree, ...]) -> tuple[Tree, ...]:
    """The arguments of a function that takes them one by one or as one list."""
    return args[0].args if len(args) == 1 and args[0].head in ("Tuple", "FiniteSet") else args
