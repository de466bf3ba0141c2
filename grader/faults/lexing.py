"""Split Python source into tokens, whatever is wrong with it: total and linear, unlike Python's own tokenizer.

Follows the Python Language Reference, 2 "Lexical analysis".
"""

from __future__ import annotations

import keyword
import re
from functools import lru_cache
from typing import Literal, NamedTuple

MOST_READ = 60_000
"""Characters of a source; what comes behind is not explained."""

OPENING = {"(": ")", "[": "]", "{": "}"}
CLOSING = {closing: opening for opening, closing in OPENING.items()}

_TOKEN = re.compile(
    r"""
    (?P<comment> \#[^\n]*+ )
  | (?P<string> (?i:[rbuft]{0,2}) (?:
        \"{3} (?: [^"\\] | \\. | \"{1,2}+(?!\") )*+ (?: \"{3} | \Z | (?=\\\Z) )
      | '{3} (?: [^'\\] | \\. | '{1,2}+(?!') )*+ (?: '{3} | \Z | (?=\\\Z) )
      | " (?: [^"\\\n] | \\. )*+ "?
      | ' (?: [^'\\\n] | \\. )*+ '?
    ) )
  | (?P<name> [^\W\d]\w*+ )
  | (?P<number> 0[xXoObB][\da-fA-F_]++ | (?: \d[\d_]*+ (?: \.[\d_]*+ )?+ | \.\d[\d_]*+ ) (?: [eE][+-]?\d++ )?+ [jJ]?+ )
  | (?P<newline> \n )
  | (?P<space> (?: [ \t\f] | \\\n )++ )
  | (?P<operator> \*\*=? | //=? | >>=? | <<=? | != | -> | := | \.\.\. | [-+*/%@&|^=<>]=? | [()\[\]{},:;.~] )
  | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)

TokenKind = Literal["comment", "string", "name", "keyword", "number", "newline", "space", "operator", "other"]


class Token(NamedTuple):
    """A piece of source; lines count from 1, columns from 0."""

    kind: TokenKind
    text: str
    line: int
    column: int

    @property
    def is_operand(self) -> bool:
        """Whether a value may stand there."""
        return self.kind in ("name", "number", "string") or self.text in ("None", "True", "False")

    @property
    def is_unclosed(self) -> bool:
        """Whether it is a string that does not end."""
        text = self.text.lstrip("rRbBuUfFtT")
        quote = text[:3] if text[:3] in ('"""', "'''") else text[:1]
        return self.kind == "string" and (len(text) < 2 * len(quote) or not text.endswith(quote))


class Statement(NamedTuple):
    """The tokens of a logical line that mean something, and how far it is indented."""

    tokens: tuple[Token, ...]
    indent: int

    @property
    def line(self) -> int:
        """Where it begins."""
        return self.tokens[0].line

    @property
    def head(self) -> str:
        """Its first word."""
        return self.tokens[0].text

    @property
    def opens_block(self) -> bool:
        """Whether it ends with a colon."""
        return self.tokens[-1].text == ":"


@lru_cache(maxsize=4)
def tokens(source: str) -> tuple[Token, ...]:
    """All tokens of a source."""
    found = []
    line, begin = 1, 0
    for match in _TOKEN.finditer(source[:MOST_READ].removeprefix("\ufeff")):
        kind, text = match.lastgroup or "other", match[0]
        if kind == "name" and keyword.iskeyword(text):
            kind = "keyword"
        found.append(Token(kind, text, line, match.start() - begin))  # type: ignore[arg-type]
        breaks = text.count("\n")
        if breaks:
            line += breaks
            begin = match.start() + text.rindex("\n") + 1
    return tuple(found)


class Brackets(NamedTuple):
    """What is wrong with the brackets of a source."""

    open: tuple[Token, ...]
    """That are never closed, outermost first."""
    wrong: Token | None = None
    """The first closing one that closes nothing, or another than the last opened."""


@lru_cache(maxsize=4)
def brackets(source: str) -> Brackets:
    """Which brackets do not pair."""
    stack: list[Token] = []
    for token in tokens(source):
        if token.kind != "operator":
            continue
        if token.text in OPENING:
            stack.append(token)
        elif token.text in CLOSING:
            if not stack or stack[-1].text != CLOSING[token.text]:
                return Brackets(tuple(stack), token)
            stack.pop()
    return Brackets(tuple(stack))


@lru_cache(maxsize=4)
def statements(source: str) -> tuple[Statement, ...]:
    """The logical lines; `;` does not end one."""
    found: list[Statement] = []
    current: list[Token] = []
    depth, indent = 0, 0
    for token in tokens(source):
        if token.kind == "newline" and depth == 0:
            _finish(found, current, indent)
            current, indent = [], 0
        elif token.kind == "space" and not current:
            indent = _width(token.text)
        elif token.kind not in ("space", "comment", "newline"):
            depth = max(0, depth + (token.text in OPENING) - (token.text in CLOSING))
            current.append(token)
    _finish(found, current, indent)
    return tuple(found)


def statement_at(source: str, line: int) -> Statement | None:
    """The logical line that a line belongs to."""
    found = None
    for statement in statements(source):
        if statement.line > line:
            break
        found = statement
    return found if found and line <= found.tokens[-1].line + found.tokens[-1].text.count("\n") else None


def _finish(found: list[Statement], current: list[Token], indent: int) -> None:
    if current:
        found.append(Statement(tuple(current), indent))


def _width(blanks: str) -> int:
    return len(blanks.expandtabs(8))
