import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**3 - 4*x**2

def rate_of_change(x, delta=1e-4):
    return (f(x+delta) - f(x)) / delta

t = np.linspace(-2, 3, 300)
fig, axs = plt.subplots(1, 2)
axs[0].plot(t, f(t), label="f")
axs[1].plot(t, fprime(t), label="fprime")
axs[1].plot(t, rate_of_change(t), label="difference")
for a in axs:
    a.legend(); a.grid()
plt.tight_layout()
plt.show()
