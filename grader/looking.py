"""What to look at in a submission, and what was seen there: requests to the sandbox, and its replies as values."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from grader import transport
from grader.formulas import free_names
from grader.inputs import Drawn, draw
from grader.model import Check, Exercise, Function, Run, Submission, Target, Variable
from grader.sandbox.client import Reply
from grader.values import Calls, Candidates, Fault, Record, Text, Value

LONGEST_OUTPUT = 100_000


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
    asked = [_ask(look, attributes) for look in looks if look.in_sandbox]
    return {"looks": asked, "contract": sorted(exercise.contract)}


def _name(target: Target) -> str:
    return str(getattr(target, "function", getattr(target, "variable", "")))


def _ask(look: Look, attributes: dict[str, list[str]]) -> dict[str, Any]:
    match look.target:
        case Variable(variable=name):
            return {"kind": "variable", "name": name}
        case Function() as target if look.drawn is not None:
            return {
                "kind": "function",
                "name": target.function,
                "given": list(target.given),
                "attributes": {name: attributes.get(name, []) for name in target.given},
                "parameters": [(free_names(formula) or ("_",))[0] for formula in target.of],
                "arguments": [list(point) for point in look.drawn.arguments],
                "pass_as": target.pass_as,
            }
        case _:
            return {"kind": "figures"}


def run_of(reply: Reply, confinement: tuple[str, ...]) -> Run:
    """How the file ran: by its own report, or by how its process ended."""
    fault: Fault | None
    if reply.frames:
        report = transport.load(reply.frames[0])
        ran = report.get("ran", ...)
        decoded = None if ran is None else transport.decode(ran)
        fault = decoded if decoded is None or isinstance(decoded, Fault) else Fault("garbled")
    else:
        fault = _ended(reply)
    return Run(fault, _text(reply.stdout), _text(reply.stderr), reply.seconds, confinement)


def seen_of(looks: Sequence[Look], reply: Reply, run: Run, submission: Submission) -> list[Value | Fault]:
    """What was seen for each look, in their order; the source and the output need no process."""
    if submission.fault is not None:
        return [submission.fault] * len(looks)
    answers = _answers(reply)
    nothing = _ended(reply) if reply.frames or run.fault is None else run.fault
    positions = iter(range(len(looks)))
    values: list[Value | Fault] = []
    for look in looks:
        if not look.in_sandbox:
            whole = getattr(look.target, "whole", "")
            values.append(Text(_text(submission.source) if whole == "source" else run.stdout))
            continue
        value = answers.get(next(positions), nothing)
        values.append(_with_points(value, look.drawn))
    return values


def by_check(looks: Sequence[Look], values: Sequence[Value | Fault]) -> list[Value | Fault]:
    """One value a check: where it has several targets, a record of them."""
    grouped: dict[str, list[Value | Fault]] = {}
    checks = {look.check.id: look.check for look in looks}
    for look, value in zip(looks, values, strict=True):
        grouped.setdefault(look.check.id, []).append(value)
    return [
        parts[0] if list(checks[name].targets) == [""] else Record(tuple(checks[name].targets), tuple(parts))
        for name, parts in grouped.items()
    ]


def _answers(reply: Reply) -> dict[int, Value | Fault]:
    """The first answer to each look; a second one to the same look is not listened to."""
    answers: dict[int, Value | Fault] = {}
    for frame in reply.frames[1:]:
        message = transport.load(frame)
        position = message.get("look")
        if isinstance(position, int) and position not in answers:
            answers[position] = transport.decode(message.get("value"))
    return answers


def _with_points(value: Value | Fault, drawn: Drawn | None) -> Value | Fault:
    """Put beside a function's results the points they belong to, which the reply does not hold."""
    match value:
        case Calls() if drawn is not None:
            if value.results and len(value.results) != len(drawn.inputs):
                return Fault("garbled", "not one result a point")
            return replace(value, names=drawn.names, inputs=drawn.inputs, arguments=drawn.arguments)
        case Candidates():
            return replace(value, values=tuple(_with_points(item, drawn) for item in value.values))
        case Calls():
            return Fault("garbled", "calls where none were asked")
        case _:
            return value


def _ended(reply: Reply) -> Fault:
    """Why there is no answer, from how the process ended."""
    match reply.end:
        case "time" | "output" | "files":
            return Fault(reply.end)
        case "reply":
            return Fault("too_large", "more than a reply may hold")
        case "died" if reply.signal in (signal.SIGXCPU, signal.SIGKILL):
            return Fault("time")
        case "died" if reply.signal:
            return Fault("exited", f"signal {reply.signal}, {signal.strsignal(reply.signal)}")
        case "died":
            return Fault("exited")
        case _:
            return Fault("garbled", "no answer to what was asked")


def _text(content: bytes) -> str:
    return content[:LONGEST_OUTPUT].decode("utf-8", "replace")
