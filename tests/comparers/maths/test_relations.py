"""Relations, logic and sets: decided by where they hold."""

import pytest

from grader.comparers.maths.relations import decide, kind
from grader.comparers.maths.relations.deciding import EXTRA, MISSING
from grader.formulas import parse
from grader.values import Expr, Node

SAME = """
Eq(2*x, 4)                       ~ Eq(x, 2)
Eq(x, 1)                         ~ Eq(5, 5*x)
Eq(2**x, 4)                      ~ Eq(x, 2)
Eq(3*2**x, 24)                   ~ Eq(x, log(8)/log(2))
Eq((x + 17)/(2*x), 9)            ~ Eq(x + 17, 18*x)
Eq((x - 2)**2, 0)                ~ Eq(x, 2)
Eq((x - a)**6000, 0)             ~ Eq(x, a)
Eq(Abs(a), Abs(b))               ~ Eq(a**2, b**2)
Eq(x**3, 8)                      ~ Eq(x, 2)
Eq(x**2, 4)                      ~ Or(Eq(x, 2), Eq(x, -2))
Eq(x**2, 2)                      ~ Eq(Abs(x), sqrt(2))
Eq(x*(x**2 + 1), 0)              ~ Eq(x, 0)
Eq(sqrt(x), 2)                   ~ Eq(x, 4)
Eq(log(2*x), log(x - 3))         ~ False
Eq(x/(x - 1), 1/(x - 1))         ~ False
Eq(1/x, 0)                       ~ False
Eq(x, x + 1)                     ~ False
Eq(x, x)                         ~ True
Eq(exp(2*x) - 2*exp(x) + 1, 0)   ~ Eq(x, 0)
Eq(sin(x)**2, 1)                 ~ Eq(cos(x), 0)
Eq(tan(x), 1)                    ~ Eq(sin(x), cos(x))
Eq(2*sin(x), 0)                  ~ Eq(sin(x), 0)
Eq(floor(x), 2)                  ~ And(2 <= x, x < 3)
Eq(Max(x, 1), x)                 ~ x >= 1
Eq(Abs(x - 1) + Abs(x - 2), 1)   ~ And(x >= 1, x <= 2)
Eq(y, 2*x + 1)                   ~ Eq(x, (y - 1)/2)
Eq(x*y, 0)                       ~ Or(Eq(x, 0), Eq(y, 0))
Eq(x**2 + y**2, 0)               ~ And(Eq(x, 0), Eq(y, 0))
Eq(x**2 + y**2, 2*x - 1)         ~ And(Eq(x, 1), Eq(y, 0))
Eq((x**2 + y**2 + 1)*(y - 1), 0) ~ Eq(y, 1)
Eq(x**2, y**2)                   ~ Or(Eq(x, y), Eq(x, -y))
Eq(y/x, 2)                       ~ Eq(y, 2*x)
Eq(a*x + b, 0)                   ~ Eq(x, -b/a)
Eq(1/a + 1/b, 1/c)               ~ Eq(c, a*b/(a + b))
Eq(exp(y), x)                    ~ Eq(y, log(x))
Eq(x**2 + y**2, 1)               ~ Or(Eq(y, sqrt(1 - x**2)), Eq(y, -sqrt(1 - x**2)))
Eq(f(x), 2*x + 1)                ~ Eq(2*f(x) - 4*x, 2)
Eq(f(x + 1), 0)                  ~ Eq(3*f(1 + x), 0)
Eq(x**2 + 1, 0)                  ~ Or(Eq(x, I), Eq(x, -I))
x > 1                            ~ -x < -1
x > 1                            ~ Not(x <= 1)
1 < x <= 3                       ~ And(x > 1, x <= 3)
x**2 >= 4                        ~ Or(x <= -2, x >= 2)
Abs(x - 1) < 2                   ~ And(-1 < x, x < 3)
log(x) < 0                       ~ And(x > 0, x < 1)
Ne(x, 1)                         ~ Or(x < 1, x > 1)
x < oo                           ~ True
2*a - 2*b < 0                    ~ b > a
And(x > 0, y > 0)                ~ And(x*y > 0, x + y > 0)
Or(x < 1, x > 2)                 ~ Not(And(1 <= x, x <= 2))
And(Eq(x + y, 3), Eq(x - y, 1))  ~ And(Eq(x, 2), Eq(y, 1))
And(Eq(x**3, 8), Eq(y, x))       ~ And(Eq(x, 2), Eq(y, 2))
And(Eq(x + y, 2), Eq(y + z, 3))  ~ And(Eq(x, z - 1), Eq(y, 3 - z))
And(Eq(x**2 + y**2, 25), Eq(x*y, 12), x > 0) ~ Or(And(Eq(x, 3), Eq(y, 4)), And(Eq(x, 4), Eq(y, 3)))
And(p, q)                        ~ And(q, p)
Implies(p, q)                    ~ Or(Not(p), q)
Xor(p, q)                        ~ Not(Equivalent(p, q))
ITE(p, q, r)                     ~ Or(And(p, q), And(Not(p), r))
And(p, x > 1)                    ~ And(Not(x <= 1), p)
x > 1                            ~ Interval.open(1, oo)
{1, 2}                           ~ {2, 1, 1}
{a, b}                           ~ {b, a}
{a, -a}                          ~ {Abs(a), -Abs(a)}
{(1, 2), (2, 1)}                 ~ {(2, 1), (1, 2)}
{I, 1}                           ~ {1, I}
Interval(1, 1)                   ~ {1}
Interval(a, b)                   ~ Interval(a, b + 0)
Union(Interval(0, 2), Interval(1, 3)) ~ Interval(0, 3)
Complement(Reals, {0})           ~ Union(Interval.open(-oo, 0), Interval.open(0, oo))
Intersection(Interval(0, 3), Integers) ~ {0, 1, 2, 3}
Range(0, 6, 2)                   ~ {0, 2, 4}
EmptySet                         ~ Intersection(Interval(0, 1), Interval(2, 3))
ConditionSet(x, x**2 < 4, Reals) ~ Interval.open(-2, 2)
ImageSet(Lambda(n, n + 1), Integers) ~ Integers
ProductSet(Interval(0, 1), {2})  ~ ProductSet(Interval(0, 1), {1 + 1})
"""

