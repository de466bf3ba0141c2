import cmath
import numpy as np
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(0.1, 6, 60)
y = [cmath.log(value) for value in x]       # 0j everywhere, matplotlib warns and drops it
plt.plot(x, np.asarray(y))
plt.show()
