"""From a formula's text to Python's syntax tree: bounded, with errors that say where and what to write instead."""

from __future__ import annotations

import ast
import keyword
import re
from dataclasses import dataclass
from typing import NoReturn

MAX_TEXT = 20_000
MAX_DEPTH = 100
MAX_DIGITS = 1_000
MAX_EXPONENT_DIGITS = 4

_SIGNS = {0x2212: "-", 0x00D7: "*", 0x00B7: "*", 0x0A: " ", 0x0D: " ", 0x09: " ", 0x0C: " ", 0xA0: " "}
"""Signs that come with pasted text, each for one character, so that offsets stay."""

_NUMBER_THEN_NAME = re.compile(r"(?<![\w.])(?>(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?[jJ]?)(?=[^\W\d])")
_ASSIGNMENT = re.compile(r"(?<![<>=!:])=(?!=)")
_OPERAND_END = re.compile(r"[\w)\]] *$")


class FormulaError(ValueError):
    """A text is not a formula; `offset` is the place in it, in characters from 0."""

    def __init__(self, message: str, offset: int = 0) -> None:
        super().__init__(message)
        self.offset = offset


@dataclass(frozen=True)
class Source:
    """A formula's text with pasted signs replaced, without the blanks around it."""

    code: str
    start: int
    """Where `code` begins in the text as given."""

    @classmethod
    def of(cls, text: str) -> Source:
        """The text to read. Raises `FormulaError` for what `ast.parse` should never see."""
        if len(text) > MAX_TEXT:
            raise FormulaError(f"A formula has at most {MAX_TEXT} characters.")
        plain = text.translate(_SIGNS)
        source = cls(plain.strip(" "), len(plain) - len(plain.lstrip(" ")))
        source._measure()
        return source

    def tree(self) -> ast.expr:
        """Python's syntax tree of it. Raises `FormulaError`."""
        try:
            return ast.parse(self.code, mode="eval").body
        except SyntaxError as error:
            raise self._explain(error) from None
        except (ValueError, RecursionError, MemoryError):
            raise FormulaError("This formula is too long or too deeply nested to be read.") from None

    def fail(self, node: ast.expr, message: str) -> NoReturn:
        """Raise a `FormulaError` at a node; `ast` counts bytes."""
        raise FormulaError(message, self.start + len(self.code.encode()[: node.col_offset].decode(errors="ignore")))

    def fail_at_sign(self, node: ast.BinOp, message: str) -> NoReturn:
        """Raise a `FormulaError` at the sign between two operands."""
        code = self.code.encode()
        before = code[: node.left.end_col_offset].decode()
        between = code[node.left.end_col_offset : node.right.col_offset].decode()
        raise FormulaError(message, self.start + len(before + between) - len(between.lstrip(" )")))

    def decimal(self, node: ast.Constant) -> str:
        """A number as it was written, without the mark of an imaginary one."""
        text = self.code.encode()[node.col_offset : node.end_col_offset].decode().replace("_", "").lower()
        _, _, exponent = text.removesuffix("j").partition("e")
        if len(text) > MAX_DIGITS or len(exponent.lstrip("+-0")) > MAX_EXPONENT_DIGITS:
            self.fail(node, "This number has too many digits.")
        return text.removesuffix("j")

    def _measure(self) -> None:
        if not self.code:
            raise FormulaError("Here is no formula: the text is empty.")
        depth = 0
        for offset, sign in enumerate(self.code, self.start):
            if sign in "#;\\`$?" or not sign.isprintable() or "\ud800" <= sign <= "\udfff":
                raise FormulaError(f"The character {sign!a} has no meaning in a formula.", offset)
            depth += (sign in "([{") - (sign in ")]}")
            if depth > MAX_DEPTH:
                raise FormulaError(f"Brackets are nested more than {MAX_DEPTH} deep.", offset)
        if gap := _NUMBER_THEN_NAME.search(self.code):
            raise FormulaError("Between a number and what it multiplies, write *.", self.start + gap.end())

    def _explain(self, error: SyntaxError) -> FormulaError:
        if word := re.search(r"\blambda\b", self.code):
            return FormulaError("lambda is a word of Python's own: name the variable lamda.", self.start + word.start())
        at = min(error.offset - 1 if error.offset else len(self.code), len(self.code))
        return FormulaError(self._reason(error, at), self.start + at)

    def _reason(self, error: SyntaxError, at: int) -> str:
        if "never closed" in error.msg:
            return "A bracket is opened here and never closed."
        if "unmatched" in error.msg or "does not match" in error.msg:
            return "A bracket is closed here that was not opened like this."
        if _ASSIGNMENT.search(self.code):
            return "An equation is written a == b or Eq(a, b)."
        word = re.match(r"\w*", self.code[at:])
        if _OPERAND_END.search(self.code[:at]) and word and word[0].isidentifier() and not keyword.iskeyword(word[0]):
            return "Here a sign such as * is missing, or the brackets of a function."
        return "This is not a formula in Python's notation."
