"""What submissions there are in the files and folders a user names."""

import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from grader.errors import UsageError
from grader.submissions.showing import displayable

_SUFFIXES = (".py", ".ipynb")
"""Of submissions; where a student hands in both, the first counts."""

_LONGEST_NAME = 60
"""Letters of a student's name, which is to serve as a folder's."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A submission that was found and not yet read: the file `parts` below the folder `root`."""

    student: str
    exercise: str
    root: Path
    parts: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """Where it is, to be shown."""
        return displayable(str(self.root.joinpath(*self.parts)))


@dataclass(frozen=True, slots=True)
class Found:
    """What some paths hold."""

    entries: tuple[Entry, ...]
    """By student, then exercise."""
    students: tuple[str, ...]
    """All, sorted; also those who handed nothing in."""
    notices: tuple[str, ...]
    """A sentence for each thing that was left out."""


def find(paths: Sequence[Path], exercises: Collection[str]) -> Found:
    """Find the submissions to `exercises` (ids) that `paths` hold, each once.

    A path is a submission file, a student's folder (one that holds a submission file, or no folder) or a
    class's folder, which holds a folder a student. The student's name is the folder's. Hidden files are left
    out, links below a path are not followed. Raises `UsageError` with a line a path that is none of these.
    """
    search = _Search(frozenset(exercises))
    for path in paths:
        search.look_at(path)
    if search.wrong:
        raise UsageError("\n".join(search.wrong))
    return search.found()


@dataclass
class _Search:
    exercises: frozenset[str]
    folders: dict[Path, dict[tuple[str, str], Entry]] = field(default_factory=dict)
    """Of each student's folder: the entries by exercise and suffix; their `student` is not settled yet."""
    notices: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def look_at(self, path: Path) -> None:
        """Add what is at a path that the user named."""
        if os.path.isdir(path):
            self._folder(path)
        elif not os.path.lexists(path):
            self.wrong.append(_not_there(path))
        elif path.suffix not in _SUFFIXES:
            self.wrong.append(f"{_shown(path)} is not a submission: its name does not end in .py or .ipynb")
        elif path.stem not in self.exercises:
            self.wrong.append(self._no_exercise(path))
        else:
            self._add(_absolute(path.parent), Entry("", path.stem, path.parent, (path.name,)))

    def _folder(self, path: Path) -> None:
        names = self._list(path)
        folders = [name for name in names if self._is_folder(path / name)]
        files = [name for name in names if name not in folders]
        if not folders or any(_exercise(name) in self.exercises for name in files):
            self._student(path, (), names)
            return
        self._notice_strays(path, files)
        for name in folders:
            self._student(path, (name,), self._list(path / name))

    def _student(self, root: Path, below: tuple[str, ...], names: list[str]) -> None:
        folder = root.joinpath(*below)
        self.folders.setdefault(_absolute(folder), {})
        for name in names:
            exercise = _exercise(name)
            if exercise in self.exercises:
                self._add(_absolute(folder), Entry("", exercise, root, (*below, name)))
        self._notice_strays(folder, names)

    def _add(self, folder: Path, entry: Entry) -> None:
        key = (entry.exercise, Path(entry.parts[-1]).suffix)
        self.folders.setdefault(folder, {}).setdefault(key, entry)

    def _list(self, folder: Path) -> list[str]:
        try:
            return sorted(name for name in os.listdir(folder) if not name.startswith((".", "__")))
        except OSError as error:
            self.notices.append(f"{_shown(folder)} cannot be read: {error.strerror}.")
            return []

    def _is_folder(self, path: Path) -> bool:
        is_folder = os.path.isdir(path)
        if is_folder and os.path.islink(path):
            self.notices.append(f"{_shown(path)} is a link to a folder; it is not followed.")
            return False
        return is_folder and _exercise(path.name) not in self.exercises

    def _notice_strays(self, folder: Path, names: list[str]) -> None:
        for name in names:
            exercise = _exercise(name)
            if exercise and exercise not in self.exercises:
                self.notices.append(self._no_exercise(folder / name) + ".")

    def _no_exercise(self, path: Path) -> str:
        close = get_close_matches(path.stem.lower(), sorted(self.exercises), n=1)
        guess = f"; did you mean {close[0]}{path.suffix}?" if close else ""
        return f"{_shown(path)} is left out: there is no exercise {displayable(path.stem)}{guess}"

    def found(self) -> Found:
        """All that was added, under names that tell the students apart."""
        students = self._names()
        entries = [
            entry for folder, by_suffix in self.folders.items() for entry in _first_of_each(by_suffix, students[folder])
        ]
        entries.sort(key=lambda entry: (entry.student, entry.exercise))
        return Found(tuple(entries), tuple(sorted(students.values())), tuple(self.notices))

    def _names(self) -> dict[Path, str]:
        """A name a folder; folders of the same name are numbered."""
        names: dict[Path, str] = {}
        taken: set[str] = set()
        for folder in sorted(self.folders):
            name = displayable(folder.name)[:_LONGEST_NAME] or "student"
            unique = next(each for each in _numbered(name) if each not in taken)
            if unique != name:
                self.notices.append(f"{_shown(folder)} is called {unique}: there is another {name}.")
            names[folder] = unique
            taken.add(unique)
        return names


def _first_of_each(by_suffix: dict[tuple[str, str], Entry], student: str) -> Iterator[Entry]:
    """An entry an exercise: of two, the script, with a note."""
    for exercise in {exercise for exercise, _ in by_suffix}:
        there = [suffix for suffix in _SUFFIXES if (exercise, suffix) in by_suffix]
        entry = by_suffix[exercise, there[0]]
        notes = tuple(f"{exercise}{there[0]} is graded; {exercise}{other} is there too." for other in there[1:])
        yield Entry(student, exercise, entry.root, entry.parts, notes)


def _exercise(name: str) -> str:
    """The stem of a submission's name, "" for other files."""
    stem, suffix = os.path.splitext(name)
    return stem if suffix in _SUFFIXES else ""


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name} ({number})"
        number += 1


def _not_there(path: Path) -> str:
    try:
        close = get_close_matches(path.name, os.listdir(path.parent), n=1)
    except OSError:
        close = []
    guess = f"; did you mean {_shown(path.with_name(close[0]))}?" if close else ""
    return f"there is no {_shown(path)}{guess}"


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))


def _shown(path: Path) -> str:
    return displayable(str(path))
