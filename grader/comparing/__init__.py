"""Compare formulas that other tools send, a case a line: each is answered within its deadline, whatever it holds."""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from grader import comparers, deadline
from grader.comparers.maths.literals import as_written
from grader.comparing import cases
from grader.comparing.arguments import options
from grader.comparing.cases import Misuse, modes
from grader.errors import Undecided
from grader.formulas import FormulaError
from grader.model import Comparer

__all__ = ["SECONDS", "answers", "compared", "modes", "options", "written"]

SECONDS = 5.0
"""Wall clock of one case."""


@dataclass(frozen=True)
class Answer:
    """Whether the student's formula is right, and how that is known; the keys of an answer in JSON."""

    equal: bool | None
    """None where it is not known; the message says why."""
    how: str
    """As in `Judgement`, or the mode's name where it has but one way; "empty" where there is no answer. Where it is
    not known: "undecided", "deadline", "unreadable" (the student's formula), "error" (the case) or "failed" (ours)."""
    message: str
    diagnosis: str | None = None

    def to(self, case: Mapping[str, Any], started: float) -> dict[str, Any]:
        """The answer to a case that came in at `started`, in seconds of `time.perf_counter`."""
        return {
            "id": case.get("id"),
            "equal": self.equal,
            "how": self.how,
            "message": self.message.encode(errors="replace").decode(),  # it may quote half a character
            "diagnosis": self.diagnosis,
            "seconds": round(time.perf_counter() - started, 6),
        }


def compared(case: Mapping[str, Any]) -> dict[str, Any]:
    """The answer to a case, in this process and without a deadline. Says in it what is wrong with the case."""
    started = time.perf_counter()
    try:
        answer = _judged(case)
    except Misuse as error:
        answer = Answer(None, "error", str(error))
    except Undecided as error:
        answer = Answer(None, "undecided", str(error))
    except MemoryError:
        answer = Answer(None, "failed", "The comparison failed: it takes more memory than is allowed.")
    except Exception as error:  # noqa: BLE001 - a fault of ours is no student's, and no other case's
        answer = Answer(None, "failed", f"The comparison failed: {type(error).__name__}: {error}")
    return answer.to(case, started)


_NEEDED_BY_SOME = "grader.comparers.maths.expressions"
"""What reads and writes SymPy's objects, and so imports SymPy."""


def answers(lines: Iterable[str | bytes], seconds: float = SECONDS, *, warm: bool = True) -> Iterator[dict[str, Any]]:
    """The answers to cases, each a JSON object a line, in their order; blank lines have none.

    A line is answered before the next one is read. Each case is compared in a process of its own memory, which
    is ended where the case takes longer than `seconds`, and replaced. `warm` imports at once what only some cases
    need: for many cases.
    """
    process = deadline.Expendable(_done, seconds)
    if warm:
        importlib.import_module(_NEEDED_BY_SOME)
    try:
        for line in lines:
            if case := line.strip():
                yield _answer(case.encode(errors="surrogatepass") if isinstance(case, str) else case, process, seconds)
    finally:
        process.renew()


def written(answer: Mapping[str, Any]) -> str:
    """An answer as one line of JSON, all ASCII. An `id` that cannot be written is null."""
    try:
        return json.dumps(answer, allow_nan=False)
    except (ValueError, RecursionError):
        return json.dumps({**answer, "id": None})


def _judged(case: Mapping[str, Any]) -> Answer:
    comparer = cases.comparer(case)
    try:
        seen = cases.student(case)
    except FormulaError as error:
        return Answer(None, "unreadable", f"The student's formula cannot be read. {error}")
    if seen is None:
        return Answer(False, "empty", "There is no answer.")
    with as_written():
        judgement = comparer.judge(seen)
    right = judgement.credit >= 1
    return Answer(right, judgement.how or case["compare"], judgement.message, None if right else judgement.diagnosis)


def _answer(line: bytes, process: deadline.Expendable, seconds: float) -> dict[str, Any]:
    started = time.perf_counter()
    try:
        case = cases.case(line)
    except Misuse as error:
        return Answer(None, "error", str(error)).to({}, started)
    with suppress(Misuse):  # which the process finds too, and answers
        _get_ready(cases.mode(case), process)
    started = time.perf_counter()
    try:
        result = process.run(line)
    except OSError as error:  # no process could be started
        return Answer(None, "failed", f"The comparison failed: {error}.").to(case, started)
    if not isinstance(result, deadline.Overrun):
        return {"id": case.get("id"), **json.loads(result)}
    if result.reason == deadline.TOO_LONG:
        return Answer(None, "deadline", f"The comparison took longer than {seconds:g} s.").to(case, started)
    return Answer(None, "failed", f"The comparison failed: {result.detail or 'its process crashed'}.").to(case, started)


def _get_ready(kind: type[Comparer], process: deadline.Expendable) -> None:
    """Have a process that has imported what the mode needs: imports take none of a case's time."""
    if not set(kind.imports_late) <= set(sys.modules):
        comparers.get_ready([kind])
        process.renew()


def _done(line: bytes) -> bytes:
    """Be the process: the answer to a line, without its id."""
    answer = compared(cases.case(line))
    del answer["id"]
    return written(answer).encode()
