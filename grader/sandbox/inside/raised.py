"""What can be told of an exception as plain data: its classes, where it came from, and what the failing line names.

Nothing here calls what a student's class defines: types are asked by `type`, their parts by their own dictionaries.
"""

from __future__ import annotations

import builtins
import difflib
import functools
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from types import CodeType, FrameType, ModuleType, TracebackType
from typing import Any

from grader.sandbox.inside import clock

MOST_FRAMES, MOST_THINGS, MOST_TYPES, MOST_NEAR = 12, 8, 12, 3
FIRST_FRAMES = 2
LONGEST_NAME = 80
LONGEST_LINE = 1_000
MOST_NAMES = 5_000
"""That are searched for a similar one."""
MOST_DIMENSIONS = 8
SIMILAR = 0.6

Tree = dict[str, Any]
Place = tuple[FrameType, int, int]
"""A call under way, its line, and the instruction it is at."""

_NAME = re.compile(r"(?<![\w.])[^\W\d]\w*(?:\.[^\W\d]\w*)*")
_IN_QUOTES = re.compile(r"'([^']{1,80})'")
_MRO = type.__dict__["__mro__"].__get__
_NAME_OF = type.__dict__["__name__"].__get__
_MODULE_OF = type.__dict__["__module__"].__get__
_MISSING = object()


def told(error: BaseException, path: str, source: bytes = b"") -> Tree:
    """Tell what is known of an exception, to be asked where it is caught; less where asking fails."""
    tree: Tree = {"types": classes(error)}
    places = _places(path)
    for tell in (_frames, _lookup, _things):
        with suppress(BaseException):  # a trap of the student's own: nothing told is better than no answer
            tree.update(tell(error, places, source))
    return tree


def classes(error: BaseException) -> list[str]:
    """The names of an exception's class and of those it derives from, to `Exception`."""
    names = [_class_name(cls) for cls in _MRO(type(error))]
    return names[: names.index("BaseException")][:MOST_TYPES] if "BaseException" in names else names[:MOST_TYPES]


def _places(path: str) -> list[Place]:
    """The student's own calls, outermost first."""
    # Not `error.__traceback__`, which an exception of the student's own class may have redefined.
    found = []
    step: TracebackType | None = sys.exc_info()[2]
    while step is not None:
        if step.tb_frame.f_code.co_filename == path:
            found.append((step.tb_frame, step.tb_lineno, step.tb_lasti))
        step = step.tb_next
    return found


def _frames(_error: BaseException, places: list[Place], _source: bytes) -> Tree:
    if len(places) > MOST_FRAMES:
        places = places[:FIRST_FRAMES] + places[FIRST_FRAMES - MOST_FRAMES :]
    frames = [{"line": line, "function": _function_name(frame.f_code)} for frame, line, _ in places]
    return {"frames": frames}


def _function_name(code: CodeType) -> str:
    return "" if code.co_name == "<module>" else code.co_name[:LONGEST_NAME]


# --- What was looked for and not there ---------------------------------------------------------------


def _lookup(error: BaseException, places: list[Place], _source: bytes) -> Tree:
    """The name that is not there, and names like it that are."""
    for kind, look in _LOOKUPS:
        if issubclass(type(error), kind):
            return look(error, places)
    return {}


def _name_error(error: Any, places: list[Place]) -> Tree:
    name = _attribute(error, NameError, "name") or _quoted(error)
    names: list[str] = []
    if places:
        frame = places[-1][0]
        names = [*frame.f_locals, *frame.f_globals, *vars(builtins)]
    return {"name": name[:LONGEST_NAME], "near": _near(name, names)}


def _attribute_error(error: Any, _places: list[Place]) -> Tree:
    name = _attribute(error, AttributeError, "name") or ""
    owner = AttributeError.__dict__["obj"].__get__(error)
    if not name or owner is None:
        return {"name": name[:LONGEST_NAME]}
    return {"name": name[:LONGEST_NAME], "owner": _thing("", owner), "near": _near(name, _attributes(owner))}


def _import_error(error: Any, _places: list[Place]) -> Tree:
    if issubclass(type(error), ModuleNotFoundError):
        return {"name": (_attribute(error, ImportError, "name") or _quoted(error))[:LONGEST_NAME]}
    module = sys.modules.get(_attribute(error, ImportError, "name") or "")
    name = _quoted(error)
    return {"name": name[:LONGEST_NAME], "near": _near(name, vars(module) if module else ())}


def _os_error(error: Any, _places: list[Place]) -> Tree:
    name = OSError.__dict__["filename"].__get__(error)
    return {"name": str.__str__(name)[:LONGEST_NAME]} if issubclass(type(name), str) else {}


def _key_error(error: Any, places: list[Place]) -> Tree:
    arguments = BaseException.__dict__["args"].__get__(error)
    key = arguments[0] if len(arguments) == 1 else None
    if type(key) is not str or not places:
        return {}
    frame = places[-1][0]
    keys = [each for thing in frame.f_locals.values() for each in _keys(thing)]
    return {"name": key[:LONGEST_NAME], "near": _near(key, keys)}


_LOOKUPS: tuple[tuple[type[BaseException], Callable[[Any, list[Place]], Tree]], ...] = (
    (NameError, _name_error),
    (AttributeError, _attribute_error),
    (ImportError, _import_error),
    (OSError, _os_error),
    (KeyError, _key_error),
)


