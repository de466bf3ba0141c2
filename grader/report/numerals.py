"""Numbers as a reader wants them, and the numbers inside an `Array`."""

from __future__ import annotations

import math
import struct
import sys

from grader.values import Array
from grader.words import say

_FORMATS = {
    "bool": "?",
    **{f"int{8 * size}": code for size, code in zip((1, 2, 4, 8), "bhiq", strict=True)},
    **{f"uint{8 * size}": code for size, code in zip((1, 2, 4, 8), "BHIQ", strict=True)},
    "float32": "f",
    "float64": "d",
    "complex64": "ff",
    "complex128": "dd",
}

Numeral = bool | int | float | complex


def count(array: Array) -> int:
    """How many numbers it holds, by its shape and by its bytes."""
    return min(math.prod(array.shape), len(array.data) // struct.calcsize("<" + _FORMATS[array.dtype]))


def numbers(array: Array, start: int = 0, stop: int | None = None) -> list[Numeral]:
    """Its numbers from `start` up to `stop`, in C order."""
    code = _FORMATS[array.dtype]
    size = struct.calcsize("<" + code)
    stop = count(array) if stop is None else min(stop, count(array))
    # A count and one letter: a letter a number would be compiled, and kept, at many times the length of the data.
    form = f"<{len(code) * max(0, stop - start)}{code[0]}"
    found = struct.unpack_from(form, array.data, start * size) if stop > start else ()
    return list(map(complex, found[::2], found[1::2])) if len(code) == 2 else list(found)


def reals(array: Array | None) -> list[float]:
    """All its numbers as floats, the real part of complex ones; empty for None."""
    found = [] if array is None else numbers(array)
    return [number.real if isinstance(number, complex) else number * 1.0 for number in found]


EXACT = 12
"""Characters of a float that is written with all its digits; a longer one is rounded to `ROUNDED` of them."""
ROUNDED = 10


def numeral(number: Numeral, digits: int = 0) -> str:
    """A number in Python's notation with so many significant digits, when 0 with as many as anybody reads."""
    if isinstance(number, bool):
        return str(number)
    if isinstance(number, int):
        return _integer(number)
    if isinstance(number, float):
        whole = repr(number)
        return f"{number:.{digits or ROUNDED}g}" if digits or len(whole) > EXACT else whole
    sign = "-" if math.copysign(1, number.imag) < 0 else "+"
    return f"{numeral(number.real, digits)} {sign} {numeral(abs(number.imag), digits)}j"


def _integer(number: int) -> str:
    # Python refuses to write integers beyond a few thousand digits, and nobody reads sixty.
    digits = int(number.bit_length() * math.log10(2)) + 1
    if digits > sys.int_info.default_max_str_digits // 2:
        return say("an integer of about {digits:,} digits", digits=digits)
    text = str(number)
    return (
        text
        if len(text) <= 60
        else say("{begin}…{end} ({count} digits)", begin=text[:24], end=text[-12:], count=len(text) - (number < 0))
    )


def points_text(points: float) -> str:
    """Points with at most two decimals, none where there are none."""
    return f"{points:.2f}".rstrip("0").rstrip(".") if math.isfinite(points) else "?"
