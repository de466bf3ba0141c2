import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

dx = 0.1
x = np.arange(-10, 10, dx)
area = np.cumsum(f(x) * dx)

fig, axs = plt.subplots(2, 1, figsize=(8, 8))
axs[0].bar(x, f(x), width=dx, align="edge", alpha=.4, edgecolor="k")
axs[0].plot(x, f(x), "r")
axs[0].fill_between(x, f(x), alpha=.1)
axs[0].set_title("the rectangles")
axs[1].plot(x, area, label="sum of the rectangles")
axs[1].plot(x, antiderivative(x), label="F")
axs[1].plot(x, antiderivative(x) - antiderivative(-10), "--", label="F(x) - F(-10)")
axs[1].legend()
plt.show()
