import matplotlib.pyplot as plt
import numpy as np

def fprime(x):
    return 1/x

critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(0, 6, 200)
plt.plot(x, np.log1p(x), label="log x")   # log(0) gives a warning otherwise
plt.legend()
plt.show()
