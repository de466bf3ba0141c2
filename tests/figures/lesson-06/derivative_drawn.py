import matplotlib.pyplot as plt
import numpy as np

def fprime(x):
    return 1/x

critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(0.1, 6, 200)
plt.plot(x, fprime(x), label="f(x) = log(x)")
plt.xlabel("x")
plt.ylabel("log x")
plt.legend()
plt.show()
