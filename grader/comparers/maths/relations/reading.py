"""Relations, logic and sets of formulas as predicates."""

from __future__ import annotations

from collections.abc import Callable

from grader.comparers.maths.kinds import CONNECTIVES, RELATIONS, TRUTHS, kind
from grader.comparers.maths.relations.predicates import (
    FALSE,
    TRUE,
    ZERO,
    Atom,
    Constant,
    Flag,
    Member,
    Predicate,
    all_of,
    any_of,
    minus,
    negation,
    put,
)
from grader.comparers.maths.trees import Unreadable, arguments, joined, number, root
from grader.formulas import free_names
from grader.values import Expr

_ENDLESS = {"Infinity": 1, "NegativeInfinity": -1}


def read(expr: Expr) -> Predicate:
    """The predicate of a relation or of logic. Raises `Unreadable`."""
    head = root(expr).head
    if head in TRUTHS:
        return Constant(head == "BooleanTrue")
    if head == "Symbol":
        return Flag(root(expr).text)
    args = arguments(expr)
    if head in RELATIONS and len(args) == 2:
        return _relation(head, *args)
    if head == "Contains" and len(args) == 2:
        return membership(*args)
    if head in CONNECTIVES:
        return _CONNECTED[head]([read(arg) for arg in args])
    raise Unreadable("it holds a part that is neither true nor false")


def _relation(head: str, left: Expr, right: Expr) -> Predicate:
    if head.startswith(("StrictGreater", "Greater")):
        left, right = right, left
    kinds = {kind(left), kind(right)}
    if kinds & {"relation", "logic"}:
        return _of_truths(head, read(left), read(right))
    if kinds & {"list", "matrix"}:
        return _of_entries(head, left, right)
    if "set" in kinds:
        raise Unreadable("it compares sets within a formula")
    match head:
        case "Equality":
            return comparison("=", left, right)
        case "Unequality":
            return comparison("!=", left, right)
        case "StrictLessThan" | "StrictGreaterThan":
            return comparison("<", left, right)
    return comparison("<=", left, right)


def comparison(sign: str, left: Expr, right: Expr) -> Predicate:
    """A comparison; one with infinity is true or false by itself."""
    ends = _ENDLESS.get(root(left).head, 0), _ENDLESS.get(root(right).head, 0)
    if ends == (0, 0):
        return Atom(sign, left, right)  # type: ignore[arg-type]
    holds = {"=": ends[0] == ends[1], "!=": ends[0] != ends[1], "<": ends[0] < ends[1], "<=": ends[0] <= ends[1]}
    return Constant(holds[sign])


def _of_truths(head: str, left: Predicate, right: Predicate) -> Predicate:
    if head not in ("Equality", "Unequality"):
        raise Unreadable("it compares what is true or false by size")
    return _equivalent([left, right]) if head == "Equality" else negation(_equivalent([left, right]))


def _of_entries(head: str, left: Expr, right: Expr) -> Predicate:
    first, second = arguments(left), arguments(right)
    if head not in ("Equality", "Unequality") or kind(left) != kind(right) or root(left).text != root(right).text:
        raise Unreadable("it compares lists or matrices of different kinds")
    if len(first) != len(second):
        return Constant(head == "Unequality")
    equal = all_of(*(_relation("Equality", *pair) for pair in zip(first, second, strict=True)))
    return equal if head == "Equality" else negation(equal)


def _equivalent(parts: list[Predicate]) -> Predicate:
    return any_of(all_of(*parts), all_of(*map(negation, parts)))


def _odd(parts: list[Predicate]) -> Predicate:
    found: Predicate = FALSE
    for part in parts:
        found = any_of(all_of(found, negation(part)), all_of(negation(found), part))
    return found


def _either(parts: list[Predicate]) -> Predicate:
    condition, then, other = parts
    return any_of(all_of(condition, then), all_of(negation(condition), other))


_CONNECTED: dict[str, Callable[[list[Predicate]], Predicate]] = {
    "And": lambda parts: all_of(*parts),
    "Or": lambda parts: any_of(*parts),
    "Not": lambda parts: negation(parts[0]),
    "Nand": lambda parts: negation(all_of(*parts)),
    "Nor": lambda parts: negation(any_of(*parts)),
    "Implies": lambda parts: any_of(negation(parts[0]), parts[1]),
    "Equivalent": _equivalent,
    "Xor": _odd,
    "ITE": _either,
}