def _attribute(error: Any, cls: type, name: str) -> str:
    """A field of Python's own exceptions, past properties that a class of the student's may have in its place."""
    found = cls.__dict__[name].__get__(error)
    return str.__str__(found) if issubclass(type(found), str) else ""


def _quoted(error: BaseException) -> str:
    """The first name in quotes, where the exception has no field for it."""
    arguments = BaseException.__dict__["args"].__get__(error)
    found = _IN_QUOTES.search(arguments[0][:LONGEST_LINE]) if arguments and type(arguments[0]) is str else None
    return found[1] if found else ""


def _keys(thing: Any) -> Iterable[str]:
    if type(thing) is dict:
        return [key for key in thing if type(key) is str]
    return [key for key in thing.columns if type(key) is str] if _class_name(type(thing)) == "DataFrame" else ()


def _attributes(thing: Any) -> Iterator[str]:
    for cls in _MRO(thing if issubclass(type(thing), type) else type(thing)):
        yield from type.__dict__["__dict__"].__get__(cls)
    with suppress(AttributeError, TypeError):
        yield from object.__getattribute__(thing, "__dict__")


def _near(name: str, names: Iterable[Any]) -> list[str]:
    there: dict[str, None] = {}
    for _, each in zip(range(MOST_NAMES), names, strict=False):
        if type(each) is str and len(each) <= LONGEST_NAME and each != name and (name[:1] == "_" or each[:1] != "_"):
            there[each] = None
    lower = {each.lower(): each for each in reversed(there)}
    close = [lower[name.lower()]] if name.lower() in lower else []
    close += difflib.get_close_matches(name, there, n=MOST_NEAR, cutoff=SIMILAR)
    return list(dict.fromkeys(close))[:MOST_NEAR]


# --- What the failing line names ---------------------------------------------------------------------


def _things(error: BaseException, places: list[Place], source: bytes) -> Tree:
    if not places:
        return {}
    frame, line, instruction = places[-1]
    text = _line(source, line)
    start, end = _columns(frame.f_code, line, instruction, text)
    if len(text) > LONGEST_LINE:
        return {}
    names = _NAME.findall(text)
    if issubclass(type(error), (MemoryError, clock.Overrun)):  # what grows is what a method is called on
        names += [name.rpartition(".")[0] for name in names if "." in name]
    named = dict.fromkeys(names)
    things = [_thing(name, found) for name in named if (found := _found(name, frame)) is not _MISSING]
    return {"columns": [start, end], "things": things[:MOST_THINGS]}


@functools.lru_cache(maxsize=1)
def _lines(source: bytes) -> list[bytes]:
    return source.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")


def _line(source: bytes, line: int) -> str:
    lines = _lines(source)
    return lines[line - 1].decode("utf-8", "replace").lstrip("\ufeff") if 0 < line <= len(lines) else ""


def _columns(code: CodeType, line: int, instruction: int, text: str) -> tuple[int, int]:
    """The characters of the line that the instruction stands for, as Python marks them (PEP 657)."""
    for place, (first, last, start, end) in enumerate(code.co_positions()):
        if place == instruction // 2 and first == line and start is not None and end is not None:
            whole = text.encode()
            until = len(whole[:end].decode("utf-8", "replace")) if last == first else 0
            return len(whole[:start].decode("utf-8", "replace")), until
    return 0, 0


def _found(dotted: str, frame: FrameType) -> Any:
    """What a name stands for there; of attributes only those that are plainly held."""
    first, *rest = dotted.split(".")
    scopes = (frame.f_locals, frame.f_globals, vars(builtins))
    thing = next((scope[first] for scope in scopes if first in scope), _MISSING)
    for attribute in rest:
        if thing is _MISSING:
            break
        try:
            held = object.__getattribute__(thing, "__dict__")
        except (AttributeError, TypeError):
            return _MISSING
        thing = held.get(attribute, _MISSING)
    return thing


def _thing(name: str, thing: Any) -> Tree:
    if not name and issubclass(type(thing), ModuleType):
        name = str(ModuleType.__getattribute__(thing, "__dict__").get("__name__", name))
    tree: Tree = {"name": name[:LONGEST_NAME], "type": _class_name(type(thing)), "library": _library(type(thing))}
    shape = _shape(thing)
    if shape is not None and len(shape) <= MOST_DIMENSIONS:
        tree["shape"] = shape
    if tree["type"] == "ndarray" and tree["library"] == "numpy":
        tree["dtype"] = str(thing.dtype)[:LONGEST_NAME]
    return tree


def _shape(thing: Any) -> list[int] | None:
    cls = type(thing)
    if cls in (list, tuple, str, dict, set, range):
        return [len(thing)]
    library, name = _library(cls), _class_name(cls)
    if library == "numpy" and name in ("ndarray", "matrix", "MaskedArray"):
        return [int(size) for size in thing.shape]
    if (library == "pandas" and name in ("Series", "DataFrame", "Index")) or (library == "sympy" and "Matrix" in name):
        return [int(size) for size in thing.shape]
    return None


def _class_name(cls: type) -> str:
    return str.__str__(_NAME_OF(cls))[:LONGEST_NAME]


def _library(cls: type) -> str:
    """The top-level package of a class; what a student derived from a library's is the student's."""
    module = _MODULE_OF(cls)
    return str.__str__(module).partition(".")[0][:LONGEST_NAME] if issubclass(type(module), str) else ""
