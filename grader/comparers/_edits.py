"""Find code that edits a class or function after its definition: a new binding, a patched method, a trick.

A static look at the syntax. It follows names in their scopes and plain aliases (`M = mlp`, `M = type(model)`);
what a program computes as a text it does not follow, so `exec` of such a text counts as an edit.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from grader.comparers._source import statements
from grader.words import say

MAX_PASSES = 10
_SETTERS = frozenset({"setattr", "delattr", "__setattr__", "__delattr__", "object"})
"""Functions that set what their second argument names; `object` is `mock.patch.object`."""

_WRITERS = frozenset({"update", "setdefault", "pop", "popitem", "clear", "__setitem__", "__delitem__"})
_TABLES = frozenset({"vars", "globals", "locals"})
_RUNNERS = frozenset({"exec", "eval"})
_INNER = frozenset({"__class__", "__bases__", "__code__", "__defaults__", "__kwdefaults__"})
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


@dataclass(frozen=True, slots=True)
class Edit:
    """Something that changes what was defined: what it does, and its line."""

    line: int
    text: str


@dataclass(frozen=True)
class _Scope:
    """What names mean in one place of the file."""

    name: str
    """What was defined."""
    members: frozenset[str]
    """The methods and attributes that its body defines."""
    aliases: frozenset[str]
    """Names that stand for it here."""
    is_module: bool = True
    shared: frozenset[str] = frozenset()
    """Names that the function around it declares global."""
    own: frozenset[str] = frozenset()
    """What methods call their own object, in a class that has nothing to do with it."""


def edits(module: list[ast.stmt], definition: ast.stmt, name: str, members: frozenset[str]) -> Iterator[Edit]:
    """Everything in a module, but for the definition itself, that edits what is called `name`."""
    rest = [statement for statement in module if statement is not definition]
    known = frozenset({name})
    scope = _Scope(name, members, known | _aliased(rest, known))
    for statement in rest:
        yield from _look(statement, scope)


def _look(node: ast.AST, scope: _Scope) -> Iterator[Edit]:
    for said in _edit(node, scope):
        yield Edit(getattr(node, "lineno", 0), said)
    inner = _inner(node, scope)
    for child in ast.iter_child_nodes(node):
        yield from _look(child, inner)


def _inner(node: ast.AST, scope: _Scope) -> _Scope:
    """The scope of what is inside a node."""
    if isinstance(node, ast.ClassDef):
        derived = any(_is_class(base, scope) for base in node.bases)
        return replace(scope, is_module=False, own=frozenset() if derived else frozenset({"self", "cls"}))
    if isinstance(node, _COMPREHENSIONS):
        return replace(scope, is_module=False)
    if not isinstance(node, _FUNCTIONS):
        return scope
    shared = frozenset(name for part in ast.walk(node) if isinstance(part, ast.Global) for name in part.names)
    known = scope.aliases - _parameters(node)
    known = (known - (_assigned(node) - shared)) | _aliased([node], known)
    return replace(scope, is_module=False, shared=shared, aliases=known)


def _edit(node: ast.AST, scope: _Scope) -> Iterator[str]:
    match node:
        case ast.Attribute(ctx=ast.Store() | ast.Del()):
            yield from _attribute(node, scope)
        case ast.Subscript(ctx=ast.Store() | ast.Del()):
            yield from _item(node, scope)
        case ast.Call():
            yield from _call(node, scope)
    if scope.name in _bound(node) and (scope.is_module or scope.name in scope.shared):
        yield say("gives the name {name} to something else", name=scope.name)


def _attribute(node: ast.Attribute, scope: _Scope) -> Iterator[str]:
    plain_self = isinstance(node.value, ast.Name) and node.value.id in scope.own
    if _reaches_class(node.value, scope):
        yield say("changes {part} of {name}", part=node.attr, name=scope.name)
    elif (node.attr in scope.members or node.attr in _INNER) and not plain_self:
        yield say("replaces {part}, which {name} defines", part=node.attr, name=scope.name)


def _item(node: ast.Subscript, scope: _Scope) -> Iterator[str]:
    if _reaches_class(node.value, scope) or _writes_into(node.value, {_literal(node.slice)}, scope):
        yield say("changes {name}", name=scope.name)


def _call(node: ast.Call, scope: _Scope) -> Iterator[str]:
    called = _last_name(node.func)
    if called in _SETTERS and len(node.args) >= 2:
        protected = {scope.name, *scope.members, *_INNER}
        if _reaches_class(node.args[0], scope) or _literal(node.args[1]) in protected:
            yield say("changes {name} with {function}", name=scope.name, function=called)
    elif called in _WRITERS and isinstance(node.func, ast.Attribute):
        if _writes_into(node.func.value, _texts(node), scope):
            yield say("changes {name} with {function}", name=scope.name, function=called)
    elif isinstance(node.func, ast.Name) and called in _RUNNERS and node.args:
        yield from _run(called, _literal(node.args[0]), scope)


def _writes_into(table: ast.expr, keys: set[str | None], scope: _Scope) -> bool:
    """Whether writing under these keys into a table of attributes or names concerns the class."""
    owner = _table_of(table)
    if owner is not None and _is_class(owner, scope):
        return True
    return (owner is not None or _is_namespace(table)) and not keys.isdisjoint({scope.name, *scope.members})


def _texts(node: ast.Call) -> set[str | None]:
    """The texts and keywords among a call's arguments."""
    literals = {_literal(part) for part in ast.walk(node) if isinstance(part, ast.Constant)}
    return literals | {word.arg for word in node.keywords}


