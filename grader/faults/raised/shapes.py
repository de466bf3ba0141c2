"""Arrays and matrices whose shapes do not fit."""

from __future__ import annotations

from grader.faults.raised.case import Case
from grader.faults.words import listed, quoted, shape
from grader.words import say

TYPES = ("ValueError", "ShapeError", "LinAlgError")

_SIGNS = (
    "broadcast",
    "not aligned",
    "mismatch",
    "must have same",
    "same first dimension",
    "same size",
    "same length",
    "shape",
    "dimension",
)


def hint(case: Case) -> str:
    """The shapes, by the names of the line."""
    if not (case.is_a("ShapeError") or any(sign in case.message for sign in _SIGNS)):
        return ""
    if "reshape" in case.message:
        return say("The new shape must hold as many entries as there are.")
    if "concatenate" in case.part or "stack(" in case.part:
        return say("Arrays are joined only where they agree in all axes but the one they are joined along.")
    sized = [thing for thing in case.in_part() if thing.shape is not None and thing.type not in ("str", "dict")]
    if len({thing.shape for thing in sized}) > 1:
        named = listed(
            [
                say("{name} has the shape {shape}", name=quoted(thing.name), shape=shape(thing.shape or ()))
                for thing in sized[:4]
            ]
        )
        return f"{named}. {_advice(case)}"
    return _advice(case)


def _advice(case: Case) -> str:
    if "plot" in case.part or "scatter" in case.part or "first dimension" in case.message:
        return say("A curve needs as many x as y: make both from the same grid.")
    if "@" in case.part or "dot(" in case.part or "matmul" in case.message or case.is_a("ShapeError"):
        return say("A product of matrices needs as many columns on the left as rows on the right.")
    return say("Entry by entry they can only be computed with when they are of the same shape.")
