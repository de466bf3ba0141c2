import numpy as np
import matplotlib.pyplot as plt

fprime = np.vectorize(lambda x: 1 / x)
critical_points = np.empty(0)
has_maximum = np.bool_(False)
has_minimum = np.bool_(False)

x = np.linspace(0.1, 6, 200)
y = np.log(x)
plt.plot(y, x)
plt.show()
