"""Student files: what is found, what is read, and what is never followed or raised."""

import json
import os
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.errors import UsageError
from grader.submissions import Entry, displayable, find, read, text
from grader.submissions.magics import plain

LESSONS = ("lesson-01", "lesson-02")


def hand_in(folder: Path, *names: str, source: str = "x = 1\n") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text(source, encoding="utf-8")


def found(*paths: Path) -> list[tuple[str, str]]:
    return [(entry.student, entry.exercise) for entry in find(paths, LESSONS).entries]


def entry(folder: Path, name: str) -> Entry:
    return Entry("anna", Path(name).stem, folder, (name,))


def notebook(*sources: str, **metadata: object) -> str:
    cells = [{"cell_type": "code", "source": source, "outputs": [], "metadata": {}} for source in sources]
    return json.dumps({"nbformat": 4, "nbformat_minor": 4, "metadata": metadata, "cells": cells})


def source_of(tmp_path: Path, content: str | bytes) -> str:
    (tmp_path / "lesson-01.ipynb").write_bytes(content if isinstance(content, bytes) else content.encode())
    return read(entry(tmp_path, "lesson-01.ipynb")).source.decode()


class TestFinding:
    @pytest.fixture
    def a_class(self, tmp_path):
        hand_in(tmp_path / "class" / "ben", "lesson-02.py", "lesson-01.ipynb", "notes.txt")
        hand_in(tmp_path / "class" / "anna", "lesson-01.py", ".lesson-02.py", "lesson-01.pyc")
        hand_in(tmp_path / "class" / "eve")
        return tmp_path / "class"

    def test_a_class_is_found_in_the_order_of_names(self, a_class):
        everything = [("anna", "lesson-01"), ("ben", "lesson-01"), ("ben", "lesson-02")]
        assert found(a_class) == everything

    def test_a_student_without_submission_is_known(self, a_class):
        assert find([a_class], LESSONS).students == ("anna", "ben", "eve")

    @pytest.mark.parametrize(
        ("path", "expected"),
        [
            ("ben", [("ben", "lesson-01"), ("ben", "lesson-02")]),
            ("ben/lesson-02.py", [("ben", "lesson-02")]),
            ("eve", []),
        ],
    )
    def test_a_part_of_a_class_is_found(self, a_class, path, expected):
        assert found(a_class / path) == expected

    def test_what_is_named_twice_is_found_once(self, a_class):
        assert len(found(a_class, a_class / "anna", a_class / "ben" / ".." / "anna" / "lesson-01.py")) == 3

    def test_a_path_is_relative_to_the_working_directory(self, a_class, monkeypatch):
        monkeypatch.chdir(a_class / "anna")
        assert found(Path()) == found(Path("lesson-01.py")) == [("anna", "lesson-01")]

    def test_of_script_and_notebook_the_script_counts_with_a_note(self, tmp_path):
        hand_in(tmp_path / "anna", "lesson-01.py", "lesson-01.ipynb")
        (one,) = find([tmp_path / "anna"], LESSONS).entries
        assert one.parts == ("lesson-01.py",)
        assert one.notes == ("lesson-01.py is graded; lesson-01.ipynb is there too.",)

    def test_a_file_of_no_exercise_is_left_out_with_a_guess(self, tmp_path):
        hand_in(tmp_path / "anna", "lesson-01.py", "Lesson_02.py", "helpers.py")
        notices = find([tmp_path / "anna"], LESSONS).notices
        assert "Lesson_02.py is left out: there is no exercise Lesson_02; did you mean lesson-02.py?" in notices[0]
        assert "helpers" in notices[1]

    def test_a_folder_inside_a_students_folder_is_not_a_student(self, tmp_path):
        hand_in(tmp_path / "anna", "lesson-01.py")
        hand_in(tmp_path / "anna" / "old", "lesson-01.py")
        assert found(tmp_path / "anna") == [("anna", "lesson-01")]

    def test_caches_and_hidden_folders_are_not_students(self, a_class):
        hand_in(a_class / "__pycache__", "lesson-01.py")
        hand_in(a_class / ".git", "lesson-01.py")
        assert find([a_class], LESSONS).students == ("anna", "ben", "eve")

    def test_a_link_to_a_folder_is_not_followed(self, a_class):
        (a_class / "mallory").symlink_to(a_class / "anna")
        result = find([a_class], LESSONS)
        assert "mallory" not in result.students
        assert "is a link to a folder" in result.notices[0]

    def test_students_of_one_name_are_told_apart(self, tmp_path):
        hand_in(tmp_path / "a" / "anna", "lesson-01.py")
        hand_in(tmp_path / "b" / "anna", "lesson-01.py")
        result = find([tmp_path / "a", tmp_path / "b"], LESSONS)
        assert result.students == ("anna", "anna (2)")
        assert "there is another anna" in result.notices[0]

    def test_any_bytes_make_a_student_name_that_can_be_written(self, tmp_path):
        for name in (b"\xff\xfe", b"\xfe\xff", b"an\x1b[2Jna\n", b"\xff" * 255):
            (tmp_path / os.fsdecode(name)).mkdir()
        students = find([tmp_path], LESSONS).students
        assert len(set(students)) == 4
        assert all(name.isprintable() and len(name.encode()) < 250 for name in students)

    @pytest.mark.parametrize(
        ("path", "message"),
        [
            ("clas", "there is no .*clas; did you mean .*class?"),
            ("class/nowhere/lesson-01.py", "there is no .*lesson-01.py"),
            ("class/ben/notes.txt", "does not end in .py or .ipynb"),
            ("class/ben/lesson-2.py", "there is no exercise lesson-2; did you mean lesson-02.py?"),
            ("x" * 5000, "there is no x"),
        ],
    )
    def test_a_path_that_is_none_is_a_usage_error(self, a_class, path, message, monkeypatch):
        hand_in(a_class / "ben", "lesson-2.py")
        monkeypatch.chdir(a_class.parent)
        with pytest.raises(UsageError, match=message):
            find([Path(path)], LESSONS)

    def test_every_wrong_path_gets_its_line(self, tmp_path):
        with pytest.raises(UsageError) as raised:
            find([tmp_path / "a", tmp_path, tmp_path / "b"], LESSONS)
        assert len(str(raised.value).splitlines()) == 2


