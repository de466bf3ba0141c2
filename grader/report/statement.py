"""What the author of an exercise wrote, as HTML: Markdown with formulas in LaTeX between dollars."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from latex2mathml.converter import convert
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markupsafe import Markup
from mdit_py_plugins.dollarmath import dollarmath_plugin

from grader.report.source import highlighted
from grader.report.text import visible


@lru_cache(maxsize=256)
def statement_html(text: str) -> Markup:
    """Paragraphs, lists, tables and code; HTML in the text stays text, headings begin at level 3."""
    return Markup(_markdown().render(visible(text)))  # noqa: S704 - the parser escapes all HTML of its source


@lru_cache(maxsize=1024)
def line_html(text: str) -> Markup:
    """One line, such as a title, in which code and formulas are written out."""
    return Markup(_markdown().renderInline(visible(text)))  # noqa: S704 - as above


@cache
def _markdown() -> MarkdownIt:
    options = {"html": False, "highlight": _code}
    parser = MarkdownIt("commonmark", options).enable("table")
    parser.use(
        dollarmath_plugin,
        renderer=_formula,
        allow_labels=False,
        allow_space=False,
        allow_digits=False,
        double_inline=True,
    )
    parser.core.ruler.push("fit_the_page", _fit_the_page)
    return parser


def _fit_the_page(state: StateCore) -> None:
    """Move headings below the page's own, and turn a column's alignment into a class: the page allows no styles."""
    for token in state.tokens:
        if token.tag in ("h1", "h2", "h3", "h4"):
            token.tag = f"h{int(token.tag[1]) + 2}"
        alignment = str(token.attrs.pop("style", "")).removeprefix("text-align:")
        if alignment in ("left", "right", "center"):
            token.attrSet("class", f"align-{alignment}")


def _formula(latex: str, options: Mapping[str, Any]) -> str:
    try:
        return str(convert(latex, display="block" if options["display_mode"] else "inline"))
    except Exception:  # noqa: BLE001 - its errors share no class; a formula that cannot be set is shown as written
        return str(Markup("<code>{}</code>").format(latex))


def _code(text: str, language: str, _: str) -> str:
    return str(Markup("\n").join(highlighted(text.rstrip()))) if language in ("python", "py") else ""
