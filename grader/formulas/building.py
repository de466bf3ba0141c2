"""From Python's syntax tree to a formula's, over an allow-list: nothing is evaluated, nothing simplified."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from itertools import pairwise

from grader.formulas import operators
from grader.formulas.calls import call
from grader.formulas.elementary import is_name
from grader.formulas.lexical import MAX_DEPTH
from grader.formulas.literals import NO_MEANING, NO_TEXT, literal
from grader.formulas.source import TOO_LARGE, Source
from grader.formulas.syntax import chain, dotted, quoted_name
from grader.formulas.tree import Tree, negate, rational
from grader.formulas.usage import EMPTY, TRUE, Misuse
from grader.formulas.vocabulary import CONSTANTS, FRACTIONS, METHODS, MODULE_CONSTANTS, NEVER_ALONE, QUOTING

MAX_NODES = 100_000

_RELATIONS: dict[type[ast.cmpop], str] = {
    ast.Eq: "Equality",
    ast.NotEq: "Unequality",
    ast.Lt: "StrictLessThan",
    ast.LtE: "LessThan",
    ast.Gt: "StrictGreaterThan",
    ast.GtE: "GreaterThan",
    ast.In: "Contains",
}
_NO_ATTRIBUTES = "Formulas have no attributes: write the function before its argument, as in sin(x)."
_NO_SIGN = "To multiply, write * before the bracket."


@dataclass
class Builder:
    """Builds the tree of one text; counts its parts, and remembers how each name is used."""

    source: Source
    symbols: frozenset[str] = frozenset()
    functions: frozenset[str] = frozenset()
    parts: int = 0
    bare: set[str] = field(default_factory=set)
    called: dict[str, tuple[Source, ast.expr]] = field(default_factory=dict)

    def whole(self) -> Tree:
        """The tree of the text. Raises `FormulaError`."""
        tree = self._pieces()
        for name, (source, node) in self.called.items():
            if (name in self.bare or name in self.symbols) and name not in self.functions:
                source.fail(node, f"{name} is a variable here: to multiply, write * before the bracket.")
        return tree

    def _pieces(self) -> Tree:
        """A long sum is read piece by piece."""
        sums = []
        for piece in self.source.pieces():
            self.source = piece
            sums.append(self.build(piece.tree(), 0))
        if len(sums) == 1:
            return sums[0]
        first, *rest = (term for part in sums for term in (part.args if part.head == "Add" else [part]))
        return operators.total(first, [(False, term) for term in rest])

    def build(self, node: ast.expr, depth: int) -> Tree:
        """The tree of one node, `depth` below the root."""
        self._count(node, 1)
        if depth > MAX_DEPTH:
            self.source.fail(node, TOO_LARGE)
        match node:
            case ast.Constant():
                return literal(node, self.source)
            case ast.Name(id=name):
                return self._name(node, name)
            case ast.Attribute():
                return self._attribute(node, depth + 1)
            case ast.BinOp():
                return self._operation(node, depth + 1)
            case ast.UnaryOp():
                return self._sign(node, depth + 1)
            case ast.Call():
                return self._call(node, depth + 1)
            case _:
                return self._structure(node, depth + 1)

    def _count(self, node: ast.expr, parts: int) -> None:
        self.parts += parts
        if self.parts > MAX_NODES:
            self.source.fail(node, TOO_LARGE)

    def _structure(self, node: ast.expr, depth: int) -> Tree:
        match node:
            case ast.Compare():
                return self._relation(node, depth)
            case ast.BoolOp(op=op, values=values):
                return Tree("And" if isinstance(op, ast.And) else "Or", self._each(values, depth))
            case ast.IfExp():
                return self._cases(node, depth)
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
        self.source.fail(node, NO_MEANING)

    def _each(self, nodes: list[ast.expr], depth: int) -> tuple[Tree, ...]:
        return tuple(self.build(node, depth) for node in nodes)

    def _name(self, node: ast.expr, name: str) -> Tree:
        if name in CONSTANTS and name not in self.symbols:
            return Tree(CONSTANTS[name])
        if name.startswith("__"):
            self.source.fail(node, NO_MEANING)
        if name in NEVER_ALONE and name not in self.symbols:
            self.source.fail(node, f"The function {name} needs its argument in brackets, as in {name}(x).")
        self.bare.add(name)
        return Tree("Symbol", text=name)

    def _attribute(self, node: ast.Attribute, depth: int) -> Tree:
        """A constant such as `np.pi` or `S.Half`, or a matrix with `.T` or `.H` behind it."""
        name = dotted(node, self.symbols)
        if name in FRACTIONS:
            return rational(FRACTIONS[name])
        if name in MODULE_CONSTANTS:
            return Tree(MODULE_CONSTANTS[name])
        if name:
            self.source.fail(node, f"There is no constant called {name} here.")
        if node.attr not in ("T", "H"):
            self.source.fail(node, _NO_ATTRIBUTES)
        return Tree(METHODS[node.attr], (self.build(node.value, depth),))

    def _operation(self, node: ast.BinOp, depth: int) -> Tree:
        match node.op:
            case ast.Add() | ast.Sub():
                first, links = chain(node, ast.Add, ast.Sub)
                return operators.total(self.build(first, depth), self._links(links, ast.Sub, depth))
            case ast.Mult() | ast.Div():
                return self._product(node, depth)
            case ast.MatMult() | ast.BitAnd() | ast.BitOr():
                first, links = chain(node, type(node.op))
                return self._joined(node, self._each([first, *(right for _, right in links)], depth))
        left, right = self._each([node.left, node.right], depth)
        match node.op:
            case ast.Pow():
                return operators.power(left, right)
            case ast.Mod():
                return Tree("Mod", (left, right))
            case ast.FloorDiv():
                return Tree("floor", (operators.product([left], [(True, right)]),))
            case ast.BitXor():
                if not (tree := operators.one_of_two(left, right)):
                    self.source.fail_at_sign(node, "Write ** for a power: ^ means something else in Python.")
                return tree
        if operators.has_number((left, right)):
            self._no_brackets(node)
        return Tree("Implies", (left, right) if isinstance(node.op, ast.RShift) else (right, left))

    def _links(
        self, links: list[tuple[ast.operator, ast.expr]], inverse: type[ast.operator], depth: int
    ) -> list[tuple[bool, Tree]]:
        return [(isinstance(op, inverse), self.build(right, depth)) for op, right in links]

    def _product(self, node: ast.BinOp, depth: int) -> Tree:
        """`a*b/c …`, whose chain leans to the left; `-2*x` and `2j*x` begin with two factors."""
        first, links = chain(node, ast.Mult, ast.Div)
        start = self.build(first, depth)
        two = isinstance(first, ast.UnaryOp | ast.Constant) and start.head in ("Mul", "MatMul")
        return operators.product(list(start.args) if two else [start], self._links(links, ast.Div, depth))

    def _joined(self, node: ast.BinOp, operands: tuple[Tree, ...]) -> Tree:
        """A chain of `@`, of `&` or of `|`."""
        if isinstance(node.op, ast.MatMult):
            return Tree("MatMul", operands)
        if operators.has_number(operands):
            self._no_brackets(node)
        return operators.both(operands) if isinstance(node.op, ast.BitAnd) else operators.either(operands)

    def _no_brackets(self, node: ast.BinOp) -> None:
        self.source.fail_at_sign(node, "Put brackets around the comparisons on both sides of &, | and >>.")

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
        for op, (left, right) in zip(node.ops, pairwise(sides), strict=True):
            if isinstance(op, ast.NotIn):
                relations.append(Tree("Not", (Tree("Contains", (left, right)),)))
            elif type(op) in _RELATIONS:
                relations.append(Tree(_RELATIONS[type(op)], (left, right)))
            else:
                self.source.fail(node, NO_MEANING)
        return relations[0] if len(relations) == 1 else Tree("And", tuple(relations))

    def _cases(self, node: ast.expr, depth: int) -> Tree:
        """`a if p else b if q else c` as one Piecewise."""
        pairs = []
        while isinstance(node, ast.IfExp):
            pairs.append(Tree("ExprCondPair", self._each([node.body, node.test], depth)))
            node = node.orelse
        return Tree("Piecewise", (*pairs, Tree("ExprCondPair", (self.build(node, depth), TRUE))))

    def _call(self, node: ast.Call, depth: int) -> Tree:
        name, before = self._function(node.func, depth)
        if any(word.arg is None for word in node.keywords):
            self.source.fail(node, NO_MEANING)
        args = (*before, *(self._argument(argument, name, depth) for argument in node.args))
        options = {str(word.arg): self._argument(word.value, name, depth) for word in node.keywords}
        plain = isinstance(node.func, ast.Name)
        declared = plain and (name in self.functions or name in self.symbols)
        if (declared or isinstance(node.func, ast.Call)) and not options:
            tree = Tree("Undefined", args, name)
        else:
            try:
                tree = call(name, args, options)
            except Misuse as error:
                self.source.fail(node, str(error))
        self._count(node, len(tree.args))
        if any(arg.head == "Quoted" for arg in tree.args):
            self.source.fail(node, NO_TEXT)
        if tree.head == "Undefined" and plain:
            self.called.setdefault(name, (self.source, node))
        elif tree.head == "Undefined" and isinstance(node.func, ast.Attribute):
            self.source.fail(node, f"There is no function called {name} here.")
        return tree

    def _function(self, node: ast.expr, depth: int) -> tuple[str, tuple[Tree, ...]]:
        """The name of what is called, and the part before the dot where that is its first argument."""
        if name := dotted(node, self.symbols) or quoted_name(node):
            if isinstance(node, ast.Name) and self.source.is_bracketed(node):
                self.source.fail(node, _NO_SIGN)
            if name.startswith("__") or not is_name(name):
                self.source.fail(node, NO_MEANING)
            return name, ()
        match node:
            case ast.Attribute(value=value, attr=method) if method in METHODS:
                return METHODS[method], (self.build(value, depth),)
            case ast.Attribute():
                self.source.fail(node, _NO_ATTRIBUTES)
        self.source.fail(node, _NO_SIGN)

    def _argument(self, node: ast.expr, function: str, depth: int) -> Tree:
        match node:
            case ast.Constant(value=str(text)) if function in QUOTING:
                return Tree("Quoted", text=text)
        return self.build(node, depth)
