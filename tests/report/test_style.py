"""The style: readable by everyone, in the light and in the dark."""

import re

import pytest

from grader.report.templating import TEMPLATES

COMMON = (TEMPLATES / "common.css").read_text(encoding="utf-8")
LIGHT, DARK = (dict(re.findall(r"--([\w-]+): (#\w{6});", part)) for part in COMMON.split("@media")[:2])

WORDS = ["pass", "partial", "fail", "fault", "skipped", "unjudged"]
ON_CARDS = ["ink", "soft", "link", *WORDS, "keyword", "string", "literal", "comment", "callee"]
PAIRS = [(color, ground) for color in ON_CARDS for ground in ("card", "faint")]
PAIRS += [(color, "page") for color in ("ink", "soft", "link", *WORDS)]
PAIRS += [(color, f"{color}-tint") for color in WORDS]
PAIRS += [
    *((color, "unjudged-tint") for color in ("ink", "soft", "link")),
    *((color, "fault-tint") for color in ("ink", "soft", "keyword", "string", "literal", "callee")),
]


def luminance(color):
    """Relative luminance, as WCAG 2.2 defines it."""
    channels = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("color", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(scheme, color, ground):
    """Contrast of at least 4.5 to 1: WCAG 2.2, level AA."""
    light, dark = sorted((luminance(scheme[color]), luminance(scheme[ground])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_the_dark_scheme_has_every_colour_of_the_light_one():
    """None is forgotten."""
    assert set(LIGHT) == set(DARK)


@pytest.mark.parametrize(
    "path", sorted(TEMPLATES.glob("*.css")) + sorted(TEMPLATES.glob("*.js")), ids=lambda path: path.name
)
def test_what_is_put_into_the_page_loads_nothing_and_cannot_end_its_element(path):
    """The security policy would refuse it anyway."""
    text = path.read_text(encoding="utf-8")
    assert "</" not in text
    assert "\r" not in text
    assert not re.search(r"url\(|@import|fetch|XMLHttp|import\(|innerHTML|eval", text)
