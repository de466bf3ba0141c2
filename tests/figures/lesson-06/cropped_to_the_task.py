import numpy as np
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(0.001, 100, 20000)
plt.plot(x, np.log(x), "c")
plt.axis([0.5, 5, -1, 2])
plt.show()
