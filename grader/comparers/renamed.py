"""Compare mathematical objects up to the names of their variables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice, permutations
from typing import Annotated, Any, ClassVar

from flint import acb, arb
from pydantic import BeforeValidator, Field

from grader.comparers._fields import Domains, Formulas, formulas, names_in
from grader.comparers._words import as_asked, clipped, counted, listed
from grader.comparers.equivalent import Equivalent
from grader.comparers.maths import arithmetic, vectors
from grader.comparers.maths.arrays import Reason
from grader.comparers.maths.domains import Domain, Point, points
from grader.comparers.maths.enclosures import Prepared, Unsure, precision
from grader.comparers.maths.entries import Entries, entries
from grader.comparers.maths.kinds import kind
from grader.comparers.maths.samples import wholes
from grader.comparers.maths.trees import as_expr
from grader.comparers.maths.undefined import concrete
from grader.errors import Undecided
from grader.formulas import free_names, text
from grader.model import Comparer, Judgement
from grader.values import Expr, Fault, Items, Value
from grader.words import say

MAX_NAMES = 7
"""Variables that are matched in every order; of more only the order in which they first occur."""

LOOKS = 3
"""Points at which a renaming is looked at before it is tried."""

BITS = 128

Renaming = Mapping[str, str]


def _names(written: Any) -> Any:
    return (written,) if isinstance(written, str) else tuple(written) if isinstance(written, list) else written


Names = Annotated[tuple[str, ...], BeforeValidator(_names)]


class Renamed(Comparer):
    """Right if it is equivalent to the right answer once its variables are renamed, one to one."""

    reads: ClassVar[frozenset[str]] = Equivalent.reads
    imports_late: ClassVar[tuple[str, ...]] = Equivalent.imports_late

    to: Formulas = Field(description="The right formula, equation or set, or a list or matrix of them.")
    fixed: Names = Field((), description="Variables that keep their names.")
    keep: Names = Field((), description="The same as `fixed`.")
    domain: Domains = Field({}, description="What the variables of `to` stand for, where not any real number.")

    def judge(self, seen: Value) -> Judgement:
        """Look for a renaming under which the answer is equivalent. Raises `Undecided`."""
        given, right = self._free(seen), self._free(self.to)
        if len(given) != len(right):
            given, right = self._without_idle(seen, given), self._without_idle(self.to, right)
        if len(given) != len(right):
            message = say(
                "Your answer has {variables} to rename where {asked}.",
                variables=counted(len(given), "variable"),
                asked=as_asked(len(right)),
            )
            return self._judgement(seen, message)
        return self._matched(seen, given, right)

    def instead(self, when: Any, within: float | None = None) -> Renamed:
        """The same comparer for another formula; a tolerance has no meaning here."""
        return self.model_copy(update={"to": formulas(when)})

    def _matched(self, seen: Value, given: tuple[str, ...], right: tuple[str, ...]) -> Judgement:
        comparer = Equivalent(to=self.to, domain=self.domain)
        values = _Values(seen, self.to, self.domain)
        undecided: Undecided | None = None
        found = None
        for renaming in _renamings(given, right):
            if given and values.refute(renaming):
                continue
            try:
                found = comparer.judge(_renamed(seen, renaming))
            except Undecided as error:
                undecided = undecided or error
                continue
            if found.credit == 1:
                return self._judgement(seen, "", found.how, renaming)
        if undecided or len(given) > MAX_NAMES:
            raise undecided or Undecided("The formulas have too many variables to try all ways to rename them.")
        message = say("Your answer is not right, whatever its variables are called.")
        return self._judgement(seen, found.message if found and not given else message, "numeric")

    def _judgement(
        self, seen: Value, message: str, how: str = "structural", renaming: Renaming | None = None
    ) -> Judgement:
        changed = [
            say("{old} for {new}", old=clipped(old), new=new) for old, new in (renaming or {}).items() if old != new
        ]
        written = as_expr(self.to)
        return Judgement(
            credit=float(not message),
            message=message
            or (say("That is right, with {names}.", names=listed(changed)) if changed else say("That is right.")),
            answer=say("The right answer is {answer}, with any names for its variables.", answer=text(written))
            if written
            else "",
            how=how,
            seen=seen,
            expected=self.to,
        )

    def _free(self, value: Value) -> tuple[str, ...]:
        """The variables that may be renamed, in the order in which they occur."""
        free = names_in(value) - {*self.fixed, *self.keep}
        return tuple(name for name in dict.fromkeys(_occurring(value)) if name in free)

    def _without_idle(self, value: Value, names: tuple[str, ...]) -> tuple[str, ...]:
        """The variables on which formulas depend: not those that cancel."""
        grid = _numbers(value)
        if grid is None:
            return names
        domain = arithmetic.everywhere(self.domain)
        return tuple(name for name in names if not _is_idle(name, grid, domain))


def _occurring(value: Value | Fault) -> Iterator[str]:
    """The names in a value, as often as they occur."""
    if isinstance(value, Expr):
        yield from (node.text for node in value.nodes if node.head == "Symbol")
    elif isinstance(value, Items):
        yield from (name for part in value.values for name in _occurring(part))


def _is_idle(name: str, grid: Entries, domain: Mapping[str, Domain]) -> bool:
    pairs = [(cell, arithmetic.renamed(cell, {name: arithmetic.another(name)})) for cell in grid.cells]
    return bool(vectors.all_equal(pairs, domain).equal)


def _renamings(given: tuple[str, ...], right: tuple[str, ...]) -> Iterator[Renaming]:
    """Ways to rename, the likely ones first: the same names, then the order in which they occur."""
    if set(given) == set(right):
        yield dict(zip(given, given, strict=True))
    ways = (dict(zip(given, way, strict=True)) for way in permutations(right))
    yield from ways if len(given) <= MAX_NAMES else islice(ways, 1)


def _renamed(value: Value | Fault, renaming: Renaming) -> Any:
    """A value with other names; the names within sums and integrals go out of their way."""
    if isinstance(value, Items):
        return Items(tuple(_renamed(part, renaming) for part in value.values), value.type)
    if not isinstance(value, Expr):
        return value
    bound = {name: arithmetic.another(name) for name in arithmetic.symbols(value) - set(free_names(value))}
    return arithmetic.renamed(value, {**bound, **renaming})


class _Values:
    """Values at some points of the domain, by which most renamings are seen to be wrong before they are tried."""

    def __init__(self, seen: Value, to: Value, domain: Mapping[str, Domain]) -> None:
        self._known: list[tuple[Prepared, list[tuple[Point, arb]]]] = []
        given, right = _numbers(seen), _numbers(to)
        with suppress(Unsure):
            self._look(given, right, domain)

    def _look(self, given: Entries | None, right: Entries | None, domain: Mapping[str, Domain]) -> None:
        """Find the values. Raises `Unsure` where a formula cannot be taken apart."""
        if given is None or right is None or len(given.cells) != len(right.cells):
            return
        whole: dict[str, Domain] = {name: "natural" for cell in right.cells for name in wholes(cell)}
        at: list[Point] = list(islice(points(vectors.names_of(right.cells), {**whole, **domain}), LOOKS))
        for cell, asked in zip(given.cells, right.cells, strict=True):
            formula = Prepared(concrete(asked))
            values = [(point, value) for point in at if (value := _real(formula, point)) is not None]
            self._known.append((Prepared(concrete(cell)), values))

    def refute(self, renaming: Renaming) -> bool:
        """Whether a renamed entry certainly has another value than it should."""
        for formula, values in self._known:
            for point, value in values:
                own = {old: point[new] for old, new in renaming.items() if new in point}
                found = _real(formula, {**point, **own})
                if found is not None and not found.overlaps(value):
                    return True
        return False


def _real(formula: Prepared, point: Point) -> arb | None:
    """The real value of a formula; None where there is none that is certain."""
    try:
        with precision(BITS):
            found = formula(point)
    except Unsure:
        return None
    return found.real if isinstance(found, acb) and found.is_finite() and found.imag == 0 else None


def _numbers(value: Value) -> Entries | None:
    """The entries of a value where all are formulas for numbers."""
    found = entries(value)
    if isinstance(found, Reason) or any(kind(cell) != "number" for cell in found.cells):
        return None
    return found
