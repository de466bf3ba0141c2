"""Small mistakes put into a reference solution, one at a time: mutants of its syntax tree.

What checks do not notice of them, they would not notice of a student (DeMillo, Lipton & Sayward, "Hints on test data
selection", Computer 11(4), 1978). One kind of mistake a module, found by its file name; nothing is run.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from grader.audit.mutants import _code
from grader.audit.mutants._changes import Change, kinds, names
from grader.audit.mutants._code import Code, Span
from grader.audit.mutants._forms import statement_form
from grader.audit.mutants._places import places
from grader.audit.mutants._thinning import thinned
from grader.audit.mutants._trying import tried
from grader.audit.mutants._widening import widened

__all__ = ["MOST", "Mutant", "describe", "mutants", "names"]

MOST = 400
"""Mutants of one source, unless told."""

TRIED = 3
"""Times as many changes as mutants are wanted are tried; some give none."""

LONGEST_FRAGMENT = 80
"""Characters of a fragment that are written in a description."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A source with one small mistake."""

    operator: str
    """The kind of mistake: the name of its module."""
    line: int
    """Where `old` stands in the reference, from 1."""
    column: int
    """From 1, in characters."""
    old: str
    """The fragment that is replaced."""
    new: str
    """What stands there instead; "pass" where a statement is left out."""
    source: str
    """The whole of it: the reference with `new` for `old`, otherwise as it was."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    operator: str
    change: Change


def mutants(source: str, most: int = MOST) -> tuple[Mutant, ...]:
    """The mutants of a source, in its order, no two of the same syntax tree and none of the source's own.

    Trees are compared after calculations with nothing but numbers are carried out. More than `most` are thinned evenly
    over kinds and lines. Raises `SyntaxError` for what Python cannot read, and for what is nested too deeply.
    """
    code = _code.read(source)
    try:
        found = sorted(_unlike(code, most), key=lambda mutant: (mutant.line, mutant.column))
    except RecursionError as error:
        raise SyntaxError("nested too deeply") from error
    return thinned(found, most)


def describe(mutant: Mutant) -> str:
    """What the mistake is, in a line."""
    old = _in_a_line(mutant.old)
    if mutant.operator == "statement":
        return f"line {mutant.line}: without `{old}`"
    return f"line {mutant.line}: `{old}` → `{_in_a_line(mutant.new)}`"


def _in_a_line(fragment: str) -> str:
    text = " ".join(fragment.split())
    return text if len(text) <= LONGEST_FRAGMENT else f"{text[: LONGEST_FRAGMENT - 1]}…"


def _unlike(code: Code, most: int) -> Iterator[Mutant]:
    """Those whose tree is new."""
    original = [statement_form(statement) for statement in code.tree.body]
    known = set(enumerate(original))
    for candidate in thinned(_candidates(code), TRIED * most):
        found = tried(code, candidate.change)
        if found is None or found.form in known:
            continue
        known.add(found.form)
        shown = widened(code, candidate.change.old, found.span)
        yield _mutant(code, candidate.operator, shown, found.span, found.text)


def _candidates(code: Code) -> list[_Candidate]:
    return [
        _Candidate(operator, change)
        for node in places(code)
        for operator, changes in kinds().items()
        for change in changes(code, node)
    ]


def _mutant(code: Code, operator: str, shown: Span, span: Span, text: str) -> Mutant:
    source = code.source
    line, column = code.position(shown[0])
    return Mutant(
        operator=operator,
        line=line,
        column=column,
        old=source[slice(*shown)],
        new=source[shown[0] : span[0]] + text + source[span[1] : shown[1]],
        source=source[: span[0]] + text + source[span[1] :],
    )
