"""Text of any origin, made fit to be read."""

import pytest

from grader.report.text import capped, lines_of, prose, short, spaced, stored, visible

VISIBLE = [
    ("plain", "f(x) = x² − 1\n\tok", "f(x) = x² − 1\n\tok"),
    ("escape sequences", "\x1b[2J", "⟨ESC⟩[2J"),
    ("nothing and delete", "\0\x7f", "⟨NUL⟩⟨DEL⟩"),
    ("a lone carriage return", "50%\r100%", "50%⟨CR⟩100%"),
    ("line ends of Windows", "a\r\nb", "a\nb"),
    ("bidi override", "\u202egnp.exe", "⟨U+202E⟩gnp.exe"),
    ("bidi isolate", "\u2066a\u2069", "⟨U+2066⟩a⟨U+2069⟩"),
    ("no width", "a\u200bb\ufeff", "a⟨U+200B⟩b⟨U+FEFF⟩"),
    ("C1 controls", "\x9b31m", "⟨U+009B⟩31m"),
    ("half a pair", "\ud800", "⟨U+D800⟩"),
    ("a hidden tag", "\U000e0041", "⟨U+E0041⟩"),
    ("emoji and other scripts", "👩‍🔬 عمر 数学", "👩‍🔬 عمر 数学"),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in VISIBLE], ids=[case[0] for case in VISIBLE])
def test_what_cannot_be_seen_is_named(text, expected):
    """Nothing a student prints acts on the reader's screen."""
    assert visible(text) == expected


def test_text_is_cut_with_what_is_left_out():
    """A cut is never silent."""
    assert capped("abcdef", 3) == "abc… (3 more characters)"
    assert stored("abc\ud800", 10) == "abc�"


def test_a_label_is_one_line():
    """Headings and labels stay short."""
    assert short("a\n  b\tc") == "a b c"
    assert short("x" * 100, 10) == "x" * 9 + "…"


def test_lines_are_capped_in_number_and_length():
    """Printed text fills no page."""
    assert lines_of("a\nb\nc\n", 2, 100) == ["a", "b", "… (1 more lines)"]
    assert lines_of("a" * 2_000, 5, 5_000) == ["a" * 1_000 + "… (1000 more characters)".replace("1000", "1,000")]
    assert lines_of("one\ntwo\nthree", 9, 8) == ["one", "two", "… (1 more lines)"]


def test_backticks_mark_code():
    """Messages may name code; everything in them stays text."""
    assert prose("call `f(<x>)` & go") == "call <code>f(&lt;x&gt;)</code> &amp; go"


def test_blanks_at_the_ends_and_tabs_are_marked():
    """Blanks that make an output wrong can be seen."""
    assert spaced(" a b\t<c>  \n") == (
        '<span class="blank">·</span>a b<span class="blank">⇥\t</span>&lt;c&gt;<span class="blank">··</span>\n'
    )
