"""Judge what was seen for one check: the only place where values, faults and comparers meet."""

from __future__ import annotations

import difflib
import itertools
import json
import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import NamedTuple

from grader import deadline, faults, transport
from grader.errors import Undecided
from grader.model import Check, Judgement, Misconception, Outcome, Reveal, Run, Verdict
from grader.values import Array, Candidates, Expr, Fault, Flag, Items, Number, Record, Table, Text, Value

SECONDS = 5.0
"""Wall clock of one judgement."""
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
    tasks = [_task(check, value, run) for check, value in zip(checks, seen, strict=True)]
    results = deadline.run_all(tasks, SECONDS)
    return [_received(result).on(check) for check, result in zip(checks, results, strict=True)]


def _task(check: Check, value: Value | Fault, run: Run) -> Callable[[], bytes]:
    return lambda: json.dumps(transport.write(judge(check, value, run))).encode("ascii")


def _received(result: bytes | deadline.Overrun) -> Opinion:
    if isinstance(result, deadline.Overrun):
        return _unjudged(result.reason, result.detail)
    try:
        return transport.read(json.loads(result), Opinion)
    except ValueError as error:
        return _unjudged("the judgement is too large", str(error))


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
