import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return x*(3*x - 4)

def rate_of_change(x, delta):
    return (f(x+delta) - f(x))/delta

fig = plt.figure(figsize=(10, 4), layout="constrained")
left, right = fig.subfigures(1, 2, width_ratios=[1, 1.5])
left.suptitle("function")
right.suptitle("slopes")
ax = left.subplots()
x = np.linspace(-2, 3)
ax.plot(x, f(x), marker=".")
top, bottom = right.subplots(2, 1, sharex=True)
top.plot(x, fprime(x), "-o", ms=3)
bottom.plot(x, rate_of_change(x, 1e-4), "-x", ms=3)
fig.savefig("subfigures.pdf")