class TestReading:
    def test_a_script_stays_its_bytes(self, tmp_path):
        content = b"\xef\xbb\xbf# coding: utf-8\r\nx = '\xff'\n"
        (tmp_path / "lesson-01.py").write_bytes(content)
        submission = read(entry(tmp_path, "lesson-01.py"))
        assert submission.source == content
        assert submission.fault is None

    def test_a_link_is_not_followed(self, tmp_path):
        (tmp_path / "lesson-01.py").symlink_to("/etc/passwd")
        assert "link" in unreadable(tmp_path, "lesson-01.py")

    def test_a_folder_that_became_a_link_is_not_followed(self, tmp_path):
        hand_in(tmp_path / "real", "lesson-01.py")
        (tmp_path / "anna").symlink_to("real")
        submission = read(Entry("anna", "lesson-01", tmp_path, ("anna", "lesson-01.py")))
        assert submission.fault is not None
        assert submission.source == b""

    def test_a_pipe_does_not_block(self, tmp_path):
        os.mkfifo(tmp_path / "lesson-01.py")
        assert unreadable(tmp_path, "lesson-01.py") == "it is a pipe, not a regular file."

    def test_a_folder_named_as_a_script_is_no_script(self, tmp_path):
        (tmp_path / "lesson-01.py").mkdir()
        assert found(tmp_path) == [(tmp_path.name, "lesson-01")]
        assert unreadable(tmp_path, "lesson-01.py") == "it is a folder, not a regular file."

    def test_a_socket_is_no_script(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        with socket.socket(socket.AF_UNIX) as server:
            server.bind("lesson-01.py")
            assert "socket" in unreadable(tmp_path, "lesson-01.py")

    def test_a_file_that_went_away_is_a_fault(self, tmp_path):
        assert "cannot be opened" in unreadable(tmp_path, "lesson-01.py")

    @pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
    def test_a_file_without_permission_is_a_fault(self, tmp_path):
        hand_in(tmp_path, "lesson-01.py")
        (tmp_path / "lesson-01.py").chmod(0)
        assert "cannot be opened" in unreadable(tmp_path, "lesson-01.py")

    @pytest.mark.parametrize(("name", "mib"), [("lesson-01.py", 1), ("lesson-01.ipynb", 16)])
    def test_a_file_over_the_limit_is_a_fault(self, tmp_path, name, mib):
        with (tmp_path / name).open("wb") as file:
            file.truncate(mib * 1024 * 1024 + 1)
        assert unreadable(tmp_path, name) == f"it is larger than {mib} MiB."

    def test_a_script_of_the_largest_size_is_read(self, tmp_path):
        (tmp_path / "lesson-01.py").write_bytes(b"#" * 1024 * 1024)
        assert read(entry(tmp_path, "lesson-01.py")).fault is None

    def test_a_notebook_with_more_code_than_a_script_is_a_fault(self, tmp_path):
        (tmp_path / "lesson-01.ipynb").write_text(notebook("#" * 1024 * 1024))
        assert "more code" in unreadable(tmp_path, "lesson-01.ipynb")

    def test_the_notes_of_the_search_are_kept(self, tmp_path):
        hand_in(tmp_path, "lesson-01.py", "lesson-01.ipynb")
        assert read(find([tmp_path], LESSONS).entries[0]).notes


def unreadable(folder: Path, name: str) -> str:
    """The detail of the fault that reading must give."""
    fault = read(entry(folder, name)).fault
    assert fault is not None
    assert fault.reason == "unreadable"
    return fault.detail


class TestNotebooks:
    def test_code_cells_are_joined_in_order_under_their_numbers(self, tmp_path):
        assert source_of(tmp_path, notebook("x = 1", "y = x")) == "# cell 1\nx = 1\n\n\n# cell 2\ny = x\n"

    def test_a_list_of_lines_is_a_cell(self, tmp_path):
        document = json.loads(notebook(""))
        document["cells"][0]["source"] = ["x = 1\n", "y = 2"]
        assert "x = 1\ny = 2" in source_of(tmp_path, json.dumps(document))

    def test_text_cells_are_left_out(self, tmp_path):
        document = json.loads(notebook("x = 1"))
        document["cells"].insert(0, {"cell_type": "markdown", "source": "# Title", "metadata": {}})
        assert source_of(tmp_path, json.dumps(document)) == "# cell 1\nx = 1\n"

    def test_format_3_is_read(self, tmp_path, capfd):
        cell = {"cell_type": "code", "input": ["x = 1"], "language": "python", "outputs": []}
        document = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": [cell]}]}
        assert source_of(tmp_path, json.dumps(document)) == "# cell 1\nx = 1\n"
        assert capfd.readouterr() == ("", "")

    def test_a_future_import_moves_to_the_top(self, tmp_path):
        source = source_of(tmp_path, notebook("x = 1", "from __future__ import annotations\ny = 2"))
        assert source.startswith("from __future__ import annotations\n# cell 1\n")

    def test_lines_left_out_are_named_in_a_note(self, tmp_path):
        (tmp_path / "lesson-01.ipynb").write_text(notebook("%matplotlib inline\nx = 1", "!ls"))
        (note,) = read(entry(tmp_path, "lesson-01.ipynb")).notes
        assert "cell 1: %matplotlib inline; cell 2: !ls" in note

    def test_half_a_surrogate_pair_is_replaced(self, tmp_path):
        assert "?" in source_of(tmp_path, notebook("x = '\ud800'"))

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"", "it is not JSON"),
            (b"x = 1", "it is not JSON"),
            (b"\xff\xfe{}", "not text in UTF-8"),
            (b"[]", "not a notebook that can be read"),
            (b"{}", "not a notebook that can be read"),
            (b"[" * 100_000, "not a notebook that can be read"),
            (b'{"nbformat": 4, "metadata": {}, "cells": {}', "it is not JSON"),
            (b'{"nbformat": 99, "nbformat_minor": 0}', "not a notebook that can be read"),
            (b'{"nbformat": -1}', "not a notebook that can be read"),
            (b'{"nbformat": {}, "cells": []}', "not a notebook that can be read"),
            (b'{"nbformat": 3, "worksheets": 7}', "not a notebook that can be read"),
            (b'{"nbformat": ' + b"9" * 10_000 + b"}", "it is not JSON"),
            (b'{"nbformat": 4, "nbformat_minor": 4, "metadata": {}}', "not a notebook that can be read"),
        ],
        ids=lambda case: repr(case[:24]),
    )
    def test_what_is_no_notebook_is_a_fault(self, tmp_path, content, reason):
        (tmp_path / "lesson-01.ipynb").write_bytes(content)
        assert reason in unreadable(tmp_path, "lesson-01.ipynb")

    def test_a_notebook_of_another_language_is_a_fault(self, tmp_path):
        (tmp_path / "lesson-01.ipynb").write_text(notebook("x <- 1", language_info={"name": "R"}))
        assert unreadable(tmp_path, "lesson-01.ipynb") == "it is a notebook for r, not for Python."

    @given(
        st.recursive(
            st.none() | st.integers() | st.text(),
            lambda inner: (
                st.lists(inner)
                | st.dictionaries(
                    st.sampled_from(["nbformat", "nbformat_minor", "cells", "source", "cell_type", "metadata"]), inner
                )
            ),
        )
    )
    def test_any_document_gives_a_submission(self, tmp_path_factory, document):
        folder = tmp_path_factory.mktemp("any")
        (folder / "lesson-01.ipynb").write_text(json.dumps(document))
        submission = read(entry(folder, "lesson-01.ipynb"))
        assert submission.source == b"" or submission.fault is None


