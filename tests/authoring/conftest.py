"""What tests of the commands for authors share."""

import pytest

from grader.cli import main


@pytest.fixture
def run(capsys):
    """Run a command in this process; gives its exit code, stdout and stderr."""

    def run_command(*arguments):
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return ended.value.code or 0, out, err

    return run_command


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