DIFFERENT = """
Eq(x**2, 4)                      ~ Eq(x, 2)
Eq(x**2 - 2, 0)                  ~ Eq(x**2 - 2.00000001, 0)
Eq(x**5 - x - 1, 0)              ~ Eq(x**5 - x - 2, 0)
Eq(sin(x), 0)                    ~ Eq(sin(2*x), 0)
Eq(log(x**2), (4*x - 4)**2)      ~ Eq(log(x**2), (4*x - 4)**4)
Eq(x**2, y**2)                   ~ Eq(x, y)
Eq(a*x, a*b)                     ~ Eq(x, b)
Eq(x*y, 0)                       ~ Eq(x*y/x, 0)
Eq(x, 10**10**10)                ~ Eq(x, 2)
Eq(x**2 + y**2, 1)               ~ Eq(y, sqrt(1 - x**2))
Eq((x - 100)**2 + (y - 50)**2, 1) ~ Eq((x - 100)**2 + (y - 50)**2, 4)
Eq(f(x), 2*x + 1)                ~ Eq(f(x), 2*x + 2)
Eq(x**2 + 1, 0)                  ~ Eq(x, I)
Eq(x, 1)                         ~ x - 1
x > 1                            ~ x >= 1
x > 1                            ~ x > 1.000001
1 < x <= 3                       ~ And(x > 1, x < 3)
log(x)**2 > sqrt(5*x - 6)        ~ log(x)**2 >= sqrt(5*x - 6)
a < b                            ~ a <= b
x**2 + y**2 < 1                  ~ And(x < 1, y < 1)
And(x**2 + y**2 < 1, x > 0.99)   ~ And(x**2 + y**2 < 1, x > 0.995)
And(Eq(x + y, 3), Eq(x - y, 1))  ~ And(Eq(x, 1), Eq(y, 2))
And(Eq(x**2 + y**2, 25), Eq(x*y, 12)) ~ Or(And(Eq(x, 3), Eq(y, 4)), And(Eq(x, 4), Eq(y, 3)))
Implies(p, q)                    ~ Implies(q, p)
And(p, x > 1)                    ~ And(x >= 1, p)
{1, 2}                           ~ Interval(1, 2)
{a, b}                           ~ {a, c}
{I}                              ~ {-I}
Interval(0, 1)                   ~ Interval.open(0, 1)
Interval(a, b)                   ~ Interval(a, c)
ImageSet(Lambda(n, 2*n), Integers) ~ Integers
ProductSet(Interval(0, 1), Interval(0, 2)) ~ ProductSet(Interval(0, 2), Interval(0, 1))
{1, 2}                           ~ x + 1
"""

WITHIN = {
    "only the positive root": ("Eq(x**2, 4)", "Eq(x, 2)", {"x": "positive"}, True),
    "all complex roots": ("Eq(x**3, 8)", "Eq(x, 2)", {"x": "complex"}, False),
    "complex roots in another form": ("Eq(x**4, 1)", "Eq((x**2 + 1)*(x**2 - 1), 0)", {"x": "complex"}, True),
    "whole numbers": ("n > 2", "n >= 3", {"n": "integer"}, True),
    "all whole numbers": ("Eq(sin(pi*n), 0)", "True", {"n": "integer"}, True),
    "a range": ("x**2 < 4", "x < 2", {"x": (0.0, 10.0)}, True),
    "a range that is too wide": ("x**2 < 4", "x < 2", {"x": (-5.0, 10.0)}, False),
    "the end of a range": ("x >= 0", "x > 0", {"x": (0.0, 1.0)}, False),
    "not zero": ("Eq(x*y, x)", "Eq(y, 1)", {"x": "nonzero"}, True),
    "zero": ("Eq(x*y, x)", "Eq(y, 1)", {"x": "nonnegative"}, False),
    "a formula solved for a variable": (
        "Eq(T, 2*pi*sqrt(L/g))",
        "Eq(L, g*T**2/(4*pi**2))",
        {"T": "positive", "g": "positive"},
        True,
    ),
}

