"""What went wrong inside a function that was called to look at it."""

from __future__ import annotations

from grader.faults import raised
from grader.faults.nothing import without_return
from grader.faults.outline import outline
from grader.values import Calls, Fault, Value


def of_calls(name: str, seen: Value | Fault, source: str = "") -> tuple[str, int]:
    """What to say besides where a function failed at points, and the line; ("", 0) where it did not.

    The first exception of a call gets its hint; a function that gave None everywhere is told how to return.
    """
    if not isinstance(seen, Calls):
        return "", 0
    faults = [result for result in seen.results if isinstance(result, Fault)]
    if not faults and isinstance(seen.array, Fault) and not seen.results:
        faults = [seen.array]
    stopped = next((fault for fault in faults if fault.reason == "raised"), None)
    if stopped is not None:
        return raised.hint(stopped, source), stopped.line
    if gives_nothing(seen):
        block = outline(source).function(name.rpartition(".")[2])
        return without_return(name, source, faults[0].printed), block.line if block else 0
    return "", 0


def gives_nothing(seen: Value | Fault) -> bool:
    """Whether a function gave None at every point it was called at."""
    results = seen.results if isinstance(seen, Calls) else ()
    return bool(results) and all(isinstance(one, Fault) and one.reason == "none" for one in results)
