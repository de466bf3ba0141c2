"""Compare a word chosen from those that the task offers."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, Field, model_validator

from grader.comparers._fields import as_tuple
from grader.comparers._words import clipped
from grader.comparers.maths.arrays import refused
from grader.model import Comparer, Judgement
from grader.values import Text, Value
from grader.words import noted, say


def _texts(written: Any) -> Any:
    return (written,) if isinstance(written, str) else as_tuple(written)


class Choice(Comparer):
    """A text is right if it is one of the right ones; capitals and blanks around it do not matter."""

    reads: ClassVar[frozenset[str]] = frozenset({"text"})

    to: Annotated[tuple[str, ...], BeforeValidator(_texts)] = Field(
        min_length=1, description="The right text, or a list of texts that are equally right."
    )
    options: Annotated[tuple[str, ...], BeforeValidator(as_tuple)] = Field(
        (), description="The texts that the task offers; an answer that is none of them is told so."
    )

    @model_validator(mode="after")
    def _is_offered(self) -> Self:
        strange = [text for text in self.to if self.options and _plain(text) not in map(_plain, self.options)]
        if strange:
            raise ValueError(f"`to` holds {strange[0]!r}, which is not among the options")
        return self

    def judge(self, seen: Value) -> Judgement:
        """Look for the text among the right ones."""
        credit = 0.0
        if not isinstance(seen, Text):
            message = say("Your answer {what}.", what=refused(seen, noted("a text")).text) + self._offer()
        elif _plain(seen.value) in map(_plain, self.to):
            credit, message = 1.0, say("That is right.")
        elif self.options and _plain(seen.value) not in map(_plain, self.options):
            message = (
                say("Your answer “{text}” is not one of the words offered.", text=clipped(seen.value)) + self._offer()
            )
        else:
            message = say("Your answer “{text}” is not right.", text=clipped(seen.value))
        answer = say("The right answer is {answer}.", answer=_or(self.to))
        return Judgement(credit, message, answer=answer, seen=seen, expected=Text(self.to[0]))

    def instead(self, when: Any, within: float | None = None) -> Choice:
        """The same comparer for another text."""
        if not isinstance(when, str | list | tuple) or not when or not all(isinstance(text, str) for text in when):
            raise ValueError("give a text or a list of texts")
        return self.model_copy(update={"to": _texts(when)})

    def _offer(self) -> str:
        return " " + say("Choose {options}.", options=_or(self.options)) if self.options else ""


def _plain(text: str) -> str:
    return text.strip().casefold()


def _or(texts: tuple[str, ...]) -> str:
    quoted = [say("“{text}”", text=text) for text in texts]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + say(" or ") + quoted[-1]
