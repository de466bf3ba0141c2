"""Tokens, brackets, statements and outlines of any text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader import faults
from grader.faults.lexing import brackets, statement_at, statements, tokens
from grader.faults.outline import outline
from grader.values import Fault

letters = st.text(st.sampled_from("abdef1.=:,()[]{}'\"\\#\n \t+*“é²"), max_size=80)


@given(letters)
def test_tokens_are_the_whole_text_in_order(source):
    found = tokens(source)
    assert "".join(token.text for token in found) == source
    assert all(
        source.split("\n")[token.line - 1][token.column :].startswith(token.text.split("\n")[0]) for token in found
    )


@given(letters, st.sampled_from(["syntax", "raised", "time", "missing", "none", "memory"]), st.integers(-3, 9))
def test_there_is_a_sentence_for_any_text_and_line(source, reason, line):
    fault = Fault(reason, "TypeError: 'x' object is not callable", line, "def")
    said = faults.sentence(fault, None, source)
    assert said
    assert said.isprintable()
    faults.uncalled(source)


def kinds(source):
    return [(token.kind, token.text) for token in tokens(source) if token.kind not in ("space", "newline")]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = 'a#b'  # c", [("name", "x"), ("operator", "="), ("string", "'a#b'"), ("comment", "# c")]),
        ('rb"a\\"b"', [("string", 'rb"a\\"b"')]),
        ('"""a\n"b" """', [("string", '"""a\n"b" """')]),
        ("1.5e-3j", [("number", "1.5e-3j")]),
        ("0xFF", [("number", "0xFF")]),
        ("a**=-b", [("name", "a"), ("operator", "**="), ("operator", "-"), ("name", "b")]),
        ("if x:", [("keyword", "if"), ("name", "x"), ("operator", ":")]),
    ],
)
def test_tokens_are_pythons(source, expected):
    assert kinds(source) == expected


@pytest.mark.parametrize("source", ["'a", '"a', '"""a', "'''a''", '"', "'a\\", 'f"a'])
def test_texts_that_do_not_end_are_known(source):
    assert tokens(source)[0].is_unclosed


@pytest.mark.parametrize("source", ["'a'", '""', '"""a"""', "''''''", "'a\\\\'", "b''"])
def test_texts_that_end_are_known(source):
    assert not tokens(source)[0].is_unclosed


def test_brackets_pair():
    assert brackets("f((1), [2], {3})") == ((), None)
    assert [token.text for token in brackets("f((1), [2").open] == ["(", "["]
    assert brackets("x = 1)").wrong.column == 5
    assert brackets("'(' # (").open == ()


def test_a_statement_goes_on_within_brackets():
    source = "x = f(1,\n      2)\ny = 3"
    assert [statement.line for statement in statements(source)] == [1, 3]
    assert statement_at(source, 2).line == 1
    assert statement_at(source, 9) is None


def test_an_outline_knows_what_is_defined_where():
    found = outline(
        "import numpy as np\nfrom math import sin as s, cos\nclass A:\n    def m(self, a, *b, c=1):\n        return a\n"
        "x, y = 1, 2\nfor i in x:\n    z = [1][0]\nif x: q = 3\nw: int = 4\nf(x)[0] = 2\n"
    )
    names = {binding.name: (binding.kind, binding.line) for binding in found.bindings}
    assert names == {
        "np": ("import", 1),
        "s": ("import", 2),
        "cos": ("import", 2),
        "A": ("class", 3),
        "m": ("def", 4),
        "self": ("parameter", 4),
        "a": ("parameter", 4),
        "c": ("parameter", 4),
        "x": ("assigned", 6),
        "y": ("assigned", 6),
        "i": ("loop", 7),
        "z": ("assigned", 8),
        "q": ("assigned", 9),
        "w": ("assigned", 10),
    }
    assert found.function("m").parent.name == "A"
    assert found.returns == {4}


@pytest.mark.parametrize(
    "source",
    ["(" * 10**6, "'" * 10**6, '"""' + "a" * 10**6, "a = " * 10**5, "def f(" * 10**5, "\\" * 10**6, "if x:\n " * 10**5],
)
def test_it_takes_little_time_whatever_the_text(source):
    begin = time.process_time()
    for reason in ("syntax", "missing", "time"):
        faults.sentence(Fault(reason, "invalid syntax", 1, "area"), None, source)
    assert time.process_time() - begin < 5
