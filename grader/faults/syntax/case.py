"""A file that is not Python, and what is around the place where Python gave up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from grader.faults import lexing
from grader.faults.lexing import Statement, Token
from grader.values import Fault


@dataclass(frozen=True)
class Finding:
    """Why the file is not Python, to be put behind a colon."""

    sentence: str
    line: int = 0
    """Where, 0 where Python says so."""
    marks: tuple[tuple[int, str], ...] = ()
    """Lines to mark, with what to write beside each; none means that line alone."""


@dataclass(frozen=True)
class Case:
    """The text, and what Python says."""

    source: str
    line: int
    detail: str
    types: tuple[str, ...]

    @classmethod
    def of(cls, fault: Fault, source: str) -> Case:
        """The case of a fault."""
        return cls(source, fault.line, fault.detail, fault.raised.types if fault.raised else ())

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Of the whole text."""
        return lexing.tokens(self.source)

    @cached_property
    def here(self) -> tuple[Token, ...]:
        """Of the line where Python gave up, without blanks."""
        return tuple(
            token for token in self.tokens if token.line == self.line and token.kind not in ("space", "newline")
        )

    @cached_property
    def statement(self) -> Statement | None:
        """The logical line where Python gave up."""
        return lexing.statement_at(self.source, self.line)

    @cached_property
    def before(self) -> Statement | None:
        """The logical line before that."""
        found = None
        for statement in lexing.statements(self.source):
            if statement.line >= (self.statement.line if self.statement else self.line):
                break
            found = statement
        return found

    def text(self, line: int) -> str:
        """One line."""
        lines = self.source.split("\n")
        return lines[line - 1] if 0 < line <= len(lines) else ""
