"""An opinion of what was seen for one check: the only place where values, faults and comparers meet."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from grader import faults
from grader.errors import Undecided
from grader.judge.readings import parts, readings
from grader.model import Check, Judgement, Misconception, Outcome, Reveal, Run, Verdict
from grader.values import Candidates, Fault, Figures, Record, Value

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


def unjudged(reason: str, detail: str = "") -> Opinion:
    """That it is left to a person, and why; the detail is for who looks into it."""
    message = f"This could not be judged and is left to a person: {reason.rstrip('.')}. It is not counted as wrong."
    return Opinion(Outcome.UNJUDGED, message, notes=(detail,) if detail else ())


def judge(check: Check, seen: Value | Fault, run: Run) -> Opinion:
    """Give an opinion of what was seen, in this process and without a deadline."""
    found = list(parts(check, seen))
    fault = next((replace(part, name=part.name or name) for name, part in found if isinstance(part, Fault)), None)
    if fault is None:
        try:
            opinion = _first_that_counts(check, seen, run)
        except Undecided as error:
            return unjudged(str(error))
        if opinion is not None:
            return opinion
        fault = Fault("missing", name=next(name for name, part in found if isinstance(part, Candidates)))
    return Opinion(Outcome.FAULT, _joined(faults.sentence(fault, run), check.hint), line=fault.line)


def _first_that_counts(check: Check, seen: Value | Fault, run: Run) -> Opinion | None:
    """The opinion of the value; where a name is missing, of the first other object that is right, or None."""
    for value, renamed in itertools.islice(readings(check, seen), MOST_READINGS):
        if not renamed:
            opinion = _opinion(check, value, check.compare.judge(value))
            more = () if opinion.outcome is Outcome.PASS else _not_looked_at(value, run)
            return replace(opinion, notes=(*opinion.notes, *more))
        with suppress(Undecided):
            judgement = check.compare.judge(value)
            if judgement.credit >= 1:
                return _opinion(check, value, judgement, renamed)
    return None


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


def _not_looked_at(value: Value, run: Run) -> tuple[str, ...]:
    """What a figure lacks because the program stopped, or because not all that was drawn could be read."""
    seen = value.values if isinstance(value, Record) else (value,)
    return tuple(note for part in seen if isinstance(part, Figures) for note in _gaps(part, run))


def _gaps(figures: Figures, run: Run) -> Iterator[str]:
    if run.fault is not None:
        drawn = "What it had drawn before was judged." if figures.figures else "It had shown no figure before."
        yield f"{faults.sentence(run.fault)} {drawn}"
    if unread := figures.unread + sum(figure.unread for figure in figures.figures):
        things = "one thing" if unread == 1 else f"{unread} things"
        yield f"Not all that was drawn is judged: {things} could not be read, or came after too many others."
    if figures.left_out:
        yield (
            f"Not all figures are looked at, since there are too many: {figures.left_out} of them, or of their states, "
            "between the first and the last are left out."
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


def _renaming(wanted: str, name: str, costs: float) -> str:
    note = f"The name asked for is “{wanted}”; it is missing, and “{name}”, which is right, was taken in its place."
    return f"{note} This costs {costs:.0%} of the points." if costs else note