UNDECIDED = {
    "no number": Expr((Node("NaN"), Node("Symbol", text="x"), Node("Equality", (0, 1)))),
    "a side missing": Expr((Node("Symbol", text="x"), Node("Equality", (0,)))),
    "a product of nothing": Expr((Node("Mul"), Node("Symbol", text="x"), Node("Equality", (0, 1)))),
    "a function that is unknown": Expr((Node("Symbol", text="x"), Node("eval", (0,)), Node("Equality", (1, 0)))),
}


def rows(table):
    return [tuple(side.strip() for side in line.split("~")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("first", "second"), rows(SAME))
def test_same_either_way_round(first, second):
    assert decide(parse(first), parse(second)).equal is True
    assert decide(parse(second), parse(first)).equal is True


@pytest.mark.parametrize(("first", "second"), rows(DIFFERENT))
def test_different_either_way_round(first, second):
    assert decide(parse(first), parse(second)).equal is False
    assert decide(parse(second), parse(first)).equal is False


@pytest.mark.parametrize(("first", "second", "domain", "equal"), WITHIN.values(), ids=WITHIN)
def test_within_a_domain(first, second, domain, equal):
    assert decide(parse(first), parse(second), domain).equal is equal


@pytest.mark.parametrize("tree", UNDECIDED.values(), ids=UNDECIDED)
def test_a_tree_without_meaning_is_undecided(tree):
    decision = decide(tree, parse("x > 1"))
    assert (decision.equal, bool(decision.why)) == (None, True)


def test_the_counterexample_is_a_point_at_which_one_holds_alone():
    decision = decide(parse("Eq(x**2, 4)"), parse("Eq(x, 2)"))
    assert (decision.why, decision.point) == (EXTRA, (("x", -2 + 0j),))
    decision = decide(parse("Eq(x, 2)"), parse("Eq(x**2, 4)"))
    assert (decision.why, decision.point) == (MISSING, (("x", -2 + 0j),))


def test_the_counterexample_of_a_system_has_all_variables():
    decision = decide(parse("And(Eq(x + y, 3), Eq(x, 1))"), parse("And(Eq(x, 1), Eq(y, 1))"))
    assert decision.point == (("x", 1 + 0j), ("y", 2 + 0j))


def test_the_counterexample_of_logic_is_a_row_of_the_truth_table():
    decision = decide(parse("Or(p, q)"), parse("And(p, q)"))
    assert (decision.why, decision.point) == (EXTRA, (("p", 1 + 0j), ("q", 0j)))


def test_twenty_symbols_are_more_than_a_table_holds():
    symbols = ", ".join(f"p{place}" for place in range(20))
    assert decide(parse(f"And({symbols})"), parse(f"Not(Nand({symbols}))")).equal is True
    assert decide(parse(f"And({symbols})"), parse(f"Or({symbols})")).equal is False


@pytest.mark.parametrize(
    ("first", "second", "how"),
    [
        ("x > 1", "x > 1", "structural"),
        ("Eq(x**2, 4)", "Eq(Abs(x), 2)", "symbolic"),
        ("Eq(x*exp(x), 0)", "Eq(x*(exp(x) + x**2), 0)", "numeric"),
    ],
)
def test_how_it_is_known(first, second, how):
    assert decide(parse(first), parse(second)).how == how


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("x + 1", "number"),
        ("x", "number"),
        ("x > 1", "relation"),
        ("Contains(x, Reals)", "relation"),
        ("And(p, q)", "logic"),
        ("True", "logic"),
        ("{1, 2}", "set"),
        ("Interval(0, 1)", "set"),
        ("[x, y]", "list"),
        ("Matrix([[1, 2]])", "matrix"),
    ],
)
def test_kind(formula, expected):
    assert kind(parse(formula)) == expected


FAR_OUT = [
    ("Eq(x + log(x), 10**6)", "False"),
    ("x + sin(x) > 5000", "x > 5000"),
    ("Eq(sin(x), 0)", "And(Eq(sin(x), 0), x < 30)"),
    ("Eq(sqrt(x) + log(x), 1000)", "False"),
]


@pytest.mark.parametrize(("first", "second"), FAR_OUT)
def test_what_happens_far_out_is_never_passed_over(first, second):
    """It is found, or the comparison is undecided."""
    assert decide(parse(first), parse(second)).equal is not True


def test_the_end_of_a_range_belongs_to_it():
    domain = {"x": (0.0, 6.283185307179586)}
    assert decide(parse("Eq(sin(x), 0)"), parse("Or(Eq(x, 0), Eq(x, pi))"), domain).equal is False
    assert decide(parse("x <= 5/7"), parse("x >= 0"), {"x": (0.0, 5 / 7)}).equal is True


def test_whole_numbers_beside_an_end_are_tried():
    assert decide(parse("n > 49.5"), parse("n >= 51"), {"n": "integer"}).equal is False
    assert decide(parse("n > 49.5"), parse("n >= 50"), {"n": "integer"}).equal is True
