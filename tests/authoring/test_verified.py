"""What authors begin from could be published as it is: `grader verify` finds nothing in it."""

import re
from pathlib import Path

import pytest
import yaml

from grader.audit import audit
from grader.authoring.beginning import TEMPLATES, kinds

ROOT = Path(__file__).parents[2]
PAGES = {
    "guide": (ROOT / "docs" / "authoring.md", r"^```yaml exercise\n(.*?)^```$"),
    "front page": (ROOT / "README.md", r"^```yaml\n(.*?)^```$"),
}


def exercises(page):
    """The text of each exercise on a page, by its id."""
    path, pattern = PAGES[page]
    found = re.findall(pattern, path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return {yaml.safe_load(text)["id"]: text for text in found}


PLACES = [*(("templates", kind) for kind in kinds()), *((page, name) for page in PAGES for name in exercises(page))]


@pytest.fixture(scope="module")
def findings(tmp_path_factory):
    """What the audit says of each, notes too, by place and id."""
    paths = {("templates", kind): TEMPLATES / f"{kind}.yaml" for kind in kinds()}
    for page in PAGES:
        folder = tmp_path_factory.mktemp("page")
        for name, text in exercises(page).items():
            paths[page, name] = folder / f"{name}.yaml"
            paths[page, name].write_text(text, encoding="utf-8")
    audits = audit(list(paths.values()), jobs=2, confined=True)
    return {place: [str(one.problem) for one in found.findings] for place, found in zip(paths, audits, strict=True)}


@pytest.mark.parametrize("place", PLACES, ids=": ".join)
def test_nothing_is_found(findings, place):
    assert findings[place] == []
