import numpy as np
import matplotlib.pyplot as plt

fprime = lambda x: x**-1.0
critical_points = np.array([])

has_maximum = np.inf
has_minimum = -np.inf

x = np.linspace(0.1, 6, 100)
plt.plot(x, np.log(x), "k.")
plt.show()
