"""The forms of formulas: trees brought to one shape in which order, association and notation no longer show.

Sums and products are flat and unordered. A minus and a division are notation: `a - b` is `a + (-b)`, `a/b` is `a` times
a divisor, `sqrt(x)` is `x**(1/2)`, `exp(x)` is `E**x`, `x**(-n)` is `1/x**n`. Nothing is calculated: `2 + 3`, `x + x`
and `x*x` stay what they are.
"""

from __future__ import annotations

import decimal
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from grader.comparers.maths.trees import Unreadable, part
from grader.formulas import text
from grader.values import Expr, Node

MAX_DIGITS = 2_000
"""Of a number whose value counts."""

Id = int
"""The number of a form in its `Forms`: equal forms have equal numbers, parts lower ones than their wholes."""


class Form(NamedTuple):
    """One form. Sums and products have their different parts in `args`, and in `times` how often each occurs."""

    head: str
    """SymPy's, or "Divisor": what a product is divided by."""
    args: tuple[Id, ...] = ()
    times: tuple[int, ...] = ()
    text: str = ""
    signs: int = 0
    """How many minus signs a product has."""

    @property
    def parts(self) -> Iterator[tuple[Id, int]]:
        """The different parts of a sum or product, each with how often it occurs."""
        return zip(self.args, self.times, strict=True)


_ANY_ORDER = frozenset({"FiniteSet", "Equality", "Unequality", "Equivalent", "Nand", "Nor", "SymmetricDifference"})
_ANY_GROUPING = frozenset({"Add", "And", "Or", "Xor", "Union", "Intersection", "Max", "Min", "MatAdd", "gcd", "lcm"})
_MATRICES = frozenset({"Matrix", "Transpose", "Inverse", "Adjoint"})
_SPREADING = frozenset({"Add", "MatAdd", "Mul", "Pow", "Divisor"})
"""Heads of matrices where one of their arguments is a matrix."""

_SAME = {"List": "Tuple", "MatMul": "Mul", "MatPow": "Pow"}


