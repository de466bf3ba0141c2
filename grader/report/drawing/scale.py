"""From data to the drawing's units along one axis, with ticks at round numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass

from grader.words import say

FAR = 10_000.0
"""Beyond this many units from the panel a place is only a direction."""


_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


@dataclass(frozen=True, slots=True)
class Scale:
    """Data from `low` to `high`, drawn from `start` to `end`; either pair may fall."""

    low: float
    high: float
    start: float
    end: float
    logarithmic: bool = False

    def place(self, value: float) -> float | None:
        """Where a value is drawn; None where it cannot be."""
        low, high = self.low, self.high
        if self.logarithmic:
            if not 0 < value < math.inf:
                return None
            low, high, value = math.log10(low), math.log10(high), math.log10(value)
        share = (value - low) / (high - low)
        if not math.isfinite(share):
            return None
        return max(-FAR, min(FAR, self.start + share * (self.end - self.start)))

    def ticks(self, count: int = 6) -> list[tuple[float, str]]:
        """Places and labels of about `count` ticks."""
        low, high = sorted((self.low, self.high))
        if self.logarithmic and math.log10(high / low) >= 1:
            first, last = math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9)
            step = max(1, math.ceil((last - first + 1) / count))
            powers = range(first, last + 1, step)
            placed = [(self.place(10.0**power), power_label(power)) for power in powers]
            return [(place, text) for place, text in placed if place is not None]
        values = round_numbers(low, high, count)
        step_size = abs(values[1] - values[0]) if len(values) > 1 else 0
        labelled = ((self.place(value), tick_label(value, step_size)) for value in values)
        return [(place, text) for place, text in labelled if place is not None]


def scale(limits: tuple[float, float], ends: tuple[float, float], name: str = "linear") -> Scale:
    """A scale that can be drawn, whatever the limits are."""
    low, high = limits
    logarithmic = name == "log" and low > 0 and high > 0
    if not (math.isfinite(low) and math.isfinite(high) and math.isfinite(high - low)):
        low, high = (1.0, 10.0) if logarithmic else (0.0, 1.0)
    if abs(high - low) <= 1e-12 * max(abs(low), abs(high), 1e-290):
        pad = abs(low) / 2 or 0.5
        low, high = low - pad, high + pad
    return Scale(low, high, *ends, logarithmic)


def round_numbers(low: float, high: float, count: int) -> list[float]:
    """Multiples of 1, 2 or 5 times a power of ten between two numbers, about `count` of them."""
    raw = (high - low) / count
    if not raw > 0:
        return [low]
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= 0.75 * raw)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [place * step for place in range(first, min(last, first + 4 * count) + 1)]


def power_label(power: int) -> str:
    """A power of ten: in full where it is short."""
    return f"{10.0**power:g}" if -4 < power < 5 else "10" + str(power).translate(_RAISED)


def tick_label(value: float, step: float) -> str:
    """A number with no more decimals than its neighbours at distance `step` need."""
    size = max(abs(value), step)
    if size and not 1e-4 <= size < 1e6:
        return "0" if abs(value) < step / 1e3 else f"{value:.3g}"
    decimals = max(0, -math.floor(math.log10(step) + 1e-9)) if step else 3
    text = f"{value:.{min(decimals, 6)}f}".replace("-", "−")
    return "0" if not text.strip("−0.") else text


def significant(value: float) -> str:
    """A number with three digits, as a remark about a picture needs it."""
    text = f"{value:.3g}"
    return f"{float(text):,.0f}" if "e" in text and 1e3 <= abs(value) < 1e6 else text.replace("-", "−")


def too_far(by: str, size: float, *, here: bool = False) -> str:
    """How far off something is, in words, by so much: positive sizes are too high."""
    if here:
        return say("{by} too high here", by=by) if size > 0 else say("{by} too low here", by=by)
    return say("{by} too high", by=by) if size > 0 else say("{by} too low", by=by)
