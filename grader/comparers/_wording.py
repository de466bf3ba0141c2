"""What a title, an axis label or an entry of a legend is asked to say."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from grader.model import Strict

_TYPESETTING = re.compile(r"\\(?:math(?:rm|bf|it|sf|tt)|text|rm|bf|it|left|right)\b|[$\\{}]")
"""Of mathtext, what is not written to be read."""
SHORT = 2
"""Words of so many characters must stand by themselves: an `x` is not in `max`."""


def _is_pattern(written: str) -> str:
    try:
        re.compile(written)
    except re.error as error:
        raise ValueError(f"is not a regular expression: {error}") from error
    return written


class Pattern(Strict):
    """A text that a regular expression occurs in."""

    matches: Annotated[str, Field(min_length=1), AfterValidator(_is_pattern)] = Field(
        description="A regular expression of Python, that must occur in the text as the student wrote it."
    )


Words = tuple[Annotated[str, Field(min_length=1)], ...]
Wording = Literal["free", "present"] | Words | Pattern
"""Nothing is asked; any text; a text in which one of several words or phrases occurs; or one of a pattern."""


def says(text: str, wanted: Wording) -> bool:
    """Whether a text is as wanted; of words, case, spaces and mathtext's signs do not count."""
    if isinstance(wanted, Pattern):
        return re.search(wanted.matches, text) is not None
    if isinstance(wanted, str):
        return wanted == "free" or bool(text.strip())
    return any(_occurs(_plain(word), _plain(text)) for word in wanted)


def _plain(text: str) -> str:
    return " ".join(_TYPESETTING.sub("", text).casefold().split())


def _occurs(word: str, text: str) -> bool:
    if len(word) <= SHORT:
        return re.search(rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])", text) is not None
    return word.replace(" ", "") in text.replace(" ", "")
