import numpy as np
import matplotlib.pyplot as plt

fprime = lambda x: 1 / x
critical_points = []
has_maximum = has_minimum = False

x = np.linspace(0.1, 6, 200)
plt.plot(x, np.log(x))
plt.clf()
plt.show()
