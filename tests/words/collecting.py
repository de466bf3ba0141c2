"""The sentences that code and templates speak, and the message files that hold them.

Run, it writes `grader/words/grader.pot` anew and brings the translations up to date with it:
`python -m tests.words.collecting`.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import jinja2
import polib

ROOT = Path(__file__).parents[2]
WORDS = ROOT / "grader" / "words"
TEMPLATE = WORDS / "grader.pot"

SPEAKS = {"say": 1, "noted": 1, "say_n": 2, "noted_n": 2}
"""How many of the first arguments are sentences: one, or its singular and plural."""

Message = tuple[str, ...]


def collected() -> dict[Message, set[str]]:
    """Every sentence, and the files that speak it."""
    found: dict[Message, set[str]] = {}
    for path in sorted((ROOT / "grader").rglob("*.py")):
        for message in in_code(path.read_text(encoding="utf-8")):
            found.setdefault(message, set()).add(path.relative_to(ROOT).as_posix())
    for path in sorted((ROOT / "grader").rglob("*.j2")):
        for message in in_template(path.read_text(encoding="utf-8")):
            found.setdefault(message, set()).add(path.relative_to(ROOT).as_posix())
    return found


def in_code(source: str) -> Iterator[Message]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            values = [each.value for each in node.args if isinstance(each, ast.Constant)]
            yield from spoken(name, values)


def in_template(source: str) -> Iterator[Message]:
    for node in jinja2.Environment(autoescape=True).parse(source).find_all(jinja2.nodes.Call):
        values = [each.value for each in node.args if isinstance(each, jinja2.nodes.Const)]
        yield from spoken(getattr(node.node, "name", ""), values)


def spoken(function: str, values: list[object]) -> Iterator[Message]:
    number = SPEAKS.get(function, 0)
    texts = tuple(value for value in values[:number] if isinstance(value, str))
    if number and len(texts) == number and texts[0]:
        yield texts


def written(found: dict[Message, set[str]]) -> polib.POFile:
    """A message file without translations."""
    file = polib.POFile(wrapwidth=118)
    file.metadata = {"Content-Type": "text/plain; charset=utf-8", "Content-Transfer-Encoding": "8bit"}
    for message, places in sorted(found.items(), key=lambda one: (min(one[1]), one[0])):
        plural = {"msgid_plural": message[1], "msgstr_plural": {0: "", 1: ""}} if len(message) > 1 else {}
        file.append(polib.POEntry(msgid=message[0], occurrences=[(place, "") for place in sorted(places)], **plural))
    return file


def main() -> None:
    template = written(collected())
    template.save(str(TEMPLATE))
    for path in WORDS.glob("*.po"):
        translation = polib.pofile(str(path), wrapwidth=118)
        translation.merge(template)
        for gone in translation.obsolete_entries():
            translation.remove(gone)
        translation.save()


if __name__ == "__main__":
    main()
