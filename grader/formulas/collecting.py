"""Tuples, finite sets and intervals."""

from __future__ import annotations

from grader.formulas.tree import Tree
from grader.formulas.usage import EMPTY, FALSE, TRUE, Misuse, Options, Write, Written, listed, of
from grader.formulas.vocabulary import MANY


def _interval(left_open: Tree, right_open: Tree) -> Write:
    def write(args: tuple[Tree, ...], options: Options) -> Tree:
        given = dict(zip(("left_open", "right_open"), args[2:], strict=False)) | options
        ends = given.get("left_open", left_open), given.get("right_open", right_open)
        if any(end not in (TRUE, FALSE) for end in ends):
            raise Misuse("Interval takes two ends, then True or False for each: whether it is open there.")
        return Tree("Interval", (*args[:2], *ends))

    return write


def _finite_set(args: tuple[Tree, ...]) -> Tree:
    return Tree("FiniteSet", args) if args else EMPTY


WRITTEN: dict[str, Written] = {
    "Tuple": of(0, MANY, lambda args: Tree("Tuple", args)),
    **dict.fromkeys(("tuple", "list"), of(1, 1, lambda args: Tree("Tuple", listed(args)))),
    "FiniteSet": of(0, MANY, _finite_set),
    "set": of(0, 1, lambda args: _finite_set(listed(args))),
    "Interval": Written(2, 4, ("left_open", "right_open"), _interval(FALSE, FALSE)),
    "Interval.open": Written(2, 2, (), _interval(TRUE, TRUE)),
    "Interval.Lopen": Written(2, 2, (), _interval(TRUE, FALSE)),
    "Interval.Ropen": Written(2, 2, (), _interval(FALSE, TRUE)),
}
"""By the name they are called by."""
