"""The attacks and their harmless twins once more, for a grader that is not root: there is no other sandbox then."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
IMPOSSIBLE = 77


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else; as you are, test_attacks.py is it")
def test_all_attacks_end_alike_for_a_grader_without_privileges():
    as_nobody = [sys.executable, str(HERE / "as_nobody.py"), sys.executable]
    attacks = ["-m", "pytest", "-q", "-p", "no:cacheprovider", str(HERE / "test_attacks.py")]
    done = subprocess.run([*as_nobody, *attacks], capture_output=True, text=True, check=False, cwd="/")
    if done.returncode == IMPOSSIBLE:
        pytest.skip(f"no user can be made who sees this Python: {done.stderr}")
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr
    assert re.search(r"^\d{3} passed", done.stdout, re.MULTILINE)
