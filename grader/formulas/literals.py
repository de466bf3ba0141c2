"""Python's literals as leaves of a formula's tree."""

from __future__ import annotations

import ast

from grader.formulas.lexical import MAX_DIGITS
from grader.formulas.source import Source
from grader.formulas.tree import Tree, integer
from grader.formulas.usage import FALSE, TRUE

NO_MEANING = "This part of Python has no meaning in a formula."
NO_TEXT = "A formula holds names and numbers, no quoted text."


def literal(node: ast.Constant, source: Source) -> Tree:
    """A number, decimals as written, or a truth value. Raises `FormulaError` for anything else."""
    match node.value:
        case bool(value):
            return TRUE if value else FALSE
        case int(value) if value.bit_length() <= 3 * MAX_DIGITS:
            return integer(value)
        case int():
            source.fail(node, "This number has too many digits.")
        case float():
            return Tree("Float", text=source.decimal(node))
        case complex():
            text = source.decimal(node)
            number = integer(int(text)) if text.isdigit() else Tree("Float", text=text)
            return Tree("Mul", (number, Tree("ImaginaryUnit")))
        case str():
            source.fail(node, NO_TEXT)
    source.fail(node, NO_MEANING)
