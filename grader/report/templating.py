"""Templates, and the style and script that go into a page and its security policy."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from grader import words
from grader.report.numerals import points_text
from grader.report.outcomes import LOOKS
from grader.report.statement import line_html
from grader.report.text import prose, short, visible

TEMPLATES = Path(__file__).parent / "templates"


def fill(template: str, **data: Any) -> str:
    """A page from its template, whose style and script (where it has one) are the files named like it."""
    style, script = _asset("common.css") + _asset(f"{template}.css"), _asset(f"{template}.js")
    return loaded(template).render(style=style, script=script, policy=_policy(style, script), **data)


def loaded(template: str) -> Template:
    """The template of a page, compiled once."""
    return _environment().get_template(f"{template}.html.j2")


def _policy(style: str, script: str) -> str:
    """Nothing may be loaded, and only this style and this script may act."""
    return (
        f"default-src 'none'; img-src data:; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


@cache
def _asset(name: str) -> Markup:
    path = TEMPLATES / name
    return Markup(path.read_text(encoding="utf-8") if path.exists() else "")  # noqa: S704 - our own file


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= {
        "prose": prose,
        "short": short,
        "visible": visible,
        "points": points_text,
        "title_line": line_html,
    }
    environment.globals |= {
        "looks": LOOKS,
        "language": words.current,
        "say": _said,
        "say_n": _said_of_many,
        "link": Markup('<a href="{}">{}</a>').format,
        "code": Markup("<code>{}</code>").format,
        "bold": Markup("<b>{}</b>").format,
    }
    return environment


def _said(template: str, **named: Any) -> Markup:
    """A sentence in the current language as HTML: what is put into it is escaped unless it is HTML itself."""
    said = escape(words.say(template))
    return said.format(**named) if named else said


def _said_of_many(one: str, many: str, count: int, **named: Any) -> Markup:
    """A sentence that depends on a number, likewise."""
    return escape(words.translations().ngettext(one, many, count)).format(count=count, **named)
