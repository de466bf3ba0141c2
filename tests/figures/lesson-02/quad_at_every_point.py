import numpy as np
import matplotlib.pyplot as plt
from scipy.integrate import quad

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

x = np.linspace(-10, 10, 201)
area = np.array([quad(f, -10, end)[0] for end in x])
plt.plot(x, antiderivative(x), "k-", label="antiderivative")
plt.plot(x[1:], np.cumsum((f(x[1:]) + f(x[:-1]))/2*0.1), "y^", ms=3, label="trapezoids")
plt.plot(x, area, "c", ls=(0, (1, 3)), label="quad")
plt.legend()
plt.show()
