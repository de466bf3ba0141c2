"""What no single field can tell: whether the parts of a spec fit one another."""

from __future__ import annotations

import ast
import difflib
import math
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from grader.errors import Problem, Undecided
from grader.formulas import free_names
from grader.model import Check, Function, Target, Variable, Whole
from grader.spec.messages import invalid
from grader.spec.places import Document, Path
from grader.values import Expr, Items

_IN_A_VARIABLE = frozenset({"flag", "number", "text", "array", "expr", "items", "table", "opaque"})


@dataclass(frozen=True)
class Parts:
    """A document and those of its checks that are valid by themselves, by position.

    Everything else is looked up in the document's data, so that one wrong part hides no other.
    """

    document: Document
    checks: Mapping[int, Check]

    def texts(self, *path: str | int) -> Iterator[tuple[Path, str]]:
        """The texts of a list or a mapping with their paths."""
        found = self.document.part(*path)
        steps = found.items() if isinstance(found, dict) else enumerate(found) if isinstance(found, list) else ()
        return (((*path, step), part) for step, part in steps if isinstance(part, str))

    def places(self, *path: str | int) -> range:
        """The positions in a list; none where there is no list."""
        found = self.document.part(*path)
        return range(len(found) if isinstance(found, list) else 0)

    @property
    def ids(self) -> list[str | None]:
        """The id of each check, None where it is none."""
        ids = [self.document.part("checks", place, "id") for place in self.places("checks")]
        return [name if isinstance(name, str) else None for name in ids]

    @property
    def targets(self) -> Iterator[tuple[Path, Check, Target]]:
        """The targets of the valid checks with their paths."""
        for place, check in self.checks.items():
            for name, target in check.targets.items():
                yield ("checks", place, "look_at", *([name] if name else [])), check, target


def inconsistencies(parts: Parts) -> Iterator[Problem]:
    """Every part of a document that does not fit another."""
    for rule in (
        _id,
        _ids,
        _needs,
        _fails,
        _replacements,
        _sources,
        _ranges,
        _variables,
        _integers,
        _kinds,
        _misconceptions,
    ):
        yield from rule(parts)


def _id(parts: Parts) -> Iterator[Problem]:
    name, stem = parts.document.part("id"), PurePath(parts.document.path).stem
    if isinstance(name, str) and name != stem:
        yield parts.document.at_value(
            ("id",), f"The id is `{name}`, the file's name says `{stem}`; they must be the same."
        )


def _ids(parts: Parts) -> Iterator[Problem]:
    ids = parts.ids
    for place, name in enumerate(ids):
        if name is not None and name in ids[:place]:
            yield parts.document.at_value(("checks", place, "id"), f"There is an earlier check with the id `{name}`.")


def _needs(parts: Parts) -> Iterator[Problem]:
    ids = parts.ids
    for place in range(len(ids)):
        for path, name in parts.texts("checks", place, "needs"):
            if name not in ids:
                yield parts.document.at_value(path, _no_check(name, ids))
            elif name not in ids[:place]:
                yield parts.document.at_value(path, f"A check can only need an earlier one, and `{name}` is not.")


def _fails(parts: Parts) -> Iterator[Problem]:
    for place in parts.places("counterexamples"):
        for path, name in parts.texts("counterexamples", place, "fails"):
            if name not in parts.ids:
                yield parts.document.at_value(path, _no_check(name, parts.ids))


def _no_check(name: str, ids: Iterable[str | None]) -> str:
    near = difflib.get_close_matches(name, [known for known in ids if known], 1)
    return f"There is no check `{name}`" + (f"; did you mean `{near[0]}`?" if near else ".")


def _replacements(parts: Parts) -> Iterator[Problem]:
    reference = parts.document.part("reference")
    if not isinstance(reference, str):
        return
    for example in _examples(parts):
        source = reference
        for number in parts.places(*example, "replace"):
            path = (*example, "replace", number)
            old, new = parts.document.part(*path, "old"), parts.document.part(*path, "new")
            if not (isinstance(old, str) and old and isinstance(new, str)):
                continue
            if old not in source:
                yield parts.document.at_value((*path, "old"), "The reference has no such text to replace.")
            source = source.replace(old, new)
    for place in parts.places("survivors"):
        old = parts.document.part("survivors", place, "old")
        if isinstance(old, str) and old not in reference:
            yield parts.document.at_value(("survivors", place, "old"), "The reference has no such text.")


def _examples(parts: Parts) -> Iterator[Path]:
    """Where the submissions stand that may be edits of the reference."""
    yield from (("counterexamples", place) for place in parts.places("counterexamples"))
    yield from _alternatives(parts)


