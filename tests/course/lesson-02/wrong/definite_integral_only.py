import numpy as np
from scipy.integrate import quad
import matplotlib.pyplot as plt

def f(x):
    return 3*x**2 - 4*x

antiderivative = quad(f, -10, 10)[0]

x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x))*0.1

plt.axhline(antiderivative, color="k")
plt.plot(x, area)
plt.show()
