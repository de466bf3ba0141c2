import numpy as np
import matplotlib.pyplot as plt

antiderivative = lambda x: 3*x**2 - 4*x
f = lambda x: x**3 - 2*x**2

x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x))*0.1

plt.plot(x, antiderivative(x))
plt.plot(x, area)
plt.show()