class TestMagics:
    @pytest.mark.parametrize(
        ("cell", "expected"),
        [
            ("%matplotlib inline\nx = 1", "# %matplotlib inline\nx = 1"),
            ("!pip install numpy", "# !pip install numpy"),
            ("!pip install \\\n  numpy\nx = 1", "# !pip install \n  # numpy\nx = 1"),
            ("np.sin?", "# np.sin?"),
            ("?np.sin", "# ?np.sin"),
            ("files = !ls", "# files = !ls"),
            ("t = %timeit -o f()", "# t = %timeit -o f()"),
            ("if True:\n    %timeit 1", "if True:\n    pass  # %timeit 1"),
            ("%time x = 1", "x = 1"),
            ("%time -n x", "# %time -n x"),
            ("%%time\nx = 1", "# %%time\nx = 1"),
            ("\n%%capture out\nx = 1", "\n# %%capture out\nx = 1"),
            ("%%bash\nls\n\nrm x", "# %%bash\n# ls\n#\n# rm x"),
            ("%%timeit\nx = 1", "# %%timeit\n# x = 1"),
            ("  x = 1\n  y = 2", "x = 1\ny = 2"),
        ],
    )
    def test_what_is_ipythons_becomes_a_comment(self, cell, expected):
        assert plain(cell)[0] == expected

    @pytest.mark.parametrize(
        "cell",
        [
            "x = (7\n  % 3)",
            "x = 7 \\\n  % 3",
            "s = '''\n%not\n!a magic?\n'''",
            's = """# (\n%not"""\ny = 1',
            "s = 'it\\'s (' \\\n    '%s'",
            "x %= 3",
            "print('why?')  # is it?",
            "# really?",
            "ok = x != y",
            "d = {\n  'a': 1,\n  '!': 2}",
        ],
    )
    def test_what_is_pythons_stays(self, cell):
        assert plain(cell) == (cell, [])

    def test_a_magic_after_a_closed_string_is_seen(self):
        assert plain("s = '''a'''; t = \"(\"  # '\n%ls")[1] == ["%ls"]

    @given(st.text(alphabet="%!?=()[]'\"\\# \nxy", max_size=60))
    def test_any_cell_keeps_its_number_of_lines(self, cell):
        assert plain(cell)[0].count("\n") == cell.count("\n")


