"""Judge what was seen for each check of a submission, in a process that can be killed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from grader import comparers, deadline, diagnosis, transport, words
from grader.judge.following import with_causes
from grader.judge.opinions import Opinion, judge, unjudged
from grader.judge.printing import as_printed, printed_instead
from grader.model import Check, Exercise, Outcome, Run, Verdict
from grader.values import Calls, Candidates, Expr, Fault, Figures, Items, Number, Record, Table, Value

__all__ = ["SECONDS", "Opinion", "get_ready", "judge", "judge_all"]

SECONDS = 5.0
"""Wall clock of one judgement."""
MOST_SENT = 20_000
"""Parts of a value that is sent to the process which judges."""
PARTS_OF_AN_ARTIST = 20
MOST_BITS = 14_000
"""Of an integer that is: Python writes no more than 4300 digits."""
MOST_SOURCE = 60_000
"""Characters of a submission that messages are made from."""
MOST_KNOWN = 500
"""Exercises that the process which judges knows."""


def judge_all(
    checks: Sequence[Check], seen: Sequence[Value | Fault], run: Run, *, derivatives: bool = True
) -> list[Verdict]:
    """Judge each check within its deadline; what crashes or overruns is unjudged, never wrong.

    `derivatives` says whether the task may be about those, by which mistakes are explained.
    """
    words.translations()  # read once, by the parent of all processes that judge
    opinions = _BENCH.opinions(tuple(checks), seen, run, derivatives=derivatives)
    verdicts = [opinion.on(check) for check, opinion in zip(checks, opinions, strict=True)]
    return with_causes(verdicts, seen, run)


def get_ready(exercises: Iterable[Exercise]) -> None:
    """Make these exercises known beforehand: one that is not takes a new process when it is first judged."""
    _BENCH.learn(exercise.checks for exercise in exercises)


_Parts: Any = tuple[Value, ...]
_MaybeFault: Any = Fault | None


class _Place(NamedTuple):
    """Where a check is known, and whether its task may be about derivatives."""

    group: int
    number: int
    derivatives: bool


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
            diagnosis.kinds()
            self._known = [*self._known, *new][-MOST_KNOWN:]
            self._process.renew()

    def opinions(
        self, checks: tuple[Check, ...], seen: Sequence[Value | Fault], run: Run, *, derivatives: bool
    ) -> list[Opinion]:
        """An opinion for each check."""
        self.learn([checks])
        group = next(place for place, known in enumerate(self._known) if known is checks)
        return [self._opinion(_Place(group, index, derivatives), value, run) for index, value in enumerate(seen)]

    def _opinion(self, place: _Place, seen: Value | Fault, run: Run) -> Opinion:
        opinion = self._opinion_of(place, seen, run)
        if opinion.outcome in (Outcome.FAULT, Outcome.FAIL) and not isinstance(seen, Record):
            for printed in printed_instead(self._check(place), seen, run):
                if self._judged(place, (printed.value,), run, printed.value, explain=False).credit >= 1:
                    return as_printed(self._check(place), printed)
        return opinion

    def _opinion_of(self, place: _Place, seen: Value | Fault, run: Run) -> Opinion:
        parts = seen.values if isinstance(seen, Record) else (seen,)
        if any(isinstance(part, Fault) for part in parts):  # nothing to compare
            return judge(self._check(place), seen, run)
        if sum(map(_weight, parts)) <= MOST_SENT:
            return self._judged(place, parts, run, seen)
        self._inherited = parts  # by a process of its own, since it would take long to send
        self._process.renew()
        try:
            return self._judged(place, (), run, seen)
        finally:
            self._inherited = ()
            self._process.renew()

    def _judged(self, place: _Place, parts: Any, run: Run, seen: Value | Fault, *, explain: bool = True) -> Opinion:
        """With the kind of mistake; without one where looking for it takes too long or fails."""
        source = run.source[:MOST_SOURCE]
        result = self._process.run(_written((place, parts, run.fault, source, explain, words.current())))
        if explain and isinstance(result, deadline.Overrun):
            result = self._process.run(_written((place, parts, run.fault, source, False, words.current())))
        return _received(result, seen)

    def _judge_sent(self, task: bytes) -> bytes:
        """Be the process: judge what was sent. What it shows as it was sent is not sent back: "=" stands for it."""
        place, parts, fault, source, explain, language = json.loads(task)
        place = _Place(*place)
        check = self._check(place)
        values = transport.read(parts, _Parts) or self._inherited
        seen = Record(tuple(check.targets), values) if isinstance(check.look_at, Mapping) else values[0]
        run = Run(transport.read(fault, _MaybeFault), "", "", 0.0, (), source)
        others = [other for other in self._known[place.group] if other is not check]
        with words.using(language):
            opinion = judge(check, seen, run, explain=explain, others=others, derivatives=place.derivatives)
        if opinion.seen is seen:
            return b"=" + _written(replace(opinion, seen=None))
        return b"+" + _written(opinion)

    def _check(self, place: _Place) -> Check:
        return self._known[place.group][place.number]


def _weight(value: Value | Fault) -> int:
    """About how many parts a value has."""
    match value:
        case Expr(nodes=parts):
            return len(parts)
        case Items(values=values) | Table(values=values) | Candidates(values=values) | Calls(results=values):
            return len(values) + sum(map(_weight, values))
        case Figures(figures=figures):
            return PARTS_OF_AN_ARTIST * sum(len(axes.artists) for figure in figures for axes in figure.axes)
        case Number(value=int(number)):
            return 1 if number.bit_length() < MOST_BITS else MOST_SENT + 1
    return 1


def _written(thing: Any) -> bytes:
    return json.dumps(transport.write(thing)).encode("ascii")


def _received(result: bytes | deadline.Overrun, sent: Value | Fault) -> Opinion:
    if isinstance(result, deadline.Overrun):
        return unjudged(words.say(result.reason), result.detail)
    try:
        opinion = transport.read(json.loads(result[1:]), Opinion)
    except ValueError as error:
        return unjudged(words.say("the judgement is too large"), str(error))
    return replace(opinion, seen=sent) if result[:1] == b"=" and not isinstance(sent, Fault) else opinion


_BENCH = _Bench()
