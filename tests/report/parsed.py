"""A page as a tree, read strictly: every element closes, ids are unique."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from html.parser import HTMLParser

VOID = {"meta", "input", "br", "hr", "img", "link"}


@dataclass
class Element:
    """An element with its attributes, and in `parts` its texts and elements."""

    tag: str
    attributes: dict[str, str]
    parts: list[str | Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    def all(self, tag: str = "", **attributes: str) -> list[Element]:
        """The elements in it with this tag and, among others, these attributes (`class_` for a class it has)."""
        return [one for one in self._below() if tag in ("", one.tag) and one.has(attributes)]

    def one(self, tag: str = "", **attributes: str) -> Element:
        """The only such element."""
        (found,) = self.all(tag, **attributes)
        return found

    def has(self, attributes: dict[str, str]) -> bool:
        """Whether it has these attributes."""
        wanted = dict(attributes)
        name = wanted.pop("class_", "")
        fits = not name or name in self.attributes.get("class", "").split()
        return fits and all(self.attributes.get(key) == value for key, value in wanted.items())

    def _below(self) -> Iterator[Element]:
        for part in self.parts:
            if isinstance(part, Element):
                yield part
                yield from part._below()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("document", {})]
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute of <{tag}> is given twice"
        element = Element(tag, {name: value or "" for name, value in attrs})
        if identifier := element.attributes.get("id"):
            assert identifier not in self.ids, f"{identifier} is given twice"
            self.ids.add(identifier)
        self.open[-1].parts.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)


def parsed(html: str) -> Element:
    """The page's document element. Raises AssertionError where the page is not well formed."""
    html.encode("utf-8")
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert len(reader.open) == 1, f"<{reader.open[-1].tag}> is not closed"
    return reader.open[0]


def digest(text: str) -> str:
    """How a security policy names a style or a script."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def assert_safe(page: Element) -> None:
    """The page loads nothing, and nothing in it acts but its own style and script, named in its policy."""
    policy = page.one("meta", **{"http-equiv": "Content-Security-Policy"}).attributes["content"]
    directives = dict(part.strip().split(" ", maxsplit=1) for part in policy.split(";"))
    assert directives == {
        "default-src": "'none'",
        "img-src": "data:",
        "style-src": digest(page.one("style").text),
        "script-src": digest("".join(script.text for script in page.all("script"))),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    for element in page.all():
        assert element.tag not in {"iframe", "object", "embed", "link", "base", "img", "foreignobject"}
        for name, value in element.attributes.items():
            assert not name.startswith("on"), f"<{element.tag} {name}>"
            assert name not in {"style", "src", "srcdoc", "action", "formaction"}, f"<{element.tag} {name}>"
            if name in {"href", "xlink:href"}:
                assert not value.lower().strip().startswith(("javascript:", "data:", "//", "http:")), value


def assert_accessible(page: Element) -> None:
    """One heading of the first level, one main part, a language, captions, scopes and names."""
    assert page.one("html").attributes["lang"] == "en"
    page.one("h1")
    page.one("main")
    ids = {one.attributes["id"] for one in page.all() if "id" in one.attributes}
    for element in page.all():
        for name in ("aria-labelledby", "aria-describedby", "for"):
            assert set(element.attributes.get(name, "").split()) <= ids
        if element.attributes.get("href", "").startswith("#"):
            assert element.attributes["href"][1:] in ids
    for heading in page.all("th"):
        assert heading.attributes["scope"] in {"row", "col"}
    for picture in page.all("svg", role="img"):
        assert picture.one("title").text.strip()
        assert picture.one("desc").text.strip()
