"""Formulas in Python and SymPy notation, read into plain trees and written back: no SymPy, no evaluation."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, InstanceOf, WithJsonSchema

from grader.formulas.names import free_names
from grader.formulas.reading import parse, reading
from grader.formulas.source import FormulaError
from grader.formulas.writing import text
from grader.values import Expr

__all__ = ["Formula", "FormulaError", "free_names", "parse", "reading", "text"]


def _read(formula: Any) -> Expr:
    return formula if isinstance(formula, Expr) else parse(formula)


Formula = Annotated[
    InstanceOf[Expr],
    BeforeValidator(_read),
    WithJsonSchema({"type": ["string", "number"], "description": "A formula in Python or SymPy notation."}),
]
"""A field of a model that is written as a formula and holds its tree."""
