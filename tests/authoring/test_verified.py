"""What authors begin from could be published as it is: `grader verify` finds nothing in it."""

import re
from pathlib import Path

import pytest

from grader.audit import audit
from grader.authoring.beginning import TEMPLATES, kinds

ROOT = Path(__file__).parents[2]
WHOLE = {
    "the guide": (ROOT / "docs" / "authoring.md", r"^```yaml exercise\n(.*?)^```$"),
    "the front page": (ROOT / "README.md", r"^```yaml\n(.*?)^```$"),
}


def findings(paths):
    audits = audit(paths, jobs=2, confined=True)
    return [str(finding.problem) for found in audits for finding in found.findings]


@pytest.mark.slow
@pytest.mark.parametrize("kind", kinds())
def test_nothing_is_found_in_a_template(kind):
    assert findings([TEMPLATES / f"{kind}.yaml"]) == []


@pytest.mark.slow
@pytest.mark.parametrize("page", WHOLE)
def test_nothing_is_found_in_the_exercises_of(page, tmp_path):
    path, pattern = WHOLE[page]
    texts = re.findall(pattern, path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    files = [tmp_path / f"{text.split()[1]}.yaml" for text in texts]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    assert files
    assert findings(files) == []
