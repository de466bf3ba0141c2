"""Symbols that are true or false: truth tables, and satisfiability where there are too many symbols for a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import reduce
from typing import Any as Anything

from grader.comparers.maths.relations.predicates import All, Any, Constant, Flag, Leaf, Predicate, flags, mapped

MOST_IN_TABLE = 16
Assignment = Mapping[str, bool]


def differing(first: Predicate, second: Predicate) -> Assignment | None:
    """Truth values at which two predicates of flags differ; None where there are none."""
    names = flags(first, second)
    if len(names) > MOST_IN_TABLE:
        return _by_satisfiability(first, second)
    rows = 1 << len(names)
    columns = {name: _column(place, rows) for place, name in enumerate(names)}
    apart = _table(first, columns, rows) ^ _table(second, columns, rows)
    if not apart:
        return None
    row = (apart & -apart).bit_length() - 1
    return {name: bool(row >> place & 1) for place, name in enumerate(names)}


def assignments(names: tuple[str, ...]) -> Iterator[Assignment]:
    """Every way to make some symbols true or false."""
    for row in range(1 << len(names)):
        yield {name: bool(row >> place & 1) for place, name in enumerate(names)}


def assigned(predicate: Predicate, values: Assignment) -> Predicate:
    """The predicate with symbols replaced by their truth."""

    def change(leaf: Leaf) -> Predicate:
        if isinstance(leaf, Flag) and leaf.name in values:
            return Constant(values[leaf.name] != leaf.negated)
        return leaf

    return mapped(predicate, change)


def _column(place: int, rows: int) -> int:
    """A symbol's column of the table, a bit a row: the row's number has the bit `place`."""
    pattern = ((1 << (1 << place)) - 1) << (1 << place)
    width = 2 << place
    while width < rows:
        pattern |= pattern << width
        width *= 2
    return pattern


def _table(predicate: Predicate, columns: Mapping[str, int], rows: int) -> int:
    """The truth of a predicate in every row, a bit each."""
    every = (1 << rows) - 1
    match predicate:
        case Constant(truth):
            return every if truth else 0
        case Flag(name, negated):
            return columns[name] ^ (every if negated else 0)
        case All(parts):
            return reduce(lambda found, part: found & _table(part, columns, rows), parts, every)
        case Any(parts):
            return reduce(lambda found, part: found | _table(part, columns, rows), parts, 0)
    raise TypeError("a comparison has no truth table")


def _by_satisfiability(first: Predicate, second: Predicate) -> Assignment | None:
    import sympy
    from sympy.logic.inference import satisfiable

    found = satisfiable(sympy.Xor(_formula(first, sympy), _formula(second, sympy)))
    return {str(symbol): bool(value) for symbol, value in found.items()} if found else None


def _formula(predicate: Predicate, sympy: Anything) -> Anything:
    match predicate:
        case Constant(truth):
            return sympy.true if truth else sympy.false
        case Flag(name, negated):
            symbol = sympy.Symbol(name)
            return sympy.Not(symbol) if negated else symbol
        case All(parts) | Any(parts):
            connect: Callable[..., Anything] = sympy.And if isinstance(predicate, All) else sympy.Or
            return connect(*(_formula(part, sympy) for part in parts))
    raise TypeError("a comparison is no logical symbol")