def _run(called: str, text: str | None, scope: _Scope) -> Iterator[str]:
    """What a text does that is run as code."""
    if text is None and called == "exec":
        yield say("runs a text that may change {name}", name=scope.name)
    for statement in statements(text or ""):
        yield from (edit.text for edit in _look(statement, scope))


def _reaches_class(node: ast.expr, scope: _Scope) -> bool:
    """Whether an expression is the class, or something inside it: `mlp.forward.__code__`."""
    while not _is_class(node, scope) and isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return _is_class(node, scope)


def _is_class(node: ast.expr, scope: _Scope) -> bool:
    match node:
        case ast.Name(id=name):
            return name in scope.aliases
        case ast.Call(func=ast.Name(id="type"), args=[thing]) | ast.Attribute(attr="__class__", value=thing):
            return not (isinstance(thing, ast.Name) and thing.id in scope.own)
    return False


def _table_of(node: ast.expr) -> ast.expr | None:
    """What `x.__dict__` or `vars(x)` holds the attributes of."""
    match node:
        case ast.Attribute(attr="__dict__", value=owner) | ast.Call(func=ast.Name(id="vars"), args=[owner]):
            return owner
    return None


def _is_namespace(node: ast.expr) -> bool:
    """Whether an expression is the module's table of names."""
    match node:
        case ast.Call(func=ast.Name(id=name), args=[]) if name in _TABLES:
            return True
    return False


def _literal(node: ast.AST | None) -> str | None:
    match node:
        case ast.Constant(value=str(text)):
            return text
    return None


def _last_name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _bound(node: ast.AST) -> set[str]:
    """The names that a node by itself binds or deletes."""
    match node:
        case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
            return {name}
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return {name}
        case ast.alias(name=name, asname=other):
            return {other or name.split(".")[0]}
        case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
            return {name}
    return set()


def _assigned(function: ast.AST) -> frozenset[str]:
    return frozenset(name for part in ast.walk(function) for name in _bound(part) if part is not function)


def _parameters(function: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> frozenset[str]:
    return frozenset(part.arg for part in ast.walk(function.args) if isinstance(part, ast.arg))


def _aliased(nodes: Sequence[ast.AST], known: frozenset[str]) -> frozenset[str]:
    """The names that plain assignments give to what `known` names stand for."""
    pairs = [pair for node in nodes for part in ast.walk(node) for pair in _assignments(part)]
    found: set[str] = set()
    for _ in range(MAX_PASSES):
        scope = _Scope("", frozenset(), known | found)
        new = {name for name, value in pairs if _is_class(value, scope)} - found
        if not new:
            break
        found |= new
    return frozenset(found)


def _assignments(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    match node:
        case ast.Assign(targets=targets, value=value):
            yield from ((target.id, value) for target in targets if isinstance(target, ast.Name))
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
            yield name, value
        case ast.NamedExpr(target=ast.Name(id=name), value=value):
            yield name, value
