"""Compare the spaces that vectors span: other vectors of the same line, plane or space are as right."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from pydantic import Field, model_validator

from grader.comparers import _vectors
from grader.comparers._fields import Domains, Formulas, formulas
from grader.comparers._words import counted
from grader.comparers.maths import vectors
from grader.comparers.maths.arrays import Reason, of_element
from grader.comparers.maths.entries import Entries
from grader.comparers.maths.matrices import spread
from grader.comparers.maths.ranks import Rows, is_exact, rank
from grader.comparers.maths.trees import root, unpacked
from grader.comparers.maths.vectors import grid
from grader.errors import Undecided
from grader.model import Comparer, Judgement
from grader.values import Expr, Items, Value
from grader.words import noted, say

RIGHT = noted("Your vectors span the right space.")
MEMBER = noted("Your vector lies in the right space.")
ZERO = noted("Your vector is zero, where another one is asked.")
OUTSIDE = noted("Your vector does not lie in the right space.")
SMALL = noted("Your vectors lie in the right space, but they do not span all of it.")
LARGE = noted("Your vectors span all of the right space and more: not all of them lie in it.")
OTHER = noted("Your vectors span another space of the right dimension.")
ELSEWHERE = noted("Your vectors span another space, and one of another dimension.")

_MATRICES = frozenset({"Matrix", "MatAdd", "MatMul", "MatPow", "Transpose", "Inverse", "Adjoint"})


class Span(Comparer):
    """Vectors are right if they span the same space as the ones asked for."""

    reads: ClassVar[frozenset[str]] = frozenset({"expr", "number", "items", "array"})
    imports_late: ClassVar[tuple[str, ...]] = ("grader.comparers.maths.equivalence",)

    to: Formulas = Field(description="Vectors that span the right space: a list of vectors, one vector, or a matrix.")
    basis: bool = Field(False, description="The vectors must be independent too.")
    member: bool = Field(False, description="One vector is asked, not zero, that lies in the space.")
    domain: Domains = Field({}, description="What the variables stand for, where not any real number.")

    @model_validator(mode="after")
    def _asks_one_thing(self) -> Self:
        if self.basis and self.member:
            raise ValueError("give `basis` or `member`, not both")
        return self

    def judge(self, seen: Value) -> Judgement:
        """Compare the ranks of both and of all vectors together. Raises `Undecided`."""
        right = _read(self.to)
        if isinstance(right, Reason):
            raise Undecided(f"The exercise's list of vectors {right.text}.")
        given = _read(seen)
        message, diagnosis = (
            (say("Your answer {what}.", what=given.text), None)
            if isinstance(given, Reason)
            else self._opinion(given, right)
        )
        return Judgement(
            credit=float(not message),
            message=say(message or (MEMBER if self.member else RIGHT)),
            answer=say("The space is spanned by {vectors}.", vectors=_vectors.written(self.to))
            if right
            else say("The space is zero."),
            diagnosis=diagnosis,
            how="structural" if isinstance(given, Reason) else "symbolic" if is_exact([*given, *right]) else "numeric",
            seen=seen,
            expected=self.to,
        )

    def instead(self, when: Any, within: float | None = None) -> Span:
        """The same comparer for another space; a tolerance has no meaning here."""
        return self.model_copy(update={"to": formulas(when)})

    def _opinion(self, given: Rows, right: Rows) -> tuple[str, str | None]:
        """What is wrong, "" where nothing is, and the kind of mistake."""
        widths = {len(row) for row in right} or {len(row) for row in given}
        wrong = next((row for row in given if len(row) not in widths), None)
        if wrong is not None:
            message = say(
                "A vector of your answer has length {length}, where length {asked} is asked.",
                length=len(wrong),
                asked=max(widths),
            )
            return message, None
        if lack := vectors.no_vector([cell for row in given for cell in row], self.domain):
            return say("Your answer {what}.", what=lack.text), None
        if self.member and len(given) != 1:
            return say("Your answer has {vectors}, where one is asked.", vectors=counted(len(given), "vector")), None
        ranks = (rank(given, self.domain), rank(right, self.domain), rank([*given, *right], self.domain))
        if self.member:
            return _of_member(*ranks)
        return _of_space(*ranks) or self._of_basis(len(given), ranks[0])

    def _of_basis(self, count: int, dimension: int) -> tuple[str, str | None]:
        if self.basis and count > dimension:
            return say("Your vectors span the right space, but they are not independent."), "dependent"
        return "", None


def _of_member(own: int, right: int, together: int) -> tuple[str, str | None]:
    if not own:
        return ZERO, "zero-vector"
    return (OUTSIDE, None) if together > right else ("", None)


def _of_space(own: int, right: int, together: int) -> tuple[str, str | None] | None:
    """What is wrong with a space, by its dimension, that of the right one, and that of their sum."""
    if own == right == together:
        return None
    if together == right:
        return SMALL, "too-small"
    if together == own:
        return LARGE, "too-large"
    return OTHER if own == right else ELSEWHERE, "other-space"


def _read(value: Value) -> Rows | Reason:
    """The vectors of a list, the columns of a matrix, the rows of an array of numbers; or the one vector there is."""
    value = spread(value) if isinstance(value, Expr) else value
    if isinstance(value, Expr) and root(value).head in _MATRICES:
        found = grid(value)
        return found if isinstance(found, Reason) else _columns(found)
    parts = unpacked(value)
    if not isinstance(parts, Items):
        found = grid(value)
        if isinstance(found, Reason) or len(found.shape) > 2:
            return found if isinstance(found, Reason) else Reason(say("is no list of vectors"))
        return found.rows() if len(found.shape) == 2 else [found.cells]
    grids = [grid(part) for part in parts.values]
    return _rows(grids)


def _columns(matrix: Entries) -> Rows:
    """The columns; the one row of a matrix that has no other."""
    return matrix.rows() if matrix.shape[:1] == (1,) else matrix.transposed().rows()


def _rows(grids: list[Entries | Reason]) -> Rows | Reason:
    """Vectors one by one; numbers and formulas by themselves make one vector."""
    known: list[Entries] = []
    for found in grids:
        if isinstance(found, Reason):
            return of_element(found)
        if len(found.plain.shape) > 1:
            return Reason(say("has an element that is a matrix"))
        known.append(found)
    if known and all(not vector.shape for vector in known):
        return [tuple(vector.cells[0] for vector in known)]
    return [vector.cells for vector in known]
