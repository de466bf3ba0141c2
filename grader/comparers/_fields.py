"""Fields that several comparers have, and what they are worth at the points a function was called at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, cast

import numpy as np
from pydantic import BeforeValidator, InstanceOf, PlainValidator, WithJsonSchema

from grader.comparers.maths.domains import KINDS, Domain, Kind
from grader.comparers.maths.evaluate import Numbers, Unevaluable
from grader.comparers.maths.sampling import sample_all
from grader.errors import Undecided
from grader.formulas import free_names, parse, text
from grader.values import Expr, Fault, Items, Value


def formulas(written: Any) -> Expr | Items:
    """A formula, or a list (of lists …) of formulas as `Items`. Raises `FormulaError`."""
    if isinstance(written, Expr | Items):
        return written
    if isinstance(written, list | tuple):
        return Items(tuple(formulas(part) for part in written))
    return parse(written)


def as_tuple(written: Any) -> Any:
    """A YAML list as the tuple that a field holds."""
    return tuple(written) if isinstance(written, list) else written


_SCHEMA = WithJsonSchema({"type": ["string", "number", "array"], "description": "A formula, or a list of formulas."})

Formulas = Annotated[InstanceOf[Expr] | InstanceOf[Items], BeforeValidator(formulas), _SCHEMA]
"""A field written as a formula or as nested lists of formulas."""

MaybeFormulas = Annotated[InstanceOf[Expr] | InstanceOf[Items] | None, BeforeValidator(formulas), _SCHEMA]
"""The same for a field whose default is None."""


_CONDITIONS = {"!= 0": "nonzero", "> 0": "positive", ">= 0": "nonnegative", "< 0": "negative", "<= 0": "nonpositive"}


def _domain(written: Any) -> Domain:
    """A kind of number or a range, whose ends may be formulas such as `-oo` or `2*pi`. Raises `ValueError`."""
    if isinstance(written, str):
        written = _CONDITIONS.get(written, written)
    match written:
        case str() if written in KINDS:
            return cast(Kind, written)
        case (low, high):
            ends = (_end(low), _end(high))
            if ends[0] < ends[1]:
                return ends
            raise ValueError("a range has its lower end first, as in [0, 1]")
    raise ValueError(f"a domain is a range such as [0, 1] or one of: {', '.join(KINDS)}")


def _end(written: Any) -> float:
    if isinstance(written, int | float):
        return float(written)
    found = worth(parse(written), {})
    return float(found)


_DOMAIN_SCHEMA = WithJsonSchema(
    {
        "anyOf": [
            {"enum": list(KINDS)},
            {"type": "array", "items": {"type": ["number", "string"]}, "minItems": 2, "maxItems": 2},
        ]
    }
)

Domains = Mapping[str, Annotated[Domain, PlainValidator(_domain), _DOMAIN_SCHEMA]]
"""A field that says what variables stand for: {x: positive, n: integer, t: [0, 1]}."""


def worth(written: Value, at: Mapping[str, Numbers]) -> Numbers:
    """The values of an author's formulas, shape (points, …). Raises `Undecided` where they have none."""
    try:
        return sample_all(written, at)
    except Unevaluable as error:
        raise Undecided(f"The exercise's formula has no value: {error}.") from error


def constant(formula: Expr) -> float:
    """The value of an author's formula without variables. Raises `Undecided` where it is not a finite number."""
    value = worth(formula, {})
    if value.shape or np.iscomplexobj(value) or not np.isfinite(value):
        raise Undecided(f"The exercise's formula {text(formula)} is not a number.")
    return float(value)


def names_in(written: Value) -> frozenset[str]:
    """The variables of an author's formulas."""
    if isinstance(written, Expr):
        return frozenset(free_names(written))
    parts = written.values if isinstance(written, Items) else ()
    return frozenset(name for part in parts if not isinstance(part, Fault) for name in names_in(part))
