"""Cases as other tools send them: from JSON to a comparer and a value, with a sentence for whatever is wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Annotated, Any, Literal, Self, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from grader.comparers import find, find_all, names
from grader.errors import Undecided
from grader.formulas import FormulaError, parse
from grader.model import Comparer
from grader.values import Expr, Flag, Items, Text, Value

ALWAYS = ("domain", "symbols", "functions")
"""Options of every mode."""
MOST_DIGITS = 4_000
"""Of an integer in JSON; one with more is taken for the text of a formula, which says what is wrong with it."""
MOST_COMPLAINTS = 3
_EXCERPT = 30
"""Characters shown on either side of the place where a formula cannot be read."""
_SENT = frozenset({"expr", "number", "items", "array", "flag", "text"})
"""The kinds of value that can be written in JSON."""
_CONSTANTS = {"NaN": "nan", "Infinity": "oo", "-Infinity": "-oo"}
"""What is no JSON, but written by Python's `json`, as formulas."""


class Misuse(ValueError):
    """A case cannot be understood: the caller's to mend, not the student's."""


class Decimal(float):
    """A decimal number of a JSON text that is written again as it was, since its digits may be counted."""

    written: str

    def __new__(cls, written: str) -> Self:
        """Read the text of a number."""
        number = super().__new__(cls, written)
        number.written = written
        return number

    def __repr__(self) -> str:
        """The text."""
        return self.written


@cache
def modes() -> dict[str, type[Comparer]]:
    """The comparers that can judge what is written in JSON, by their names, sorted."""
    return {name: kind for name, kind in find_all().items() if kind.reads & _SENT}


def decoded(text: str | bytes) -> Any:
    """What a JSON text says; decimal numbers remember how they were written. Raises `Misuse`."""
    try:
        return json.loads(text, parse_float=Decimal, parse_int=_integer, parse_constant=_CONSTANTS.get)
    except json.JSONDecodeError as error:
        raise Misuse(f"This is not JSON: {error.msg} at column {error.pos + 1}.") from None
    except UnicodeDecodeError:
        raise Misuse("This is not JSON: it is not UTF-8.") from None
    except RecursionError:
        raise Misuse("This JSON is nested too deeply.") from None


def case(line: str | bytes) -> dict[str, Any]:
    """The case of a line. Raises `Misuse`."""
    found = decoded(line)
    if not isinstance(found, dict):
        raise Misuse("A case is a JSON object with the keys id, student, reference, compare and options.")
    return found


def mode(case: Mapping[str, Any]) -> type[Comparer]:
    """The comparer that a case names. Raises `Misuse`."""
    name = case.get("compare")
    if isinstance(name, str) and name in names() and (kind := find([name])[name]).reads & _SENT:
        return kind
    wrong = f"There is no mode {_quoted(name)}" if isinstance(name, str) else "`compare` should be the name of a mode"
    raise Misuse(f"{wrong}; {_guess(name, modes())}")


def comparer(case: Mapping[str, Any]) -> Comparer:
    """The comparer of a case, with its reference and options. Raises `Misuse`."""
    kind, options = mode(case), _options(case)
    fields = {field.alias or name: field for name, field in kind.model_fields.items()}
    known = [key for key in dict.fromkeys((*fields, *ALWAYS)) if key != "to"]
    for key in options:
        if key not in known:
            raise Misuse(f"There is no option {_quoted(key)} in {case['compare']}; {_guess(key, known)}")
    given = {key: value for key, value in options.items() if key in fields and value is not None}
    if case.get("reference") is not None:
        given["to"] = case["reference"]
    if names := Names.of(options):
        given |= {key: names.option(key, value) for key, value in given.items() if _is_formula(fields[key].annotation)}
    try:
        return kind.model_validate(given)
    except Undecided as error:  # such as the end of a range that is no number
        raise Misuse(str(error)) from None
    except ValidationError as error:
        problems = dict.fromkeys(_complaint(details, given) for details in error.errors(include_url=False))
        raise Misuse(" ".join(list(problems)[:MOST_COMPLAINTS])) from None


def student(case: Mapping[str, Any]) -> Value | None:
    """The value of the student's answer; None where it is empty. Raises `Misuse` or `FormulaError`."""
    if "student" not in case:
        raise Misuse("`student` is missing: give the student's formula.")
    written, reads = case["student"], mode(case).reads
    if written is None or (isinstance(written, str) and not written.strip()):
        return None
    if isinstance(written, bool) and "flag" in reads:
        return Flag(written)
    if isinstance(written, str) and "expr" not in reads:
        return Text(written)
    return _value(Names.of(_options(case)).read(written))


