"""Text to tree: the way in for formulas."""

from __future__ import annotations

from collections.abc import Collection

from grader.formulas.building import Builder
from grader.formulas.source import MAX_DIGITS, FormulaError, Source
from grader.formulas.tree import flat
from grader.values import Expr


def parse(formula: str | int | float, symbols: Collection[str] = (), functions: Collection[str] = ()) -> Expr:
    """Read a formula in Python or SymPy notation into a plain tree, without evaluating or simplifying.

    Names in `symbols` are variables and names in `functions` undefined functions even where SymPy has
    something of that name. Raises `FormulaError`, and nothing else, for any text.
    """
    if isinstance(formula, bool) or not isinstance(formula, str | int | float):
        raise FormulaError(f"A formula is a text or a number, not {type(formula).__name__}.")
    written = formula if isinstance(formula, str) else _written(formula)
    return flat(Builder(Source.of(written), frozenset(symbols), frozenset(functions)).whole())


def _written(number: int | float) -> str:
    if isinstance(number, int) and number.bit_length() > 3 * MAX_DIGITS:
        raise FormulaError("This number has too many digits.")
    return repr(number)
