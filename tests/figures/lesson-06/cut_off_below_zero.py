import numpy as np
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(0.1, 6, 200)
y = np.clip(np.log(x), 0, None)       # a logarithm is never negative?
plt.plot(x, y, label="log x")
plt.legend()
plt.show()
