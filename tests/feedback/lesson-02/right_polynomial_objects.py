from numpy.polynomial import Polynomial
import numpy as np
import matplotlib.pyplot as plt
f = Polynomial([0, -4, 3])
antiderivative = f.integ()
x = np.arange(-1000, 1000)/100
area = np.cumsum(f(x))/100
plt.plot(x, antiderivative(x)); plt.plot(x, area)