@dataclass(frozen=True)
class Names:
    """Names that mean a variable or an undefined function, whatever SymPy calls so."""

    symbols: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> Names:
        """Those of a case. Raises `Misuse`."""
        return cls(_names(options, "symbols"), _names(options, "functions"))

    def __bool__(self) -> bool:
        return bool(self.symbols or self.functions)

    def read(self, written: Any) -> Any:
        """A formula, or lists of formulas. Raises `FormulaError`, with the place marked below its message."""
        if isinstance(written, list):
            return [self.read(part) for part in written]
        if isinstance(written, bool):
            written = str(written)
        try:
            return parse(written, self.symbols, self.functions)
        except FormulaError as error:
            raise FormulaError(_pointed(error, written)) from None

    def option(self, key: str, written: Any) -> Any:
        """The same for an option or the reference. Raises `Misuse`."""
        try:
            return self.read(written)
        except FormulaError as error:
            raise Misuse(f"{_subject([key])} cannot be read. {error}") from None


def _value(read: Any) -> Value:
    return Items(tuple(map(_value, read))) if isinstance(read, list) else read


def _options(case: Mapping[str, Any]) -> Mapping[str, Any]:
    options = case.get("options")
    if options is None:
        return {}
    if not isinstance(options, Mapping):
        raise Misuse('`options` should be a JSON object, as in {"rel_tol": 0.01}.')
    return options


def _names(options: Mapping[str, Any], key: str) -> tuple[str, ...]:
    names = options.get(key) or ()
    if not isinstance(names, list | tuple) or not all(isinstance(name, str) for name in names):
        raise Misuse(f'`{key}` should be a list of names, as in ["a", "b"].')
    return tuple(names)


def _is_formula(annotation: Any) -> bool:
    """Whether a field is written as formulas and as nothing else."""
    kinds = list(_kinds(annotation))
    return Expr in kinds and str not in kinds and Literal not in kinds


def _kinds(annotation: Any) -> Iterator[Any]:
    """The types that an annotation is made of."""
    origin, parts = get_origin(annotation), get_args(annotation)
    yield origin or annotation
    for part in () if origin is Literal else parts[:1] if origin is Annotated else parts:
        yield from _kinds(part)


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) <= MOST_DIGITS else digits


# --- What to say -------------------------------------------------------------------------------------


def _complaint(details: ErrorDetails, given: Mapping[str, Any]) -> str:
    """A sentence about one thing that pydantic found."""
    path, value = _path(details["loc"], given), details["input"]
    error = details.get("ctx", {}).get("error")
    if details["type"] == "missing":
        return f"{_subject(details['loc'])} is missing."
    if isinstance(error, FormulaError) and path:
        return f"{_subject(path)} cannot be read. {_pointed(error, value)}"
    said = (f": {error}" if isinstance(error, ValueError) else details["msg"].removeprefix("Input")).rstrip(".")
    if not path:
        return said.removeprefix(": ") + "."
    choices = [choice.strip(" '") for choice in re.split(r",|:| or ", said)]
    near = get_close_matches(value, choices, 1) if isinstance(value, str) else []
    guess = f"; did you mean `{near[0]}`?" if near else "."
    return f"{_subject(path)}{said}, not {_quoted(json.dumps(value, default=repr, ensure_ascii=False))}{guess}"


def _path(location: Sequence[str | int], data: Any) -> list[str | int]:
    """The keys and positions among what pydantic says, which also names the members of unions."""
    path = []
    for step in location:
        match step, data:
            case (str() as key, Mapping()) if key in data:
                data = data[key]
            case (int() as position, list() | tuple()) if position < len(data):
                data = data[position]
            case _:
                continue
        path.append(step)
    return path


def _subject(path: Sequence[str | int]) -> str:
    """What a sentence is about."""
    key, *rest = path
    name = f"`{'reference' if key == 'to' else key}`"
    return f"{name} of {rest[-1]}" if rest and isinstance(rest[-1], str) else name


def _guess(name: Any, known: Iterable[str]) -> str:
    """What may be meant, and what there is."""
    known = list(known)
    near = get_close_matches(name[:_EXCERPT], known, 1) if isinstance(name, str) else []
    return f"{f'did you mean `{near[0]}`? There' if near else 'there'} are {', '.join(known)}."


def _quoted(text: str) -> str:
    return f"`{text if len(text) <= 2 * _EXCERPT else text[: 2 * _EXCERPT] + '…'}`"


def _pointed(error: FormulaError, written: Any) -> str:
    """What is wrong with a formula, and below it the place with a caret under it."""
    if not isinstance(written, str) or not written.strip():
        return str(error)
    start = max(error.offset - _EXCERPT, 0)
    excerpt = "".join(sign if sign.isprintable() else " " for sign in written[start : error.offset + _EXCERPT])
    return f"{error}\n  {excerpt}\n  {' ' * (error.offset - start)}^"
