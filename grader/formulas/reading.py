"""Text to tree: the way in for formulas."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from grader.formulas.building import MAX_NODES, Builder
from grader.formulas.lexical import MAX_DIGITS
from grader.formulas.source import TOO_LARGE, FormulaError, Source
from grader.formulas.tree import TooLarge, flat
from grader.values import Expr

_declared: ContextVar[tuple[frozenset[str], frozenset[str]]] = ContextVar(
    "symbols and functions", default=(frozenset(), frozenset())
)


@contextmanager
def reading(symbols: Collection[str] = (), functions: Collection[str] = ()) -> Iterator[None]:
    """Let `parse`, and with it the formulas of every model that is validated inside, know these names."""
    known = _declared.get()
    token = _declared.set((known[0].union(symbols), known[1].union(functions)))
    try:
        yield
    finally:
        _declared.reset(token)


def parse(formula: str | int | float, symbols: Collection[str] = (), functions: Collection[str] = ()) -> Expr:
    """Read a formula in Python or SymPy notation into a plain tree, without evaluating or simplifying.

    Names in `symbols` are variables and names in `functions` undefined functions even where SymPy has
    something of that name; so are those of the `reading` it happens in. Raises `FormulaError`, and nothing else,
    for any text.
    """
    if isinstance(formula, bool) or not isinstance(formula, str | int | float):
        raise FormulaError(f"A formula is a text or a number, not {type(formula).__name__}.")
    written = formula if isinstance(formula, str) else _written(formula)
    variables, undefined = _declared.get()
    variables, undefined = variables.union(symbols), undefined.union(functions)
    try:
        tree = Builder(Source.of(written, variables | undefined), variables, undefined).whole()
        return flat(tree, MAX_NODES)
    except (RecursionError, TooLarge):
        raise FormulaError(TOO_LARGE) from None


def _written(number: int | float) -> str:
    if isinstance(number, int) and number.bit_length() > 3 * MAX_DIGITS:
        raise FormulaError("This number has too many digits.")
    return repr(number)
