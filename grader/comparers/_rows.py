"""What is wrong with the rows of a linear system, beside the equations that they should say."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from grader.comparers._expressions import Mistake
from grader.comparers._words import listed, shown
from grader.comparers.maths.evaluate import Numbers
from grader.words import say

REL_TOL = 1e-6
"""Of the length of a row: what lies nearer to a space lies in it, as numbers of single precision do."""
MOST_ORDERS = 120
"""Orders of the columns that are tried."""


@dataclass(frozen=True, eq=False)
class System:
    """Equations as rows: a coefficient for each unknown, then the right side."""

    rows: Numbers
    names: tuple[str, ...]
    """What messages call the equations; "" for those without a name."""
    unknowns: tuple[str, ...]
    matrix: str
    right_side: str

    @cached_property
    def basis(self) -> Numbers:
        """Of all equations that follow from these, orthonormal."""
        return _basis(self.rows)


def mistake_in(rows: Numbers, asked: System) -> Mistake | None:
    """The first mistake that is found; None where the rows say the same as what is asked."""
    follows = _lies_in(rows, asked.basis)
    if not follows.all():
        return _all_over(rows, asked) or _of_a_row(rows, int(np.argmin(follows)), asked)
    return _too_few(rows, asked)


def _basis(rows: Numbers) -> Numbers:
    """An orthonormal basis of the space of rows, shape (rank, numbers)."""
    lengths = np.linalg.norm(rows, axis=1)
    if not np.any(lengths):
        return np.zeros((0, rows.shape[1]))
    kept = rows[lengths > 0] / lengths[lengths > 0, None]
    _, sizes, directions = np.linalg.svd(kept, full_matrices=False)
    return np.asarray(directions[sizes > REL_TOL * sizes[0]])


def _lies_in(rows: Numbers, basis: Numbers) -> Numbers:
    """Which rows follow from those of a basis."""
    beside = rows - rows @ basis.T @ basis
    return np.asarray(np.linalg.norm(beside, axis=1) <= REL_TOL * np.linalg.norm(rows, axis=1))


def _is_right(rows: Numbers, asked: System) -> bool:
    return bool(_lies_in(rows, asked.basis).all()) and len(_basis(rows)) == len(asked.basis)


def _all_over(rows: Numbers, asked: System) -> Mistake | None:
    """A mistake in all rows at once."""
    count = rows.shape[1] - 1
    turned = np.append(np.ones(count), -1.0)
    if _is_right(rows * turned, asked):
        sentence = say("All of {name} has the wrong sign.", name=asked.right_side)
        return Mistake("sign", sentence)
    if len(rows) == count and _is_right(np.column_stack([rows[:, :-1].T, rows[:, -1]]), asked):
        return Mistake("transposed", say("{name} is transposed: each equation is a row.", name=asked.matrix))
    for order in itertools.islice(itertools.permutations(range(count)), 1, MOST_ORDERS):
        if _is_right(rows[:, [*order, count]], asked):
            sentence = say(
                "The columns of {name} are in another order than {unknowns}.",
                name=asked.matrix,
                unknowns=listed(asked.unknowns),
            )
            return Mistake("permuted", sentence)
    return None


def _of_a_row(rows: Numbers, index: int, asked: System) -> Mistake:
    """What is wrong with the first row that does not follow from the equations asked for."""
    row = rows[index]
    if not np.any(row[:-1]):
        empty = say("Row {row} of {matrix} is zero: it is no equation.", row=index + 1, matrix=asked.matrix)
        return Mistake("zero_row", empty)
    kind, why = next(_repairs(row, asked), (None, ""))
    told = say(
        "Row {row} ({equation}) does not follow from what is given.", row=index + 1, equation=_equation(row, asked)
    )
    wrong = len(rows) - int(np.sum(_lies_in(rows, asked.basis)))
    more = say("In all, {count} rows are wrong.", count=wrong) if wrong > 1 else ""
    return Mistake(kind, " ".join(filter(None, (told, why, more))))


def _repairs(row: Numbers, asked: System) -> Iterator[tuple[str, str]]:
    """Small changes that make a row right: the kind of mistake, and a sentence."""
    for place, value in enumerate(row[:-1]):
        if value and _lies_in(_with(row, place, -value)[None], asked.basis)[0]:
            yield "sign", say("Look at the sign of {unknown}.", unknown=asked.unknowns[place])
    if row[-1] and _lies_in(_with(row, len(row) - 1, -row[-1])[None], asked.basis)[0]:
        yield "sign", say("Look at the sign of its right side.")
    for equation, name in zip(asked.rows, asked.names, strict=True):
        differs = _only_difference(row, equation)
        if differs is None:
            continue
        what = say("its right side")
        if differs < len(asked.unknowns):
            what = say("the number beside {unknown}", unknown=asked.unknowns[differs])
        whole = say("It is {name} but for {what}.", name=name, what=what) if name else ""
        yield "coefficient", whole or say("It is right but for {what}.", what=what)


def _only_difference(row: Numbers, equation: Numbers) -> int | None:
    """The one place where a row is not a multiple of an equation, of which it has two other numbers at least."""
    for pivot in np.flatnonzero(equation * row):
        differs = np.abs(row - equation * row[pivot] / equation[pivot]) > REL_TOL * np.linalg.norm(row)
        if np.sum(differs) == 1 and np.count_nonzero(equation[~differs]) > 1:
            return int(np.argmax(differs))
    return None


def _with(row: Numbers, place: int, value: float) -> Numbers:
    changed = row.copy()
    changed[place] = value
    return changed


def _equation(row: Numbers, asked: System) -> str:
    """A row as it would be written: 2·x - y = 3."""
    terms = [
        f"{'-' if value < 0 else '+'} {'' if abs(value) == 1 else shown(abs(value)) + '·'}{name}"
        for value, name in zip(row, asked.unknowns, strict=False)
        if value
    ]
    left = " ".join(terms).removeprefix("+ ")
    return f"{'-' + left[2:] if left.startswith('- ') else left} = {shown(row[-1])}"


def _too_few(rows: Numbers, asked: System) -> Mistake | None:
    """Rows that follow from the equations, but say less than these do."""
    own = _basis(rows)
    rank, wanted = len(own), len(asked.basis)
    if rank == wanted:
        return None
    if len(rows) == rank:
        told = say("All rows are right, but {wanted} equations are needed; these are {rank}.", wanted=wanted, rank=rank)
    else:
        told = say(
            "All rows are right, but some follow from others: they have the rank {rank}, where {wanted} is needed.",
            wanted=wanted,
            rank=rank,
        )
    follows = _lies_in(asked.rows, own)
    missing = [name for name, there in zip(asked.names, follows, strict=True) if name and not there]
    more = say("They leave out {names}.", names=listed(missing)) if missing else ""
    return Mistake("dependent" if len(rows) > rank else "too_few", f"{told} {more}".strip())
