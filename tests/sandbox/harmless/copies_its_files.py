"""Copies with modes and times, archives unpacked, shelves: all of these set modes or times of files of its own."""

import dbm.dumb
import os
import shelve
import shutil
import tarfile
from pathlib import Path


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


Path("a.txt").write_text("a")
Path("a.txt").touch()
shutil.copy("a.txt", "b.txt")
shutil.copy2("a.txt", "c.txt")
Path("folder").mkdir()
shutil.copytree("folder", "other")
with tarfile.open("all.tar", "w") as archive:
    archive.add("a.txt")
with tarfile.open("all.tar") as archive:
    archive.extractall("unpacked")
with shelve.Shelf(dbm.dumb.open("shelf", "c")) as shelf:
    shelf["x"] = [1, 2, 3]
os.chmod("a.txt", 0o600)
os.utime("a.txt")