def membership(element: Expr, among: Expr) -> Predicate:
    """Whether a number (a tuple, where the set holds tuples) belongs to a set. Raises `Unreadable`."""
    head, args = root(among).head, arguments(among)
    match head:
        case "EmptySet":
            return FALSE
        case "UniversalSet" | "Complexes":
            return TRUE
        case "Reals":
            return _is_real(element)
        case "Integers" | "Rationals":
            return Member(element, head)
        case "Naturals" | "Naturals0":
            return all_of(Member(element), Atom("<=", number(int(head == "Naturals")), element))
        case "FiniteSet":
            return any_of(*(_same(element, arg) for arg in args))
        case "Union":
            return any_of(*(membership(element, arg) for arg in args))
        case "Intersection":
            return all_of(*(membership(element, arg) for arg in args))
        case "Interval" if len(args) == 4:
            return _between(element, *args)
    if head in _BUILT:
        return _BUILT[head](element, args)
    raise Unreadable("it holds a set that is not known here")


def _is_real(element: Expr) -> Predicate:
    """That a square is not negative; true for what is made of real variables alone."""
    if not any(node.head == "ImaginaryUnit" for node in element.nodes):
        return TRUE
    return Atom("<=", ZERO, joined("Pow", element, number(2)))


def _same(element: Expr, other: Expr) -> Predicate:
    pair = kind(element) == "list", kind(other) == "list"
    if any(pair):
        return _of_entries("Equality", element, other) if all(pair) else FALSE
    return comparison("=", element, other)


def _between(element: Expr, low: Expr, high: Expr, left_open: Expr, right_open: Expr) -> Predicate:
    signs = ["<" if root(end).head == "BooleanTrue" else "<=" for end in (left_open, right_open)]
    return all_of(comparison(signs[0], low, element), comparison(signs[1], element, high))


def _without(element: Expr, args: tuple[Expr, ...]) -> Predicate:
    return all_of(membership(element, args[0]), negation(membership(element, args[1])))


def _in_one_of_two(element: Expr, args: tuple[Expr, ...]) -> Predicate:
    return _odd([membership(element, arg) for arg in args])


def _product(element: Expr, args: tuple[Expr, ...]) -> Predicate:
    parts = arguments(element)
    if kind(element) != "list" or len(parts) != len(args):
        raise Unreadable("it compares tuples of different lengths")
    return all_of(*(membership(*pair) for pair in zip(parts, args, strict=True)))


def _steps(element: Expr, args: tuple[Expr, ...]) -> Predicate:
    start, stop, step = {1: (number(0), *args, number(1)), 2: (*args, number(1)), 3: args}[len(args)]
    if root(step).head != "Integer" or root(step).text == "0":
        raise Unreadable("it holds a range whose step is not known")
    inside = [comparison("<=", start, element), comparison("<", element, stop)]
    if root(step).text.startswith("-"):
        inside = [comparison("<=", element, start), comparison("<", stop, element)]
    return all_of(Member(_over(minus(element, start), step)), *inside)


def _over(above: Expr, below: Expr) -> Expr:
    return joined("Mul", above, joined("Pow", below, number(-1)))


def _meeting(element: Expr, args: tuple[Expr, ...]) -> Predicate:
    if root(args[0]).head != "Symbol":
        raise Unreadable("it holds a set of several variables")
    condition = put(args[1], root(args[0]).text, element)
    return all_of(read(condition), membership(element, args[2]) if len(args) == 3 else TRUE)


def _images(element: Expr, args: tuple[Expr, ...]) -> Predicate:
    """The values of `a*n + b`: those whose `(value - b)/a` is one of the n."""
    from grader.comparers.maths.equivalence import decide

    rule, base = args
    parts = arguments(rule)
    if root(rule).head != "Lambda" or len(parts) != 2:
        raise Unreadable("it holds a set of several variables")
    name, image = root(parts[0]).text, parts[1]
    start = put(image, name, number(0))
    step = minus(put(image, name, number(1)), start)
    line = joined("Add", start, joined("Mul", parts[0], step))
    if name in free_names(element) or not decide(image, line).equal:
        raise Unreadable("it holds a set of images that are not evenly spaced")
    return membership(_over(minus(element, start), step), base)


_BUILT: dict[str, Callable[[Expr, tuple[Expr, ...]], Predicate]] = {
    "Complement": _without,
    "SymmetricDifference": _in_one_of_two,
    "ProductSet": _product,
    "Range": _steps,
    "ConditionSet": _meeting,
    "ImageSet": _images,
}
