import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return 3*x**2 - 4*x

def antiderivative(x):
    print(x**3 - 2*x**2)

antiderivative(10)
antiderivative(-10)

x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x))*0.1

plt.plot(x, x**3 - 2*x**2)
plt.plot(x, area)
plt.show()
