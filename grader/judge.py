"""Judge what was seen for one check: the only place where values, faults and comparers meet."""

from __future__ import annotations

import difflib
import itertools
import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from grader import comparers, deadline, faults, transport
from grader.errors import Undecided
from grader.model import Check, Exercise, Judgement, Misconception, Outcome, Reveal, Run, Verdict
from grader.values import Array, Calls, Candidates, Expr, Fault, Flag, Items, Number, Record, Table, Text, Value

SECONDS = 5.0
"""Wall clock of one judgement."""
MOST_SENT = 20_000
"""Parts of a value that is sent to the process which judges."""
MOST_BITS = 14_000
"""Of an integer that is: Python writes no more than 4300 digits."""
MOST_KNOWN = 500
"""Exercises that the process which judges knows."""
TELLING_LETTERS = 8
"""A text this long is hardly right by chance."""
SIMILAR = 0.6
"""How similar a name must be for an object that could be right by chance, from 0 to 1."""
ROUND_DIGITS = 3
"""A number with no more significant digits than this can be right by chance."""
MOST_READINGS = 200
"""Of what is seen when names are missing."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """A verdict without its check: what the judging process sends back."""

    outcome: Outcome
    message: str
    credit: float = 0.0
    notes: tuple[str, ...] = ()
    diagnosis: str | None = None
    seen: Value | None = None
    expected: Value | None = None
    line: int = 0

    def on(self, check: Check) -> Verdict:
        """The verdict on this check."""
        return Verdict(
            check=check,
            outcome=self.outcome,
            message=self.message,
            credit=self.credit,
            notes=self.notes,
            diagnosis=self.diagnosis,
            seen=self.seen,
            expected=self.expected,
            line=self.line,
        )


def judge_all(checks: Sequence[Check], seen: Sequence[Value | Fault], run: Run) -> list[Verdict]:
    """Judge each check within its deadline; what crashes or overruns is unjudged, never wrong."""
    opinions = _BENCH.opinions(tuple(checks), seen, run)
    return [opinion.on(check) for check, opinion in zip(checks, opinions, strict=True)]


def get_ready(exercises: Iterable[Exercise]) -> None:
    """Make these exercises known beforehand: one that is not takes a new process when it is first judged."""
    _BENCH.learn(exercise.checks for exercise in exercises)


_Parts: Any = tuple[Value, ...]
_MaybeFault: Any = Fault | None


class _Bench:
    """The process that judges. It is sent values, and the places of the checks that it knew when it was forked."""

    def __init__(self) -> None:
        self._known: list[tuple[Check, ...]] = []
        self._inherited: tuple[Any, ...] = ()
        self._process = deadline.Expendable(self._judge_sent, SECONDS)

    def close(self) -> None:
        """End the process."""
        self._process.renew()

    def learn(self, groups: Iterable[tuple[Check, ...]]) -> None:
        """Know these groups of checks too, and forget the oldest where they are many."""
        known = set(map(id, self._known))
        new = [checks for checks in groups if id(checks) not in known]
        if new:
            comparers.get_ready({type(check.compare) for checks in new for check in checks})
            self._known = [*self._known, *new][-MOST_KNOWN:]
            self._process.renew()

    def opinions(self, checks: tuple[Check, ...], seen: Sequence[Value | Fault], run: Run) -> list[Opinion]:
        """An opinion for each check."""
        self.learn([checks])
        group = next(place for place, known in enumerate(self._known) if known is checks)
        return [self._opinion((group, index), value, run) for index, value in enumerate(seen)]

    def _opinion(self, place: tuple[int, int], seen: Value | Fault, run: Run) -> Opinion:
        parts = seen.values if isinstance(seen, Record) else (seen,)
        if any(isinstance(part, Fault) for part in parts):  # nothing to compare
            return judge(self._check(*place), seen, run)
        if sum(map(_weight, parts)) <= MOST_SENT:
            return _received(self._process.run(_written((place, parts, run.fault))), seen)
        self._inherited = parts  # by a process of its own, since it would take long to send
        self._process.renew()
        try:
            return _received(self._process.run(_written((place, (), run.fault))), seen)
        finally:
            self._inherited = ()
            self._process.renew()

    def _judge_sent(self, task: bytes) -> bytes:
        """Be the process: judge what was sent. What it shows as it was sent is not sent back: "=" stands for it."""
        place, parts, fault = json.loads(task)
        check = self._check(*place)
        values = transport.read(parts, _Parts) or self._inherited
        seen = Record(tuple(check.targets), values) if isinstance(check.look_at, Mapping) else values[0]
        opinion = judge(check, seen, Run(transport.read(fault, _MaybeFault), "", "", 0.0, ()))
        if opinion.seen is seen:
            return b"=" + _written(replace(opinion, seen=None))
        return b"+" + _written(opinion)

    def _check(self, group: int, index: int) -> Check:
        return self._known[group][index]


def _weight(value: Value | Fault) -> int:
    """About how many parts a value has."""
    match value:
        case Expr(nodes=parts):
            return len(parts)
        case Items(values=values) | Table(values=values) | Candidates(values=values) | Calls(results=values):
            return len(values) + sum(map(_weight, values))
        case Number(value=int(number)):
            return 1 if number.bit_length() < MOST_BITS else MOST_SENT + 1
    return 1


def _written(thing: Any) -> bytes:
    return json.dumps(transport.write(thing)).encode("ascii")


def _received(result: bytes | deadline.Overrun, sent: Value | Fault) -> Opinion:
    if isinstance(result, deadline.Overrun):
        return _unjudged(result.reason, result.detail)
    try:
        opinion = transport.read(json.loads(result[1:]), Opinion)
    except ValueError as error:
        return _unjudged("the judgement is too large", str(error))
    return replace(opinion, seen=sent) if result[:1] == b"=" and not isinstance(sent, Fault) else opinion


def _unjudged(reason: str, detail: str = "") -> Opinion:
    message = f"This could not be judged and is left to a person: {reason.rstrip('.')}. It is not counted as wrong."
    return Opinion(Outcome.UNJUDGED, message, notes=(detail,) if detail else ())


def judge(check: Check, seen: Value | Fault, run: Run) -> Opinion:
    """Give an opinion of what was seen, in this process and without a deadline."""
    parts = list(_parts(check, seen))
    fault = next((replace(part, name=part.name or name) for name, part in parts if isinstance(part, Fault)), None)
    if fault is None:
        try:
            opinion = _first_that_counts(check, seen)
        except Undecided as error:
            return _unjudged(str(error))
        if opinion is not None:
            return opinion
        fault = Fault("missing", name=next(name for name, part in parts if isinstance(part, Candidates)))
    return Opinion(Outcome.FAULT, _joined(faults.sentence(fault, run), check.hint), line=fault.line)


def _parts(check: Check, seen: Value | Fault) -> Iterator[tuple[str, Value | Fault]]:
    """What was seen for each target, with the name that was looked for ("" where there is none)."""
    values = seen.values if isinstance(seen, Record) else (seen,)
    for target, value in zip(check.targets.values(), values, strict=True):
        yield str(getattr(target, "function", getattr(target, "variable", ""))), value


# --- Names that are missing --------------------------------------------------------------------------


class _Reading(NamedTuple):
    """What might be meant, and the pairs of names (wanted, taken in its place) that this supposes."""

    value: Value
    renamed: tuple[tuple[str, str], ...] = ()


def _first_that_counts(check: Check, seen: Value | Fault) -> Opinion | None:
    """The opinion of the value; where a name is missing, of the first other object that is right, or None."""
    for value, renamed in itertools.islice(_readings(check, seen), MOST_READINGS):
        if not renamed:
            return _opinion(check, value, check.compare.judge(value))
        with suppress(Undecided):
            judgement = check.compare.judge(value)
            if judgement.credit >= 1:
                return _opinion(check, value, judgement, renamed)
    return None


def _readings(check: Check, seen: Value | Fault) -> Iterator[_Reading]:
    choices = [list(_choices(name, part)) for name, part in _parts(check, seen)]
    for chosen in itertools.product(*choices):
        renamed = tuple(pair for reading in chosen for pair in reading.renamed)
        values = tuple(reading.value for reading in chosen)
        yield _Reading(Record(seen.names, values) if isinstance(seen, Record) else values[0], renamed)


def _choices(wanted: str, part: Value | Fault) -> Iterator[_Reading]:
    if isinstance(part, Candidates):
        for name, value in zip(part.names, part.values, strict=True):
            if not isinstance(value, Fault) and (_tells(value) or _is_similar(name, wanted)):
                yield _Reading(value, ((wanted.split(".", maxsplit=1)[0], name),))
    elif not isinstance(part, Fault):
        yield _Reading(part)


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
    if difflib.SequenceMatcher(None, wanted, name).ratio() >= SIMILAR:
        return True
    return any(_is_same_word(*sorted(pair, key=len)) for pair in itertools.product(name.split("_"), wanted.split("_")))


def _is_same_word(short: str, long: str) -> bool:
    return long.startswith(short) and len(short) >= (4 if short == long else 3)


def _renaming(wanted: str, name: str, costs: float) -> str:
    note = f"The name asked for is “{wanted}”; it is missing, and “{name}”, which is right, was taken in its place."
    return f"{note} This costs {costs:.0%} of the points." if costs else note


# --- What to say -------------------------------------------------------------------------------------


def _opinion(check: Check, value: Value, judgement: Judgement, renamed: Sequence[tuple[str, str]] = ()) -> Opinion:
    right = judgement.credit >= 1
    credit = judgement.credit * (1 - check.renamed_costs) if renamed else judgement.credit
    known = None if right else _known_mistake(check, value)
    revealed = check.reveal is Reveal.ALWAYS or (check.reveal is Reveal.AFTER_PASS and right)
    message = known.say if known else judgement.message
    return Opinion(
        outcome=Outcome.PASS if credit >= 1 else Outcome.PARTIAL if credit > 0 else Outcome.FAIL,
        message=message if right else _joined(message, judgement.answer if revealed else "", check.hint),
        credit=credit,
        notes=(*judgement.notes, *(_renaming(wanted, name, check.renamed_costs) for wanted, name in renamed)),
        diagnosis="misconception" if known else None if right else judgement.diagnosis,
        seen=judgement.seen,
        expected=judgement.expected if revealed else None,
    )


def _known_mistake(check: Check, value: Value) -> Misconception | None:
    """The author's misconception that explains the value."""
    for mistake in check.misconceptions:
        comparer = check.compare.instead(mistake.when, mistake.within)
        with suppress(Undecided):
            if comparer is not None and comparer.judge(value).credit >= 1:
                return mistake
    return None


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


_BENCH = _Bench()
