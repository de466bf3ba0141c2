"""Files and directories in its own directory, made, renamed, read and deleted."""

import os
import shutil
import tempfile
from pathlib import Path


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


Path("out/deep").mkdir(parents=True)
Path("out/deep/values.txt").write_text("1 2 3")
os.rename("out/deep/values.txt", "out/values.txt")
shutil.copyfile("out/values.txt", "copy.txt")
assert [float(word) for word in open("copy.txt").read().split()] == [1, 2, 3]
with tempfile.TemporaryDirectory() as directory:
    Path(directory, "inner").touch()
with tempfile.NamedTemporaryFile("w+") as file, tempfile.TemporaryFile() as other:
    file.write("text")
    other.truncate(1000)
assert "derivative.py" in os.listdir(".")
shutil.rmtree("out")
os.makedirs(os.path.expanduser("~/.cache/mine"))
