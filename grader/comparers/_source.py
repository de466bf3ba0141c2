"""Python source as syntax trees, also of files that hold a mistake somewhere."""

from __future__ import annotations

import ast
import re
import warnings

MAX_LINES = 20_000
MAX_JOINED = 40
"""Pieces that are put together where a long text may reach over the margin."""

_GOES_ON = re.compile(r"(else|elif|except|finally|case)\b|[)\]}#]")
"""What stands at the margin without beginning a statement."""


def statements(source: str) -> list[ast.stmt]:
    """The top-level statements of a file; where it cannot be parsed as a whole, those that can be by themselves.

    Line numbers are those of the file. Raises `RecursionError` for source that is nested too deeply.
    """
    whole = _parsed(source)
    if whole is not None:
        return whole
    lines = source.splitlines()[:MAX_LINES]
    starts = _starts(lines)
    ends = [*starts[1:], len(lines)]
    found: list[ast.stmt] = []
    reached = 0
    for index, start in enumerate(starts):
        if start >= reached:
            piece, reached = _piece(lines, start, ends[index : index + MAX_JOINED])
            found += [ast.increment_lineno(statement, start) for statement in piece]
    return found


def code(node: ast.AST) -> str:
    """What a statement does, as text: the same whatever its docstrings, comments and layout."""
    for part in ast.walk(node):
        body = getattr(part, "body", None)
        if isinstance(body, list):
            part.body = [item for item in body if not is_text(item)] or [ast.Pass()]  # type: ignore[attr-defined]
        if isinstance(part, ast.Constant):
            part.kind = None
    return ast.dump(node)


def is_text(statement: ast.AST) -> bool:
    """Whether a statement is a text by itself, such as a docstring: it does nothing."""
    match statement:
        case ast.Expr(value=ast.Constant(value=str())):
            return True
    return False


def _parsed(source: str) -> list[ast.stmt] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # such as for an unknown escape in a text
            return ast.parse(source).body
    except (SyntaxError, ValueError, MemoryError):
        return None


def _starts(lines: list[str]) -> list[int]:
    """The lines where a statement begins at the margin; one under a decorator begins with that."""
    starts: list[int] = []
    decorated = False
    for number, line in enumerate(lines):
        if not line.strip() or line[0].isspace() or _GOES_ON.match(line):
            continue
        if not decorated:
            starts.append(number)
        decorated = line.startswith("@")
    return starts


def _piece(lines: list[str], start: int, ends: list[int]) -> tuple[list[ast.stmt], int]:
    """The statement that begins at a line, if it can be parsed, and the line after it."""
    for end in ends:
        text = "\n".join(lines[start:end])
        found = _parsed(text)
        if found is not None:
            return found, end
        if '"""' not in text and "'''" not in text:
            break
    return [], ends[0]
