import numpy as np
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

data = {"x": np.linspace(-2, 3, 100)}
data["a"] = f(data["x"])
data["b"] = fprime(data["x"])
data["c"] = rate_of_change(data["x"], 1e-4)
plt.ion()
plt.plot("x", "a", data=data)
plt.plot("x", "b", "g-", data=data)
plt.plot("x", "c", "k:", data=data)
plt.draw()
input("Press Enter to quit")
