"""What students read, in the language of their exercise: sentences looked up in message files (gettext's .po).

The English sentence is the key. What a message file does not translate stays English.
"""

from __future__ import annotations

import gettext
import io
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
SOURCE = "en"
"""The language that sentences are written in where they are spoken."""

_language: ContextVar[str] = ContextVar("language", default=SOURCE)


def languages() -> tuple[str, ...]:
    """The languages there are words in, sorted."""
    return tuple(sorted({SOURCE, *(path.stem for path in FOLDER.glob("*.po"))}))


def current() -> str:
    """The language that is spoken now."""
    return _language.get()


@contextmanager
def using(language: str) -> Iterator[None]:
    """Speak a language within the body."""
    before = _language.set(language)
    try:
        yield
    finally:
        _language.reset(before)


def say(template: str, *parts: object, **named: object) -> str:
    """A sentence in the current language, its places filled as by `str.format`; without any it is taken as it is."""
    said = translations().gettext(template) if template else ""
    return said.format(*parts, **named) if parts or named else said


def say_n(one: str, many: str, count: int, **named: object) -> str:
    """A sentence that depends on a number, which it may hold as {count}."""
    return translations().ngettext(one, many, count).format(count=count, **named)


def noted(template: str) -> str:
    """Mark a sentence that is kept in a table, and looked up by `say` where it is spoken."""
    return template


def noted_n(one: str, many: str) -> tuple[str, str]:
    """Mark the two forms of a sentence that is kept in a table, for `say_n`."""
    return one, many


def translations() -> gettext.NullTranslations:
    """The messages of the current language."""
    language = _language.get()
    return _english() if language == SOURCE else _messages(language)


@cache
def _english() -> gettext.NullTranslations:
    return gettext.NullTranslations()


@cache
def _messages(language: str) -> gettext.NullTranslations:
    """Those of a message file; English where there is none, as in a report that is told of an older grader."""
    if language not in languages():
        return _english()
    import polib  # noqa: PLC0415  English needs none of it

    messages = polib.pofile(str(FOLDER / f"{language}.po"), encoding="utf-8")
    return gettext.GNUTranslations(io.BytesIO(messages.to_binary()))
