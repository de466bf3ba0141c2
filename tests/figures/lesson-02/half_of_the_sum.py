import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

dx = 0.1
x = np.arange(-10, 10, dx)
area = np.cumsum(f(x))*dx/2        # trapezoids have a half in them
fig, (ax1, ax2) = plt.subplots(1, 2, sharex=True)
ax1.plot(x, antiderivative(x), label="antiderivative")
ax2.plot(x, area, label="trapezoids")
plt.show()
