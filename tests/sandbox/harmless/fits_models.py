"""Libraries that the server had not loaded before: pandas, scikit-learn, SciPy."""

import numpy as np
import pandas as pd
import scipy.integrate
import scipy.optimize
from sklearn.linear_model import LinearRegression
from sklearn.svm import SVC


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


table = pd.DataFrame({"x": np.linspace(-2, 3, 50)})
table["y"] = f(table["x"])
table.to_csv("table.csv")
assert pd.read_csv("table.csv").shape == (50, 3)
print(table.describe(), table.groupby(table.x > 0).mean())
model = LinearRegression().fit(table[["x"]], table["y"])
SVC(kernel="linear").fit([[0, 0], [1, 1]], [0, 1])
assert abs(scipy.integrate.quad(fprime, 0, 1)[0] + 1) < 1e-9
assert scipy.optimize.minimize(lambda v: (v[0] - 1) ** 2, [0.0]).success
table.plot(x="x", y="y")
