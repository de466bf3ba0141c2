"""Data written and read back in the usual formats."""

import csv
import json
import pickle
import sqlite3
import zipfile

import numpy as np


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


x = np.linspace(0, 1, 11)
np.save("x.npy", x)
np.savez_compressed("both.npz", x=x, y=f(x))
np.savetxt("x.csv", np.column_stack([x, f(x)]), delimiter=",")
assert np.allclose(np.load("x.npy"), np.loadtxt("x.csv", delimiter=",")[:, 0])
np.memmap("map.dat", dtype=float, mode="w+", shape=(100,))[:] = 1
with open("x.json", "w") as file:
    json.dump(list(x), file)
with open("x.pickle", "wb") as file:
    pickle.dump({"x": x, "f": f}, file)
with open("table.csv", "w", newline="") as file:
    csv.writer(file).writerows([[1, 2], [3, 4]])
with zipfile.ZipFile("all.zip", "w") as archive:
    archive.write("x.csv")
with sqlite3.connect(":memory:") as database:
    database.execute("create table t (x real)")
