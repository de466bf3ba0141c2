"""Errors that are not the student's: an author's spec, an operator's machine."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a file, at a line and a column that count from 1 (0: the file as a whole)."""

    path: str
    line: int
    column: int
    message: str
    source: str = ""
    """The offending line, to be shown above a caret."""

    def __str__(self) -> str:
        """`path:line:column: message`, then the line and a caret under the column."""
        place = f"{self.path}:{self.line}:{self.column}: " if self.line else f"{self.path}: "
        text = place + self.message
        if self.source:
            text += f"\n  {self.source}\n  {' ' * (self.column - 1)}^"
        return text


@dataclass
class SpecError(Exception):
    """An exercise file is not valid: the author's to mend. Holds every problem at once."""

    problems: list[Problem] = field(default_factory=list)

    def __str__(self) -> str:
        """All problems, one below the other."""
        return "\n".join(map(str, self.problems))


class UsageError(Exception):
    """The command line names something that is not there or not possible."""


class SandboxError(Exception):
    """The sandbox itself failed or cannot confine here: the operator's to mend, never a mark."""


class Undecided(Exception):
    """A comparer cannot tell; the message says why. The check ends unjudged."""
