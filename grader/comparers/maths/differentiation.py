"""Derivatives of formulas, as trees: by the rules of calculus, without SymPy, shared parts kept shared.

Nothing is simplified but sums and products with zero and one. A function of steps such as `sign` or `floor` has the
derivative 0, which it has off its steps. Variables are real.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from fractions import Fraction

from grader.comparers.maths.growing import ONE, ZERO, Growing
from grader.comparers.maths.slopes import OF_ONE, OF_TWO, STEPS
from grader.comparers.maths.trees import Unreadable
from grader.formulas import free_names, parse
from grader.values import Expr, Node

FEW_FACTORS = 8
"""Of a product whose derivative is written out; with more, the products before and after each one are shared."""
MOST_DIGITS = 1_000
"""Of an exponent from which one is subtracted."""


def derivative(expr: Expr, variable: str) -> Expr:
    """The derivative of a number-valued formula, or of each entry of a list or matrix, by a real variable.

    Integrals with a variable in their ends or under them follow Leibniz's rule. Takes as long as the formula is
    large. Raises `Unreadable` where a function's derivative is not known here.
    """
    work = _Differentiation(variable)
    places: list[int] = []
    for node in expr.nodes:
        places.append(work.place(Node(node.head, tuple(places[old] for old in node.args), node.text)))
    return work.trees.whole(work.slope(places[-1]))


class _Differentiation:
    """Trees that grow by derivatives, and the derivative of each part so far: its place, or why there is none."""

    def __init__(self, variable: str) -> None:
        self.variable = variable
        self.trees = Growing()
        self._slopes: dict[int, int | str] = {}
        self._varying: set[int] = set()
        """The places of parts that hold the variable."""
        self._complex: set[int] = set()
        """The places of parts that hold the imaginary unit."""
        self._rules: dict[str, Callable[[Node, int], int]] = {
            **dict.fromkeys(("re", "im", "conjugate"), self._part_of_complex),
            **dict.fromkeys(("Matrix", "Tuple", "List", "Piecewise"), self._each),
            **dict.fromkeys(("Integral", "Sum", "Product", "Limit", "Lambda", "Subs"), self._bound),
            **dict.fromkeys(("Max", "Min"), self._extreme),
            "Add": lambda node, _: self.trees.sum(map(self.slope, node.args)),
            "Mul": self._product,
            "Pow": self._power,
            "log": self._log,
            "Abs": self._size,
            "sign": self._sign,
            "arg": self._angle,
            "ExprCondPair": self._case,
            "ITE": self._either,
            "Derivative": self._of_derivative,
        }

    def place(self, node: Node) -> int:
        """Where a node stands, whose derivative is known from then on."""
        place = self.trees.add(node.head, *node.args, text=node.text)
        if place not in self._slopes:
            if (node.head, node.text) == ("Symbol", self.variable) or not self._varying.isdisjoint(node.args):
                self._varying.add(place)
            if node.head == "ImaginaryUnit" or not self._complex.isdisjoint(node.args):
                self._complex.add(place)
            try:
                self._slopes[place] = self._found(node, place)
            except Unreadable as reason:
                self._slopes[place] = str(reason)
            except (ArithmeticError, LookupError, ValueError):
                self._slopes[place] = f"{node.text or node.head} does not have the arguments it needs"
        return place

    def slope(self, place: int) -> int:
        """The place of the derivative. Raises `Unreadable`."""
        found = self._slopes[place]
        if isinstance(found, str):
            raise Unreadable(found)
        return found

    def _found(self, node: Node, place: int) -> int:
        if node.head == "Symbol":
            return ONE if node.text == self.variable else ZERO
        if node.head in self._rules:
            return self._rules[node.head](node, place)
        if node.head in STEPS or self._varying.isdisjoint(node.args):
            return ZERO
        slopes = [self.slope(argument) for argument in node.args]
        if not any(slopes):
            return ZERO
        if len(slopes) == 1 and node.head in OF_ONE:
            return self._chain(OF_ONE[node.head], node.args)
        if len(slopes) == 2 and node.head in OF_TWO:
            return self._total(slopes, OF_TWO[node.head], node.args)
        raise Unreadable(f"the derivative of {node.text or node.head} is not known here")

    def _chain(self, outer: str, arguments: tuple[int, ...]) -> int:
        return self.trees.product((self._formula(outer, arguments), self.slope(arguments[0])))

    def _total(self, slopes: list[int], outer: tuple[str, str], arguments: tuple[int, ...]) -> int:
        terms = []
        for slope, partial in zip(slopes, outer, strict=True):
            if slope != ZERO and not partial:
                raise Unreadable("the derivative of a function by its parameter is not known here")
            terms.append(self.trees.product((self._formula(partial, arguments), slope)) if slope != ZERO else ZERO)
        return self.trees.sum(terms)

    def _formula(self, text: str, arguments: tuple[int, ...]) -> int:
        return self.trees.graft(_parsed(text), dict(zip("uv", arguments, strict=False)))

    def _part_of_complex(self, node: Node, _: int) -> int:
        slope = self.slope(node.args[0])
        return self.trees.add(node.head, slope) if slope != ZERO else ZERO

    def _each(self, node: Node, _: int) -> int:
        return self.trees.add(node.head, *map(self.slope, node.args), text=node.text)

    def _size(self, node: Node, _: int) -> int:
        if self._complex.isdisjoint(node.args):
            return self._chain("sign(u)", node.args)
        return self._formula("re(conjugate(u)*v)/Abs(u)", (*node.args, self.slope(node.args[0])))

    def _sign(self, node: Node, _: int) -> int:
        if self._complex.isdisjoint(node.args):
            return ZERO
        raise Unreadable("the derivative of the sign of a complex number is not known here")

    def _angle(self, node: Node, _: int) -> int:
        return self._formula("im(v/u)", (*node.args, self.slope(node.args[0])))

    def _case(self, node: Node, _: int) -> int:
        return self.trees.add("ExprCondPair", self.slope(node.args[0]), node.args[1])

    def _either(self, node: Node, _: int) -> int:
        condition, *values = node.args
        return self.trees.add("ITE", condition, *map(self.slope, values))

    def _product(self, node: Node, _: int) -> int:
        varying = [argument for argument in node.args if self.slope(argument) != ZERO]
        fixed = [argument for argument in node.args if self.slope(argument) == ZERO]
        terms = []
        for place, others in zip(varying, self._others(varying), strict=True):
            terms.append(self.trees.product((*others, self.slope(place))))
        return self.trees.product((*fixed, self.trees.sum(terms)))

    def _others(self, factors: list[int]) -> Iterable[tuple[int, ...]]:
        """For each factor the others."""
        if len(factors) <= FEW_FACTORS:
            return [(*factors[:index], *factors[index + 1 :]) for index in range(len(factors))]
        before, after = [ONE], [ONE]
        for first, last in zip(factors[:-1], factors[:0:-1], strict=True):
            before.append(self.trees.product((before[-1], first)))
            after.append(self.trees.product((last, after[-1])))
        return zip(before, reversed(after), strict=True)

    def _power(self, node: Node, place: int) -> int:
        base, exponent = node.args
        trees = self.trees
        terms = []
        if (slope := self.slope(base)) != ZERO:
            terms.append(trees.product((exponent, self._lowered(base, exponent), slope)))
        if (slope := self.slope(exponent)) != ZERO:
            factor = ONE if trees.nodes[base].head == "Exp1" else trees.add("log", base)
            terms.append(trees.product((place, factor, slope)))
        return trees.sum(terms)

    def _lowered(self, base: int, exponent: int) -> int:
        """The power with an exponent that is smaller by one."""
        node = self.trees.nodes[exponent]
        if node.head in ("Integer", "Rational") and len(node.text) <= MOST_DIGITS:
            less = self.trees.number(Fraction(node.text) - 1)
        else:
            less = self.trees.sum((exponent, self.trees.number(Fraction(-1))))
        return base if less == ONE else self.trees.add("Pow", base, less)

    def _log(self, node: Node, _: int) -> int:
        """Of log|u| as of log u: they differ by a constant on either side of a zero of u."""
        if len(node.args) == 2:
            slopes = [self.slope(argument) for argument in node.args]
            return self._total(slopes, ("1/(u*log(v))", "-log(u)/(v*log(v)**2)"), node.args)
        (inner,) = node.args
        within = self.trees.nodes[inner]
        if within.head == "Abs" and inner in self._complex:
            return self._chain("1/u", (inner,))
        return self._chain("1/u", within.args if within.head == "Abs" else (inner,))

    def _extreme(self, node: Node, _: int) -> int:
        """Of the greatest (least) of several: the derivative of that one."""
        relation = "GreaterThan" if node.head == "Max" else "LessThan"
        best, slope = node.args[0], self.slope(node.args[0])
        for other in node.args[1:]:
            cases = ((slope, self.trees.add(relation, best, other)), (self.slope(other), self.trees.add("BooleanTrue")))
            slope = self.trees.add("Piecewise", *(self.trees.add("ExprCondPair", *case) for case in cases))
            best = self.trees.add(node.head, best, other)
        return slope

    def _of_derivative(self, node: Node, _: int) -> int:
        """Derivatives by several variables may be taken in any order."""
        body, *by = node.args
        slope = self.slope(body)
        return self.trees.add("Derivative", slope, *by) if slope != ZERO else ZERO

    def _bound(self, node: Node, place: int) -> int:
        """Of what gives a name a meaning of its own."""
        if self._may_hide(node) and self.variable not in free_names(self.trees.whole(place)):
            return ZERO
        match node.head:
            case "Integral":
                return self._integral(node)
            case "Sum":
                return self._under(node.args)
            case "Product":  # by its logarithm
                body, *ranges = node.args
                quotient = self.place(Node("log", (body,)))
                return self.trees.product((place, self._under((quotient, *ranges))))
            case "Subs":
                return self._at_a_place(*node.args)
        raise Unreadable(f"the derivative of {node.head} is not known here")

    def _may_hide(self, node: Node) -> bool:
        """Whether a name in it that is called like the variable may be another one."""
        nodes = self.trees.nodes
        running = {nodes[name].text for limit in node.args[1:] for name in nodes[limit].args[:1]}
        return node.head in ("Limit", "Lambda") or self.variable in running

    def _under(self, arguments: tuple[int, ...]) -> int:
        body, *ranges = arguments
        for limits in (self.trees.nodes[limit].args for limit in ranges):
            if any(self.slope(end) != ZERO for end in limits):
                raise Unreadable("the derivative of a sum or product by its ends is not known here")
        return self.trees.add("Sum", self.slope(body), *ranges)

    def _integral(self, node: Node) -> int:
        """Leibniz's rule: what the ends add, and the integral of the derivative."""
        *inner, limits = node.args
        body = self.place(Node("Integral", tuple(inner))) if len(inner) > 1 else inner[0]
        name, *ends = self.trees.nodes[limits].args or (limits,)
        running = self.trees.nodes[name].text
        if not ends and running == self.variable:
            return body
        signs = (ONE,) if len(ends) == 1 else (self.trees.number(Fraction(-1)), ONE)
        terms = [
            self.trees.product((sign, self.trees.substituted(body, running, end), self.slope(end)))
            for sign, end in zip(signs, ends, strict=False)
            if self.slope(end) != ZERO
        ]
        if running != self.variable and self.slope(body) != ZERO:
            terms.append(self.trees.add("Integral", self.slope(body), limits))
        return self.trees.sum(terms)

    def _at_a_place(self, body: int, names: int, values: int) -> int:
        """Of `Subs(body, names, values)`: the variable may be in the values and in the body."""
        trees = self.trees
        running = [trees.nodes[name].text for name in trees.nodes[names].args or (names,)]
        slopes = [self.slope(value) for value in trees.nodes[values].args or (values,)]
        slopes_of_body = [] if self.variable in running else [(ONE, self.slope(body))]
        for name, slope in zip(running, slopes, strict=True):
            if slope != ZERO:
                slopes_of_body.append((slope, trees.graft(derivative(trees.whole(body), name), {})))
        return trees.sum(trees.product((slope, trees.add("Subs", of, names, values))) for slope, of in slopes_of_body)


@functools.cache
def _parsed(text: str) -> Expr:
    return parse(text)
