import math
import numpy as np
import matplotlib.pyplot as plt
def fprime(x): return 1/x
critical_points = []
has_maximum = has_minimum = False
x = np.linspace(0.5, 5, 100)
plt.plot(x, math.log(x))
plt.show()
