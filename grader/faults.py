"""Say to a student why nothing was seen: one sentence a fault, and what to look at next."""

from __future__ import annotations

from collections.abc import Callable

from grader.model import Run
from grader.values import Fault


def sentence(fault: Fault, run: Run | None = None) -> str:
    """Explain a fault. A missing name is put down to what stopped the run, where something did."""
    if fault.reason == "missing" and run is not None and run.fault is not None:
        return f"“{fault.name}” is not defined, because your program stopped before. {sentence(run.fault)}"
    return _SENTENCES[fault.reason](fault)


def _missing(fault: Fault) -> str:
    if not fault.name:
        return "There is nothing to look at here."
    return f"There is no “{fault.name}” in your program. Define it under exactly this name."


def _none(fault: Fault) -> str:
    if not fault.name:
        return "Here your program gives None, which is not an answer. Is there a return?"
    return f"“{fault.name}” is missing: it is None, which is not an answer. Did a function forget its return?"


def _not_callable(fault: Fault) -> str:
    name = (
        f"“{fault.name}” is asked for as a function, but yours" if fault.name else "A function is asked for, but yours"
    )
    return f"{name} cannot be called: it is {_a(fault.detail.rstrip('.'))}. Define it with def, or as a formula."


def _syntax(fault: Fault) -> str:
    return f"The file is not valid Python{_at(fault)}: {_detail(fault)}. Nothing could be run until this is mended."


def _raised(fault: Fault) -> str:
    return f"Your code stopped with an error{_at(fault)}: {_detail(fault)}."


def _exited(fault: Fault) -> str:
    detail = f" ({_detail(fault)})" if fault.detail else ""
    return f"Your program ended too early{_at(fault)}{detail}. Does it call exit() or the like?"


def _time(fault: Fault) -> str:
    return f"Your code ran out of time{_at(fault)}. Is there a loop that does not end, or one that does too much?"


def _cpu(fault: Fault) -> str:
    return f"Your code used up its processor time{_at(fault)}. Do many threads compute, or a loop too much?"


def _memory(fault: Fault) -> str:
    return f"Your code asked for more memory than it may use{_at(fault)}. Look at the sizes of your arrays."


def _output(fault: Fault) -> str:
    return f"Your program printed more than is read and was stopped{_at(fault)}. Print less, above all inside loops."


def _files(fault: Fault) -> str:
    return f"Your program wrote more files, or larger ones, than it may, and was stopped{_at(fault)}."


def _threads(fault: Fault) -> str:
    return f"Your program started more threads than it may and was stopped{_at(fault)}. Wait for some to end first."


def _figures(fault: Fault) -> str:
    return f"Your program made more figures than it may and was stopped{_at(fault)}. Is one made inside a loop?"


def _too_large(fault: Fault) -> str:
    name = f"“{fault.name}”" if fault.name else "This answer"
    detail = f" ({fault.detail})" if fault.detail else ""
    return f"{name} is larger than what is read{detail}. The answer asked for is small."


def _garbled(fault: Fault) -> str:
    name = f" of “{fault.name}”" if fault.name else ""
    return (
        f"What came back{name} could not be read. Does your program write to open files or change Python's own parts?"
    )


def _unreadable(fault: Fault) -> str:
    return f"The file could not be read: {_detail(fault)}."


def _detail(fault: Fault) -> str:
    """What is known besides, without the full stop that the sentence has."""
    return fault.detail.strip().removesuffix(".") or "no more is known"


def _at(fault: Fault) -> str:
    return f" in line {fault.line}" if fault.line > 0 else ""


def _a(noun: str) -> str:
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}" if noun else "something else"


_SENTENCES: dict[str, Callable[[Fault], str]] = {
    "missing": _missing,
    "none": _none,
    "not_callable": _not_callable,
    "syntax": _syntax,
    "raised": _raised,
    "exited": _exited,
    "time": _time,
    "cpu": _cpu,
    "memory": _memory,
    "output": _output,
    "files": _files,
    "threads": _threads,
    "figures": _figures,
    "too_large": _too_large,
    "garbled": _garbled,
    "unreadable": _unreadable,
}
