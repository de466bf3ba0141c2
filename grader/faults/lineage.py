"""What a name's value is made of, and what is drawn: read from the source's tokens, and never run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from grader.faults.lexing import CLOSING, OPENING, Statement, Token, statements
from grader.faults.outline import COMPOUND, inside, simple

_DRAWS = {
    **dict.fromkeys(
        "plot step stem errorbar semilogx semilogy loglog axline hlines vlines fill_between".split(), "line"
    ),
    "scatter": "points",
    **dict.fromkeys(("quiver", "streamplot"), "arrows"),
    **dict.fromkeys("contour contourf tricontour plot_surface plot_wireframe plot_trisurf".split(), "surface"),
}
"""The calls that draw, and the kind of thing they do."""
_CHANGES = frozenset("append extend insert add update appendleft".split())
_ASSIGNS = frozenset("= += -= *= /= //= %= **= @=".split())

_LONGEST = 60_000
"""Characters of a source that is read, since that has no deadline; students write a tenth."""
_MOST_CALLS, _MOST_TOKENS = 200, 2_000
"""Of one statement that draws, and of the arguments of one call."""

_Place = tuple[str, str]
"""The outermost function that a name is known in ("" for all), and the name."""


@dataclass(frozen=True)
class Lineage:
    """Which names each name is made of, directly."""

    parts: dict[_Place, frozenset[_Place]]
    drawn: frozenset[tuple[str, _Place]]
    """The kind of what is drawn by a call, and a name that stands in it."""

    def of(self, name: str) -> frozenset[str]:
        """All that a name of the whole program is made of, whatever lies between."""
        return self._all(self.parts.get(("", name), frozenset())) - {name}

    def of_figures(self, kinds: AbstractSet[str]) -> frozenset[str]:
        """All that what is drawn is made of, of these kinds: line, points, arrows or surface."""
        return self._all({place for kind, place in self.drawn if kind in kinds})

    def nearest_of_figures(self, kinds: AbstractSet[str], among: AbstractSet[str]) -> frozenset[str]:
        """Those of some names that what is drawn is made of without another of them between."""
        return self._all({place for kind, place in self.drawn if kind in kinds}, among) & among

    def _all(self, first: AbstractSet[_Place], ends: AbstractSet[str] = frozenset()) -> frozenset[str]:
        """What these are made of, and they; what a name among `ends` is made of is not looked at."""
        found, waiting = set(first), list(first)
        while waiting:
            scope, name = waiting.pop()
            if not scope and name in ends:
                continue
            new = self.parts.get((scope, name), frozenset()) - found
            found |= new
            waiting += new
        return frozenset(name for scope, name in found if not scope)


@lru_cache(maxsize=4)
def lineage(source: str) -> Lineage:
    """Read it. A name that a function gives a value itself is that function's own. Of a very long source nothing is."""
    if len(source) > _LONGEST:
        return Lineage({}, frozenset())
    own = _own_names(source)
    parts: dict[_Place, set[_Place]] = defaultdict(set)
    drawn: set[tuple[str, _Place]] = set()
    for scope, statement in _scoped(source):
        known = own.get(scope, frozenset())

        def placed(name: str, scope: str = scope, known: AbstractSet[str] = known) -> _Place:
            return (scope, name) if name in known else ("", name)

        names = {placed(name) for name in _names(statement.tokens)}
        if scope:
            parts["", scope] |= names - {("", scope)}
        targets = {placed(target) for target in _targets(statement)}
        others = names - targets
        for target in targets:
            parts[target] |= others
        drawn |= {(kind, placed(name)) for kind, words in _drawing(statement) for name in _names(words)}
    return Lineage({place: frozenset(names) for place, names in parts.items()}, frozenset(drawn))


def _scoped(source: str) -> Iterator[tuple[str, Statement]]:
    """The statements, each with the outermost function it stands in; the line that begins one stands in it."""
    scope, indent = "", 0
    for statement in statements(source):
        if scope and statement.indent <= indent:
            scope = ""
        if not scope and statement.head == "def" and len(statement.tokens) > 1:
            scope, indent = statement.tokens[1].text, statement.indent
        parts = [statement.tokens] if statement.head in COMPOUND else simple(statement)
        yield from ((scope, Statement(part, statement.indent)) for part in parts if part)


def _own_names(source: str) -> dict[str, frozenset[str]]:
    """By function, its parameters and what it gives a value."""
    found: dict[str, set[str]] = defaultdict(set)
    for scope, statement in _scoped(source):
        if not scope:
            continue
        if statement.head == "def":
            found[scope] |= {token.text for token in statement.tokens[2:] if token.kind == "name"}
        else:
            found[scope] |= _targets(statement, changed=False)
    return {scope: frozenset(names) for scope, names in found.items()}


def _targets(statement: Statement, *, changed: bool = True) -> set[str]:
    """The names that a statement gives a value, or, where `changed`, only changes."""
    words = statement.tokens
    if statement.head == "for":
        end = next((place for place, word in enumerate(words) if word.text == "in"), len(words))
        return set(_names(words[1:end]))
    if statement.head in COMPOUND or statement.head in ("import", "from", "return"):
        return set()
    found, depth, start = set(), 0, 0
    for place, word in enumerate(words):
        depth += (word.text in OPENING) - (word.text in CLOSING)
        if depth == 0 and word.text in _ASSIGNS:
            found |= set(_assigned(words[start:place], changed=changed))
            start = place + 1
    if changed and len(words) > 3 and words[1].text == "." and words[2].text in _CHANGES:
        found.add(words[0].text)
    return found


def _assigned(words: tuple[Token, ...], *, changed: bool) -> Iterator[str]:
    """The names before a sign of assignment; those of `a[i]` and `a.b` are changed."""
    depth = 0
    for place, word in enumerate(words):
        depth += (word.text == "[" and place > 0) - (word.text == "]" and depth > 0)
        behind = words[place + 1].text if place + 1 < len(words) else ""
        before = words[place - 1].text if place else ""
        if word.kind == "name" and depth == 0 and before != "." and (changed or behind not in ("[", ".")):
            yield word.text


def _drawing(statement: Statement) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """The kind of what each call in a statement draws, and its arguments; of very long statements the beginning."""
    words = statement.tokens
    calls = (place for place, word in enumerate(words[:-1]) if word.text in _DRAWS and words[place + 1].text == "(")
    for place in islice(calls, _MOST_CALLS):
        arguments = inside(words[place + 1 : place + 1 + _MOST_TOKENS])
        yield _DRAWS[words[place].text], words[place + 1 : place + 2 + len(arguments)]


def _names(words: tuple[Token, ...]) -> Iterator[str]:
    """The names among tokens that are not attributes, nor the keys of arguments."""
    depth = 0
    for place, word in enumerate(words):
        depth += (word.text in OPENING) - (word.text in CLOSING)
        before = words[place - 1].text if place else ""
        is_key = depth > 0 and place + 1 < len(words) and words[place + 1].text == "=" and before in ("(", ",")
        if word.kind == "name" and before != "." and not is_key:
            yield word.text
