"""Abstract, generic, frozen, slotted and counting classes, and functions that remember."""

import abc
import enum
import functools
import operator
import typing
from collections import Counter, namedtuple
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

Number = typing.TypeVar("Number", int, float)
Point = namedtuple("Point", "x y")


class Kind(enum.Enum):
    CUBIC = enum.auto()


class Function(abc.ABC, typing.Generic[Number]):
    @abc.abstractmethod
    def __call__(self, x: Number) -> Number: ...


@dataclass(frozen=True, order=True)
class Polynomial(Function[float]):
    coefficients: tuple[float, ...] = field(default=())
    kind: typing.ClassVar[Kind] = Kind.CUBIC

    def __call__(self, x):
        return functools.reduce(lambda total, c: total * x + c, self.coefficients, 0)

    @functools.cached_property
    def derivative(self):
        degree = len(self.coefficients) - 1
        return Polynomial(tuple(c * (degree - i) for i, c in enumerate(self.coefficients[:-1])))


f = Polynomial((1, -2, 0, 1))


@functools.singledispatch
def fprime(x):
    return f.derivative(x)


@fprime.register
def _(x: float):
    return remembered(x)


@functools.lru_cache(maxsize=None)
def remembered(x):
    return f.derivative(x)


assert fprime(Fraction(1, 2)) == Fraction(-5, 4)
assert fprime(Decimal("0.5")) == Decimal("-1.25")
assert Counter("aab").most_common(1) == [("a", 2)]
assert operator.attrgetter("x")(Point(1, 2)) == 1
match f:
    case Polynomial(coefficients=(a, *_)):
        print(a, Kind.CUBIC, sorted([f, f.derivative]))
