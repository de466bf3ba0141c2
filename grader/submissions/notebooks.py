"""A notebook's code cells as one script."""

from grader.words import say

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from grader.submissions.magics import plain
from grader.submissions.showing import displayable

_FUTURE = re.compile(r"^from __future__ import .*\n?", re.MULTILINE)

LARGEST_SCRIPT = 1024 * 1024
"""Bytes of Python source that are read."""

MOST_BRACKETS = 250_000
"""Opening ones in a notebook, pictures and tables being texts: each may become an object of its own."""


class NotANotebook(Exception):
    """Why there is no script in a file, as the end of a sentence about it."""


@dataclass(frozen=True, slots=True)
class Script:
    """Python source, and remarks on what was done to it."""

    source: bytes
    notes: tuple[str, ...] = ()


def script(content: bytes) -> Script:
    """The code cells of a notebook (format 3 or 4) in order, each under a comment with its number.

    Lines that are IPython's and not Python's become comments. Raises `NotANotebook`.
    """
    taken_out: list[str] = []
    sources = []
    for number, cell in enumerate(_code_cells(content), start=1):
        python, gone = plain(cell)
        sources.append(f"# cell {number}\n{python.rstrip()}\n")
        taken_out += [say("cell {number}: {line}", number=number, line=line) for line in gone]
    source = _encoded(_future_first("\n\n".join(sources)))
    if len(source) > LARGEST_SCRIPT:
        raise NotANotebook(say("holds more code than is read"))
    return Script(source, _notes(taken_out))


def _code_cells(content: bytes) -> Iterator[str]:
    notebook = _parsed(content)
    language = _language(notebook)
    if language not in {"", "python", "ipython"}:
        raise NotANotebook(say("is a notebook for {language}, not for Python", language=displayable(language)[:40]))
    for cell in notebook["cells"]:
        if isinstance(cell, dict) and cell.get("cell_type") == "code" and isinstance(cell.get("source"), str):
            yield cell["source"]


def _parsed(content: bytes) -> dict[str, Any]:
    """The notebook in format 4. Not checked against the schema: what cannot be read below is not a cell."""
    from nbformat import convert, reader  # noqa: PLC0415  takes a while, and most submissions are scripts

    if content.count(b"{") + content.count(b"[") > MOST_BRACKETS:
        raise NotANotebook(say("holds more than is read"))
    try:
        document = content.decode("utf-8-sig")
        with warnings.catch_warnings(action="ignore"):
            notebook = convert(reader.reads(document), 4)
    except UnicodeDecodeError:
        raise NotANotebook(say("is not a notebook: it is not text in UTF-8")) from None
    except reader.NotJSONError:
        raise NotANotebook(say("is not a notebook: it is not JSON")) from None
    except Exception:  # noqa: BLE001  a hostile document raises anything inside the library
        raise NotANotebook(say("is not a notebook that can be read")) from None
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise NotANotebook(say("is not a notebook that can be read"))
    return notebook


def _language(notebook: dict[str, Any]) -> str:
    """The programming language it names in lower case, "" where it names none."""
    metadata = notebook.get("metadata")
    for key, name in (("language_info", "name"), ("kernelspec", "language")):
        section = metadata.get(key) if isinstance(metadata, dict) else None
        language = section.get(name) if isinstance(section, dict) else None
        if isinstance(language, str):
            return language.lower()
    return ""


def _future_first(source: str) -> str:
    """`from __future__` may stand in any cell of a notebook, in a script only at its top."""
    return "".join(_FUTURE.findall(source)) + _FUTURE.sub("", source)


def _encoded(source: str) -> bytes:
    """UTF-8; half a surrogate pair, which JSON may hold, is replaced."""
    return source.encode("utf-8", "replace")


def _notes(taken_out: list[str]) -> tuple[str, ...]:
    if not taken_out:
        return ()
    shown = "; ".join(displayable(line)[:80] for line in taken_out[:5])
    more = say("; and {count} more", count=len(taken_out) - 5) if len(taken_out) > 5 else ""
    return (say("Lines that are the notebook's and not Python's were left out ({shown}{more}).", shown=shown, more=more),)
