"""The models a spec is validated by: those of `grader.model`, with what YAML writes in another way."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from functools import cache
from typing import Annotated, Any, NamedTuple, Union

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Discriminator,
    Field,
    Tag,
    WithJsonSchema,
    create_model,
)

from grader.model import Check, Comparer, Exercise, Function, Strict, Variable, Whole

WHOLES = ("figures", "stdout", "source")
_VARIABLE, _FUNCTION, _WHOLE, _SEVERAL = "a variable", "a function", "a whole", "several targets"
"""Tags appear in pydantic's locations; with a blank in them they are no key of a spec."""


def _whole(written: Any) -> Any:
    if written not in WHOLES:
        near = difflib.get_close_matches(written, WHOLES, 1) if isinstance(written, str) else []
        raise ValueError(
            f"there is nothing called `{written}` to look at; did you mean `{near[0]}`?"
            if near
            else "look at {variable: name}, {function: name, of: [x]}, figures, stdout or source, "
            "or at several of these as a mapping of names to them"
        )
    return {"whole": written}


def _kind(written: Any) -> str:
    """Which target is meant, also where a key is misspelt."""
    if not isinstance(written, Mapping):
        return _WHOLE
    for key, kind in (("variable", _VARIABLE), ("function", _FUNCTION)):
        if key in written and not isinstance(written[key], Mapping):
            return kind
    for key, value in written.items():
        near = difflib.get_close_matches(key, ("variable", "function"), 1, cutoff=0.75)
        if near and isinstance(value, str) and value not in WHOLES:
            return f"a {near[0]}"
    return _WHOLE


def _kind_or_several(written: Any) -> str:
    kind = _kind(written)
    return _SEVERAL if kind == _WHOLE and isinstance(written, Mapping) else kind


_Variable = Annotated[Variable, Tag(_VARIABLE)]
_Function = Annotated[Function, Tag(_FUNCTION)]
_Whole = Annotated[
    Whole,
    BeforeValidator(_whole),
    WithJsonSchema({"enum": list(WHOLES), "description": Whole.__doc__}),
    Tag(_WHOLE),
]
_Target = Annotated[_Variable | _Function | _Whole, Discriminator(_kind)]
_Several = Annotated[Mapping[str, _Target], Field(min_length=1), Tag(_SEVERAL)]

LookAt = Annotated[_Variable | _Function | _Whole | _Several, Discriminator(_kind_or_several)]
"""A target, or targets by name: a text stands for something there is one of."""

Comparers = Mapping[str, type[Comparer]]


def comparer_tag(name: str) -> str:
    """The tag of a comparer in pydantic's locations."""
    return f"the comparer {name}"


def _only_key(written: Any) -> str | None:
    return comparer_tag(next(iter(written))) if isinstance(written, Mapping) and len(written) == 1 else None


def _compare(comparers: Comparers) -> Any:
    """The type of `{name: options}`, which becomes the comparer of that name."""
    members = tuple(
        Annotated[
            create_model(
                name,
                __base__=Strict,
                __doc__=kind.__doc__,
                **{name: (kind, Field())},
            ),  # type: ignore[call-overload]
            AfterValidator(_field(name)),
            Tag(comparer_tag(name)),
        ]
        for name, kind in comparers.items()
    )
    return Annotated[Union[members], Discriminator(_only_key)]  # noqa: UP007  the members are not known here


def _field(name: str) -> Callable[[Strict], Comparer]:
    def field(named: Strict) -> Comparer:
        comparer: Comparer = getattr(named, name)
        return comparer

    return field


class Models(NamedTuple):
    """An exercise and a check as YAML writes them."""

    exercise: type[Exercise]
    check: type[Check]


def models(comparers: Comparers) -> Models:
    """The models with `compare` written as `{name: options}` for these comparers, of which there are two or more."""
    return _models(tuple(comparers.items()))


@cache
def _models(comparers: tuple[tuple[str, type[Comparer]], ...]) -> Models:
    compare = (_compare(dict(comparers)), Field(description="A comparer's name with its options."))
    look_at: Any = (LookAt, Field(description="What of a submission is compared."))
    check = create_model("Check", __base__=Check, __doc__=Check.__doc__, look_at=look_at, compare=compare)
    checks = (tuple[check, ...], Field(min_length=1, description=Exercise.model_fields["checks"].description))
    return Models(create_model("Exercise", __base__=Exercise, __doc__=Exercise.__doc__, checks=checks), check)


def plain(exercise: Exercise) -> Exercise:
    """The same exercise as the classes of `grader.model` themselves; its checks say when they reveal."""
    checks = tuple(
        Check.model_construct(**dict(check) | {"reveal": check.reveal or exercise.reveal}) for check in exercise.checks
    )
    return Exercise.model_construct(**dict(exercise) | {"checks": checks})
