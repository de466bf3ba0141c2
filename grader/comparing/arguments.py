"""A case as it stands on a command line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from grader.comparing.cases import Misuse, decoded
from grader.errors import UsageError


def options(own: Iterable[str] | None, domain: Iterable[str] | None, symbols: str, functions: str) -> dict[str, Any]:
    """A case's options from `key=value` of its mode, `name=kind` of variables, and names between commas.

    A value is JSON where it can be, such as 0.01 or true, and a text where not; the ends of a range may be
    formulas. Raises `UsageError`.
    """
    return {
        "domain": {name: _range(value) for name, value in _pairs("--domain", domain or ()).items()},
        "symbols": _names(symbols),
        "functions": _names(functions),
        **_pairs("--option", own or ()),
    }


def _pairs(option: str, written: Iterable[str]) -> dict[str, Any]:
    pairs = {}
    for text in written:
        key, equals, value = text.partition("=")
        if not (key.strip() and equals):
            raise UsageError(f"{option} {text}: write a name, an equals sign and a value")
        pairs[key.strip()] = _plain(value.strip())
    return pairs


def _plain(value: str) -> Any:
    try:
        return decoded(value)
    except Misuse:
        return value


def _range(value: Any) -> Any:
    """`[0, oo]`, which is no JSON, as a list of two texts; anything else as it is."""
    is_list = isinstance(value, str) and value.startswith("[") and value.endswith("]")
    return [end.strip() for end in value[1:-1].split(",")] if is_list else value


def _names(written: str) -> list[str]:
    return [name for name in map(str.strip, written.split(",")) if name]
