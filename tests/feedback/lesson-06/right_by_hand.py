import numpy as np
import matplotlib.pyplot as plt
def fprime(x):
    return 1/x
critical_points = []
has_maximum = False
has_minimum = False
x = np.linspace(0.01, 6, 500)
plt.plot(x, np.log(x))
plt.grid(); plt.show()
