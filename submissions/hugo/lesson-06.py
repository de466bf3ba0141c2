import matplotlib.pyplot as plt
import numpy as np

def fprime(x):
    return 1/(x*np.log(10))

critical_points = [1]
has_maximum = False
has_minimum = True

x = np.arange(0.1, 6, 0.1)
plt.plot(x, np.log10(x))
plt.show()
