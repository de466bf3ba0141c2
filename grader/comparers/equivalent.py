"""Compare mathematical objects: formulas as functions, relations by their solutions, sets, lists and matrices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from pydantic import Field

from grader.comparers._fields import Domains, Formulas, formulas
from grader.comparers._words import counted, listed, place, wrong_value
from grader.comparers.maths.arrays import Reason, refused
from grader.comparers.maths.entries import Entries, entries, unnested
from grader.comparers.maths.kinds import MISSING, decidable, kind
from grader.comparers.maths.trees import as_expr, holds_matrices, root
from grader.errors import Undecided
from grader.formulas import free_names, text
from grader.model import Comparer, Judgement
from grader.values import Expr, Fault, Flag, Items, Value
from grader.words import noted, say, say_n

if TYPE_CHECKING:
    from grader.comparers.maths.equivalence import Decision

MAX_PERMUTED = 6
"""Rows of a matrix whose order is looked at."""

KINDS = {
    "relation": noted("an equation or inequality"),
    "logic": noted("a logical formula"),
    "set": noted("a set"),
    "list": noted("a list"),
    "matrix": noted("a matrix"),
}
"""What the kinds of formulas are called."""


class _Finding(NamedTuple):
    """What is wrong with an answer ("" where nothing is), how that is known, and the kind of mistake."""

    message: str
    how: str
    diagnosis: str | None = None


class Equivalent(Comparer):
    """An answer is right if it means the same as the one asked for, whatever its form."""

    reads: ClassVar[frozenset[str]] = frozenset({"expr", "number", "items", "array", "flag"})
    imports_late: ClassVar[tuple[str, ...]] = ("grader.comparers.maths.equivalence",)

    to: Formulas = Field(description="The right formula, or a list of formulas, or a list of rows of formulas.")
    domain: Domains = Field({}, description="What the variables stand for, where not any real number.")

    def judge(self, seen: Value) -> Judgement:
        """Compare entry by entry. Raises `Undecided` where an entry cannot be decided and no other is wrong."""
        found = self._compared(seen)
        return Judgement(
            credit=float(not found.message),
            message=found.message or say("That is right."),
            answer=say("The right answer is {answer}.", answer=_written(self.to)),
            diagnosis=found.diagnosis,
            how=found.how,
            seen=seen,
            expected=self.to,
        )

    def instead(self, when: Any, within: float | None = None) -> Equivalent:
        """The same comparer for another formula; a tolerance has no meaning here."""
        return self.model_copy(update={"to": formulas(when)})

    def _compared(self, seen: Value) -> _Finding:
        given, right = as_expr(seen), as_expr(self.to)
        if given and right and _are_wholes(given, right) and not (isinstance(seen, Flag) and kind(right) == "number"):
            return self._of_wholes(given, right)
        if right and not given and decidable(right):
            return _Finding(say("Your answer {what}.", what=refused(seen, _called(right)).text), "structural")
        asked = entries(self.to)
        if isinstance(asked, Reason) and given and right:
            return self._of_nested(given, right)
        if isinstance(asked, Reason):
            raise Undecided(f"The exercise's formula {asked.text}.")
        found = entries(seen)
        if given and right and isinstance(found, Entries) and _is_unresolved(given, found) and asked.shape:
            return self._of_wholes(given, right)
        if isinstance(found, Reason):
            return _Finding(say("Your answer {what}.", what=found.text), "structural")
        return self._fault(found, asked)

    def _of_wholes(self, given: Expr, right: Expr) -> _Finding:
        """Of relations, sets and products of matrices, which are compared as what they are."""
        if decidable(given) != decidable(right) and not _may_be_true(given, right):
            kinds = say(_called(given)), say(_called(right))
            message = say("Your answer is {given} where {asked} is asked.", given=kinds[0], asked=kinds[1])
            return _Finding(message, "structural")
        decision = self._decide(given, right)
        if decision.equal is None:
            raise Undecided(f"Whether the answer is right cannot be decided: {decision.why}.")
        return _Finding("" if decision.equal else _refusal(decision), decision.how)

    def _of_nested(self, given: Expr, right: Expr) -> _Finding:
        """Of lists whose parts are of different lengths."""
        (nesting, cells), (wanted, asked) = unnested(given), unnested(right)
        if nesting != wanted:
            return _Finding(
                say("The lists in your answer are not of the lengths that are asked, or nested in another way."),
                "structural",
            )
        return self._fault(Entries((len(cells),), cells), Entries((len(asked),), asked))

    def _fault(self, given: Entries, right: Entries) -> _Finding:
        """What is wrong with the entries of a list or matrix."""
        if given.plain.shape != right.plain.shape or _are_rows(given.shape, right.shape):
            return self._misshapen(given, right)
        given = Entries(right.shape, given.cells)
        hows, undecided = [], []
        for index, pair in enumerate(zip(given.cells, right.cells, strict=True)):
            decision = self._decide(*pair)
            if decision.equal is False:
                slug, message = self._rearranged(given, right) or (None, _difference(given, right, index, decision))
                return _Finding(message, decision.how, slug)
            hows.append(decision.how)
            undecided += [decision.why] if decision.equal is None else []
        if undecided:
            raise Undecided(f"Whether the formula is right cannot be decided: {undecided[0]}.")
        return _Finding("", max(hows, key=_EVIDENCE.index, default="structural"))

    def _decide(self, given: Expr, right: Expr) -> Decision:
        from grader.comparers.maths import equivalence

        if not decidable(given) and not decidable(right):
            return equivalence.decide(given, right, self.domain)
        from grader.comparers.maths import relations

        return relations.decide(given, right, self.domain)

    def _misshapen(self, given: Entries, right: Entries) -> _Finding:
        if len(right.shape) == 2 and given.plain.shape == right.shape[::-1]:
            whole = self._same(Entries(given.plain.shape, given.cells).transposed(), right)
            text = (
                noted(
                    "Your answer has {given} where {asked} are asked; it is transposed: exchange its rows and columns."
                )
                if whole
                else noted(
                    "Your answer has {given} where {asked} are asked: it looks transposed, and besides not all of its "
                    "entries are right."
                )
            )
            return _Finding(say(text, given=_size(given), asked=_size(right)), "structural", "transposed")
        message = say_n(
            "Your answer has {given} where {asked} is asked.",
            "Your answer has {given} where {asked} are asked.",
            len(right.cells),
            given=_size(given),
            asked=_size(right),
        )
        return _Finding(message, "structural")

    def _rearranged(self, given: Entries, right: Entries) -> tuple[str, str] | None:
        """The mistake and what to say of a matrix that is right but for the order of its parts."""
        if len(right.shape) == 0 or len(right.cells) == 1:
            return None
        if len(right.shape) == 2 and right.shape[0] == right.shape[1] and self._same(given.transposed(), right):
            return "transposed", say("Your matrix is transposed: exchange its rows and columns.")
        if self._permuted(given, right):
            if len(right.shape) == 2:
                return "permuted", say("The rows are right, but in another order.")
            return "permuted", say("The entries are right, but in another order.")
        if len(right.shape) == 2 and self._permuted(given.transposed(), right.transposed()):
            return "permuted", say("The columns are right, but in another order.")
        return None

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
        return say("{which} contains {names}, which does not belong to the task.", which=which, names=listed(unknown))
    functions = _functions(cell) - {name for entry in right.cells for name in _functions(entry)}
    if functions:
        return say(
            "{which} contains {names}, which is no function that is known here.",
            which=which,
            names=listed(sorted(functions)),
        )
    missing = [name for name in free_names(asked) if name not in free_names(cell)]
    if missing and not free_names(cell):
        return say(
            "{which} is a number where a formula in {names} is asked.", which=which, names=listed(free_names(asked))
        )
    if _functions(cell):
        return say("{which} is not right.", which=which)
    where = place(*zip(*decision.point, strict=True)) if decision.point else ""
    if decision.seen is None:
        if not where:
            why = say(decision.why or noted("has no value"))
            return say("{which} {why}, which is not right.", which=which, why=why)
        return say("{which} has no value at {place}.", which=which, place=where)
    told = wrong_value(which, decision.seen, where)
    return f"{told} {say('It does not contain {names}.', names=listed(missing))}" if missing else told


def _functions(cell: Expr) -> set[str]:
    """The names of functions without a definition."""
    return {node.text for node in cell.nodes if node.head == "Undefined"}


def _which(right: Entries, index: int) -> str:
    if len(right.cells) == 1:
        return say("Your formula")
    if len(right.shape) == 2:
        row, column = divmod(index, right.shape[1])
        return say("Row {row}, column {column} of your answer", row=row + 1, column=column + 1)
    return say("Entry {number} of your answer", number=index + 1)


def _size(grid: Entries) -> str:
    if len(grid.shape) == 2:
        return say("{rows} and {columns}", rows=counted(grid.shape[0], "row"), columns=counted(grid.shape[1], "column"))
    return counted(len(grid.cells), "entry")


def _written(right: Value | Fault) -> str:
    if isinstance(right, Items):
        return f"[{', '.join(map(_written, right.values))}]"
    return text(right) if isinstance(right, Expr) else ""


_EVIDENCE = ("structural", "symbolic", "numeric")
"""From the strongest to the weakest; of several the weakest counts."""


def _are_wholes(given: Expr, right: Expr) -> bool:
    """Whether answers are compared as what they are, not entry by entry."""
    if decidable(right):
        return True
    if root(right).head in _GRIDS or root(given).head in _GRIDS:
        return False
    return decidable(given) or holds_matrices(right) or holds_matrices(given)


def _is_unresolved(given: Expr, found: Entries) -> bool:
    """Whether an answer is a matrix whose entries are not at hand, such as a high power of one."""
    return not found.shape and holds_matrices(given) and root(given).head not in _GRIDS


_GRIDS = frozenset({"Matrix", "Tuple", "List"})


def _are_rows(given: tuple[int, ...], right: tuple[int, ...]) -> bool:
    """Whether one is a row where the other is a column."""
    return len(given) == len(right) == 2 and given != right


def _may_be_true(given: Expr, right: Expr) -> bool:
    """Whether one is a name that may stand for true or false, and the other logic."""
    return any(kind(one) == "logic" and root(other).head == "Symbol" for one, other in ((given, right), (right, given)))


def _called(expr: Expr) -> str:
    return KINDS.get(kind(expr), noted("a formula"))


def _refusal(decision: Decision) -> str:
    """Where one can see that an answer is not right; a solution that it lacks is not told."""
    if decision.why == MISSING:
        return say("Your answer is not right: it does not hold everywhere where it should.")
    where = place(*zip(*decision.point, strict=True)) if decision.point else ""
    why = say(decision.why)
    if why and where:
        return say("Your answer is not right: {why} at {place}.", why=why, place=where)
    if why:
        return say("Your answer is not right: {why}.", why=why)
    return say("Your answer is not right at {place}.", place=where) if where else say("Your answer is not right.")
