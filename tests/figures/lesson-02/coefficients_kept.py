import numpy as np
import matplotlib.pyplot as plt

f = lambda x: 3*x**2 - 4*x
antiderivative = lambda x: 3*x**3 - 4*x**2

x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x)*0.1)
plt.plot(x, antiderivative(x), label="Stammfunktion")
plt.plot(x, area, label="Summe")
plt.legend()
plt.show()
