"""What is wrong with a formula that is given as an antiderivative: nothing, or a mistake that is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from grader.comparers._constants import constant_fault, derived, ignores
from grader.comparers._expressions import Mistake
from grader.comparers._words import listed, place, shown
from grader.comparers.maths import primitives
from grader.comparers.maths.differentiation import derivative
from grader.comparers.maths.domains import Domain, Gaussian, points
from grader.comparers.maths.enclosures import Unsure
from grader.comparers.maths.equivalence import Decision, decide
from grader.comparers.maths.growing import substituted
from grader.comparers.maths.jumps import jump
from grader.comparers.maths.trees import Unreadable, joined, number, part, symbol
from grader.comparers.maths.undefined import concrete
from grader.errors import Undecided
from grader.formulas import free_names
from grader.values import Expr, Node
from grader.words import noted, say

INTEGRAND = Mistake("integrand", noted("Your function is the one to be integrated, not an antiderivative of it."))
DERIVATIVE = Mistake(
    "differentiated",
    noted(
        "Your function is the derivative of the one to be integrated. An antiderivative is the way back: its "
        "derivative is the function you began with."
    ),
)
MOST_UNKNOWN = 3
"""Letters that do not belong to the task and are tried for a mistake."""
_ZERO = number(0)


@dataclass(frozen=True)
class Task:
    """A right antiderivative, and what else is asked."""

    to: Expr
    variable: str
    domain: Mapping[str, Domain]
    require_constant: bool = False
    formal: bool = False


def judged(seen: Expr, task: Task) -> tuple[Mistake | None, str]:
    """What is wrong with a formula (None: nothing), and how that is known. Raises `Undecided`."""
    try:
        return _judged(seen, task)
    except (Unreadable, Unsure) as error:
        raise Undecided(f"Whether the formula is right cannot be decided: {error}.") from error


def _judged(seen: Expr, task: Task) -> tuple[Mistake | None, str]:
    seen, right = (_formal(tree) if task.formal else tree for tree in (concrete(seen), concrete(task.to)))
    primitives.prepared(seen)  # a tree that is no formula is refused before it is worked with
    slope, integrand = derived(seen, task.variable), _without_constants(derived(right, task.variable), task.variable)
    formulas = primitives.Formulas(seen, right, integrand, task.variable, task.domain)
    decision = _decided(slope, formulas)
    if decision.equal is None:
        raise Undecided(f"Whether the formula is right cannot be decided: {decision.why}.")
    if not decision.equal:
        return next(_Tells(formulas, slope, decision).found()), decision.how
    mistake = _elsewhere(formulas, formal=task.formal)
    if mistake is None and task.require_constant:
        mistake = constant_fault(seen, [name for name in free_names(seen) if name in formulas.constants])
    return mistake, decision.how


def _without_constants(integrand: Expr, variable: str) -> Expr:
    """The derivative without constants that are in it only as it is written, such as k/(k*x)."""
    for name in free_names(integrand):
        if name != variable and ignores(integrand, name):
            integrand = substituted(integrand, name, number(1))
    return integrand


def _decided(slope: Expr, formulas: primitives.Formulas) -> Decision:
    """Whether the derivative is the integrand; points at which an antiderivative is not real do not count."""
    if formulas.seen == formulas.right:
        return Decision(True, "structural")
    decision = decide(slope, formulas.integrand, formulas.domain)
    if decision.equal is False and _is_unnatural(decision, formulas):
        equal = primitives.agree(slope, formulas)
        if equal is not None:
            return Decision(equal, "numeric", "", () if equal else decision.point, decision.seen)
    if decision.equal is None and decide(formulas.seen, formulas.right, formulas.domain).equal:
        return Decision(True, "numeric")
    return decision


def _is_unnatural(decision: Decision, formulas: primitives.Formulas) -> bool:
    if any(complex(value).imag for _, value in decision.point) or not decision.point:
        return False
    point = {name: Fraction(complex(value).real) for name, value in decision.point}
    names = {*free_names(formulas.seen), *free_names(formulas.right)}
    return not primitives.is_natural({**dict.fromkeys(names, Fraction(1)), **point}, formulas)


def _elsewhere(formulas: primitives.Formulas, *, formal: bool) -> Mistake | None:
    """What is wrong with a formula whose derivative is right: that it has no value somewhere, or jumps."""
    if primitives.is_smooth(formulas.seen):
        return None
    followed = primitives.followed(formulas)
    if not followed:
        formulas = replace(formulas, is_complex=True)
        followed = primitives.followed(formulas)
    for lines in followed:
        if not formal and all(line.hole for line in lines):
            return _undefined(formulas, lines[0])
        for line in lines:
            where = jump(formulas, line)
            if where is not None:
                at = place((formulas.variable,), (round(float(where), 9),))
                return Mistake(
                    "jump", say("Your formula jumps at {place}, where an antiderivative is continuous.", place=at)
                )
    return None


def _undefined(formulas: primitives.Formulas, line: primitives.Line) -> Mistake:
    """A formula without a real value where the right one has one; perhaps for want of an absolute value."""
    where = place((formulas.variable,), (float((line.hole or {})[formulas.variable]),))
    sentence = say(
        "At {place} your formula has no real value, although the function to be integrated has one there.", place=where
    )
    if any(node.head == "log" for node in formulas.seen.nodes):
        absolute = replace(formulas, seen=_with_absolute_values(formulas.seen))
        if not any(each.hole for lines in primitives.followed(absolute)[:1] for each in lines[:1]):
            return Mistake("absolute-value-missing", f"{sentence} {say('A logarithm in it needs an absolute value.')}")
    return Mistake("undefined", sentence)


class _Tells:
    """The known mistakes of a formula whose derivative is not the function to be integrated."""

    def __init__(self, formulas: primitives.Formulas, slope: Expr, decision: Decision) -> None:
        self.formulas = formulas
        self.slope = slope
        self.decision = decision
        own = {*free_names(formulas.right), formulas.variable}
        self.unknown = [name for name in free_names(formulas.seen) if name not in own]
        self.constants = [name for name in free_names(formulas.seen) if name in formulas.constants]

    def found(self) -> Iterator[Mistake]:
        """The mistakes, the most likely ones first; the last one is always there."""
        task, seen = self.formulas, self.formulas.seen
        bare = seen
        for name in self.constants[:MOST_UNKNOWN]:
            bare = substituted(bare, name, _ZERO)
        if self._same(bare, task.integrand):
            yield INTEGRAND
        if not free_names(bare) and not self.constants:
            yield Mistake(None, say("Your formula is a number, not a function of {variable}.", variable=task.variable))
        if self._same(bare, derived(task.integrand, task.variable)):
            yield DERIVATIVE
        yield from self._wrong_variable()
        yield from self._misplaced_constant()
        if self.unknown:
            names = listed(self.unknown)
            sentence = say(
                "{which} contains {names}, which does not belong to the task.", which=say("Your formula"), names=names
            )
            yield Mistake(None, sentence)
        yield from self._factor()
        yield self._difference()

    def _same(self, first: Expr, second: Expr) -> bool:
        return bool(decide(first, second, self.formulas.domain).equal)

    def _is_slope(self, formula: Expr, variable: str) -> bool:
        """Whether the derivative is the function to be integrated; False where no rule gives it."""
        try:
            return self._same(derivative(formula, variable), self.formulas.integrand)
        except Unreadable:
            return False

    def _wrong_variable(self) -> Iterator[Mistake]:
        task = self.formulas
        for name in free_names(task.integrand):
            if name != task.variable and self._is_slope(task.seen, name):
                yield _wrong_variable(name, task.variable)
        for name in self.unknown[:MOST_UNKNOWN]:
            if task.variable in free_names(task.seen) and name.lower() != task.variable.lower():
                continue
            renamed = substituted(task.seen, name, symbol(task.variable))
            if self._is_slope(renamed, task.variable):
                yield _wrong_variable(name, task.variable)

    def _misplaced_constant(self) -> Iterator[Mistake]:
        """A formula that is right for one value of a constant."""
        task = self.formulas
        for name in self.constants[:MOST_UNKNOWN]:
            for value in (0, 1):
                if self._same(substituted(self.slope, name, number(value)), task.integrand):
                    yield Mistake(
                        "constant-misplaced",
                        say(
                            "Your formula contains {name}, but not as an added constant: added at the end it vanishes "
                            "when you take the derivative, here it does not.",
                            name=listed([name]),
                        ),
                    )

    def _factor(self) -> Iterator[Mistake]:
        """A derivative that is the function to be integrated times a constant: a(x)*b(p) = b(x)*a(p) for a point p."""
        task = self.formulas
        where = next(points((task.variable,), task.domain))[task.variable]
        if isinstance(where, Gaussian):
            return
        at = Expr((Node("Rational", text=f"{where.numerator}/{where.denominator}"),))
        here, there = (substituted(tree, task.variable, at) for tree in (self.slope, task.integrand))
        if any(decide(here, other).equal is not False for other in (there, _ZERO)) or decide(there, _ZERO).equal:
            return
        if self._same(joined("Mul", number(-1), self.slope), task.integrand):
            yield Mistake("constant-factor", say("The derivative of your formula has the wrong sign."))
        if self._same(joined("Mul", self.slope, there), joined("Mul", task.integrand, here)):
            sentence = say(
                "The derivative of your formula is a multiple of the function to be integrated: check its factor."
            )
            yield Mistake("constant-factor", sentence)

    def _difference(self) -> Mistake:
        where = place(*zip(*self.decision.point, strict=True)) if self.decision.point else ""
        if not where:
            text = say("The derivative of your formula is not the value of the function to be integrated.")
        elif self.decision.seen is None:
            text = say(
                "The derivative of your formula at {place} is not the value of the function to be integrated.",
                place=where,
            )
        else:
            text = say(
                "The derivative of your formula at {place} is {value}, not the value of the function to be integrated "
                "there.",
                place=where,
                value=shown(self.decision.seen),
            )
        return Mistake(None, text)


def _wrong_variable(name: str, variable: str) -> Mistake:
    sentence = say(
        "Your formula is an antiderivative with respect to {name}; with respect to {variable} is asked.",
        name=listed([name]),
        variable=variable,
    )
    return Mistake("wrong-variable", sentence)


def _formal(expr: Expr) -> Expr:
    """A tree with log|u| written as log u."""
    nodes = expr.nodes
    whole = Expr(tuple(_of_log(node, nodes) if node.head == "log" else node for node in nodes))
    return part(whole, len(nodes) - 1)


def _of_log(log: Node, nodes: tuple[Node, ...]) -> Node:
    inner = [nodes[place].args[0] if nodes[place].head == "Abs" else place for place in log.args[:1]]
    return Node("log", (*inner, *log.args[1:]))


def _with_absolute_values(expr: Expr) -> Expr:
    """A tree with an absolute value in every logarithm."""
    nodes: list[Node] = []
    places: list[int] = []
    for node in expr.nodes:
        args = tuple(places[old] for old in node.args)
        if node.head == "log" and args:
            nodes.append(Node("Abs", args[:1]))
            args = (len(nodes) - 1, *args[1:])
        nodes.append(Node(node.head, args, node.text))
        places.append(len(nodes) - 1)
    return Expr(tuple(nodes))
