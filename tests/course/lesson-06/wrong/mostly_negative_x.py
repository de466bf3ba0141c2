import numpy as np
import matplotlib.pyplot as plt

fprime = lambda x: 1 / x
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(-15, 5.5, 411)
plt.plot(x, np.log(x))
plt.show()
