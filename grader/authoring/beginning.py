"""A new exercise: a small model of its kind, under a name of its own, to be changed.

The templates are valid exercise files themselves.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from grader.errors import UsageError
from grader.model.exercise import ID

TEMPLATES = Path(__file__).parent / "templates"

_READ_AS_SOMETHING_ELSE = frozenset({"true", "false", "yes", "no", "on", "off", "y", "n", "null"})
"""By one YAML reader or another."""


def kinds() -> tuple[str, ...]:
    """The kinds of exercise there are templates for."""
    return tuple(sorted(path.stem for path in TEMPLATES.glob("*.yaml")))


def begun(kind: str, name: str, title: str = "") -> str:
    """The text of an exercise file with the id `name`. Raises `UsageError` where an id or a title is none."""
    if not re.fullmatch(ID, name) or "\n" in name:
        raise UsageError(
            f"{name} is no id of an exercise: it is made of the letters a to z, digits, - and _, such as lesson-08, "
            "and begins with a letter or a digit"
        )
    text = _with("id", _plain(name), (TEMPLATES / f"{kind}.yaml").read_text(encoding="utf-8"))
    if not title:
        return text
    if not title.strip() or not title.isprintable():
        raise UsageError("a title is one line of text")
    return _with("title", json.dumps(title, ensure_ascii=False), text)


def _with(key: str, value: str, text: str) -> str:
    """The text with another value of a key that stands once, at the beginning of a line; a comment behind it stays."""
    return re.sub(rf"^{key}: [^#\n]*?(?=$| #)", lambda _: f"{key}: {value}", text, count=1, flags=re.MULTILINE)


def _plain(name: str) -> str:
    """An id in YAML: a text for every reader."""
    return name if name[0].isalpha() and name not in _READ_AS_SOMETHING_ELSE else json.dumps(name)
