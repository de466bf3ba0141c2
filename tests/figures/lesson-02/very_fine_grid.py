import numpy as np
import matplotlib.pyplot as plt

f = lambda x: 3*x**2 - 4*x
antiderivative = lambda x: x**3 - 2*x**2 + 7

delta_x = 0.001
x = np.arange(-10, 10, delta_x)
area = np.cumsum(f(x)) * delta_x
plt.plot(x, antiderivative(x), linewidth=3)
plt.plot(x, area, linewidth=1)
plt.show()
