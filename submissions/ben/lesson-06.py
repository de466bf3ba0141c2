import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return np.log(x)

def fprime(x):
    return 1/x

# 1/x gets 0 when x goes to infinity
critical_points = [np.inf]
has_maximum = True
has_minimum = False

x = np.arange(0.1, 10, 0.1)
plt.plot(x, f(x))
plt.plot(x, fprime(x))
plt.show()
