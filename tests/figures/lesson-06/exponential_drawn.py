import numpy as np
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(-1, 1.8, 100)
plt.plot(x, np.exp(x))
plt.show()
