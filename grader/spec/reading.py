"""YAML as specs use it: a strict part of YAML 1.2, with the place of every key and value."""

from __future__ import annotations

import re
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from grader.errors import Problem, SpecError
from grader.spec import places
from grader.spec.places import Document, Place

MAX_BYTES = 256 * 1024
MAX_NODES = 20_000
MAX_DEPTH = 40
MAX_DIGITS = 400

_NULL, _BOOL, _INT, _FLOAT, _STR = (f"tag:yaml.org,2002:{name}" for name in ("null", "bool", "int", "float", "str"))
_STYLES = {"'": "quoted", '"': "quoted", "|": "block", ">": ""}


class _Loader(yaml.SafeLoader):
    """Only `true` and `false` are truth values, only digits are numbers: `no`, `1e-6` and dates stay text."""

    yaml_implicit_resolvers = {}  # noqa: RUF012  PyYAML's way to have resolvers of one's own


def _resolve(tag: str, pattern: str, first: str) -> None:
    _Loader.add_implicit_resolver(tag, re.compile(pattern), list(first))


_resolve(_NULL, r"^(?:~|null|)$", "~n")
_Loader.yaml_implicit_resolvers[""] = [(_NULL, re.compile(r"^$"))]
_resolve(_BOOL, r"^(?:true|false)$", "tf")
_resolve(_INT, r"^[-+]?[0-9]+$", "-+0123456789")
_resolve(_FLOAT, r"^[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789")
_resolve(_FLOAT, r"^(?:[-+]?\.inf|\.nan)$", "-+.")


def read(path: Path) -> Document:
    """The data of a file and their places. Raises `SpecError` with every problem that is YAML's."""
    document = Document(str(path))
    text = _text(path, document)
    document.lines = text.splitlines()
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
        raise SpecError([document.problem(place, f"This is not YAML: {_plainly(error)}.")]) from None
    except yaml.reader.ReaderError as error:
        place = _place_of(text, error.position)
        raise SpecError([document.problem(place, "This character is not allowed in YAML.")]) from None
    except RecursionError:
        raise SpecError([Problem(document.path, 0, 0, "The parts of this file are nested too deeply.")]) from None
    if root is None:
        raise SpecError([Problem(document.path, 0, 0, "This file is empty.")])
    reader = _Reader(document)
    document.data = reader.read(root, ())
    if reader.problems:
        raise SpecError(reader.problems)
    return document


_PLAIN = {
    "mapping values are not allowed here": "a colon with a blank after it stands in a text; quote the text",
    "expected <block end>, but found '<block mapping start>'": "the indentation of this line does not fit the lines "
    "above it",
    "expected <block end>, but found '<block sequence start>'": "the indentation of this line does not fit the lines "
    "above it",
    "expected <block end>, but found '<scalar>'": "the text before this ends here; quote the whole",
    "found character '\\t' that cannot start any token": "a tab stands here; YAML is indented by blanks",
    "found character '%' that cannot start any token": "put a text that begins with % between quotation marks",
    "found character '`' that cannot start any token": "put a text that begins with ` between quotation marks",
    "found character '@' that cannot start any token": "put a text that begins with @ between quotation marks",
    "but found another document": "a second document begins here; a file holds one exercise",
}
"""What the reader of YAML says, for who writes exercises."""


def _plainly(error: yaml.MarkedYAMLError) -> str:
    said = error.problem or error.context or "it cannot be read"
    return _PLAIN.get(said, said)


def _text(path: Path, document: Document) -> str:
    try:
        if not path.is_file():
            raise SpecError([Problem(document.path, 0, 0, "There is no such file.")])
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise SpecError([Problem(document.path, 0, 0, f"This file cannot be read: {error.strerror}.")]) from None
    if len(data) > MAX_BYTES:
        raise SpecError([Problem(document.path, 0, 0, f"This file has more than {MAX_BYTES // 1024} KiB.")])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", errors="replace")
        document.lines = data.decode("utf-8-sig", errors="replace").splitlines()
        raise SpecError([document.problem(_place_of(before, len(before)), "This byte is not UTF-8 text.")]) from None


def _place_of(text: str, position: int) -> Place:
    before = text[:position]
    return Place(before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1)


class _Reader:
    """Turns YAML's nodes into data and places, and collects what specs do not allow."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []
        self.nodes = 0
        self.open: list[Node] = []

    def read(self, node: Node, path: places.Path) -> object:
        """The data of a node; None where there is a problem."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            if self.nodes == MAX_NODES + 1:
                self.report(
                    node, f"This file has more than {MAX_NODES} parts, aliases counted as often as they are used."
                )
            return None
        self.document.values[path] = _place(node)
        if node in self.open:
            return self.report(node, "This alias stands inside what it stands for.")
        if len(self.open) > MAX_DEPTH:
            return self.report(node, "The parts of this file are nested too deeply.")
        self.open.append(node)
        try:
            return self.content(node, path)
        finally:
            self.open.pop()

    def content(self, node: Node, path: places.Path) -> object:
        """The data of a node that may be read."""
        match node:
            case ScalarNode():
                return self.scalar(node)
            case SequenceNode(tag="tag:yaml.org,2002:seq"):
                return [self.read(part, (*path, place)) for place, part in enumerate(node.value)]
            case MappingNode(tag="tag:yaml.org,2002:map"):
                return self.mapping(node, path)
        return self.report(node, f"The tag {_shown(node.tag)} has no meaning here.")

    def mapping(self, node: MappingNode, path: places.Path) -> dict[str, object]:
        data: dict[str, object] = {}
        for key, value in node.value:
            if not isinstance(key, ScalarNode) or key.tag != _STR:
                self.report(key, "A key must be text; write it between quotation marks.")
            elif key.value == "<<" and key.style is None:
                self.report(key, "Merge keys are not read here; repeat the keys that are meant.")
            elif key.value in data:
                self.report(key, f"The key `{key.value}` stands here for the second time.")
            else:
                self.document.keys[(*path, key.value)] = _place(key)
                data[key.value] = self.read(value, (*path, key.value))
        return data

    def scalar(self, node: ScalarNode) -> object:
        text = node.value
        match node.tag:
            case tag if tag == _STR:
                if any("\ud800" <= character <= "\udfff" for character in text):
                    return self.report(node, "This text holds half a character.")
                return text
            case tag if tag == _NULL:
                return None
            case tag if tag == _BOOL and text in ("true", "false"):
                return text == "true"
            case tag if tag in (_INT, _FLOAT):
                return self.number(node)
        return self.report(node, f"The tag {_shown(node.tag)} has no meaning here.")

    def number(self, node: ScalarNode) -> object:
        if len(node.value) > MAX_DIGITS:
            return self.report(node, "This number has too many digits.")
        try:
            return (
                int(node.value) if node.tag == _INT else float(node.value.replace(".inf", "inf").replace(".nan", "nan"))
            )
        except ValueError:
            return self.report(node, "This is not a number.")

    def report(self, node: Node, message: str) -> object:
        """Note a problem; the data of its node are None."""
        self.problems.append(self.document.problem(_place(node), message))
        return None


def _place(node: Node) -> Place:
    mark = node.start_mark
    style = _STYLES.get(node.style or "", "plain") if isinstance(node, ScalarNode) else ""
    if style == "plain" and node.end_mark.line != mark.line:
        style = ""
    return Place(mark.line + 1, mark.column + 1, style)  # type: ignore[arg-type]


def _shown(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
