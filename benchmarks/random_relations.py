"""Random pairs of equations, inequalities, systems, sets, logic and matrices, built from what they mean.

Each function draws what is meant (roots, ends, a solution, a truth table) and writes it in two ways. For a pair that
must differ, what is meant is changed before it is written for the second time.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import sympy
from sympy.printing.str import StrPrinter

Draw = random.Random
Pair = tuple[str, str, str]
"""The student's text, the reference, and what was done."""

X, Y = sympy.symbols("x y")


class Writer(StrPrinter):
    """SymPy's texts, without its `^` for Xor."""

    def _print_Xor(self, formula: Any) -> str:  # noqa: N802 - the name is SymPy's
        return f"Xor({self.stringify(formula.args, ', ')})"


WRITER = Writer()


def equation(draw: Draw, *, equal: bool) -> Pair:
    """A polynomial equation, by its real roots."""
    roots = _numbers(draw, draw.randint(1, 3))
    other = roots if equal else _changed(roots, draw)
    first, second = draw.sample((_as_product, _as_expansion, _as_alternatives), 2)
    return first(other, draw), second(roots, draw), "the same roots" if equal else "other roots"


def line(draw: Draw, *, equal: bool) -> Pair:
    """A linear equation in two variables, up to a factor and an arrangement."""
    numbers = [Fraction(draw.choice((-5, -3, -2, -1, 1, 2, 4, 7)), draw.choice((1, 1, 2, 3))) for _ in range(3)]
    other = list(numbers)
    if not equal:
        other[draw.randrange(3)] += draw.choice((1, -1, Fraction(1, 1000))) * 20
    factor = draw.choice((1, -1, 3, Fraction(-2, 7)))
    a, b, c = (factor * number for number in other)
    written = draw.choice(
        (f"{c} - ({b})*y == ({a})*x", f"y == ({c} - ({a})*x)/({b})", f"0 == ({a})*x + ({b})*y - ({c})")
    )
    a, b, c = numbers
    return written, f"({a})*x + ({b})*y == {c}", "the same line" if equal else "another coefficient"


def inequality(draw: Draw, *, equal: bool) -> Pair:
    """A polynomial inequality, by the intervals between its roots."""
    roots = sorted(_numbers(draw, draw.choice((2, 3))))
    strict, above = draw.random() < 0.5, draw.random() < 0.5
    kept = roots if equal else sorted(_changed(roots, draw, keep_count=True))
    strict_there = strict
    if not equal and draw.random() < 0.5:
        kept, strict_there = roots, not strict
    sign = (">" if above else "<") + ("" if strict else "=")
    parts = _intervals(kept, above=above, strict=strict_there)
    product = sympy.Mul(*(X - root for root in roots))
    reference = f"{draw.choice((sympy.expand, lambda part: part))(product)} {sign} 0"
    return f"Or({', '.join(parts)})", reference, "the same intervals" if equal else "another end"


def system(draw: Draw, *, equal: bool) -> Pair:
    """Two linear equations with one solution."""
    solution = [draw.randint(-9, 9) for _ in range(2)]
    claimed = list(solution)
    if not equal:
        claimed[draw.randrange(2)] += draw.choice((1, -1, Fraction(1, 3)))
    rows = _invertible(draw)
    equations = [f"{a}*x + {b}*y == {a * solution[0] + b * solution[1]}" for a, b in rows]
    student = f"And(x == {claimed[0]}, y == {claimed[1]})"
    if draw.random() < 0.5:
        values = [(a, b, a * claimed[0] + b * claimed[1]) for a, b in _invertible(draw)]
        student = f"And({', '.join(f'{a}*x == {c} - ({b}*y)' for a, b, c in values)})"
    return student, f"And({', '.join(equations)})", "the same solution" if equal else "another solution"


def intervals(draw: Draw, *, equal: bool) -> Pair:
    """A union of intervals, in one piece each and cut into overlapping parts."""
    ends = sorted(_numbers(draw, 4))
    parts = [(ends[0], ends[1], *_open(draw)), (ends[2], ends[3], *_open(draw))]
    other = list(parts)
    if not equal:
        place, (low, high, *ways) = draw.choice(list(enumerate(parts)))
        kind = draw.randrange(3)
        if kind == 0:
            ways[draw.randrange(2)] ^= True
        low, high = low - (kind == 1) * Fraction(1, 100), high + (kind == 2) * Fraction(1, 100)
        other[place] = (low, high, *ways)
    draw.shuffle(other)
    pieces = [piece for part in other for piece in _pieces(part, draw)]
    draw.shuffle(pieces)
    return (
        f"Union({', '.join(pieces)})",
        f"Union({', '.join(map(_interval, parts))})",
        "the same set" if equal else "another end",
    )


