"""What a reader needs beside the curves: a title, labels on the axes, a legend that names what is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import Field

from grader.comparers._things import Thing, alone_in
from grader.comparers._wording import Wording, Words, says
from grader.comparers._words import clipped, listed
from grader.comparers.curves import Curves
from grader.comparers.maths.figures.absence import not_figures, nothing
from grader.comparers.maths.figures.frames import Frame, called, frames
from grader.comparers.maths.figures.lettering import (
    DATA,
    axis_label,
    data,
    entries,
    is_lettered,
    nameless,
    title,
    unnamed,
)
from grader.comparers.maths.figures.naming import sentence
from grader.comparers.maths.figures.strokes import Place, each_axes, figures_in
from grader.model import Comparer, Judgement, Strict
from grader.values import Axes, Figures, LegendEntry, Value
from grader.words import say, say_n

_AXES = ("x", "y", "z")
_MOST_NAMED = 4
_MOST_TRIED = 12
_OWN = frozenset({"labels", "label_swapped"})


class Entry(Strict):
    """An entry that a legend must have."""

    says: Words = Field(min_length=1, description="One of these words or phrases must occur in it.")
    of: Thing | None = Field(None, description="What it must stand for; without it, it may stand for anything.")


@dataclass(frozen=True)
class Lack:
    """What is not as asked on some axes, as the rest of a sentence: "no title", "no label on the x axis"."""

    place: Place
    words: str
    """To be said."""


class Labels(Comparer):
    """Title, axis labels and legend must be there, and say what is asked; by default both axes of one plot."""

    reads: ClassVar[frozenset[str]] = frozenset({"figures", "record"})
    imports_late: ClassVar[tuple[str, ...]] = Curves.imports_late

    title: Wording = Field("free", description="Of the axes or the figure: free, present, words, or {matches: …}.")
    x: Wording = Field("present", description="The label of the x axis, in the same way.")
    y: Wording = Field("present", description="The label of the y axis.")
    z: Wording = Field("free", description="The label of the z axis, where there is one.")
    legend: Literal["free", "matching", "present"] = Field(
        "matching",
        description="matching: it names all that has a label, and is there for two curves; present: there is one.",
    )
    entries: tuple[Entry, ...] = Field((), max_length=12, description="What the legend must name, and how.")
    axes: Literal["one", "every"] = Field("one", description="Whether one plot with all this is enough.")
    holding: Thing | None = Field(None, description="Only plots that hold this are looked at.")
    advice: bool = Field(False, description="Whether what is missing is told as a remark that costs nothing.")

    def judge(self, seen: Value) -> Judgement:
        """The credit is the share of what is asked that is there; full where it is only advice."""
        found = self._judged(seen)
        if not self.advice or found.credit >= 1:
            return found
        if found.diagnosis not in _OWN:
            return Judgement(1, _nothing_yet(seen), void=True)
        return Judgement(
            1, say("This costs nothing; it is what a reader of your figure needs."), notes=(found.message,)
        )

    def _judged(self, seen: Value) -> Judgement:
        figures = figures_in(seen)
        if figures is None:
            return not_figures(seen)
        absent = nothing(figures, DATA, say("a plot"))
        if absent:
            return absent.judged(figures)
        plots = [frame for frame in frames(figures) if is_lettered(frame, figures.figures[frame.places[0].figure])]
        if self.holding:
            plots = [frame for frame in plots if self.holding.is_in(alone_in(seen, figures, frame))]
        if not plots:
            message = (
                say("I found no plot that shows {thing}.", thing=self.holding.called)
                if self.holding
                else say("I found no plot with axes to label.")
            )
            return Judgement(0, message, diagnosis="missing", seen=seen)
        lacks = [self._lacks(frame, figures) for frame in plots]
        wrong = [lack for each in lacks for lack in each] if self.axes == "every" else min(lacks, key=len)
        code, complaints = self._legend(plots, seen, figures)
        asked = self._asked(plots)
        message = " ".join([*([_sentence(wrong, figures)] if wrong else []), *complaints])
        return Judgement(
            credit=max(0.0, 1 - (len(wrong) + len(complaints)) / asked),
            message=message or say("Your figure is labelled."),
            diagnosis=(code or "labels") if message else None,
            seen=seen,
        )

    def _asked(self, plots: Sequence[Frame]) -> int:
        """How many things are asked for."""
        each = sum(wanted != "free" for wanted in (self.title, self.x, self.y, self.z))
        named = any(
            any(entries(frame)) or unnamed(frame) or nameless(frame) for frame in plots
        )  # else there is nothing to match
        around = (self.legend == "present" or (self.legend == "matching" and named)) + len(self.entries)
        return max(1, each * (len(plots) if self.axes == "every" else 1) + around)

    def _lacks(self, frame: Frame, figures: Figures) -> list[Lack]:
        """What is not as asked around one plot."""
        figure = figures.figures[frame.places[0].figure]
        pairs = [(place, axes) for place, axes in zip(frame.places, frame.axes, strict=True) if data(axes)]
        lacks = []
        if not any(says(title(axes, figure), self.title) for _, axes in pairs):
            there = any(title(axes, figure) for _, axes in pairs)
            lacks.append(Lack(pairs[0][0], "another title than asked for" if there else "no title"))
        for axis, wanted in enumerate((self.x, self.y, self.z)):
            for place, axes in pairs:
                label = axis_label(axes, figure, axis)
                if axis < len(axes.labels) and not says(label, wanted):
                    what = (
                        say("another label than asked for on the {axis} axis", axis=_AXES[axis])
                        if label
                        else say("no label on the {axis} axis", axis=_AXES[axis])
                    )
                    lacks.append(Lack(place, what))
                    break
        return lacks

    def _legend(self, plots: Sequence[Frame], seen: Value, figures: Figures) -> tuple[str, list[str]]:
        """What is wrong with the legends: a slug of its own for the first, and sentences."""
        found = [self._entry(entry, plots, seen, figures) for entry in self.entries]
        complaints = [sentence for _, sentence in found if sentence]
        if complaint := self._named(plots):
            complaints.insert(0, complaint)
        return next((code for code, sentence in found if sentence), ""), complaints

    def _named(self, plots: Sequence[Frame]) -> str:
        """A sentence about what no legend names, "" where all is well."""
        if self.legend == "free":
            return ""
        with_legend = [frame for frame in plots if any(entries(frame))]
        bare = [
            frame for frame in plots if frame not in with_legend and sum(len(data(axes)) for axes in frame.axes) > 1
        ]
        if self.legend == "present" and (bare if self.axes == "every" else not with_legend):
            return say("There is no legend: give each curve a label, and call plt.legend().")
        for frame in plots:
            if self.legend == "matching" and nameless(frame):
                return say("Nothing says which of your curves is which: give each a label, and call plt.legend().")
            left = unnamed(frame)
            if left and frame not in with_legend:
                return say("What you drew has labels, but no legend shows them: call plt.legend().")
            if left:
                some = listed(f"“{clipped(label, 30)}”" for label in left[:_MOST_NAMED])
                return say("The legend does not show {some}: call plt.legend() after everything is drawn.", some=some)
        return ""

    def _entry(self, wanted: Entry, plots: Sequence[Frame], seen: Value, figures: Figures) -> tuple[str, str]:
        """A slug and a sentence about one entry that is asked for, empty where it is right."""
        there = [one for frame in plots for one in entries(frame)][:_MOST_TRIED]
        right = [(axes, entry) for axes, entry in there if says(entry.text, wanted.says)]
        if wanted.of is None:
            words = listed(f"“{word}”" for word in wanted.says)
            message = say("The legend has no entry that says {words}.", words=words)
            return ("labels", message) if not right else ("", "")
        is_it = [one for one in there if self._is(wanted.of, *one, seen, figures)]
        if any(says(entry.text, wanted.says) for _, entry in is_it):
            return "", ""
        if is_it:
            text = clipped(is_it[0][1].text, 40)
            message = say("The legend calls {thing} “{text}”.", thing=wanted.of.called, text=text)
            return "label_swapped" if right else "labels", message
        if any(entry.artist < 0 or not self._is_one(axes, wanted.of, seen, figures) for axes, entry in right):
            return "", ""  # what the entry stands for is not known, or a part of what was asked for
        return "labels", say("The legend does not name {thing}.", thing=wanted.of.called)

    def _is(self, thing: Thing, axes: Axes, entry: LegendEntry, seen: Value, figures: Figures) -> bool:
        """Whether what an entry stands for is a thing, by itself."""
        if entry.artist < 0:
            return False
        place = next(place for place, other in each_axes(figures) if other is axes)
        return thing.is_in(alone_in(seen, figures, Frame((place,), (axes,)), entry.artist))

    def _is_one(self, axes: Axes, thing: Thing, seen: Value, figures: Figures) -> bool:
        """Whether one of the artists on some axes is a thing by itself."""
        named = [LegendEntry("", position) for position, artist in enumerate(axes.artists) if artist.type in DATA]
        return any(self._is(thing, axes, entry, seen, figures) for entry in named[:_MOST_TRIED])


def _nothing_yet(seen: Value) -> str:
    """That nothing is there that bears labels."""
    figures = figures_in(seen)
    if figures is None or not figures.figures:
        return say("There is no figure to label yet.")
    return say("There is nothing to label in your figure yet.")


def _sentence(lacks: Sequence[Lack], figures: Figures) -> str:
    """All that is not as asked, axes by axes."""
    places = list(dict.fromkeys(lack.place for lack in lacks))
    parts = []
    for place in places[:_MOST_NAMED]:
        name, what = called(place, figures), listed(lack.words for lack in lacks if lack.place == place)
        parts.append(
            say("{axes} have {what}", axes=name, what=what)
            if "axes" in name
            else say("{axes} has {what}", axes=name, what=what)
        )
    told, more = sentence("; ".join(parts)), len(places) - _MOST_NAMED
    if more <= 0:
        return f"{told}."
    rest = say_n("{count} more plot lacks something, too.", "{count} more plots lack something, too.", more)
    return f"{told}; {rest}"
