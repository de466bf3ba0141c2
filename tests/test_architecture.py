"""The tree is the architecture: imports point downwards, and libraries stay where they belong."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "grader").rglob("*.py"))

LAYERS = (
    {"__main__"},
    {"cli"},
    {"audit", "authoring"},
    {"batch", "printing"},
    {"pipeline"},
    {"looking", "head_start"},
    {"report", "spec", "sandbox", "judge", "comparing", "scoring", "submissions", "inputs"},
    {"diagnosis"},
    {"deadline", "comparers", "transport", "faults", "hints"},
    {"model"},
    {"formulas"},
    {"values", "errors", "words"},
)
"""From the top; a part imports what is below it, never its neighbours."""

ONLY_IN = {
    "yaml": {"spec"},
    "jinja2": {"report"},
    "nbformat": {"submissions"},
    "polib": {"words"},
    "numpy": {"comparers", "diagnosis", "sandbox.inside"},
    "scipy": {"comparers", "diagnosis", "sandbox.inside"},
    "sympy": {"comparers", "diagnosis", "sandbox.inside"},
    "subprocess": {"sandbox", "deadline"},
    "typer": {"cli"},
}
"""The parts that may import a library, at any depth of their code."""

MAY_FORK = {"sandbox", "deadline"}
STARTS_PROCESSES = {"fork", "forkpty", "posix_spawn", "posix_spawnp", "system", "popen"}
"""Of `os`, besides exec* and spawn*."""

RUNS_TEXT_OR_BYTES_AS_CODE = {"pickle", "marshal", "eval", "exec", "sympify", "parse_expr", "lambdify"}

HEAVY = {"numpy", "scipy", "sympy", "matplotlib", "pandas", "sklearn"}

LONGEST = 300
LONGER_FOR_A_REASON: dict[str, str] = {}
"""Modules that are longer, and why: none is."""


def dotted(path: Path) -> str:
    """`grader.spec.reading` for grader/spec/reading.py, `grader.spec` for its __init__.py."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def part(module: str) -> str:
    """The part of grader that a module belongs to: a name in `LAYERS`; "" for grader itself."""
    return ".".join(module.split(".")[1:2])


def within(module: str, parts: set[str]) -> bool:
    return any(f"{module}.".startswith(f"grader.{name}.") for name in parts)


def imports(tree: ast.AST, module: str, *, is_package: bool) -> Iterator[str]:
    """The modules that code imports, in functions too; of `from a import b` both a and a.b, which may be one."""
    package = module if is_package else module.rpartition(".")[0]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from (base, *(f"{base}.{alias.name}" for alias in node.names))


def imports_of(path: Path) -> set[str]:
    return set(imports(parsed(path), dotted(path), is_package=path.name == "__init__.py"))


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def names(tree: ast.AST) -> Iterator[str]:
    """Every name that code uses, as a variable, an attribute or an import."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name):
                yield name
            case ast.alias(name=name) | ast.ImportFrom(module=str(name)):
                yield from name.split(".")


each_module = pytest.mark.parametrize("path", MODULES, ids=dotted)


@each_module
def test_imports_point_downwards(path):
    level = {name: number for number, layer in enumerate(LAYERS) for name in layer}
    here = part(dotted(path))
    if not here:
        assert not any(name.startswith("grader.") for name in imports_of(path))
        return
    there = {part(name) for name in imports_of(path) if name.startswith("grader.")} - {here, "", "__version__"}
    upwards = {name for name in there if level[name] <= level[here]}
    assert not upwards, f"{here} imports {upwards}"


@each_module
def test_libraries_stay_where_they_belong(path):
    module = dotted(path)
    libraries = {name.split(".")[0] for name in imports_of(path)} & set(ONLY_IN)
    assert {library for library in libraries if not within(module, ONLY_IN[library])} == set()


@each_module
def test_only_the_sandbox_and_deadline_start_processes(path):
    if within(dotted(path), MAY_FORK):
        return
    used = {
        node.attr
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "os"
    }
    assert {name for name in used if name in STARTS_PROCESSES or name.startswith(("exec", "spawn"))} == set()


@each_module
def test_nothing_on_our_side_runs_what_a_student_wrote(path):
    if within(dotted(path), {"sandbox.inside"}):
        return
    assert set(names(parsed(path))) & RUNS_TEXT_OR_BYTES_AS_CODE == set()


@each_module
def test_a_module_fits_one_sitting(path):
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST or dotted(path) in LONGER_FOR_A_REASON


INSIDE = [path for path in MODULES if within(dotted(path), {"sandbox.inside"})]


@pytest.mark.parametrize("path", INSIDE, ids=dotted)
def test_what_runs_beside_student_code_knows_only_the_policy(path):
    known = {"sandbox.inside", "sandbox.policy"}
    ours = {name for name in imports_of(path) if name.startswith("grader.")} - {"grader.sandbox"}
    assert {name for name in ours if not within(name, known)} == set()


LOADED_LATE = {"sandbox.inside.artists"}
"""Read Matplotlib's figures, and are themselves imported only once there is Matplotlib."""


@pytest.mark.parametrize("path", INSIDE, ids=dotted)
def test_what_runs_beside_student_code_starts_light(path):
    if within(dotted(path), LOADED_LATE):
        return
    at_start = [node for node in parsed(path).body if isinstance(node, ast.Import | ast.ImportFrom)]
    modules = set(imports(ast.Module(at_start, []), dotted(path), is_package=False))
    assert {name.split(".")[0] for name in modules} & HEAVY == set()
    assert not any(within(name, LOADED_LATE) for name in modules)


@each_module
def test_the_rest_never_imports_what_runs_beside_student_code(path):
    if within(dotted(path), {"sandbox.inside"}):
        return
    assert not any(within(name, {"sandbox.inside"}) for name in imports_of(path))


def test_every_part_has_a_layer():
    parts = {part(dotted(path)) for path in MODULES} - {""}
    assert parts <= set().union(*LAYERS)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("import a.b", {"a.b"}),
        ("from a import b", {"a", "a.b"}),
        ("from . import b", {"grader.spec", "grader.spec.b"}),
        ("from ..model import Check", {"grader.model", "grader.model.Check"}),
        ("def f():\n    import a", {"a"}),
        ("if TYPE_CHECKING:\n    import a", {"a"}),
    ],
)
def test_every_way_to_import_is_seen(code, expected):
    assert set(imports(ast.parse(code), "grader.spec.reading", is_package=False)) == expected


def test_a_packages_own_relative_import_is_seen():
    assert "grader.spec.reading" in set(imports(ast.parse("from . import reading"), "grader.spec", is_package=True))


@pytest.mark.parametrize("code", ["eval(x)", "import pickle", "numpy.lambdify", "from marshal import loads"])
def test_every_use_of_a_name_is_seen(code):
    assert set(names(ast.parse(code))) & RUNS_TEXT_OR_BYTES_AS_CODE
