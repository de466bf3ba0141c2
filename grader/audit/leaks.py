"""Right answers in a report that does not reveal them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from datetime import date

from grader.audit.tolerances import is_tolerance
from grader.comparers.maths.evaluate import Unevaluable, evaluate
from grader.formulas import free_names, text
from grader.model import Check, Exercise, Grade, Outcome, Reveal, Strict
from grader.report import page
from grader.report.numerals import reals
from grader.values import Array, Calls, Expr, Items, Number, Record

LEAST_NODES = 4
"""Of a formula that is hardly in a text by chance."""
LEAST_LETTERS = 8
"""Of a line of the reference."""
LEAST_DIGITS = 3
"""Of a number."""
CALL = re.compile(r"[\w.]+\(.*\)")
"""Such as plt.legend(), which anybody may be advised to add."""
NUMBER = re.compile(r"(?<![\w.])[-−]?\d+\.?\d*(?:e[-+]?\d+)?")


def leaks(graded: Grade) -> list[str]:
    """What of right answers the cards of the lost checks tell, but for what is revealed and the student's own."""
    shown = page.render(graded, "failed")
    found = []
    for mark in graded.marks:
        verdict = mark.verdict
        if verdict.outcome is Outcome.PASS or revealed(verdict.check):
            continue
        own = graded.submission.source.decode()
        card = plain(card_of(shown, verdict.check.id))
        found += in_text(card, verdict.check, numbers(own + graded.exercise.statement), verdict.seen)
        found += [f"{verdict.check.id}: {line}" for line in of_the_reference(card, graded.exercise, own)]
    return found


def of_the_reference(told: str, exercise: Exercise, own: str = "") -> list[str]:
    """The lines of the reference that a text holds, but for those that the student has or was given, and bare calls."""
    given = "".join((exercise.statement + exercise.starter + own).split())
    lines = map(str.strip, exercise.reference.splitlines())
    answers = ["".join(line.removeprefix("return ").split()) for line in lines if not CALL.fullmatch(line)]
    said = "".join(told.split())
    return [line for line in answers if len(line) >= LEAST_LETTERS and line in said and line not in given]


def revealed(check: Check) -> bool:
    """Whether who is wrong is shown what is right."""
    day = check.reveal
    return day <= date.today() if isinstance(day, date) else day is Reveal.ALWAYS  # noqa: DTZ011  a local day


def in_text(told: str, check: Check, known: Iterable[str], seen: object = None) -> list[str]:
    """What of a check's right answers a text tells, but for known numbers and those of the student's answer."""
    own = {*map(float, known), *answered(seen)}
    formulas = list(formulas_in(check.compare))
    found = [f"{check.id}: {one}" for one in written(formulas) if one in "".join(told.split())]
    right = [value for formula in formulas for value in values(formula, seen)]
    for token in sorted(numbers(told)):
        if not any(is_shown(token, value) for value in own):
            found += [f"{check.id}: {token}" for value in right if is_shown(token, value)]
    return list(dict.fromkeys(found))


def answered(seen: object) -> Iterator[float]:
    """The numbers in a student's answer, and the points it was called at."""
    match seen:
        case Number(value=number):
            yield from (number.real, number.imag) if isinstance(number, complex) else (float(number),)
        case Array():
            yield from reals(seen)
        case Items(values=parts) | Record(values=parts):
            yield from (number for part in parts for number in answered(part))
        case Calls():
            yield from (number for point in (*seen.inputs, *seen.arguments) for number in point)
            yield from (number for part in (*seen.results, seen.array) for number in answered(part))
            if seen.formula is not None:
                yield from (number for formula in (seen.formula,) for number in values(formula, seen))


def card_of(shown: str, check: str) -> str:
    """The part of a page that is about one check."""
    start = shown.index(f'id="check-{check}"')
    ends = [
        place for place in (shown.find(mark, start) for mark in ('<details class="card', "</section>")) if place > 0
    ]
    return shown[start : min(ends)]


def plain(markup: str) -> str:
    """The text of a page."""
    return html.unescape(re.sub(r"<[^>]*>", " ", markup))


def numbers(words: str, least: int = LEAST_DIGITS) -> set[str]:
    """The numbers of a text with as many digits as say something."""
    return {one.replace("−", "-") for one in NUMBER.findall(words) if len(digits(one)) >= least}


def digits(token: str) -> str:
    """Its significant ones."""
    return re.sub(r"e.*|\D", "", token).strip("0")


def formulas_in(thing: object) -> Iterator[Expr]:
    """The formulas in the fields of a comparer."""
    if isinstance(thing, Expr):
        yield thing
    elif isinstance(thing, Items):
        yield from (formula for part in thing.values for formula in formulas_in(part))
    elif isinstance(thing, (list, tuple)):
        yield from (formula for part in thing for formula in formulas_in(part))
    elif isinstance(thing, Strict):
        for name in type(thing).model_fields:
            if not is_tolerance(name):
                yield from formulas_in(getattr(thing, name))


def written(formulas: Iterable[Expr]) -> set[str]:
    """As they may be written, without blanks."""
    return {"".join(text(one).split()) for one in formulas if len(one.nodes) >= LEAST_NODES and free_names(one)}


def values(formula: Expr, seen: object) -> list[float]:
    """What a formula is worth, by itself or at the points of the calls."""
    calls = next(
        (part for part in (seen.values if isinstance(seen, Record) else (seen,)) if isinstance(part, Calls)), None
    )
    points = [dict(zip(calls.names, point, strict=True)) for point in calls.inputs] if calls else [{}]
    try:
        return [float(evaluate(formula, point)) for point in points]
    except (Unevaluable, TypeError, ValueError):
        return []


def is_shown(token: str, value: float) -> bool:
    """Whether a number in a text is this one, rounded to the digits that are shown."""
    shown = float(token)
    return bool(shown) and abs(shown - value) <= 0.6 * abs(value) * 10.0 ** (1 - len(digits(token)))