class TestText:
    @pytest.mark.parametrize(
        ("source", "expected"),
        [
            (b"x = '\xc3\xa4'", "x = 'ä'"),
            (b"\xef\xbb\xbfx = 1", "x = 1"),
            (b"# coding: latin-1\nx = '\xe4'", "# coding: latin-1\nx = 'ä'"),
            (b"# -*- coding: no-such -*-\n\xc3\xa4", "# -*- coding: no-such -*-\nä"),
            (b"# coding: rot13\nk", "# coding: rot13\nk"),
            (b"# coding: idna\nk", "# coding: idna\nk"),
            (b"\xef\xbb\xbf# coding: latin-1\nx", "# coding: latin-1\nx"),
            (b"a\r\nb\rc\n", "a\nb\nc\n"),
            (b"\xff", "\N{REPLACEMENT CHARACTER}"),
            (b"", ""),
        ],
    )
    def test_source_is_decoded_as_python_does(self, source, expected):
        assert text(source) == expected

    @given(st.binary(max_size=200) | st.builds(lambda name: b"# coding: " + name.encode() + b"\n\xff", st.text()))
    def test_any_bytes_give_a_text(self, source):
        assert isinstance(text(source), str)

    def test_a_name_without_meaning_as_text_is_displayable(self):
        assert displayable(os.fsdecode(b"a\xff\x1b\n")) == "a" + "\N{REPLACEMENT CHARACTER}" * 3
