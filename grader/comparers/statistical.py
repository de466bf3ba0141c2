"""Compare numbers that come from chance, such as simulated shares and means, with the true value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Self

import numpy as np
from pydantic import Field, model_validator

from grader.comparers._fields import worth
from grader.comparers._words import place, shown
from grader.comparers.derivative import MaybeFormula
from grader.comparers.maths.arrays import Reason, numbers, refused
from grader.comparers.maths.calls import Outputs, outputs
from grader.comparers.maths.chance import (
    LEAST_TOGETHER,
    Finding,
    Sample,
    findings,
    of_share,
    of_spread,
    whole_counts,
)
from grader.comparers.maths.closeness import fitted
from grader.comparers.maths.evaluate import Numbers
from grader.errors import Undecided
from grader.formulas import parse
from grader.model import Comparer, Judgement
from grader.values import Calls, Value
from grader.words import noted, say

SAID = {
    "too_far": noted("{where} is {value}, which is {errors} standard errors {side}: that is no chance."),
    "biased": noted(
        "Each of the {count} results could be chance, but together they are {side}, by {errors} standard errors on "
        "average. Either what is simulated is not quite what is asked, or the results depend on one another."
    ),
    "same_every_time": noted("Your function gives {value} at all {count} points, where chance would give others."),
    "too_alike": noted(
        "The {count} results scatter by {errors} standard errors: chance makes them differ more. Is each of them "
        "simulated by itself?"
    ),
    "too_scattered": noted(
        "The {count} results scatter by {errors} standard errors: chance makes them differ less. Do they use as many "
        "trials as they are told to?"
    ),
}
OTHERWISE = {
    "percent": noted("These are percentages; a share lies between 0 and 1."),
    "count": noted("These are counts. Divide by the number of trials."),
    "complement": noted("This is the share of the others: 1 minus it would be right."),
}
SHARE = noted(
    "{where} is {value}, which is no share of {trials} trials: times {trials} it is {product}. Is it "
    "divided by the number of trials, and not rounded?"
)


class Statistical(Comparer):
    """Numbers are right if chance explains how far they lie from the true value, one by one and all together.

    Of all right answers a share of at most `false_alarm` is called wrong. How often a wrong one is called right depends
    on how many standard errors it lies away, and at how many points it is looked at.
    """

    reads: ClassVar[frozenset[str]] = frozenset({"number", "array", "expr", "items", "calls"})
    imports_late: ClassVar[tuple[str, ...]] = ("scipy.special",)

    to: MaybeFormula = Field(
        None, description="The true value, a formula. Without it all that counts is whether the results differ."
    )
    trials: MaybeFormula = Field(None, description="The answer is a share of so many independent trials: a formula.")
    standard_error: MaybeFormula = Field(
        None, description="In place of `trials`: the standard deviation of a right answer, a formula."
    )
    false_alarm: float = Field(
        1e-6, gt=0, le=0.01, description="How often a right answer may be called wrong, by chance."
    )

    @model_validator(mode="after")
    def _has_one_spread(self) -> Self:
        if (self.trials is None) == (self.standard_error is None):
            raise ValueError("give either `trials` or `standard_error`")
        return self

    def judge(self, seen: Value) -> Judgement:
        """Look at each number, at their mean and at their spread."""
        if seen.kind not in self.reads:
            return Judgement(0.0, f"Your answer {refused(seen).text}.", seen=seen)
        found = outputs(seen) if isinstance(seen, Calls) else Outputs((), np.zeros((1, 0)), (numbers(seen),))
        if not found.rows:
            raise Undecided("The function was not called at any point.")
        mistake = _no_number(found)
        true = self._true(found) if mistake is None else np.zeros(1)
        mistake = mistake or self._mistake(found, true)
        return Judgement(
            credit=float(mistake is None),
            message=mistake.sentence if mistake else self._praise(found, true),
            notes=found.notes,
            answer=self._answer(true),
            diagnosis=mistake.slug if mistake else None,
            how="statistical",
            seen=seen,
            expected=self.to,
        )

    def instead(self, when: Any, within: float | None = None) -> Statistical:
        """The same comparer for another true value; a tolerance has no meaning here."""
        return self.model_copy(update={"to": parse(when)})

    def _true(self, found: Outputs) -> Numbers:
        """The true value at each point; where it is not given, the mean of all results. Raises `Undecided`."""
        if self.to is not None:
            return np.broadcast_to(worth(self.to, found.at), len(found.rows))
        if len(found.rows) < LEAST_TOGETHER:
            raise Undecided(f"It takes {LEAST_TOGETHER} results to compare them with one another.")
        values = _values(found)
        return np.full(values.shape, np.average(values, weights=self._weights(found)))

    def _answer(self, true: Numbers) -> str:
        one = self.to is not None and np.ptp(true) == 0
        return say("The true value is {value}.", value=shown(true[0])) if one else ""

    def _weights(self, found: Outputs) -> Numbers:
        """How much each result tells of the mean."""
        size = self._size(found)
        return size if self.trials is not None else size**-2

    def _size(self, found: Outputs) -> Numbers:
        """The trials or the standard errors, all positive. Raises `Undecided`."""
        formula = self.trials if self.trials is not None else self.standard_error
        size = np.broadcast_to(worth(formula, found.at) if formula is not None else 1.0, len(found.rows))
        if not (np.all(np.isfinite(size)) and np.all(size > 0)):
            raise Undecided("The exercise's number of trials or standard error is not positive at some points.")
        return size

    def _sample(self, values: Numbers, true: Numbers, found: Outputs) -> Sample:
        """The numbers beside their distribution. Raises `Undecided` where that is none."""
        size = self._size(found)
        if not np.all(np.isfinite(true)):
            raise Undecided("The exercise's true value is no number at some points.")
        if self.standard_error is not None:
            return of_spread(values, true, size)
        if not np.all((true > 0) & (true < 1)):
            raise Undecided("The exercise's true share does not lie between 0 and 1.")
        return of_share(values, true, np.rint(size))

    def _findings(self, sample: Sample) -> Finding | None:
        return next(findings(sample, self.false_alarm, alike_only=self.to is None), None)

    def _mistake(self, found: Outputs, true: Numbers) -> _Mistake | None:
        values = _values(found)
        if self.to is None and np.ptp(values) == 0:
            same = say(SAID["same_every_time"], value=shown(values[0]), count=len(values))
            return _Mistake("same_every_time", same)
        if self.to is None and self.trials is not None and not 0 < true[0] < 1:
            return None  # no shares, and so nothing is known of how they scatter
        sample = self._sample(values, true, found)
        told = self._findings(sample)
        if told is not None and self.trials is not None and told.kind in ("too_far", "same_every_time"):
            for kind, other in _otherwise(values, sample.trials):
                if self._findings(self._sample(other, true, found)) is None:
                    return _Mistake(kind, say(OTHERWISE[kind]))
        if self.to is not None and self.trials is not None and (told is None or told.kind == "too_far"):
            whole = whole_counts(values, sample.trials)
            if not whole.all():
                return _Mistake("no_share", _share(found, values, sample.trials, int(np.argmin(whole))))
        if told is None:
            return None
        sentence = say(
            SAID[told.kind],
            where=_where(found, told.index),
            value=shown(values[told.index]),
            errors=f"{abs(told.errors):.2g}" if abs(told.errors) < 100 else f"{abs(told.errors):.0f}",
            side=say("too high") if told.errors > 0 else say("too low"),
            count=len(values),
        )
        return _Mistake(told.kind, sentence)

    def _praise(self, found: Outputs, true: Numbers) -> str:
        if self.to is None:
            return say("The {count} results differ as chance has it.", count=len(found.rows))
        sample = self._sample(_values(found), true, found)
        errors = f"{np.max(np.abs(sample.scores)):.1f}"
        if len(sample.scores) == 1:
            return say("That is right: {errors} standard errors from the true value.", errors=errors)
        return say(
            "Right at all {count} points: none lies more than {errors} standard errors from the true value.",
            count=len(sample.scores),
            errors=errors,
        )


@dataclass(frozen=True)
class _Mistake:
    slug: str | None
    sentence: str


def _no_number(found: Outputs) -> _Mistake | None:
    """The first result that is not one real number."""
    for index, row in enumerate(found.rows):
        fit = row if isinstance(row, Reason) else fitted(row, ())
        if not isinstance(fit, Reason) and (np.iscomplexobj(fit) or not np.isfinite(fit)):
            fit = Reason(f"gives {shown(complex(fit))}" if found.names else f"is {shown(complex(fit))}")
        if isinstance(fit, Reason):
            subject = f"At {place(found.names, found.inputs[index])} your function" if found.names else "Your answer"
            return _Mistake(None, f"{subject} {fit.text}{'' if fit.text.endswith('?') else '.'}")
    return None


def _values(found: Outputs) -> Numbers:
    """The numbers, where there is one a point."""
    return np.array([float(row.reshape(())) for row in found.rows if not isinstance(row, Reason)])


def _otherwise(values: Numbers, trials: Numbers) -> list[tuple[str, Numbers]]:
    """What the shares would be, were the numbers something else."""
    return [("percent", values / 100), ("count", values / trials), ("complement", 1 - values)]


def _where(found: Outputs, index: int) -> str:
    if not found.names:
        return say("Your answer")
    return say("At {place} your result", place=place(found.names, found.inputs[index]))


def _share(found: Outputs, values: Numbers, trials: Numbers, index: int) -> str:
    return say(
        SHARE,
        where=_where(found, index),
        value=shown(values[index]),
        trials=shown(trials[index]),
        product=shown(values[index] * trials[index]),
    )
