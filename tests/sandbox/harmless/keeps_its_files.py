"""Databases, mapped arrays, archives and temporary files of its own."""

import mmap
import os
import sqlite3
import tarfile
import tempfile
from pathlib import Path

import numpy as np


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


x = np.linspace(0, 1, 1000)
np.save("x.npy", x)
mapped = np.load("x.npy", mmap_mode="r+")
mapped[0] = 5.0
mapped.flush()
assert np.load("x.npy")[0] == 5.0
with sqlite3.connect("values.db") as database:
    database.execute("create table if not exists t (x real, y real)")
    database.executemany("insert into t values (?, ?)", [(float(a), float(f(a))) for a in x[:50]])
database.commit()
assert database.execute("select count(*) from t").fetchone() == (50,)
database.close()
with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as file:
    file.write("kept")
assert Path(file.name).read_text() == "kept"
os.replace(file.name, "kept.txt")
with tempfile.SpooledTemporaryFile(max_size=10) as file:
    file.write(b"more than ten bytes")
with open("map.bin", "w+b") as file:
    file.truncate(4096)
    with mmap.mmap(file.fileno(), 4096) as memory:
        memory[:4] = b"text"
with tarfile.open("all.tar.gz", "w:gz") as archive:
    archive.add("kept.txt")
with tempfile.TemporaryDirectory() as folder:
    Path(folder, "a", "b").mkdir(parents=True)
    Path(folder, "a", "b", "c.txt").write_text("text")
print(sorted(path.name for path in Path.cwd().iterdir()), Path(__file__).resolve().parent == Path.cwd().resolve())
