"""Compare eigenvectors: any vector other than zero that the matrix only stretches."""

from __future__ import annotations

from typing import Any, ClassVar, NamedTuple

import numpy as np
from pydantic import Field

from grader.comparers import _vectors
from grader.comparers._fields import Domains, MaybeFormulas, formulas
from grader.comparers._words import counted, listed, shown_all
from grader.comparers.maths import vectors
from grader.comparers.maths.arithmetic import product, total
from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.entries import Entries
from grader.comparers.maths.vectors import Floats, Shared, all_equal
from grader.errors import Undecided
from grader.model import Comparer, Judgement
from grader.values import Expr, Value
from grader.words import noted, say

RIGHT = noted("That is an eigenvector of the matrix.")
ZERO = noted("Your vector is zero, which is no eigenvector of any matrix.")
OTHER = noted("Your vector is an eigenvector of the matrix, but of another eigenvalue than the one asked.")
NONE = noted("Your vector is not an eigenvector: the matrix times your vector is not a multiple of your vector.")


class _Opinion(NamedTuple):
    """How it is known, what is wrong ("" where nothing is), and the kind of mistake."""

    how: str
    message: str = ""
    diagnosis: str | None = None


class Eigenvector(Comparer):
    """Right if the matrix times the vector is the eigenvalue times the vector, which is not zero."""

    reads: ClassVar[frozenset[str]] = frozenset({"expr", "number", "items", "array"})
    imports_late: ClassVar[tuple[str, ...]] = ("grader.comparers.maths.equivalence",)

    to: MaybeFormulas = Field(None, description="One right eigenvector, for the report; it is not compared with.")
    matrix: MaybeFormulas = Field(
        None, description="The matrix: a list of rows of formulas; `to` where it is left out."
    )
    value: MaybeFormulas = Field(None, description="The eigenvalue; any where it is left out.")
    domain: Domains = Field({}, description="What the variables stand for, where not any real number.")

    def judge(self, seen: Value) -> Judgement:
        """Multiply the matrix with the vector. Raises `Undecided`."""
        opinion = self._opinion(seen)
        right = None if self.matrix is None else self.to
        answer = say("One right vector is {vector}.", vector=_vectors.written(right)) if right else ""
        return Judgement(
            credit=float(not opinion.message),
            message=say(opinion.message or RIGHT),
            answer=answer,
            diagnosis=opinion.diagnosis,
            how=opinion.how,
            seen=seen,
            expected=right,
        )

    def instead(self, when: Any, within: float | None = None) -> Eigenvector:
        """The same matrix with another eigenvalue; a tolerance has no meaning here."""
        return self.model_copy(update={"value": formulas(when)})

    def _opinion(self, seen: Value) -> _Opinion:
        matrix = self._matrix()
        given = vectors.grid(seen)
        if isinstance(given, Reason):
            return _Opinion("structural", say("Your answer {what}.", what=given.text))
        if len(given.plain.shape) > 1:
            return _Opinion("structural", say("Your answer is a matrix, where one vector is asked."))
        if len(given.cells) != len(matrix):
            message = say(
                "Your vector has {size}, where the matrix has {columns} columns.",
                size=counted(len(given.cells), "entry"),
                columns=len(matrix),
            )
            return _Opinion("structural", message)
        if lack := vectors.no_vector(given.cells, self.domain):
            return _Opinion("structural", say("Your answer {what}.", what=lack.text))
        value = None if self.value is None else vectors.author_entries(self.value).cells[0]
        if vectors.rounded(given.cells, *matrix, () if value is None else (value,)):
            return _of_floats(given, matrix, value)
        return self._of_formulas(given, matrix, value)

    def _matrix(self) -> tuple[tuple[Expr, ...], ...]:
        """The rows. Raises `Undecided` where the author's matrix is not square."""
        written = self.to if self.matrix is None else self.matrix
        if written is None:
            raise Undecided("The exercise has no matrix.")
        grid = vectors.author_entries(written)
        if grid.shape not in ((), (len(grid.rows()),) * 2):
            raise Undecided("The exercise's matrix is not square.")
        if lack := vectors.no_vector(grid.cells, self.domain):
            raise Undecided(f"The exercise's matrix {lack.text}.")
        return grid.rows()

    def _of_formulas(self, given: Entries, matrix: tuple[tuple[Expr, ...], ...], value: Expr | None) -> _Opinion:
        pivot = vectors.nonzero(given.cells, self.domain)
        if pivot is None:
            return _Opinion("symbolic", ZERO, "zero-vector")
        turned = [total(*(product(*pair) for pair in zip(row, given.cells, strict=True))) for row in matrix]
        if value is not None:
            pairs = [(left, product(value, cell)) for left, cell in zip(turned, given.cells, strict=True)]
            same = all_equal(pairs, self.domain)
            if same.certain:
                return _Opinion(same.how)
        parallel = self._parallel(turned, given, pivot)
        if value is None:
            right = parallel.certain
            return _Opinion(parallel.how) if right else self._not(given, matrix, parallel)
        return _Opinion(same.how, OTHER, "other-eigenvalue") if parallel.equal else self._not(given, matrix, same)

    def _parallel(self, turned: list[Expr], given: Entries, pivot: int) -> Shared:
        """Whether the image is a multiple of the vector, whose entry at the pivot is not zero."""
        first, second = given.cells[pivot], turned[pivot]
        pairs = [(product(left, first), product(second, cell)) for left, cell in zip(turned, given.cells, strict=True)]
        return all_equal(pairs, self.domain)

    def _not(self, given: Entries, matrix: tuple[tuple[Expr, ...], ...], shared: Shared) -> _Opinion:
        """What to say of a vector that is no eigenvector."""
        names = sorted({*vectors.names_of(given.cells)} - {*vectors.names_of(*matrix)})
        if names:
            message = say("Your vector contains {names}, which does not belong to the task.", names=listed(names))
            return _Opinion(shared.how, message)
        return _Opinion(shared.how, NONE, "not-an-eigenvector")


def _of_floats(given: Entries, rows: tuple[tuple[Expr, ...], ...], value: Expr | None) -> _Opinion:
    """The same for rounded numbers: right to nine digits of the vector's length times the matrix's."""
    vector, matrix = vectors.floats(given.cells), np.array([vectors.floats(row) for row in rows])
    if not np.any(vector):
        return _Opinion("numeric", ZERO, "zero-vector")
    length = float(np.linalg.norm(matrix) * np.linalg.norm(vector))
    turned: Floats = matrix @ vector
    if value is not None and vectors.negligible(turned - vectors.floats([value])[0] * vector, length):
        return _Opinion("numeric")
    own = np.vdot(vector, turned) / np.vdot(vector, vector)
    if vectors.negligible(turned - own * vector, length):
        return _Opinion("numeric") if value is None else _Opinion("numeric", OTHER, "other-eigenvalue")
    image = shown_all(turned if np.any(turned.imag) else turned.real)
    message = say("Your vector is not an eigenvector: the matrix times it is {image}.", image=image)
    return _Opinion("numeric", message, "not-an-eigenvector")
