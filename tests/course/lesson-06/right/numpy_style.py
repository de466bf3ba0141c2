import numpy as np
import matplotlib.pyplot as plt


def f(x):
    return np.log(x)


def fprime(x):
    return 1 / np.asarray(x, dtype=float)


x = np.linspace(0.05, 10, 400)

# 1/x gets small but is never zero
critical_points = x[fprime(x) == 0]
print("critical points:", critical_points)

has_maximum = np.any(fprime(x) == 0)
has_minimum = np.any(fprime(x) == 0)

plt.plot(x, f(x), label="log x")
plt.plot(x, fprime(x), "--", label="1/x")
plt.ylim(-3, 5)
plt.legend()
plt.show()
