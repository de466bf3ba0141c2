"""What to look at in a submission, and what was seen there: requests to the sandbox, and its replies as values."""

from __future__ import annotations

import signal
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count, islice
from typing import Any

from grader import transport
from grader.formulas import free_names
from grader.inputs import Drawn, draw
from grader.model import Check, Exercise, Function, Run, Submission, Target, Variable, Whole
from grader.sandbox import policy
from grader.sandbox.reply import Reply
from grader.submissions import text
from grader.values import Calls, Candidates, Fault, Figures, Items, Record, Text, Value

LONGEST_OUTPUT = 2**20
"""Bytes of stdout and of stderr that are judged and shown."""
CPU_TIME_USED_UP = getattr(signal, "SIGXCPU", None)
"""The signal, where the platform has it."""


@dataclass(frozen=True)
class Look:
    """One target of one check, and the points drawn for it."""

    check: Check
    target: Target
    drawn: Drawn | None = None

    @property
    def in_sandbox(self) -> bool:
        """Whether it takes the student's process to see it."""
        return isinstance(self.target, Variable | Function) or self.target.whole == "figures"


def plan(submission: Submission, exercise: Exercise) -> list[Look]:
    """All targets of all checks in order, with points drawn for the functions."""
    return [
        Look(check, target, draw(submission, exercise, check, target) if isinstance(target, Function) else None)
        for check in exercise.checks
        for target in check.targets.values()
    ]


def request(looks: Sequence[Look], exercise: Exercise) -> dict[str, Any]:
    """The message to the child, which needs the points and no answers."""
    attributes: dict[str, list[str]] = {}
    for look in looks:
        name, _, rest = _name(look.target).partition(".")
        if rest:
            attributes.setdefault(name, []).append(rest.split(".", maxsplit=1)[0])
    asked = [_ask(look, attributes, exercise.integers) for look in looks if look.in_sandbox]
    return {"looks": asked, "contract": sorted(exercise.contract)}


def _name(target: Target) -> str:
    return str(getattr(target, "function", getattr(target, "variable", "")))


def _ask(look: Look, attributes: dict[str, list[str]], integers: tuple[str, ...]) -> dict[str, Any]:
    match look.target:
        case Variable(variable=name):
            return {"kind": "variable", "name": name}
        case Function() as target if look.drawn is not None:
            return {
                "kind": "function",
                "name": target.function,
                "given": list(target.given),
                "attributes": {name: attributes.get(name, []) for name in target.given},
                "parameters": [(free_names(formula) or ("_",))[0] for formula in target.formulas],
                "arguments": [_in_vectors(point, target) for point in look.drawn.arguments],
                "pass_as": target.pass_as,
                "one_by_one": not set(integers).isdisjoint(look.drawn.names),
            }
        case _:
            return {"kind": "figures"}


def _in_vectors(point: Sequence[float], target: Function) -> list[float | list[float]]:
    """The arguments of one call: the numbers of a vector as a list."""
    numbers = iter(point)
    return [list(islice(numbers, len(one.values))) if isinstance(one, Items) else next(numbers) for one in target.of]


def run_of(reply: Reply, confinement: tuple[str, ...]) -> Run:
    """How the file ran: by its own report, or by how its process ended; a budget that stopped it goes before."""
    fault = _reported(reply.frames[0]) if reply.frames else _ended(reply)
    if reply.overrun is not None:
        fault = Fault(reply.overrun, line=fault.line if fault else 0)
    return Run(fault, _text(reply.stdout), _text(reply.stderr), reply.seconds, confinement)


def _reported(frame: bytes) -> Fault | None:
    report = transport.load(frame)
    if report.get("ran", "") is None:
        return None
    fault = transport.decode(report.get("ran"))
    return fault if isinstance(fault, Fault) else Fault("garbled")


def seen_of(looks: Sequence[Look], reply: Reply, run: Run, submission: Submission) -> list[Value | Fault]:
    """What was seen for each look, in their order; the source and the output need no process."""
    if submission.fault is not None:
        return [submission.fault] * len(looks)
    answers = _answers(reply, most=len(looks))
    nothing = _ended(reply) if reply.frames or run.fault is None else run.fault
    whole = {"source": text(submission.source), "stdout": run.stdout}
    positions = count()
    return [
        _fitting(answers.get(next(positions), nothing), look)
        if look.in_sandbox
        else Text(whole[getattr(look.target, "whole", "")])
        for look in looks
    ]


def by_check(looks: Sequence[Look], values: Sequence[Value | Fault]) -> list[Value | Fault]:
    """One value a check: where it has several targets, a record of them."""
    parts: dict[str, list[Value | Fault]] = {}
    for look, value in zip(looks, values, strict=True):
        parts.setdefault(look.check.id, []).append(value)
    checks = {look.check.id: look.check for look in looks}
    return [
        Record(tuple(check.targets), tuple(parts[name])) if isinstance(check.look_at, Mapping) else parts[name][0]
        for name, check in checks.items()
    ]


def _answers(reply: Reply, most: int) -> dict[int, Value | Fault]:
    """The first answer to each look; a second one to the same look is not listened to."""
    answers: dict[int, Value | Fault] = {}
    for frame in reply.frames[1:]:
        message = transport.load(frame)
        position = message.get("look")
        if type(position) is int and 0 <= position < most and position not in answers:
            answers[position] = transport.decode(message.get("value"))
    return answers


def _fitting(value: Value | Fault, look: Look) -> Value | Fault:
    """The value, where it is of a kind that is sent for this target; a function's with the points drawn for it."""
    match look.target, value:
        case _, Fault():
            return value
        case Function(), Calls() if look.drawn is not None:
            return _with_points(value, look.drawn)
        case Variable() | Function(), Candidates() if len(value.values) <= policy.MOST_CANDIDATES:
            return replace(value, values=tuple(_fitting(item, look) for item in value.values))
        case Variable(), _ if not isinstance(value, Calls | Figures | Record | Candidates):
            return value
        case Whole(), Figures():
            return value
    return Fault("garbled", f"{value.kind} where something else was asked for")


def _with_points(calls: Calls, drawn: Drawn) -> Value | Fault:
    """Put beside a function's results the points they belong to, which the reply does not hold."""
    in_one_call = calls.array is not None and not calls.results
    if calls.formula is None and not in_one_call and len(calls.results) != len(drawn.inputs):
        return Fault("garbled", "not one result a point")
    return replace(calls, names=drawn.names, inputs=drawn.inputs, arguments=drawn.arguments, shared=drawn.shared)


def _ended(reply: Reply) -> Fault:
    """Why there is no answer, from how the process ended."""
    match reply.end:
        case "time" | "cpu" | "output" | "files" | "threads":
            return Fault(reply.end, line=reply.line)
        case "reply":
            return Fault("too_large", "more than a reply may hold")
        case "died" if reply.signal == CPU_TIME_USED_UP:
            return Fault("cpu")
        case "died" if reply.signal:
            return Fault("exited", f"signal {reply.signal}, {signal.strsignal(reply.signal)}")
        case "died":
            return Fault("exited")
        case _:
            return Fault("garbled", "no answer to what was asked")


def _text(content: bytes) -> str:
    return content[:LONGEST_OUTPUT].decode("utf-8", "replace")
