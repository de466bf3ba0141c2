"""From a formula's text to Python's syntax tree: bounded, with errors that say where and what to write instead."""

from __future__ import annotations

import ast
import keyword
import re
import warnings
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NoReturn

from grader.formulas import lexical
from grader.formulas.signs import MISTAKES, PASTED

TOO_LARGE = "This formula is too long or too deeply nested to be read."

_TERMS_AT_ONCE = 1_000
"""So long a sum Python's parser reads at once; it gives up at about three thousand terms."""

_CLOSING = re.compile(rb" *\)")


class FormulaError(ValueError):
    """A text is not a formula; `offset` is the place in it, in characters from 0."""

    def __init__(self, message: str, offset: int = 0) -> None:
        super().__init__(message)
        self.offset = offset


@dataclass(frozen=True)
class Source:
    """A formula's text with pasted signs replaced, without the blanks around it."""

    code: str
    start: int = 0
    """Where `code` begins in the text as given."""

    @classmethod
    def of(cls, text: str, names: Collection[str] = ()) -> Source:
        """The text to read; `names` may be Python's own words. Raises `FormulaError` for what is no formula."""
        if len(text) > lexical.MAX_TEXT:
            raise FormulaError(f"A formula has at most {lexical.MAX_TEXT} characters.")
        source = cls.stripped(text.translate(PASTED), 0)
        if not source.code:
            raise FormulaError("Here is no formula: the text is empty.")
        if complaint := lexical.complaint(source.code):
            place, message = complaint
            raise FormulaError(message, source.start + place)
        words = ["lambda", *filter(keyword.iskeyword, names)]
        return cls(lexical.with_words_as_names(source.code, words), source.start)

    @classmethod
    def stripped(cls, text: str, start: int) -> Source:
        """A text that begins at `start`, without the blanks around it."""
        return cls(text.strip(" "), start + len(text) - len(text.lstrip(" ")))

    def tree(self) -> ast.expr:
        """Python's syntax tree of it. Raises `FormulaError`."""
        try:
            with warnings.catch_warnings():
                for kind in (SyntaxWarning, DeprecationWarning):  # of a number that runs into a word, as in .5in
                    warnings.simplefilter("error", kind)
                return ast.parse(self.code, mode="eval").body
        except SyntaxError as error:
            raise self._explain(error) from None
        except (ValueError, RecursionError, MemoryError):
            raise FormulaError(TOO_LARGE) from None

    def pieces(self) -> list[Source]:
        """The text cut before some of its outermost `+`, so that Python's parser can read each piece of a long sum."""
        if self.code.count("+") < _TERMS_AT_ONCE:
            return [self]
        signs = [-1, *lexical.plus_signs(self.code)[_TERMS_AT_ONCE - 1 :: _TERMS_AT_ONCE], len(self.code)]
        return [Source.stripped(self.code[sign + 1 : end], self.start + sign + 1) for sign, end in pairwise(signs)]

    def fail(self, node: ast.expr, message: str) -> NoReturn:
        """Raise a `FormulaError` at a node."""
        raise FormulaError(message, self.start + len(self._between(0, node.col_offset)))

    def fail_at_sign(self, node: ast.BinOp, message: str) -> NoReturn:
        """Raise a `FormulaError` at the sign between two operands."""
        end = node.left.end_col_offset or 0
        between = self._between(end, node.right.col_offset)
        raise FormulaError(message, self.start + len(self._between(0, end) + between) - len(between.lstrip(" )")))

    def is_bracketed(self, node: ast.expr) -> bool:
        """Whether a bracket closes right behind a node."""
        return bool(_CLOSING.match(self._bytes, node.end_col_offset or 0))

    def decimal(self, node: ast.Constant) -> str:
        """A number as it was written, without the mark of an imaginary one."""
        text = self._between(node.col_offset, node.end_col_offset or 0).replace("_", "").lower()
        if lexical.is_long(text):
            self.fail(node, "This number has too many digits.")
        return text.removesuffix("j")

    @cached_property
    def _bytes(self) -> bytes:
        return self.code.encode()

    def _between(self, start: int, end: int) -> str:
        """The text between two places as `ast` counts them, in bytes."""
        return self._bytes[start:end].decode(errors="ignore")

    def _explain(self, error: SyntaxError) -> FormulaError:
        at = min(error.offset - 1 if error.offset else len(self.code), len(self.code))
        if "never closed" in error.msg:
            return FormulaError("A bracket is opened here and never closed.", self.start + at)
        if "unmatched" in error.msg or "does not match" in error.msg:
            return FormulaError("A bracket is closed here that was not opened like this.", self.start + at)
        for pattern, message in MISTAKES:
            if found := pattern.search(self.code):
                return FormulaError(message, self.start + found.start(1))
        word = re.match(r"\w*", self.code[at:])
        if lexical.OPERAND_END.search(self.code[:at]) and word and word[0] and not keyword.iskeyword(word[0]):
            return FormulaError("Here a sign such as * is missing, or the brackets of a function.", self.start + at)
        return FormulaError("This is not a formula in Python's notation.", self.start + at)
