"""Compare formulas: equal as functions, whatever their form; a vector or matrix entry by entry."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field

from grader.comparers._fields import Formulas, as_tuple, formulas
from grader.comparers._words import counted, listed, place, shown
from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.domains import Kind
from grader.comparers.maths.entries import Entries, entries
from grader.errors import Undecided
from grader.formulas import free_names, text
from grader.model import Comparer, Judgement
from grader.values import Expr, Value

if TYPE_CHECKING:
    from grader.comparers.maths.equivalence import Decision

MAX_PERMUTED = 6
"""Rows of a matrix whose order is looked at."""


class Symbolic(Comparer):
    """Formulas are right if they equal the ones asked for as functions of their variables."""

    reads: ClassVar[frozenset[str]] = frozenset({"expr", "number", "items", "array"})
    imports_late: ClassVar[tuple[str, ...]] = ("grader.comparers.maths.equivalence",)

    to: Formulas = Field(description="The right formula, or a list of formulas, or a list of rows of formulas.")
    domain: Mapping[str, Kind | Annotated[tuple[float, float], BeforeValidator(as_tuple)]] = Field(
        {}, description="What the variables stand for, where not any real number: positive, integer, complex, [lo, hi]."
    )

    def judge(self, seen: Value) -> Judgement:
        """Compare entry by entry. Raises `Undecided` where an entry cannot be decided and no other is wrong."""
        right = entries(self.to)
        if isinstance(right, Reason):
            raise Undecided(f"The exercise's formula {right.text}.")
        given = entries(seen)
        message = f"Your answer {given.text}." if isinstance(given, Reason) else self._fault(given, right)
        return Judgement(
            credit=float(not message),
            message=message or "That is right.",
            answer=f"The right formula is {_written(right)}.",
            seen=seen,
            expected=self.to,
        )

    def instead(self, when: Any, within: float | None = None) -> Symbolic:
        """The same comparer for another formula; a tolerance has no meaning here."""
        return self.model_copy(update={"to": formulas(when)})

    def _fault(self, given: Entries, right: Entries) -> str:
        """What is wrong; "" where nothing is."""
        if given.plain.shape != right.plain.shape:
            return self._misshapen(given, right)
        given = Entries(right.shape, given.cells)
        undecided = []
        for index, pair in enumerate(zip(given.cells, right.cells, strict=True)):
            decision = self._decide(*pair)
            if decision.equal is False:
                return self._rearranged(given, right) or _difference(given, right, index, decision)
            undecided += [decision.why] if decision.equal is None else []
        if undecided:
            raise Undecided(f"Whether the formula is right cannot be decided: {undecided[0]}.")
        return ""

    def _decide(self, given: Expr, right: Expr) -> Decision:
        from grader.comparers.maths.equivalence import decide

        return decide(given, right, self.domain)

    def _misshapen(self, given: Entries, right: Entries) -> str:
        if len(right.shape) == 2 and given.plain.shape == right.shape[::-1]:
            whole = self._same(Entries(given.plain.shape, given.cells).transposed(), right)
            rest = ": exchange its rows and columns" if whole else ""
            return f"Your answer has {_size(given)} where {_size(right)} are asked; it is transposed{rest}."
        return f"Your answer has {_size(given)} where {_size(right)} {'is' if len(right.cells) == 1 else 'are'} asked."

    def _rearranged(self, given: Entries, right: Entries) -> str:
        """A matrix that is right but for the order of its parts."""
        if len(right.shape) == 0 or len(right.cells) == 1:
            return ""
        if len(right.shape) == 2 and right.shape[0] == right.shape[1] and self._same(given.transposed(), right):
            return "Your matrix is transposed: exchange its rows and columns."
        if self._permuted(given, right):
            return f"The {'rows' if len(right.shape) == 2 else 'entries'} are right, but in another order."
        if len(right.shape) == 2 and self._permuted(given.transposed(), right.transposed()):
            return "The columns are right, but in another order."
        return ""

    def _permuted(self, given: Entries, right: Entries) -> bool:
        left = list(right.rows())
        if len(left) > MAX_PERMUTED:
            return False
        for row in given.rows():
            found = next((other for other in left if self._all_equal(row, other)), None)
            if found is None:
                return False
            left.remove(found)
        return True

    def _same(self, given: Entries, right: Entries) -> bool:
        return self._all_equal(given.cells, right.cells)

    def _all_equal(self, given: tuple[Expr, ...], right: tuple[Expr, ...]) -> bool:
        return all(self._decide(*pair).equal for pair in zip(given, right, strict=True))


def _difference(given: Entries, right: Entries, index: int, decision: Decision) -> str:
    """Which entry differs, what it lacks or has too much of, and a point where one can see it."""
    cell, asked = given.cells[index], right.cells[index]
    which = _which(right, index)
    unknown = sorted(set(free_names(cell)) - {name for entry in right.cells for name in free_names(entry)})
    if unknown:
        return f"{which} contains {listed(unknown)}, which does not belong to the task."
    missing = [name for name in free_names(asked) if name not in free_names(cell)]
    if missing and not free_names(cell):
        return f"{which} is a number where a formula in {listed(free_names(asked))} is asked."
    where = f"at {place(*zip(*decision.point, strict=True))}" if decision.point else ""
    if decision.seen is None:
        return f"{which} has no value {where}." if where else f"{which} has no value."
    value = f"{which} has the value {shown(decision.seen)}{' ' + where if where else ''}, which is not right"
    hint = f" It does not contain {listed(missing)}." if missing else ""
    return f"{value}{' there' if where else ''}.{hint}"


def _which(right: Entries, index: int) -> str:
    if len(right.cells) == 1:
        return "Your formula"
    if len(right.shape) == 2:
        return f"Row {index // right.shape[1] + 1}, column {index % right.shape[1] + 1} of your answer"
    return f"Entry {index + 1} of your answer"


def _size(grid: Entries) -> str:
    if len(grid.shape) == 2:
        return f"{counted(grid.shape[0], 'row')} and {counted(grid.shape[1], 'column')}"
    return counted(len(grid.cells), "entry").replace("entrys", "entries")


def _written(right: Entries) -> str:
    if not right.shape:
        return text(right.cells[0])
    if len(right.shape) == 1:
        return f"[{', '.join(map(text, right.cells))}]"
    return f"[{', '.join('[' + ', '.join(map(text, row)) + ']' for row in right.rows())}]"
