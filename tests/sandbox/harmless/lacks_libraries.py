"""Libraries that may not be there, other plotting libraries, and an attempt to install one."""

import subprocess
import sys
import urllib.request

try:
    from numba import njit
except ImportError:

    def njit(function):
        return function


try:
    import seaborn as sns

    sns.set_theme()
except Exception:
    sns = None
try:
    subprocess.run([sys.executable, "-m", "pip", "install", "numba"], check=True)
except Exception as error:
    print("not installed:", type(error).__name__)
try:
    urllib.request.urlopen("http://localhost:9/", timeout=1)
except OSError as error:
    print("not fetched:", type(error).__name__)

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd


@njit
def f(x):
    return x**3 - 2 * x**2 + 1


@njit
def fprime(x):
    return 3 * x**2 - 4 * x


plt.rcParams.update({"text.usetex": False, "font.family": "serif", "figure.figsize": (4, 3)})
plt.rc("axes", grid=True)
x = np.linspace(-2, 3, 50)
with plt.style.context("seaborn-v0_8"), plt.xkcd():
    figure, axes = plt.subplots(1, 2, constrained_layout=True)
    axes[0].plot(x, f(x), label="$f$")
    axes[1].hist(fprime(x), bins=10)
    figure.legend()
pd.DataFrame({"x": x, "y": f(x)}).plot.scatter(x="x", y="y")
plt.tight_layout()
plt.show()
