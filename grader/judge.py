"""Judge what was seen for one check: the only place where values, faults and comparers meet."""

from __future__ import annotations

import difflib
import itertools
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from grader import deadline, faults, transport
from grader.errors import Undecided
from grader.model import Check, Judgement, Misconception, Outcome, Reveal, Run, Verdict
from grader.values import Array, Candidates, Expr, Fault, Flag, Items, Number, Record, Table, Text, Value

SECONDS = 5.0
"""Wall clock of one judgement."""
SIMILAR = 0.6
"""How similar a name must be for an object that could be right by chance, from 0 to 1."""
MOST_COMBINATIONS = 64


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
    results = deadline.run_all(
        [_task(check, value, run) for check, value in zip(checks, seen, strict=True)], SECONDS
    )
    return [_verdict(check, result) for check, result in zip(checks, results, strict=True)]


def _task(check: Check, value: Value | Fault, run: Run) -> Callable[[], bytes]:
    return lambda: json.dumps(transport.write(judge(check, value, run))).encode("ascii")


def _verdict(check: Check, result: bytes | deadline.Overrun) -> Verdict:
    if isinstance(result, deadline.Overrun):
        return _unjudged(result.reason).on(check)
    return transport.read(json.loads(result), Opinion).on(check)


def _unjudged(reason: str) -> Opinion:
    message = f"This could not be judged and is left to a person: {reason}. It is not counted as wrong."
    return Opinion(Outcome.UNJUDGED, message.replace("..", "."))


def judge(check: Check, seen: Value | Fault, run: Run) -> Opinion:
    """Give an opinion of what was seen, in this process and without a deadline."""
    try:
        opinion = _first_fault(check, seen, run) or _best(check, seen)
    except Undecided as error:
        return _unjudged(str(error))
    if opinion is None:
        return _fault(check, Fault("missing", name=_wanted(check)), run)
    return opinion


def _first_fault(check: Check, seen: Value | Fault, run: Run) -> Opinion | None:
    parts = seen.values if isinstance(seen, Record) else (seen,)
    found = next((part for part in parts if isinstance(part, Fault)), None)
    return None if found is None else _fault(check, found, run)


def _fault(check: Check, fault: Fault, run: Run) -> Opinion:
    fault = fault if fault.name else replace(fault, name=_wanted(check))
    return Opinion(Outcome.FAULT, _with_hint(check, faults.sentence(fault, run)), line=fault.line)


def _wanted(check: Check) -> str:
    """The name that the check looks for first."""
    target = next(iter(check.targets.values()))
    return str(getattr(target, "function", getattr(target, "variable", "")))


def _best(check: Check, seen: Value | Fault) -> Opinion | None:
    """Judge the value; where its name is missing, the first of the others that is right, or None."""
    for value, renamed in _readings(check, seen):
        judgement = check.compare.judge(value)
        if not renamed:
            return _opinion(check, value, judgement)
        if judgement.credit >= 1:
            notes = (*judgement.notes, *dict.fromkeys(_renaming(wanted, name) for wanted, name in renamed))
            credit = judgement.credit * (1 - check.renamed_costs)
            return _opinion(check, value, replace(judgement, credit=credit, notes=notes))
    return None


def _renaming(wanted: str, name: str) -> str:
    wanted = wanted.split(".", maxsplit=1)[0]
    return f"The name asked for is “{wanted}”; it is missing, and “{name}”, which is right, was taken in its place."


def _readings(check: Check, seen: Value | Fault) -> Iterator[tuple[Value, list[tuple[str, str]]]]:
    """What might have been meant, with the pairs of names that this supposes."""
    if isinstance(seen, Candidates):
        for name, value in zip(seen.names, seen.values, strict=True):
            if not isinstance(value, Fault) and _plausible(_wanted(check), name, value):
                yield value, [(_wanted(check), name)]
    elif isinstance(seen, Record):
        yield from _record_readings(check, seen)
    elif not isinstance(seen, Fault):
        yield seen, []


def _record_readings(check: Check, seen: Record) -> Iterator[tuple[Value, list[tuple[str, str]]]]:
    choices: list[list[tuple[Value, list[tuple[str, str]]]]] = []
    for part, target in zip(seen.values, check.targets.values(), strict=True):
        alone = check.model_copy(update={"look_at": target})
        choices.append(list(_readings(alone, part)))
    for combination in itertools.islice(itertools.product(*choices), MOST_COMBINATIONS):
        values = tuple(value for value, _ in combination)
        yield Record(seen.names, values), [pair for _, pairs in combination for pair in pairs]


def _plausible(wanted: str, name: str, value: Value) -> bool:
    """Whether the value says enough by itself to be taken for what is missing, or else has a similar name."""
    telling = isinstance(value, Array | Items | Table | Expr) and not _is_small(value)
    if telling or not isinstance(value, Flag | Number | Text | Array | Items | Table | Expr):
        return True
    return difflib.SequenceMatcher(None, wanted.lower(), name.lower()).ratio() >= SIMILAR


def _is_small(value: Array | Items | Table | Expr) -> bool:
    match value:
        case Array(shape=shape):
            return shape == () or 0 in shape
        case Items(values=values) | Table(values=values):
            return not values
        case Expr(nodes=nodes):
            return len(nodes) == 1


def _opinion(check: Check, value: Value, judgement: Judgement) -> Opinion:
    passed = judgement.credit >= 1 - check.renamed_costs
    outcome = Outcome.PASS if judgement.credit >= 1 else Outcome.PARTIAL if judgement.credit > 0 else Outcome.FAIL
    shown = check.reveal is Reveal.ALWAYS or (check.reveal is Reveal.AFTER_PASS and passed)
    known = None if passed else _known_mistake(check, value)
    sentences = [judgement.message]
    if known is not None:
        sentences = [known.say]
    if not passed and shown:
        sentences.append(judgement.answer)
    message = " ".join(sentence for sentence in sentences if sentence)
    return Opinion(
        outcome=outcome,
        message=message if passed else _with_hint(check, message),
        credit=judgement.credit,
        notes=judgement.notes,
        diagnosis="misconception" if known is not None else None if passed else judgement.diagnosis,
        seen=judgement.seen,
        expected=judgement.expected if shown else None,
    )


def _known_mistake(check: Check, value: Value) -> Misconception | None:
    """The author's misconception that explains the value."""
    for mistake in check.misconceptions:
        comparer = check.compare.instead(mistake.when, mistake.within)
        try:
            if comparer is not None and comparer.judge(value).credit >= 1:
                return mistake
        except Undecided:
            continue
    return None


def _with_hint(check: Check, message: str) -> str:
    return f"{message} {check.hint}" if check.hint else message


