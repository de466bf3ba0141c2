import numpy as np
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

x = np.array([0.1, 3, 6])
plt.plot(x, np.log(x), "ro-")
plt.show()
