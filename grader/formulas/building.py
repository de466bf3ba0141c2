"""From Python's syntax tree to a formula's, over an allow-list: nothing is evaluated, nothing simplified."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from fractions import Fraction

from grader.formulas.calls import EMPTY, FALSE, TRUE, Misuse, call
from grader.formulas.source import MAX_DEPTH, MAX_DIGITS, Source
from grader.formulas.tree import NUMBERS, Tree, divide, integer, negate, rational
from grader.formulas.vocabulary import CONSTANTS, MODULE_CONSTANTS, MODULES, NEVER_ALONE

MAX_NODES = 10_000

_RELATIONS: dict[type[ast.cmpop], str] = {
    ast.Eq: "Equality",
    ast.NotEq: "Unequality",
    ast.Lt: "StrictLessThan",
    ast.LtE: "LessThan",
    ast.Gt: "StrictGreaterThan",
    ast.GtE: "GreaterThan",
}
_SETS = frozenset({"FiniteSet", "Interval", "Union", "Intersection", "Complement", "EmptySet", "Reals"})
_NUMBERS_OF_S = {"Half": Fraction(1, 2), "One": Fraction(1), "Zero": Fraction(0), "NegativeOne": Fraction(-1)}
_TEXT_IN = frozenset({"Symbol", "Limit", "limit"})
_NO_MEANING = "This part of Python has no meaning in a formula."


@dataclass
class Builder:
    """Builds the tree of one text; counts its parts, and remembers how each name is used."""

    source: Source
    symbols: frozenset[str] = frozenset()
    functions: frozenset[str] = frozenset()
    parts: int = 0
    bare: set[str] = field(default_factory=set)
    called: dict[str, ast.expr] = field(default_factory=dict)

    def whole(self) -> Tree:
        """The tree of the text. Raises `FormulaError`."""
        tree = self.build(self.source.tree(), 0)
        for name, node in self.called.items():
            if name in self.bare | self.symbols:
                self.source.fail(node, f"{name} is a variable here: to multiply, write * before the bracket.")
        return tree

    def build(self, node: ast.expr, depth: int) -> Tree:
        """The tree of one node, `depth` below the root."""
        self.parts += 1
        if depth > MAX_DEPTH or self.parts > MAX_NODES:
            self.source.fail(node, "This formula is too long or too deeply nested to be read.")
        match node:
            case ast.Constant():
                return self._constant(node)
            case ast.Name(id=name) if name in self.symbols or name not in CONSTANTS:
                return self._symbol(node, name)
            case ast.Name(id=name):
                return Tree(CONSTANTS[name])
            case ast.Attribute():
                return self._module_constant(node)
            case ast.BinOp():
                return self._operation(node, depth + 1)
            case ast.UnaryOp():
                return self._sign(node, depth + 1)
            case ast.Call():
                return self._call(node, depth + 1)
            case _:
                return self._structure(node, depth + 1)

    def _structure(self, node: ast.expr, depth: int) -> Tree:
        match node:
            case ast.Compare():
                return self._relation(node, depth)
            case ast.BoolOp(op=op, values=values):
                return Tree("And" if isinstance(op, ast.And) else "Or", self._each(values, depth))
            case ast.IfExp(test=test, body=body, orelse=other):
                value, condition, rest = self._each([body, test, other], depth)
                return Tree("Piecewise", (Tree("ExprCondPair", (value, condition)), Tree("ExprCondPair", (rest, TRUE))))
            case ast.Tuple(elts=parts) | ast.List(elts=parts):
                return Tree("Tuple", self._each(parts, depth))
            case ast.Set(elts=parts):
                return Tree("FiniteSet", self._each(parts, depth))
            case ast.Dict(keys=[]):
                return EMPTY
            case ast.Subscript():
                self.source.fail(node, "Formulas have no subscripts: write the index into the name, as in x_1.")
            case ast.Lambda():
                self.source.fail(node, "Write the formula alone, without lambda.")
        self.source.fail(node, _NO_MEANING)

    def _each(self, nodes: list[ast.expr], depth: int) -> tuple[Tree, ...]:
        return tuple(self.build(node, depth) for node in nodes)

    def _constant(self, node: ast.Constant) -> Tree:
        match node.value:
            case bool(value):
                return TRUE if value else FALSE
            case int(value) if value.bit_length() <= 3 * MAX_DIGITS:
                return integer(value)
            case int():
                self.source.fail(node, "This number has too many digits.")
            case float():
                return Tree("Float", text=self.source.decimal(node))
            case complex():
                text = self.source.decimal(node)
                number = integer(int(text)) if text.isdigit() else Tree("Float", text=text)
                return Tree("Mul", (number, Tree("ImaginaryUnit")))
            case str():
                self.source.fail(node, "A formula holds names and numbers, no quoted text.")
        self.source.fail(node, _NO_MEANING)

    def _symbol(self, node: ast.expr, name: str) -> Tree:
        if name.startswith("__"):
            self.source.fail(node, _NO_MEANING)
        if name in NEVER_ALONE - self.symbols:
            self.source.fail(node, f"The function {name} needs its argument in brackets, as in {name}(x).")
        self.bare.add(name)
        return Tree("Symbol", text=name)

    def _module_constant(self, node: ast.Attribute) -> Tree:
        if (name := self._dotted(node)) in _NUMBERS_OF_S:
            return rational(_NUMBERS_OF_S[name])
        if name not in MODULE_CONSTANTS:
            self.source.fail(node, f"There is no constant called {name} here.")
        return Tree(MODULE_CONSTANTS[name])

    def _dotted(self, node: ast.expr) -> str:
        """A name without the modules before it; `Interval.open` and its like stay whole."""
        match node:
            case ast.Name(id=name):
                return name
            case ast.Attribute(value=ast.Name(id="Interval"), attr=name):
                return f"Interval.{name}"
            case ast.Attribute(value=ast.Name(id=module), attr=name) if module in MODULES - self.symbols:
                return name
            case ast.Attribute(value=ast.Attribute(value=ast.Name(id=module)), attr=name) if module in MODULES:
                return name
            case ast.Constant() | ast.BinOp():
                self.source.fail(node, "To multiply, write * before the bracket.")
        self.source.fail(node, "Formulas have no attributes: write the function before its argument, as in sin(x).")

    def _operation(self, node: ast.BinOp, depth: int) -> Tree:
        match node.op:
            case ast.Add() | ast.Sub():
                return self._sum(node, depth)
            case ast.Mult() | ast.Div():
                return self._product(node, depth)
            case ast.BitXor():
                self.source.fail_at_sign(node, "Write ** for a power: ^ means something else in Python.")
            case ast.LShift():
                self.source.fail(node, _NO_MEANING)
        left, right = self._each([node.left, node.right], depth)
        match node.op:
            case ast.Pow():
                return Tree("Pow", (left, right))
            case ast.Mod():
                return Tree("Mod", (left, right))
            case ast.MatMult():
                return Tree("MatMul", (left, right))
            case ast.FloorDiv():
                return Tree("floor", (Tree("Mul", tuple(divide([left], right))),))
        if left.head in NUMBERS or right.head in NUMBERS:
            self.source.fail_at_sign(node, "Put brackets around the comparisons on both sides of &, | and >>.")
        sets = left.head in _SETS or right.head in _SETS
        match node.op:
            case ast.BitAnd():
                return Tree("Intersection" if sets else "And", (left, right))
            case ast.BitOr():
                return Tree("Union" if sets else "Or", (left, right))
        return Tree("Implies", (left, right))

    def _sum(self, node: ast.expr, depth: int) -> Tree:
        """`a + b - c …`, whose chain leans to the left, as one Add."""
        first, links = _chain(node, ast.Add, ast.Sub)
        terms = [self.build(first, depth)]
        for op, right in links:
            term = self.build(right, depth)
            terms.append(negate(term) if isinstance(op, ast.Sub) else term)
        if len(terms) == 2 and terms[0].head in _SETS and isinstance(links[0][0], ast.Sub):
            return Tree("Complement", (terms[0], self.build(links[0][1], depth)))
        return Tree("Add", tuple(terms))

    def _product(self, node: ast.expr, depth: int) -> Tree:
        """`a*b/c …`, whose chain leans to the left, as one Mul."""
        first, links = _chain(node, ast.Mult, ast.Div)
        start = self.build(first, depth)
        factors = list(start.args) if isinstance(first, ast.UnaryOp | ast.Constant) and start.head == "Mul" else [start]
        for op, right in links:
            factor = self.build(right, depth)
            factors = divide(factors, factor) if isinstance(op, ast.Div) else [*factors, factor]
        return factors[0] if len(factors) == 1 else Tree("Mul", tuple(factors))

    def _sign(self, node: ast.UnaryOp, depth: int) -> Tree:
        operand = self.build(node.operand, depth)
        match node.op:
            case ast.USub():
                return negate(operand)
            case ast.UAdd():
                return operand
        return Tree("Not", (operand,))

    def _relation(self, node: ast.Compare, depth: int) -> Tree:
        sides = self._each([node.left, *node.comparators], depth)
        relations = []
        for op, left, right in zip(node.ops, sides, sides[1:], strict=False):
            if isinstance(op, ast.In):
                relations.append(Tree("Contains", (left, right)))
            elif type(op) in _RELATIONS:
                relations.append(Tree(_RELATIONS[type(op)], (left, right)))
            else:
                self.source.fail(node, _NO_MEANING)
        return relations[0] if len(relations) == 1 else Tree("And", tuple(relations))

    def _call(self, node: ast.Call, depth: int) -> Tree:
        name = self._dotted(node.func)
        plain = isinstance(node.func, ast.Name)
        if name.startswith("__"):
            self.source.fail(node, _NO_MEANING)
        args = tuple(self._argument(argument, name, depth) for argument in node.args)
        if any(word.arg is None for word in node.keywords):
            self.source.fail(node, _NO_MEANING)
        options = {str(word.arg): self._argument(word.value, name, depth) for word in node.keywords}
        if plain and name in self.functions | self.symbols and not options:
            tree = Tree("Undefined", args, name)
        else:
            try:
                tree = call(name, args, options)
            except Misuse as error:
                self.source.fail(node, str(error))
        if tree.head == "Undefined":
            self.called.setdefault(name, node)
        return tree

    def _argument(self, node: ast.expr, function: str, depth: int) -> Tree:
        match node:
            case ast.Constant(value=str(text)) if function in _TEXT_IN:
                return Tree("Symbol", text=text)
        return self.build(node, depth)


def _chain(node: ast.expr, *operators: type[ast.operator]) -> tuple[ast.expr, list[tuple[ast.operator, ast.expr]]]:
    """The first operand of a chain that leans to the left, and the operators with their right operands."""
    links = []
    while isinstance(node, ast.BinOp) and isinstance(node.op, operators):
        links.append((node.op, node.right))
        node = node.left
    return node, links[::-1]
