"""Submissions that a spec holds to test itself: frozen data, validated."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from grader.model.strict import Strict


class Replacement(Strict):
    """An edit of a text: every occurrence of `old` (there is at least one) becomes `new`."""

    old: str = Field(min_length=1, description="A text of the reference, or of what earlier edits made of it.")
    new: str = Field(description="What stands in its place.")


class Example(Strict):
    """A submission, as edits of the reference or a whole source."""

    replace: tuple[Replacement, ...] = Field(  # not strict: behind a validator JSON is a list
        (), strict=False, description="Edits of the reference, one after the other; in place of `source`."
    )
    source: str = Field("", description="The whole submission; in place of `replace`.")

    @model_validator(mode="after")
    def _is_one_of_two(self) -> Example:
        if bool(self.replace) == bool(self.source):
            raise ValueError("give either `replace` or `source`")
        return self

    def text(self, reference: str) -> str:
        """The submission itself."""
        written = self.source or reference
        for replacement in self.replace:
            written = written.replace(replacement.old, replacement.new)
        return written


def _source(written: Any) -> Any:
    return {"source": written} if isinstance(written, str) else written


Alternative = Annotated[Example, BeforeValidator(_source, json_schema_input_type=str | Example)]
"""A submission that earns full marks; a text is a whole source."""


class Counterexample(Example):
    """A wrong submission, as edits of the reference or a whole source, and the checks that must fail it."""

    name: str = Field(description="The mistake in a few words.")
    fails: tuple[str, ...] = Field(min_length=1, description="Ids of exactly the checks that do not earn full points.")
    says: str = Field("", description="A part of the message that one of these checks must give.")
    diagnosis: str = Field("", description="The kind of mistake that one of these checks must name.")


class Survivor(Strict):
    """Small changes of the reference that are no mistakes: no check needs to notice them."""

    old: str = Field(min_length=1, description="The part of the reference's text that is changed, or holds the change.")
    new: str | None = Field(None, description="What it becomes; any change of it, if not given.")
    because: str = Field(min_length=1, description="Why it makes no difference.")
