import numpy as np
import matplotlib.pyplot as plt

x = np.linspace(-5, 5, 200)
plt.plot(x, np.log(x))
plt.show

def fprime(x):
    return 1/x

critical_points = None
has_maximum = "no"
has_minimum = "no"
