"""What an answer under another name may be meant as."""

from __future__ import annotations

import difflib
import itertools
import math
from collections.abc import Iterator
from typing import NamedTuple

from grader.model import Check
from grader.values import Array, Candidates, Expr, Fault, Flag, Items, Number, Record, Table, Text, Value

TELLING_LETTERS = 8
"""A text this long is hardly right by chance."""
SIMILAR = 0.6
"""How similar a name must be for an object that could be right by chance, from 0 to 1."""
ROUND_DIGITS = 3
"""A number with no more significant digits than this can be right by chance."""


def parts(check: Check, seen: Value | Fault) -> Iterator[tuple[str, Value | Fault]]:
    """What was seen for each target, with the name that was looked for ("" where there is none)."""
    values = seen.values if isinstance(seen, Record) else (seen,)
    for target, value in zip(check.targets.values(), values, strict=True):
        yield str(getattr(target, "function", getattr(target, "variable", ""))), value


class Reading(NamedTuple):
    """What might be meant, and the pairs of names (wanted, taken in its place) that this supposes."""

    value: Value
    renamed: tuple[tuple[str, str], ...] = ()


def readings(check: Check, seen: Value | Fault) -> Iterator[Reading]:
    """All that may be meant; where no name is missing, one, with nothing renamed."""
    choices = [list(_choices(name, part)) for name, part in parts(check, seen)]
    for chosen in itertools.product(*choices):
        renamed = tuple(pair for reading in chosen for pair in reading.renamed)
        values = tuple(reading.value for reading in chosen)
        yield Reading(Record(seen.names, values) if isinstance(seen, Record) else values[0], renamed)


def _choices(wanted: str, part: Value | Fault) -> Iterator[Reading]:
    if isinstance(part, Candidates):
        for name, value in _possible(wanted, part):
            yield Reading(value, ((wanted.split(".", maxsplit=1)[0], name),))
    elif not isinstance(part, Fault):
        yield Reading(part)


def _possible(wanted: str, part: Candidates) -> Iterator[tuple[str, Value]]:
    """The objects that may be taken for what is missing, those with similar names first.

    Of those that could be guessed, only the most similar name's, last.
    """
    guesses = []
    named = sorted(zip(part.names, part.values, strict=True), key=lambda one: -_similarity(one[0], wanted))
    for name, value in named:
        if isinstance(value, Fault):
            continue
        if _tells(value):
            yield name, value
        elif _is_similar(name, wanted):
            guesses.append((name, value))
    if guesses:
        yield guesses[0]


def _tells(value: Value | Fault) -> bool:
    """Whether a value says enough by itself to be taken for what is missing: it is hardly right by chance."""
    match value:
        case Flag() | Fault():
            return False
        case Text(value=text):
            return len(text) >= TELLING_LETTERS
        case Number(value=number):
            return isinstance(number, float) and number != float(f"{number:.{ROUND_DIGITS}g}")
        case Array(shape=shape):
            return math.prod(shape) > 1
        case Items(values=values) | Table(values=values):
            return len(values) > 1 or any(map(_tells, values))
        case Expr(nodes=nodes):
            return len(nodes) > 1
    return True


def _is_similar(name: str, wanted: str) -> bool:
    """Whether two names look alike as a whole, share a word, or one abbreviates a word of the other."""
    name, wanted = name.lower(), wanted.lower()
    if _similarity(name, wanted) >= SIMILAR:
        return True
    return any(_is_same_word(*sorted(pair, key=len)) for pair in itertools.product(name.split("_"), wanted.split("_")))


def _similarity(name: str, wanted: str) -> float:
    """From 0 to 1."""
    return difflib.SequenceMatcher(None, wanted.lower(), name.lower()).ratio()


def _is_same_word(short: str, long: str) -> bool:
    return long.startswith(short) and len(short) >= (4 if short == long else 3)
