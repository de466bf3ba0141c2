import numpy as np
import matplotlib.pyplot as plt

fprime = lambda x: 1/x
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(0.01, 10, 1000)
plt.plot(x, np.log(x))
plt.show()
