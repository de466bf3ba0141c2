import matplotlib.pyplot as plt
import numpy as np

def fprime(x):
    return 1/x

critical_points = []
has_maximum = False
has_minimum = False

x = np.logspace(-1, 1, 200)
plt.loglog(x, np.log(x), label="log x")
plt.grid(which="both")
plt.legend()
plt.show()