class Forms:
    """The forms of any number of trees, and of all their parts.

    With `splitting`, divisors are taken apart too, as SymPy does: `1/(a*b)` into `1/a/b`.
    """

    def __init__(self, *, splitting: bool = False) -> None:
        self._splitting = splitting
        self._known: dict[Form, Id] = {}
        self._forms: list[Form] = []
        self._names: list[frozenset[str]] = []
        self._matrices: set[Id] = set()
        self._places: dict[Id, tuple[Expr, int]] = {}
        self._one = self._new(Form("Integer", text="1"))
        self._minus_one = self._new(Form("Mul", (self._one,), (1,), signs=1))
        self._e = self._new(Form("Exp1"))

    def __getitem__(self, identity: Id) -> Form:
        """The form that has a number."""
        return self._forms[identity]

    def add(self, expr: Expr) -> Id:
        """The form of a tree. Raises `Unreadable` for numbers that are none."""
        found: list[Id] = []
        for place, node in enumerate(expr.nodes):
            found.append(self._of(node, [found[position] for position in node.args]))
            self._places.setdefault(found[-1], (expr, place))
        return found[-1]

    def names(self, identity: Id) -> frozenset[str]:
        """The variables in a form, bound ones too."""
        return self._names[identity]

    def text(self, identity: Id) -> str:
        """A part as it was written."""
        if identity in self._places:
            return text(part(*self._places[identity]))
        form = self[identity]
        return f"1/({self.text(form.args[0])})" if form.head == "Divisor" else form.text

    def product(self, identity: Id) -> Form:
        """A form as a product, if need be of one factor."""
        form = self[identity]
        return form if form.head == "Mul" else Form("Mul", (identity,), (1,))

    def integer(self, identity: Id) -> int | None:
        """The value of a whole number; None of anything else."""
        form = self.product(identity)
        inner = self[form.args[0]]
        if inner.head != "Integer" or form.times != (1,) or form.signs > 1:
            return None
        return -int(inner.text) if form.signs else int(inner.text)

    def below(self, identity: Id) -> list[Id]:
        """A form and all its parts, wholes before their parts."""
        found, waiting = {identity}, [identity]
        while waiting:
            new = set(self[waiting.pop()].args) - found
            found |= new
            waiting.extend(new)
        return sorted(found, reverse=True)

    def operands(self, identity: Id) -> tuple[Id, ...]:
        """What a form is worked out from by + - * / and whole powers; empty for anything else."""
        form = self[identity]
        if form.head in ("Add", "Mul", "Divisor"):
            return form.args
        return form.args[:1] if form.head == "Pow" and self.integer(form.args[1]) is not None else ()

    def holds_division(self, identity: Id) -> bool:
        """Whether a fraction line is in a form, outside functions and exponents."""
        found, waiting = {identity}, [identity]
        while waiting:
            if self[waiting[-1]].head == "Divisor":
                return True
            new = set(self.operands(waiting.pop())) - found
            found |= new
            waiting.extend(new)
        return False

    def fraction(self, identity: Id) -> tuple[list[Id], list[Id]]:
        """The different factors above and below the fraction line, of powers their bases."""
        sides: tuple[dict[Id, None], dict[Id, None]] = ({}, {})
        known: set[tuple[Id, int]] = set()
        waiting = [(identity, 0)]
        while waiting:
            factor, side = waiting.pop()
            form = self[factor]
            if form.head in ("Mul", "Divisor", "Pow") and (parts := self.operands(factor)):
                new = {(part, side ^ (form.head == "Divisor")) for part in parts} - known
                known |= new
                waiting.extend(sorted(new))
            else:
                sides[side][factor] = None
        return list(sides[0]), list(sides[1])

    def _of(self, node: Node, args: list[Id]) -> Id:
        head = _SAME.get(node.head, node.head)
        if head in ("Integer", "Rational", "Float"):
            return self._number(head, node.text)
        if head == "Mul":
            return self._times(args)
        if head == "Pow":
            if len(args) != 2:
                raise Unreadable("it holds a power without its exponent")
            return self._power(*args)
        if head == "exp" and len(args) == 1:
            return self._power(self._e, args[0])
        if head == "Matrix":
            return self._matrix(node.text, args)
        if head == "Tuple":
            return self._tuple(args)
        if head in _ANY_GROUPING:
            return self._together(head, args)
        return self._new(Form(head, tuple(sorted(args) if head in _ANY_ORDER else args), text=node.text))

    def _new(self, form: Form) -> Id:
        if form in self._known:
            return self._known[form]
        identity = self._known[form] = len(self._forms)
        self._forms.append(form)
        own = {form.text} if form.head == "Symbol" else set()
        inner = {self._names[arg] for arg in form.args}
        self._names.append(inner.pop() if len(inner) == 1 else frozenset(own).union(*inner))
        if form.head in _MATRICES or (form.head in _SPREADING and self._matrices.intersection(form.args)):
            self._matrices.add(identity)
        return identity

    def _number(self, head: str, written: str) -> Id:
        digits = written.removeprefix("-")
        if head == "Float":
            number = self._new(Form(head, text=_plain(digits)))
        else:
            above, _, below = digits.partition("/")
            if not all(number.isdecimal() and len(number) <= MAX_DIGITS for number in (above, below or "1")):
                raise Unreadable("it holds a number with too many digits")
            number = self._new(Form("Integer", text=above))
            if below:
                divisor = self._divisor(self._new(Form("Integer", text=below)))
                number = divisor if above == "1" else self._times([number, divisor])
        return number if digits == written else self._new(self.product(number)._replace(signs=1))

    def _together(self, head: str, args: Iterable[Id]) -> Id:
        """Parts in any order and grouping, such as the terms of a sum."""
        counts = Counter[Id]()
        for arg in args:
            form = self[arg]
            counts.update(dict(form.parts) if form.head == head else {arg: 1})
        return next(iter(counts)) if counts.total() == 1 else self._new(_counted(head, counts))

    def _times(self, args: Iterable[Id]) -> Id:
        """A product, in which a factor -1 is a minus; matrices keep their order."""
        signs, counts, matrices = 0, Counter[Id](), list[Id]()
        for arg in args:
            form = self.product(arg)
            signs += form.signs
            for factor, times in () if arg == self._minus_one else form.parts:
                if factor in self._matrices:
                    matrices.append(factor)
                else:
                    counts[factor] += times
        return self._collected(signs, counts, matrices)

    def _collected(self, signs: int, counts: Counter[Id], matrices: Iterable[Id] = ()) -> Id:
        form = _counted("Mul", counts or Counter({} if matrices else {self._one: 1}))
        form = form._replace(args=(*form.args, *matrices), times=form.times + (1,) * len(tuple(matrices)), signs=signs)
        return form.args[0] if form.times == (1,) and not signs else self._new(form)

    def _divisor(self, identity: Id) -> Id:
        """`1/identity`."""
        form = self[identity]
        if not self._splitting or form.head != "Mul" or identity in self._matrices:
            return self._new(Form("Divisor", (identity,)))
        return self._collected(form.signs, Counter({self._divisor(factor): times for factor, times in form.parts}))

    def _power(self, base: Id, exponent: Id) -> Id:
        form = self[exponent]
        if form.head == "Mul" and form.signs == 1:
            positive = self._new(form._replace(signs=0)) if len(form.args) > 1 or form.times != (1,) else form.args[0]
            return self._divisor(base if positive == self._one else self._power(base, positive))
        if (base, exponent) == (self._e, self._one):
            return base
        return self._new(Form("Pow", (base, exponent)))

    def _matrix(self, size: str, cells: list[Id]) -> Id:
        """A matrix; one of a single row or column is a list."""
        rows, _, columns = size.partition(",")
        if "1" in (rows, columns):
            return self._tuple(cells)
        return self._new(Form("Matrix", tuple(cells), text=size))

    def _tuple(self, args: list[Id]) -> Id:
        """A list; lists of equal length in it are the rows of a matrix."""
        inner = [self[arg] for arg in args]
        widths = {len(form.args) for form in inner if form.head == "Tuple"}
        if not args or any(form.head != "Tuple" for form in inner) or len(widths) > 1:
            return self._new(Form("Tuple", tuple(args)))
        cells = tuple(chain.from_iterable(form.args for form in inner))
        return self._matrix(f"{len(args)},{widths.pop()}", list(cells))


def _counted(head: str, counts: Counter[Id]) -> Form:
    args = tuple(sorted(counts))
    return Form(head, args, tuple(counts[arg] for arg in args))


def _plain(digits: str) -> str:
    """A decimal number without zeros at its ends."""
    try:
        number = decimal.Decimal(digits)
    except decimal.InvalidOperation as error:
        raise Unreadable("it holds a number that cannot be read") from error
    exact = decimal.Context(prec=max(1, len(digits)))
    return str(number.normalize(exact)) if number.is_finite() else str(number)
