"""Functions of a library, replaced or watched unnoticed by student code: in signatures, tracebacks and warnings."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from types import FunctionType
from typing import Any

Result = Callable[[Any], Any]
"""What becomes of the result of a call that is watched."""
Around = Callable[..., AbstractContextManager[Result]]
"""Called with the arguments of a call: the context it is made in."""


def replace(owner: Any, name: str, function: Callable[..., Any]) -> None:
    """Put a function in the place of another, under its name and with its signature."""
    setattr(owner, name, functools.wraps(getattr(owner, name))(function))


def watch(owner: Any, name: str, around: Around) -> None:
    """Have every call of a function enter a context, which is given the arguments.

    The call's frame passes for one of the function itself, at its first line: by its frames Matplotlib tells
    where a warning is due to its user, and no path of ours is in the tracebacks that a program prints.
    """
    original = getattr(owner, name)

    def watched(*args: Any, **kwargs: Any) -> Any:
        with around(*args, **kwargs) as result:
            return result(original(*args, **kwargs))

    known = original.__code__
    code = watched.__code__.replace(
        co_name=known.co_name,
        co_qualname=known.co_qualname,
        co_filename=known.co_filename,
        co_firstlineno=known.co_firstlineno - 2,  # the original is called two lines below
    )
    disguised = FunctionType(code, original.__globals__, original.__name__, None, watched.__closure__)
    setattr(owner, name, functools.wraps(original)(disguised))


def as_it_is(result: Any) -> Any:
    """The result as it is."""
    return result


def before(told: Callable[[Any], None]) -> Around:
    """Tell of the object whose method is about to be called."""

    @contextmanager
    def around(thing: Any, *_args: Any, **_kwargs: Any) -> Iterator[Result]:
        told(thing)
        yield as_it_is

    return around


def after(told: Callable[[Any], None]) -> Around:
    """Tell of the object whose method was called and has not failed."""

    @contextmanager
    def around(thing: Any, *_args: Any, **_kwargs: Any) -> Iterator[Result]:
        yield as_it_is
        told(thing)

    return around
