"""A source with its syntax tree, and where in the text each node stands."""

from __future__ import annotations

import ast
import bisect
import io
import keyword
import re
import tokenize
import warnings
from collections.abc import Mapping
from dataclasses import dataclass

Span = tuple[int, int]
"""Where a fragment begins and ends, in characters from the start of the source."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_LAYOUT = {
    tokenize.NL, tokenize.NEWLINE, tokenize.COMMENT, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER,
}  # fmt: skip


@dataclass(frozen=True, eq=False, slots=True)
class Code:
    """A source, read."""

    source: str
    tree: ast.Module
    parents: Mapping[ast.AST, ast.AST]
    """Of every node but the module."""
    line_starts: tuple[int, ...]
    around: Mapping[Span, Span]
    """From the place between two parentheses that only group (ends of the tokens inside) to that with them."""

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both from 1."""
        line = bisect.bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def bare_span(self, node: ast.AST) -> Span:
        """Where a node stands, without parentheses around it."""
        return (
            self._offset(node.lineno, node.col_offset),  # type: ignore[attr-defined]
            self._offset(node.end_lineno, node.end_col_offset),  # type: ignore[attr-defined]
        )

    def span(self, node: ast.AST) -> Span:
        """Where a node stands, with all parentheses that are around it alone."""
        span = self.bare_span(node)
        while isinstance(node, ast.expr) and span in self.around:
            span = self.around[span]
        return span

    def text(self, node: ast.AST) -> str:
        """What stands there, with its parentheses."""
        return self.source[slice(*self.span(node))]

    def holds(self, node: ast.AST) -> bool:
        """Whether the node is one of the source, with a place of its own."""
        return node in self.parents and hasattr(node, "end_col_offset")

    def _offset(self, line: int, column: int) -> int:
        """From the line and the column in bytes, as the tree has them."""
        start = self.line_starts[line - 1]
        following = self.source[start : start + column]  # as many bytes take no more characters
        return start + len(following.encode()[:column].decode())


def read(source: str) -> Code:
    """Read a source. Raises `SyntaxError`."""
    starts = (0, *(end.end() for end in _LINE_END.finditer(source)))
    tree = parsed(source)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    return Code(source, tree, parents, starts, _groups(source, starts))


def parsed(source: str) -> ast.Module:
    """The tree of a source. Raises `SyntaxError` whatever is wrong with it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # such as for an unknown escape in a text
            return ast.parse(source)
    except (ValueError, RecursionError, MemoryError) as error:  # a null character, too many brackets
        raise SyntaxError(f"cannot be read: {error}") from error


def _groups(source: str, starts: tuple[int, ...]) -> dict[Span, Span]:
    """The parentheses that are no call's, each pair from what is between them to what it spans."""
    tokens = _tokens(source, starts)
    found: dict[Span, Span] = {}
    opened: list[int] = []
    for place, (text, _, end) in enumerate(tokens):
        if text in {"(", "[", "{"}:
            opened.append(place)
        elif text in {")", "]", "}"} and opened:
            opening = opened.pop()
            if text == ")" and place > opening + 1 and not (opening and _ends_an_atom(tokens[opening - 1][0])):
                found[tokens[opening + 1][1], tokens[place - 1][2]] = (tokens[opening][1], end)
    return found


def _ends_an_atom(token: str) -> bool:
    """Whether a parenthesis after it makes a call, or begins parameters."""
    last = token[-1:]
    return last in {")", "]", "}", '"', "'"} or ((last.isalnum() or last == "_") and not keyword.iskeyword(token))


def _tokens(source: str, starts: tuple[int, ...]) -> list[tuple[str, int, int]]:
    """All but the layout: text, start and end."""
    ends = [*(end.start() for end in _LINE_END.finditer(source)), len(source)]
    lines = "\n".join(source[start:end] for start, end in zip(starts, ends, strict=True))
    return [
        (token.string, starts[token.start[0] - 1] + token.start[1], starts[token.end[0] - 1] + token.end[1])
        for token in tokenize.generate_tokens(io.StringIO(lines).readline)
        if token.type not in _LAYOUT
    ]
