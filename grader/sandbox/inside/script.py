"""Run a submission's file as `__main__` and say how it ended."""

from __future__ import annotations

import builtins
import mmap
import sys
import traceback
from types import ModuleType
from typing import Any

from grader.sandbox.inside import encode, raised
from grader.sandbox.inside.clock import Overrun

LONGEST_DETAIL = 2000
WITH_DETAILS = ("raised", "time", "memory")
"""Reasons of which more is told than the line."""
RESERVE_BYTES = 2**25
"""Of the memory that a submission may map, kept back while its file runs: what is full can say that it is."""

_sources: dict[str, bytes] = {}
"""The submission's, by its path."""


def prepare(path: str) -> ModuleType:
    """Make the module that the file will run as, and set the interpreter up as for a script."""
    module = ModuleType("__main__")
    module.__file__ = path
    vars(module)["__builtins__"] = builtins
    sys.modules["__main__"] = module
    sys.argv = [path]
    sys.path.insert(0, path.rpartition("/")[0])
    return module


def run(source: bytes, path: str, module: ModuleType) -> dict[str, Any] | None:
    """Run `source` as `module`, whose names stay whatever happens; return the fault that stopped it or None."""
    try:
        with open(path, "wb") as file:
            file.write(source)
        _sources[path] = source
        code = compile(source, path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:
        return syntax_fault(error)
    except OSError as error:
        return {"kind": "fault", "reason": "files", "detail": str(error)}
    reserve = _reserve()
    try:
        try:
            exec(code, vars(module))
        finally:
            reserve.close()
    except SystemExit as error:
        return None if _is_success(error.code) else fault(error, path)
    except BaseException as error:
        return fault(error, path)
    return None


def _reserve() -> mmap.mmap:
    """Hold memory back until it is closed, for telling how the file ended; hardly any where there is no more."""
    try:
        return mmap.mmap(-1, RESERVE_BYTES)
    except (OSError, MemoryError):
        return mmap.mmap(-1, mmap.PAGESIZE)


def _is_success(code: object) -> bool:
    """Whether a program that exits with this code has ended well; it may be any object."""
    return code is None or (type(code) in (int, bool) and code == 0)


def syntax_fault(error: BaseException) -> dict[str, Any]:
    """Say where a file stops being Python."""
    line, column = getattr(error, "lineno", None) or 0, getattr(error, "offset", None) or 0
    detail = getattr(error, "msg", None) or str(error) or type(error).__name__
    return {
        "kind": "fault",
        "reason": "syntax",
        "detail": str(detail)[:LONGEST_DETAIL],
        "line": line,
        "raised": {"types": raised.classes(error), "columns": [max(column - 1, 0), 0]},
    }


def fault(error: BaseException, path: str) -> dict[str, Any]:
    """Say what student code raised, and the innermost line of the student's own file that led there.

    To be asked where the error is caught.
    """
    line = 0
    # Not `error.__traceback__`, which an exception of the student's own class may have redefined.
    for frame, number in traceback.walk_tb(sys.exc_info()[2]):
        if frame.f_code.co_filename == path:
            line = number
    kind = type(error)
    reason = "raised"
    if issubclass(kind, Overrun):
        reason = kind.reason
    elif issubclass(kind, MemoryError):
        reason = "memory"
    elif issubclass(kind, SystemExit):
        reason = "exited"
    tree = {"kind": "fault", "reason": reason, "detail": _describe(error), "line": line}
    return {**tree, "raised": raised.told(error, path, _sources.get(path, b""))} if reason in WITH_DETAILS else tree


def _describe(error: BaseException) -> str:
    kind = type(error)
    if issubclass(kind, Overrun):
        return ""
    name = encode.type_name(error)
    try:
        text = str.__str__(str(error))  # which may be of a class of the student's own
    except BaseException:
        text = ""
    return f"{name}: {text}"[:LONGEST_DETAIL] if text else name