def _alternatives(parts: Parts) -> Iterator[Path]:
    alternatives = parts.document.part("alternatives")
    yield from (("alternatives", name) for name in (alternatives if isinstance(alternatives, dict) else ()))


def _sources(parts: Parts) -> Iterator[Problem]:
    single = [((key,), parts.document.part(key)) for key in ("reference", "starter")]
    whole = [(path, parts.document.part(*path)) for path in ((*example, "source") for example in _alternatives(parts))]
    for path, source in (*single, *parts.texts("alternatives"), *whole):
        if not isinstance(source, str):
            continue
        try:
            with warnings.catch_warnings(action="ignore"):
                ast.parse(source)
        except SyntaxError as error:
            message = f"This is not Python: {error.msg}."
            yield parts.document.inside(path, error.lineno or 1, error.offset or 1, message)
        except (ValueError, RecursionError, MemoryError) as error:
            yield parts.document.at_value(path, f"This is not Python: {error}.")


def _ranges(parts: Parts) -> Iterator[Problem]:
    domains: list[Path] = [("domain",)]
    domains += [(*path, "domain") for path, _, target in parts.targets if isinstance(target, Function)]
    for domain in domains:
        ranges = parts.document.part(*domain)
        for name, ends in ranges.items() if isinstance(ranges, dict) else ():
            match ends:
                case [int() | float() as least, int() | float() as most] if not -math.inf < least < most < math.inf:
                    message = f"The range of `{name}` must go from a smaller number to a greater one."
                    yield parts.document.at_value((*domain, name), message)


def _variables(parts: Parts) -> Iterator[Problem]:
    everywhere = parts.document.part("domain")
    for path, _, target in parts.targets:
        if not isinstance(target, Function):
            continue
        known = {*target.domain, *(everywhere if isinstance(everywhere, dict) else ())}
        used = [_names(argument) for argument in target.of]
        for place, names in enumerate(used):
            for name in names:
                if name not in known:
                    message = f"`{name}` has no range: add it to `domain`, as in `domain: {{{name}: [-2, 2]}}`."
                    yield parts.document.at_value((*path, "of", place), message)
        for name in set(target.domain).difference(*used):
            message = f"The function is not called with `{name}`: no formula of `of` holds it."
            yield parts.document.at_key((*path, "domain", name), message)


def _names(argument: Expr | Items) -> tuple[str, ...]:
    """The variables of one argument, which may be a vector."""
    formulas = argument.values if isinstance(argument, Items) else (argument,)
    return tuple(dict.fromkeys(name for one in formulas if isinstance(one, Expr) for name in free_names(one)))


def _integers(parts: Parts) -> Iterator[Problem]:
    everywhere = parts.document.part("domain")
    ranges: dict[str, list[object]] = {}
    for domain in [everywhere, *(target.domain for _, _, target in parts.targets if isinstance(target, Function))]:
        for name, ends in domain.items() if isinstance(domain, Mapping) else ():
            ranges.setdefault(name, []).append(ends)
    for path, name in parts.texts("integers"):
        if name not in ranges:
            yield parts.document.at_value(path, f"`{name}` has no range: add it to `domain`.")
        for ends in ranges.get(name, ()):
            match ends:
                case (int() | float() as least, int() | float() as most) if math.ceil(least) > math.floor(most):
                    yield parts.document.at_value(path, f"The range of `{name}` holds no whole number.")


def _kinds(parts: Parts) -> Iterator[Problem]:
    for place, check in parts.checks.items():
        name = next(iter(parts.document.part("checks", place, "compare")))
        kinds, words = _seen(check)
        if not check.compare.reads & kinds:
            message = f"`{name}` cannot compare {words}; see what the check looks at."
            yield parts.document.at_key(("checks", place, "compare", name), message)


def _seen(check: Check) -> tuple[frozenset[str], str]:
    """The kinds of value that a check may see, and words for them."""
    match check.look_at:
        case Variable():
            return _IN_A_VARIABLE, "what a variable holds"
        case Function():
            return frozenset({"calls"}), "what a function gives"
        case Whole(whole="figures"):
            return frozenset({"figures"}), "figures"
        case Whole():
            return frozenset({"text"}), "a text"
    return frozenset({"record"}), "several targets together"


def _misconceptions(parts: Parts) -> Iterator[Problem]:
    for place, check in parts.checks.items():
        for number, misconception in enumerate(check.misconceptions):
            path = ("checks", place, "misconceptions", number, "when")
            try:
                instead = check.compare.instead(misconception.when, misconception.within)
            except (ValueError, Undecided) as error:
                yield invalid(parts.document, path, error)
                continue
            if instead is None:
                name = next(iter(parts.document.part("checks", place, "compare")))
                yield parts.document.at_key(path, f"`{name}` recognises no misconceptions.")