def logic(draw: Draw, *, equal: bool) -> Pair:
    """A formula of logic and one of its normal forms."""
    names = sympy.symbols("p q r")
    while True:
        formula = _statement(draw, names, 2)
        other = formula if equal else _statement(draw, names, 2)
        rewritten = draw.choice((sympy.to_cnf, sympy.to_dnf, sympy.to_nnf))(other)
        texts = WRITER.doprint(rewritten), WRITER.doprint(formula)
        if texts[0] != texts[1] and _same_truth(rewritten, formula, names) is equal:
            return *texts, "the same truth" if equal else "another truth"


def matrix(draw: Draw, *, equal: bool) -> Pair:
    """A product of matrices, or an inverse, and its entries."""
    first, second = (sympy.Matrix(_invertible(draw)) for _ in range(2))
    text, value = draw.choice(
        (
            (f"{_matrix(first)}*{_matrix(second)}", first * second),
            (f"Inverse({_matrix(first)})", first.inv()),
            (f"{_matrix(first)} - 2*Transpose({_matrix(second)})", first - 2 * second.T),
            (f"{_matrix(first)}**3", first**3),
        )
    )
    if not equal:
        value[draw.randrange(2), draw.randrange(2)] += draw.choice((1, -1, sympy.Rational(1, 10**6)))
    return text, _matrix(value), "the same entries" if equal else "another entry"


PAIRS: dict[str, Callable[..., Pair]] = {
    name.__name__: name for name in (equation, line, inequality, system, intervals, logic, matrix)
}


def _numbers(draw: Draw, count: int) -> list[Fraction]:
    """Different numbers."""
    pool = [Fraction(top, bottom) for bottom in (1, 2, 3) for top in range(-9, 10)]
    return draw.sample(sorted(set(pool)), count)


def _changed(numbers: list[Fraction], draw: Draw, *, keep_count: bool = False) -> list[Fraction]:
    """One number replaced by another, or left out."""
    place = draw.randrange(len(numbers))
    rest = numbers[:place] + numbers[place + 1 :]
    if rest and not keep_count and draw.random() < 0.3:
        return rest
    return [*rest, numbers[place] + Fraction(1, draw.choice((7, 11, 10**6)))]


def _as_product(roots: list[Fraction], draw: Draw) -> str:
    return "*".join(f"(x - ({root}))**{draw.randint(1, 3)}" for root in roots) + " == 0"


def _as_expansion(roots: list[Fraction], draw: Draw) -> str:
    product = sympy.Mul(*(X - sympy.Rational(root) for root in roots), *draw.choice(((), (X**2 + X + 1,), (-3,))))
    expanded = sympy.expand(product)
    constant = expanded.subs(X, 0)
    return f"{expanded - constant} == {-constant}"


def _as_alternatives(roots: list[Fraction], draw: Draw) -> str:
    draw.shuffle(shuffled := list(roots))
    return f"Or({', '.join(f'x == {root}' for root in shuffled)})" if len(roots) > 1 else f"x == {roots[0]}"


def _intervals(roots: list[Fraction], *, above: bool, strict: bool) -> list[str]:
    """Where the product of `x - root` is above (or below) zero, each interval as a condition."""
    sign = "<" if strict else "<="
    ends = [None, *roots, None]
    found = []
    for place, (low, high) in enumerate(itertools.pairwise(ends)):
        if ((len(roots) - place) % 2 == 0) is above:
            sides = [f"{low} {sign} x"] * (low is not None) + [f"x {sign} {high}"] * (high is not None)
            found.append(f"And({', '.join(sides)})")
    return found


def _invertible(draw: Draw) -> list[list[int]]:
    while True:
        (a, b), (c, d) = ([draw.randint(-6, 6) for _ in range(2)] for _ in range(2))
        if a * d != b * c:
            return [[a, b], [c, d]]


def _open(draw: Draw) -> tuple[bool, bool]:
    return draw.random() < 0.5, draw.random() < 0.5


def _interval(part: tuple[Any, ...]) -> str:
    return "Interval({}, {}, {}, {})".format(*part)


def _pieces(part: tuple[Any, ...], draw: Draw) -> list[str]:
    low, high, open_low, open_high = part
    if draw.random() < 0.3:
        return [_interval(part)]
    middle, further = low + (high - low) / 3, low + (high - low) * draw.choice((Fraction(1, 3), Fraction(2, 3)))
    return [_interval((low, further, open_low, False)), _interval((middle, high, True, open_high))]


def _statement(draw: Draw, names: tuple[Any, ...], depth: int) -> Any:
    if depth == 0:
        return draw.choice(names)
    parts = [_statement(draw, names, depth - 1) for _ in range(2)]
    heads = (sympy.And, sympy.Or, sympy.Implies, sympy.Equivalent, sympy.Xor, lambda first, _: sympy.Not(first))
    return draw.choice(heads)(*parts)


def _same_truth(first: Any, second: Any, names: tuple[Any, ...]) -> bool:
    tables = itertools.product((False, True), repeat=len(names))
    rows = (dict(zip(names, values, strict=True)) for values in tables)
    return all(bool(first.subs(row)) == bool(second.subs(row)) for row in rows)


def _matrix(found: Any) -> str:
    return f"Matrix({found.tolist()})"
