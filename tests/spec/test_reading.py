"""The part of YAML that specs use: what its scalars are, what is refused, and where."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.errors import SpecError
from grader.spec.places import Place
from grader.spec.reading import MAX_BYTES, read


def written(folder: Path, data: str | bytes) -> Path:
    path = folder / "spec.yaml"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


SCALARS = {
    "true": True,
    "false": False,
    "True": "True",
    "yes": "yes",
    "no": "no",
    "on": "on",
    "y": "y",
    "null": None,
    "~": None,
    "": None,
    "Null": "Null",
    "12": 12,
    "-3": -3,
    "012": 12,
    "0x10": "0x10",
    "1_000": "1_000",
    "12:30": "12:30",
    "1.5": 1.5,
    "-.5": -0.5,
    "1.0e-6": 1e-6,
    "1.5e3": 1500.0,
    "1e-6": "1e-6",
    ".inf": math.inf,
    "-.inf": -math.inf,
    "2026-01-31": "2026-01-31",
    "'12'": "12",
    '"true"': "true",
    "!!str 12": "12",
    "3*x**2 - 4*x": "3*x**2 - 4*x",
    "=": "=",
}


@pytest.mark.parametrize(("scalar", "value"), SCALARS.items(), ids=SCALARS.keys())
def test_scalars_are_what_they_look_like(tmp_path: Path, scalar: str, value: object) -> None:
    """Only true and false are truth values, only digits are numbers, and dates are text."""
    found = read(written(tmp_path, f"key: {scalar}\n")).data["key"]
    assert (found, type(found)) == (value, type(value))


def test_not_a_number_is_read(tmp_path: Path) -> None:
    """`.nan` is a number in YAML; the models say where it cannot stand."""
    assert math.isnan(read(written(tmp_path, "key: .nan")).data["key"])


def test_every_key_and_value_has_a_place(tmp_path: Path) -> None:
    """Lines and columns count from 1; a value's style tells whether it is written as it is."""
    document = read(written(tmp_path, "a: 1\nb:\n  - x: 'é y'\n  - |\n    text\n"))
    assert document.keys == {
        ("a",): Place(1, 1, "plain"),
        ("b",): Place(2, 1, "plain"),
        ("b", 0, "x"): Place(3, 5, "plain"),
    }
    assert document.values[("a",)] == Place(1, 4, "plain")
    assert document.values[("b", 0, "x")] == Place(3, 8, "quoted")
    assert document.values[("b", 1)] == Place(4, 5, "block")


def test_aliases_stand_for_what_they_name(tmp_path: Path) -> None:
    """An anchored part may be used again."""
    assert read(written(tmp_path, "a: &one [1]\nb: *one\n")).data == {"a": [1], "b": [1]}


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    """Editors of some systems write one."""
    assert read(written(tmp_path, b"\xef\xbb\xbfa: 1\r\n")).data == {"a": 1}


REFUSED = {
    "empty": ("# nothing\n", ["0:0: This file is empty."]),
    "not YAML": ("a: [1\nb: 2", ["2:2: This is not YAML: expected ',' or ']', but got ':'."]),
    "tab": ("a:\n\tb: 1\n", ["2:1: This is not YAML: a tab stands here; YAML is indented by blanks."]),
    "two documents": (
        "a: 1\n---\nb: 2\n",
        ["2:1: This is not YAML: a second document begins here; a file holds one exercise."],
    ),
    "colon in a text": (
        "say: Hint: look\n",
        ["1:10: This is not YAML: a colon with a blank after it stands in a text; quote the text."],
    ),
    "indented less": (
        "a:\n  - b: 1\n   c: 2\n",
        ["3:4: This is not YAML: the indentation of this line does not fit the lines above it."],
    ),
    "undefined alias": ("a: *x\n", ["1:4: This is not YAML: found undefined alias 'x'."]),
    "not UTF-8": (b"a: \xc3\xa9\nb: \xe9\n", ["2:4: This byte is not UTF-8 text."]),
    "control character": ("a: 1\nb: \x01\n", ["2:4: This character is not allowed in YAML."]),
    "key twice": ("a: 1\nb: {c: 1, c: 2}\na: 3\n", ["2:11: The key `c` stands here for the second time.",
                                                   "3:1: The key `a` stands here for the second time."]),
    "merge key": ("a: &a {b: 1}\nc: {<<: *a}\n",
                  ["2:5: Merge keys are not read here; repeat the keys that are meant."]),
    "number for a key": ("1: a\n", ["1:1: A key must be text; write it between quotation marks."]),
    "truth value for a key": ("true: a\n", ["1:1: A key must be text; write it between quotation marks."]),
    "list for a key": ("? [a]\n: b\n", ["1:3: A key must be text; write it between quotation marks."]),
    "Python's tag": ("a: !!python/object/apply:os.system [id]\n",
                     ["1:4: The tag !!python/object/apply:os.system has no meaning here."]),
    "own tag": ("a: !thing {b: 1}\n", ["1:4: The tag !thing has no meaning here."]),
    "tag of a set": ("a: !!set {b}\n", ["1:4: The tag !!set has no meaning here."]),
    "tag that does not fit": ("a: !!int b\n", ["1:4: This is not a number."]),
    "many digits": (f"a: {'9' * 500}\n", ["1:4: This number has too many digits."]),
    "half a character": ('a: "\\ud800"\n', ["1:4: This text holds half a character."]),
    "alias in itself": ("a: &a [1, *a]\n", ["1:4: This alias stands inside what it stands for."]),
    "nested deeply": (f"a: {'[' * 60}{']' * 60}\n", ["1:44: The parts of this file are nested too deeply."]),
    "nested more deeply": (f"a: {'[' * 1200}", ["0:0: The parts of this file are nested too deeply."]),
    "large": ("a: " + "x" * MAX_BYTES, ["0:0: This file has more than 256 KiB."]),
}  # fmt: skip


@pytest.mark.parametrize(("data", "expected"), REFUSED.values(), ids=REFUSED.keys())
def test_a_refusal_has_a_place(tmp_path: Path, data: str | bytes, expected: list[str]) -> None:
    """Line and column where there are any, and all problems of a file."""
    with pytest.raises(SpecError) as caught:
        read(written(tmp_path, data))
    assert [f"{problem.line}:{problem.column}: {problem.message}" for problem in caught.value.problems] == expected


def test_a_million_aliases_are_not_followed(tmp_path: Path) -> None:
    """Ten of ten of ten …: parts are counted as often as they are used."""
    lines = ["a0: &a0 [x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12))]
    with pytest.raises(SpecError, match="more than 20000 parts"):
        read(written(tmp_path, "\n".join(lines)))


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    """So is a folder."""
    for path in (tmp_path / "none.yaml", tmp_path):
        with pytest.raises(SpecError, match="There is no such file"):
            read(path)


@given(st.one_of(st.binary(max_size=80), st.text("ab:-[]{}&*!|>'\"\n \t?,#%@1.", max_size=60).map(str.encode)))
def test_reading_is_total(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """Any bytes are data with places, or problems."""
    path = written(tmp_path_factory.getbasetemp(), data)
    try:
        document = read(path)
    except SpecError as error:
        assert error.problems  # noqa: PT017  most bytes are refused, some are not
        return
    assert () in document.values
