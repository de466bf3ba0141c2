"""Slips that stop nothing: functions that are named and not called."""

from __future__ import annotations

from collections.abc import Iterator

from grader.faults.lexing import Statement, statements
from grader.faults.outline import outline
from grader.faults.words import clipped
from grader.words import say

MOST = 10

_CALLS = frozenset(
    "show plot scatter legend grid figure close savefig title xlabel ylabel tight_layout clf cla subplots colorbar "
    "axhline axvline contour quiver set_xlabel set_ylabel set_title fit backward update sort append".split()
)


def uncalled(source: str) -> tuple[tuple[int, str], ...]:
    """Lines that name a function without brackets and do nothing, each with a sentence."""
    return tuple(said for said, _ in zip(_uncalled(source), range(MOST), strict=False))


def _uncalled(source: str) -> Iterator[tuple[int, str]]:
    own = {block.name for block in outline(source).blocks if block.keyword == "def" and block.parent is None}
    for statement in statements(source):
        name = _bare_name(statement)
        if name and (name in own or ("." in name and name.rpartition(".")[2] in _CALLS)):
            shown = clipped(name)
            yield (
                statement.line,
                say(
                    "{shown} stands without brackets in line {line}, so nothing happens. Write {shown}().",
                    shown=shown,
                    line=statement.line,
                ),
            )


def _bare_name(statement: Statement) -> str:
    """The dotted name a statement consists of, "" where it is anything else."""
    words = statement.tokens
    alternate = all((word.kind == "name") if place % 2 == 0 else word.text == "." for place, word in enumerate(words))
    return "".join(word.text for word in words) if alternate and words[-1].kind == "name" else ""
