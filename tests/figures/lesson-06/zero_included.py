import numpy as np
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(0, 6, 100)       # RuntimeWarning: divide by zero encountered in log
y = np.log(x)
plt.plot(x, y, "r-")
plt.show()
